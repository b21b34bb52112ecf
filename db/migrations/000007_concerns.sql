-- The concern ledger: anyone's concern about any person, open until a named person answers it with reasons and tells
-- whoever raised it. Repeats join the first: each is answered and told by itself.

create table concern (
  id uuid primary key,
  reference text not null unique check (reference ~ '^[A-Z2-9]{4}-[A-Z2-9]{4}$'),
  child_id uuid not null references person,
  about_person_id uuid references person,
  about_account_id uuid references account,
  about_name text not null check (about_name <> ''),
  about_says text not null default '',
  says text not null check (says <> ''),
  how_known text not null default '',
  in_danger_now text not null default 'not known' check (in_danger_now in ('yes', 'no', 'not known')),
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
create index concern_about_account on concern (about_account_id);
create index concern_raised_by on concern (raised_by_account_id);
create index concern_joined on concern (joined_to_id);
-- Anybody of the trust may add a concern to a record that they may not read.
select house.make_record_table('concern', 'child_id', 'raised_by_account_id = house.actor() or house.named_to_answer(id)',
  'raised_by_account_id = house.actor() or (select house.writes_records())');

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
select house.make_record_table('concern_naming', 'child_id', 'account_id = house.actor() or house.named_to_answer(concern_id)',
  'house.raised_by_me(concern_id) or house.named_to_answer(concern_id)');

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
create index concern_answer_by on concern_answer (answered_by);
select house.make_record_table('concern_answer', 'child_id',
  'answered_by = house.actor() or house.named_to_answer(concern_id)', 'house.named_to_answer(concern_id)');

-- In confidence: nobody reads a concern about themselves, whatever else they may read.
create function house.concern_about_me(wanted uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from concern c left join concern j on j.id = c.joined_to_id
    where c.id = wanted and house.actor() in (c.about_account_id, j.about_account_id));
end $$;
create policy not_about_me on concern as restrictive for select using (about_account_id is distinct from house.actor());
create policy not_about_me on history.concern as restrictive for select
  using (about_account_id is distinct from house.actor());
create policy not_about_me on concern_naming as restrictive for select using (not house.concern_about_me(concern_id));
create policy not_about_me on history.concern_naming as restrictive for select using (not house.concern_about_me(concern_id));
create policy not_about_me on concern_answer as restrictive for select using (not house.concern_about_me(concern_id));
create policy not_about_me on history.concern_answer as restrictive for select using (not house.concern_about_me(concern_id));

-- What stands in the way of a closure, for whoever asks, also when a concern is about them: they learn that there is one.
create function house.open_concerns_of(wanted_child uuid) returns table (id uuid, about_name text, raised_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select c.id, case when c.about_account_id = house.actor() then 'somebody in the child’s life' else c.about_name end,
      c.raised_at
    from concern c
    where c.child_id = wanted_child and c.joined_to_id is null
      and (house.sees_record_today(wanted_child) or house.granted_record(wanted_child))
      and not exists (select from concern_answer a where a.concern_id = c.id)
      and not exists (select from striking s where s.struck_id = c.id)
    order by c.raised_at, c.id $$;
revoke all on function house.open_concerns_of(uuid) from public;
grant execute on function house.open_concerns_of(uuid) to holdfast_app;

-- A name as it is compared: without accents, case or doubled spaces.
create function house.plain_name(name text) returns text language sql immutable parallel safe
  as $$ select regexp_replace(btrim(house.searched_name(name, '', '{}')), '\s+', ' ', 'g') $$;

-- Who is to answer: the manager of the child's team, else a head of service, else a director; never the one it is about,
-- known by account or by name, nor the one who raises it. Of a restricted child first whoever has named access, then whom the
-- restriction says to ring. Runs as the owner, for a carer can't read who is allocated.
create function house.answerer_of(wanted_child uuid, about_account uuid, about_name text default '') returns uuid
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (
    select r.account_id
      from account_role r join account b on b.id = r.account_id
        left join allocation a on a.child_id = wanted_child and a.ended_on is null and a.team_id = r.team_id
        left join restriction x on x.person_id = wanted_child and x.lifted_on is null
        left join access_grant g on x.id is not null and g.person_id = wanted_child and g.account_id = r.account_id
          and g.grant_right = 'record' and house.reaches_restricted(g.why) and g.granted_from <= house.moment_now()
          and (g.granted_until is null or g.granted_until > house.moment_now())
      where r.role in ('team manager', 'head of service', 'director')
        and (r.role <> 'team manager' or a.id is not null and x.id is null or g.id is not null or x.ring_account_id = r.account_id)
        and r.held_from <= house.today() and (r.held_until is null or r.held_until >= house.today())
        and r.account_id is distinct from about_account and r.account_id is distinct from house.actor()
        and house.plain_name(b.name) <> house.plain_name(answerer_of.about_name)
      order by g.id is null, x.ring_account_id is distinct from r.account_id,
        array_position(array['team manager', 'head of service', 'director'], r.role), r.held_from, r.id
      limit 1);
end $$;
revoke all on function house.answerer_of(uuid, uuid, text) from public;
grant execute on function house.answerer_of(uuid, uuid, text) to holdfast_app;

-- The open concern that a repeat joins: about the same person in the same child's life. It is held until the act ends, so
-- that it can't be answered meanwhile. None where the one who raises this would have to answer it.
create function house.concern_to_join(wanted_child uuid, about_person uuid, about_account uuid, about_name text) returns uuid
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare first_id uuid;
begin
  select c.id into first_id from concern c
    where c.child_id = wanted_child and c.joined_to_id is null
      and (c.about_person_id = about_person or c.about_account_id = about_account
        or (c.about_person_id is null or about_person is null) and (c.about_account_id is null or about_account is null)
          and house.plain_name(c.about_name) = house.plain_name(concern_to_join.about_name))
      and not exists (select from concern_answer a where a.concern_id = c.id)
      and not exists (select from striking s where s.struck_id = c.id)
      and not exists (select from concern_naming n where n.concern_id = c.id and n.ended_at is null
        and n.account_id = house.actor())
    order by c.raised_at, c.id limit 1 for update of c;
  if exists (select from concern_answer a where a.concern_id = first_id) then return null; end if;
  return first_id;
end $$;
revoke all on function house.concern_to_join(uuid, uuid, uuid, text) from public;
grant execute on function house.concern_to_join(uuid, uuid, uuid, text) to holdfast_app;

-- What the raiser may read of the answer: the reply, and nothing else.
create function house.reply_to_my_concern(wanted uuid) returns table (reply text, told_how text, answered_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select a.reply, a.told_how, a.answered_at from concern_answer a join concern c on c.id = a.concern_id
    where c.id = wanted and c.raised_by_account_id = house.actor() $$;
revoke all on function house.reply_to_my_concern(uuid) from public;
grant execute on function house.reply_to_my_concern(uuid) to holdfast_app;

-- And before there is one: who will answer, by when, and whether it was put aside as entered on the wrong child.
create function house.answerer_of_my_concern(wanted uuid)
  returns table (name text, role text, due_on date, struck boolean)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select b.name, (select r.role from account_role r where r.account_id = b.id and r.held_from <= house.today()
          and (r.held_until is null or r.held_until >= house.today()) order by r.held_from, r.id limit 1),
      (select k.due_on from clock k where k.about_id = coalesce(c.joined_to_id, c.id) and k.kind = 'concern-answered'
        and k.ended_on is null order by k.began_at desc limit 1),
      exists (select from striking s where s.struck_id in (c.id, c.joined_to_id))
    from concern c left join concern_naming n on n.concern_id = coalesce(c.joined_to_id, c.id) and n.ended_at is null
      left join account b on b.id = n.account_id
    where c.id = wanted and c.raised_by_account_id = house.actor() $$;
revoke all on function house.answerer_of_my_concern(uuid) from public;
grant execute on function house.answerer_of_my_concern(uuid) to holdfast_app;

-- Whether a concern about whoever is acting stands unanswered for a child: all that they may learn of it, so that they do not
-- decide on that child's closure.
create function house.open_concern_about_me(wanted_child uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from concern c where c.child_id = wanted_child and c.about_account_id = house.actor()
    and not exists (select from concern_answer w where w.concern_id = c.id)
    and not exists (select from striking s where s.struck_id = c.id));
end $$;
revoke all on function house.open_concern_about_me(uuid) from public;
grant execute on function house.open_concern_about_me(uuid) to holdfast_app;
