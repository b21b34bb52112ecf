-- Casework: a referral's episode, who holds it, the statutory steps, their clocks, visits, notes, plans and closure.
-- Every row is about one child; what was recorded once for several siblings shares a together_id.

create table episode (
  id uuid primary key,
  child_id uuid not null references person,
  referred_on date not null,
  source_code text not null,
  primary_need text,
  contact_id uuid references contact,
  came_from text not null check (came_from in ('contact', 'census', 'transfer')),
  refers_again boolean not null default false,
  no_further_action boolean not null default false,
  closed_on date check (closed_on >= referred_on)
);
create index episode_child on episode (child_id, referred_on);
create index episode_contact on episode (contact_id);
create index episode_open on episode (referred_on) where closed_on is null;
-- One open episode a child (CIN census rule 8815), and no two that overlap.
alter table episode add constraint episode_one_at_a_time exclude using gist
  (child_id with =, daterange(referred_on, coalesce(closed_on, 'infinity'::date), '[)') with &&)
  where (not no_further_action);
select house.make_record_table('episode', 'child_id');

create table allocation (
  id uuid primary key,
  child_id uuid not null references person,
  episode_id uuid not null references episode,
  account_id uuid not null references account,
  team_id uuid not null references team,
  allocated_on date not null,
  ended_on date check (ended_on >= allocated_on),
  reason text not null check (reason <> ''),
  ended_because text
);
create index allocation_child on allocation (child_id);
create index allocation_episode on allocation (episode_id);
create index allocation_account on allocation (account_id) where ended_on is null;
create index allocation_team on allocation (team_id);
create unique index allocation_one_standing on allocation (episode_id) where ended_on is null;
select house.make_record_table('allocation', 'child_id');

-- How many children each worker holds: counts without identity, so that a restricted child counts for whoever may not see it.
create function house.children_held() returns table (account_id uuid, held bigint)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select a.account_id, count(*) from allocation a where a.ended_on is null group by a.account_id $$;
revoke all on function house.children_held() from public;
grant execute on function house.children_held() to holdfast_app;

create table step (
  id uuid primary key,
  child_id uuid references person,
  contact_id uuid references contact,
  episode_id uuid references episode,
  together_id uuid,
  kind text not null,
  edition text not null,
  began_on date not null,
  answers jsonb not null,
  concluded_on date check (concluded_on >= began_on),
  outcome text,
  judged jsonb,
  transcript jsonb,
  decided_by uuid references account,
  authorised_by uuid references account,
  authorised_on date,
  constraint step_concluded check ((concluded_on is null) = (transcript is null)),
  constraint step_subject check (num_nonnulls(child_id, contact_id) >= 1)
);
create index step_child on step (child_id, kind);
create index step_contact on step (contact_id);
create index step_episode on step (episode_id);
create index step_together on step (together_id);
-- No second assessment on the same episode while one is open (CIN census rule 8896).
create unique index step_one_open_assessment on step (episode_id)
  where kind = 'child-and-family-assessment' and concluded_on is null;
select house.make_record_table('step', 'child_id', 'house.granted_contact(contact_id)', null,
  'new.contact_id is not null and house.contact_restricted(new.contact_id)');

