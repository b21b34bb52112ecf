-- A note that says what is kept from whoever asks is not given to them by rows: only to a reading that says it leaves such words out
-- (house.reads_without_what_is_kept), as the pages do. So a page that forgets to leave them out shows no such note at all. For a
-- learning reviewer, who only reads, the same is so of every table into which people write down what they saw and heard.

create function house.reads_without_what_is_kept() returns boolean language sql stable
  as $$ select current_setting('holdfast.leaves_out', true) = 'what is kept' $$;

-- Whether a row says what is kept, of whomever it is told, from whoever is acting.
create function house.row_says_what_is_kept(told_of uuid, variadic texts text[]) returns boolean
  language plpgsql stable security definer cost 10000 set search_path = public, pg_temp as $$
begin
  return exists (select from house.sayings_kept_from_me(told_of) s, unnest(texts) written where written ~* s.pattern);
end $$;
revoke all on function house.row_says_what_is_kept(uuid, text[]) from public;
grant execute on function house.row_says_what_is_kept(uuid, text[]) to holdfast_app;

create function house.keep_words(t text, told_of text, columns text, of_whom text) returns void language plpgsql as $do$
declare
  place text;
begin
  foreach place in array array['public', 'history'] loop
    execute format('create policy kept_words on %I.%I as restrictive for select using ((select %s) '
      || 'or (select house.reads_without_what_is_kept()) or not house.row_says_what_is_kept(%I, %s))', place, t, of_whom, told_of, columns);
  end loop;
end $do$;

-- The house itself loads and counts, and shows nobody what it reads.
select house.keep_words(t, 'child_id', columns, 'house.nothing_is_kept_from_me() or house.holds_role(array[''service''])')
  from (values ('case_note', 'with_whom, says'), ('case_note_part', 'says, childs_words')) as n (t, columns);
select house.keep_words(t, told_of, columns, 'not house.holds_role(array[''reviewer''])')
  from (values
    ('visit', 'child_id', 'place_says, purpose, alone_why, not_seen_why, who_was_there, words, observed, shared'),
    ('contact', 'id', 'seen, said, done, household, family_knows_why, must_not_find_out, parent_in_care'),
    ('contact_child', 'contact_id', 'school, address, postcode'),
    ('concern', 'child_id', 'about_name, about_says, says, how_known')) as w (t, told_of, columns);
