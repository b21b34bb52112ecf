-- Learning reviews, and the measures: owner-rights functions, of which those for outsiders carry no identity.

create table learning_review (
  id uuid primary key,
  child_id uuid not null references person,
  reviewer_id uuid not null references account,
  reason text not null check (reason <> ''),
  period_from date not null,
  period_until date not null check (period_until >= period_from),
  opened_on date not null,
  ends_on date not null
);
create index learning_review_child on learning_review (child_id);
create index learning_review_reviewer on learning_review (reviewer_id);
select house.make_record_table('learning_review', 'child_id');

-- Every row behind every measure, of restricted children too. Nobody but the functions below may ask it.
--   counted    in the numerator
--   excluded   why it is in neither numerator nor denominator, or null
--   dimension  what the measure is broken down by besides the team
create function house.measured(on_day date, from_day date, unseen_before date, unallocated_before date)
  returns table (measure text, source_id uuid, child_id uuid, team_id uuid, happened_on date, counted boolean,
    excluded text, days integer, dimension text)
  language sql stable set search_path = public, pg_temp as $$
  with open_episode as (
    select e.*, a.team_id,
        (select max(v.visited_on) from visit v where v.child_id = e.child_id and v.seen = 'seen'
          and not exists (select from striking s where s.struck_id = v.id)) as last_seen,
        a.id is not null as allocated,
        greatest(e.referred_on, (select max(old.ended_on) from allocation old where old.episode_id = e.id)) as waiting_since
      from episode e left join allocation a on a.episode_id = e.id and a.ended_on is null
      where e.closed_on is null and not e.no_further_action and e.referred_on <= on_day
  ), timed as (
    select case c.kind when 'contact-screened' then 'contact-screened' when 'referral-decided' then 'referral-decided'
          else 'assessment-in-time' end as measure,
        c.id, c.child_id, c.counted_from, c.due_on, c.met_on, c.ended_on, c.ended_because, c.episode_id
      from clock c
      where c.kind in ('contact-screened', 'referral-decided', 'child-and-family-assessment/conclude')
        and (c.counted_from between from_day and on_day)
  )
  select t.measure, t.id, t.child_id,
      (select a.team_id from allocation a where a.episode_id = t.episode_id order by a.allocated_on desc limit 1),
      t.counted_from, coalesce(t.met_on <= t.due_on, false),
      case
        when t.ended_on is not null then 'ended: nothing was owed any more'
        when t.due_on is null then 'the due date is not known until that year''s bank holidays are loaded'
        when t.met_on is null and t.due_on >= on_day then 'not due yet'
      end,
      (coalesce(t.met_on, on_day) - t.counted_from)::integer, ''
    from timed t
  union all
  select 'not-seen', e.id, e.child_id, e.team_id, e.last_seen,
      coalesce(e.last_seen < unseen_before, e.referred_on < unseen_before),
      case when p.died_on is not null then 'the child has died'
        when p.born_on is null and p.expected_on > on_day then 'not born yet' end,
      (on_day - coalesce(e.last_seen, e.referred_on))::integer,
      case when e.last_seen is null then 'never seen' else 'seen before' end
    from open_episode e join person p on p.id = e.child_id
  union all
  select 'unallocated', e.id, e.child_id, e.team_id, e.waiting_since,
      not e.allocated and e.waiting_since < unallocated_before, null,
      case when e.allocated then 0 else (on_day - e.waiting_since)::integer end,
      case e.came_from when 'census' then 'came with the census' else 'referred to the trust' end
    from open_episode e
  union all
  select 'closures', k.id, k.child_id, k.team_id, k.closed_on, k.overridden_by is not null, null,
      (k.closed_on - e.referred_on)::integer, k.reason
    from closure k join episode e on e.id = k.episode_id where k.closed_on between from_day and on_day
  union all
  select 'unmet-needs', u.id, u.child_id,
      (select a.team_id from allocation a where a.episode_id = n.episode_id order by a.allocated_on desc limit 1),
      u.since, u.left_open_by is not null, null, (on_day - u.since)::integer, n.kind
    from unmet_need u join need n on n.id = u.need_id
    where u.ended_on is null and u.since <= on_day and not exists (select from striking s where s.struck_id = n.id)
  union all
  select 'concerns-open', c.id, c.child_id,
      (select a.team_id from allocation a where a.child_id = c.child_id and a.ended_on is null limit 1),
      (c.raised_at at time zone 'Europe/London')::date,
      exists (select from clock k where k.about_id = c.id and k.met_on is null and k.ended_on is null and k.due_on < on_day),
      null, (on_day - (c.raised_at at time zone 'Europe/London')::date)::integer,
      case when c.anonymous then 'anonymous' else 'named' end
    from concern c
    where c.joined_to_id is null and not exists (select from concern_answer w where w.concern_id = c.id)
      and not exists (select from striking s where s.struck_id = c.id)
$$;
revoke all on function house.measured(date, date, date, date) from public;

-- The rows for whoever is told the measures: no child, no row that could be looked up again, months instead of days, ages
-- in bands. Small cells are suppressed by the application before anything is shown.
create function house.measure_rows(on_day date, from_day date, unseen_before date, unallocated_before date)
  returns table (measure text, month text, team text, age_band text, counted boolean, excluded text, days integer, dimension text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not house.holds_role(array['council client', 'inspector', 'commissioner', 'director', 'head of service',
      'team manager', 'service']) then
    return;
  end if;
  return query
    select m.measure, to_char(m.happened_on, 'YYYY-MM'), t.name,
        case
          when m.child_id is null then 'not known'
          when p.born_on is null then case when p.expected_on is null then 'not known' else 'not born yet' end
          when age(on_day, p.born_on) < interval '1 year' then 'under 1'
          when age(on_day, p.born_on) < interval '5 years' then '1 to 4'
          when age(on_day, p.born_on) < interval '10 years' then '5 to 9'
          when age(on_day, p.born_on) < interval '16 years' then '10 to 15'
          else '16 and over' end,
        m.counted, m.excluded, m.days, m.dimension
      from house.measured(on_day, from_day, unseen_before, unallocated_before) m
        left join person p on p.id = m.child_id left join team t on t.id = m.team_id
      order by m.measure, 2, t.name, m.dimension, 4, m.days;
end $$;
revoke all on function house.measure_rows(date, date, date, date) from public;
grant execute on function house.measure_rows(date, date, date, date) to holdfast_app;

-- The children behind a measure, for those who may open their records anyway.
create function house.measure_children(wanted text, on_day date, from_day date, unseen_before date, unallocated_before date)
  returns table (child_id uuid, team text, happened_on date, counted boolean, excluded text, days integer, dimension text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not house.holds_role(array['inspector', 'director', 'head of service', 'team manager']) then
    return;
  end if;
  return query
    select m.child_id, t.name, m.happened_on, m.counted, m.excluded, m.days, m.dimension
      from house.measured(on_day, from_day, unseen_before, unallocated_before) m
        join person p on p.id = m.child_id left join team t on t.id = m.team_id
      where m.measure = wanted and (not p.restricted or house.granted_record(p.id))
      order by m.counted desc, m.days desc, m.child_id
      limit 500;
end $$;
revoke all on function house.measure_children(text, date, date, date, date) from public;
grant execute on function house.measure_children(text, date, date, date, date) to holdfast_app;