-- Whoever raises a concern, or records it for somebody, sets its clock running in the same act; whoever is named to answer
-- sees that clock and meets it.
create function house.raised_by_me(wanted uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return wanted is not null and exists (select from concern c where c.id = wanted
    and (c.raised_by_account_id = house.actor() or c.recorded_by = house.actor()));
end $$;
create function house.named_to_answer(wanted uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return wanted is not null and house.writes_records() and exists (select from concern c
    join concern_naming n on n.concern_id in (c.id, c.joined_to_id)
    where c.id = wanted and n.account_id = house.actor() and n.ended_at is null);
end $$;

create table clock (
  id uuid primary key,
  child_id uuid references person,
  contact_id uuid references contact,
  episode_id uuid references episode,
  step_id uuid references step,
  about_id uuid,
  kind text not null,
  what text not null,
  whose text not null,
  whose_account_id uuid references account,
  counted_from date not null,
  counted_from_says text not null,
  due_on date,
  due_at timestamptz,
  not_known text,
  manager_on date,
  manager_reason text,
  explanation text not null,
  law jsonb not null,
  began_at timestamptz not null,
  met_on date,
  met_by_kind text,
  met_by_id uuid,
  ended_on date,
  ended_because text,
  overdue_reason text,
  constraint clock_due_or_why check (due_on is not null or not_known is not null),
  constraint clock_ended_why check ((ended_on is null) = (ended_because is null))
);
create index clock_child on clock (child_id);
create index clock_contact on clock (contact_id);
create index clock_episode on clock (episode_id);
create index clock_step on clock (step_id);
create index clock_about on clock (about_id);
create index clock_standing on clock (due_on) where met_on is null and ended_on is null;
create index clock_whose on clock (whose_account_id) where met_on is null and ended_on is null;
select house.make_record_table('clock', 'child_id', 'house.granted_contact(contact_id) or house.named_to_answer(about_id)',
  'house.told_by_me(contact_id) or house.granted_contact(contact_id) or house.raised_by_me(about_id) '
  || 'or house.named_to_answer(about_id)', 'new.contact_id is not null and house.contact_restricted(new.contact_id)');

create table visit (
  id uuid primary key,
  child_id uuid not null references person,
  episode_id uuid references episode,
  together_id uuid not null,
  visited_on date not null,
  visited_at text not null default '',
  visited_by uuid not null references account,
  place text not null,
  place_says text not null default '',
  purpose text not null,
  seen text not null check (seen in ('seen', 'not seen')),
  alone text check (alone in ('yes', 'no', 'not possible')),
  alone_why text not null default '',
  not_seen_truth text check (not_seen_truth in ('nobody in', 'refused', 'missing', 'abroad', 'unborn', 'other')),
  not_seen_why text not null default '',
  who_was_there text not null default '',
  words text not null default '',
  observed text not null default '',
  shared text not null default '',
  constraint visit_alone_when_seen check ((seen = 'seen') = (alone is not null))
);
create index visit_child on visit (child_id, visited_on);
create index visit_episode on visit (episode_id);
create index visit_together on visit (together_id);
create index visit_by on visit (visited_by);
select house.make_record_table('visit', 'child_id');

create table case_note (
  id uuid primary key,
  child_id uuid not null references person,
  episode_id uuid references episode,
  together_id uuid not null,
  kind text not null,
  happened_at timestamptz not null,
  with_whom text not null default '',
  says text not null check (says <> ''),
  significant boolean not null default false,
  written_by uuid not null references account
);
create index case_note_child on case_note (child_id, happened_at);
create index case_note_episode on case_note (episode_id);
create index case_note_by on case_note (written_by);
select house.make_record_table('case_note', 'child_id');

-- What the steps bring about, in typed tables of their own.
create table assessment (
  id uuid primary key,
  child_id uuid not null references person,
  episode_id uuid not null references episode,
  step_id uuid references step,
  began_on date not null,
  internal_review_on date,
  authorised_on date check (authorised_on >= began_on),
  factors text[] not null default '{}'
);
create index assessment_child on assessment (child_id);
create index assessment_episode on assessment (episode_id);
create index assessment_step on assessment (step_id);
select house.make_record_table('assessment', 'child_id');

create table enquiry (
  id uuid primary key,
  child_id uuid not null references person,
  episode_id uuid not null references episode,
  step_id uuid references step,
  began_on date not null,
  conference_target_on date,
  conference_on date,
  conference_not_required boolean,
  concluded_on date check (concluded_on >= began_on)
);
create index enquiry_child on enquiry (child_id);
create index enquiry_episode on enquiry (episode_id);
create index enquiry_step on enquiry (step_id);
select house.make_record_table('enquiry', 'child_id');

create table conference (
  id uuid primary key,
  child_id uuid not null references person,
  episode_id uuid not null references episode,
  step_id uuid references step,
  kind text not null check (kind in ('initial', 'review', 'transfer in')),
  held_on date not null
);
create index conference_child on conference (child_id);
create index conference_episode on conference (episode_id);
create index conference_step on conference (step_id);
select house.make_record_table('conference', 'child_id');

create table plan (
  id uuid primary key,
  child_id uuid not null references person,
  episode_id uuid not null references episode,
  step_id uuid references step,
  kind text not null check (kind in ('child in need', 'child protection')),
  began_on date not null,
  ended_on date check (ended_on >= began_on),
  initial_category text,
  latest_category text,
  earlier_plans integer
);
create index plan_child on plan (child_id);
create index plan_episode on plan (episode_id);
create index plan_step on plan (step_id);
-- A child in need plan and a child protection plan never stand together (CIN census rules 4001, 4016, 4017).
alter table plan add constraint plan_one_at_a_time exclude using gist
  (child_id with =, daterange(began_on, coalesce(ended_on, 'infinity'::date), '[)') with &&);
select house.make_record_table('plan', 'child_id');

create table plan_review (
  id uuid primary key,
  child_id uuid not null references person,
  plan_id uuid not null references plan,
  held_on date not null
);
create index plan_review_child on plan_review (child_id);
create index plan_review_plan on plan_review (plan_id);
select house.make_record_table('plan_review', 'child_id');

create table closure_request (
  id uuid primary key,
  child_id uuid not null references person,
  episode_id uuid not null references episode,
  asked_on date not null,
  asked_by uuid not null references account,
  reason text not null,
  answers jsonb not null,
  unmet jsonb not null,
  withdrawn_on date,
  withdrawn_by uuid references account,
  withdrawn_because text,
  constraint closure_request_withdrawn_why check (num_nonnulls(withdrawn_on, withdrawn_by, withdrawn_because) in (0, 3))
);
create unique index closure_request_one_standing on closure_request (episode_id) where withdrawn_on is null;
create index closure_request_child on closure_request (child_id);
create index closure_request_episode on closure_request (episode_id);
select house.make_record_table('closure_request', 'child_id');

create table closure (
  id uuid primary key,
  child_id uuid not null references person,
  episode_id uuid not null unique references episode,
  step_id uuid references step,
  closed_on date not null,
  reason text not null,
  census_code text,
  why text not null,
  judged jsonb not null,
  asked_by uuid references account,
  authorised_by uuid references account,
  authority_reason text not null default '',
  team_id uuid references team,
  overridden_by uuid references account,
  override_reason text
);
create index closure_child on closure (child_id);
create index closure_team on closure (team_id);
select house.make_record_table('closure', 'child_id');

create table section_47_look (
  id uuid primary key,
  child_id uuid not null references person,
  episode_id uuid not null references episode,
  looked_on date not null,
  decision text not null check (decision in ('section 47 is needed', 'section 47 is not needed')),
  reasons text not null check (reasons <> ''),
  decided_by uuid not null references account
);
create index section_47_look_child on section_47_look (child_id);
create index section_47_look_episode on section_47_look (episode_id);
select house.make_record_table('section_47_look', 'child_id');

create table document (
  id uuid primary key,
  child_id uuid not null references person,
  episode_id uuid references episode,
  title text not null check (title <> ''),
  file_name text not null,
  media_type text not null,
  bytes integer not null check (bytes > 0),
  sha256 bytea not null,
  received_on date not null,
  attached_by uuid not null references account
);
create index document_child on document (child_id);
select house.make_record_table('document', 'child_id');

-- Entered on the wrong child: struck out with who, when and why; never erased.
create table striking (
  id uuid primary key,
  child_id uuid not null references person,
  struck_table text not null check (struck_table in ('visit', 'case_note', 'document', 'concern', 'need', 'contact_child')),
  struck_id uuid not null,
  reason text not null check (reason <> ''),
  struck_on date not null,
  struck_by uuid not null references account,
  belongs_to_id uuid references person
);
create unique index striking_once on striking (struck_id);
create index striking_child on striking (child_id);
select house.make_record_table('striking', 'child_id');

-- What an import found and could not settle, kept on the child until a corrected return gives no more cause for it.
create table import_flag (
  id uuid primary key,
  child_id uuid not null references person,
  import_id uuid not null,
  says text not null,
  field text not null default '',
  ended_on date
);
create index import_flag_child on import_flag (child_id);
select house.make_record_table('import_flag', 'child_id');

-- What a return said of a child when it was last loaded: the next is compared with it, so that what people wrote stays.
create table census_import (
  id uuid primary key,
  child_id uuid not null references person,
  authority text not null,
  year text not null,
  return_digest bytea not null,
  said jsonb not null
);
create unique index census_import_child on census_import (child_id, authority, year);
select house.make_record_table('census_import', 'child_id');

-- What a rule may ask of a child's record, in one round trip: it is asked at every step, and to plan it takes ten times as long as
-- to read it. A function keeps its plan as long as the connection; it asks as whoever asks, and looks its tables up along
-- their search path, so that it reads the record as known too.
create function house.record_of(wanted_child uuid, wanted_episode uuid, on_day date) returns json
  language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
  return json_build_object(
    'person', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select born_on as "bornOn", expected_on as "expectedOn", died_on as "diedOn"
      from person where id = wanted_child) listed),
    'seen', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select v.visited_on as "on", v.alone from visit v where v.child_id = wanted_child and v.seen = 'seen'
      and v.visited_on <= on_day and not exists (select from striking k where k.struck_id = v.id) order by v.visited_on desc, v.id desc limit 1) listed),
    'needs', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select n.id, n.title, case
        when exists (select from service_delivery d where d.need_id = n.id and d.ended_on is null) then 'service running'
        when exists (select from unmet_need u where u.need_id = n.id and u.ended_on is null) then 'unmet'
        when exists (select from service_request q where q.need_id = n.id and (q.answer is null or q.answer = 'accepted'
          and not exists (select from service_delivery d where d.request_id = q.id))) then 'service asked'
        else 'open' end as state,
        g.accepted_by as "acceptedBy", g.ended_on as "acceptedOn", g.check_on as "checkOn"
      from need n left join need_ending g on g.need_id = n.id
      where n.child_id = wanted_child and (g.id is null or g.how = 'passed on and accepted' and g.check_on is not null)
        and not exists (select from striking k where k.struck_id = n.id) order by n.named_on, n.id) listed),
    'concerns', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select c.id, c.about_name as "aboutName", (c.raised_at at time zone 'Europe/London')::date as "raisedOn"
      from house.open_concerns_of(wanted_child) c) listed),
    'plans', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select kind, began_on as since from plan where child_id = wanted_child and ended_on is null) listed),
    'episode', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select e.referred_on as "referredOn", (c.told_at at time zone 'Europe/London')::date as "toldOn",
        exists (select from plan p where p.episode_id = e.id) or exists (select from enquiry q where q.episode_id = e.id)
        or exists (select from service_delivery d join need n on n.id = d.need_id where n.episode_id = e.id) as followed,
        exists (select from assessment a where a.episode_id = e.id and a.authorised_on is not null) as assessed,
        exists (select from need n where n.episode_id = e.id and not exists (select from striking k where k.struck_id = n.id))
        or exists (select from visit v where v.episode_id = e.id and v.seen = 'seen' and not exists (select from striking k where k.struck_id = v.id))
        or exists (select from step s where s.episode_id = e.id and s.child_id is not null and s.concluded_on is not null)
        or exists (select from enquiry q where q.episode_id = e.id) or exists (select from plan p where p.episode_id = e.id)
        as done
      from episode e left join contact c on c.id = e.contact_id where e.id = wanted_episode) listed),
    'worker', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select w.id, w.name from allocation a join account w on w.id = a.account_id
      where a.episode_id = wanted_episode and a.ended_on is null) listed),
    'attempts', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select v.visited_on as "on", v.place, v.not_seen_truth as truth, v.not_seen_why as why from visit v
      where v.child_id = wanted_child and v.seen = 'not seen' and not exists (select from striking k where k.struck_id = v.id)
        and v.visited_on >= (select e.referred_on from episode e where e.id = wanted_episode)
      order by v.visited_on, v.id) listed),
    'look', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select l.looked_on as "on", w.name as by, l.decision, l.reasons as reason
      from section_47_look l join account w on w.id = l.decided_by where l.episode_id = wanted_episode
      order by l.looked_on desc, l.id desc limit 1) listed),
    'enquiries', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select coalesce(q.step_id, q.id) as id, q.began_on as "begunOn" from enquiry q
      where q.child_id = wanted_child and q.concluded_on is null and q.conference_on is null
      order by q.began_on, q.id) listed),
    'conferences', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select s.id, s.began_on as "begunOn" from step s where s.child_id = wanted_child and s.kind = 'initial-child-protection-conference'
      and s.concluded_on is null order by s.began_on, s.id) listed),
    'discussions', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select s.id, s.began_on as "begunOn" from step s where s.child_id = wanted_child and s.kind = 'strategy-discussion'
      and s.concluded_on is null order by s.began_on, s.id) listed),
    'assessments', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select s.id, s.began_on as "begunOn" from step s where s.child_id = wanted_child and s.kind = 'child-and-family-assessment'
      and s.concluded_on is null order by s.began_on, s.id) listed));
