-- Protection: who took part in a conference, core groups, and agencies that disagree.

create table conference_attendance (
  id uuid primary key,
  child_id uuid not null references person,
  conference_id uuid not null references conference,
  agency text not null,
  presence text not null check (presence in ('took part', 'sent word', 'absent'))
);
create index conference_attendance_child on conference_attendance (child_id);
create unique index conference_attendance_once on conference_attendance (conference_id, agency);
select house.make_record_table('conference_attendance', 'child_id');

create table core_group (
  id uuid primary key,
  child_id uuid not null references person,
  episode_id uuid not null references episode,
  plan_id uuid references plan,
  step_id uuid references step,
  held_on date not null,
  quorate boolean not null
);
create index core_group_child on core_group (child_id);
create index core_group_episode on core_group (episode_id);
create index core_group_plan on core_group (plan_id);
create index core_group_step on core_group (step_id);
select house.make_record_table('core_group', 'child_id');

-- One review conference and one core group of a plan are written at a time.
create unique index step_one_open_review_conference on step (episode_id)
  where kind = 'review-conference' and concluded_on is null;
create unique index step_one_open_core_group on step (episode_id) where kind = 'core-group' and concluded_on is null;

-- An agency disagrees with what was decided: raised by name, and answered level by level. The dissent stays whatever comes of it.
create table disagreement (
  id uuid primary key,
  child_id uuid not null references person,
  episode_id uuid not null references episode,
  step_id uuid references step,
  raised_on date not null,
  raised_by text not null check (raised_by <> ''),
  says text not null check (says <> ''),
  entered_by uuid not null references account
);
create index disagreement_child on disagreement (child_id);
create index disagreement_episode on disagreement (episode_id);
create index disagreement_step on disagreement (step_id);
select house.make_record_table('disagreement', 'child_id');

create table disagreement_answer (
  id uuid primary key,
  child_id uuid not null references person,
  disagreement_id uuid not null references disagreement,
  level text not null check (level in ('practitioners', 'managers', 'heads', 'partnership')),
  how text not null check (how in ('resolved', 'next level')),
  says text not null check (says <> ''),
  answered_on date not null,
  answered_by uuid not null references account
);
create index disagreement_answer_child on disagreement_answer (child_id);
create unique index disagreement_answer_once on disagreement_answer (disagreement_id, level);
select house.make_record_table('disagreement_answer', 'child_id');

-- What a rule may ask of protection: earlier plans, what was held under the one that stands, what is open, and who manages the
-- work with the child.
create function house.record_of_protection(wanted_child uuid, wanted_episode uuid, on_day date) returns json
  language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
  return json_build_object(
    'earlierPlans', (select count(*) from plan p where p.child_id = wanted_child and p.kind = 'child protection'
      and p.ended_on is not null),
    'lastConferenceQuorate', (select case when count(*) > 0 then bool_or(a.agency = 'socialCare' and a.presence = 'took part')
        and count(*) filter (where a.presence = 'took part') >= 3 end from conference_attendance a
      where a.conference_id = (select c.id from conference c
        where c.episode_id = wanted_episode order by c.held_on desc, c.id desc limit 1)),
    'line', (select coalesce(json_agg(r.account_id), '[]'::json) from allocation l join account_role r on r.team_id = l.team_id
      where l.episode_id = wanted_episode and l.ended_on is null and r.role = 'team manager' and r.held_from <= on_day
        and (r.held_until is null or r.held_until >= on_day)),
    'open', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select s.id, s.kind, s.began_on as "begunOn" from step s where s.child_id = wanted_child and s.concluded_on is null
      and s.kind in ('review-conference', 'transfer-in-conference', 'transfer-out', 'police-protection',
        'emergency-protection-order', 'child-assessment-order', 'legal-gateway', 'pre-proceedings', 'care-proceedings')
      order by s.began_on, s.id) listed),
    'familyGroup', (select s.answers from step s where s.episode_id = wanted_episode
      and s.kind = 'family-group-decision-making' order by s.began_on desc, s.id desc limit 1));
end $$;
