-- The concern ledger: anyone's concern about any person, open until a named person answers it with reasons and tells
-- whoever raised it.

create table concern (
  id uuid primary key,
  reference text not null unique check (reference ~ '^[A-Z2-9]{4}-[A-Z2-9]{4}$'),
  child_id uuid not null references person,
  about_person_id uuid references person,
  about_account_id uuid references account,
  about_name text not null check (about_name <> ''),
  about_says text not null default '',
  says text not null check (says <> ''),
  raised_at timestamptz not null,
  raised_by_account_id uuid references account,
  raised_by_name text not null default '',
  raised_by_stands_as text not null default '',
  anonymous boolean not null default false,
  safe_reply text not null default '',
  joined_to_id uuid references concern
);
create index concern_child on concern (child_id);
create index concern_about on concern (about_person_id);
create index concern_raised_by on concern (raised_by_account_id);
create index concern_joined on concern (joined_to_id);
select house.make_record_table('concern', 'child_id', 'raised_by_account_id = house.actor()');

-- Who must answer. Never the one it is about.
create table concern_naming (
  id uuid primary key,
  child_id uuid not null references person,
  concern_id uuid not null references concern,
  account_id uuid not null references account,
  named_at timestamptz not null,
  reason text not null default '',
  ended_at timestamptz
);
create index concern_naming_child on concern_naming (child_id);
create index concern_naming_concern on concern_naming (concern_id);
create index concern_naming_account on concern_naming (account_id) where ended_at is null;
create unique index concern_naming_one_standing on concern_naming (concern_id) where ended_at is null;
select house.make_record_table('concern_naming', 'child_id', 'account_id = house.actor()', 'house.raised_by_me(concern_id)');

create table concern_answer (
  id uuid primary key,
  child_id uuid not null references person,
  concern_id uuid not null unique references concern,
  finding text not null,
  reasons text not null check (reasons <> ''),
  done text not null default '',
  reply text not null default '',
  told_how text not null check (told_how <> ''),
  answered_at timestamptz not null,
  answered_by uuid not null references account
);
create index concern_answer_child on concern_answer (child_id);
select house.make_record_table('concern_answer', 'child_id');

-- Who is to answer: the manager of the child's team, else the head of service, else the director; never the one it is
-- about, nor the one who raises it. Runs as the owner, for a carer can't read who is allocated.
create function house.answerer_of(wanted_child uuid, about_account uuid) returns uuid
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (
    select r.account_id
      from account_role r
        left join allocation a on a.child_id = wanted_child and a.ended_on is null and a.team_id = r.team_id
      where r.role in ('team manager', 'head of service', 'director') and (r.role <> 'team manager' or a.id is not null)
        and r.held_from <= house.today() and (r.held_until is null or r.held_until >= house.today())
        and r.account_id is distinct from about_account and r.account_id is distinct from house.actor()
      order by array_position(array['team manager', 'head of service', 'director'], r.role), r.held_from, r.id
      limit 1);
end $$;
revoke all on function house.answerer_of(uuid, uuid) from public;
grant execute on function house.answerer_of(uuid, uuid) to holdfast_app;

-- What the raiser may read of the answer: the reply, and nothing else.
create function house.reply_to_my_concern(wanted uuid) returns table (reply text, answered_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select a.reply, a.answered_at from concern_answer a join concern c on c.id = a.concern_id
    where c.id = wanted and c.raised_by_account_id = house.actor() $$;
revoke all on function house.reply_to_my_concern(uuid) from public;
grant execute on function house.reply_to_my_concern(uuid) to holdfast_app;
