-- What people tell us. A contact may be about several children, not yet known by name or at all.

create table contact (
  id uuid primary key,
  reference text not null unique check (reference ~ '^[A-Z2-9]{4}-[A-Z2-9]{4}$'),
  told_by_account_id uuid references account,
  told_by_agency_id uuid references agency,
  told_by_name text not null,
  told_by_role text not null default '',
  told_by_reach text not null default '',
  source_code text not null,
  in_danger_now boolean not null,
  told_at timestamptz not null,
  seen text not null,
  said text not null default '',
  done text not null default '',
  household text not null default '',
  family_knows text not null check (family_knows in ('yes', 'no', 'not known')),
  family_knows_why text not null default '',
  must_not_find_out text not null default '',
  parent_in_care text not null default '',
  are_siblings text not null default 'not known' check (are_siblings in ('yes', 'no', 'not known'))
);
create index contact_told on contact (told_at);

create table contact_child (
  id uuid primary key,
  contact_id uuid not null references contact,
  given_name text not null default '',
  family_name text not null default '',
  born_on date,
  about_age text not null default '',
  sex text check (sex in ('M', 'F', 'U')),
  school text not null default '',
  address text not null default '',
  postcode text not null default '',
  nhs_number text not null default '',
  upn text not null default '',
  person_id uuid references person,
  matched_how text check (matched_how in ('same child', 'new child')),
  constraint contact_child_match check (person_id is null or matched_how is not null)
);
create index contact_child_contact on contact_child (contact_id);
create index contact_child_person on contact_child (person_id);

-- A contact about a restricted child is as restricted as the child.
create function house.contact_restricted(wanted uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from contact_child cc join person p on p.id = cc.person_id
    where cc.contact_id = wanted and p.restricted);
end $$;
create function house.granted_contact(wanted uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  -- Whoever may open one of the children may not, by that, read of a restricted other.
  return exists (select from contact_child cc where cc.contact_id = wanted and house.granted_record(cc.person_id))
    and not exists (select from contact_child cc join person p on p.id = cc.person_id
      where cc.contact_id = wanted and p.restricted and not house.granted_record(p.id));
end $$;
create function house.told_by_me(wanted uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from contact c where c.id = wanted and c.told_by_account_id = house.actor());
end $$;
select house.make_record_table('contact', 'id', 'told_by_account_id = house.actor() or house.granted_contact(id)',
  null, 'house.contact_restricted(new.id)');
select house.make_record_table('contact_child', 'person_id',
  'house.told_by_me(contact_id) or house.granted_contact(contact_id)', null, 'house.contact_restricted(new.contact_id)');

-- Linking a contact to a restricted person, or restricting a person, marks the contact and all that hangs on it.
create function house.mark_contact(wanted uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare now_restricted boolean := house.contact_restricted(wanted);
begin
  update contact set restricted = now_restricted where id = wanted and restricted is distinct from now_restricted;
  if found then
    update contact_child set restricted = now_restricted where contact_id = wanted;
    update contact_looked_at set restricted = now_restricted where contact_id = wanted;
    update contact_decision set restricted = now_restricted where contact_id = wanted;
    update contact_reply set restricted = now_restricted where contact_id = wanted;
    update step set restricted = now_restricted where contact_id = wanted;
    update clock set restricted = now_restricted where contact_id = wanted;
  end if;
end $$;
create function house.mark_contacts(wanted_person uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform house.mark_contact(cc.contact_id) from contact_child cc where cc.person_id = wanted_person;
end $$;
create function house.mark_contact_of_child() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' or new.person_id is not null then perform house.mark_contact(new.contact_id); end if;
  return null;
end $$;
create trigger zz_mark_contact after insert or update of person_id on contact_child
  for each row execute function house.mark_contact_of_child();

-- Somebody has opened it: nobody need ask "has anyone looked?".
create table contact_looked_at (
  id uuid primary key,
  contact_id uuid not null references contact,
  looked_at timestamptz not null,
  by_account_id uuid not null references account
);
create index contact_looked_at_contact on contact_looked_at (contact_id);
select house.make_record_table('contact_looked_at', 'contact_id', 'house.granted_contact(contact_id)', null,
  'house.contact_restricted(new.contact_id)');

create table contact_decision (
  id uuid primary key,
  contact_id uuid not null unique references contact,
  step_id uuid not null,
  outcome text not null,
  reason text not null check (reason <> ''),
  decided_at timestamptz not null,
  decided_by uuid not null references account,
  history_shown jsonb not null,
  told_family text not null default ''
);
create index contact_decision_by on contact_decision (decided_by);
select house.make_record_table('contact_decision', 'contact_id', 'house.granted_contact(contact_id)', null,
  'house.contact_restricted(new.contact_id)');

-- What whoever told us may know of what became of it: that it was looked at, and what was decided, and no reason or history.
create function house.became_of_my_contact(wanted uuid)
  returns table (looked_at timestamptz, outcome text, decided_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select (select min(l.looked_at) from contact_looked_at l where l.contact_id = c.id), d.outcome, d.decided_at
    from contact c left join contact_decision d on d.contact_id = c.id
    where c.id = wanted and c.told_by_account_id = house.actor() $$;
revoke all on function house.became_of_my_contact(uuid) from public;
grant execute on function house.became_of_my_contact(uuid) to holdfast_app;

-- Front door and duty hand what they were told of a restricted child, whom they may not see, to whoever has named access:
-- from then on the contact is as restricted as the child.
create function house.hand_over_contact_child(wanted uuid, to_person uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not house.holds_role(array['front door', 'duty', 'team manager', 'head of service', 'service']) then
    raise exception 'Only the front door, duty and their managers hand a contact over.';
  end if;
  update contact_child cc set person_id = to_person, matched_how = 'same child'
    where cc.id = wanted and cc.person_id is null and exists (select from person p where p.id = to_person and p.restricted)
      and not exists (select from contact_decision d where d.contact_id = cc.contact_id);
end $$;
revoke all on function house.hand_over_contact_child(uuid, uuid) from public;
grant execute on function house.hand_over_contact_child(uuid, uuid) to holdfast_app;

-- What we told whoever told us.
create table contact_reply (
  id uuid primary key,
  contact_id uuid not null references contact,
  says text not null check (says <> ''),
  how text not null,
  sent_at timestamptz not null,
  seen_at timestamptz
);
create index contact_reply_contact on contact_reply (contact_id);
select house.make_record_table('contact_reply', 'contact_id',
  'house.told_by_me(contact_id) or house.granted_contact(contact_id)', 'house.granted_contact(contact_id)',
  'house.contact_restricted(new.contact_id)');
