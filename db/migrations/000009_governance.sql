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
-- A child whose worker no longer holds the role has no worker, from the day after their last.
-- Where the working calendar can't tell unseen_before or unallocated_before they are null, and nothing is counted by them:
-- the application then says that the measure is not known.
create index clock_measured on clock (kind, counted_from);
create index closure_day on closure (closed_on);
create index visit_seen on visit (child_id, visited_on desc) include (id) where seen = 'seen';

create function house.measured(on_day date, from_day date, unseen_before date, unallocated_before date)
  returns table (measure text, source_id uuid, child_id uuid, team_id uuid, happened_on date, counted boolean,
    excluded text, days integer, dimension text)
  language sql stable set search_path = public, pg_temp set work_mem = '64MB' as $$
  with worker as (
    select r.account_id, max(r.held_until) as left_on,
        bool_or(r.held_from <= on_day and (r.held_until is null or r.held_until >= on_day)) as is_here
      from account_role r where r.role = 'social worker' group by r.account_id
  ), open_episode as (
    select e.id, e.child_id, e.referred_on, e.came_from, a.team_id, worker.is_here is true as allocated,
        seen.last_seen,
        greatest(e.referred_on, earlier.ended_on, case when worker.is_here then null else worker.left_on end) as waiting_since
      from episode e
        left join allocation a on a.episode_id = e.id and a.ended_on is null
        left join worker on worker.account_id = a.account_id
        left join lateral (
          select v.visited_on as last_seen from visit v
            where v.child_id = e.child_id and v.seen = 'seen' and v.visited_on <= on_day
              and not exists (select from striking s where s.struck_id = v.id)
            order by v.visited_on desc limit 1
        ) seen on true
        left join (
          select old.episode_id, max(old.ended_on) as ended_on from allocation old group by old.episode_id
        ) earlier on earlier.episode_id = e.id
      where e.closed_on is null and not e.no_further_action and e.referred_on <= on_day
  ), held_last as (
    select distinct on (a.episode_id) a.episode_id, a.team_id from allocation a
      order by a.episode_id, a.allocated_on desc, a.id desc
  ), held_now as (
    select distinct on (a.child_id) a.child_id, a.team_id from allocation a where a.ended_on is null
      order by a.child_id, a.allocated_on desc, a.id desc
  )
  select case c.kind when 'child-and-family-assessment/conclude' then 'assessment-in-time' else c.kind end,
      c.id, c.child_id, h.team_id, c.counted_from, coalesce(c.met_on <= c.due_on, false),
      case
        when c.ended_on is not null then 'ended: nothing was owed any more'
        when c.due_on is null then 'the due date is not known until that year''s bank holidays are loaded'
        when c.met_on is null and c.due_on >= on_day then 'not due yet'
      end,
      (coalesce(c.met_on, on_day) - c.counted_from)::integer, ''
    from clock c left join held_last h on h.episode_id = c.episode_id
    where c.kind in ('contact-screened', 'referral-decided', 'child-and-family-assessment/conclude')
      and c.counted_from between from_day and on_day
  union all
  select 'not-seen', e.id, e.child_id, e.team_id, e.last_seen,
      coalesce(coalesce(e.last_seen, e.referred_on) < unseen_before, false),
      case when p.died_on is not null then 'the child has died'
        when p.born_on is null and p.expected_on > on_day then 'not born yet' end,
      (on_day - coalesce(e.last_seen, e.referred_on))::integer,
      case when e.last_seen is null then 'never seen' else 'seen before' end
    from open_episode e join person p on p.id = e.child_id
  union all
  select 'unallocated', e.id, e.child_id, e.team_id, e.waiting_since,
      coalesce(not e.allocated and e.waiting_since < unallocated_before, false), null,
      case when e.allocated then 0 else (on_day - e.waiting_since)::integer end,
      case e.came_from when 'census' then 'came with the census' else 'referred to the trust' end
    from open_episode e
  union all
  select 'closures', k.id, k.child_id, k.team_id, k.closed_on, k.overridden_by is not null, null,
      (k.closed_on - e.referred_on)::integer, k.reason
    from closure k join episode e on e.id = k.episode_id where k.closed_on between from_day and on_day
  union all
  select 'unmet-needs', u.id, u.child_id, h.team_id, u.since, u.left_open_by is not null, null,
      (on_day - u.since)::integer, n.kind
    from unmet_need u join need n on n.id = u.need_id left join held_last h on h.episode_id = n.episode_id
    where u.ended_on is null and u.since <= on_day and not exists (select from striking s where s.struck_id = n.id)
  union all
  select 'concerns-open', c.id, c.child_id, h.team_id, (c.raised_at at time zone 'Europe/London')::date,
      exists (select from clock k where k.about_id = c.id and k.met_on is null and k.ended_on is null and k.due_on < on_day),
      null, (on_day - (c.raised_at at time zone 'Europe/London')::date)::integer,
      case when c.anonymous then 'anonymous' else 'named' end
    from concern c left join held_now h on h.child_id = c.child_id
    where c.joined_to_id is null and not exists (select from concern_answer w where w.concern_id = c.id)
      and not exists (select from striking s where s.struck_id = c.id)
