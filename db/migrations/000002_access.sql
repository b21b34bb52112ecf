-- People who use the system, how they sign in, and who may see whom.

create table account (
  id uuid primary key,
  name text not null check (name <> ''),
  email text not null check (email = lower(email) and email like '%_@_%'),
  registration text check (registration ~ '^SW[0-9]+$'),
  registered_until date,
  phone text
);
create unique index account_email on account (email);

-- A role is held from a day to a day: state is a row.
create table account_role (
  id uuid primary key,
  account_id uuid not null references account,
  role text not null check (role in ('front door', 'duty', 'social worker', 'team manager', 'head of service',
    'director', 'commissioner', 'partner', 'carer', 'provider', 'council client', 'reviewer', 'inspector',
    'administrator', 'service')),
  team_id uuid,
  agency_id uuid,
  held_from date not null,
  held_until date check (held_until >= held_from)
);
create index account_role_account on account_role (account_id);

-- Secrets stand apart from the account: no page, history or view reads them.
create table house.credential (
  account_id uuid primary key references account,
  password_hash text not null,
  changed_at timestamptz not null
);

create table house.sign_in_session (
  token_hash bytea primary key,
  account_id uuid not null references account,
  role text not null,
  csrf text not null,
  began_at timestamptz not null,
  last_seen_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz
);
create index sign_in_session_account on house.sign_in_session (account_id);

create table house.sign_in_attempt (
  id uuid primary key,
  email_hash bytea not null,
  origin_hash bytea not null,
  at timestamptz not null,
  succeeded boolean not null
);
create index sign_in_attempt_email on house.sign_in_attempt (email_hash, at);
create index sign_in_attempt_origin on house.sign_in_attempt (origin_hash, at);

-- What somebody was typing when they stopped: it outlives the sign-in, and is nobody else's.
create table house.draft (
  account_id uuid not null references account,
  form text not null,
  about_id uuid not null,
  typed jsonb not null,
  saved_at timestamptz not null,
  primary key (account_id, form, about_id)
);

-- Why a practitioner who isn't allocated opened a record: asked once a day a child, kept, reviewed.
create table house.purpose_given (
  account_id uuid not null references account,
  person_id uuid not null,
  on_day date not null,
  purpose text not null check (purpose <> ''),
  primary key (account_id, person_id, on_day)
);

grant select, insert, update on house.credential, house.sign_in_session, house.draft, house.purpose_given to holdfast_app;
grant delete on house.draft to holdfast_app;
grant select, insert on house.sign_in_attempt to holdfast_app;

-- The one table that says who may reach whom. Allocation, placement, share, order, restriction and break-glass write
-- through it; policies read it and nothing else.
create table access_grant (
  id uuid primary key,
  account_id uuid not null references account,
  person_id uuid not null,
  grant_right text not null check (grant_right in ('record', 'placement', 'share', 'contribution')),
  why text not null check (why in ('allocation', 'team', 'named access', 'learning review', 'placement', 'service',
    'share', 'break glass')),
  source_id uuid not null,
  granted_from timestamptz not null,
  granted_until timestamptz check (granted_until >= granted_from),
  known_from timestamptz,
  known_until timestamptz
);
create index access_grant_person on access_grant (person_id, account_id);
create index access_grant_account on access_grant (account_id);
create index access_grant_source on access_grant (source_id);

-- The role claimed for this transaction must be held by this account today.
create function house.holds_role(wanted text[]) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return house.acting_role() = any (wanted) and exists (
    select from account_role r where r.account_id = house.actor() and r.role = house.acting_role()
      and r.held_from <= house.today() and (r.held_until is null or r.held_until >= house.today()));
end $$;

-- Whether the role claimed for this transaction is held today, whichever it is.
create function house.holds_its_role() returns boolean language sql stable
  as $$ select house.holds_role(array[house.acting_role()]) $$;

-- Practitioners of the trust, and an inspector while the inspection lasts: the whole record of any unrestricted child.
create function house.sees_every_record() returns boolean language sql stable
  as $$ select house.holds_role(array['front door', 'duty', 'social worker', 'team manager', 'head of service',
    'director', 'inspector', 'service']) $$;

-- Who writes in a record that they may read. An inspector, a reviewer, a partner, a carer or a provider does not: what they
-- give us has tables whose own rule says so.
create function house.writes_records() returns boolean language sql stable
  as $$ select house.holds_role(array['front door', 'duty', 'social worker', 'team manager', 'head of service',
    'director', 'service']) $$;

-- Which grants reach a restricted person: those that name somebody for this person. A team's, a share's and what was
-- contributed do not, so that neither a manager nor a deputy inherits.
create function house.reaches_restricted(why text) returns boolean language sql immutable parallel safe
  as $$ select why in ('allocation', 'named access', 'learning review', 'placement', 'service', 'break glass') $$;

