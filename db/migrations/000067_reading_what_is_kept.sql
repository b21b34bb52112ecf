-- Reading what is kept: a detail that is kept from all but named workers is kept from the worker on duty too. When nobody who may be
-- asked answers and a child may be at risk, that worker reads what is kept of one child, for a while, with a reason; those who keep it
-- and the duty manager are told at once, and somebody else reviews it. What opens is asked anew of every row, so that it ends by itself.

create table kept_reading (
  id uuid primary key,
  person_id uuid not null references person,
  account_id uuid not null references account,
  reason text not null check (reason <> ''),
  rang text not null check (rang <> ''),
  read_at timestamptz not null,
  open_until timestamptz not null,
  constraint kept_reading_is_short check (open_until > read_at and open_until <= read_at + interval '2 hours'),
  constraint kept_reading_whose unique (id, person_id, account_id)
);
create index kept_reading_person on kept_reading (person_id);
create index kept_reading_account on kept_reading (account_id, open_until);

-- Who is told: whoever keeps the detail, or may see it by name, and the duty manager of the hour.
create table kept_reading_told (
  id uuid primary key,
  kept_reading_id uuid not null references kept_reading,
  person_id uuid not null references person,
  account_id uuid not null references account,
  told_as text not null check (told_as in ('keeps it', 'duty manager')),
  constraint kept_reading_told_once unique (kept_reading_id, account_id)
);
create index kept_reading_told_person on kept_reading_told (person_id);
create index kept_reading_told_account on kept_reading_told (account_id);

create table kept_reading_review (
  id uuid primary key,
  kept_reading_id uuid not null,
  person_id uuid not null references person,
  read_by uuid not null references account,
  reviewed_by uuid not null references account,
  finding text not null check (finding in ('right', 'reachable', 'not needed')),
  says text not null check (says <> ''),
  reviewed_at timestamptz not null,
  constraint kept_reading_review_once unique (kept_reading_id),
  constraint kept_reading_review_of foreign key (kept_reading_id, person_id, read_by)
    references kept_reading (id, person_id, account_id),
  constraint kept_reading_review_by_another check (reviewed_by <> read_by)
);
create index kept_reading_review_person on kept_reading_review (person_id);
create index kept_reading_review_read_by on kept_reading_review (read_by);
create index kept_reading_review_reviewed_by on kept_reading_review (reviewed_by);

