-- That somebody who answers for the service looked through how emergency opening is used (the breaking of the glass, and the reading of what is
-- kept): since when, how often it had been used, what they saw and what they do.
create table opening_use_looked (
  id uuid primary key,
  looked_at timestamptz not null,
  looked_by uuid not null references account,
  since date not null,
  times integer not null,
  says text not null check (says <> '')
);
create index opening_use_looked_by on opening_use_looked (looked_by);
select house.make_record_table('opening_use_looked', 'id', 'false', 'looked_by = house.actor() and (select house.holds_role(array[''head of service'', ''director'']))');
create policy for_those_who_answer on opening_use_looked as restrictive for select using (
  (select house.holds_role(array['head of service', 'director', 'service'])));
create policy for_those_who_answer on history.opening_use_looked as restrictive for select using (
  (select house.holds_role(array['head of service', 'director', 'service'])));