create function house.is_restricted(subject uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return coalesce((select p.restricted from person p where p.id = subject), false);
end $$;

-- A grant of the whole record, in force now, to whoever is acting.
create function house.granted_record(subject uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from access_grant g where g.person_id = subject and g.account_id = house.actor()
    and g.grant_right = 'record' and g.granted_from <= house.moment_now()
    and (g.granted_until is null or g.granted_until > house.moment_now())
    and house.holds_its_role() and (house.reaches_restricted(g.why) or not house.is_restricted(subject)));
end $$;

-- Any grant at all: enough to know the name, not to open the record.
create function house.granted_any(subject uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from access_grant g where g.person_id = subject and g.account_id = house.actor()
    and g.granted_from <= house.moment_now()
    and (g.granted_until is null or g.granted_until > house.moment_now())
    and house.holds_its_role() and (house.reaches_restricted(g.why) or not house.is_restricted(subject)));
end $$;

-- Makes a table part of the record. For table t whose rows belong to the person in subject_column it adds (marked_by
-- says, in SQL about "new", what else restricts a row)
--   restricted, recorded_at, recorded_by, version   kept by triggers, so that nobody can forget or forge them
--   history.t                                       every version of every row, with the act that made it
--   as_known.t                                      the table as it stood at house.moment_known()
--   row-level security on both                      also_seen: further readers, as SQL; also_written: further writers.
--                                                   What everybody may read is written by also_written alone
create function house.make_record_table(t text, subject_column text, also_seen text default 'false',
    also_written text default null, marked_by text default 'false') returns void language plpgsql as $make$
declare
  written text := coalesce(also_written, also_seen);
  columns text;
  own_rule text;
  write_rule text;
  history_rule text;
begin
  insert into house.record_table values (t, subject_column,
    case when t = 'person' then 'itself' else marked_by end);
  execute format($sql$
    alter table public.%1$I add column restricted boolean not null default false,
      add column recorded_at timestamptz not null,
      add column recorded_by uuid not null,
      add column version integer not null default 1 $sql$, t);
  select string_agg(quote_ident(attname), ', ' order by attnum) into columns
    from pg_attribute where attrelid = format('public.%I', t)::regclass and attnum > 0 and not attisdropped
      and attname <> 'restricted';
  execute format('create table history.%I as select %s from public.%I with no data', t, columns, t);
  execute format($sql$
    alter table history.%1$I alter column id set not null,
      add column recorded_from timestamptz not null, add column recorded_to timestamptz not null default 'infinity',
      add column act_id uuid not null, add column act_place integer not null, add column digest bytea not null,
      add primary key (id, recorded_from, act_id, act_place);
    create index %2$I on history.%1$I (%3$I);
    create index %4$I on history.%1$I (act_id, act_place);
    create unique index %5$I on history.%1$I (id) where recorded_to = 'infinity'; $sql$,
    t, t || '_subject', subject_column, t || '_act', t || '_standing');
  execute format($sql$
    create function house.%1$I() returns trigger language plpgsql security definer set search_path = public, pg_temp as $body$
    begin
      if house.act() is null then
        raise exception 'A row of %% can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of %% out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      %3$s
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $body$;
    create trigger a_mark before insert or update or delete on public.%2$I for each row
      execute function house.%1$I(); $sql$, 'mark_' || t, t,
    case when t = 'person' then 'new.restricted := exists (select from restriction r where r.person_id = new.id and r.lifted_on is null);'
      else format('new.restricted := coalesce((select p.restricted from person p where p.id = new.%I), false) or %s;', subject_column, marked_by)
    end);
  execute format($sql$
    create function history.%1$I() returns trigger language plpgsql security definer set search_path = public, pg_temp
      set timezone = 'UTC' set bytea_output = 'hex' as $body$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('%2$s', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.%2$I set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.%2$I (%3$s, recorded_from, act_id, act_place, digest)
        select %4$s, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $body$;
    create trigger z_keep after insert or update on public.%2$I for each row execute function history.%1$I(); $sql$,
    'keep_' || t, t, columns, (select string_agg('new.' || c, ', ') from unnest(string_to_array(columns, ', ')) c));
  execute format($sql$
    create view as_known.%1$I with (security_invoker = true) as
      select %2$s, false as restricted from history.%1$I
      where recorded_from <= house.moment_known() and recorded_to > house.moment_known() $sql$, t, columns);
  own_rule := format('(not restricted and (select house.sees_every_record())) or house.%s(%I)',
    case when t = 'person' then 'granted_any' else 'granted_record' end, subject_column);
  write_rule := case when also_seen = 'true' then format('(%s)', written)
    else format('((select house.writes_records()) and (not restricted or house.granted_record(%I))) or (%s)', subject_column, written) end;
  -- The kept rows carry no mark: today's restriction is asked.
  history_rule := format('(house.sees_record_today(%I) and not (%s)) or house.%s(%I)', subject_column,
    replace(marked_by, 'new.', ''), case when t = 'person' then 'granted_any' else 'granted_record' end, subject_column);
  execute format($sql$
    alter table public.%1$I enable row level security;
    alter table history.%1$I enable row level security;
    create policy seen on public.%1$I for select using (%2$s or %4$s);
    create policy written on public.%1$I for insert with check (%5$s);
    create policy changed on public.%1$I for update using (%5$s) with check (%5$s);
    create policy seen on history.%1$I for select using (%3$s or %4$s);
    grant select, insert, update on public.%1$I to holdfast_app;
    grant select on history.%1$I, as_known.%1$I to holdfast_app; $sql$, t, own_rule, history_rule, also_seen, write_rule);
end $make$;

-- Today's restriction, also for what was known on an earlier day. A row about nobody in particular is unrestricted.
create function house.sees_record_today(subject uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return house.sees_every_record() and not house.is_restricted(subject);
end $$;

-- Accounts, roles and grants are kept with history too. Everybody who is signed in may read who works here: a child's
-- page names its workers. Only an act writes them.
select house.make_record_table('account', 'id', 'true', '(select house.holds_role(array[''administrator'', ''service'']))');
select house.make_record_table('account_role', 'account_id', 'true', '(select house.holds_role(array[''administrator'', ''service'']))');
-- Of a restricted person only a manager gives access, or somebody breaks the glass for themselves.
select house.make_record_table('access_grant', 'person_id', 'account_id = house.actor()',
  '(select house.holds_role(array[''team manager'', ''head of service'', ''director'', ''service''])) or '
  || '(select house.holds_role(array[''front door'', ''duty'', ''social worker'', ''commissioner''])) and '
  || '(not restricted or why = ''break glass'' and account_id = house.actor())');
