-- Health and school of children who are looked after, as the looked-after return asks for them, each from the step that it comes from.
create table health_assessment (
  id uuid primary key,
  child_id uuid not null references person,
  step_id uuid not null unique references step,
  kind text not null check (kind in ('initial', 'review')),
  came text not null check (came in ('seen', 'declined', 'not seen')),
  assessed_on date,
  report_on date,
  assessed_by text,
  teeth_on date,
  immunised boolean
);
create index health_assessment_child on health_assessment (child_id, assessed_on);
select house.make_record_table('health_assessment', 'child_id');

-- The questionnaire as the carer filled it in: kept for the return. Nothing is computed from it.
create table questionnaire (
  id uuid primary key,
  child_id uuid not null references person,
  step_id uuid not null unique references step,
  filled_in_on date,
  total integer check (total between 0 and 40),
  why_none text check (why_none in ('SDQ1', 'SDQ2', 'SDQ3', 'SDQ4', 'SDQ5')),
  constraint questionnaire_total_or_why check (num_nonnulls(total, why_none) = 1)
);
create index questionnaire_child on questionnaire (child_id, filled_in_on);
select house.make_record_table('questionnaire', 'child_id');

create table education_plan (
  id uuid primary key,
  child_id uuid not null references person,
  step_id uuid not null unique references step,
  held_on date not null
);
create index education_plan_child on education_plan (child_id, held_on);
select house.make_record_table('education_plan', 'child_id');

create table out_of_school (
  id uuid primary key,
  child_id uuid not null references person,
  step_id uuid not null unique references step,
  since date not null,
  why text,
  head_told_on date,
  ended_on date check (ended_on >= since)
);
create index out_of_school_child on out_of_school (child_id, since);
create index out_of_school_now on out_of_school (since) where ended_on is null;
select house.make_record_table('out_of_school', 'child_id');

-- On what a child is deprived of liberty. Its end is read from the order; it ends before where the child is free.
create table deprivation_of_liberty (
  id uuid primary key,
  child_id uuid not null references person,
  step_id uuid not null unique references step,
  authority text not null,
  held_from timestamptz not null,
  ends_on date,
  court text not null default '',
  registered text not null,
  ended_on date,
  ended_because text,
  constraint deprivation_of_liberty_ended_why check ((ended_on is null) = (ended_because is null))
);
create index deprivation_of_liberty_child on deprivation_of_liberty (child_id, held_from);
create unique index deprivation_of_liberty_one_standing on deprivation_of_liberty (child_id) where ended_on is null;
select house.make_record_table('deprivation_of_liberty', 'child_id');

create table liberty_review (
  id uuid primary key,
  child_id uuid not null references person,
  liberty_id uuid not null references deprivation_of_liberty,
  step_id uuid not null unique references step,
  held_on date not null,
  came_of_it text not null
);
create index liberty_review_child on liberty_review (child_id);
create index liberty_review_liberty on liberty_review (liberty_id);
select house.make_record_table('liberty_review', 'child_id');

create table private_fostering (
  id uuid primary key,
  child_id uuid not null references person,
  step_id uuid not null unique references step,
  began_on date not null,
  relation text,
  came_of_it text not null,
  ended_on date,
  ended_because text,
  constraint private_fostering_ended_why check ((ended_on is null) = (ended_because is null))
);
create index private_fostering_child on private_fostering (child_id, began_on);
create unique index private_fostering_one_standing on private_fostering (child_id) where ended_on is null;
select house.make_record_table('private_fostering', 'child_id');

create table private_fostering_visit (
  id uuid primary key,
  child_id uuid not null references person,
  arrangement_id uuid not null references private_fostering,
  step_id uuid not null unique references step,
  visited_on date not null,
  seen_alone boolean
);
create index private_fostering_visit_child on private_fostering_visit (child_id);
create index private_fostering_visit_arrangement on private_fostering_visit (arrangement_id);
select house.make_record_table('private_fostering_visit', 'child_id');

-- A child who came alone, from when and until when, and why it ended.
create table unaccompanied (
  id uuid primary key,
  child_id uuid not null references person,
  step_id uuid not null unique references step,
  came_on date not null,
  age_doubted text,
  ended_on date,
  ended_because text,
  constraint unaccompanied_ended_why check ((ended_on is null) = (ended_because is null))
);
create index unaccompanied_child on unaccompanied (child_id, came_on);
create unique index unaccompanied_one_standing on unaccompanied (child_id) where ended_on is null;
select house.make_record_table('unaccompanied', 'child_id');

create table short_break_agreement (
  id uuid primary key,
  child_id uuid not null references person,
  step_id uuid not null unique references step,
  basis text not null check (basis in ('section 17', 'section 20')),
  began_on date not null,
  nights_a_year integer,
  ended_on date check (ended_on >= began_on)
);
create index short_break_agreement_child on short_break_agreement (child_id, began_on);
select house.make_record_table('short_break_agreement', 'child_id');

-- What a rule may ask of a child's schooling, liberty and private fostering: along the search path of whoever asks.
create function house.record_of_health_and_liberty(wanted_child uuid, wanted_episode uuid, on_day date) returns json
  language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
  return json_build_object(
    'educationPlanOn', (select max(e.held_on) from education_plan e where e.child_id = wanted_child),
    'heldSince', (select min((l.held_from at time zone 'Europe/London')::date) from deprivation_of_liberty l
      where l.child_id = wanted_child and l.ended_on is null),
    'fosteredSince', (select min(f.began_on) from private_fostering f
      where f.child_id = wanted_child and f.ended_on is null),
    'disabled', (select exists (select from unnest(p.disabilities) d where d <> 'NONE') from person p where p.id = wanted_child));
end $$;
