-- When and where the meeting of a step is held, said once: invitations, notices and agendas take it from here. One that moves is another
-- row, with why; what was sent before stays as it went.
create table meeting_of_step (
  id uuid primary key,
  child_id uuid not null references person,
  step_id uuid not null references step,
  together_id uuid,
  held_at timestamptz not null,
  place text not null check (place <> ''),
  who text not null default '',
  ring text not null check (ring <> ''),
  moved_because text,
  said_by uuid not null references account
);
create index meeting_of_step_child on meeting_of_step (child_id);
create index meeting_of_step_step on meeting_of_step (step_id);
create index meeting_of_step_together on meeting_of_step (together_id);
create index meeting_of_step_said_by on meeting_of_step (said_by);
select house.make_record_table('meeting_of_step', 'child_id');
