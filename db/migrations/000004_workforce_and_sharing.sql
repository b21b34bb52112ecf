-- Teams and the workers in them; the agencies that we work with.

create table team (
  id uuid primary key,
  name text not null,
  does text not null check (does in ('front door', 'assessment', 'safeguarding and support', 'care', 'duty', 'commissioning'))
);
select house.make_record_table('team', 'id', 'true', '(select house.holds_role(array[''administrator'', ''service'']))');

-- How many children a worker has room for, from a day: local, agreed with the worker.
create table post (
  id uuid primary key,
  account_id uuid not null references account,
  team_id uuid not null references team,
  room_for integer not null check (room_for >= 0),
  held_from date not null,
  held_until date
);
create index post_account on post (account_id);
create index post_team on post (team_id);
select house.make_record_table('post', 'account_id', 'true', '(select house.holds_role(array[''administrator'', ''service'']))');

create table agency (
  id uuid primary key,
  name text not null,
  kind text not null check (kind in ('school', 'police', 'health', 'housing', 'probation', 'another authority',
    'fostering', 'provider', 'voluntary', 'other')),
  phone text not null default ''
);
select house.make_record_table('agency', 'id', 'true', '(select house.holds_role(array[''administrator'', ''commissioner'', ''service'']))');
