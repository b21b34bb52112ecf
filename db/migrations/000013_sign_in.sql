-- How people sign in: sessions that are told apart and ended, one-time codes, passkeys, the sign-in of an organisation.
-- None of it is part of the record: no page, history or view reads these tables, and what is done to them stands in the ledger.

-- A session begun before this is known by nothing but its times.
alter table house.sign_in_session
  add column id uuid not null default gen_random_uuid(),
  add column how text not null default 'password' check (how in ('password', 'password and code', 'passkey', 'organisation',
    'recovery', 'walked in')),
  add column began_from text not null default '',
  add column browser text not null default '',
  add column ended_because text,
  -- What the organisation is told when somebody signs out, sealed.
  add column closing bytea;
alter table house.sign_in_session alter column id drop default, alter column how drop default,
  alter column began_from drop default, alter column browser drop default;
create unique index sign_in_session_id on house.sign_in_session (id);

-- A password that was right, until the second proof has come: minutes, once, for one browser.
create table house.sign_in_halfway (
  token_hash bytea primary key,
  account_id uuid not null references account,
  role text not null,
  at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz
);
create index sign_in_halfway_account on house.sign_in_halfway (account_id);

-- The secret that an app on a telephone makes codes from (RFC 6238), sealed. It counts once its first code has been proved. A code is
-- good once: the step of thirty seconds it belonged to is kept.
create table house.one_time_code (
  id uuid primary key,
  account_id uuid not null references account,
  sealed bytea not null,
  offered_at timestamptz not null,
  proved_at timestamptz,
  last_step bigint,
  ended_at timestamptz,
  ended_because text
);
create index one_time_code_account on house.one_time_code (account_id);
create unique index one_time_code_one_standing on house.one_time_code (account_id)
  where proved_at is not null and ended_at is null;

-- For the day the telephone is lost: shown once, good once each.
create table house.spare_code (
  code_hash bytea not null,
  one_time_code_id uuid not null references house.one_time_code,
  used_at timestamptz,
  primary key (one_time_code_id, code_hash)
);

-- A key that a device or a security key holds, of which we have the public half only.
create table house.passkey (
  id uuid primary key,
  account_id uuid not null references account,
  credential_id text not null unique,
  name text not null check (name <> ''),
  public_key bytea not null,
  counter bigint not null check (counter >= 0),
  transports text[] not null default '{}',
  synced boolean not null,
  added_at timestamptz not null,
  last_used_at timestamptz,
  removed_at timestamptz,
  removed_because text
);
create index passkey_account on house.passkey (account_id);

-- What a passkey is asked to sign: once, within minutes; nobody's yet where somebody is signing in.
create table house.passkey_challenge (
  id uuid primary key,
  account_id uuid references account,
  challenge text not null,
  ends_at timestamptz not null,
  used_at timestamptz
);
create index passkey_challenge_account on house.passkey_challenge (account_id);

-- Whom an organisation's sign-in knows by which subject.
create table house.organisation_link (
  id uuid primary key,
  account_id uuid not null references account,
  issuer text not null,
  subject text not null,
  linked_at timestamptz not null,
  last_used_at timestamptz not null,
  ended_at timestamptz,
  ended_because text
);
create index organisation_link_account on house.organisation_link (account_id);
create unique index organisation_link_subject on house.organisation_link (issuer, subject) where ended_at is null;
create unique index organisation_link_one on house.organisation_link (account_id, issuer) where ended_at is null;

-- A way to the organisation and back: minutes, once, for one browser.
create table house.organisation_trip (
  token_hash bytea primary key,
  state text not null,
  nonce text not null,
  verifier text not null,
  ends_at timestamptz not null,
  used_at timestamptz
);

grant select, insert, update on house.one_time_code, house.spare_code, house.passkey, house.organisation_link to holdfast_app;
grant select, insert, update, delete on house.sign_in_halfway, house.passkey_challenge, house.organisation_trip
  to holdfast_app;

-- That everybody in this record is invented: said once, by whoever made the city. Without it nobody walks in without a proof.
create table house.invented_city (
  seeded_at timestamptz primary key
);
grant select on house.invented_city to holdfast_app;
