-- Whoever may read nothing of a person comes to it by no writing either. Rules about reading do not hold an update that asks for no row: it
-- changes rows that whoever writes it does not see. So a kept address could be moved into another child's record and read there, a mark ended
-- by somebody from whom it keeps, and access written that follows from nothing.

-- Whose record a row was written in, it stays in. What the house does itself, as its owner, it may still do; and who a child told of is, is said
-- and taken back (decision 5) until the contact is decided.
create function house.stays_whose() returns trigger language plpgsql as $$
begin
  if row_security_active(tg_relid) then
    raise exception 'A row of % stays in the record in which it was written.', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create function house.keep_whose(t text) returns void language plpgsql as $$
declare
  subject text := (select r.subject_column from house.record_table r where r.name = t);
begin
  if subject is null or subject = 'id' or t = 'contact_child' then return; end if;
  execute format('create trigger a_whose before update of %1$I on public.%2$I for each row
    when (old.%1$I is distinct from new.%1$I) execute function house.stays_whose()', subject, t);
end $$;
select house.keep_whose(name) from house.record_table;
create or replace function house.make_record_table(t text, subject_column text, also_seen text default 'false',
    also_written text default null, marked_by text default 'false') returns void language plpgsql as $$
begin
  perform house.make_record_table_without_bars(t, subject_column, also_seen, also_written, marked_by);
  perform house.bar_record_table(t);
  perform house.seal_record_table(t);
  perform house.ask_seal_of_marked(t);
  perform house.shorten_walls(t);
  perform house.keep_whose(t);
end $$;

-- What is kept from somebody they do not change: the rule by which they read it, again for an update.
do $$
declare
  rule record;
begin
  for rule in select polrelid::regclass as t, pg_get_expr(polqual, polrelid) as seen from pg_policy
      where polname = 'confidential' and polcmd = 'r' and polrelid in (select c.oid from pg_class c where c.relnamespace = 'public'::regnamespace) loop
    execute format('create policy confidential_changed on %s as restrictive for update using (%s) with check (true)', rule.t, rule.seen);
  end loop;
end $$;

-- Who reads what is kept is said by those who read it, and nobody is put in another's place.
create policy by_whoever_reads_it on confidentiality_whom as restrictive for insert
  with check (exists (select from confidentiality c where c.id = confidentiality_id) or (select house.holds_role(array['service'])));
create policy as_it_was_said on confidentiality_whom as restrictive for update using (false);

-- A grant is what it was when it was given, and can only be ended. Nobody gives themselves what opens a restricted person whom they could not
-- open; and the glass is broken where a row says so, which its manager looks through.
revoke update on access_grant from holdfast_app;
grant update (granted_until) on access_grant to holdfast_app;
create function house.glass_is_broken(wanted uuid, subject uuid, by_account uuid, until timestamptz) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from break_glass b where b.id = wanted and b.person_id = subject and b.account_id = by_account
    and b.broken_at <= house.moment_now() and b.open_until >= until);
end $$;
revoke all on function house.glass_is_broken(uuid, uuid, uuid, timestamptz) from public;
grant execute on function house.glass_is_broken(uuid, uuid, uuid, timestamptz) to holdfast_app;
create policy as_it_was_broken on access_grant as restrictive for insert with check (why <> 'break glass'
  or house.glass_is_broken(source_id, person_id, account_id, granted_until) or (select house.holds_role(array['service'])));
create policy not_to_oneself on access_grant as restrictive for insert with check (account_id <> house.actor() or not restricted
  or not house.reaches_restricted(why) or why in ('named access', 'break glass') or house.granted_record(person_id)
  or (select house.holds_role(array['service'])));
drop policy renewed_by_another on access_grant;
create policy only_ended on access_grant as restrictive for update using (true)
  with check (granted_until <= house.moment_now() or (select house.holds_role(array['service'])));

-- Nobody gives themselves a role, an administrator neither.
create policy by_another on account_role as restrictive for insert
  with check (account_id <> house.actor() or (select house.holds_role(array['service'])));
revoke update on account_role from holdfast_app;
grant update (held_from, held_until) on account_role to holdfast_app;
