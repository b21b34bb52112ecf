-- Out of hours: who is on duty, what they looked at, whose alarm rings until somebody takes it, and the children whom a
-- night touched, handed on until somebody of the day has accepted each.

-- A shift is one person's, as duty worker or as duty manager. Whoever hands it on gives it up from a moment; the rest of it
-- is another row.
create table duty_shift (
  id uuid primary key,
  account_id uuid not null references account,
  part text not null check (part in ('duty worker', 'duty manager')),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  gave_up_at timestamptz check (gave_up_at between starts_at and ends_at),
  gave_up_because text,
  constraint duty_shift_gave_up_why check (num_nonnulls(gave_up_at, gave_up_because) in (0, 2)),
  constraint duty_shift_once exclude using gist (account_id with =, part with =,
    tstzrange(starts_at, coalesce(gave_up_at, ends_at)) with &&)
);
create index duty_shift_when on duty_shift (starts_at, ends_at);
select house.make_record_table('duty_shift', 'account_id', 'true',
  '(select house.holds_role(array[''team manager'', ''head of service'', ''director'', ''service'']))');

-- Asked of a colleague, and answered by that colleague: a shift changes hands only when they have said yes.
create table duty_swap (
  id uuid primary key,
  shift_id uuid not null references duty_shift,
  from_account_id uuid not null references account,
  to_account_id uuid not null references account check (to_account_id <> from_account_id),
  reason text not null check (reason <> ''),
  asked_at timestamptz not null,
  answer text check (answer in ('taken', 'declined', 'withdrawn')),
  answered_at timestamptz,
  constraint duty_swap_answered check (num_nonnulls(answer, answered_at) in (0, 2))
);
create unique index duty_swap_one_open on duty_swap (shift_id) where answer is null;
create index duty_swap_from on duty_swap (from_account_id);
create index duty_swap_to on duty_swap (to_account_id);
select house.make_record_table('duty_swap', 'from_account_id', 'true',
  '(select house.holds_its_role()) and house.actor() in (from_account_id, to_account_id)');

-- Moves a shift, from a moment, to whoever has said yes to it: only for them, in their own act.
create function house.take_swap(wanted uuid, new_shift uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  asked duty_swap;
  given duty_shift;
  moment timestamptz := house.moment_now();
begin
  select * into asked from duty_swap where id = wanted for update;
  if asked.id is null or asked.answer is not null or asked.to_account_id <> house.actor() or not house.holds_its_role() then
    return false;
  end if;
  select * into given from duty_shift where id = asked.shift_id for update;
  if given.gave_up_at is not null or given.ends_at <= moment then return false; end if;
  update duty_shift set gave_up_at = greatest(moment, given.starts_at), gave_up_because = asked.reason where id = given.id;
  insert into duty_shift (id, account_id, part, starts_at, ends_at)
    values (new_shift, asked.to_account_id, given.part, greatest(moment, given.starts_at), given.ends_at);
  update duty_swap set answer = 'taken', answered_at = moment where id = wanted;
  return true;
end $$;
revoke all on function house.take_swap(uuid, uuid) from public;
grant execute on function house.take_swap(uuid, uuid) to holdfast_app;

-- What the trust sets for itself, from a day: the duty telephone number, and the minutes and hours of its own limits.
create table local_setting (
  id uuid primary key,
  setting text not null,
  value text not null check (value <> ''),
  since date not null,
  decided_by text not null check (decided_by <> '')
);
create index local_setting_since on local_setting (setting, since);
select house.make_record_table('local_setting', 'id', 'true',
  '(select house.holds_role(array[''head of service'', ''director'', ''service'']))');

-- The duty number is for everybody, also for whoever has not signed in.
create function house.duty_number(at timestamptz) returns text language sql stable security definer
  set search_path = public, pg_temp
  as $$ select s.value from local_setting s
    where s.setting = 'duty-number' and s.since <= (at at time zone 'Europe/London')::date
    order by s.since desc, s.id desc limit 1 $$;
revoke all on function house.duty_number(timestamptz) from public;
grant execute on function house.duty_number(timestamptz) to holdfast_app;

-- Whether whoever is acting is on the rota now: the right to look without being asked why follows from this, and from nothing
-- else. It is asked of the acting role too, which must be held today and be one that reads records.
create function house.on_duty() returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from duty_shift s where s.account_id = house.actor() and s.starts_at <= house.moment_now()
      and coalesce(s.gave_up_at, s.ends_at) > house.moment_now())
    and house.holds_role(array['front door', 'duty', 'social worker', 'team manager', 'head of service', 'director']);
