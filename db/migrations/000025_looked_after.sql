-- Looked after: the period, the legal statuses and placements in it, and who reviews it. Rows follow one another; two that
-- overlap are refused here, and in a sentence by the commands.

create table period_of_care (
  id uuid primary key,
  child_id uuid not null references person,
  episode_id uuid not null references episode,
  step_id uuid references step,
  began_on date not null,
  ended_on date check (ended_on >= began_on),
  end_code text,
  ended_because text,
  constraint period_of_care_ended_why check (num_nonnulls(ended_on, end_code, ended_because) in (0, 3))
);
create index period_of_care_child on period_of_care (child_id);
create index period_of_care_episode on period_of_care (episode_id);
create index period_of_care_step on period_of_care (step_id);
create index period_of_care_standing on period_of_care (began_on) where ended_on is null;
alter table period_of_care add constraint period_of_care_one_at_a_time exclude using gist
  (child_id with =, daterange(began_on, coalesce(ended_on, 'infinity'::date), '[)') with &&);
select house.make_record_table('period_of_care', 'child_id');

-- Under what the child is looked after, in the codes of the return; when it ends is read from the order.
create table legal_status (
  id uuid primary key,
  child_id uuid not null references person,
  period_id uuid not null references period_of_care,
  step_id uuid references step,
  code text not null,
  began_on date not null,
  ends_on date,
  ends_says text not null default '',
  ended_on date check (ended_on >= began_on),
  reason text not null default ''
);
create index legal_status_child on legal_status (child_id);
create index legal_status_period on legal_status (period_id);
create index legal_status_step on legal_status (step_id);
alter table legal_status add constraint legal_status_one_at_a_time exclude using gist
  (child_id with =, daterange(began_on, coalesce(ended_on, 'infinity'::date), '[)') with &&);
select house.make_record_table('legal_status', 'child_id');

-- Where the child lives, and with whom. A temporary placement stands inside the one that the child goes back to.
create table placement (
  id uuid primary key,
  child_id uuid not null references person,
  period_id uuid not null references period_of_care,
  returns_to_id uuid references placement,
  type_code text not null,
  provider_code text,
  carer_account_id uuid references account,
  carer_name text not null check (carer_name <> ''),
  home_name text not null default '',
  household_id uuid references household,
  out_of_area boolean not null,
  began_on date not null,
  ended_on date check (ended_on >= began_on),
  reason_new text not null,
  reason text not null check (reason <> ''),
  end_code text,
  ended_because text,
  meant_to_last boolean not null default false,
  child_agrees_fewer_visits boolean not null default false,
  before_assessment text check (before_assessment in ('connected person', 'parent')),
  constraint placement_ended_why check (num_nonnulls(ended_on, end_code, ended_because) in (0, 3))
);
create index placement_child on placement (child_id);
create index placement_period on placement (period_id);
create index placement_returns_to on placement (returns_to_id);
create index placement_household on placement (household_id);
create index placement_carer on placement (carer_account_id);
create index placement_standing on placement (began_on) where ended_on is null;
alter table placement add constraint placement_one_at_a_time exclude using gist
  (child_id with =, daterange(began_on, coalesce(ended_on, 'infinity'::date), '[)') with &&)
  where (returns_to_id is null);
alter table placement add constraint placement_one_temporary_at_a_time exclude using gist
  (child_id with =, daterange(began_on, coalesce(ended_on, 'infinity'::date), '[)') with &&)
  where (returns_to_id is not null);
-- A carer reads where the children are who are placed with them.
select house.make_record_table('placement', 'child_id',
  '(carer_account_id = house.actor() and (select house.holds_role(array[''carer''])))', 'false');

-- A placement may be kept from named people, from all outside the trust or from all but named workers; never from the carer.
select house.keep_confidential('placement',
  '(house.kept_from_me(''placement'', child_id, id) and carer_account_id is distinct from house.actor())');

create table reviewing_officer (
  id uuid primary key,
  child_id uuid not null references person,
  period_id uuid not null references period_of_care,
  account_id uuid not null references account,
  appointed_on date not null,
  ended_on date check (ended_on >= appointed_on),
  ended_because text,
  constraint reviewing_officer_ended_why check ((ended_on is null) = (ended_because is null))
);
create index reviewing_officer_child on reviewing_officer (child_id);
create index reviewing_officer_period on reviewing_officer (period_id);
create index reviewing_officer_account on reviewing_officer (account_id) where ended_on is null;
create unique index reviewing_officer_one_standing on reviewing_officer (period_id) where ended_on is null;
select house.make_record_table('reviewing_officer', 'child_id');

-- A meeting of the child's looked-after review.
create table care_review (
  id uuid primary key,
  child_id uuid not null references person,
  period_id uuid not null references period_of_care,
  step_id uuid references step,
  held_on date not null,
  chaired_by uuid references account
);
create index care_review_child on care_review (child_id);
create index care_review_period on care_review (period_id);
create index care_review_step on care_review (step_id);
create unique index care_review_once_a_day on care_review (period_id, held_on);
select house.make_record_table('care_review', 'child_id');

-- The independent reviewing officer signs in as such: independent of those who manage the child's work, and reading every
-- unrestricted record as a practitioner does. What they may write in is the gates' and commands' matter.
select house.add_practising_role('reviewing officer');

-- What a rule may ask of a child's care: asked along the search path of whoever asks, so that it reads the record as known too.
create function house.record_of_looked_after(wanted_child uuid, wanted_episode uuid, on_day date) returns json
  language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
  return json_build_object(
    'period', (select row_to_json(listed) from (
      select p.id, p.began_on as since from period_of_care p
      where p.child_id = wanted_child and p.ended_on is null order by p.began_on desc limit 1) listed),
    'status', (select row_to_json(listed) from (
      select l.code, l.began_on as since, l.ends_on as "endsOn" from legal_status l
      where l.child_id = wanted_child and l.ended_on is null order by l.began_on desc limit 1) listed),
    'placement', (select row_to_json(listed) from (
      select l.id, l.type_code as type, l.began_on as since, l.out_of_area as "outOfArea", l.meant_to_last as "meantToLast",
        l.child_agrees_fewer_visits as "childAgreesFewerVisits", l.before_assessment as "beforeAssessment"
      from placement l where l.child_id = wanted_child and l.ended_on is null and l.returns_to_id is null
      order by l.began_on desc limit 1) listed),
    'officer', (select row_to_json(listed) from (
      select r.account_id as id, a.name, r.appointed_on as "appointedOn"
      from reviewing_officer r join account a on a.id = r.account_id
      where r.child_id = wanted_child and r.ended_on is null order by r.appointed_on desc limit 1) listed),
    'reviews', (select coalesce(json_agg(r.held_on order by r.held_on), '[]'::json) from care_review r
      join period_of_care p on p.id = r.period_id and p.ended_on is null where r.child_id = wanted_child),
    'plans', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select s.kind, max(s.concluded_on) as "on" from step s
      join period_of_care p on p.child_id = s.child_id and p.ended_on is null and s.concluded_on >= p.began_on
      where s.child_id = wanted_child and s.kind in ('care-plan', 'placement-plan') and s.concluded_on is not null
      group by s.kind) listed));
end $$;
