-- Whoever is away names who covers for them, from a day to a day, both included. A deputy sees the worklist and opens its children without being
-- asked why each time, which the ledger says; a restricted child is handed to nobody by this: a manager gives access to that child by name.

create table deputy (
  id uuid primary key,
  account_id uuid not null references account,
  deputy_id uuid not null references account check (deputy_id <> account_id),
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  reason text not null check (reason <> ''),
  named_by uuid not null references account,
  -- The first day on which it no longer holds.
  ended_on date,
  ended_because text check (ended_because <> ''),
  constraint deputy_ended_why check (num_nonnulls(ended_on, ended_because) in (0, 2)),
  constraint deputy_one_at_a_time exclude using gist (account_id with =,
    daterange(from_on, greatest(from_on, least(until_on + 1, coalesce(ended_on, until_on + 1)))) with &&)
);
create index deputy_deputy on deputy (deputy_id);
create index deputy_named_by on deputy (named_by);
select house.make_record_table('deputy', 'account_id', 'true',
  '(account_id = house.actor() and (select house.holds_its_role())) or '
  || '(select house.holds_role(array[''team manager'', ''head of service'', ''director'', ''service'']))');

-- Whether whoever acts covers today for somebody to whom this child is allocated. Their grant tells; a restricted child is left out.
create function house.covers_for(child uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from deputy d
      join access_grant g on g.account_id = d.account_id and g.person_id = child and g.why = 'allocation' and not g.restricted
        and g.granted_from <= house.moment_now() and (g.granted_until is null or g.granted_until > house.moment_now())
    where d.deputy_id = house.actor()
      and (house.moment_now() at time zone 'Europe/London')::date between d.from_on and d.until_on
      and (d.ended_on is null or (house.moment_now() at time zone 'Europe/London')::date < d.ended_on))
$$;
revoke all on function house.covers_for(uuid) from public;
grant execute on function house.covers_for(uuid) to holdfast_app;
