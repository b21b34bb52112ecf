-- Three more facts for rules: which looked-after review was the last that was a meeting; who has decided on the work of an episode,
-- and who manages it before anybody is allocated; and that something is open with the designated officer, with whom to ring.

create function house.record_of_reviewing(wanted_child uuid, wanted_episode uuid, on_day date) returns json
  language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
  return json_build_object(
    -- A review that a return brought in, without answers of ours, is taken for a meeting: it nearly always was.
    'meetingOn', (select max(r.held_on) from care_review r
      join period_of_care p on p.id = r.period_id and p.ended_on is null
      left join step s on s.id = r.step_id
      where r.child_id = wanted_child and s.answers ->> 'meeting' is distinct from 'no'),
    -- An enquiry that has come to an end and still waits for its conference: when its strategy discussion was.
    'enquiredOn', (select max(q.began_on) from enquiry q where q.episode_id = wanted_episode and q.conference_on is null
      and q.concluded_on is not null and q.conference_not_required is not true),
    -- Whoever decided on the referral, on a strategy discussion, an enquiry or an assessment has managed the work: none of them
    -- comes to its conference from outside.
    'decidedBy', (select coalesce(json_agg(distinct who.id), '[]'::json) from step s
      cross join lateral (values (s.decided_by), (s.authorised_by)) as who(id)
      where who.id is not null and s.concluded_on is not null
        and (s.episode_id = wanted_episode and s.kind in ('strategy-discussion', 'section-47-enquiry', 'child-and-family-assessment')
          or s.kind = 'contact-screening' and s.contact_id = (select e.contact_id from episode e where e.id = wanted_episode))),
    -- While nobody is allocated: the managers of the team that had the work last.
    'lastLine', (select coalesce(json_agg(distinct r.account_id), '[]'::json) from account_role r
      where r.role = 'team manager' and r.held_from <= on_day and (r.held_until is null or r.held_until >= on_day)
        and not exists (select from allocation l where l.episode_id = wanted_episode and l.ended_on is null)
        and r.team_id = (select l.team_id from allocation l where l.episode_id = wanted_episode
          order by l.ended_on desc, l.id desc limit 1)));
end $$;

-- Word that the work with a child may end although something is open: the designated officer's, in their own record.
do $$
declare
  check_name text := (select conname from pg_constraint where conrelid = 'public.allegation_entry'::regclass
    and contype = 'c' and pg_get_constraintdef(oid) like '%looked at%');
begin
  execute format('alter table allegation_entry drop constraint %I', check_name);
  alter table allegation_entry add constraint allegation_entry_kind_check
    check (kind in ('looked at', 'discussion', 'meeting', 'action', 'review', 'work may end'));
end $$;

-- What is open with the designated officer about the child, about whoever cares for the child, or about those with whom somebody
-- proposes that the child grows up: that it is open, and whom to ring. Nothing of what it says, and not to the one it is about.
create function house.open_with_officer(wanted_child uuid, proposed text[]) returns json
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
            exists (select from allegation_entry e where e.allegation_id = a.id and e.kind = 'work may end') as released
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
revoke all on function house.open_with_officer(uuid, text[]) from public;
grant execute on function house.open_with_officer(uuid, text[]) to holdfast_app;

-- Whoever an allegation is about does not decide on the child's closure either: in the same words, from which neither can be told.
create or replace function house.open_concern_about_me(wanted_child uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from concern c where c.child_id = wanted_child and c.about_account_id = house.actor()
      and not exists (select from concern_answer w where w.concern_id = c.id)
      and not exists (select from striking s where s.struck_id = c.id))
    or exists (select from allegation a where a.child_id = wanted_child and house.allegation_about_me(a.id)
      and not exists (select from allegation_outcome o where o.allegation_id = a.id));
end $$;
