-- Papers: what is made in the record, or taken from it, for one recipient. What is confidential from the recipient is left out, and
-- the finished text is searched for it before it goes.

-- The words that would give a detail away are kept from whoever the detail is kept from.
select house.keep_confidential('confidentiality', 'house.kept_from_me(kind, person_id, row_id)');

create table paper (
  id uuid primary key,
  child_id uuid not null references person,
  kind text not null check (kind in ('letter', 'chronology', 'plan', 'conference papers', 'sibling record', 'court statement',
    'attached document')),
  title text not null check (title <> ''),
  recipient_kind text not null check (recipient_kind in ('person', 'representative', 'agency', 'court')),
  -- Whose paper it is, or for whom the representative stands.
  recipient_id uuid references person,
  recipient_name text not null check (recipient_name <> ''),
  typed text not null default '',
  document_id uuid references document,
  made_on date not null,
  made_by uuid not null references account,
  constraint paper_recipient check ((recipient_kind in ('person', 'representative')) = (recipient_id is not null)),
  constraint paper_document check ((kind = 'attached document') = (document_id is not null))
);
create index paper_child on paper (child_id);
create index paper_recipient_person on paper (recipient_id);
create index paper_document_of on paper (document_id);
create index paper_made_by on paper (made_by);
select house.make_record_table('paper', 'child_id');

-- A text that stands on a brother’s or sister’s record too is read by somebody before it goes to anyone.
create table shared_text_look (
  id uuid primary key,
  child_id uuid not null references person,
  paper_id uuid not null references paper,
  text_id uuid not null,
  decision text not null check (decision in ('it may go', 'it is left out')),
  says text not null check (says <> ''),
  looked_by uuid not null references account,
  looked_at timestamptz not null
);
create index shared_text_look_child on shared_text_look (child_id);
create index shared_text_look_paper on shared_text_look (paper_id);
create index shared_text_look_by on shared_text_look (looked_by);
select house.make_record_table('shared_text_look', 'child_id');

-- That it went: to whom, which version, the digest of the file that is kept, and what somebody checked.
create table paper_sent (
  id uuid primary key,
  child_id uuid not null references person,
  paper_id uuid not null unique references paper,
  paper_version integer not null,
  sent_at timestamptz not null,
  sent_by uuid not null references account,
  how text not null check (how in ('post', 'secure e-mail', 'by hand')),
  sha256 bytea not null,
  bytes integer not null check (bytes > 0),
  media_type text not null,
  says jsonb,
  left_out text[] not null default '{}',
  checked_says text not null default ''
);
create index paper_sent_child on paper_sent (child_id);
create index paper_sent_by on paper_sent (sent_by);
select house.make_record_table('paper_sent', 'child_id');

-- Which texts of a child stand on the record of a brother or sister too: told to whoever may open the child’s, without whose.
create function house.texts_shared(wanted_child uuid) returns table (id uuid)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not house.opens_record(wanted_child) then return; end if;
  return query
    select v.id from visit v where v.child_id = wanted_child
        and exists (select from visit o where o.together_id = v.together_id and o.child_id <> wanted_child)
    union all
    select n.id from case_note n where n.child_id = wanted_child
        and exists (select from case_note o where o.together_id = n.together_id and o.child_id <> wanted_child)
    union all
    select s.id from step s where s.child_id = wanted_child and s.together_id is not null
        and exists (select from step o where o.together_id = s.together_id and o.child_id <> wanted_child);
end $$;
revoke all on function house.texts_shared(uuid) from public;
grant execute on function house.texts_shared(uuid) to holdfast_app;
create index case_note_together on case_note (together_id);
