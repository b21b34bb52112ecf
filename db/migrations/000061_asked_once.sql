-- Whether whoever acts holds their role today, and whether they may see every record that is not restricted, is the same at
-- each table of each question of one transaction, and a page asks of some thirty tables. It is found out once, and kept under whose
-- answer it is (account, role and moment): another context in the same transaction finds out anew, and so does whoever has just
-- changed a role or a bar. The kept answer ends with the transaction, as the context itself does.

create function house.find_role_held(whose text) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as
$$
declare
  held boolean := exists (select from account_role r where r.account_id = house.actor() and r.role = house.acting_role()
    and r.held_from <= house.today() and (r.held_until is null or r.held_until >= house.today()));
begin
  perform set_config('holdfast.role_held', whose || held::text, true);
  return held;
end $$;
create or replace function house.holds_role(wanted text[]) returns boolean language plpgsql stable as
$$
declare
  acting text := current_setting('holdfast.role', true);
  whose text;
  kept text;
begin
  if acting is null or not acting = any (wanted) then return false; end if;
  whose := current_setting('holdfast.actor', true) || acting || current_setting('holdfast.now', true);
  kept := current_setting('holdfast.role_held', true);
  if kept = whose || 'true' then return true; end if;
  if kept = whose || 'false' then return false; end if;
  return house.find_role_held(whose);
end $$;
create function house.find_sees_freely(whose text) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as
$$
declare freely boolean := house.sees_every_record() and not house.has_bars();
begin
  perform set_config('holdfast.sees_freely', whose || coalesce(freely, false)::text, true);
  return freely;
end $$;
create or replace function house.sees_freely() returns boolean language plpgsql stable as
$$
declare
  whose text := current_setting('holdfast.actor', true) || current_setting('holdfast.role', true) || current_setting('holdfast.now', true);
  kept text := current_setting('holdfast.sees_freely', true);
begin
  if kept = whose || 'true' then return true; end if;
  if kept = whose || 'false' then return false; end if;
  return house.find_sees_freely(whose);
end $$;

create function house.find_out_anew() returns trigger language plpgsql as
$$ begin
  perform set_config('holdfast.role_held', '', true), set_config('holdfast.sees_freely', '', true);
  return null;
end $$;

create trigger find_out_anew after insert or update or delete on account_role for each statement execute function house.find_out_anew();
create trigger find_out_anew after insert or update or delete on house.bar for each statement execute function house.find_out_anew();
