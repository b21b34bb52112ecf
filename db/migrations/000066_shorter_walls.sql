-- The rules of row-level security, said in fewer words: PostgreSQL reads the rules of every table of a statement again each time that
-- it runs, and what only few of those who ask ever come to stands in a function of its own.

-- What the rule of each table said to whoever may not see every unmarked row: they see the row all the same, or nobody is barred.
create function house.reaches_row(restricted boolean, subject uuid) returns boolean language plpgsql stable cost 500 as $$
begin
  return not restricted and house.sees_every_record() and not house.is_barred(subject) or house.granted_record(subject);
end $$;

-- A sealed record is open to whoever it was opened for.
create function house.opens_sealed(subject uuid) returns boolean language plpgsql stable cost 500 as $$
begin
  return not house.is_sealed(subject) or house.granted_record(subject);
end $$;

create function house.shorten_walls(t text) returns void language plpgsql as $do$
declare
  subject text := (select quote_ident(r.subject_column) from house.record_table r where r.name = t);
  seen text := (select pg_get_expr(polqual, polrelid) from pg_policy
    where polrelid = format('public.%I', t)::regclass and polname = 'seen');
  sealed text := (select pg_get_expr(polqual, polrelid) from pg_policy
    where polrelid = format('public.%I', t)::regclass and polname = 'sealed');
  reached text := format('house.reaches_row(restricted, %s)', subject);
begin
  if sealed is null then return; end if;
  seen := replace(seen, format('((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(%s)', subject), reached);
  seen := replace(seen, format('((%s OR false) AND (NOT house.is_barred(%s)))', reached, subject), reached);
  execute format('alter policy seen on public.%I using (%s)', t, seen);
  sealed := regexp_replace(sealed, '\(NOT house\.is_sealed\((\w+)\)\) OR house\.granted_record\(\1\)', 'house.opens_sealed(\1)', 'g');
  execute format('alter policy sealed on public.%I using (%s)', t, sealed);
end $do$;
select house.shorten_walls(name) from house.record_table order by name;

create or replace function house.make_record_table(t text, subject_column text, also_seen text default 'false',
    also_written text default null, marked_by text default 'false') returns void language plpgsql as $$
begin
  perform house.make_record_table_without_bars(t, subject_column, also_seen, also_written, marked_by);
  perform house.bar_record_table(t);
  perform house.seal_record_table(t);
  perform house.ask_seal_of_marked(t);
  perform house.shorten_walls(t);
end $$;