$$;
revoke all on function house.measured(date, date, date, date) from public;

-- What whoever is told the measures is told: how many rows are alike. No child, no row that could be looked up again, months
-- instead of days, ages in bands. The application withholds small cells before it shows anything to somebody outside.
create function house.measure_rows(on_day date, from_day date, unseen_before date, unallocated_before date)
  returns table (measure text, month text, team text, age_band text, counted boolean, excluded text, dimension text,
    alike integer)
  language plpgsql stable security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  under_1 date := on_day - interval '1 year';
  under_5 date := on_day - interval '5 years';
  under_10 date := on_day - interval '10 years';
  under_16 date := on_day - interval '16 years';
begin
  if not house.holds_role(array['council client', 'inspector', 'commissioner', 'director', 'head of service',
      'team manager', 'service']) then
    return;
  end if;
  -- Added up by what is quick to compare, and put into words after.
  return query
    with told as (
      select m.measure as of_measure, m.happened_on - (extract(day from m.happened_on)::integer - 1) as month_first, m.team_id,
          case
            when p.born_on > under_1 then 2 when p.born_on > under_5 then 3 when p.born_on > under_10 then 4
            when p.born_on > under_16 then 5 when p.born_on is not null then 6
            when p.expected_on is not null then 1 else 7
          end as band,
          m.counted as is_counted, m.excluded as left_out, m.dimension as kind, count(*)::integer as how_many
        from house.measured(on_day, from_day, unseen_before, unallocated_before) m left join person p on p.id = m.child_id
        group by 1, 2, 3, 4, 5, 6, 7
    )
    select t.of_measure, to_char(t.month_first, 'YYYY-MM'), team.name,
        (array['not born yet', 'under 1', '1 to 4', '5 to 9', '10 to 15', '16 and over', 'not known'])[t.band],
        t.is_counted, t.left_out, t.kind, t.how_many
      from told t left join team on team.id = t.team_id
      order by t.of_measure, t.month_first, team.name, t.band, t.is_counted, t.left_out, t.kind;
end $$;
revoke all on function house.measure_rows(date, date, date, date) from public;
grant execute on function house.measure_rows(date, date, date, date) to holdfast_app;

-- The children behind a measure, for those who may open their records anyway: at most so many, those counted first, and how
-- many they may see in all. A closure says who overrode.
create function house.measure_children(wanted text, on_day date, from_day date, unseen_before date, unallocated_before date,
    at_most integer)
  returns table (child_id uuid, team text, happened_on date, counted boolean, excluded text, days integer, dimension text,
    overridden_by text, visible integer)
  language plpgsql stable security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
begin
  if not house.holds_role(array['inspector', 'director', 'head of service', 'team manager']) then
    return;
  end if;
  return query
    select m.child_id, t.name, m.happened_on, m.counted, m.excluded, m.days, m.dimension, o.name,
        (count(*) over ())::integer
      from house.measured(on_day, from_day, unseen_before, unallocated_before) m
        left join person p on p.id = m.child_id left join team t on t.id = m.team_id
        left join closure k on wanted = 'closures' and k.id = m.source_id left join account o on o.id = k.overridden_by
      where m.measure = wanted and (p.id is null or not p.restricted or house.granted_record(p.id))
      order by m.counted desc, m.excluded is not null, m.days desc, m.child_id, m.source_id
      limit at_most;
end $$;
revoke all on function house.measure_children(text, date, date, date, date, integer) from public;
grant execute on function house.measure_children(text, date, date, date, date, integer) to holdfast_app;
