-- Missing children: from when, what is known, how it ended; and the interview that each is offered on coming back. Whether a
-- child lives at home or in care makes no difference.

create table missing_episode (
  id uuid primary key,
  child_id uuid not null references person,
  episode_id uuid not null references episode,
  step_id uuid not null unique references step,
  -- As the looked-after return codes it; unknown until somebody has said.
  kind text check (kind in ('M', 'A')),
  missing_from timestamptz not null,
  last_seen text not null default '',
  fears text not null default '',
  doing text not null default '',
  reported_by text not null default '',
  police_told_at timestamptz,
  police_reference text not null default '',
  police_say text not null default '',
  ended_at timestamptz check (ended_at >= missing_from),
  how_ended text check (how_ended in ('returned', 'never missing', 'eighteen', 'died')),
  constraint missing_episode_ended_how check ((ended_at is null) = (how_ended is null))
);
create index missing_episode_child on missing_episode (child_id, missing_from);
create index missing_episode_episode on missing_episode (episode_id);
create index missing_episode_now on missing_episode (missing_from) where ended_at is null;
-- A child is missing once at a time.
alter table missing_episode add constraint missing_episode_one_at_a_time exclude using gist
  (child_id with =, tstzrange(missing_from, coalesce(ended_at, 'infinity'::timestamptz), '[)') with &&)
  where (how_ended is distinct from 'never missing');
select house.make_record_table('missing_episode', 'child_id');

create table return_interview (
  id uuid primary key,
  child_id uuid not null references person,
  missing_id uuid references missing_episode,
  step_id uuid not null unique references step,
  offered_at timestamptz,
  accepted boolean,
  held_at timestamptz,
  interviewer text not null default '',
  independent boolean,
  shared_with_police boolean,
  came_of_it text not null
);
create index return_interview_child on return_interview (child_id);
create index return_interview_missing on return_interview (missing_id);
select house.make_record_table('return_interview', 'child_id');

-- How many children are missing whose record whoever asks may not open: they are told that there are some, and whom to ring.
create function house.missing_out_of_sight() returns table (ring_name text, ring_phone text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not house.sees_every_record() then
    return;
  end if;
  return query
    select a.name, a.phone
      from missing_episode m
        join restriction r on r.person_id = m.child_id and r.lifted_on is null
        join account a on a.id = r.ring_account_id
      where m.ended_at is null and m.restricted and not house.granted_record(m.child_id)
      order by a.name;
end $$;
revoke all on function house.missing_out_of_sight() from public;
grant execute on function house.missing_out_of_sight() to holdfast_app;
