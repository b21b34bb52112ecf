-- A paper that is made from a step: the invitation to a conference, its record, the plan. Its words come from the step when it is read.
create table paper_of_step (
  id uuid primary key references paper,
  child_id uuid not null references person,
  step_id uuid not null references step,
  paper text not null check (paper <> '')
);
create index paper_of_step_child on paper_of_step (child_id);
create index paper_of_step_step on paper_of_step (step_id);
select house.make_record_table('paper_of_step', 'child_id');
