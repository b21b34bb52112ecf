-- The trust can suspend a kind of recommendation until a review reports. A hold stands until it is lifted; a child may be
-- excepted from it by a decision about that child.
create table practice_hold (
  id uuid primary key,
  on_what text not null check (on_what in ('special guardianship', 'adoption')),
  reason text not null check (reason <> ''),
  reviewed_by text not null check (reviewed_by <> ''),
  reports_on date not null,
  began_on date not null,
  placed_by uuid not null references account,
  lifted_on date check (lifted_on >= began_on),
  lifted_by uuid references account,
  lifted_because text,
  constraint practice_hold_lifted_whole check ((lifted_on is null) = (lifted_by is null)
    and (lifted_on is null) = (lifted_because is null) and lifted_because <> '')
);
create index practice_hold_placed_by on practice_hold (placed_by);
create index practice_hold_lifted_by on practice_hold (lifted_by);
create unique index practice_hold_one_standing on practice_hold (on_what) where lifted_on is null;
-- Everybody whose recommendation it stops may read why.
select house.make_record_table('practice_hold', 'id', 'true',
  '(select house.holds_role(array[''head of service'', ''director'', ''service'']))');

create table practice_hold_exception (
  id uuid primary key,
  hold_id uuid not null references practice_hold,
  child_id uuid not null references person,
  reason text not null check (reason <> ''),
  decided_on date not null,
  decided_by uuid not null references account,
  constraint practice_hold_exception_once unique (hold_id, child_id)
);
create index practice_hold_exception_child on practice_hold_exception (child_id);
create index practice_hold_exception_by on practice_hold_exception (decided_by);
select house.make_record_table('practice_hold_exception', 'child_id');

-- Concerns that wait for an answer about somebody of this name, or about this person of the record, whichever child they were
-- raised beside: whoever recommends that a child grows up with somebody must know that there is one. What it says, and about
-- which child, stays where it is.
create function house.open_concerns_about(wanted_child uuid, wanted_name text)
  returns table (id uuid, about_name text, raised_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select c.id, case when c.about_account_id = house.actor() then 'somebody in the child’s life' else wanted_name end,
      c.raised_at
    from concern c
    where (house.sees_record_today(wanted_child) or house.granted_record(wanted_child))
      and c.joined_to_id is null and house.plain_name(c.about_name) = house.plain_name(wanted_name)
      and not exists (select from concern_answer a where a.concern_id = c.id)
      and not exists (select from striking s where s.struck_id = c.id)
    order by c.raised_at, c.id $$;
revoke all on function house.open_concerns_about(uuid, text) from public;
grant execute on function house.open_concerns_about(uuid, text) to holdfast_app;

-- What a rule may ask before a child grows up with somebody for good.
create function house.record_of_permanence(wanted_child uuid, proposed text) returns json
  language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
  return json_build_object(
    'concerns', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select c.id, c.about_name as "aboutName", (c.raised_at at time zone 'Europe/London')::date as "raisedOn"
      from house.open_concerns_about(wanted_child, proposed) c where proposed is not null) listed),
    'afterOrder', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select k.id, k.what, k.due_on as "dueOn" from clock k where k.child_id = wanted_child and k.met_on is null and k.ended_on is null
        and k.kind in ('special-guardianship-order/visit-at-six-weeks', 'special-guardianship-order/visit-at-three-months',
          'special-guardianship-order/visit-at-twelve-months') order by k.due_on, k.id) listed),
    -- For what is owed on leaving care; agreed series of short breaks do not count.
    'care', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select p.began_on as began, p.ended_on as ended from period_of_care p
      where p.child_id = wanted_child and not exists (
        select from legal_status l where l.period_id = p.id and l.code in ('V3', 'V4')) order by p.began_on) listed),
    'holds', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select h.on_what as "on", h.began_on as since, h.reason, exists (select from practice_hold_exception x
        where x.hold_id = h.id and x.child_id = wanted_child) as excepted
      from practice_hold h where h.lifted_on is null order by h.began_on, h.id) listed));
end $$;
