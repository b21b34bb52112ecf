-- Needs, the services that meet them, what was asked for, and the register of need that nothing meets.

create table service (
  id uuid primary key,
  agency_id uuid not null references agency,
  name text not null,
  about text not null,
  meets text[] not null,
  ages_from integer not null default 0,
  ages_to integer not null default 18,
  weekly_pence bigint,
  places integer,
  opened_on date not null,
  closed_on date
);
create index service_agency on service (agency_id);
select house.make_record_table('service', 'id', 'true', '(select house.holds_role(array[''commissioner'', ''service'']))');

-- A provider reaches what was asked of its own agency, and what it serves.
create function house.serves(wanted_service uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return house.acting_role() = 'provider' and exists (
    select from service s join account_role r on r.agency_id = s.agency_id
      where s.id = wanted_service and r.account_id = house.actor() and r.role = 'provider'
        and r.held_from <= house.today() and (r.held_until is null or r.held_until >= house.today()));
end $$;
create function house.asked_of_me(wanted_need uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return house.acting_role() = 'provider' and exists (
    select from service_request q where q.need_id = wanted_need and house.serves(q.service_id));
end $$;

create table need (
  id uuid primary key,
  child_id uuid not null references person,
  episode_id uuid not null references episode,
  step_id uuid references step,
  kind text not null,
  title text not null check (title <> ''),
  why text not null,
  named_on date not null,
  child_age integer
);
create index need_child on need (child_id);
create index need_episode on need (episode_id);
create index need_step on need (step_id);
select house.make_record_table('need', 'child_id', '(select house.holds_role(array[''commissioner''])) and not house.is_restricted(child_id) or house.asked_of_me(id)', 'false');

-- A service asked for, and what came of the asking. No service named: the directory had none.
create table service_request (
  id uuid primary key,
  child_id uuid not null references person,
  need_id uuid not null references need,
  service_id uuid references service,
  asked_on date not null,
  asked_by uuid not null references account,
  wanted text not null,
  answer text check (answer in ('accepted', 'declined', 'nothing available', 'withdrawn')),
  answered_on date check (answered_on >= asked_on),
  answer_says text not null default ''
);
create index service_request_child on service_request (child_id);
create index service_request_need on service_request (need_id);
create index service_request_service on service_request (service_id);
select house.make_record_table('service_request', 'child_id', '(select house.holds_role(array[''commissioner''])) and not house.is_restricted(child_id) or house.serves(service_id)');

create table service_delivery (
  id uuid primary key,
  child_id uuid not null references person,
  need_id uuid not null references need,
  service_id uuid not null references service,
  request_id uuid references service_request,
  started_on date not null,
  ended_on date check (ended_on >= started_on),
  outcome text check (outcome in ('met', 'partly met', 'not met', 'ended early')),
  outcome_says text not null default ''
);
create index service_delivery_child on service_delivery (child_id);
create index service_delivery_need on service_delivery (need_id);
create index service_delivery_service on service_delivery (service_id);
select house.make_record_table('service_delivery', 'child_id', '(select house.holds_role(array[''commissioner''])) and not house.is_restricted(child_id) or house.serves(service_id)', 'false');

-- The unmet-need register: stands until a service is found or the need is no longer there. A closure never ends it.
create table unmet_need (
  id uuid primary key,
  child_id uuid not null references person,
  need_id uuid not null references need,
  since date not null,
  tried text not null check (tried <> ''),
  costs_the_child text not null check (costs_the_child <> ''),
  entered_by uuid not null references account,
  ended_on date check (ended_on >= since),
  ended_because text,
  left_open_by uuid references account,
  left_open_reason text
);
create index unmet_need_child on unmet_need (child_id);
create index unmet_need_need on unmet_need (need_id);
create unique index unmet_need_one_standing on unmet_need (need_id) where ended_on is null;
select house.make_record_table('unmet_need', 'child_id', '(select house.holds_role(array[''commissioner''])) and not house.is_restricted(child_id)');

-- How a need ended: every need of a closed case has one, or stands in the register.
create table need_ending (
  id uuid primary key,
  child_id uuid not null references person,
  need_id uuid not null unique references need,
  how text not null check (how in ('met', 'no longer present', 'passed on and accepted', 'declined after review')),
  says text not null check (says <> ''),
  ended_on date not null,
  ended_by uuid not null references account,
  accepted_by text,
  check_on date
);
create index need_ending_child on need_ending (child_id);
select house.make_record_table('need_ending', 'child_id', '(select house.holds_role(array[''commissioner''])) and not house.is_restricted(child_id)', 'false');

-- How many a service serves today: a count without identity, for whoever reads the directory.
create function house.served_by(wanted_service uuid) returns bigint
  language sql stable security definer set search_path = public, pg_temp
  as $$ select count(*) from service_delivery d where d.service_id = wanted_service and d.ended_on is null $$;
revoke all on function house.served_by(uuid) from public;
grant execute on function house.served_by(uuid) to holdfast_app;

-- Whether a row was struck out as entered on the wrong child: for readers of a need who can't read the record it stands in.
create function house.struck_out(wanted uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from striking s where s.struck_id = wanted);
end $$;

-- Whether nothing is under way for a need: not ended, nobody serves it, not in the register, and no request that waits for an
-- answer or to be started. For a provider too, who sees only what it was asked itself.
create function house.need_left_open(wanted_need uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$ select not exists (select from need_ending e where e.need_id = wanted_need)
    and not exists (select from service_delivery d where d.need_id = wanted_need and d.ended_on is null)
    and not exists (select from unmet_need u where u.need_id = wanted_need and u.ended_on is null)
    and not exists (select from service_request q where q.need_id = wanted_need and (q.answer is null or q.answer = 'accepted'
      and not exists (select from service_delivery d where d.request_id = q.id))) $$;

-- A refusal that leaves a need with nothing under way starts its clock again, also when the provider or the commissioner keeps it.
create policy asked_again on clock for insert with check (kind = 'need-asked-for' and about_id is not null
  and (house.asked_of_me(about_id) or (select house.holds_role(array['commissioner']))));
