-- People who come, who leave, who have lost every way of signing in, and whose registration has run out.

-- Somebody let back in by two others: an administrator who has seen that it is them, and somebody who answers for their work. The three
-- are three different people.
create table recovery (
  id uuid primary key,
  account_id uuid not null references account,
  proposed_by uuid not null references account,
  proposed_at timestamptz not null,
  identity_check text not null check (identity_check <> ''),
  decision text check (decision in ('confirmed', 'not confirmed')),
  decided_by uuid references account,
  decided_at timestamptz,
  decided_because text,
  used_at timestamptz,
  constraint recovery_three_people check (proposed_by <> account_id and decided_by <> account_id and decided_by <> proposed_by),
  constraint recovery_decided check (num_nonnulls(decision, decided_by, decided_at) in (0, 3))
);
create index recovery_account on recovery (account_id);
create index recovery_proposed_by on recovery (proposed_by);
create index recovery_decided_by on recovery (decided_by);
create unique index recovery_one_waiting on recovery (account_id) where decision is null;
select house.make_record_table('recovery', 'account_id', 'account_id = house.actor() or '
  || '(select house.holds_role(array[''administrator'', ''team manager'', ''head of service'', ''director'', ''service'']))',
  'account_id = house.actor() or proposed_by = house.actor() and (select house.holds_role(array[''administrator'', ''service'']))');
-- Who sees a recovery: the person, those who propose and those who may confirm. Who writes which part of it: each in turn.
create policy for_those_concerned on recovery as restrictive for select using (account_id = house.actor()
  or (select house.holds_role(array['administrator', 'team manager', 'head of service', 'director', 'service'])));
create policy for_those_concerned on history.recovery as restrictive for select using (account_id = house.actor()
  or (select house.holds_role(array['administrator', 'team manager', 'head of service', 'director', 'service'])));
create policy proposed on recovery as restrictive for insert with check (proposed_by = house.actor()
  and (select house.holds_role(array['administrator', 'service'])));
create policy decided on recovery as restrictive for update using (true)
  with check (account_id = house.actor() or decided_by = house.actor()
    and (select house.holds_role(array['team manager', 'head of service', 'director', 'service'])));

-- What they are let in with: shown once, good once, for an hour.
create table house.recovery_code (
  recovery_id uuid primary key references recovery,
  code_hash bytea not null unique,
  ends_at timestamptz not null,
  used_at timestamptz
);
grant select, insert, update on house.recovery_code to holdfast_app;

-- Somebody begins: in which role, from when, and which manager agreed to it, who can say that they did not.
create table joining (
  id uuid primary key,
  account_id uuid not null references account,
  role text not null,
  team_id uuid references team,
  starts_on date not null,
  agreed_by uuid not null references account check (agreed_by <> account_id),
  agreed_how text not null check (agreed_how <> ''),
  answer text check (answer in ('agreed', 'not agreed')),
  answered_on date,
  answered_because text,
  constraint joining_answered check (num_nonnulls(answer, answered_on) in (0, 2))
);
create index joining_account on joining (account_id);
create index joining_agreed_by on joining (agreed_by);
create index joining_team on joining (team_id);
select house.make_record_table('joining', 'account_id', 'true',
  '(select house.holds_role(array[''administrator'', ''service'']))');
create policy answered on joining for update using (agreed_by = house.actor() and (select house.holds_its_role()))
  with check (agreed_by = house.actor() and (select house.holds_its_role()));
-- A manager who did not agree ends at once the role that was said to be agreed.
create policy not_agreed on account_role for update
  using (exists (select from joining j where j.account_id = account_role.account_id and j.role = account_role.role
    and j.agreed_by = house.actor() and j.answer = 'not agreed') and (select house.holds_its_role()))
  with check (held_until is not null and (select house.holds_its_role()));

-- Somebody leaves: their last day, and who answers meanwhile for what is not handed over yet.
create table leaving (
  id uuid primary key,
  account_id uuid not null references account,
  last_day date not null,
  deputy_id uuid not null references account check (deputy_id <> account_id),
  reason text not null check (reason <> ''),
  decided_by uuid not null references account
);
create index leaving_account on leaving (account_id);
create index leaving_deputy on leaving (deputy_id);
create index leaving_decided_by on leaving (decided_by);
select house.make_record_table('leaving', 'account_id', 'true',
  '(select house.holds_role(array[''administrator'', ''service'']))');