create function house.is_told_of_reading(wanted uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return house.holds_role(array['head of service', 'director']) or house.holds_its_role() and exists (select from kept_reading_told t
    where t.kept_reading_id = wanted and t.account_id = house.actor());
end $$;
revoke all on function house.is_told_of_reading(uuid) from public;
grant execute on function house.is_told_of_reading(uuid) to holdfast_app;

select house.make_record_table('kept_reading', 'person_id',
  'house.is_told_of_reading(id) or account_id = house.actor() and (select house.holds_its_role())');
select house.make_record_table('kept_reading_told', 'person_id', 'account_id = house.actor() and (select house.holds_its_role())');
select house.make_record_table('kept_reading_review', 'person_id', 'house.is_told_of_reading(kept_reading_id)');

-- Whom a reading of what is kept of somebody reaches: them, and whoever lives with them now, for they live at the address.
create function house.read_with(wanted uuid) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select wanted
  union select theirs.person_id from residence mine join residence theirs on theirs.household_id = mine.household_id
    where mine.person_id = wanted and mine.lived_until is null and theirs.lived_until is null $$;

-- Whether anything of them is kept from whoever is acting by name: as somebody of the record, or by a name that is their own.
create function house.is_kept_from_me_by_name(about uuid[]) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare me text := (select a.name from account a where a.id = house.actor());
begin
  return exists (
    select from (
      select w.barred_id, w.barred_name from confidentiality c join confidentiality_whom w on w.confidentiality_id = c.id
        where c.person_id = any (about) and c.ended_on is null and w.account_id is null
      union all
      select m.about_id, m.about_name from must_not m
        where m.person_id = any (about) and (m.ended_on is null or m.ended_on > house.today())) kept
      left join person p on p.id = kept.barred_id
    where house.is_barred(kept.barred_id)
      or case when p.id is null then house.same_name(me, kept.barred_name, '', '{}')
        else house.same_name(me, p.given_name, p.family_name, p.other_names) end);
end $$;

-- Who may: whom the rota names now, for a record that is open to them, and from whom nothing of it is kept by name.
create function house.may_read_kept(wanted uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return house.on_duty() and house.opens_record(wanted) and exists (select from person p where p.id = wanted)
    and not house.is_kept_from_me_by_name(array(select house.read_with(wanted)));
end $$;

create policy on_duty_for_oneself on kept_reading as restrictive for insert
  with check (account_id = house.actor() and read_at = house.moment_now() and house.may_read_kept(person_id));
create policy as_it_was_done on kept_reading as restrictive for update using (false);
create policy as_it_was_told on kept_reading_told as restrictive for update using (false);
create policy by_whoever_was_told on kept_reading_review as restrictive for insert
  with check (reviewed_by = house.actor() and house.is_told_of_reading(kept_reading_id));
create policy as_it_was_found on kept_reading_review as restrictive for update using (false);

-- Whether what is kept of somebody stands open to whoever is acting, by a reading of theirs: while it lasts, while they are on duty,
-- and until a review finds it wrong. Of those who live with the child, the home and how to reach them.
create function house.kept_is_open_to_me(wanted_kind text, subject uuid, wanted_row uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from kept_reading k where k.account_id = house.actor() and k.open_until > house.moment_now()) then
    return false;
  end if;
  return house.on_duty() and not house.is_barred(subject) and exists (select from kept_reading k
    where k.account_id = house.actor() and k.read_at <= house.moment_now() and k.open_until > house.moment_now()
      and not house.is_barred(k.person_id)
      and not exists (select from kept_reading_review r where r.kept_reading_id = k.id and r.finding <> 'right')
      and (k.person_id = subject or wanted_kind in ('address', 'phone') and exists (
        select from residence mine join residence theirs on theirs.household_id = mine.household_id
          where mine.person_id = subject and mine.lived_until is null and theirs.person_id = k.person_id
            and theirs.lived_until is null
            and (wanted_kind = 'phone' or wanted_row is null or wanted_row = mine.household_id))));
end $$;

-- As before (000047), and what stands open by such a reading is kept no longer, while it does.
create or replace function house.kept_from_me(wanted_kind text, subject uuid, wanted_row uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare inside boolean;
begin
  if subject is null then return false; end if;
  if exists (select from confidentiality c where c.person_id = subject and c.kind = wanted_kind and c.ended_on is null) then
    inside := house.is_inside();
    if exists (select from confidentiality c
        where c.person_id = subject and c.kind = wanted_kind and c.ended_on is null
          and (c.row_id is null or wanted_row is null or c.row_id = wanted_row)
          and (not inside or c.kept_from = 'all but named workers' and c.set_by is distinct from house.actor())
          and not exists (select from confidentiality_whom w
            where w.confidentiality_id = c.id and w.account_id = house.actor() and house.holds_its_role())) then
      return not (inside and house.kept_is_open_to_me(wanted_kind, subject, wanted_row));
    end if;
  end if;
  return wanted_kind = 'address' and exists (select from must_not m
      where m.person_id = subject and m.kind = 'must not know the address'
        and (m.ended_on is null or m.ended_on > house.today()))
    and not house.is_inside();
end $$;
alter function house.kept_from_me(text, uuid, uuid) cost 1000;

-- The home of the child is the home, also where it is kept of another who lives or lived there.
create or replace function house.household_kept_from_me(wanted uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from residence r
      where r.household_id = wanted
        and (exists (select from confidentiality c where c.person_id = r.person_id and c.kind = 'address' and c.ended_on is null)
          or exists (select from must_not m where m.person_id = r.person_id and m.kind = 'must not know the address'))
        and house.home_kept_from_me(r.person_id, wanted, r.lived_until))
    and not exists (select from residence r where r.household_id = wanted and r.lived_until is null
      and house.kept_is_open_to_me('address', r.person_id, wanted));
end $$;
alter function house.household_kept_from_me(uuid) cost 5000;

-- A word that gives away what stands open gives nothing away, though it was also entered with a detail that stays kept.
create function house.word_is_open_to_me(wanted text) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from kept_reading k where k.account_id = house.actor() and k.open_until > house.moment_now()) then
    return false;
  end if;
  return exists (select from confidentiality c
    where c.words @> array[wanted] and c.ended_on is null and c.kept_from = 'all but named workers'
      and house.kept_is_open_to_me(c.kind, c.person_id, c.row_id));
end $$;

create or replace function house.words_kept_from_me(said text[]) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if said = '{}' or house.nothing_is_kept_from_me() then return false; end if;
  return exists (select from confidentiality c
    where c.ended_on is null and c.words && said and house.kept_from_me(c.kind, c.person_id, c.row_id)
      and exists (select from unnest(c.words) w where w = any (said) and not house.word_is_open_to_me(w)));
end $$;

do $do$
declare
  body text := pg_get_functiondef('house.sayings(uuid[], boolean)'::regprocedure);
  asked text := '(from_anybody or house.kept_from_me(c.kind, c.person_id, c.row_id))';
begin
  if position(asked in body) = 0 then raise exception 'house.sayings is not written as this migration expects.'; end if;
  execute replace(body, asked,
    '(from_anybody or house.kept_from_me(c.kind, c.person_id, c.row_id) and not house.word_is_open_to_me(w))');
end $do$;

-- Who may be asked for what is kept from whoever is acting, of a child and of those who live with the child; and the duty manager of
-- the hour. For whoever may read it, and for nobody else.
create function house.keepers_of_kept(wanted uuid) returns table (account_id uuid, name text, phone text, told_as text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not house.may_read_kept(wanted) then return; end if;
  return query
    with hidden as (
      select c.id, c.set_by from confidentiality c
        where c.person_id = any (array(select house.read_with(wanted))) and c.ended_on is null
          and c.kept_from = 'all but named workers' and (c.person_id = wanted or c.kind in ('address', 'phone'))
          and house.kept_from_me(c.kind, c.person_id, c.row_id)
    ), keepers as (
      select h.set_by as id, 'keeps it' as told_as from hidden h
      union select w.account_id, 'keeps it' from hidden h join confidentiality_whom w on w.confidentiality_id = h.id
        where w.account_id is not null
      union select s.account_id, 'duty manager' from duty_shift s
        where s.part = 'duty manager' and s.starts_at <= house.moment_now()
          and coalesce(s.gave_up_at, s.ends_at) > house.moment_now() and exists (select from hidden)
    )
    select distinct on (a.id) a.id, a.name, a.phone, k.told_as from keepers k join account a on a.id = k.id
      where a.id <> house.actor() order by a.id, k.told_as desc;
end $$;

-- Until when what is kept of somebody is open to whoever is acting.
create function house.kept_open_until(wanted uuid) returns timestamptz
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not house.on_duty() then return null; end if;
  return (select max(k.open_until) from kept_reading k where k.person_id = wanted and k.account_id = house.actor()
    and k.read_at <= house.moment_now() and k.open_until > house.moment_now() and not house.is_barred(wanted)
    and not exists (select from kept_reading_review r where r.kept_reading_id = k.id and r.finding <> 'right'));
end $$;

-- To whom word is sent, for the house alone: of a restricted child too it knows nobody but whom to reach.
create function house.told_of_readings(reading uuid) returns table (account_id uuid, email text, phone text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not house.holds_role(array['service']) then return; end if;
  return query select a.id, a.email, a.phone from kept_reading_told t join account a on a.id = t.account_id
    where t.kept_reading_id = reading order by t.id;
end $$;

revoke all on function house.read_with(uuid), house.is_kept_from_me_by_name(uuid[]), house.may_read_kept(uuid),
  house.kept_is_open_to_me(text, uuid, uuid), house.word_is_open_to_me(text), house.keepers_of_kept(uuid),
  house.kept_open_until(uuid), house.told_of_readings(uuid) from public;
grant execute on function house.may_read_kept(uuid), house.keepers_of_kept(uuid), house.kept_open_until(uuid),
  house.told_of_readings(uuid) to holdfast_app;

-- The review meets its clock. Whoever reviews need not be able to open the record that the clock stands in.
create function house.meet_kept_reading_clock() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update clock set met_on = (new.reviewed_at at time zone 'Europe/London')::date, met_by_kind = 'kept_reading_review',
      met_by_id = new.id
    where about_id = new.kept_reading_id and met_on is null and ended_on is null;
  return null;
end $$;
create trigger zz_meet_clock after insert on kept_reading_review for each row execute function house.meet_kept_reading_clock();
