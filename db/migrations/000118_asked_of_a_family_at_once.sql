-- What the mask by columns (000103, 000105) asks on a page is asked for less work. What it answers is as before.

-- Around whom nothing is kept from whoever acts, found out of a family at once: where nothing is kept around anybody around some people, each
-- of those is known too. Else, and of whoever works outside, people are asked of one by one.
create or replace function house.find_nothing_kept_of(told_of uuid, whose text) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  known text := current_setting('holdfast.nothing_kept_of', true);
  people uuid[] := house.told_of_in(told_of);
  near uuid[];
  asked uuid[];
begin
  if known is null or not starts_with(known, whose) then known := whose; end if;
  if exists (select from unnest(people) p where position(p::text in known) = 0) then
    near := case when house.is_inside() then house.around(people) end;
    if near is not null and house.of_whom_to_ask_around(near) = '{}' then
      people := near;
    else
      asked := house.of_whom_to_ask_around(people);
      if asked <> '{}' and exists (select from house.sayings(asked, false)) then return false; end if;
    end if;
  end if;
  perform set_config('holdfast.nothing_kept_of', concat_ws(' ', known, told_of, array_to_string(people, ' ')), true);
  return true;
end $$;

-- Of whom it is not known yet.
create function house.found_whole(told_of uuid) returns boolean language plpgsql stable as $$
begin
  if current_setting('holdfast.reads_whole', true) = 'for the act' and house.act() is not null then return true; end if;
  if house.acting_role() = 'service' and house.holds_role(array['service']) then return true; end if;
  return house.find_nothing_kept_of(told_of,
    current_setting('holdfast.actor', true) || current_setting('holdfast.role', true) || current_setting('holdfast.now', true));
end $$;
revoke all on function house.found_whole(uuid) from public;
grant execute on function house.found_whole(uuid) to holdfast_app;

-- One expression, so that what is known of a row is seen without calling a function for it.
create or replace function house.tells_whole(told_of uuid) returns boolean language sql stable as $$
  select case when starts_with(current_setting('holdfast.nothing_kept_of', true),
        current_setting('holdfast.actor', true) || current_setting('holdfast.role', true) || current_setting('holdfast.now', true))
      and position(told_of::text in current_setting('holdfast.nothing_kept_of', true)) > 0 then true
    else house.found_whole(told_of) end
  $$;

-- Of whom a row is asked whether it is kept: found once a transaction, under whose answer it is, until something is kept anew.
create or replace function house.hashes_to_ask() returns integer[]
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  most constant integer := 100;
  whose text := concat(current_setting('holdfast.actor', true), current_setting('holdfast.role', true), current_setting('holdfast.now', true), ':');
  known text := current_setting('holdfast.hashes_to_ask', true);
  hashes integer[];
begin
  if coalesce(starts_with(known, whose), false) then return nullif(substr(known, length(whose) + 1), '')::integer[]; end if;
  if house.is_inside() then
    hashes := array(select uuid_hash(c.person_id) from confidentiality c
      where c.kept_from = 'all but named workers' and c.ended_on is null limit most + 1);
    if cardinality(hashes) > most then hashes := null; end if;
  end if;
  perform set_config('holdfast.hashes_to_ask', whose || coalesce(hashes::text, ''), true);
  return hashes;
end $$;

-- What is kept now is asked of anew in the same transaction.
create or replace function house.find_words_anew() returns trigger language plpgsql as
$$ begin
  perform set_config('holdfast.nothing_kept_of', '', true);
  perform set_config('holdfast.hashes_to_ask', '', true);
  return null;
end $$;
