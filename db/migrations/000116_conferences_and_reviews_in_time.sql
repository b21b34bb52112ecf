-- Which clocks a measure of what is done in time counts: a row each, so that another measure needs no more than another row. Conferences and reviews
-- are held in time or not, and whoever answers for a service that holds them late must see it.
create table house.measured_clock (
  kind text primary key,
  measure text not null
);
insert into house.measured_clock (kind, measure) values
  ('contact-screened', 'contact-screened'),
  ('referral-decided', 'referral-decided'),
  ('child-and-family-assessment/conclude', 'assessment-in-time'),
  ('section-47-enquiry/conference', 'conference-in-time'),
  ('initial-child-protection-conference/first-review', 'plan-review-in-time'),
  ('transfer-in-conference/first-review', 'plan-review-in-time'),
  ('review-conference/next-review', 'plan-review-in-time'),
  ('next-review-conference', 'plan-review-in-time'),
  ('looked-after-review-first', 'care-review-in-time'),
  ('looked-after-review-second', 'care-review-in-time'),
  ('looked-after-review-later', 'care-review-in-time');

create or replace function house.measured(on_day date, from_day date, unseen_before date, unallocated_before date)
 RETURNS TABLE(measure text, source_id uuid, child_id uuid, team_id uuid, happened_on date, counted boolean, excluded text, days integer, dimension text)
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
 SET work_mem TO '64MB'
AS $function$
  with worker as (
    select r.account_id, max(r.held_until) as left_on,
        bool_or(r.held_from <= on_day and (r.held_until is null or r.held_until >= on_day)) as is_here
      from account_role r where r.role in ('social worker', 'family help lead') group by r.account_id
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
  select m.measure,
      c.id, c.child_id, h.team_id, c.counted_from, coalesce(c.met_on <= c.due_on, false),
      case
        when c.ended_on is not null then 'ended: nothing was owed any more'
        when c.due_on is null then 'the due date is not known until that year''s bank holidays are loaded'
        when c.met_on is null and c.due_on >= on_day then 'not due yet'
      end,
      (coalesce(c.met_on, on_day) - c.counted_from)::integer, ''
    from house.measured_clock m join clock c on c.kind = m.kind left join held_last h on h.episode_id = c.episode_id
    where c.counted_from between from_day and on_day
  union all
  select 'not-seen', e.id, e.child_id, e.team_id, e.last_seen,
      coalesce(coalesce(e.last_seen, e.referred_on) < unseen_before, false),
      case when p.died_on is not null then 'the child has died'
        when p.born_on is null and p.expected_on > on_day then 'not born yet'
        when house.is_eighteen(p.born_on, on_day) then 'eighteen or over' end,
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
$function$;;
