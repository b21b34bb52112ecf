-- Patterns that someone must answer, and what some of them are found in: injuries on a body map, appointments missed. A pattern is
-- found by practice, from one child's record; it is asked once a family, of one role, and closed by an answer. No child is scored.

-- What was seen on a child's body: where (regions, and points on the drawing in thousandths of it), what the child and others say of it.
create table injury (
  id uuid primary key,
  child_id uuid not null references person,
  episode_id uuid references episode,
  together_id uuid not null,
  seen_on date not null,
  happened_on date check (happened_on <= seen_on),
  kind text not null,
  regions text[] not null check (cardinality(regions) > 0),
  marks jsonb not null default '[]',
  looks text not null default '',
  moves_about text not null check (moves_about in ('yes', 'no', 'not known')),
  explanation text not null default '',
  explained_by text not null default '',
  childs_words text not null default '',
  in_care_of_id uuid references person,
  in_care_of_says text not null default '',
  seen_by_says text not null default '',
  recorded_by_account_id uuid not null references account
);
create index injury_child on injury (child_id, seen_on);
create index injury_episode on injury (episode_id);
create index injury_together on injury (together_id);
create index injury_in_care_of on injury (in_care_of_id);
create index injury_recorded_by on injury (recorded_by_account_id);
select house.make_record_table('injury', 'child_id');

-- Who judged it, and whether what was said explains it. A later judgement stands beside an earlier one.
create table injury_judgement (
  id uuid primary key,
  child_id uuid not null references person,
  injury_id uuid not null references injury,
  judged_on date not null,
  judged_by text not null check (judged_by <> ''),
  stands_as text not null,
  finds text not null check (finds in ('explains it', 'does not explain it', 'cannot be said')),
  says text not null check (says <> ''),
  written_by uuid not null references account
);
create index injury_judgement_child on injury_judgement (child_id);
create index injury_judgement_injury on injury_judgement (injury_id);
create index injury_judgement_by on injury_judgement (written_by);
select house.make_record_table('injury_judgement', 'child_id');

-- A health appointment to which the child was not brought.
create table missed_appointment (
  id uuid primary key,
  child_id uuid not null references person,
  episode_id uuid references episode,
  together_id uuid not null,
  missed_on date not null,
  what text not null check (what <> ''),
  why text not null default '',
  told_by text not null default '',
  written_by uuid not null references account
);
create index missed_appointment_child on missed_appointment (child_id, missed_on);
create index missed_appointment_episode on missed_appointment (episode_id);
create index missed_appointment_by on missed_appointment (written_by);
select house.make_record_table('missed_appointment', 'child_id');

alter table striking drop constraint striking_struck_table_check;
alter table striking add constraint striking_struck_table_check check (struck_table in ('visit', 'case_note', 'document',
  'concern', 'need', 'contact_child', 'injury', 'missed_appointment'));

alter table alarm drop constraint alarm_kind_check;
alter table alarm add constraint alarm_kind_check check (kind in ('contact', 'handover', 'nobody on duty', 'injury to a baby'));

-- A pattern found in a child's record, asked since a day. What is asked together of one family shares a prompt_id. The evidence
-- names things of the record by id, kind and day, and never tells them. The house writes; a restricted child's is for whoever may see it.
create table pattern_prompt (
  id uuid primary key,
  prompt_id uuid not null,
  child_id uuid not null references person,
  pattern text not null,
  asked_on date not null,
  evidence jsonb not null,
  asked_of text not null check (asked_of in ('team manager', 'head of service', 'named')),
  team_id uuid references team,
  named_account_id uuid references account,
  ended_on date check (ended_on >= asked_on),
  ended_how text check (ended_how in ('answered', 'no longer so', 'retired')),
  constraint pattern_prompt_ended_how check (num_nonnulls(ended_on, ended_how) in (0, 2)),
  constraint pattern_prompt_of_whom check ((asked_of = 'named') = (named_account_id is not null))
);
create unique index pattern_prompt_standing on pattern_prompt (child_id, pattern) where ended_on is null;
create index pattern_prompt_child on pattern_prompt (child_id, pattern);
create index pattern_prompt_together on pattern_prompt (prompt_id);
create index pattern_prompt_team on pattern_prompt (team_id) where ended_on is null;
create index pattern_prompt_named on pattern_prompt (named_account_id) where ended_on is null;
select house.make_record_table('pattern_prompt', 'child_id', '(select house.holds_role(array[''service'']))',
  '(select house.holds_role(array[''service'']))');