end $$;

-- What was looked at in a shift without a purpose being asked: for whoever manages, and not for whoever looked. Of a
-- restricted person only that there was one.
create function house.looks_on_duty(wanted_shift uuid) returns table (person_id uuid, restricted boolean, first_at timestamptz,
    last_at timestamptz, looks integer, acts integer)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not house.holds_role(array['team manager', 'head of service', 'director', 'inspector']) then return; end if;
  return query
    select p.id, p.restricted, min(e.at), max(e.at), count(*) filter (where e.kind = 'view')::integer,
        count(*) filter (where e.kind = 'act')::integer
      from duty_shift s
        join house.ledger_entry e on e.actor_id = s.account_id and e.at >= s.starts_at
          and e.at < coalesce(s.gave_up_at, s.ends_at) and e.kind in ('view', 'act')
        join person p on p.id = e.subject_id
      where s.id = wanted_shift and s.account_id <> house.actor()
      group by p.id having count(*) filter (where e.kind = 'view' and e.purpose = 'on duty') > 0;
end $$;
revoke all on function house.looks_on_duty(uuid) from public;
grant execute on function house.looks_on_duty(uuid) to holdfast_app;

-- A manager has looked through what a shift looked at, or asks whoever was on it about something.
create table duty_review (
  id uuid primary key,
  shift_id uuid not null references duty_shift,
  account_id uuid not null references account,
  by_account_id uuid not null references account check (by_account_id <> account_id),
  kind text not null check (kind in ('looked through', 'question')),
  says text not null default '',
  at timestamptz not null,
  answer text,
  answered_at timestamptz,
  constraint duty_review_question check (kind = 'question' or says = ''),
  constraint duty_review_answered check (num_nonnulls(answer, answered_at) in (0, 2))
);
create unique index duty_review_once on duty_review (shift_id) where kind = 'looked through';
create index duty_review_shift on duty_review (shift_id);
create index duty_review_account on duty_review (account_id);
select house.make_record_table('duty_review', 'account_id',
  '(select house.holds_role(array[''team manager'', ''head of service'', ''director'', ''inspector''])) or '
  || 'account_id = house.actor() and (select house.holds_its_role())',
  '((select house.holds_role(array[''team manager'', ''head of service'', ''director''])) and by_account_id = house.actor()) '
  || 'or (kind = ''question'' and account_id = house.actor() and (select house.holds_its_role()))');

-- An alarm rings until somebody takes it or what it rang for has ended. What it is about is an id and no more.
create table alarm (
  id uuid primary key,
  kind text not null check (kind in ('contact', 'handover', 'nobody on duty')),
  about_id uuid not null,
  began_at timestamptz not null,
  waits_since timestamptz not null,
  rings_next_at timestamptz not null,
  rung integer not null default 0,
  ended_at timestamptz,
  ended_because text,
  constraint alarm_ended_why check (num_nonnulls(ended_at, ended_because) in (0, 2))
);
create unique index alarm_one_standing on alarm (kind, about_id) where ended_at is null;
create index alarm_about on alarm (about_id);
select house.make_record_table('alarm', 'id');

create table alarm_taken (
  id uuid primary key,
  alarm_id uuid not null references alarm,
  by_account_id uuid not null references account,
  at timestamptz not null,
  constraint alarm_taken_once unique (alarm_id)
);
create index alarm_taken_by on alarm_taken (by_account_id);
select house.make_record_table('alarm_taken', 'alarm_id');

