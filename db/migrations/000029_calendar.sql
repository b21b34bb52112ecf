-- The address of a worker's calendar feed: whoever has it reads times and links, never a name. Only its hash is kept.
create table house.calendar_feed (
  id uuid primary key,
  account_id uuid not null references account,
  role text not null,
  key_hash bytea not null,
  made_at timestamptz not null,
  ended_at timestamptz check (ended_at >= made_at),
  -- What was last given, and when: calendars ask every few minutes, and the ledger keeps every look.
  given_at timestamptz,
  given text,
  constraint calendar_feed_key unique (key_hash)
);
create unique index calendar_feed_standing on house.calendar_feed (account_id, role) where ended_at is null;
grant select, insert, update on house.calendar_feed to holdfast_app;
