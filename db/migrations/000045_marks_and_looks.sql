-- The words that would give a detail away stand on every mark that was set with it. They are kept from whoever any of these details is
-- kept from: not only where the mark itself is about a detail that is.
create function house.words_kept_from_me(said text[]) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if said = '{}' or house.nothing_is_kept_from_me() then return false; end if;
  return exists (select from confidentiality c
    where c.ended_on is null and c.words && said and house.kept_from_me(c.kind, c.person_id, c.row_id));
end $$;
revoke all on function house.words_kept_from_me(text[]) from public;
grant execute on function house.words_kept_from_me(text[]) to holdfast_app;
create index confidentiality_words on confidentiality using gin (words) where ended_on is null;

drop policy confidential on confidentiality;
drop policy confidential on history.confidentiality;
select house.keep_confidential('confidentiality', '(house.kept_from_me(kind, person_id, row_id) or house.words_kept_from_me(words))');

do $do$
declare
  body text := pg_get_functiondef('house.marks_of(uuid[])'::regprocedure);
  asked text := 'case when bool_or(h.hidden) over (partition by s.person_id) then';
begin
  if position(asked in body) = 0 then
    raise exception 'house.marks_of is not written as this migration expects: say in it that words may be kept.';
  end if;
  execute replace(body, asked, 'case when bool_or(h.hidden) over (partition by s.person_id) or house.words_kept_from_me(s.words) then');
end $do$;
