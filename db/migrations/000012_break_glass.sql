-- Breaking the glass: when nobody who may open a restricted record can be reached and a child may be at risk, whoever is at
-- work opens one record for some hours, says why, and is reviewed. The grant itself is a row of access_grant.

-- Who was told "ring this person" about whom: the way, without a name or an id of the restricted person, from the page that
-- said so to the opening of the record.
create table house.ring_shown (
  id uuid primary key,
  account_id uuid not null references account,
  person_id uuid not null,
  at timestamptz not null,
  constraint ring_shown_once unique (account_id, person_id)
);
grant select, insert, update on house.ring_shown to holdfast_app;

create table break_glass (
  id uuid primary key,
  person_id uuid not null references person,
  account_id uuid not null references account,
  ring_account_id uuid not null references account,
  reason text not null check (reason <> ''),
  rang text not null check (rang <> ''),
  broken_at timestamptz not null,
  open_until timestamptz not null check (open_until > broken_at),
  constraint break_glass_whose unique (id, person_id, account_id)
);
create index break_glass_person on break_glass (person_id);
create index break_glass_account on break_glass (account_id);
create index break_glass_ring on break_glass (ring_account_id);
-- Who answers for restrictions, who is rung about the person, and whoever broke it. Whose record it is, they do not see by it.
select house.make_record_table('break_glass', 'person_id',
  '(select house.holds_role(array[''head of service'', ''director''])) '
  || 'or (select house.holds_its_role()) and house.actor() in (ring_account_id, account_id)',
  'account_id = house.actor() and (select house.holds_role(array[''front door'', ''duty'', ''social worker'']))');

-- Whether the actor is the one to ring about the person whose record was opened so.
create function house.rings_for_glass(wanted uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return house.holds_its_role() and exists (
    select from break_glass b where b.id = wanted and b.ring_account_id = house.actor());
end $$;

create table break_glass_review (
  id uuid primary key,
  break_glass_id uuid not null,
  person_id uuid not null references person,
  broken_by uuid not null references account,
  reviewed_by uuid not null references account,
  finding text not null check (finding in ('right', 'reachable', 'not needed')),
  says text not null check (says <> ''),
  reviewed_at timestamptz not null,
  constraint break_glass_review_once unique (break_glass_id),
  constraint break_glass_review_of foreign key (break_glass_id, person_id, broken_by)
    references break_glass (id, person_id, account_id),
  constraint break_glass_review_by_another check (reviewed_by <> broken_by)
);
create index break_glass_review_person on break_glass_review (person_id);
create index break_glass_review_broken_by on break_glass_review (broken_by);
create index break_glass_review_reviewed_by on break_glass_review (reviewed_by);
select house.make_record_table('break_glass_review', 'person_id',
  '(select house.holds_role(array[''head of service'', ''director''])) or house.rings_for_glass(break_glass_id)');

-- The review meets its clock. Whoever reviews need not be able to open the record that the clock stands in.
create function house.meet_glass_clock() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update clock set met_on = (new.reviewed_at at time zone 'Europe/London')::date, met_by_kind = 'break_glass_review',
      met_by_id = new.id
    where about_id = new.break_glass_id and met_on is null and ended_on is null;
  return null;
end $$;
create trigger zz_meet_clock after insert on break_glass_review for each row execute function house.meet_glass_clock();

-- Whether whoever is acting may open the record now: of an unrestricted person by their role, of a restricted one by name.
create function house.opens_record(wanted uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return house.granted_record(wanted) or house.sees_record_today(wanted);
end $$;
