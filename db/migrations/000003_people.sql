-- People: children, relatives, the adults in a child's life. One row a person, whatever they are to the trust.

create table person (
  id uuid primary key,
  given_name text check (given_name <> ''),
  family_name text check (family_name <> ''),
  other_names text[] not null default '{}',
  born_on date,
  expected_on date,
  died_on date check (died_on >= born_on),
  sex text check (sex in ('M', 'F', 'U')),
  ethnicity text,
  disabilities text[] not null default '{}',
  first_language text,
  interpreter_needed boolean,
  is_child boolean not null
);
select house.make_record_table('person', 'id');

-- The name as it is searched: both names and the others, without accents, apostrophes or case.
create function house.searched_name(given text, family text, others text[]) returns text
  language sql immutable parallel safe
  as $$ select lower(public.unaccent('public.unaccent'::regdictionary, translate(
      coalesce(given, '') || ' ' || coalesce(family, '') || ' ' || array_to_string(others, ' '), '''’‘`', ''))) $$;
create index person_name_like on person using gin (house.searched_name(given_name, family_name, other_names) gin_trgm_ops);
create index person_born on person (born_on);

create table identifier (
  id uuid primary key,
  person_id uuid not null references person,
  kind text not null check (kind in ('NHS number', 'UPN', 'former UPN', 'authority''s number')),
  value text not null check (value <> ''),
  source text not null,
  verified_on date
);
create index identifier_value on identifier (value, kind);
create index identifier_person on identifier (person_id);
create unique index identifier_authority on identifier (value) where kind = 'authority''s number';
select house.make_record_table('identifier', 'person_id');

create table household (
  id uuid primary key,
  address_lines text[] not null,
  postcode text
);
select house.make_record_table('household', 'id');
create index household_postcode on household (postcode);

-- Who lives, or lived, where.
create table residence (
  id uuid primary key,
  person_id uuid not null references person,
  household_id uuid not null references household,
  lived_from date,
  lived_until date check (lived_until >= lived_from),
  stands_as text not null
);
create index residence_person on residence (person_id);
create index residence_household on residence (household_id);
select house.make_record_table('residence', 'person_id');

-- person_id is the <kind> of other_id: "Dana Ferris is the mother of Kit Ferris".
create table relationship (
  id uuid primary key,
  person_id uuid not null references person,
  other_id uuid not null references person check (other_id <> person_id),
  kind text not null check (kind in ('mother', 'father', 'step-parent', 'partner of parent', 'sibling', 'half-sibling',
    'grandparent', 'aunt or uncle', 'cousin', 'foster carer', 'guardian', 'other relative', 'family friend')),
  since date,
  ended_on date
);
create index relationship_person on relationship (person_id);
create index relationship_other on relationship (other_id);
select house.make_record_table('relationship', 'other_id', 'house.granted_any(person_id)', 'false');

-- Parental responsibility for the child (person_id), and on what basis (Children Act 1989 s.3).
create table parental_responsibility (
  id uuid primary key,
  person_id uuid not null references person,
  holder_id uuid references person,
  holder_name text,
  basis text not null,
  held_from date,
  held_until date,
  constraint parental_responsibility_holder check (num_nonnulls(holder_id, holder_name) = 1)
);
create index parental_responsibility_person on parental_responsibility (person_id);
create index parental_responsibility_holder_person on parental_responsibility (holder_id);
select house.make_record_table('parental_responsibility', 'person_id');

-- How to reach somebody safely: never a number without the word on when it is safe.
create table contact_point (
  id uuid primary key,
  person_id uuid not null references person,
  kind text not null check (kind in ('phone', 'e-mail', 'letter', 'in person')),
  value text not null,
  safe text not null check (safe in ('safe', 'only as said', 'never')),
  how text not null default '',
  ended_on date,
  ended_because text
);
create index contact_point_person on contact_point (person_id);
select house.make_record_table('contact_point', 'person_id');

-- Who must not be told, or must have no contact with, the child (person_id).
create table must_not (
  id uuid primary key,
  person_id uuid not null references person,
  about_id uuid references person,
  about_name text,
  kind text not null check (kind in ('must not be told', 'no contact', 'must not know the address')),
  reason text not null check (reason <> ''),
  since date not null,
  review_on date not null,
  ended_on date,
  ended_because text,
  constraint must_not_about check (num_nonnulls(about_id, about_name) = 1)
);
create index must_not_person on must_not (person_id);
create index must_not_about_person on must_not (about_id);
select house.make_record_table('must_not', 'person_id');

-- Orders and bail conditions in force, with their ends read from the order.
create table court_order (
  id uuid primary key,
  person_id uuid not null references person,
  kind text not null,
  made_on date not null,
  ends_on date,
  ends_says text not null default '',
  terms text not null,
  discharged_on date,
  ended_because text
);
create index court_order_person on court_order (person_id);
select house.make_record_table('court_order', 'person_id');

create table visit_warning (
  id uuid primary key,
  person_id uuid not null references person,
  says text not null check (says <> ''),
  since date not null,
  review_on date not null,
  ended_on date,
  ended_because text
);
create index visit_warning_person on visit_warning (person_id);
select house.make_record_table('visit_warning', 'person_id');

-- Who is involved with the child and how to reach them: school, health visitor, doctor, police, court guardian.
create table involvement (
  id uuid primary key,
  person_id uuid not null references person,
  agency_id uuid,
  agency_name text not null,
  worker_name text not null default '',
  stands_as text not null,
  phone text not null default '',
  email text not null default '',
  since date,
  ended_on date,
  ended_because text
);
create index involvement_person on involvement (person_id);
create index involvement_agency on involvement (agency_id);
select house.make_record_table('involvement', 'person_id');

-- That somebody was themselves looked after, on a plan, or known to another authority.
create table care_history (
  id uuid primary key,
  person_id uuid not null references person,
  says text not null check (says <> ''),
  authority text not null,
  happened_from date,
  happened_until date,
  source text not null
);
create index care_history_person on care_history (person_id);
select house.make_record_table('care_history', 'person_id');

-- A restriction is a row; the mark on every row of the record follows from it.
create table restriction (
  id uuid primary key,
  person_id uuid not null references person,
  reason text not null check (reason <> ''),
  ring_account_id uuid not null references account,
  placed_on date not null,
  review_on date not null,
  lifted_on date check (lifted_on >= placed_on),
  lifted_by uuid references account,
  lifted_because text,
  constraint restriction_lifted_why check (num_nonnulls(lifted_on, lifted_by, lifted_because) in (0, 3))
);
create index restriction_person on restriction (person_id);
create index restriction_ring on restriction (ring_account_id);
-- Those who place restrictions see all that stand, so that none is left unreviewed; whose they are they do not see by it.
select house.make_record_table('restriction', 'person_id',
  '(select house.holds_role(array[''head of service'', ''director'']))');
create unique index restriction_one_standing on restriction (person_id) where lifted_on is null;

create function house.mark_record() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  t house.record_table;
  now_restricted boolean := exists (select from restriction r where r.person_id = new.person_id and r.lifted_on is null);
begin
  update person set restricted = now_restricted where id = new.person_id and restricted is distinct from now_restricted;
  if found then
    for t in select * from house.record_table where marked_by <> 'itself' and name not in ('account', 'account_role') loop
      execute format('update public.%I set restricted = $2 where %I = $1', t.name, t.subject_column)
        using new.person_id, now_restricted;
    end loop;
    perform house.mark_contacts(new.person_id);
  end if;
  return null;
end $$;
create trigger zz_mark_record after insert or update on restriction for each row execute function house.mark_record();

-- People whose name is spelt like, or who have the identifier or birth date: only those whom the actor may see, and of a
-- restricted person only whom to ring, and that only on an exact identifier, or to front door and duty on name and
-- birth date. A definer function, because a trigram index is useless under row-level security. The likeness asked is low,
-- for names are heard and written in many ways; who is found first matters more than who is left out.
create function house.search_people(wanted_name text, wanted_born date, wanted_identifier text, at_most integer)
  returns table (person_id uuid, ring_account_id uuid, likeness real)
  language plpgsql stable security definer
  set search_path = public, pg_temp set pg_trgm.word_similarity_threshold = 0.45 as $$
declare
  searched text := btrim(house.searched_name(wanted_name, '', '{}'));
  practises boolean := house.sees_every_record();
  on_duty boolean := house.holds_role(array['front door', 'duty']);
  number text := coalesce(upper(replace(wanted_identifier, ' ', '')), '');
begin
  return query
    with found as (
      select p.id, p.restricted, p.born_on,
          word_similarity(searched, house.searched_name(p.given_name, p.family_name, p.other_names)) as alike, false as exact
        from person p
        where searched <> '' and searched <% house.searched_name(p.given_name, p.family_name, p.other_names)
      union all
      select p.id, p.restricted, p.born_on, 1::real, true
        from identifier i join person p on p.id = i.person_id
        where number <> '' and i.value in (number, btrim(wanted_identifier))
      union all
      select p.id, p.restricted, p.born_on, 0.3::real, false
        from person p where searched = '' and p.born_on = wanted_born
    ), once as (
      select distinct on (f.id) f.* from found f order by f.id, f.exact desc, f.alike desc
    )
    select o.id,
        case when o.restricted and not house.granted_any(o.id) then
          (select r.ring_account_id from restriction r where r.person_id = o.id and r.lifted_on is null) end,
        o.alike
      from once o
      where (o.exact or wanted_born is null or o.born_on is null or o.alike >= 0.8 or abs(o.born_on - wanted_born) <= 366)
        and case
          when o.restricted then house.granted_any(o.id) or o.exact and practises
            or o.born_on = wanted_born and searched <> '' and on_duty
          else practises or house.granted_any(o.id) end
      order by o.exact desc, coalesce(o.born_on = wanted_born, false) desc, o.alike desc, o.id
      limit at_most;
end $$;
revoke all on function house.search_people(text, date, text, integer) from public;
grant execute on function house.search_people(text, date, text, integer) to holdfast_app;

-- Restricted is not absent: whoever may read a child's record is told that somebody in the child's life must be asked about
-- by telephone, and whom to ring; never who it is. Asked of those who are tied to the child and whom the actor can't see.
create function house.relatives_to_ring(wanted_child uuid) returns table (person_id uuid, ring_name text, ring_phone text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not (house.sees_record_today(wanted_child) or house.granted_record(wanted_child)) then
    return;
  end if;
  return query
    with tied as (
      select r.person_id as id from relationship r where r.other_id = wanted_child
      union select r.other_id from relationship r where r.person_id = wanted_child
      union select h.holder_id from parental_responsibility h where h.person_id = wanted_child
      union select m.about_id from must_not m where m.person_id = wanted_child
      union select other.person_id from residence mine join residence other on other.household_id = mine.household_id
        where mine.person_id = wanted_child
    )
    select p.id, a.name, a.phone
      from person p
        join restriction s on s.person_id = p.id and s.lifted_on is null
        join account a on a.id = s.ring_account_id
      where p.id = any (array(select id from tied)) and p.restricted and p.id <> wanted_child
        and not house.granted_any(p.id);
end $$;
revoke all on function house.relatives_to_ring(uuid) from public;
grant execute on function house.relatives_to_ring(uuid) to holdfast_app;

-- Who looked at somebody's record, and who acted on it: the latest first. Only for those who answer for the looking, of a
-- record that they may see themselves.
create function house.looks_at(wanted uuid, at_most integer) returns table (at timestamptz, kind text, what text,
    actor_id uuid, actor_name text, actor_role text, purpose text, as_known text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not (house.holds_role(array['team manager', 'head of service', 'director', 'inspector'])
      and (house.sees_record_today(wanted) or house.granted_record(wanted))) then
    return;
  end if;
  return query
    select e.at, e.kind, e.what, e.actor_id, a.name, e.role, e.purpose, e.detail ->> 'asKnown'
      from house.ledger_entry e left join account a on a.id = e.actor_id
      where e.subject_id = wanted order by e.seq desc limit at_most;
end $$;
revoke all on function house.looks_at(uuid, integer) from public;
grant execute on function house.looks_at(uuid, integer) to holdfast_app;

-- Whom to ring about a restricted person who stands in a record that the actor may see; nothing about anybody else.
create function house.ring_about(wanted uuid) returns uuid
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (select r.ring_account_id from restriction r join person p on p.id = r.person_id
    where r.person_id = wanted and r.lifted_on is null and p.restricted and house.sees_every_record()
    order by r.placed_on desc limit 1);
end $$;
revoke all on function house.ring_about(uuid) from public;
grant execute on function house.ring_about(uuid) to holdfast_app;

-- What somebody searched for, kept so that no name stands in an address; its owner's alone.
create table house.kept_search (
  account_id uuid not null references account,
  id uuid primary key,
  typed jsonb not null,
  at timestamptz not null
);
create index kept_search_account on house.kept_search (account_id);
grant select, insert on house.kept_search to holdfast_app;
