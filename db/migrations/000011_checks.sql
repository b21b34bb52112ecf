-- Family help: a third kind of plan. The constraint that holds a child to one plan at a time holds for it too.
alter table plan drop constraint plan_kind_check;
alter table plan add constraint plan_kind_check check (kind in ('family help', 'child in need', 'child protection'));

-- What is owed under the plan that stands, and what stood before it: asked with the rest of a child's record, at every step.
create function house.planned_of(wanted_episode uuid) returns json
  language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
  return json_build_object(
    'reviewDueOn', (select min(k.due_on) from clock k where k.episode_id = wanted_episode
      and k.kind in ('child-in-need-plan/first-review', 'next-plan-review') and k.met_on is null and k.ended_on is null),
    'protectionEndedOn', (select max(p.ended_on) from plan p where p.episode_id = wanted_episode
      and p.kind = 'child protection'));
end $$;

-- What other agencies know, asked while a contact is screened: what was asked of whom, why and by what right, and each answer
-- with the moment at which it came. A refusal and a silence are answers too, and are shown as such.
create table agency_check (
  id uuid primary key,
  contact_id uuid not null references contact,
  agency_id uuid not null references agency,
  rating text not null check (rating in ('red', 'amber', 'green')),
  lawful_basis text not null check (lawful_basis <> ''),
  asks text not null check (asks <> ''),
  family_told boolean not null,
  why_not_told text not null default '',
  asked_at timestamptz not null,
  asked_by uuid not null references account,
  constraint agency_check_told_or_why check (family_told or why_not_told <> '')
);
create index agency_check_contact on agency_check (contact_id);
create index agency_check_agency on agency_check (agency_id);
select house.make_record_table('agency_check', 'contact_id', 'house.granted_contact(contact_id)', null,
  'house.contact_restricted(new.contact_id)');

create table agency_check_return (
  id uuid primary key,
  check_id uuid not null references agency_check,
  contact_id uuid not null references contact,
  result text not null check (result in ('known', 'nothing known', 'refused', 'silent')),
  says text not null check (says <> ''),
  from_whom text not null default '',
  returned_at timestamptz not null,
  entered_by uuid not null references account
);
create index agency_check_return_check on agency_check_return (check_id, returned_at);
create index agency_check_return_contact on agency_check_return (contact_id);
select house.make_record_table('agency_check_return', 'contact_id', 'house.granted_contact(contact_id)', null,
  'house.contact_restricted(new.contact_id)');

-- What was asked about a restricted child is as restricted as the child.
create or replace function house.mark_contact(wanted uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare now_restricted boolean := house.contact_restricted(wanted);
begin
  update contact set restricted = now_restricted where id = wanted and restricted is distinct from now_restricted;
  if found then
    update contact_child set restricted = now_restricted where contact_id = wanted;
    update contact_looked_at set restricted = now_restricted where contact_id = wanted;
    update contact_decision set restricted = now_restricted where contact_id = wanted;
    update contact_reply set restricted = now_restricted where contact_id = wanted;
    update agency_check set restricted = now_restricted where contact_id = wanted;
    update agency_check_return set restricted = now_restricted where contact_id = wanted;
    update step set restricted = now_restricted where contact_id = wanted;
    update clock set restricted = now_restricted where contact_id = wanted;
  end if;
end $$;
