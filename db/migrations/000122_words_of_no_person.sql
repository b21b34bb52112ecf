-- A note on a rota, a reason for a deputy, a setting or a hold is about no person: everybody who works here may read it, and no mask can say
-- of whom it tells. So what is confidential of anybody is not written there: it is refused, and the sentence says where it belongs.

create function house.sayings_of_anybody() returns table (kind text, pattern text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select * from house.sayings(array(select c.person_id from confidentiality c where c.ended_on is null
    union select m.person_id from must_not m where m.kind = 'must not know the address' and m.ended_on is null), true)
  $$;

create or replace function house.confidential_kinds_in(written text) returns text[]
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  said text[];
begin
  if not house.is_inside() and not house.holds_role(array['data protection officer', 'designated officer']) then
    raise exception 'what is confidential is not looked for by this role';
  end if;
  if house.tried_today() >= 20 then return array['too often']; end if;
  said := array(select distinct s.kind from house.sayings_of_anybody() s where written ~* s.pattern order by s.kind);
  if said <> '{}' then perform house.note_tried(null, written); end if;
  return said;
end $$;

-- Refuses with HF001: its message is the sentence, its detail the words, which the ledger keeps as tried (src/domains/ledger/kept-refusal.ts).
create function house.refuse_what_is_confidential() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  came jsonb := to_jsonb(new);
  was jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) end;
  written text := (select string_agg(came ->> w, E'\n') from unnest(string_to_array(tg_argv[0], ', ')) w
    where came ->> w <> '' and came ->> w is distinct from was ->> w);
  said text;
begin
  if written is null or house.acting_role() = 'service' then return new; end if;
  if house.tried_today() >= 20 then
    raise exception 'Texts of yours have said what is confidential too often today. Ask somebody else to write this' using errcode = 'HF001';
  end if;
  select s.kind into said from house.sayings_of_anybody() s where written ~* s.pattern order by s.kind limit 1;
  if said is null then return new; end if;
  raise exception 'What you wrote says % that is confidential, and here it is read by people who may not know it. Leave it out: write it on the child’s record',
    case said when 'address' then 'an address' when 'phone' then 'a number' when 'word' then 'a word' else 'a ' || said end
    using errcode = 'HF001', detail = written;
end $$;
revoke all on function house.sayings_of_anybody(), house.refuse_what_is_confidential() from public;

create function house.refuse_confidential_words(t text, words text[]) returns void language plpgsql as $do$
begin
  execute format('create trigger refuse_what_is_confidential before insert or update on public.%I for each row
    execute function house.refuse_what_is_confidential(%L)', t, array_to_string(words, ', '));
end $do$;

select house.refuse_confidential_words(t, words) from (values
  ('deputy', array['reason', 'ended_because']),
  ('duty_review', array['says', 'answer']),
  ('duty_shift', array['gave_up_because']),
  ('duty_swap', array['reason']),
  ('joining', array['agreed_how', 'answered_because']),
  ('leaving', array['reason']),
  ('named_duty', array['reason', 'ended_because']),
  ('opening_use_looked', array['says']),
  ('pack_key', array['retired_because']),
  ('patrol_move', array['says']),
  ('patrol_retirement', array['because', 'ended_because']),
  ('pattern_retirement', array['because', 'ended_because']),
  ('practice_hold', array['reason', 'reviewed_by', 'lifted_because']),
  ('recovery', array['identity_check', 'decided_because']),
  ('restricted_list_worked', array['says']),
  ('setting_reason', array['reason', 'rests_on']),
  ('setting_striking', array['reason'])) as w (t, words);