-- Everybody who was rung, on which way, and what came of every try.
create table alarm_call (
  id uuid primary key,
  alarm_id uuid not null references alarm,
  account_id uuid not null references account,
  way text not null check (way in ('e-mail', 'SMS', 'call')),
  round integer not null,
  asked_at timestamptz not null
);
create index alarm_call_alarm on alarm_call (alarm_id);
create index alarm_call_account on alarm_call (account_id);
select house.make_record_table('alarm_call', 'alarm_id');

create table alarm_call_result (
  id uuid primary key,
  call_id uuid not null references alarm_call,
  result text not null check (result in ('sent', 'failed', 'not set up', 'no address')),
  says text not null default '',
  at timestamptz not null
);
create index alarm_call_result_call on alarm_call_result (call_id);
select house.make_record_table('alarm_call_result', 'call_id');

-- Which urgent contacts nobody has opened by their limit, restricted or not: ids and times, for the bell alone. One that was
-- taken and not opened is unread again when the limit has passed once more.
create function house.contacts_to_ring(by_now timestamptz, again interval) returns table (contact_id uuid, told_at timestamptz)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not house.holds_role(array['service']) then return; end if;
  return query
    select c.id, c.told_at from clock k join contact c on c.id = k.contact_id
      where k.kind = 'urgent-contact-looked-at' and k.met_on is null and k.ended_on is null and k.due_at <= by_now
        and not exists (select from contact_looked_at l where l.contact_id = c.id)
        and not exists (select from contact_decision d where d.contact_id = c.id)
        and not exists (select from alarm a where a.kind = 'contact' and a.about_id = c.id and a.ended_at is null
          and not exists (select from alarm_taken t where t.alarm_id = a.id))
        and not exists (select from alarm a join alarm_taken t on t.alarm_id = a.id
          where a.kind = 'contact' and a.about_id = c.id and t.at > by_now - again);
end $$;
revoke all on function house.contacts_to_ring(timestamptz, interval) from public;
grant execute on function house.contacts_to_ring(timestamptz, interval) to holdfast_app;

-- How contacts stand that nobody has opened: restricted ones too, as ids and times. For whoever answers for them.
create function house.contacts_unread() returns table (contact_id uuid, urgent boolean, told_at timestamptz,
    due_at timestamptz, restricted boolean)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not house.writes_records() then return; end if;
  return query
    select c.id, c.in_danger_now, c.told_at, k.due_at, c.restricted
      from contact c join clock k on k.contact_id = c.id
        and k.kind in ('contact-looked-at', 'urgent-contact-looked-at')
      where k.met_on is null and k.ended_on is null
        and not exists (select from contact_decision d where d.contact_id = c.id)
      order by c.in_danger_now desc, k.due_at, c.id;
end $$;
revoke all on function house.contacts_unread() from public;
grant execute on function house.contacts_unread() to holdfast_app;

-- A child whom a shift touched, handed to a named person, with the night's note; and that person's acceptance. Accepted by duty, the
-- child is duty's until the day; accepted by the day, the child has left the night.
create table handover (
  id uuid primary key,
  child_id uuid not null references person,
  from_account_id uuid not null references account,
  to_account_id uuid not null references account,
  note text not null check (note <> ''),
  handed_at timestamptz not null
);
create index handover_child on handover (child_id, handed_at);
create index handover_to on handover (to_account_id);
create index handover_from on handover (from_account_id);
select house.make_record_table('handover', 'child_id',
  '(select house.holds_its_role()) and house.actor() in (from_account_id, to_account_id)',
  'from_account_id = house.actor() and (select house.writes_records())');

create table handover_accepted (
  id uuid primary key,
  handover_id uuid not null references handover,
  child_id uuid not null references person,
  by_account_id uuid not null references account,
  accepted_for text not null check (accepted_for in ('duty', 'the day')),
  at timestamptz not null,
  constraint handover_accepted_once unique (handover_id)
);
create index handover_accepted_child on handover_accepted (child_id, at);
create index handover_accepted_by on handover_accepted (by_account_id);
select house.make_record_table('handover_accepted', 'child_id', 'by_account_id = house.actor() and (select house.holds_its_role())',
  'by_account_id = house.actor() and (select house.writes_records())');

