-- Who somebody is, asked in the place where it is asked: what was found out once a transaction (000061) is compared there, without a call.
-- The kept answer is read as before, and whoever it is not of is asked of anew.

create function house.ask_role_held() returns boolean language plpgsql stable as
$$
declare
  whose text := current_setting('holdfast.actor', true) || current_setting('holdfast.role', true) || current_setting('holdfast.now', true);
begin
  if current_setting('holdfast.role_held', true) = whose || 'false' then return false; end if;
  return house.find_role_held(whose);
end $$;
create or replace function house.holds_role(wanted text[]) returns boolean language sql stable as
$$
  select coalesce(current_setting('holdfast.role', true) = any (wanted), false)
    and (coalesce(current_setting('holdfast.role_held', true) = current_setting('holdfast.actor', true)
        || current_setting('holdfast.role', true) || current_setting('holdfast.now', true) || 'true', false)
      or house.ask_role_held())
$$;

create function house.ask_sees_freely() returns boolean language plpgsql stable as
$$
declare
  whose text := current_setting('holdfast.actor', true) || current_setting('holdfast.role', true) || current_setting('holdfast.now', true);
begin
  if current_setting('holdfast.sees_freely', true) = whose || 'false' then return false; end if;
  return coalesce(house.find_sees_freely(whose), false);
end $$;
create or replace function house.sees_freely() returns boolean language sql stable as
$$
  select coalesce(current_setting('holdfast.sees_freely', true) = current_setting('holdfast.actor', true)
      || current_setting('holdfast.role', true) || current_setting('holdfast.now', true) || 'true', false)
    or house.ask_sees_freely()
$$;

-- The seal is asked of every row that names somebody beside its own person: in one question.
create or replace function house.opens_sealed(subject uuid) returns boolean
  language plpgsql stable security definer cost 500 set search_path = public, pg_temp as $$
begin
  return not exists (select from seal s where s.person_id = subject) or house.granted_record(subject);
end $$;
revoke all on function house.opens_sealed(uuid) from public;
grant execute on function house.opens_sealed(uuid) to holdfast_app;

-- As before: of a person nobody is asked who is told of in them, as of a contact; and of whom to ask is known in one question to whoever
-- is inside and has no bars.
create or replace function house.sayings_kept_from_me(wanted uuid) returns table (kind text, pattern text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare asked uuid[] := array[wanted];
begin
  if exists (select from contact_child c where c.contact_id = wanted) then
    asked := coalesce((select array_agg(t.person_id) from house.who_is_told_of(wanted) t), asked);
  end if;
  if house.sees_freely() then
    asked := array(select a from unnest(house.around(asked)) a where exists (select from confidentiality c
      where c.person_id = a and c.kept_from = 'all but named workers' and c.ended_on is null));
  else
    asked := house.of_whom_to_ask(house.around(asked));
  end if;
  if asked = '{}' then return; end if;
  return query select * from house.sayings(asked, false);
end $$;

-- Where anything is kept from all but named workers is asked of every home as it is asked of the people there.
alter policy confidential on household using ((select cardinality(house.hashes_to_ask()) = 0) or not house.household_kept_from_me(id));
alter policy confidential on history.household using ((select cardinality(house.hashes_to_ask()) = 0) or not house.household_kept_from_me(id));

-- The marks that may be read, in one question for whoever sees every unmarked row; and words are asked of where there are any.
do $do$
declare
  body text := pg_get_functiondef('house.marks_of(uuid[])'::regprocedure);
  asked text := 'readable := array(select w from unnest(readable) w where house.sees_record_today(w) or house.granted_any(w));';
  words text := 'or house.words_kept_from_me(s.words) then';
begin
  if position(asked in body) = 0 or position(words in body) = 0 then
    raise exception 'house.marks_of is not written as this migration expects: ask there once of whoever may be read.';
  end if;
  body := replace(body, words, 'or s.words <> ''{}'' and house.words_kept_from_me(s.words) then');
  execute replace(body, asked, 'if house.sees_freely() then
    readable := array(select p.id from person p where p.id = any (readable) and (not p.restricted or house.granted_any(p.id)));
  else
    readable := array(select w from unnest(readable) w where house.sees_record_today(w) or house.granted_any(w));
  end if;');
end $do$;

-- As before (000069), and first whether there is any such mark at all: that answer costs a quarter of the whole one.
create or replace function house.kept_from_me(wanted_kind text, subject uuid, wanted_row uuid) returns boolean
  language plpgsql stable security definer cost 1000 set search_path = public, pg_temp as $$
begin
  if subject is null then return false; end if;
  if house.is_inside() then
    if not exists (select from confidentiality c
        where c.person_id = subject and c.kept_from = 'all but named workers' and c.ended_on is null and c.kind = wanted_kind) then
      return false;
    end if;
    return exists (select from confidentiality c
      where c.person_id = subject and c.kept_from = 'all but named workers' and c.ended_on is null and c.kind = wanted_kind
        and (c.row_id is null or wanted_row is null or c.row_id = wanted_row) and c.set_by is distinct from house.actor()
        and not exists (select from confidentiality_whom w where w.confidentiality_id = c.id and w.account_id = house.actor()))
      and not house.kept_is_open_to_me(wanted_kind, subject, wanted_row);
  end if;
  return exists (select from confidentiality c
      where c.person_id = subject and c.kind = wanted_kind and c.ended_on is null
        and (c.row_id is null or wanted_row is null or c.row_id = wanted_row)
        and not exists (select from confidentiality_whom w
          where w.confidentiality_id = c.id and w.account_id = house.actor() and house.holds_its_role()))
    or wanted_kind = 'address' and exists (select from must_not m
      where m.person_id = subject and m.kind = 'must not know the address'
        and (m.ended_on is null or m.ended_on > house.today()));
end $$;
