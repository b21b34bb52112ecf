-- Whose record a complaint or a request is about, also when the work has long ended; people who ask to adopt; the whole record for the
-- one whom it is about; and the designated officer's word that work may end, which can be taken back.

alter table asked_of_us drop constraint asked_of_us_kind_check;
alter table asked_of_us add constraint asked_of_us_kind_check
  check (kind in ('complaint', 'subject-access', 'data-breach', 'information-request', 'asking-to-adopt'));

-- Complaints and people who ask to adopt are managers' to answer, the rest the data protection officer's.
create or replace function house.answers_for(kind text, about text) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return house.holds_role(case when answers_for.kind in ('complaint', 'asking-to-adopt')
      then array['team manager', 'head of service', 'director', 'service']
      else array['data protection officer', 'head of service', 'director', 'service'] end)
    and not house.is_me(answers_for.about);
end $$;

-- Read by those who answer for what was asked, and never beside the child's record: whoever complains is nobody else's to know.
create table asked_of_us_record (
  id uuid primary key,
  asked_id uuid not null references asked_of_us,
  person_id uuid not null references person,
  named_by uuid not null references account,
  ended_on date,
  ended_because text check (ended_because <> ''),
  constraint asked_of_us_record_ended check ((ended_on is null) = (ended_because is null))
);
create index asked_of_us_record_asked on asked_of_us_record (asked_id);
create index asked_of_us_record_person on asked_of_us_record (person_id);
create index asked_of_us_record_by on asked_of_us_record (named_by);
create unique index asked_of_us_record_once on asked_of_us_record (asked_id, person_id) where ended_on is null;
select house.make_record_table('asked_of_us_record', 'asked_id', 'house.answers_for_one(asked_id)',
  'house.answers_for_one(asked_id)', 'true');

alter table paper drop constraint paper_kind_check;
alter table paper add constraint paper_kind_check check (kind in ('letter', 'chronology', 'plan', 'conference papers',
  'sibling record', 'court statement', 'whole record', 'attached document'));

alter table allegation_entry drop constraint allegation_entry_kind_check;
alter table allegation_entry add constraint allegation_entry_kind_check
  check (kind in ('looked at', 'discussion', 'meeting', 'action', 'review', 'work may end', 'work may not end'));

-- Of the officer's words that work may end, and may not end, the last that was written counts.
create function house.work_may_end(wanted_allegation uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return coalesce((select e.kind = 'work may end' from allegation_entry e
    where e.allegation_id = wanted_allegation and e.kind in ('work may end', 'work may not end')
    order by e.recorded_at desc, e.id desc limit 1), false);
end $$;
revoke all on function house.work_may_end(uuid) from public;

create or replace function house.open_with_officer(wanted_child uuid, proposed text[]) returns json
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not (house.sees_record_today(wanted_child) or house.granted_record(wanted_child)) then
    return '[]'::json;
  end if;
  return (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
    select distinct found.about, b.name as ring, b.phone, found.released
      from (
        select a.id, case when house.plain_name(a.adult) = any (select house.plain_name(n) from unnest(proposed) n)
              then 'proposed' else 'child' end as about,
            house.work_may_end(a.id) as released
          from allegation a
          where not exists (select from allegation_outcome o where o.allegation_id = a.id)
            and not house.allegation_about_me(a.id)
            and (a.child_id = wanted_child
              or house.plain_name(a.adult) = any (select house.plain_name(n) from unnest(proposed) n)
              or exists (select from placement l join period_of_care p on p.id = l.period_id and p.ended_on is null
                where l.child_id = wanted_child and l.ended_on is null
                  and (l.carer_account_id = a.adult_account_id or house.plain_name(l.carer_name) = house.plain_name(a.adult)))
              or exists (select from residence mine
                join residence theirs on theirs.household_id = mine.household_id and theirs.lived_until is null
                join person o on o.id = theirs.person_id and o.id <> wanted_child
                where mine.person_id = wanted_child and mine.lived_until is null
                  and house.plain_name(concat_ws(' ', o.given_name, o.family_name)) = house.plain_name(a.adult)))
      ) found left join account b on b.id = house.officer_of(found.id)
      order by 1, 2, 3, 4) listed);
end $$;