-- With the last day end the grants of whoever leaves, restricted records too, which no administrator may see. Gives whose records they
-- were, for the ledger.
create function house.end_grants_of(wanted uuid, ends timestamptz) returns setof uuid
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not house.holds_role(array['administrator', 'service']) then
    raise exception 'Only an administrator ends the grants of somebody who leaves.';
  end if;
  return query update access_grant g set granted_until = greatest(ends, g.granted_from)
    where g.account_id = wanted and (g.granted_until is null or g.granted_until > ends)
    returning g.person_id;
end $$;
revoke all on function house.end_grants_of(uuid, timestamptz) from public;
grant execute on function house.end_grants_of(uuid, timestamptz) to holdfast_app;

-- Children whose worker is leaving or has left, and who are restricted from whoever asks: how many, and whom to ring.
create function house.left_behind_restricted(wanted_team uuid, until_day date)
  returns table (ring_name text, ring_phone text, children bigint)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not house.holds_role(array['team manager', 'head of service', 'director', 'service']) then
    return;
  end if;
  return query
    select a.name, a.phone, count(distinct al.child_id)
      from allocation al join person p on p.id = al.child_id
        left join restriction s on s.person_id = p.id and s.lifted_on is null
        left join account a on a.id = s.ring_account_id
      where al.ended_on is null and p.restricted and not house.granted_any(p.id)
        and (wanted_team is null or al.team_id = wanted_team)
        and not exists (select from account_role r where r.account_id = al.account_id and r.role in ('social worker', 'family help lead')
          and r.held_from <= house.today() and (r.held_until is null or r.held_until > until_day))
      group by a.name, a.phone order by a.name;
end $$;
revoke all on function house.left_behind_restricted(uuid, date) from public;
grant execute on function house.left_behind_restricted(uuid, date) to holdfast_app;

-- What somebody who has left was still typing about children of a team: their manager sees it, so that nothing is lost.
create function house.drafts_of_leaver(wanted uuid)
  returns table (form text, child_id uuid, typed jsonb, saved_at timestamptz)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not house.holds_role(array['team manager', 'head of service', 'service']) or exists (
      select from account_role r where r.account_id = wanted and (r.held_until is null or r.held_until > house.today())) then
    return;
  end if;
  return query
    select d.form, c.id, d.typed, d.saved_at
      from house.draft d cross join lateral (
        select coalesce((select p.id from person p where p.id = d.about_id),
          (select s.child_id from step s where s.id = d.about_id), (select n.child_id from need n where n.id = d.about_id)) as id) c
      where d.account_id = wanted and c.id is not null
        and (house.sees_record_today(c.id) or house.granted_record(c.id))
      order by d.saved_at desc;
end $$;
revoke all on function house.drafts_of_leaver(uuid) from public;
grant execute on function house.drafts_of_leaver(uuid) to holdfast_app;

-- A child offered by a manager to a named worker, who accepts: only then is the child allocated.
create table handing_over (
  id uuid primary key,
  child_id uuid not null references person,
  episode_id uuid not null references episode,
  from_account_id uuid not null references account,
  to_account_id uuid not null references account check (to_account_id <> from_account_id),
  team_id uuid not null references team,
  offered_by uuid not null references account,
  offered_on date not null,
  reason text not null check (reason <> ''),
  answer text check (answer in ('accepted', 'not accepted', 'withdrawn')),
  answered_on date,
  answered_because text,
  constraint handing_over_answered check (num_nonnulls(answer, answered_on) in (0, 2))
);
create index handing_over_child on handing_over (child_id);
create index handing_over_episode on handing_over (episode_id);
create index handing_over_from on handing_over (from_account_id);
create index handing_over_to on handing_over (to_account_id) where answer is null;
create index handing_over_offered_by on handing_over (offered_by);
create index handing_over_team on handing_over (team_id);
create unique index handing_over_one_waiting on handing_over (episode_id) where answer is null;
select house.make_record_table('handing_over', 'child_id');

-- A registered social worker looks again at a protective decision made by somebody whose registration had run out.
create table second_look (
  id uuid primary key,
  child_id uuid not null references person,
  step_id uuid not null references step,
  clock_id uuid not null unique references clock,
  looked_on date not null,
  looked_by uuid not null references account,
  finding text not null check (finding in ('stands', 'to be changed')),
  reasons text not null check (reasons <> '')
);
create index second_look_child on second_look (child_id);
create index second_look_step on second_look (step_id);
create index second_look_looked_by on second_look (looked_by);
select house.make_record_table('second_look', 'child_id');
