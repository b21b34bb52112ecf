-- What is recorded once for brothers and sisters has words that all share and words of one child alone. Those that are shared stand on the
-- record of each; a child’s own stand in a row of that child’s. Which of them goes outside is asked of the shared words only.

-- A child’s own part of a case note: what concerns this child alone, and what the child said.
create table case_note_part (
  id uuid primary key references case_note,
  child_id uuid not null references person,
  says text not null default '',
  childs_words text not null default '',
  constraint case_note_part_says_something check (says <> '' or childs_words <> '')
);
create index case_note_part_child on case_note_part (child_id);
select house.make_record_table('case_note_part', 'child_id');

-- What was seen or said of all the children whose injuries were recorded together.
create table injury_shared_words (
  id uuid primary key references injury,
  child_id uuid not null references person,
  says text not null check (says <> '')
);
create index injury_shared_words_child on injury_shared_words (child_id);
select house.make_record_table('injury_shared_words', 'child_id');

create or replace function house.texts_shared(wanted_child uuid) returns table (id uuid)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not house.opens_record(wanted_child) then return; end if;
  return query
    select v.id from visit v where v.child_id = wanted_child
        and exists (select from visit o where o.together_id = v.together_id and o.child_id <> wanted_child)
    union all
    select n.id from case_note n where n.child_id = wanted_child
        and exists (select from case_note o where o.together_id = n.together_id and o.child_id <> wanted_child)
    union all
    select i.id from injury i join injury_shared_words t on t.id = i.id where i.child_id = wanted_child
        and exists (select from injury o where o.together_id = i.together_id and o.child_id <> wanted_child)
    union all
    select s.id from step s where s.child_id = wanted_child and s.together_id is not null
        and exists (select from step o where o.together_id = s.together_id and o.child_id <> wanted_child);
end $$;
