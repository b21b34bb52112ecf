-- Learning reviews, and the measures: owner-rights views that carry no identity.

create table learning_review (
  id uuid primary key,
  child_id uuid not null references person,
  reviewer_id uuid not null references account,
  reason text not null check (reason <> ''),
  period_from date not null,
  period_until date not null check (period_until >= period_from),
  opened_on date not null,
  ends_on date not null
);
create index learning_review_child on learning_review (child_id);
create index learning_review_reviewer on learning_review (reviewer_id);
select house.make_record_table('learning_review', 'child_id');