-- The children whom duty touched in these stretches out of hours and whom nobody of the day has accepted since: who has
-- them, since when, and to whom they have been handed. A restricted child is among them, as an id, with whom to ring.
create function house.children_of_the_night(starts timestamptz[], ends timestamptz[]) returns table (child_id uuid,
    restricted boolean, ring_account_id uuid, touched_at timestamptz, done text[], held_by uuid, handover_id uuid, handed_to uuid)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not house.writes_records() then return; end if;
  return query
    with touched as (
      select p.id, p.restricted, max(e.at) as at, (array_agg(e.actor_id order by e.at desc))[1] as actor_id,
          array_agg(distinct e.what) as done
        from unnest(starts, ends) as night (from_at, until_at)
          join duty_shift s on s.starts_at < night.until_at and coalesce(s.gave_up_at, s.ends_at) > night.from_at
          join house.ledger_entry e on e.actor_id = s.account_id and e.kind = 'act'
            and e.at >= greatest(s.starts_at, night.from_at)
            and e.at < least(coalesce(s.gave_up_at, s.ends_at), night.until_at)
            and e.what not in ('accept a child at the handover', 'hand a child over')
          join person p on p.id = e.subject_id and p.is_child
        group by p.id
    ), accepted as (
      select distinct on (a.child_id) a.child_id, a.at, a.by_account_id from handover_accepted a
        order by a.child_id, a.at desc
    ), given as (
      select distinct on (h.child_id) h.child_id, h.id, h.handed_at, h.to_account_id from handover h
        where not exists (select from handover_accepted a where a.handover_id = h.id)
        order by h.child_id, h.handed_at desc
    )
    select t.id, t.restricted, case when t.restricted then
          (select r.ring_account_id from restriction r where r.person_id = t.id and r.lifted_on is null) end,
        t.at, t.done, case when a.at > t.at then a.by_account_id else t.actor_id end,
        g.id, g.to_account_id
      from touched t
        left join accepted a on a.child_id = t.id
        left join given g on g.child_id = t.id and g.handed_at >= coalesce(a.at, '-infinity')
      where not exists (select from handover_accepted d where d.child_id = t.id and d.accepted_for = 'the day'
        and d.at > t.at);
end $$;
revoke all on function house.children_of_the_night(timestamptz[], timestamptz[]) from public;
grant execute on function house.children_of_the_night(timestamptz[], timestamptz[]) to holdfast_app;

-- Whether somebody else could open the record of a child who is to be handed to them.
create function house.could_open(wanted_account uuid, wanted_child uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return house.writes_records() and exists (select from account_role r where r.account_id = wanted_account
      and r.role in ('front door', 'duty', 'social worker', 'team manager', 'head of service', 'director')
      and r.held_from <= house.today() and (r.held_until is null or r.held_until >= house.today()))
    and (not house.is_restricted(wanted_child) or exists (select from access_grant g where g.account_id = wanted_account
      and g.person_id = wanted_child and g.grant_right = 'record' and g.granted_from <= house.moment_now()
      and (g.granted_until is null or g.granted_until > house.moment_now()) and house.reaches_restricted(g.why)));
end $$;
revoke all on function house.could_open(uuid, uuid) from public;
grant execute on function house.could_open(uuid, uuid) to holdfast_app;

-- Which steps of these kinds are open, of restricted children too, as an id with whom to ring: children in danger tonight.
create function house.open_steps(kinds text[]) returns table (step_id uuid, child_id uuid, kind text, began_on date,
    ring_account_id uuid)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not house.writes_records() then return; end if;
  return query
    select s.id, s.child_id, s.kind, s.began_on, case when not house.opens_record(s.child_id) then
        (select r.ring_account_id from restriction r where r.person_id = s.child_id and r.lifted_on is null) end
      from step s
      where s.kind = any (kinds) and s.concluded_on is null and s.child_id is not null
        and not exists (select from striking k where k.struck_id = s.id)
      order by s.began_on desc, s.id desc limit 100;
end $$;
revoke all on function house.open_steps(text[]) from public;
grant execute on function house.open_steps(text[]) to holdfast_app;
