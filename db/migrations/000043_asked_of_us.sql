-- What is asked of the trust: complaints, subject access, breaches of personal data, freedom of information. Of nobody's record:
-- read by those who answer for it, and never by the one that a complaint is about.

create table asked_of_us (
  id uuid primary key,
  reference text not null unique check (reference ~ '^[A-Z2-9]{4}-[A-Z2-9]{4}$'),
  kind text not null check (kind in ('complaint', 'subject-access', 'data-breach', 'information-request')),
  asked_by text not null check (asked_by <> ''),
  about text not null default '',
  says text not null check (says <> ''),
  began_on date not null,
  answers jsonb not null,
  outcome text,
  judged jsonb,
  transcript jsonb,
  concluded_on date check (concluded_on >= began_on),
  concluded_by uuid references account,
  constraint asked_of_us_concluded check (num_nonnulls(outcome, judged, transcript, concluded_on, concluded_by) in (0, 5))
);
create index asked_of_us_standing on asked_of_us (began_on) where concluded_on is null;
create index asked_of_us_concluded_by on asked_of_us (concluded_by);

create table asked_of_us_clock (
  id uuid primary key,
  asked_id uuid not null references asked_of_us,
  kind text not null,
  what text not null,
  whose text not null,
  due_on date,
  due_at timestamptz,
  not_known text,
  explanation text not null,
  law jsonb not null,
  met_on date,
  ended_because text
);
create index asked_of_us_clock_asked on asked_of_us_clock (asked_id);

-- Complaints are managers' to answer, the rest the data protection officer's; the head of service and the director see both.
create function house.answers_for(kind text, about text) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return house.holds_role(case when answers_for.kind = 'complaint'
      then array['team manager', 'head of service', 'director', 'service']
      else array['data protection officer', 'head of service', 'director', 'service'] end)
    and not exists (select from account b where b.id = house.actor()
      and house.plain_name(b.name) = house.plain_name(answers_for.about));
end $$;
create function house.answers_for_one(wanted uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from asked_of_us a where a.id = wanted and house.answers_for(a.kind, a.about));
end $$;

select house.make_record_table('asked_of_us', 'id', 'house.answers_for(kind, about)', 'house.answers_for(kind, about)', 'true');
select house.make_record_table('asked_of_us_clock', 'asked_id', 'house.answers_for_one(asked_id)',
  'house.answers_for_one(asked_id)', 'true');
