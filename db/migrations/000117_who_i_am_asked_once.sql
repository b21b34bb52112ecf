-- Two rules of a child's page that were asked of every row, and have the same answer for less work.

-- What an agency is asked, its own people alone are told of: of everybody else no row need be asked.
alter policy seen_by_agency on clock using ((select house.acting_role() = 'partner') and house.asked_of_us(about_id));

-- Whether words call somebody by their name, of a name whose bare words are known.
create function house.is_called_by(said text, called text[]) returns boolean
  language plpgsql immutable parallel safe set search_path = public, pg_temp as $$
declare
  titles constant text[] := array['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'sir', 'professor', 'prof'];
  words text[] := array_remove(string_to_array(house.bare_words(said), ' '), '');
  family text := called[cardinality(called)];
begin
  if coalesce(cardinality(called), 0) = 0 or coalesce(cardinality(words), 0) = 0 then return false; end if;
  return words = called
    or cardinality(called) > 1 and family = any (words) and (called[1] = any (words) or left(called[1], 1) = any (words))
    or words && titles and array(select w from unnest(words) w where w <> all (titles)) = array[family];
end $$;
create or replace function house.is_called(said text, name text) returns boolean
  language plpgsql immutable parallel safe set search_path = public, pg_temp as $$
begin
  return house.is_called_by(said, array_remove(string_to_array(house.bare_words(name), ' '), ''));
end $$;

-- The bare words of the name of whoever acts: found once a transaction, and kept under whose they are.
create function house.my_bare_name() returns text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  whose text := concat(current_setting('holdfast.actor', true), current_setting('holdfast.now', true), ':');
  known text := current_setting('holdfast.my_bare_name', true);
begin
  if not coalesce(starts_with(known, whose), false) then
    known := whose || coalesce((select house.bare_words(b.name) from account b where b.id = house.actor()), '');
    perform set_config('holdfast.my_bare_name', known, true);
  end if;
  return substr(known, length(whose) + 1);
end $$;
create function house.forget_my_name() returns trigger language plpgsql as
$$ begin
  perform set_config('holdfast.my_bare_name', '', true);
  return null;
end $$;
create trigger zz_forget_my_name after insert or update on account for each statement execute function house.forget_my_name();

-- As before. Nobody is called by words in which their last name does not stand: of plain letters, where no accent is to be taken off, that is
-- seen without making them bare.
create or replace function house.is_me(said text) returns boolean language plpgsql stable as $$
declare
  mine text := house.my_bare_name();
begin
  if coalesce(said, '') = '' or mine = '' then return false; end if;
  if octet_length(said) = length(said) and position(substring(mine from '[^ ]*$') in lower(translate(said, '''`', ''))) = 0 then return false; end if;
  return house.is_called_by(said, string_to_array(mine, ' '));
end $$;
revoke all on function house.is_called_by(text, text[]), house.my_bare_name(), house.is_me(text) from public;
grant execute on function house.is_called_by(text, text[]), house.my_bare_name(), house.is_me(text) to holdfast_app;