-- What somebody decided, in words, and whether it led to something. One row a child and pattern, with the same answer_id.
create table pattern_answer (
  id uuid primary key,
  answer_id uuid not null,
  prompt_row_id uuid not null unique references pattern_prompt,
  child_id uuid not null references person,
  led_to text not null check (led_to in ('something', 'nothing')),
  what text[] not null default '{}',
  says text not null check (says <> ''),
  answered_at timestamptz not null,
  answered_by uuid not null references account,
  constraint pattern_answer_what check ((led_to = 'something') = (cardinality(what) > 0))
);
create index pattern_answer_child on pattern_answer (child_id);
create index pattern_answer_together on pattern_answer (answer_id);
create index pattern_answer_by on pattern_answer (answered_by);
select house.make_record_table('pattern_answer', 'child_id');

-- A pattern that leads to nothing is retired by a decision, and may be taken up again by another.
create table pattern_retirement (
  id uuid primary key,
  pattern text not null,
  retired_on date not null,
  because text not null check (because <> ''),
  retired_by uuid not null references account,
  ended_on date check (ended_on >= retired_on),
  ended_because text,
  ended_by uuid references account,
  constraint pattern_retirement_ended check (num_nonnulls(ended_on, ended_because, ended_by) in (0, 3))
);
create unique index pattern_retirement_standing on pattern_retirement (pattern) where ended_on is null;
create index pattern_retirement_by on pattern_retirement (retired_by);
create index pattern_retirement_ended_by on pattern_retirement (ended_by);
select house.make_record_table('pattern_retirement', 'id', 'true',
  '(select house.holds_role(array[''head of service'', ''director'', ''service'']))');

-- Brothers and sisters who may be asked about together: neither restricted nor sealed, nor led to across either.
create function house.asked_about_together(wanted uuid) returns uuid[]
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if house.is_restricted(wanted) or house.is_sealed(wanted) then return '{}'; end if;
  return (select coalesce(array_agg(s order by s), '{}') from unnest(house.siblings_of(wanted)) s
    where not house.is_restricted(s) and not house.is_sealed(s));
end $$;
revoke all on function house.asked_about_together(uuid) from public;

