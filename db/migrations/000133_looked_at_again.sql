-- By when what must be known for a child's safety is looked at again, where a day was given: a row each time, the latest counts. What an adoption
-- carried over has none.
create table known_for_safety_review (
  id uuid primary key,
  person_id uuid not null references person,
  known_id uuid not null references known_for_safety,
  review_on date not null
);
create index known_for_safety_review_person on known_for_safety_review (person_id);
create index known_for_safety_review_known on known_for_safety_review (known_id);
select house.make_record_table('known_for_safety_review', 'person_id');
select house.join_walls('known_for_safety_review');
