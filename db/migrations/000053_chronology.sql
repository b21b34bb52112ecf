-- The chronology is drawn from the record, and nothing is entered twice for it. What people mark as significant in it is a row: who,
-- when, why; and so is the taking away of a mark.
create table significance (
  id uuid primary key,
  child_id uuid not null references person,
  entry_kind text not null,
  entry_id uuid not null,
  why text not null check (why <> ''),
  marked_at timestamptz not null,
  marked_by uuid not null references account,
  ended_at timestamptz check (ended_at >= marked_at),
  ended_by uuid references account,
  ended_because text,
  constraint significance_ended_why check (num_nonnulls(ended_at, ended_by, ended_because) in (0, 3))
);
create unique index significance_standing on significance (child_id, entry_kind, entry_id) where ended_at is null;
create index significance_child on significance (child_id);
create index significance_marked_by on significance (marked_by);
create index significance_ended_by on significance (ended_by);
select house.make_record_table('significance', 'child_id');

-- How much of the chronology stands in a paper: what is significant alone, from a day until a day. Without a row, all of it.
create table paper_choice (
  id uuid primary key,
  child_id uuid not null references person,
  paper_id uuid not null unique references paper,
  significant_only boolean not null,
  from_day date,
  until_day date check (until_day >= from_day)
);
create index paper_choice_child on paper_choice (child_id);
select house.make_record_table('paper_choice', 'child_id');