end $$;

-- A child as whoever works with the family knows them: whether their work is open, with whom, when last seen. Plans are kept as above.
create function house.children_with_work(wanted uuid[]) returns table (id uuid, given text, family text, number text, born date,
    expected date, died date, episode uuid, referred date, worker uuid, "workerName" text, team uuid, seen date, "onPlan" boolean)
  language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
  return query
    select p.id, p.given_name, p.family_name,
        (select i.value from identifier i where i.person_id = p.id and i.kind = 'authority''s number' limit 1),
        p.born_on, p.expected_on, p.died_on, e.id, e.referred_on, a.account_id, w.name, a.team_id,
        (select max(v.visited_on) from visit v where v.child_id = p.id and v.seen = 'seen'
          and not exists (select from striking s where s.struck_id = v.id)),
        exists (select from plan l where l.child_id = p.id and l.kind = 'child protection' and l.ended_on is null)
      from person p
        left join episode e on e.child_id = p.id and e.closed_on is null and not e.no_further_action
        left join allocation a on a.episode_id = e.id and a.ended_on is null
        left join account w on w.id = a.account_id
      where p.id = any (wanted) and p.is_child
      order by p.born_on nulls last, p.id;
end $$;

-- The brothers and sisters whom whoever asks may see: told to be so, theirs in turn where all are full, children of the same
-- parent, or living in the same household now.
create function house.siblings_of(wanted_child uuid) returns uuid[]
  language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
  return (with told as (
      select case r.person_id when wanted_child then r.other_id else r.person_id end as id, r.kind from relationship r
      where r.ended_on is null and r.kind in ('sibling', 'half-sibling')
        and (r.person_id = wanted_child or r.other_id = wanted_child)
    ), found as (
      select t.id from told t
      union
      select case r.person_id when t.id then r.other_id else r.person_id end from told t
        join relationship r on (r.person_id = t.id or r.other_id = t.id) and r.ended_on is null and r.kind = 'sibling'
        where t.kind = 'sibling'
      union
      select theirs.other_id from relationship mine join relationship theirs on theirs.person_id = mine.person_id
        where mine.other_id = wanted_child and mine.kind in ('mother', 'father') and theirs.kind in ('mother', 'father')
      union
      select theirs.person_id from residence mine join residence theirs on theirs.household_id = mine.household_id
        where mine.person_id = wanted_child and mine.lived_until is null and theirs.lived_until is null
    )
    select coalesce(array_agg(f.id order by f.id), '{}') from found f where f.id <> wanted_child);
end $$;