-- What patterns are looked for in, of these children, restricted ones too: ids, days and codes, and no words. For the house alone.
create function house.pattern_facts(wanted uuid[], on_day date) returns table (child_id uuid, facts json)
  language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  if not house.holds_role(array['service']) then return; end if;
  return query
    select p.id, json_build_object(
      'bornOn', p.born_on, 'diedOn', p.died_on, 'family', house.asked_about_together(p.id),
      'namedId', (select r.ring_account_id from restriction r where r.person_id = p.id and r.lifted_on is null),
      'teamId', (select a.team_id from allocation a where a.child_id = p.id and a.ended_on is null order by a.allocated_on desc limit 1),
      'contacts', (select coalesce(json_agg(json_build_object('id', c.id, 'on', (c.told_at at time zone 'Europe/London')::date)
          order by c.told_at, c.id), '[]'::json)
        from (select distinct c.id, c.told_at from contact_child cc join contact c on c.id = cc.contact_id
          where cc.person_id = p.id and c.told_at >= on_day - 800
            and not exists (select from striking s where s.struck_id = cc.id)) c),
      'referrals', (select coalesce(json_agg(json_build_object('id', e.id, 'on', e.referred_on, 'closedOn', e.closed_on,
          'noFurtherAction', e.no_further_action) order by e.referred_on, e.id), '[]'::json) from episode e where e.child_id = p.id),
      'openConcerns', (select coalesce(json_agg(json_build_object('id', c.id, 'on', (c.raised_at at time zone 'Europe/London')::date)
          order by c.raised_at, c.id), '[]'::json) from concern c
        where c.child_id = p.id and c.joined_to_id is null and not exists (select from concern_answer a where a.concern_id = c.id)
          and not exists (select from striking s where s.struck_id = c.id)),
      'visits', (select coalesce(json_agg(json_build_object('id', v.id, 'on', v.visited_on, 'seen', v.seen = 'seen', 'alone', v.alone)
          order by v.visited_on, v.id), '[]'::json) from visit v
        where v.child_id = p.id and not exists (select from striking s where s.struck_id = v.id)
          and (v.visited_on >= on_day - 400 or v.id in (select l.id from visit l where l.child_id = p.id and l.seen = 'seen'
            and not exists (select from striking s where s.struck_id = l.id) order by l.visited_on desc, l.id desc limit 3))),
      'workers', (select coalesce(json_agg(json_build_object('id', a.id, 'on', a.allocated_on, 'workerId', a.account_id)
          order by a.allocated_on, a.id), '[]'::json) from allocation a where a.child_id = p.id),
      'plans', (select coalesce(json_agg(json_build_object('id', l.id, 'on', l.began_on, 'kind', l.kind, 'endedOn', l.ended_on)
          order by l.began_on, l.id), '[]'::json) from plan l where l.child_id = p.id),
      'injuries', (select coalesce(json_agg(json_build_object('id', i.id, 'on', i.seen_on, 'movesAbout', i.moves_about)
          order by i.seen_on, i.id), '[]'::json) from injury i
        where i.child_id = p.id and not exists (select from striking s where s.struck_id = i.id)),
      'missedAppointments', (select coalesce(json_agg(json_build_object('id', m.id, 'on', m.missed) order by m.missed, m.id), '[]'::json)
        from (select m.id, m.missed_on as missed from missed_appointment m
            where m.child_id = p.id and not exists (select from striking s where s.struck_id = m.id)
          union all
          select h.id, t.concluded_on from health_assessment h join step t on t.id = h.step_id
            where h.child_id = p.id and h.came <> 'seen' and t.concluded_on is not null) m),
      'leftRoll', (select coalesce(json_agg(json_build_object('id', t.id, 'on', t.began_on) order by t.began_on, t.id), '[]'::json)
        from step t where t.child_id = p.id and t.kind = 'leaving-school-roll'),
      'missing', (select coalesce(json_agg(json_build_object('id', m.id, 'on', (m.missing_from at time zone 'Europe/London')::date)
          order by m.missing_from, m.id), '[]'::json) from missing_episode m
        where m.child_id = p.id and m.how_ended is distinct from 'never missing'),
      'orders', (select coalesce(json_agg(json_build_object('id', o.id, 'on', o.made_on) order by o.made_on, o.id), '[]'::json)
        from court_order o where o.person_id = p.id),
      'closuresAsked', (select coalesce(json_agg(json_build_object('id', q.id, 'on', q.asked) order by q.asked, q.id), '[]'::json)
        from (select q.id, q.asked_on as asked from closure_request q where q.child_id = p.id and q.withdrawn_on is null
          union all select k.id, k.closed_on from closure k where k.child_id = p.id
            and not exists (select from closure_request q where q.episode_id = k.episode_id and q.withdrawn_on is null)) q),
      'standing', (select coalesce(json_agg(json_build_object('id', x.id, 'promptId', x.prompt_id, 'pattern', x.pattern,
          'askedOn', x.asked_on, 'evidence', x.evidence, 'askedOf', x.asked_of, 'teamId', x.team_id, 'namedId', x.named_account_id)
          order by x.asked_on, x.id), '[]'::json) from pattern_prompt x where x.child_id = p.id and x.ended_on is null),
      'answered', (select coalesce(json_agg(json_build_object('pattern', x.pattern, 'evidence', x.evidence)), '[]'::json)
        from pattern_prompt x where x.child_id = p.id and x.ended_how = 'answered'))
    from person p where p.id = any (wanted) and p.is_child and not house.is_sealed(p.id);
