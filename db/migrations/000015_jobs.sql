-- What is done later: graphile-worker's queue as the outbox, reached only through the functions here. Its tables are made
-- by its own migrations, under the owner, right after these; its runner has a login that reaches them and nothing else.

-- Adds a job inside an act: kept with what was done, or not at all. What it carries is ids and days, never a word about
-- anybody: the queue is outside the record's walls.
create function house.add_job(job text, carries jsonb, once_as text default null) returns void
  language plpgsql security definer set search_path = house, pg_temp as $$
begin
  if house.act() is null then
    raise exception 'A job can only be added inside an act of the ledger.';
  end if;
  if exists (select from jsonb_each(carries) as carried (name, value)
      where jsonb_typeof(value) <> 'string'
        or value #>> '{}' !~ '^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9]{4}-[0-9]{2}-[0-9]{2})$') then
    raise exception 'A job carries ids and days only.';
  end if;
  perform graphile_worker.add_job(job, payload => carries::json, job_key => once_as);
end $$;
revoke all on function house.add_job(text, jsonb, text) from public;
grant execute on function house.add_job(text, jsonb, text) to holdfast_app;

-- A job of the timetable rings once for each time it is due, however many processes ring it.
create table house.job_rung (
  job text not null,
  due_at timestamptz not null,
  rung_at timestamptz not null,
  primary key (job, due_at)
);

-- Rings a job of the timetable that fell due, and says whether this was the first to ring it. Without a time due it is one
-- that is always due: at most one of it waits.
create function house.ring_job(job text, due timestamptz, at timestamptz) returns boolean
  language plpgsql security definer set search_path = house, pg_temp as $$
begin
  if due is not null then
    insert into house.job_rung values (job, due, at) on conflict do nothing;
    if not found then return false; end if;
  end if;
  perform graphile_worker.add_job(job, payload => '{}'::json, job_key => case when due is null then job end);
  return true;
end $$;
revoke all on function house.ring_job(text, timestamptz, timestamptz) from public;
grant execute on function house.ring_job(text, timestamptz, timestamptz) to holdfast_app;

-- How jobs went, day by day: what the administrator is shown, and what is measured.
create table house.job_tally (
  job text not null,
  on_day date not null,
  done integer not null default 0,
  failed integer not null default 0,
  last_done_at timestamptz,
  last_failed_at timestamptz,
  -- The kind of fault, never its words.
  last_fault text,
  primary key (job, on_day)
);

create function house.tell_job(told_job text, at timestamptz, fault text) returns void
  language sql security definer set search_path = house, pg_temp as $$
    insert into house.job_tally as t (job, on_day, done, failed, last_done_at, last_failed_at, last_fault)
      values (told_job, (at at time zone 'Europe/London')::date, (fault is null)::integer, (fault is not null)::integer,
        case when fault is null then at end, case when fault is not null then at end, fault)
    on conflict (job, on_day) do update set done = t.done + excluded.done, failed = t.failed + excluded.failed,
      last_done_at = coalesce(excluded.last_done_at, t.last_done_at),
      last_failed_at = coalesce(excluded.last_failed_at, t.last_failed_at),
      last_fault = coalesce(excluded.last_fault, t.last_fault) $$;
revoke all on function house.tell_job(text, timestamptz, text) from public;
grant execute on function house.tell_job(text, timestamptz, text) to holdfast_app;
grant select on house.job_tally to holdfast_app;

-- What waits in the queue: how many of each job, how many of them have failed at least once, and how many were given up.
create function house.jobs_waiting() returns table (job text, waiting integer, failing integer, given_up integer)
  language plpgsql stable security definer set search_path = house, pg_temp as $$
begin
  return query select j.task_identifier, count(*) filter (where j.attempts < j.max_attempts)::integer,
      count(*) filter (where j.attempts > 0 and j.attempts < j.max_attempts and j.locked_at is null)::integer,
      count(*) filter (where j.attempts >= j.max_attempts and j.locked_at is null)::integer
    from graphile_worker.jobs j group by j.task_identifier;
end $$;
revoke all on function house.jobs_waiting() from public;
grant execute on function house.jobs_waiting() to holdfast_app;
