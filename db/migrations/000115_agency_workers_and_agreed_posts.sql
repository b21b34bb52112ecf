-- Who holds a post: an agency's worker, from the day of the post until the day to which they are hired. A post without such a row is held by
-- somebody whom the trust employs.
create table agency_post (
  id uuid primary key,
  post_id uuid not null unique references post,
  account_id uuid not null references account,
  agency_name text not null check (agency_name <> ''),
  hired_until date
);
create index agency_post_account on agency_post (account_id);
select house.make_record_table('agency_post', 'account_id', 'true', '(select house.holds_role(array[''administrator'', ''service'']))');

-- How many workers a team is agreed to have, from a day: what none of them holds is vacant.
create table agreed_posts (
  id uuid primary key,
  team_id uuid not null references team,
  posts integer not null check (posts >= 0),
  held_from date not null,
  held_until date
);
create unique index agreed_posts_standing on agreed_posts (team_id) where held_until is null;
select house.make_record_table('agreed_posts', 'team_id', 'true', '(select house.holds_role(array[''administrator'', ''service'']))');

-- Heads by team on a day: posts agreed, who holds them, and whom the trust employed and who left in the year before. No name.
create function house.workforce(on_day date)
  returns table (team_id uuid, team text, posts integer, employed integer, agency integer, left_in_year integer)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not house.holds_role(array['council client', 'inspector', 'commissioner', 'director', 'head of service', 'team manager',
      'administrator', 'service']) then
    return;
  end if;
  return query
    with held as (
      select p.team_id, p.account_id, bool_or(a.id is not null) as from_agency,
          bool_or(p.held_from <= on_day and (p.held_until is null or p.held_until >= on_day)
            and exists (select from account_role r where r.account_id = p.account_id and r.team_id = p.team_id
              and r.held_from <= on_day and (r.held_until is null or r.held_until >= on_day))) as is_here
        from post p left join agency_post a on a.post_id = p.id
          and p.held_from <= on_day and (p.held_until is null or p.held_until >= on_day)
        group by p.team_id, p.account_id
    ), gone as (
      select distinct h.team_id, h.account_id from held h join leaving l on l.account_id = h.account_id
        where not h.is_here and not h.from_agency and l.last_day > on_day - interval '1 year' and l.last_day <= on_day
    )
    select t.id, t.name, g.posts,
        (select count(*)::integer from held h where h.team_id = t.id and h.is_here and not h.from_agency),
        (select count(*)::integer from held h where h.team_id = t.id and h.is_here and h.from_agency),
        (select count(*)::integer from gone where gone.team_id = t.id)
      from team t left join agreed_posts g on g.team_id = t.id and g.held_from <= on_day
        and (g.held_until is null or g.held_until >= on_day)
      where g.id is not null or exists (select from held h where h.team_id = t.id)
      order by t.name, t.id;
end $$;
revoke all on function house.workforce(date) from public;
grant execute on function house.workforce(date) to holdfast_app;