end $$;
revoke all on function house.pattern_facts(uuid[], date) from public;
grant execute on function house.pattern_facts(uuid[], date) to holdfast_app;

-- Until when changes of records have been looked at.
create table house.pattern_watch (
  one_row boolean primary key default true check (one_row),
  looked_until timestamptz not null
);

-- Children in whose record somebody did something since the last look, and a little before it: an act is dated when it began. None
-- where there was no look yet: then all are gone over.
create function house.children_changed(until_at timestamptz) returns table (child_id uuid)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not house.holds_role(array['service']) then return; end if;
  return query
    select distinct e.subject_id from house.pattern_watch w
      join house.ledger_entry e on e.at >= w.looked_until - interval '2 minutes' and e.at <= until_at and e.kind = 'act'
      join person p on p.id = e.subject_id and p.is_child;
end $$;
revoke all on function house.children_changed(timestamptz) from public;
grant execute on function house.children_changed(timestamptz) to holdfast_app;

create function house.patterns_were_looked_for() returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from house.pattern_watch);
end $$;
revoke all on function house.patterns_were_looked_for() from public;
grant execute on function house.patterns_were_looked_for() to holdfast_app;

create function house.patterns_looked_for(until_at timestamptz) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not house.holds_role(array['service']) then return; end if;
  insert into house.pattern_watch (looked_until) values (until_at)
    on conflict (one_row) do update set looked_until = greatest(pattern_watch.looked_until, excluded.looked_until);
end $$;
revoke all on function house.patterns_looked_for(timestamptz) from public;
grant execute on function house.patterns_looked_for(timestamptz) to holdfast_app;

-- Children in whose record a pattern may be found with time alone: work is open, a concern is, somebody told us in the last
-- twelve months, or a prompt stands.
create function house.children_to_go_over(after_id uuid, at_most integer) returns table (child_id uuid)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not house.holds_role(array['service']) then return; end if;
  return query
    select p.id from person p
      where p.is_child and (after_id is null or p.id > after_id) and (
        exists (select from episode e where e.child_id = p.id and e.closed_on is null)
        or exists (select from concern c where c.child_id = p.id and not exists (select from concern_answer a where a.concern_id = c.id))
        or exists (select from contact_child cc join contact c on c.id = cc.contact_id where cc.person_id = p.id
          and c.told_at >= house.moment_now() - interval '13 months')
        or exists (select from pattern_prompt x where x.child_id = p.id and x.ended_on is null))
      order by p.id limit at_most;
end $$;
revoke all on function house.children_to_go_over(uuid, integer) from public;
grant execute on function house.children_to_go_over(uuid, integer) to holdfast_app;

-- An answer ends what it answers, in the same act: whoever answers does not write prompts.
create function house.end_answered_prompt() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update pattern_prompt set ended_on = (new.answered_at at time zone 'Europe/London')::date, ended_how = 'answered'
    where id = new.prompt_row_id and child_id = new.child_id and ended_on is null;
  if not found then raise exception 'What is answered has been answered already.'; end if;
  return null;
end $$;
create trigger zz_end_prompt after insert on pattern_answer for each row execute function house.end_answered_prompt();

-- How often each pattern was asked since a day and how often it led to something, restricted children among them: counts without
-- identity.
create function house.pattern_volumes(since date) returns table (pattern text, asked integer, standing integer, answered integer,
    led_to_something integer, no_longer integer)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not house.holds_role(array['team manager', 'head of service', 'director', 'service']) then return; end if;
  return query
    select x.pattern, count(distinct x.prompt_id)::integer,
        count(distinct x.prompt_id) filter (where x.ended_on is null)::integer,
        count(distinct x.prompt_id) filter (where w.id is not null)::integer,
        count(distinct x.prompt_id) filter (where w.led_to = 'something')::integer,
        count(distinct x.prompt_id) filter (where x.ended_how in ('no longer so', 'retired'))::integer
      from pattern_prompt x left join pattern_answer w on w.prompt_row_id = x.id
      where x.asked_on >= since group by x.pattern;
end $$;
revoke all on function house.pattern_volumes(date) from public;
grant execute on function house.pattern_volumes(date) to holdfast_app;
