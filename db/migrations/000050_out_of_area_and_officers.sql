-- Approval of a placement outside the area: made for a placement, or before it and used by the next one outside the area.
create table out_of_area_approval (
  id uuid primary key,
  child_id uuid not null references person,
  step_id uuid references step,
  placement_id uuid references placement,
  approved_on date not null,
  approved_by uuid not null references account
);
create index out_of_area_approval_child on out_of_area_approval (child_id);
create index out_of_area_approval_step on out_of_area_approval (step_id);
create index out_of_area_approval_by on out_of_area_approval (approved_by);
create unique index out_of_area_approval_one on out_of_area_approval (placement_id) where placement_id is not null;
select house.make_record_table('out_of_area_approval', 'child_id');

-- Whether whoever places a child must ring the designated officer first: an allegation about this carer, by account or by name, is
-- not concluded. That is all that is told: neither what it says, nor who told.
create function house.ring_designated_officer(carer uuid, carer_name text) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return house.holds_role(array['social worker', 'team manager', 'head of service', 'duty', 'service'])
    and exists (select from allegation a
      where not exists (select from allegation_outcome o where o.allegation_id = a.id)
        and (a.adult_account_id = carer or house.plain_name(a.adult) = house.plain_name(carer_name)));
end $$;
revoke all on function house.ring_designated_officer(uuid, text) from public;
grant execute on function house.ring_designated_officer(uuid, text) to holdfast_app;
