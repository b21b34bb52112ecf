-- What somebody signs in with is written by a process of the house alone (docs/decisions/0142-signing-in-is-written-with-the-key.md). These tables are
-- asked before anybody is known, and so have no rule by rows: whoever had the application's login could write a session that the pages would take.
-- The address of a calendar is such a way in too.

create function house.is_written_with_the_key() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not house.was_said() then
    raise exception 'Only a process of this house writes what somebody signs in with.' using errcode = 'insufficient_privilege';
  end if;
  return coalesce(new, old);
end $$;
revoke all on function house.is_written_with_the_key() from public;

do $$
declare
  way_in text;
begin
  foreach way_in in array array['credential', 'sign_in_session', 'sign_in_halfway', 'one_time_code', 'spare_code', 'passkey', 'organisation_link',
      'recovery_code', 'calendar_feed'] loop
    execute format('create trigger is_written_with_the_key before insert or update or delete on house.%I
      for each row execute function house.is_written_with_the_key()', way_in);
  end loop;
end $$;
