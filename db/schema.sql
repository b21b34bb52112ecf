-- Printed from a migrated database by "holdfast schema". Do not edit.

create table history.access_grant (
  id uuid not null,
  account_id uuid,
  person_id uuid,
  grant_right text,
  why text,
  source_id uuid,
  granted_from timestamp with time zone,
  granted_until timestamp with time zone,
  known_from timestamp with time zone,
  known_until timestamp with time zone,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.account (
  id uuid not null,
  name text,
  email text,
  registration text,
  registered_until date,
  phone text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.account_role (
  id uuid not null,
  account_id uuid,
  role text,
  team_id uuid,
  agency_id uuid,
  held_from date,
  held_until date,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.agency (
  id uuid not null,
  name text,
  kind text,
  phone text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.agency_check (
  id uuid not null,
  contact_id uuid,
  agency_id uuid,
  rating text,
  lawful_basis text,
  asks text,
  family_told boolean,
  why_not_told text,
  asked_at timestamp with time zone,
  asked_by uuid,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.agency_check_return (
  id uuid not null,
  check_id uuid,
  contact_id uuid,
  result text,
  says text,
  from_whom text,
  returned_at timestamp with time zone,
  entered_by uuid,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.alarm (
  id uuid not null,
  kind text,
  about_id uuid,
  began_at timestamp with time zone,
  waits_since timestamp with time zone,
  rings_next_at timestamp with time zone,
  rung integer,
  ended_at timestamp with time zone,
  ended_because text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.alarm_call (
  id uuid not null,
  alarm_id uuid,
  account_id uuid,
  way text,
  round integer,
  asked_at timestamp with time zone,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.alarm_call_result (
  id uuid not null,
  call_id uuid,
  result text,
  says text,
  at timestamp with time zone,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.alarm_taken (
  id uuid not null,
  alarm_id uuid,
  by_account_id uuid,
  at timestamp with time zone,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.allocation (
  id uuid not null,
  child_id uuid,
  episode_id uuid,
  account_id uuid,
  team_id uuid,
  allocated_on date,
  ended_on date,
  reason text,
  ended_because text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.assessment (
  id uuid not null,
  child_id uuid,
  episode_id uuid,
  step_id uuid,
  began_on date,
  internal_review_on date,
  authorised_on date,
  factors text[],
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.bail_condition (
  id uuid not null,
  person_id uuid,
  kind text,
  about_id uuid,
  about_name text,
  conditions text,
  from_on date,
  until_on date,
  until_says text,
  police_force text,
  reference text,
  ended_on date,
  ended_because text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.break_glass (
  id uuid not null,
  person_id uuid,
  account_id uuid,
  ring_account_id uuid,
  reason text,
  rang text,
  broken_at timestamp with time zone,
  open_until timestamp with time zone,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.break_glass_review (
  id uuid not null,
  break_glass_id uuid,
  person_id uuid,
  broken_by uuid,
  reviewed_by uuid,
  finding text,
  says text,
  reviewed_at timestamp with time zone,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.care_history (
  id uuid not null,
  person_id uuid,
  says text,
  authority text,
  happened_from date,
  happened_until date,
  source text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.care_review (
  id uuid not null,
  child_id uuid,
  period_id uuid,
  step_id uuid,
  held_on date,
  chaired_by uuid,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.case_note (
  id uuid not null,
  child_id uuid,
  episode_id uuid,
  together_id uuid,
  kind text,
  happened_at timestamp with time zone,
  with_whom text,
  says text,
  significant boolean,
  written_by uuid,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.census_import (
  id uuid not null,
  child_id uuid,
  authority text,
  year text,
  return_digest bytea,
  said jsonb,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.clock (
  id uuid not null,
  child_id uuid,
  contact_id uuid,
  episode_id uuid,
  step_id uuid,
  about_id uuid,
  kind text,
  what text,
  whose text,
  whose_account_id uuid,
  counted_from date,
  counted_from_says text,
  due_on date,
  due_at timestamp with time zone,
  not_known text,
  manager_on date,
  manager_reason text,
  explanation text,
  law jsonb,
  began_at timestamp with time zone,
  met_on date,
  met_by_kind text,
  met_by_id uuid,
  ended_on date,
  ended_because text,
  overdue_reason text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.closure (
  id uuid not null,
  child_id uuid,
  episode_id uuid,
  step_id uuid,
  closed_on date,
  reason text,
  census_code text,
  why text,
  judged jsonb,
  asked_by uuid,
  authorised_by uuid,
  authority_reason text,
  team_id uuid,
  overridden_by uuid,
  override_reason text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.closure_request (
  id uuid not null,
  child_id uuid,
  episode_id uuid,
  asked_on date,
  asked_by uuid,
  reason text,
  answers jsonb,
  unmet jsonb,
  withdrawn_on date,
  withdrawn_by uuid,
  withdrawn_because text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.concern (
  id uuid not null,
  reference text,
  child_id uuid,
  about_person_id uuid,
  about_account_id uuid,
  about_name text,
  about_says text,
  says text,
  how_known text,
  in_danger_now text,
  raised_at timestamp with time zone,
  raised_by_account_id uuid,
  raised_by_name text,
  raised_by_stands_as text,
  anonymous boolean,
  safe_reply text,
  joined_to_id uuid,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.concern_answer (
  id uuid not null,
  child_id uuid,
  concern_id uuid,
  finding text,
  reasons text,
  done text,
  reply text,
  told_how text,
  answered_at timestamp with time zone,
  answered_by uuid,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.concern_naming (
  id uuid not null,
  child_id uuid,
  concern_id uuid,
  account_id uuid,
  named_at timestamp with time zone,
  reason text,
  ended_at timestamp with time zone,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.conference (
  id uuid not null,
  child_id uuid,
  episode_id uuid,
  step_id uuid,
  kind text,
  held_on date,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.conference_attendance (
  id uuid not null,
  child_id uuid,
  conference_id uuid,
  agency text,
  presence text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.confidentiality (
  id uuid not null,
  person_id uuid,
  kind text,
  row_id uuid,
  kept_from text,
  words text[],
  reason text,
  since date,
  review_on date,
  together_id uuid,
  set_by uuid,
  ended_on date,
  ended_by uuid,
  ended_because text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.confidentiality_review (
  id uuid not null,
  person_id uuid,
  confidentiality_id uuid,
  reviewed_on date,
  reviewed_by uuid,
  says text,
  next_on date,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.confidentiality_whom (
  id uuid not null,
  person_id uuid,
  confidentiality_id uuid,
  barred_id uuid,
  barred_name text,
  account_id uuid,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.contact (
  id uuid not null,
  reference text,
  told_by_account_id uuid,
  told_by_agency_id uuid,
  told_by_name text,
  told_by_role text,
  told_by_reach text,
  source_code text,
  in_danger_now boolean,
  told_at timestamp with time zone,
  seen text,
  said text,
  done text,
  household text,
  family_knows text,
  family_knows_why text,
  must_not_find_out text,
  parent_in_care text,
  are_siblings text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.contact_child (
  id uuid not null,
  contact_id uuid,
  given_name text,
  family_name text,
  born_on date,
  about_age text,
  sex text,
  school text,
  address text,
  postcode text,
  nhs_number text,
  upn text,
  person_id uuid,
  matched_how text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.contact_decision (
  id uuid not null,
  contact_id uuid,
  step_id uuid,
  outcome text,
  reason text,
  decided_at timestamp with time zone,
  decided_by uuid,
  history_shown jsonb,
  told_family text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.contact_looked_at (
  id uuid not null,
  contact_id uuid,
  looked_at timestamp with time zone,
  by_account_id uuid,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.contact_point (
  id uuid not null,
  person_id uuid,
  kind text,
  value text,
  safe text,
  how text,
  ended_on date,
  ended_because text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.contact_reply (
  id uuid not null,
  contact_id uuid,
  says text,
  how text,
  sent_at timestamp with time zone,
  seen_at timestamp with time zone,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.contact_writing (
  id uuid not null,
  contact_id uuid,
  says text,
  from_whom text,
  received_on date,
  entered_by uuid,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.core_group (
  id uuid not null,
  child_id uuid,
  episode_id uuid,
  plan_id uuid,
  step_id uuid,
  held_on date,
  quorate boolean,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.court_order (
  id uuid not null,
  person_id uuid,
  kind text,
  made_on date,
  ends_on date,
  ends_says text,
  terms text,
  discharged_on date,
  ended_because text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.daily_pack (
  id uuid not null,
  tried_at timestamp with time zone,
  outcome text,
  failed_because text,
  file_name text,
  sha256 bytea,
  bytes integer,
  children integer,
  keys integer,
  destroy_after date,
  copies jsonb,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.declared_interest (
  id uuid not null,
  person_id uuid,
  contact_id uuid,
  account_id uuid,
  kind text,
  says text,
  declared_at timestamp with time zone,
  declared_by uuid,
  told_account_id uuid,
  done_at timestamp with time zone,
  done_by uuid,
  done_says text,
  ended_at timestamp with time zone,
  ended_by uuid,
  ended_because text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.disagreement (
  id uuid not null,
  child_id uuid,
  episode_id uuid,
  step_id uuid,
  raised_on date,
  raised_by text,
  says text,
  entered_by uuid,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.disagreement_answer (
  id uuid not null,
  child_id uuid,
  disagreement_id uuid,
  level text,
  how text,
  says text,
  answered_on date,
  answered_by uuid,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.document (
  id uuid not null,
  child_id uuid,
  episode_id uuid,
  title text,
  file_name text,
  media_type text,
  bytes integer,
  sha256 bytea,
  received_on date,
  attached_by uuid,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.duty_review (
  id uuid not null,
  shift_id uuid,
  account_id uuid,
  by_account_id uuid,
  kind text,
  says text,
  at timestamp with time zone,
  answer text,
  answered_at timestamp with time zone,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.duty_shift (
  id uuid not null,
  account_id uuid,
  part text,
  starts_at timestamp with time zone,
  ends_at timestamp with time zone,
  gave_up_at timestamp with time zone,
  gave_up_because text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.duty_swap (
  id uuid not null,
  shift_id uuid,
  from_account_id uuid,
  to_account_id uuid,
  reason text,
  asked_at timestamp with time zone,
  answer text,
  answered_at timestamp with time zone,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.enquiry (
  id uuid not null,
  child_id uuid,
  episode_id uuid,
  step_id uuid,
  began_on date,
  conference_target_on date,
  conference_on date,
  conference_not_required boolean,
  concluded_on date,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.episode (
  id uuid not null,
  child_id uuid,
  referred_on date,
  source_code text,
  primary_need text,
  contact_id uuid,
  came_from text,
  refers_again boolean,
  no_further_action boolean,
  closed_on date,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.episode_help (
  id uuid not null,
  child_id uuid,
  episode_id uuid,
  help text,
  since date,
  until date,
  reason text,
  decided_by uuid,
  accepted_by text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.handing_over (
  id uuid not null,
  child_id uuid,
  episode_id uuid,
  from_account_id uuid,
  to_account_id uuid,
  team_id uuid,
  offered_by uuid,
  offered_on date,
  reason text,
  answer text,
  answered_on date,
  answered_because text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.handover (
  id uuid not null,
  child_id uuid,
  from_account_id uuid,
  to_account_id uuid,
  note text,
  handed_at timestamp with time zone,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.handover_accepted (
  id uuid not null,
  handover_id uuid,
  child_id uuid,
  by_account_id uuid,
  accepted_for text,
  at timestamp with time zone,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.household (
  id uuid not null,
  address_lines text[],
  postcode text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.identifier (
  id uuid not null,
  person_id uuid,
  kind text,
  value text,
  source text,
  verified_on date,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.import_flag (
  id uuid not null,
  child_id uuid,
  import_id uuid,
  says text,
  field text,
  ended_on date,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.involvement (
  id uuid not null,
  person_id uuid,
  agency_id uuid,
  agency_name text,
  worker_name text,
  stands_as text,
  phone text,
  email text,
  since date,
  ended_on date,
  ended_because text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.joining (
  id uuid not null,
  account_id uuid,
  role text,
  team_id uuid,
  starts_on date,
  agreed_by uuid,
  agreed_how text,
  answer text,
  answered_on date,
  answered_because text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.known_for_safety (
  id uuid not null,
  person_id uuid,
  says text,
  since date,
  ended_on date,
  ended_because text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.learning_review (
  id uuid not null,
  child_id uuid,
  reviewer_id uuid,
  reason text,
  period_from date,
  period_until date,
  opened_on date,
  ends_on date,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.leaving (
  id uuid not null,
  account_id uuid,
  last_day date,
  deputy_id uuid,
  reason text,
  decided_by uuid,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.legal_status (
  id uuid not null,
  child_id uuid,
  period_id uuid,
  step_id uuid,
  code text,
  began_on date,
  ends_on date,
  ends_says text,
  ended_on date,
  reason text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.local_setting (
  id uuid not null,
  setting text,
  value text,
  since date,
  decided_by text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.looks_report (
  id uuid not null,
  child_id uuid,
  recipient_id uuid,
  recipient_name text,
  stands_as text,
  from_day date,
  until_day date,
  lines jsonb,
  left_out text,
  prepared_by uuid,
  prepared_at timestamp with time zone,
  decided_by uuid,
  decided_at timestamp with time zone,
  decision text,
  decided_because text,
  document_id uuid,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.missing_episode (
  id uuid not null,
  child_id uuid,
  episode_id uuid,
  step_id uuid,
  kind text,
  missing_from timestamp with time zone,
  last_seen text,
  fears text,
  doing text,
  reported_by text,
  police_told_at timestamp with time zone,
  police_reference text,
  police_say text,
  ended_at timestamp with time zone,
  how_ended text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.must_not (
  id uuid not null,
  person_id uuid,
  about_id uuid,
  about_name text,
  kind text,
  reason text,
  since date,
  review_on date,
  ended_on date,
  ended_because text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.named_access (
  id uuid not null,
  person_id uuid,
  account_id uuid,
  reason text,
  given_by uuid,
  given_at timestamp with time zone,
  ends_on date,
  renews_id uuid,
  ended_at timestamp with time zone,
  ended_by uuid,
  ended_because text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.named_duty (
  id uuid not null,
  duty text,
  stands_as text,
  account_id uuid,
  held_from date,
  held_until date,
  named_by uuid,
  reason text,
  ended_on date,
  ended_by uuid,
  ended_because text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.need (
  id uuid not null,
  child_id uuid,
  episode_id uuid,
  step_id uuid,
  kind text,
  title text,
  why text,
  named_on date,
  child_age integer,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.need_ending (
  id uuid not null,
  child_id uuid,
  need_id uuid,
  how text,
  says text,
  ended_on date,
  ended_by uuid,
  accepted_by text,
  check_on date,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.pack_key (
  id uuid not null,
  name text,
  recipient text,
  added_by uuid,
  added_on date,
  retired_on date,
  retired_by uuid,
  retired_because text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.paper (
  id uuid not null,
  child_id uuid,
  kind text,
  title text,
  recipient_kind text,
  recipient_id uuid,
  recipient_name text,
  typed text,
  document_id uuid,
  made_on date,
  made_by uuid,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.paper_sent (
  id uuid not null,
  child_id uuid,
  paper_id uuid,
  paper_version integer,
  sent_at timestamp with time zone,
  sent_by uuid,
  how text,
  sha256 bytea,
  bytes integer,
  media_type text,
  says jsonb,
  left_out text[],
  checked_says text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.parental_responsibility (
  id uuid not null,
  person_id uuid,
  holder_id uuid,
  holder_name text,
  basis text,
  held_from date,
  held_until date,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.patrol_alert (
  id uuid not null,
  account_id uuid,
  on_day date,
  raised_at timestamp with time zone,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.patrol_move (
  id uuid not null,
  alert_id uuid,
  account_id uuid,
  kind text,
  finding text,
  what text,
  says text,
  moved_by uuid,
  moved_at timestamp with time zone,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.patrol_reason (
  id uuid not null,
  alert_id uuid,
  account_id uuid,
  rule text,
  person_id uuid,
  first_at timestamp with time zone,
  last_at timestamp with time zone,
  pages integer,
  detail jsonb,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.patrol_retirement (
  id uuid not null,
  rule text,
  retired_on date,
  because text,
  retired_by uuid,
  ended_on date,
  ended_because text,
  ended_by uuid,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.patrol_run (
  id uuid not null,
  on_day date,
  ran_at timestamp with time zone,
  looks bigint,
  users bigint,
  alerts integer,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.period_of_care (
  id uuid not null,
  child_id uuid,
  episode_id uuid,
  step_id uuid,
  began_on date,
  ended_on date,
  end_code text,
  ended_because text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.person (
  id uuid not null,
  given_name text,
  family_name text,
  other_names text[],
  born_on date,
  expected_on date,
  died_on date,
  sex text,
  ethnicity text,
  disabilities text[],
  first_language text,
  interpreter_needed boolean,
  is_child boolean,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.placement (
  id uuid not null,
  child_id uuid,
  period_id uuid,
  returns_to_id uuid,
  type_code text,
  provider_code text,
  carer_account_id uuid,
  carer_name text,
  home_name text,
  household_id uuid,
  out_of_area boolean,
  began_on date,
  ended_on date,
  reason_new text,
  reason text,
  end_code text,
  ended_because text,
  meant_to_last boolean,
  child_agrees_fewer_visits boolean,
  before_assessment text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.plan (
  id uuid not null,
  child_id uuid,
  episode_id uuid,
  step_id uuid,
  kind text,
  began_on date,
  ended_on date,
  initial_category text,
  latest_category text,
  earlier_plans integer,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.plan_review (
  id uuid not null,
  child_id uuid,
  plan_id uuid,
  held_on date,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.post (
  id uuid not null,
  account_id uuid,
  team_id uuid,
  room_for integer,
  held_from date,
  held_until date,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.practice_hold (
  id uuid not null,
  on_what text,
  reason text,
  reviewed_by text,
  reports_on date,
  began_on date,
  placed_by uuid,
  lifted_on date,
  lifted_by uuid,
  lifted_because text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.practice_hold_exception (
  id uuid not null,
  hold_id uuid,
  child_id uuid,
  reason text,
  decided_on date,
  decided_by uuid,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.recovery (
  id uuid not null,
  account_id uuid,
  proposed_by uuid,
  proposed_at timestamp with time zone,
  identity_check text,
  decision text,
  decided_by uuid,
  decided_at timestamp with time zone,
  decided_because text,
  used_at timestamp with time zone,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.relationship (
  id uuid not null,
  person_id uuid,
  other_id uuid,
  kind text,
  since date,
  ended_on date,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.residence (
  id uuid not null,
  person_id uuid,
  household_id uuid,
  lived_from date,
  lived_until date,
  stands_as text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.restricted_list_worked (
  id uuid not null,
  worked_on date,
  worked_at timestamp with time zone,
  worked_by uuid,
  children integer,
  says text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.restriction (
  id uuid not null,
  person_id uuid,
  reason text,
  ring_account_id uuid,
  placed_on date,
  review_on date,
  lifted_on date,
  lifted_by uuid,
  lifted_because text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.return_interview (
  id uuid not null,
  child_id uuid,
  missing_id uuid,
  step_id uuid,
  offered_at timestamp with time zone,
  accepted boolean,
  held_at timestamp with time zone,
  interviewer text,
  independent boolean,
  shared_with_police boolean,
  came_of_it text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.reviewing_officer (
  id uuid not null,
  child_id uuid,
  period_id uuid,
  account_id uuid,
  appointed_on date,
  ended_on date,
  ended_because text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.seal (
  id uuid not null,
  person_id uuid,
  order_made_on date,
  sealed_at timestamp with time zone,
  sealed_by uuid,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.second_look (
  id uuid not null,
  child_id uuid,
  step_id uuid,
  clock_id uuid,
  looked_on date,
  looked_by uuid,
  finding text,
  reasons text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.section_47_look (
  id uuid not null,
  child_id uuid,
  episode_id uuid,
  looked_on date,
  decision text,
  reasons text,
  decided_by uuid,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.service (
  id uuid not null,
  agency_id uuid,
  name text,
  about text,
  meets text[],
  ages_from integer,
  ages_to integer,
  weekly_pence bigint,
  places integer,
  opened_on date,
  closed_on date,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.service_delivery (
  id uuid not null,
  child_id uuid,
  need_id uuid,
  service_id uuid,
  request_id uuid,
  started_on date,
  ended_on date,
  outcome text,
  outcome_says text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.service_request (
  id uuid not null,
  child_id uuid,
  need_id uuid,
  service_id uuid,
  asked_on date,
  asked_by uuid,
  wanted text,
  answer text,
  answered_on date,
  answer_says text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.shared_text_look (
  id uuid not null,
  child_id uuid,
  paper_id uuid,
  text_id uuid,
  decision text,
  says text,
  looked_by uuid,
  looked_at timestamp with time zone,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.step (
  id uuid not null,
  child_id uuid,
  contact_id uuid,
  episode_id uuid,
  together_id uuid,
  kind text,
  edition text,
  began_on date,
  answers jsonb,
  concluded_on date,
  outcome text,
  judged jsonb,
  transcript jsonb,
  decided_by uuid,
  authorised_by uuid,
  authorised_on date,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.striking (
  id uuid not null,
  child_id uuid,
  struck_table text,
  struck_id uuid,
  reason text,
  struck_on date,
  struck_by uuid,
  belongs_to_id uuid,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.team (
  id uuid not null,
  name text,
  does text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.unmet_need (
  id uuid not null,
  child_id uuid,
  need_id uuid,
  since date,
  tried text,
  costs_the_child text,
  entered_by uuid,
  ended_on date,
  ended_because text,
  left_open_by uuid,
  left_open_reason text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.visit (
  id uuid not null,
  child_id uuid,
  episode_id uuid,
  together_id uuid,
  visited_on date,
  visited_at text,
  visited_by uuid,
  place text,
  place_says text,
  purpose text,
  seen text,
  alone text,
  alone_why text,
  not_seen_truth text,
  not_seen_why text,
  who_was_there text,
  words text,
  observed text,
  shared text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table history.visit_warning (
  id uuid not null,
  person_id uuid,
  says text,
  since date,
  review_on date,
  ended_on date,
  ended_because text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  version integer,
  recorded_from timestamp with time zone not null,
  recorded_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  act_id uuid not null,
  act_place integer not null,
  digest bytea not null
);

create table house.adoption_link (
  id uuid not null,
  birth_id uuid not null,
  adopted_id uuid,
  order_made_on date not null,
  court text not null,
  kept_until date not null,
  sealed_at timestamp with time zone not null,
  sealed_by uuid not null,
  made_at timestamp with time zone,
  made_by uuid
);

create table house.bar (
  account_id uuid not null,
  subject_id uuid not null,
  declaration_id uuid not null,
  why text not null,
  barred_from timestamp with time zone not null,
  barred_until timestamp with time zone
);

create table house.calendar_feed (
  id uuid not null,
  account_id uuid not null,
  role text not null,
  key_hash bytea not null,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  given_at timestamp with time zone,
  given text
);

create table house.credential (
  account_id uuid not null,
  password_hash text not null,
  changed_at timestamp with time zone not null
);

create table house.draft (
  account_id uuid not null,
  form text not null,
  about_id uuid not null,
  typed jsonb not null,
  saved_at timestamp with time zone not null
);

create table house.invented_city (
  seeded_at timestamp with time zone not null
);

create table house.job_rung (
  job text not null,
  due_at timestamp with time zone not null,
  rung_at timestamp with time zone not null
);

create table house.job_tally (
  job text not null,
  on_day date not null,
  done integer not null default 0,
  failed integer not null default 0,
  last_done_at timestamp with time zone,
  last_failed_at timestamp with time zone,
  last_fault text
);

create table house.kept_search (
  account_id uuid not null,
  id uuid not null,
  typed jsonb not null,
  at timestamp with time zone not null
);

create table house.ledger_entry (
  subject_id uuid not null,
  seq bigint not null,
  act_id uuid not null,
  at timestamp with time zone not null,
  kind text not null,
  what text not null,
  actor_id uuid not null,
  role text not null,
  purpose text,
  request_id text not null,
  detail jsonb not null,
  changes bytea,
  prior bytea not null,
  hash bytea not null
);

create table house.ledger_head (
  subject_id uuid not null,
  seq bigint not null,
  hash bytea not null
);

create table house.one_time_code (
  id uuid not null,
  account_id uuid not null,
  sealed bytea not null,
  offered_at timestamp with time zone not null,
  proved_at timestamp with time zone,
  last_step bigint,
  ended_at timestamp with time zone,
  ended_because text
);

create table house.organisation_link (
  id uuid not null,
  account_id uuid not null,
  issuer text not null,
  subject text not null,
  linked_at timestamp with time zone not null,
  last_used_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_because text
);

create table house.organisation_trip (
  token_hash bytea not null,
  state text not null,
  nonce text not null,
  verifier text not null,
  ends_at timestamp with time zone not null,
  used_at timestamp with time zone
);

create table house.passkey (
  id uuid not null,
  account_id uuid not null,
  credential_id text not null,
  name text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}'::text[],
  synced boolean not null,
  added_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  removed_at timestamp with time zone,
  removed_because text
);

create table house.passkey_challenge (
  id uuid not null,
  account_id uuid,
  challenge text not null,
  ends_at timestamp with time zone not null,
  used_at timestamp with time zone
);

create table house.patrol_usual (
  account_id uuid not null,
  on_day date not null,
  records integer not null
);

create table house.patrol_worked (
  account_id uuid not null,
  person_id uuid not null,
  on_day date not null
);

create table house.purpose_given (
  account_id uuid not null,
  person_id uuid not null,
  on_day date not null,
  purpose text not null
);

create table house.record_table (
  name text not null,
  subject_column text not null,
  marked_by text not null
);

create table house.recovery_code (
  recovery_id uuid not null,
  code_hash bytea not null,
  ends_at timestamp with time zone not null,
  used_at timestamp with time zone
);

create table house.ring_shown (
  id uuid not null,
  account_id uuid not null,
  person_id uuid not null,
  at timestamp with time zone not null
);

create table house.sign_in_attempt (
  id uuid not null,
  email_hash bytea not null,
  origin_hash bytea not null,
  at timestamp with time zone not null,
  succeeded boolean not null
);

create table house.sign_in_halfway (
  token_hash bytea not null,
  account_id uuid not null,
  role text not null,
  at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  used_at timestamp with time zone
);

create table house.sign_in_session (
  token_hash bytea not null,
  account_id uuid not null,
  role text not null,
  csrf text not null,
  began_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  id uuid not null,
  how text not null,
  began_from text not null,
  browser text not null,
  ended_because text,
  closing bytea
);

create table house.spare_code (
  code_hash bytea not null,
  one_time_code_id uuid not null,
  used_at timestamp with time zone
);

create table house.staff_detail (
  id uuid not null,
  account_id uuid not null,
  given_at timestamp with time zone not null,
  given_by uuid not null,
  family_names text[] not null,
  born_on date,
  address_line text not null default ''::text,
  postcode text not null default ''::text,
  person_id uuid
);

create table public.access_grant (
  id uuid not null,
  account_id uuid not null,
  person_id uuid not null,
  grant_right text not null,
  why text not null,
  source_id uuid not null,
  granted_from timestamp with time zone not null,
  granted_until timestamp with time zone,
  known_from timestamp with time zone,
  known_until timestamp with time zone,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.account (
  id uuid not null,
  name text not null,
  email text not null,
  registration text,
  registered_until date,
  phone text,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.account_role (
  id uuid not null,
  account_id uuid not null,
  role text not null,
  team_id uuid,
  agency_id uuid,
  held_from date not null,
  held_until date,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.agency (
  id uuid not null,
  name text not null,
  kind text not null,
  phone text not null default ''::text,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.agency_check (
  id uuid not null,
  contact_id uuid not null,
  agency_id uuid not null,
  rating text not null,
  lawful_basis text not null,
  asks text not null,
  family_told boolean not null,
  why_not_told text not null default ''::text,
  asked_at timestamp with time zone not null,
  asked_by uuid not null,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.agency_check_return (
  id uuid not null,
  check_id uuid not null,
  contact_id uuid not null,
  result text not null,
  says text not null,
  from_whom text not null default ''::text,
  returned_at timestamp with time zone not null,
  entered_by uuid not null,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.alarm (
  id uuid not null,
  kind text not null,
  about_id uuid not null,
  began_at timestamp with time zone not null,
  waits_since timestamp with time zone not null,
  rings_next_at timestamp with time zone not null,
  rung integer not null default 0,
  ended_at timestamp with time zone,
  ended_because text,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.alarm_call (
  id uuid not null,
  alarm_id uuid not null,
  account_id uuid not null,
  way text not null,
  round integer not null,
  asked_at timestamp with time zone not null,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.alarm_call_result (
  id uuid not null,
  call_id uuid not null,
  result text not null,
  says text not null default ''::text,
  at timestamp with time zone not null,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.alarm_taken (
  id uuid not null,
  alarm_id uuid not null,
  by_account_id uuid not null,
  at timestamp with time zone not null,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.allocation (
  id uuid not null,
  child_id uuid not null,
  episode_id uuid not null,
  account_id uuid not null,
  team_id uuid not null,
  allocated_on date not null,
  ended_on date,
  reason text not null,
  ended_because text,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.assessment (
  id uuid not null,
  child_id uuid not null,
  episode_id uuid not null,
  step_id uuid,
  began_on date not null,
  internal_review_on date,
  authorised_on date,
  factors text[] not null default '{}'::text[],
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.bail_condition (
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  about_id uuid,
  about_name text,
  conditions text not null,
  from_on date not null,
  until_on date,
  until_says text not null default ''::text,
  police_force text not null default ''::text,
  reference text not null default ''::text,
  ended_on date,
  ended_because text,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.break_glass (
  id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  ring_account_id uuid not null,
  reason text not null,
  rang text not null,
  broken_at timestamp with time zone not null,
  open_until timestamp with time zone not null,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.break_glass_review (
  id uuid not null,
  break_glass_id uuid not null,
  person_id uuid not null,
  broken_by uuid not null,
  reviewed_by uuid not null,
  finding text not null,
  says text not null,
  reviewed_at timestamp with time zone not null,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.care_history (
  id uuid not null,
  person_id uuid not null,
  says text not null,
  authority text not null,
  happened_from date,
  happened_until date,
  source text not null,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.care_review (
  id uuid not null,
  child_id uuid not null,
  period_id uuid not null,
  step_id uuid,
  held_on date not null,
  chaired_by uuid,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.case_note (
  id uuid not null,
  child_id uuid not null,
  episode_id uuid,
  together_id uuid not null,
  kind text not null,
  happened_at timestamp with time zone not null,
  with_whom text not null default ''::text,
  says text not null,
  significant boolean not null default false,
  written_by uuid not null,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.census_import (
  id uuid not null,
  child_id uuid not null,
  authority text not null,
  year text not null,
  return_digest bytea not null,
  said jsonb not null,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.clock (
  id uuid not null,
  child_id uuid,
  contact_id uuid,
  episode_id uuid,
  step_id uuid,
  about_id uuid,
  kind text not null,
  what text not null,
  whose text not null,
  whose_account_id uuid,
  counted_from date not null,
  counted_from_says text not null,
  due_on date,
  due_at timestamp with time zone,
  not_known text,
  manager_on date,
  manager_reason text,
  explanation text not null,
  law jsonb not null,
  began_at timestamp with time zone not null,
  met_on date,
  met_by_kind text,
  met_by_id uuid,
  ended_on date,
  ended_because text,
  overdue_reason text,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.closure (
  id uuid not null,
  child_id uuid not null,
  episode_id uuid not null,
  step_id uuid,
  closed_on date not null,
  reason text not null,
  census_code text,
  why text not null,
  judged jsonb not null,
  asked_by uuid,
  authorised_by uuid,
  authority_reason text not null default ''::text,
  team_id uuid,
  overridden_by uuid,
  override_reason text,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.closure_request (
  id uuid not null,
  child_id uuid not null,
  episode_id uuid not null,
  asked_on date not null,
  asked_by uuid not null,
  reason text not null,
  answers jsonb not null,
  unmet jsonb not null,
  withdrawn_on date,
  withdrawn_by uuid,
  withdrawn_because text,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.concern (
  id uuid not null,
  reference text not null,
  child_id uuid not null,
  about_person_id uuid,
  about_account_id uuid,
  about_name text not null,
  about_says text not null default ''::text,
  says text not null,
  how_known text not null default ''::text,
  in_danger_now text not null default 'not known'::text,
  raised_at timestamp with time zone not null,
  raised_by_account_id uuid,
  raised_by_name text not null default ''::text,
  raised_by_stands_as text not null default ''::text,
  anonymous boolean not null default false,
  safe_reply text not null default ''::text,
  joined_to_id uuid,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.concern_answer (
  id uuid not null,
  child_id uuid not null,
  concern_id uuid not null,
  finding text not null,
  reasons text not null,
  done text not null default ''::text,
  reply text not null default ''::text,
  told_how text not null,
  answered_at timestamp with time zone not null,
  answered_by uuid not null,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.concern_naming (
  id uuid not null,
  child_id uuid not null,
  concern_id uuid not null,
  account_id uuid not null,
  named_at timestamp with time zone not null,
  reason text not null default ''::text,
  ended_at timestamp with time zone,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.conference (
  id uuid not null,
  child_id uuid not null,
  episode_id uuid not null,
  step_id uuid,
  kind text not null,
  held_on date not null,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.conference_attendance (
  id uuid not null,
  child_id uuid not null,
  conference_id uuid not null,
  agency text not null,
  presence text not null,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.confidentiality (
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  row_id uuid,
  kept_from text not null,
  words text[] not null default '{}'::text[],
  reason text not null,
  since date not null,
  review_on date not null,
  together_id uuid not null,
  set_by uuid not null,
  ended_on date,
  ended_by uuid,
  ended_because text,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.confidentiality_review (
  id uuid not null,
  person_id uuid not null,
  confidentiality_id uuid not null,
  reviewed_on date not null,
  reviewed_by uuid not null,
  says text not null,
  next_on date not null,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.confidentiality_whom (
  id uuid not null,
  person_id uuid not null,
  confidentiality_id uuid not null,
  barred_id uuid,
  barred_name text,
  account_id uuid,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.contact (
  id uuid not null,
  reference text not null,
  told_by_account_id uuid,
  told_by_agency_id uuid,
  told_by_name text not null,
  told_by_role text not null default ''::text,
  told_by_reach text not null default ''::text,
  source_code text not null,
  in_danger_now boolean not null,
  told_at timestamp with time zone not null,
  seen text not null,
  said text not null default ''::text,
  done text not null default ''::text,
  household text not null default ''::text,
  family_knows text not null,
  family_knows_why text not null default ''::text,
  must_not_find_out text not null default ''::text,
  parent_in_care text not null default ''::text,
  are_siblings text not null default 'not known'::text,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.contact_child (
  id uuid not null,
  contact_id uuid not null,
  given_name text not null default ''::text,
  family_name text not null default ''::text,
  born_on date,
  about_age text not null default ''::text,
  sex text,
  school text not null default ''::text,
  address text not null default ''::text,
  postcode text not null default ''::text,
  nhs_number text not null default ''::text,
  upn text not null default ''::text,
  person_id uuid,
  matched_how text,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.contact_decision (
  id uuid not null,
  contact_id uuid not null,
  step_id uuid not null,
  outcome text not null,
  reason text not null,
  decided_at timestamp with time zone not null,
  decided_by uuid not null,
  history_shown jsonb not null,
  told_family text not null default ''::text,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.contact_looked_at (
  id uuid not null,
  contact_id uuid not null,
  looked_at timestamp with time zone not null,
  by_account_id uuid not null,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.contact_point (
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  value text not null,
  safe text not null,
  how text not null default ''::text,
  ended_on date,
  ended_because text,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.contact_reply (
  id uuid not null,
  contact_id uuid not null,
  says text not null,
  how text not null,
  sent_at timestamp with time zone not null,
  seen_at timestamp with time zone,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.contact_writing (
  id uuid not null,
  contact_id uuid not null,
  says text not null,
  from_whom text not null,
  received_on date not null,
  entered_by uuid not null,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.core_group (
  id uuid not null,
  child_id uuid not null,
  episode_id uuid not null,
  plan_id uuid,
  step_id uuid,
  held_on date not null,
  quorate boolean not null,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.court_order (
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  made_on date not null,
  ends_on date,
  ends_says text not null default ''::text,
  terms text not null,
  discharged_on date,
  ended_because text,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.daily_pack (
  id uuid not null,
  tried_at timestamp with time zone not null,
  outcome text not null,
  failed_because text,
  file_name text,
  sha256 bytea,
  bytes integer,
  children integer,
  keys integer,
  destroy_after date,
  copies jsonb not null default '[]'::jsonb,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.declared_interest (
  id uuid not null,
  person_id uuid,
  contact_id uuid,
  account_id uuid not null,
  kind text not null,
  says text not null,
  declared_at timestamp with time zone not null,
  declared_by uuid not null,
  told_account_id uuid not null,
  done_at timestamp with time zone,
  done_by uuid,
  done_says text,
  ended_at timestamp with time zone,
  ended_by uuid,
  ended_because text,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.disagreement (
  id uuid not null,
  child_id uuid not null,
  episode_id uuid not null,
  step_id uuid,
  raised_on date not null,
  raised_by text not null,
  says text not null,
  entered_by uuid not null,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.disagreement_answer (
  id uuid not null,
  child_id uuid not null,
  disagreement_id uuid not null,
  level text not null,
  how text not null,
  says text not null,
  answered_on date not null,
  answered_by uuid not null,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.document (
  id uuid not null,
  child_id uuid not null,
  episode_id uuid,
  title text not null,
  file_name text not null,
  media_type text not null,
  bytes integer not null,
  sha256 bytea not null,
  received_on date not null,
  attached_by uuid not null,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.duty_review (
  id uuid not null,
  shift_id uuid not null,
  account_id uuid not null,
  by_account_id uuid not null,
  kind text not null,
  says text not null default ''::text,
  at timestamp with time zone not null,
  answer text,
  answered_at timestamp with time zone,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.duty_shift (
  id uuid not null,
  account_id uuid not null,
  part text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  gave_up_at timestamp with time zone,
  gave_up_because text,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.duty_swap (
  id uuid not null,
  shift_id uuid not null,
  from_account_id uuid not null,
  to_account_id uuid not null,
  reason text not null,
  asked_at timestamp with time zone not null,
  answer text,
  answered_at timestamp with time zone,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.enquiry (
  id uuid not null,
  child_id uuid not null,
  episode_id uuid not null,
  step_id uuid,
  began_on date not null,
  conference_target_on date,
  conference_on date,
  conference_not_required boolean,
  concluded_on date,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.episode (
  id uuid not null,
  child_id uuid not null,
  referred_on date not null,
  source_code text not null,
  primary_need text,
  contact_id uuid,
  came_from text not null,
  refers_again boolean not null default false,
  no_further_action boolean not null default false,
  closed_on date,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.episode_help (
  id uuid not null,
  child_id uuid not null,
  episode_id uuid not null,
  help text not null,
  since date not null,
  until date,
  reason text not null,
  decided_by uuid not null,
  accepted_by text not null default ''::text,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.handing_over (
  id uuid not null,
  child_id uuid not null,
  episode_id uuid not null,
  from_account_id uuid not null,
  to_account_id uuid not null,
  team_id uuid not null,
  offered_by uuid not null,
  offered_on date not null,
  reason text not null,
  answer text,
  answered_on date,
  answered_because text,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.handover (
  id uuid not null,
  child_id uuid not null,
  from_account_id uuid not null,
  to_account_id uuid not null,
  note text not null,
  handed_at timestamp with time zone not null,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.handover_accepted (
  id uuid not null,
  handover_id uuid not null,
  child_id uuid not null,
  by_account_id uuid not null,
  accepted_for text not null,
  at timestamp with time zone not null,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.household (
  id uuid not null,
  address_lines text[] not null,
  postcode text,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.identifier (
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  value text not null,
  source text not null,
  verified_on date,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.import_flag (
  id uuid not null,
  child_id uuid not null,
  import_id uuid not null,
  says text not null,
  field text not null default ''::text,
  ended_on date,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.involvement (
  id uuid not null,
  person_id uuid not null,
  agency_id uuid,
  agency_name text not null,
  worker_name text not null default ''::text,
  stands_as text not null,
  phone text not null default ''::text,
  email text not null default ''::text,
  since date,
  ended_on date,
  ended_because text,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.joining (
  id uuid not null,
  account_id uuid not null,
  role text not null,
  team_id uuid,
  starts_on date not null,
  agreed_by uuid not null,
  agreed_how text not null,
  answer text,
  answered_on date,
  answered_because text,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.known_for_safety (
  id uuid not null,
  person_id uuid not null,
  says text not null,
  since date not null,
  ended_on date,
  ended_because text,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.learning_review (
  id uuid not null,
  child_id uuid not null,
  reviewer_id uuid not null,
  reason text not null,
  period_from date not null,
  period_until date not null,
  opened_on date not null,
  ends_on date not null,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.leaving (
  id uuid not null,
  account_id uuid not null,
  last_day date not null,
  deputy_id uuid not null,
  reason text not null,
  decided_by uuid not null,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.legal_status (
  id uuid not null,
  child_id uuid not null,
  period_id uuid not null,
  step_id uuid,
  code text not null,
  began_on date not null,
  ends_on date,
  ends_says text not null default ''::text,
  ended_on date,
  reason text not null default ''::text,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.local_setting (
  id uuid not null,
  setting text not null,
  value text not null,
  since date not null,
  decided_by text not null,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.looks_report (
  id uuid not null,
  child_id uuid not null,
  recipient_id uuid,
  recipient_name text not null,
  stands_as text not null,
  from_day date not null,
  until_day date not null,
  lines jsonb not null,
  left_out text not null default ''::text,
  prepared_by uuid not null,
  prepared_at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  decision text,
  decided_because text,
  document_id uuid,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.missing_episode (
  id uuid not null,
  child_id uuid not null,
  episode_id uuid not null,
  step_id uuid not null,
  kind text,
  missing_from timestamp with time zone not null,
  last_seen text not null default ''::text,
  fears text not null default ''::text,
  doing text not null default ''::text,
  reported_by text not null default ''::text,
  police_told_at timestamp with time zone,
  police_reference text not null default ''::text,
  police_say text not null default ''::text,
  ended_at timestamp with time zone,
  how_ended text,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.must_not (
  id uuid not null,
  person_id uuid not null,
  about_id uuid,
  about_name text,
  kind text not null,
  reason text not null,
  since date not null,
  review_on date not null,
  ended_on date,
  ended_because text,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.named_access (
  id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  reason text not null,
  given_by uuid not null,
  given_at timestamp with time zone not null,
  ends_on date not null,
  renews_id uuid,
  ended_at timestamp with time zone,
  ended_by uuid,
  ended_because text,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.named_duty (
  id uuid not null,
  duty text not null,
  stands_as text not null,
  account_id uuid not null,
  held_from date not null,
  held_until date not null,
  named_by uuid not null,
  reason text not null,
  ended_on date,
  ended_by uuid,
  ended_because text,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.need (
  id uuid not null,
  child_id uuid not null,
  episode_id uuid not null,
  step_id uuid,
  kind text not null,
  title text not null,
  why text not null,
  named_on date not null,
  child_age integer,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.need_ending (
  id uuid not null,
  child_id uuid not null,
  need_id uuid not null,
  how text not null,
  says text not null,
  ended_on date not null,
  ended_by uuid not null,
  accepted_by text,
  check_on date,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.pack_key (
  id uuid not null,
  name text not null,
  recipient text not null,
  added_by uuid not null,
  added_on date not null,
  retired_on date,
  retired_by uuid,
  retired_because text,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.paper (
  id uuid not null,
  child_id uuid not null,
  kind text not null,
  title text not null,
  recipient_kind text not null,
  recipient_id uuid,
  recipient_name text not null,
  typed text not null default ''::text,
  document_id uuid,
  made_on date not null,
  made_by uuid not null,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.paper_sent (
  id uuid not null,
  child_id uuid not null,
  paper_id uuid not null,
  paper_version integer not null,
  sent_at timestamp with time zone not null,
  sent_by uuid not null,
  how text not null,
  sha256 bytea not null,
  bytes integer not null,
  media_type text not null,
  says jsonb,
  left_out text[] not null default '{}'::text[],
  checked_says text not null default ''::text,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.parental_responsibility (
  id uuid not null,
  person_id uuid not null,
  holder_id uuid,
  holder_name text,
  basis text not null,
  held_from date,
  held_until date,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.patrol_alert (
  id uuid not null,
  account_id uuid not null,
  on_day date not null,
  raised_at timestamp with time zone not null,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.patrol_move (
  id uuid not null,
  alert_id uuid not null,
  account_id uuid not null,
  kind text not null,
  finding text,
  what text,
  says text not null,
  moved_by uuid not null,
  moved_at timestamp with time zone not null,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.patrol_reason (
  id uuid not null,
  alert_id uuid not null,
  account_id uuid not null,
  rule text not null,
  person_id uuid,
  first_at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  pages integer not null,
  detail jsonb not null default '{}'::jsonb,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.patrol_retirement (
  id uuid not null,
  rule text not null,
  retired_on date not null,
  because text not null,
  retired_by uuid not null,
  ended_on date,
  ended_because text,
  ended_by uuid,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.patrol_run (
  id uuid not null,
  on_day date not null,
  ran_at timestamp with time zone not null,
  looks bigint not null,
  users bigint not null,
  alerts integer not null,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.period_of_care (
  id uuid not null,
  child_id uuid not null,
  episode_id uuid not null,
  step_id uuid,
  began_on date not null,
  ended_on date,
  end_code text,
  ended_because text,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.person (
  id uuid not null,
  given_name text,
  family_name text,
  other_names text[] not null default '{}'::text[],
  born_on date,
  expected_on date,
  died_on date,
  sex text,
  ethnicity text,
  disabilities text[] not null default '{}'::text[],
  first_language text,
  interpreter_needed boolean,
  is_child boolean not null,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.placement (
  id uuid not null,
  child_id uuid not null,
  period_id uuid not null,
  returns_to_id uuid,
  type_code text not null,
  provider_code text,
  carer_account_id uuid,
  carer_name text not null,
  home_name text not null default ''::text,
  household_id uuid,
  out_of_area boolean not null,
  began_on date not null,
  ended_on date,
  reason_new text not null,
  reason text not null,
  end_code text,
  ended_because text,
  meant_to_last boolean not null default false,
  child_agrees_fewer_visits boolean not null default false,
  before_assessment text,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.plan (
  id uuid not null,
  child_id uuid not null,
  episode_id uuid not null,
  step_id uuid,
  kind text not null,
  began_on date not null,
  ended_on date,
  initial_category text,
  latest_category text,
  earlier_plans integer,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.plan_review (
  id uuid not null,
  child_id uuid not null,
  plan_id uuid not null,
  held_on date not null,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.post (
  id uuid not null,
  account_id uuid not null,
  team_id uuid not null,
  room_for integer not null,
  held_from date not null,
  held_until date,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.practice_hold (
  id uuid not null,
  on_what text not null,
  reason text not null,
  reviewed_by text not null,
  reports_on date not null,
  began_on date not null,
  placed_by uuid not null,
  lifted_on date,
  lifted_by uuid,
  lifted_because text,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.practice_hold_exception (
  id uuid not null,
  hold_id uuid not null,
  child_id uuid not null,
  reason text not null,
  decided_on date not null,
  decided_by uuid not null,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.recovery (
  id uuid not null,
  account_id uuid not null,
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null,
  identity_check text not null,
  decision text,
  decided_by uuid,
  decided_at timestamp with time zone,
  decided_because text,
  used_at timestamp with time zone,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.relationship (
  id uuid not null,
  person_id uuid not null,
  other_id uuid not null,
  kind text not null,
  since date,
  ended_on date,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.residence (
  id uuid not null,
  person_id uuid not null,
  household_id uuid not null,
  lived_from date,
  lived_until date,
  stands_as text not null,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.restricted_list_worked (
  id uuid not null,
  worked_on date not null,
  worked_at timestamp with time zone not null,
  worked_by uuid not null,
  children integer not null,
  says text not null,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.restriction (
  id uuid not null,
  person_id uuid not null,
  reason text not null,
  ring_account_id uuid not null,
  placed_on date not null,
  review_on date not null,
  lifted_on date,
  lifted_by uuid,
  lifted_because text,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.return_interview (
  id uuid not null,
  child_id uuid not null,
  missing_id uuid,
  step_id uuid not null,
  offered_at timestamp with time zone,
  accepted boolean,
  held_at timestamp with time zone,
  interviewer text not null default ''::text,
  independent boolean,
  shared_with_police boolean,
  came_of_it text not null,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.reviewing_officer (
  id uuid not null,
  child_id uuid not null,
  period_id uuid not null,
  account_id uuid not null,
  appointed_on date not null,
  ended_on date,
  ended_because text,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.seal (
  id uuid not null,
  person_id uuid not null,
  order_made_on date not null,
  sealed_at timestamp with time zone not null,
  sealed_by uuid not null,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.second_look (
  id uuid not null,
  child_id uuid not null,
  step_id uuid not null,
  clock_id uuid not null,
  looked_on date not null,
  looked_by uuid not null,
  finding text not null,
  reasons text not null,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.section_47_look (
  id uuid not null,
  child_id uuid not null,
  episode_id uuid not null,
  looked_on date not null,
  decision text not null,
  reasons text not null,
  decided_by uuid not null,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.service (
  id uuid not null,
  agency_id uuid not null,
  name text not null,
  about text not null,
  meets text[] not null,
  ages_from integer not null default 0,
  ages_to integer not null default 18,
  weekly_pence bigint,
  places integer,
  opened_on date not null,
  closed_on date,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.service_delivery (
  id uuid not null,
  child_id uuid not null,
  need_id uuid not null,
  service_id uuid not null,
  request_id uuid,
  started_on date not null,
  ended_on date,
  outcome text,
  outcome_says text not null default ''::text,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.service_request (
  id uuid not null,
  child_id uuid not null,
  need_id uuid not null,
  service_id uuid,
  asked_on date not null,
  asked_by uuid not null,
  wanted text not null,
  answer text,
  answered_on date,
  answer_says text not null default ''::text,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.shared_text_look (
  id uuid not null,
  child_id uuid not null,
  paper_id uuid not null,
  text_id uuid not null,
  decision text not null,
  says text not null,
  looked_by uuid not null,
  looked_at timestamp with time zone not null,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.step (
  id uuid not null,
  child_id uuid,
  contact_id uuid,
  episode_id uuid,
  together_id uuid,
  kind text not null,
  edition text not null,
  began_on date not null,
  answers jsonb not null,
  concluded_on date,
  outcome text,
  judged jsonb,
  transcript jsonb,
  decided_by uuid,
  authorised_by uuid,
  authorised_on date,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.striking (
  id uuid not null,
  child_id uuid not null,
  struck_table text not null,
  struck_id uuid not null,
  reason text not null,
  struck_on date not null,
  struck_by uuid not null,
  belongs_to_id uuid,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.team (
  id uuid not null,
  name text not null,
  does text not null,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.unmet_need (
  id uuid not null,
  child_id uuid not null,
  need_id uuid not null,
  since date not null,
  tried text not null,
  costs_the_child text not null,
  entered_by uuid not null,
  ended_on date,
  ended_because text,
  left_open_by uuid,
  left_open_reason text,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.visit (
  id uuid not null,
  child_id uuid not null,
  episode_id uuid,
  together_id uuid not null,
  visited_on date not null,
  visited_at text not null default ''::text,
  visited_by uuid not null,
  place text not null,
  place_says text not null default ''::text,
  purpose text not null,
  seen text not null,
  alone text,
  alone_why text not null default ''::text,
  not_seen_truth text,
  not_seen_why text not null default ''::text,
  who_was_there text not null default ''::text,
  words text not null default ''::text,
  observed text not null default ''::text,
  shared text not null default ''::text,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

create table public.visit_warning (
  id uuid not null,
  person_id uuid not null,
  says text not null,
  since date not null,
  review_on date not null,
  ended_on date,
  ended_because text,
  restricted boolean not null default false,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  version integer not null default 1
);

alter table history.access_grant add constraint access_grant_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.account add constraint account_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.account_role add constraint account_role_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.agency add constraint agency_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.agency_check add constraint agency_check_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.agency_check_return add constraint agency_check_return_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.alarm add constraint alarm_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.alarm_call add constraint alarm_call_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.alarm_call_result add constraint alarm_call_result_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.alarm_taken add constraint alarm_taken_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.allocation add constraint allocation_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.assessment add constraint assessment_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.bail_condition add constraint bail_condition_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.break_glass add constraint break_glass_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.break_glass_review add constraint break_glass_review_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.care_history add constraint care_history_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.care_review add constraint care_review_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.case_note add constraint case_note_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.census_import add constraint census_import_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.clock add constraint clock_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.closure add constraint closure_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.closure_request add constraint closure_request_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.concern add constraint concern_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.concern_answer add constraint concern_answer_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.concern_naming add constraint concern_naming_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.conference add constraint conference_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.conference_attendance add constraint conference_attendance_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.confidentiality add constraint confidentiality_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.confidentiality_review add constraint confidentiality_review_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.confidentiality_whom add constraint confidentiality_whom_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.contact add constraint contact_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.contact_child add constraint contact_child_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.contact_decision add constraint contact_decision_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.contact_looked_at add constraint contact_looked_at_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.contact_point add constraint contact_point_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.contact_reply add constraint contact_reply_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.contact_writing add constraint contact_writing_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.core_group add constraint core_group_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.court_order add constraint court_order_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.daily_pack add constraint daily_pack_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.declared_interest add constraint declared_interest_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.disagreement add constraint disagreement_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.disagreement_answer add constraint disagreement_answer_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.document add constraint document_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.duty_review add constraint duty_review_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.duty_shift add constraint duty_shift_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.duty_swap add constraint duty_swap_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.enquiry add constraint enquiry_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.episode add constraint episode_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.episode_help add constraint episode_help_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.handing_over add constraint handing_over_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.handover add constraint handover_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.handover_accepted add constraint handover_accepted_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.household add constraint household_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.identifier add constraint identifier_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.import_flag add constraint import_flag_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.involvement add constraint involvement_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.joining add constraint joining_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.known_for_safety add constraint known_for_safety_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.learning_review add constraint learning_review_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.leaving add constraint leaving_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.legal_status add constraint legal_status_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.local_setting add constraint local_setting_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.looks_report add constraint looks_report_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.missing_episode add constraint missing_episode_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.must_not add constraint must_not_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.named_access add constraint named_access_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.named_duty add constraint named_duty_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.need add constraint need_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.need_ending add constraint need_ending_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.pack_key add constraint pack_key_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.paper add constraint paper_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.paper_sent add constraint paper_sent_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.parental_responsibility add constraint parental_responsibility_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.patrol_alert add constraint patrol_alert_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.patrol_move add constraint patrol_move_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.patrol_reason add constraint patrol_reason_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.patrol_retirement add constraint patrol_retirement_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.patrol_run add constraint patrol_run_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.period_of_care add constraint period_of_care_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.person add constraint person_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.placement add constraint placement_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.plan add constraint plan_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.plan_review add constraint plan_review_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.post add constraint post_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.practice_hold add constraint practice_hold_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.practice_hold_exception add constraint practice_hold_exception_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.recovery add constraint recovery_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.relationship add constraint relationship_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.residence add constraint residence_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.restricted_list_worked add constraint restricted_list_worked_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.restriction add constraint restriction_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.return_interview add constraint return_interview_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.reviewing_officer add constraint reviewing_officer_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.seal add constraint seal_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.second_look add constraint second_look_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.section_47_look add constraint section_47_look_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.service add constraint service_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.service_delivery add constraint service_delivery_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.service_request add constraint service_request_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.shared_text_look add constraint shared_text_look_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.step add constraint step_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.striking add constraint striking_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.team add constraint team_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.unmet_need add constraint unmet_need_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.visit add constraint visit_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table history.visit_warning add constraint visit_warning_pkey PRIMARY KEY (id, recorded_from, act_id, act_place);

alter table house.adoption_link add constraint adoption_link_adopted_id_fkey FOREIGN KEY (adopted_id) REFERENCES person(id);

alter table house.adoption_link add constraint adoption_link_adopted_id_key UNIQUE (adopted_id);

alter table house.adoption_link add constraint adoption_link_birth_id_fkey FOREIGN KEY (birth_id) REFERENCES person(id);

alter table house.adoption_link add constraint adoption_link_birth_id_key UNIQUE (birth_id);

alter table house.adoption_link add constraint adoption_link_check CHECK ((adopted_id <> birth_id));

alter table house.adoption_link add constraint adoption_link_check1 CHECK ((kept_until >= (order_made_on + '100 years'::interval)));

alter table house.adoption_link add constraint adoption_link_court_check CHECK ((court <> ''::text));

alter table house.adoption_link add constraint adoption_link_made_by_fkey FOREIGN KEY (made_by) REFERENCES account(id);

alter table house.adoption_link add constraint adoption_link_pkey PRIMARY KEY (id);

alter table house.adoption_link add constraint adoption_link_sealed_by_fkey FOREIGN KEY (sealed_by) REFERENCES account(id);

alter table house.bar add constraint bar_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);

alter table house.bar add constraint bar_declaration_id_fkey FOREIGN KEY (declaration_id) REFERENCES declared_interest(id);

alter table house.bar add constraint bar_pkey PRIMARY KEY (account_id, subject_id, declaration_id);

alter table house.calendar_feed add constraint calendar_feed_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);

alter table house.calendar_feed add constraint calendar_feed_check CHECK ((ended_at >= made_at));

alter table house.calendar_feed add constraint calendar_feed_key UNIQUE (key_hash);

alter table house.calendar_feed add constraint calendar_feed_pkey PRIMARY KEY (id);

alter table house.credential add constraint credential_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);

alter table house.credential add constraint credential_pkey PRIMARY KEY (account_id);

alter table house.draft add constraint draft_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);

alter table house.draft add constraint draft_pkey PRIMARY KEY (account_id, form, about_id);

alter table house.invented_city add constraint invented_city_pkey PRIMARY KEY (seeded_at);

alter table house.job_rung add constraint job_rung_pkey PRIMARY KEY (job, due_at);

alter table house.job_tally add constraint job_tally_pkey PRIMARY KEY (job, on_day);

alter table house.kept_search add constraint kept_search_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);

alter table house.kept_search add constraint kept_search_pkey PRIMARY KEY (id);

alter table house.ledger_entry add constraint ledger_entry_kind_check CHECK ((kind = ANY (ARRAY['act'::text, 'view'::text, 'list'::text])));

alter table house.ledger_entry add constraint ledger_entry_pkey PRIMARY KEY (subject_id, seq);

alter table house.ledger_entry add constraint ledger_entry_seq_check CHECK ((seq > 0));

alter table house.ledger_entry add constraint ledger_entry_what_check CHECK ((what <> ''::text));

alter table house.ledger_head add constraint ledger_head_pkey PRIMARY KEY (subject_id);

alter table house.one_time_code add constraint one_time_code_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);

alter table house.one_time_code add constraint one_time_code_pkey PRIMARY KEY (id);

alter table house.organisation_link add constraint organisation_link_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);

alter table house.organisation_link add constraint organisation_link_pkey PRIMARY KEY (id);

alter table house.organisation_trip add constraint organisation_trip_pkey PRIMARY KEY (token_hash);

alter table house.passkey add constraint passkey_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);

alter table house.passkey add constraint passkey_counter_check CHECK ((counter >= 0));

alter table house.passkey add constraint passkey_credential_id_key UNIQUE (credential_id);

alter table house.passkey add constraint passkey_name_check CHECK ((name <> ''::text));

alter table house.passkey add constraint passkey_pkey PRIMARY KEY (id);

alter table house.passkey_challenge add constraint passkey_challenge_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);

alter table house.passkey_challenge add constraint passkey_challenge_pkey PRIMARY KEY (id);

alter table house.patrol_usual add constraint patrol_usual_pkey PRIMARY KEY (account_id, on_day);

alter table house.patrol_worked add constraint patrol_worked_pkey PRIMARY KEY (account_id, person_id, on_day);

alter table house.purpose_given add constraint purpose_given_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);

alter table house.purpose_given add constraint purpose_given_pkey PRIMARY KEY (account_id, person_id, on_day);

alter table house.purpose_given add constraint purpose_given_purpose_check CHECK ((purpose <> ''::text));

alter table house.record_table add constraint record_table_pkey PRIMARY KEY (name);

alter table house.recovery_code add constraint recovery_code_code_hash_key UNIQUE (code_hash);

alter table house.recovery_code add constraint recovery_code_pkey PRIMARY KEY (recovery_id);

alter table house.recovery_code add constraint recovery_code_recovery_id_fkey FOREIGN KEY (recovery_id) REFERENCES recovery(id);

alter table house.ring_shown add constraint ring_shown_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);

alter table house.ring_shown add constraint ring_shown_once UNIQUE (account_id, person_id);

alter table house.ring_shown add constraint ring_shown_pkey PRIMARY KEY (id);

alter table house.sign_in_attempt add constraint sign_in_attempt_pkey PRIMARY KEY (id);

alter table house.sign_in_halfway add constraint sign_in_halfway_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);

alter table house.sign_in_halfway add constraint sign_in_halfway_pkey PRIMARY KEY (token_hash);

alter table house.sign_in_session add constraint sign_in_session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);

alter table house.sign_in_session add constraint sign_in_session_how_check CHECK ((how = ANY (ARRAY['password'::text, 'password and code'::text, 'passkey'::text, 'organisation'::text, 'recovery'::text, 'walked in'::text])));

alter table house.sign_in_session add constraint sign_in_session_pkey PRIMARY KEY (token_hash);

alter table house.spare_code add constraint spare_code_one_time_code_id_fkey FOREIGN KEY (one_time_code_id) REFERENCES house.one_time_code(id);

alter table house.spare_code add constraint spare_code_pkey PRIMARY KEY (one_time_code_id, code_hash);

alter table house.staff_detail add constraint staff_detail_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);

alter table house.staff_detail add constraint staff_detail_given_by_fkey FOREIGN KEY (given_by) REFERENCES account(id);

alter table house.staff_detail add constraint staff_detail_pkey PRIMARY KEY (id);

alter table public.access_grant add constraint access_grant_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);

alter table public.access_grant add constraint access_grant_check CHECK ((granted_until >= granted_from));

alter table public.access_grant add constraint access_grant_ends CHECK (((why <> ALL (ARRAY['named access'::text, 'break glass'::text, 'learning review'::text, 'sealed record'::text])) OR (granted_until IS NOT NULL))) NOT VALID;

alter table public.access_grant add constraint access_grant_grant_right_check CHECK ((grant_right = ANY (ARRAY['record'::text, 'placement'::text, 'share'::text, 'contribution'::text])));

alter table public.access_grant add constraint access_grant_pkey PRIMARY KEY (id);

alter table public.access_grant add constraint access_grant_why_check CHECK ((why = ANY (ARRAY['allocation'::text, 'team'::text, 'named access'::text, 'learning review'::text, 'placement'::text, 'service'::text, 'share'::text, 'break glass'::text, 'sealed record'::text])));

alter table public.account add constraint account_email_check CHECK (((email = lower(email)) AND (email ~~ '%_@_%'::text)));

alter table public.account add constraint account_name_check CHECK ((name <> ''::text));

alter table public.account add constraint account_pkey PRIMARY KEY (id);

alter table public.account add constraint account_registration_check CHECK ((registration ~ '^SW[0-9]+$'::text));

alter table public.account_role add constraint account_role_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);

alter table public.account_role add constraint account_role_check CHECK ((held_until >= held_from));

alter table public.account_role add constraint account_role_pkey PRIMARY KEY (id);

alter table public.account_role add constraint account_role_role_check CHECK ((role = ANY (ARRAY['front door'::text, 'duty'::text, 'social worker'::text, 'team manager'::text, 'head of service'::text, 'director'::text, 'reviewing officer'::text, 'conference chair'::text, 'family help lead'::text, 'commissioner'::text, 'partner'::text, 'carer'::text, 'provider'::text, 'council client'::text, 'reviewer'::text, 'inspector'::text, 'administrator'::text, 'data protection officer'::text, 'service'::text])));

alter table public.agency add constraint agency_kind_check CHECK ((kind = ANY (ARRAY['school'::text, 'police'::text, 'health'::text, 'housing'::text, 'probation'::text, 'another authority'::text, 'fostering'::text, 'provider'::text, 'voluntary'::text, 'other'::text])));

alter table public.agency add constraint agency_pkey PRIMARY KEY (id);

alter table public.agency_check add constraint agency_check_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id);

alter table public.agency_check add constraint agency_check_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES account(id);

alter table public.agency_check add constraint agency_check_asks_check CHECK ((asks <> ''::text));

alter table public.agency_check add constraint agency_check_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id);

alter table public.agency_check add constraint agency_check_lawful_basis_check CHECK ((lawful_basis <> ''::text));

alter table public.agency_check add constraint agency_check_pkey PRIMARY KEY (id);

alter table public.agency_check add constraint agency_check_rating_check CHECK ((rating = ANY (ARRAY['red'::text, 'amber'::text, 'green'::text])));

alter table public.agency_check add constraint agency_check_told_or_why CHECK ((family_told OR (why_not_told <> ''::text)));

alter table public.agency_check_return add constraint agency_check_return_check_id_fkey FOREIGN KEY (check_id) REFERENCES agency_check(id);

alter table public.agency_check_return add constraint agency_check_return_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id);

alter table public.agency_check_return add constraint agency_check_return_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES account(id);

alter table public.agency_check_return add constraint agency_check_return_pkey PRIMARY KEY (id);

alter table public.agency_check_return add constraint agency_check_return_result_check CHECK ((result = ANY (ARRAY['known'::text, 'nothing known'::text, 'refused'::text, 'silent'::text])));

alter table public.agency_check_return add constraint agency_check_return_says_check CHECK ((says <> ''::text));

alter table public.alarm add constraint alarm_ended_why CHECK ((num_nonnulls(ended_at, ended_because) = ANY (ARRAY[0, 2])));

alter table public.alarm add constraint alarm_kind_check CHECK ((kind = ANY (ARRAY['contact'::text, 'handover'::text, 'nobody on duty'::text])));

alter table public.alarm add constraint alarm_pkey PRIMARY KEY (id);

alter table public.alarm_call add constraint alarm_call_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);

alter table public.alarm_call add constraint alarm_call_alarm_id_fkey FOREIGN KEY (alarm_id) REFERENCES alarm(id);

alter table public.alarm_call add constraint alarm_call_pkey PRIMARY KEY (id);

alter table public.alarm_call add constraint alarm_call_way_check CHECK ((way = ANY (ARRAY['e-mail'::text, 'SMS'::text, 'call'::text])));

alter table public.alarm_call_result add constraint alarm_call_result_call_id_fkey FOREIGN KEY (call_id) REFERENCES alarm_call(id);

alter table public.alarm_call_result add constraint alarm_call_result_pkey PRIMARY KEY (id);

alter table public.alarm_call_result add constraint alarm_call_result_result_check CHECK ((result = ANY (ARRAY['sent'::text, 'failed'::text, 'not set up'::text, 'no address'::text])));

alter table public.alarm_taken add constraint alarm_taken_alarm_id_fkey FOREIGN KEY (alarm_id) REFERENCES alarm(id);

alter table public.alarm_taken add constraint alarm_taken_by_account_id_fkey FOREIGN KEY (by_account_id) REFERENCES account(id);

alter table public.alarm_taken add constraint alarm_taken_once UNIQUE (alarm_id);

alter table public.alarm_taken add constraint alarm_taken_pkey PRIMARY KEY (id);

alter table public.allocation add constraint allocation_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);

alter table public.allocation add constraint allocation_check CHECK ((ended_on >= allocated_on));

alter table public.allocation add constraint allocation_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.allocation add constraint allocation_episode_id_fkey FOREIGN KEY (episode_id) REFERENCES episode(id);

alter table public.allocation add constraint allocation_pkey PRIMARY KEY (id);

alter table public.allocation add constraint allocation_reason_check CHECK ((reason <> ''::text));

alter table public.allocation add constraint allocation_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id);

alter table public.assessment add constraint assessment_check CHECK ((authorised_on >= began_on));

alter table public.assessment add constraint assessment_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.assessment add constraint assessment_episode_id_fkey FOREIGN KEY (episode_id) REFERENCES episode(id);

alter table public.assessment add constraint assessment_pkey PRIMARY KEY (id);

alter table public.assessment add constraint assessment_step_id_fkey FOREIGN KEY (step_id) REFERENCES step(id);

alter table public.bail_condition add constraint bail_condition_about CHECK ((num_nonnulls(about_id, about_name) = 1));

alter table public.bail_condition add constraint bail_condition_about_id_fkey FOREIGN KEY (about_id) REFERENCES person(id);

alter table public.bail_condition add constraint bail_condition_check CHECK ((until_on >= from_on));

alter table public.bail_condition add constraint bail_condition_conditions_check CHECK ((conditions <> ''::text));

alter table public.bail_condition add constraint bail_condition_kind_check CHECK ((kind = ANY (ARRAY['police bail'::text, 'court bail'::text, 'voluntary undertaking'::text, 'licence'::text])));

alter table public.bail_condition add constraint bail_condition_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table public.bail_condition add constraint bail_condition_pkey PRIMARY KEY (id);

alter table public.break_glass add constraint break_glass_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);

alter table public.break_glass add constraint break_glass_check CHECK ((open_until > broken_at));

alter table public.break_glass add constraint break_glass_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table public.break_glass add constraint break_glass_pkey PRIMARY KEY (id);

alter table public.break_glass add constraint break_glass_rang_check CHECK ((rang <> ''::text));

alter table public.break_glass add constraint break_glass_reason_check CHECK ((reason <> ''::text));

alter table public.break_glass add constraint break_glass_ring_account_id_fkey FOREIGN KEY (ring_account_id) REFERENCES account(id);

alter table public.break_glass add constraint break_glass_whose UNIQUE (id, person_id, account_id);

alter table public.break_glass_review add constraint break_glass_review_broken_by_fkey FOREIGN KEY (broken_by) REFERENCES account(id);

alter table public.break_glass_review add constraint break_glass_review_by_another CHECK ((reviewed_by <> broken_by));

alter table public.break_glass_review add constraint break_glass_review_finding_check CHECK ((finding = ANY (ARRAY['right'::text, 'reachable'::text, 'not needed'::text])));

alter table public.break_glass_review add constraint break_glass_review_of FOREIGN KEY (break_glass_id, person_id, broken_by) REFERENCES break_glass(id, person_id, account_id);

alter table public.break_glass_review add constraint break_glass_review_once UNIQUE (break_glass_id);

alter table public.break_glass_review add constraint break_glass_review_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table public.break_glass_review add constraint break_glass_review_pkey PRIMARY KEY (id);

alter table public.break_glass_review add constraint break_glass_review_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES account(id);

alter table public.break_glass_review add constraint break_glass_review_says_check CHECK ((says <> ''::text));

alter table public.care_history add constraint care_history_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table public.care_history add constraint care_history_pkey PRIMARY KEY (id);

alter table public.care_history add constraint care_history_says_check CHECK ((says <> ''::text));

alter table public.care_review add constraint care_review_chaired_by_fkey FOREIGN KEY (chaired_by) REFERENCES account(id);

alter table public.care_review add constraint care_review_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.care_review add constraint care_review_period_id_fkey FOREIGN KEY (period_id) REFERENCES period_of_care(id);

alter table public.care_review add constraint care_review_pkey PRIMARY KEY (id);

alter table public.care_review add constraint care_review_step_id_fkey FOREIGN KEY (step_id) REFERENCES step(id);

alter table public.case_note add constraint case_note_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.case_note add constraint case_note_episode_id_fkey FOREIGN KEY (episode_id) REFERENCES episode(id);

alter table public.case_note add constraint case_note_pkey PRIMARY KEY (id);

alter table public.case_note add constraint case_note_says_check CHECK ((says <> ''::text));

alter table public.case_note add constraint case_note_written_by_fkey FOREIGN KEY (written_by) REFERENCES account(id);

alter table public.census_import add constraint census_import_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.census_import add constraint census_import_pkey PRIMARY KEY (id);

alter table public.clock add constraint clock_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.clock add constraint clock_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id);

alter table public.clock add constraint clock_due_or_why CHECK (((due_on IS NOT NULL) OR (not_known IS NOT NULL)));

alter table public.clock add constraint clock_ended_why CHECK (((ended_on IS NULL) = (ended_because IS NULL)));

alter table public.clock add constraint clock_episode_id_fkey FOREIGN KEY (episode_id) REFERENCES episode(id);

alter table public.clock add constraint clock_pkey PRIMARY KEY (id);

alter table public.clock add constraint clock_step_id_fkey FOREIGN KEY (step_id) REFERENCES step(id);

alter table public.clock add constraint clock_whose_account_id_fkey FOREIGN KEY (whose_account_id) REFERENCES account(id);

alter table public.closure add constraint closure_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES account(id);

alter table public.closure add constraint closure_authorised_by_fkey FOREIGN KEY (authorised_by) REFERENCES account(id);

alter table public.closure add constraint closure_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.closure add constraint closure_episode_id_fkey FOREIGN KEY (episode_id) REFERENCES episode(id);

alter table public.closure add constraint closure_episode_id_key UNIQUE (episode_id);

alter table public.closure add constraint closure_overridden_by_fkey FOREIGN KEY (overridden_by) REFERENCES account(id);

alter table public.closure add constraint closure_pkey PRIMARY KEY (id);

alter table public.closure add constraint closure_step_id_fkey FOREIGN KEY (step_id) REFERENCES step(id);

alter table public.closure add constraint closure_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id);

alter table public.closure_request add constraint closure_request_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES account(id);

alter table public.closure_request add constraint closure_request_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.closure_request add constraint closure_request_episode_id_fkey FOREIGN KEY (episode_id) REFERENCES episode(id);

alter table public.closure_request add constraint closure_request_pkey PRIMARY KEY (id);

alter table public.closure_request add constraint closure_request_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES account(id);

alter table public.closure_request add constraint closure_request_withdrawn_why CHECK ((num_nonnulls(withdrawn_on, withdrawn_by, withdrawn_because) = ANY (ARRAY[0, 3])));

alter table public.concern add constraint concern_about_account_id_fkey FOREIGN KEY (about_account_id) REFERENCES account(id);

alter table public.concern add constraint concern_about_name_check CHECK ((about_name <> ''::text));

alter table public.concern add constraint concern_about_person_id_fkey FOREIGN KEY (about_person_id) REFERENCES person(id);

alter table public.concern add constraint concern_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.concern add constraint concern_in_danger_now_check CHECK ((in_danger_now = ANY (ARRAY['yes'::text, 'no'::text, 'not known'::text])));

alter table public.concern add constraint concern_joined_to_id_fkey FOREIGN KEY (joined_to_id) REFERENCES concern(id);

alter table public.concern add constraint concern_pkey PRIMARY KEY (id);

alter table public.concern add constraint concern_raised_by_account_id_fkey FOREIGN KEY (raised_by_account_id) REFERENCES account(id);

alter table public.concern add constraint concern_reference_check CHECK ((reference ~ '^[A-Z2-9]{4}-[A-Z2-9]{4}$'::text));

alter table public.concern add constraint concern_reference_key UNIQUE (reference);

alter table public.concern add constraint concern_says_check CHECK ((says <> ''::text));

alter table public.concern_answer add constraint concern_answer_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES account(id);

alter table public.concern_answer add constraint concern_answer_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.concern_answer add constraint concern_answer_concern_id_fkey FOREIGN KEY (concern_id) REFERENCES concern(id);

alter table public.concern_answer add constraint concern_answer_concern_id_key UNIQUE (concern_id);

alter table public.concern_answer add constraint concern_answer_pkey PRIMARY KEY (id);

alter table public.concern_answer add constraint concern_answer_reasons_check CHECK ((reasons <> ''::text));

alter table public.concern_answer add constraint concern_answer_told_how_check CHECK ((told_how <> ''::text));

alter table public.concern_naming add constraint concern_naming_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);

alter table public.concern_naming add constraint concern_naming_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.concern_naming add constraint concern_naming_concern_id_fkey FOREIGN KEY (concern_id) REFERENCES concern(id);

alter table public.concern_naming add constraint concern_naming_pkey PRIMARY KEY (id);

alter table public.conference add constraint conference_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.conference add constraint conference_episode_id_fkey FOREIGN KEY (episode_id) REFERENCES episode(id);

alter table public.conference add constraint conference_kind_check CHECK ((kind = ANY (ARRAY['initial'::text, 'review'::text, 'transfer in'::text])));

alter table public.conference add constraint conference_pkey PRIMARY KEY (id);

alter table public.conference add constraint conference_step_id_fkey FOREIGN KEY (step_id) REFERENCES step(id);

alter table public.conference_attendance add constraint conference_attendance_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.conference_attendance add constraint conference_attendance_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES conference(id);

alter table public.conference_attendance add constraint conference_attendance_pkey PRIMARY KEY (id);

alter table public.conference_attendance add constraint conference_attendance_presence_check CHECK ((presence = ANY (ARRAY['took part'::text, 'sent word'::text, 'absent'::text])));

alter table public.confidentiality add constraint confidentiality_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES account(id);

alter table public.confidentiality add constraint confidentiality_ended_why CHECK ((num_nonnulls(ended_on, ended_by, ended_because) = ANY (ARRAY[0, 3])));

alter table public.confidentiality add constraint confidentiality_kept_from_check CHECK ((kept_from = ANY (ARRAY['people'::text, 'outside'::text, 'all but named workers'::text])));

alter table public.confidentiality add constraint confidentiality_kind_check CHECK ((kind = ANY (ARRAY['address'::text, 'school'::text, 'phone'::text, 'placement'::text, 'name'::text])));

alter table public.confidentiality add constraint confidentiality_name_is_not_for_workers CHECK (((kind <> 'name'::text) OR (kept_from <> 'all but named workers'::text)));

alter table public.confidentiality add constraint confidentiality_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table public.confidentiality add constraint confidentiality_pkey PRIMARY KEY (id);

alter table public.confidentiality add constraint confidentiality_reason_check CHECK ((reason <> ''::text));

alter table public.confidentiality add constraint confidentiality_set_by_fkey FOREIGN KEY (set_by) REFERENCES account(id);

alter table public.confidentiality_review add constraint confidentiality_review_check CHECK ((next_on > reviewed_on));

alter table public.confidentiality_review add constraint confidentiality_review_confidentiality_id_fkey FOREIGN KEY (confidentiality_id) REFERENCES confidentiality(id);

alter table public.confidentiality_review add constraint confidentiality_review_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table public.confidentiality_review add constraint confidentiality_review_pkey PRIMARY KEY (id);

alter table public.confidentiality_review add constraint confidentiality_review_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES account(id);

alter table public.confidentiality_review add constraint confidentiality_review_says_check CHECK ((says <> ''::text));

alter table public.confidentiality_whom add constraint confidentiality_whom_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);

alter table public.confidentiality_whom add constraint confidentiality_whom_barred_id_fkey FOREIGN KEY (barred_id) REFERENCES person(id);

alter table public.confidentiality_whom add constraint confidentiality_whom_confidentiality_id_fkey FOREIGN KEY (confidentiality_id) REFERENCES confidentiality(id);

alter table public.confidentiality_whom add constraint confidentiality_whom_one CHECK ((num_nonnulls(barred_id, barred_name, account_id) = 1));

alter table public.confidentiality_whom add constraint confidentiality_whom_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table public.confidentiality_whom add constraint confidentiality_whom_pkey PRIMARY KEY (id);

alter table public.contact add constraint contact_are_siblings_check CHECK ((are_siblings = ANY (ARRAY['yes'::text, 'no'::text, 'not known'::text])));

alter table public.contact add constraint contact_family_knows_check CHECK ((family_knows = ANY (ARRAY['yes'::text, 'no'::text, 'not known'::text])));

alter table public.contact add constraint contact_pkey PRIMARY KEY (id);

alter table public.contact add constraint contact_reference_check CHECK ((reference ~ '^[A-Z2-9]{4}-[A-Z2-9]{4}$'::text));

alter table public.contact add constraint contact_reference_key UNIQUE (reference);

alter table public.contact add constraint contact_told_by_account_id_fkey FOREIGN KEY (told_by_account_id) REFERENCES account(id);

alter table public.contact add constraint contact_told_by_agency_id_fkey FOREIGN KEY (told_by_agency_id) REFERENCES agency(id);

alter table public.contact_child add constraint contact_child_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id);

alter table public.contact_child add constraint contact_child_match CHECK (((person_id IS NULL) OR (matched_how IS NOT NULL)));

alter table public.contact_child add constraint contact_child_matched_how_check CHECK ((matched_how = ANY (ARRAY['same child'::text, 'new child'::text])));

alter table public.contact_child add constraint contact_child_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table public.contact_child add constraint contact_child_pkey PRIMARY KEY (id);

alter table public.contact_child add constraint contact_child_sex_check CHECK ((sex = ANY (ARRAY['M'::text, 'F'::text, 'U'::text])));

alter table public.contact_decision add constraint contact_decision_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id);

alter table public.contact_decision add constraint contact_decision_contact_id_key UNIQUE (contact_id);

alter table public.contact_decision add constraint contact_decision_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id);

alter table public.contact_decision add constraint contact_decision_pkey PRIMARY KEY (id);

alter table public.contact_decision add constraint contact_decision_reason_check CHECK ((reason <> ''::text));

alter table public.contact_looked_at add constraint contact_looked_at_by_account_id_fkey FOREIGN KEY (by_account_id) REFERENCES account(id);

alter table public.contact_looked_at add constraint contact_looked_at_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id);

alter table public.contact_looked_at add constraint contact_looked_at_pkey PRIMARY KEY (id);

alter table public.contact_point add constraint contact_point_kind_check CHECK ((kind = ANY (ARRAY['phone'::text, 'e-mail'::text, 'letter'::text, 'in person'::text])));

alter table public.contact_point add constraint contact_point_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table public.contact_point add constraint contact_point_pkey PRIMARY KEY (id);

alter table public.contact_point add constraint contact_point_safe_check CHECK ((safe = ANY (ARRAY['safe'::text, 'only as said'::text, 'never'::text])));

alter table public.contact_reply add constraint contact_reply_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id);

alter table public.contact_reply add constraint contact_reply_pkey PRIMARY KEY (id);

alter table public.contact_reply add constraint contact_reply_says_check CHECK ((says <> ''::text));

alter table public.contact_writing add constraint contact_writing_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id);

alter table public.contact_writing add constraint contact_writing_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES account(id);

alter table public.contact_writing add constraint contact_writing_from_whom_check CHECK ((from_whom <> ''::text));

alter table public.contact_writing add constraint contact_writing_pkey PRIMARY KEY (id);

alter table public.contact_writing add constraint contact_writing_says_check CHECK ((says <> ''::text));

alter table public.core_group add constraint core_group_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.core_group add constraint core_group_episode_id_fkey FOREIGN KEY (episode_id) REFERENCES episode(id);

alter table public.core_group add constraint core_group_pkey PRIMARY KEY (id);

alter table public.core_group add constraint core_group_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id);

alter table public.core_group add constraint core_group_step_id_fkey FOREIGN KEY (step_id) REFERENCES step(id);

alter table public.court_order add constraint court_order_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table public.court_order add constraint court_order_pkey PRIMARY KEY (id);

alter table public.daily_pack add constraint daily_pack_failed_why CHECK (((outcome = 'failed'::text) = (failed_because IS NOT NULL)));

alter table public.daily_pack add constraint daily_pack_made CHECK (((outcome = 'failed'::text) OR (num_nonnulls(file_name, sha256, bytes, children, keys, destroy_after) = 6)));

alter table public.daily_pack add constraint daily_pack_outcome_check CHECK ((outcome = ANY (ARRAY['made'::text, 'failed'::text])));

alter table public.daily_pack add constraint daily_pack_pkey PRIMARY KEY (id);

alter table public.declared_interest add constraint declared_interest_about CHECK ((num_nonnulls(person_id, contact_id) = 1));

alter table public.declared_interest add constraint declared_interest_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);

alter table public.declared_interest add constraint declared_interest_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id);

alter table public.declared_interest add constraint declared_interest_declared_by_fkey FOREIGN KEY (declared_by) REFERENCES account(id);

alter table public.declared_interest add constraint declared_interest_done_by_another CHECK ((done_by <> account_id));

alter table public.declared_interest add constraint declared_interest_done_by_fkey FOREIGN KEY (done_by) REFERENCES account(id);

alter table public.declared_interest add constraint declared_interest_done_why CHECK ((num_nonnulls(done_at, done_by, done_says) = ANY (ARRAY[0, 3])));

alter table public.declared_interest add constraint declared_interest_ended_by_another CHECK ((ended_by <> account_id));

alter table public.declared_interest add constraint declared_interest_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES account(id);

alter table public.declared_interest add constraint declared_interest_ended_why CHECK ((num_nonnulls(ended_at, ended_by, ended_because) = ANY (ARRAY[0, 3])));

alter table public.declared_interest add constraint declared_interest_kind_check CHECK ((kind = ANY (ARRAY['own record'::text, 'family'::text, 'friend or neighbour'::text, 'other'::text])));

alter table public.declared_interest add constraint declared_interest_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table public.declared_interest add constraint declared_interest_pkey PRIMARY KEY (id);

alter table public.declared_interest add constraint declared_interest_says_check CHECK ((says <> ''::text));

alter table public.declared_interest add constraint declared_interest_told_account_id_fkey FOREIGN KEY (told_account_id) REFERENCES account(id);

alter table public.disagreement add constraint disagreement_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.disagreement add constraint disagreement_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES account(id);

alter table public.disagreement add constraint disagreement_episode_id_fkey FOREIGN KEY (episode_id) REFERENCES episode(id);

alter table public.disagreement add constraint disagreement_pkey PRIMARY KEY (id);

alter table public.disagreement add constraint disagreement_raised_by_check CHECK ((raised_by <> ''::text));

alter table public.disagreement add constraint disagreement_says_check CHECK ((says <> ''::text));

alter table public.disagreement add constraint disagreement_step_id_fkey FOREIGN KEY (step_id) REFERENCES step(id);

alter table public.disagreement_answer add constraint disagreement_answer_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES account(id);

alter table public.disagreement_answer add constraint disagreement_answer_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.disagreement_answer add constraint disagreement_answer_disagreement_id_fkey FOREIGN KEY (disagreement_id) REFERENCES disagreement(id);

alter table public.disagreement_answer add constraint disagreement_answer_how_check CHECK ((how = ANY (ARRAY['resolved'::text, 'next level'::text])));

alter table public.disagreement_answer add constraint disagreement_answer_level_check CHECK ((level = ANY (ARRAY['practitioners'::text, 'managers'::text, 'heads'::text, 'partnership'::text])));

alter table public.disagreement_answer add constraint disagreement_answer_pkey PRIMARY KEY (id);

alter table public.disagreement_answer add constraint disagreement_answer_says_check CHECK ((says <> ''::text));

alter table public.document add constraint document_attached_by_fkey FOREIGN KEY (attached_by) REFERENCES account(id);

alter table public.document add constraint document_bytes_check CHECK ((bytes > 0));

alter table public.document add constraint document_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.document add constraint document_episode_id_fkey FOREIGN KEY (episode_id) REFERENCES episode(id);

alter table public.document add constraint document_pkey PRIMARY KEY (id);

alter table public.document add constraint document_title_check CHECK ((title <> ''::text));

alter table public.duty_review add constraint duty_review_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);

alter table public.duty_review add constraint duty_review_answered CHECK ((num_nonnulls(answer, answered_at) = ANY (ARRAY[0, 2])));

alter table public.duty_review add constraint duty_review_by_account_id_fkey FOREIGN KEY (by_account_id) REFERENCES account(id);

alter table public.duty_review add constraint duty_review_check CHECK ((by_account_id <> account_id));

alter table public.duty_review add constraint duty_review_kind_check CHECK ((kind = ANY (ARRAY['looked through'::text, 'question'::text])));

alter table public.duty_review add constraint duty_review_pkey PRIMARY KEY (id);

alter table public.duty_review add constraint duty_review_question CHECK (((kind = 'question'::text) OR (says = ''::text)));

alter table public.duty_review add constraint duty_review_shift_id_fkey FOREIGN KEY (shift_id) REFERENCES duty_shift(id);

alter table public.duty_shift add constraint duty_shift_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);

alter table public.duty_shift add constraint duty_shift_check CHECK ((ends_at > starts_at));

alter table public.duty_shift add constraint duty_shift_check1 CHECK (((gave_up_at >= starts_at) AND (gave_up_at <= ends_at)));

alter table public.duty_shift add constraint duty_shift_gave_up_why CHECK ((num_nonnulls(gave_up_at, gave_up_because) = ANY (ARRAY[0, 2])));

alter table public.duty_shift add constraint duty_shift_once EXCLUDE USING gist (account_id WITH =, part WITH =, tstzrange(starts_at, COALESCE(gave_up_at, ends_at)) WITH &&);

alter table public.duty_shift add constraint duty_shift_part_check CHECK ((part = ANY (ARRAY['duty worker'::text, 'duty manager'::text])));

alter table public.duty_shift add constraint duty_shift_pkey PRIMARY KEY (id);

alter table public.duty_swap add constraint duty_swap_answer_check CHECK ((answer = ANY (ARRAY['taken'::text, 'declined'::text, 'withdrawn'::text])));

alter table public.duty_swap add constraint duty_swap_answered CHECK ((num_nonnulls(answer, answered_at) = ANY (ARRAY[0, 2])));

alter table public.duty_swap add constraint duty_swap_check CHECK ((to_account_id <> from_account_id));

alter table public.duty_swap add constraint duty_swap_from_account_id_fkey FOREIGN KEY (from_account_id) REFERENCES account(id);

alter table public.duty_swap add constraint duty_swap_pkey PRIMARY KEY (id);

alter table public.duty_swap add constraint duty_swap_reason_check CHECK ((reason <> ''::text));

alter table public.duty_swap add constraint duty_swap_shift_id_fkey FOREIGN KEY (shift_id) REFERENCES duty_shift(id);

alter table public.duty_swap add constraint duty_swap_to_account_id_fkey FOREIGN KEY (to_account_id) REFERENCES account(id);

alter table public.enquiry add constraint enquiry_check CHECK ((concluded_on >= began_on));

alter table public.enquiry add constraint enquiry_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.enquiry add constraint enquiry_episode_id_fkey FOREIGN KEY (episode_id) REFERENCES episode(id);

alter table public.enquiry add constraint enquiry_pkey PRIMARY KEY (id);

alter table public.enquiry add constraint enquiry_step_id_fkey FOREIGN KEY (step_id) REFERENCES step(id);

alter table public.episode add constraint episode_came_from_check CHECK ((came_from = ANY (ARRAY['contact'::text, 'census'::text, 'transfer'::text])));

alter table public.episode add constraint episode_check CHECK ((closed_on >= referred_on));

alter table public.episode add constraint episode_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.episode add constraint episode_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id);

alter table public.episode add constraint episode_one_at_a_time EXCLUDE USING gist (child_id WITH =, daterange(referred_on, COALESCE(closed_on, 'infinity'::date), '[)'::text) WITH &&) WHERE ((NOT no_further_action));

alter table public.episode add constraint episode_pkey PRIMARY KEY (id);

alter table public.episode_help add constraint episode_help_check CHECK ((until >= since));

alter table public.episode_help add constraint episode_help_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.episode_help add constraint episode_help_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id);

alter table public.episode_help add constraint episode_help_episode_id_fkey FOREIGN KEY (episode_id) REFERENCES episode(id);

alter table public.episode_help add constraint episode_help_help_check CHECK ((help = ANY (ARRAY['family help'::text, 'section 17'::text])));

alter table public.episode_help add constraint episode_help_one_at_a_time EXCLUDE USING gist (episode_id WITH =, daterange(since, COALESCE(until, 'infinity'::date), '[)'::text) WITH &&);

alter table public.episode_help add constraint episode_help_pkey PRIMARY KEY (id);

alter table public.episode_help add constraint episode_help_reason_check CHECK ((reason <> ''::text));

alter table public.handing_over add constraint handing_over_answer_check CHECK ((answer = ANY (ARRAY['accepted'::text, 'not accepted'::text, 'withdrawn'::text])));

alter table public.handing_over add constraint handing_over_answered CHECK ((num_nonnulls(answer, answered_on) = ANY (ARRAY[0, 2])));

alter table public.handing_over add constraint handing_over_check CHECK ((to_account_id <> from_account_id));

alter table public.handing_over add constraint handing_over_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.handing_over add constraint handing_over_episode_id_fkey FOREIGN KEY (episode_id) REFERENCES episode(id);

alter table public.handing_over add constraint handing_over_from_account_id_fkey FOREIGN KEY (from_account_id) REFERENCES account(id);

alter table public.handing_over add constraint handing_over_offered_by_fkey FOREIGN KEY (offered_by) REFERENCES account(id);

alter table public.handing_over add constraint handing_over_pkey PRIMARY KEY (id);

alter table public.handing_over add constraint handing_over_reason_check CHECK ((reason <> ''::text));

alter table public.handing_over add constraint handing_over_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id);

alter table public.handing_over add constraint handing_over_to_account_id_fkey FOREIGN KEY (to_account_id) REFERENCES account(id);

alter table public.handover add constraint handover_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.handover add constraint handover_from_account_id_fkey FOREIGN KEY (from_account_id) REFERENCES account(id);

alter table public.handover add constraint handover_note_check CHECK ((note <> ''::text));

alter table public.handover add constraint handover_pkey PRIMARY KEY (id);

alter table public.handover add constraint handover_to_account_id_fkey FOREIGN KEY (to_account_id) REFERENCES account(id);

alter table public.handover_accepted add constraint handover_accepted_accepted_for_check CHECK ((accepted_for = ANY (ARRAY['duty'::text, 'the day'::text])));

alter table public.handover_accepted add constraint handover_accepted_by_account_id_fkey FOREIGN KEY (by_account_id) REFERENCES account(id);

alter table public.handover_accepted add constraint handover_accepted_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.handover_accepted add constraint handover_accepted_handover_id_fkey FOREIGN KEY (handover_id) REFERENCES handover(id);

alter table public.handover_accepted add constraint handover_accepted_once UNIQUE (handover_id);

alter table public.handover_accepted add constraint handover_accepted_pkey PRIMARY KEY (id);

alter table public.household add constraint household_pkey PRIMARY KEY (id);

alter table public.identifier add constraint identifier_kind_check CHECK ((kind = ANY (ARRAY['NHS number'::text, 'UPN'::text, 'former UPN'::text, 'authority''s number'::text])));

alter table public.identifier add constraint identifier_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table public.identifier add constraint identifier_pkey PRIMARY KEY (id);

alter table public.identifier add constraint identifier_value_check CHECK ((value <> ''::text));

alter table public.import_flag add constraint import_flag_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.import_flag add constraint import_flag_pkey PRIMARY KEY (id);

alter table public.involvement add constraint involvement_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table public.involvement add constraint involvement_pkey PRIMARY KEY (id);

alter table public.joining add constraint joining_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);

alter table public.joining add constraint joining_agreed_by_fkey FOREIGN KEY (agreed_by) REFERENCES account(id);

alter table public.joining add constraint joining_agreed_how_check CHECK ((agreed_how <> ''::text));

alter table public.joining add constraint joining_answer_check CHECK ((answer = ANY (ARRAY['agreed'::text, 'not agreed'::text])));

alter table public.joining add constraint joining_answered CHECK ((num_nonnulls(answer, answered_on) = ANY (ARRAY[0, 2])));

alter table public.joining add constraint joining_check CHECK ((agreed_by <> account_id));

alter table public.joining add constraint joining_pkey PRIMARY KEY (id);

alter table public.joining add constraint joining_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id);

alter table public.known_for_safety add constraint known_for_safety_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table public.known_for_safety add constraint known_for_safety_pkey PRIMARY KEY (id);

alter table public.known_for_safety add constraint known_for_safety_says_check CHECK ((says <> ''::text));

alter table public.learning_review add constraint learning_review_check CHECK ((period_until >= period_from));

alter table public.learning_review add constraint learning_review_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.learning_review add constraint learning_review_pkey PRIMARY KEY (id);

alter table public.learning_review add constraint learning_review_reason_check CHECK ((reason <> ''::text));

alter table public.learning_review add constraint learning_review_reviewer_id_fkey FOREIGN KEY (reviewer_id) REFERENCES account(id);

alter table public.leaving add constraint leaving_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);

alter table public.leaving add constraint leaving_check CHECK ((deputy_id <> account_id));

alter table public.leaving add constraint leaving_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id);

alter table public.leaving add constraint leaving_deputy_id_fkey FOREIGN KEY (deputy_id) REFERENCES account(id);

alter table public.leaving add constraint leaving_pkey PRIMARY KEY (id);

alter table public.leaving add constraint leaving_reason_check CHECK ((reason <> ''::text));

alter table public.legal_status add constraint legal_status_check CHECK ((ended_on >= began_on));

alter table public.legal_status add constraint legal_status_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.legal_status add constraint legal_status_one_at_a_time EXCLUDE USING gist (child_id WITH =, daterange(began_on, COALESCE(ended_on, 'infinity'::date), '[)'::text) WITH &&);

alter table public.legal_status add constraint legal_status_period_id_fkey FOREIGN KEY (period_id) REFERENCES period_of_care(id);

alter table public.legal_status add constraint legal_status_pkey PRIMARY KEY (id);

alter table public.legal_status add constraint legal_status_step_id_fkey FOREIGN KEY (step_id) REFERENCES step(id);

alter table public.local_setting add constraint local_setting_decided_by_check CHECK ((decided_by <> ''::text));

alter table public.local_setting add constraint local_setting_pkey PRIMARY KEY (id);

alter table public.local_setting add constraint local_setting_value_check CHECK ((value <> ''::text));

alter table public.looks_report add constraint looks_report_by_another CHECK ((decided_by IS DISTINCT FROM prepared_by));

alter table public.looks_report add constraint looks_report_check CHECK ((until_day >= from_day));

alter table public.looks_report add constraint looks_report_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.looks_report add constraint looks_report_decided CHECK ((num_nonnulls(decided_by, decided_at, decision, decided_because) = ANY (ARRAY[0, 4])));

alter table public.looks_report add constraint looks_report_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id);

alter table public.looks_report add constraint looks_report_decision_check CHECK ((decision = ANY (ARRAY['released'::text, 'not safe to tell'::text])));

alter table public.looks_report add constraint looks_report_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id);

alter table public.looks_report add constraint looks_report_pkey PRIMARY KEY (id);

alter table public.looks_report add constraint looks_report_prepared_by_fkey FOREIGN KEY (prepared_by) REFERENCES account(id);

alter table public.looks_report add constraint looks_report_recipient_id_fkey FOREIGN KEY (recipient_id) REFERENCES person(id);

alter table public.looks_report add constraint looks_report_recipient_name_check CHECK ((recipient_name <> ''::text));

alter table public.looks_report add constraint looks_report_stands_as_check CHECK ((stands_as = ANY (ARRAY['the child'::text, 'a parent'::text, 'somebody who acts for the child'::text])));

alter table public.missing_episode add constraint missing_episode_check CHECK ((ended_at >= missing_from));

alter table public.missing_episode add constraint missing_episode_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.missing_episode add constraint missing_episode_ended_how CHECK (((ended_at IS NULL) = (how_ended IS NULL)));

alter table public.missing_episode add constraint missing_episode_episode_id_fkey FOREIGN KEY (episode_id) REFERENCES episode(id);

alter table public.missing_episode add constraint missing_episode_how_ended_check CHECK ((how_ended = ANY (ARRAY['returned'::text, 'never missing'::text, 'eighteen'::text, 'died'::text])));

alter table public.missing_episode add constraint missing_episode_kind_check CHECK ((kind = ANY (ARRAY['M'::text, 'A'::text])));

alter table public.missing_episode add constraint missing_episode_one_at_a_time EXCLUDE USING gist (child_id WITH =, tstzrange(missing_from, COALESCE(ended_at, 'infinity'::timestamp with time zone), '[)'::text) WITH &&) WHERE ((how_ended IS DISTINCT FROM 'never missing'::text));

alter table public.missing_episode add constraint missing_episode_pkey PRIMARY KEY (id);

alter table public.missing_episode add constraint missing_episode_step_id_fkey FOREIGN KEY (step_id) REFERENCES step(id);

alter table public.missing_episode add constraint missing_episode_step_id_key UNIQUE (step_id);

alter table public.must_not add constraint must_not_about CHECK ((num_nonnulls(about_id, about_name) = 1));

alter table public.must_not add constraint must_not_about_id_fkey FOREIGN KEY (about_id) REFERENCES person(id);

alter table public.must_not add constraint must_not_kind_check CHECK ((kind = ANY (ARRAY['must not be told'::text, 'no contact'::text, 'must not know the address'::text])));

alter table public.must_not add constraint must_not_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table public.must_not add constraint must_not_pkey PRIMARY KEY (id);

alter table public.must_not add constraint must_not_reason_check CHECK ((reason <> ''::text));

alter table public.named_access add constraint named_access_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);

alter table public.named_access add constraint named_access_by_another CHECK ((given_by <> account_id));

alter table public.named_access add constraint named_access_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES account(id);

alter table public.named_access add constraint named_access_ended_why CHECK ((num_nonnulls(ended_at, ended_by, ended_because) = ANY (ARRAY[0, 3])));

alter table public.named_access add constraint named_access_given_by_fkey FOREIGN KEY (given_by) REFERENCES account(id);

alter table public.named_access add constraint named_access_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table public.named_access add constraint named_access_pkey PRIMARY KEY (id);

alter table public.named_access add constraint named_access_reason_check CHECK ((reason <> ''::text));

alter table public.named_access add constraint named_access_renews_id_fkey FOREIGN KEY (renews_id) REFERENCES named_access(id);

alter table public.named_duty add constraint named_duty_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);

alter table public.named_duty add constraint named_duty_by_another CHECK ((named_by <> account_id));

alter table public.named_duty add constraint named_duty_check CHECK ((held_until >= held_from));

alter table public.named_duty add constraint named_duty_duty_check CHECK ((duty = ANY (ARRAY['restricted children'::text, 'adoption records'::text])));

alter table public.named_duty add constraint named_duty_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES account(id);

alter table public.named_duty add constraint named_duty_ended_why CHECK ((num_nonnulls(ended_on, ended_by, ended_because) = ANY (ARRAY[0, 3])));

alter table public.named_duty add constraint named_duty_named_by_fkey FOREIGN KEY (named_by) REFERENCES account(id);

alter table public.named_duty add constraint named_duty_pkey PRIMARY KEY (id);

alter table public.named_duty add constraint named_duty_reason_check CHECK ((reason <> ''::text));

alter table public.named_duty add constraint named_duty_stands_as_check CHECK ((stands_as = ANY (ARRAY['manager'::text, 'deputy'::text, 'named'::text])));

alter table public.need add constraint need_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.need add constraint need_episode_id_fkey FOREIGN KEY (episode_id) REFERENCES episode(id);

alter table public.need add constraint need_pkey PRIMARY KEY (id);

alter table public.need add constraint need_step_id_fkey FOREIGN KEY (step_id) REFERENCES step(id);

alter table public.need add constraint need_title_check CHECK ((title <> ''::text));

alter table public.need_ending add constraint need_ending_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.need_ending add constraint need_ending_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES account(id);

alter table public.need_ending add constraint need_ending_how_check CHECK ((how = ANY (ARRAY['met'::text, 'no longer present'::text, 'passed on and accepted'::text, 'declined after review'::text])));

alter table public.need_ending add constraint need_ending_need_id_fkey FOREIGN KEY (need_id) REFERENCES need(id);

alter table public.need_ending add constraint need_ending_need_id_key UNIQUE (need_id);

alter table public.need_ending add constraint need_ending_pkey PRIMARY KEY (id);

alter table public.need_ending add constraint need_ending_says_check CHECK ((says <> ''::text));

alter table public.pack_key add constraint pack_key_added_by_fkey FOREIGN KEY (added_by) REFERENCES account(id);

alter table public.pack_key add constraint pack_key_check CHECK ((retired_on >= added_on));

alter table public.pack_key add constraint pack_key_name_check CHECK ((name <> ''::text));

alter table public.pack_key add constraint pack_key_pkey PRIMARY KEY (id);

alter table public.pack_key add constraint pack_key_recipient_check CHECK ((recipient ~ '^age1[a-z0-9]{50,}$'::text));

alter table public.pack_key add constraint pack_key_retired_by_fkey FOREIGN KEY (retired_by) REFERENCES account(id);

alter table public.pack_key add constraint pack_key_retired_why CHECK ((num_nonnulls(retired_on, retired_by, retired_because) = ANY (ARRAY[0, 3])));

alter table public.paper add constraint paper_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.paper add constraint paper_document CHECK (((kind = 'attached document'::text) = (document_id IS NOT NULL)));

alter table public.paper add constraint paper_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id);

alter table public.paper add constraint paper_kind_check CHECK ((kind = ANY (ARRAY['letter'::text, 'chronology'::text, 'plan'::text, 'conference papers'::text, 'sibling record'::text, 'court statement'::text, 'attached document'::text])));

alter table public.paper add constraint paper_made_by_fkey FOREIGN KEY (made_by) REFERENCES account(id);

alter table public.paper add constraint paper_pkey PRIMARY KEY (id);

alter table public.paper add constraint paper_recipient CHECK (((recipient_kind = ANY (ARRAY['person'::text, 'representative'::text])) = (recipient_id IS NOT NULL)));

alter table public.paper add constraint paper_recipient_id_fkey FOREIGN KEY (recipient_id) REFERENCES person(id);

alter table public.paper add constraint paper_recipient_kind_check CHECK ((recipient_kind = ANY (ARRAY['person'::text, 'representative'::text, 'agency'::text, 'court'::text])));

alter table public.paper add constraint paper_recipient_name_check CHECK ((recipient_name <> ''::text));

alter table public.paper add constraint paper_title_check CHECK ((title <> ''::text));

alter table public.paper_sent add constraint paper_sent_bytes_check CHECK ((bytes > 0));

alter table public.paper_sent add constraint paper_sent_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.paper_sent add constraint paper_sent_how_check CHECK ((how = ANY (ARRAY['post'::text, 'secure e-mail'::text, 'by hand'::text])));

alter table public.paper_sent add constraint paper_sent_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES paper(id);

alter table public.paper_sent add constraint paper_sent_paper_id_key UNIQUE (paper_id);

alter table public.paper_sent add constraint paper_sent_pkey PRIMARY KEY (id);

alter table public.paper_sent add constraint paper_sent_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES account(id);

alter table public.parental_responsibility add constraint parental_responsibility_holder CHECK ((num_nonnulls(holder_id, holder_name) = 1));

alter table public.parental_responsibility add constraint parental_responsibility_holder_id_fkey FOREIGN KEY (holder_id) REFERENCES person(id);

alter table public.parental_responsibility add constraint parental_responsibility_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table public.parental_responsibility add constraint parental_responsibility_pkey PRIMARY KEY (id);

alter table public.patrol_alert add constraint patrol_alert_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);

alter table public.patrol_alert add constraint patrol_alert_pkey PRIMARY KEY (id);

alter table public.patrol_move add constraint patrol_move_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);

alter table public.patrol_move add constraint patrol_move_alert_id_fkey FOREIGN KEY (alert_id) REFERENCES patrol_alert(id);

alter table public.patrol_move add constraint patrol_move_by_another CHECK (((moved_by = account_id) = (kind = 'answered'::text)));

alter table public.patrol_move add constraint patrol_move_done CHECK (((kind = 'done'::text) = (what IS NOT NULL)));

alter table public.patrol_move add constraint patrol_move_finding CHECK (((kind = 'found'::text) = (finding IS NOT NULL)));

alter table public.patrol_move add constraint patrol_move_finding_check CHECK ((finding = ANY (ARRAY['right'::text, 'explained'::text, 'mistake'::text, 'breach'::text])));

alter table public.patrol_move add constraint patrol_move_kind_check CHECK ((kind = ANY (ARRAY['opened'::text, 'asked'::text, 'answered'::text, 'found'::text, 'done'::text, 'closed'::text])));

alter table public.patrol_move add constraint patrol_move_moved_by_fkey FOREIGN KEY (moved_by) REFERENCES account(id);

alter table public.patrol_move add constraint patrol_move_pkey PRIMARY KEY (id);

alter table public.patrol_move add constraint patrol_move_says_check CHECK ((says <> ''::text));

alter table public.patrol_reason add constraint patrol_reason_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);

alter table public.patrol_reason add constraint patrol_reason_alert_id_fkey FOREIGN KEY (alert_id) REFERENCES patrol_alert(id);

alter table public.patrol_reason add constraint patrol_reason_pkey PRIMARY KEY (id);

alter table public.patrol_retirement add constraint patrol_retirement_because_check CHECK ((because <> ''::text));

alter table public.patrol_retirement add constraint patrol_retirement_check CHECK ((ended_on >= retired_on));

alter table public.patrol_retirement add constraint patrol_retirement_ended CHECK ((num_nonnulls(ended_on, ended_because, ended_by) = ANY (ARRAY[0, 3])));

alter table public.patrol_retirement add constraint patrol_retirement_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES account(id);

alter table public.patrol_retirement add constraint patrol_retirement_pkey PRIMARY KEY (id);

alter table public.patrol_retirement add constraint patrol_retirement_retired_by_fkey FOREIGN KEY (retired_by) REFERENCES account(id);

alter table public.patrol_run add constraint patrol_run_on_day_key UNIQUE (on_day);

alter table public.patrol_run add constraint patrol_run_pkey PRIMARY KEY (id);

alter table public.period_of_care add constraint period_of_care_check CHECK ((ended_on >= began_on));

alter table public.period_of_care add constraint period_of_care_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.period_of_care add constraint period_of_care_ended_why CHECK ((num_nonnulls(ended_on, end_code, ended_because) = ANY (ARRAY[0, 3])));

alter table public.period_of_care add constraint period_of_care_episode_id_fkey FOREIGN KEY (episode_id) REFERENCES episode(id);

alter table public.period_of_care add constraint period_of_care_one_at_a_time EXCLUDE USING gist (child_id WITH =, daterange(began_on, COALESCE(ended_on, 'infinity'::date), '[)'::text) WITH &&);

alter table public.period_of_care add constraint period_of_care_pkey PRIMARY KEY (id);

alter table public.period_of_care add constraint period_of_care_step_id_fkey FOREIGN KEY (step_id) REFERENCES step(id);

alter table public.person add constraint person_check CHECK ((died_on >= born_on));

alter table public.person add constraint person_family_name_check CHECK ((family_name <> ''::text));

alter table public.person add constraint person_given_name_check CHECK ((given_name <> ''::text));

alter table public.person add constraint person_pkey PRIMARY KEY (id);

alter table public.person add constraint person_sex_check CHECK ((sex = ANY (ARRAY['M'::text, 'F'::text, 'U'::text])));

alter table public.placement add constraint placement_before_assessment_check CHECK ((before_assessment = ANY (ARRAY['connected person'::text, 'parent'::text])));

alter table public.placement add constraint placement_carer_account_id_fkey FOREIGN KEY (carer_account_id) REFERENCES account(id);

alter table public.placement add constraint placement_carer_name_check CHECK ((carer_name <> ''::text));

alter table public.placement add constraint placement_check CHECK ((ended_on >= began_on));

alter table public.placement add constraint placement_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.placement add constraint placement_ended_why CHECK ((num_nonnulls(ended_on, end_code, ended_because) = ANY (ARRAY[0, 3])));

alter table public.placement add constraint placement_household_id_fkey FOREIGN KEY (household_id) REFERENCES household(id);

alter table public.placement add constraint placement_one_at_a_time EXCLUDE USING gist (child_id WITH =, daterange(began_on, COALESCE(ended_on, 'infinity'::date), '[)'::text) WITH &&) WHERE ((returns_to_id IS NULL));

alter table public.placement add constraint placement_one_temporary_at_a_time EXCLUDE USING gist (child_id WITH =, daterange(began_on, COALESCE(ended_on, 'infinity'::date), '[)'::text) WITH &&) WHERE ((returns_to_id IS NOT NULL));

alter table public.placement add constraint placement_period_id_fkey FOREIGN KEY (period_id) REFERENCES period_of_care(id);

alter table public.placement add constraint placement_pkey PRIMARY KEY (id);

alter table public.placement add constraint placement_reason_check CHECK ((reason <> ''::text));

alter table public.placement add constraint placement_returns_to_id_fkey FOREIGN KEY (returns_to_id) REFERENCES placement(id);

alter table public.plan add constraint plan_check CHECK ((ended_on >= began_on));

alter table public.plan add constraint plan_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.plan add constraint plan_episode_id_fkey FOREIGN KEY (episode_id) REFERENCES episode(id);

alter table public.plan add constraint plan_kind_check CHECK ((kind = ANY (ARRAY['family help'::text, 'child in need'::text, 'child protection'::text])));

alter table public.plan add constraint plan_one_at_a_time EXCLUDE USING gist (child_id WITH =, daterange(began_on, COALESCE(ended_on, 'infinity'::date), '[)'::text) WITH &&);

alter table public.plan add constraint plan_pkey PRIMARY KEY (id);

alter table public.plan add constraint plan_step_id_fkey FOREIGN KEY (step_id) REFERENCES step(id);

alter table public.plan_review add constraint plan_review_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.plan_review add constraint plan_review_pkey PRIMARY KEY (id);

alter table public.plan_review add constraint plan_review_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id);

alter table public.post add constraint post_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);

alter table public.post add constraint post_pkey PRIMARY KEY (id);

alter table public.post add constraint post_room_for_check CHECK ((room_for >= 0));

alter table public.post add constraint post_team_id_fkey FOREIGN KEY (team_id) REFERENCES team(id);

alter table public.practice_hold add constraint practice_hold_check CHECK ((lifted_on >= began_on));

alter table public.practice_hold add constraint practice_hold_lifted_by_fkey FOREIGN KEY (lifted_by) REFERENCES account(id);

alter table public.practice_hold add constraint practice_hold_lifted_whole CHECK ((((lifted_on IS NULL) = (lifted_by IS NULL)) AND ((lifted_on IS NULL) = (lifted_because IS NULL)) AND (lifted_because <> ''::text)));

alter table public.practice_hold add constraint practice_hold_on_what_check CHECK ((on_what = ANY (ARRAY['special guardianship'::text, 'adoption'::text])));

alter table public.practice_hold add constraint practice_hold_pkey PRIMARY KEY (id);

alter table public.practice_hold add constraint practice_hold_placed_by_fkey FOREIGN KEY (placed_by) REFERENCES account(id);

alter table public.practice_hold add constraint practice_hold_reason_check CHECK ((reason <> ''::text));

alter table public.practice_hold add constraint practice_hold_reviewed_by_check CHECK ((reviewed_by <> ''::text));

alter table public.practice_hold_exception add constraint practice_hold_exception_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.practice_hold_exception add constraint practice_hold_exception_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id);

alter table public.practice_hold_exception add constraint practice_hold_exception_hold_id_fkey FOREIGN KEY (hold_id) REFERENCES practice_hold(id);

alter table public.practice_hold_exception add constraint practice_hold_exception_once UNIQUE (hold_id, child_id);

alter table public.practice_hold_exception add constraint practice_hold_exception_pkey PRIMARY KEY (id);

alter table public.practice_hold_exception add constraint practice_hold_exception_reason_check CHECK ((reason <> ''::text));

alter table public.recovery add constraint recovery_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);

alter table public.recovery add constraint recovery_decided CHECK ((num_nonnulls(decision, decided_by, decided_at) = ANY (ARRAY[0, 3])));

alter table public.recovery add constraint recovery_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id);

alter table public.recovery add constraint recovery_decision_check CHECK ((decision = ANY (ARRAY['confirmed'::text, 'not confirmed'::text])));

alter table public.recovery add constraint recovery_identity_check_check CHECK ((identity_check <> ''::text));

alter table public.recovery add constraint recovery_pkey PRIMARY KEY (id);

alter table public.recovery add constraint recovery_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES account(id);

alter table public.recovery add constraint recovery_three_people CHECK (((proposed_by <> account_id) AND (decided_by <> account_id) AND (decided_by <> proposed_by)));

alter table public.relationship add constraint relationship_check CHECK ((other_id <> person_id));

alter table public.relationship add constraint relationship_kind_check CHECK ((kind = ANY (ARRAY['mother'::text, 'father'::text, 'step-parent'::text, 'partner of parent'::text, 'sibling'::text, 'half-sibling'::text, 'grandparent'::text, 'aunt or uncle'::text, 'cousin'::text, 'foster carer'::text, 'guardian'::text, 'other relative'::text, 'family friend'::text])));

alter table public.relationship add constraint relationship_other_id_fkey FOREIGN KEY (other_id) REFERENCES person(id);

alter table public.relationship add constraint relationship_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table public.relationship add constraint relationship_pkey PRIMARY KEY (id);

alter table public.residence add constraint residence_check CHECK ((lived_until >= lived_from));

alter table public.residence add constraint residence_household_id_fkey FOREIGN KEY (household_id) REFERENCES household(id);

alter table public.residence add constraint residence_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table public.residence add constraint residence_pkey PRIMARY KEY (id);

alter table public.restricted_list_worked add constraint restricted_list_worked_pkey PRIMARY KEY (id);

alter table public.restricted_list_worked add constraint restricted_list_worked_says_check CHECK ((says <> ''::text));

alter table public.restricted_list_worked add constraint restricted_list_worked_worked_by_fkey FOREIGN KEY (worked_by) REFERENCES account(id);

alter table public.restriction add constraint restriction_check CHECK ((lifted_on >= placed_on));

alter table public.restriction add constraint restriction_lifted_by_fkey FOREIGN KEY (lifted_by) REFERENCES account(id);

alter table public.restriction add constraint restriction_lifted_why CHECK ((num_nonnulls(lifted_on, lifted_by, lifted_because) = ANY (ARRAY[0, 3])));

alter table public.restriction add constraint restriction_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table public.restriction add constraint restriction_pkey PRIMARY KEY (id);

alter table public.restriction add constraint restriction_reason_check CHECK ((reason <> ''::text));

alter table public.restriction add constraint restriction_ring_account_id_fkey FOREIGN KEY (ring_account_id) REFERENCES account(id);

alter table public.return_interview add constraint return_interview_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.return_interview add constraint return_interview_missing_id_fkey FOREIGN KEY (missing_id) REFERENCES missing_episode(id);

alter table public.return_interview add constraint return_interview_pkey PRIMARY KEY (id);

alter table public.return_interview add constraint return_interview_step_id_fkey FOREIGN KEY (step_id) REFERENCES step(id);

alter table public.return_interview add constraint return_interview_step_id_key UNIQUE (step_id);

alter table public.reviewing_officer add constraint reviewing_officer_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);

alter table public.reviewing_officer add constraint reviewing_officer_check CHECK ((ended_on >= appointed_on));

alter table public.reviewing_officer add constraint reviewing_officer_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.reviewing_officer add constraint reviewing_officer_ended_why CHECK (((ended_on IS NULL) = (ended_because IS NULL)));

alter table public.reviewing_officer add constraint reviewing_officer_period_id_fkey FOREIGN KEY (period_id) REFERENCES period_of_care(id);

alter table public.reviewing_officer add constraint reviewing_officer_pkey PRIMARY KEY (id);

alter table public.seal add constraint seal_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table public.seal add constraint seal_person_id_key UNIQUE (person_id);

alter table public.seal add constraint seal_pkey PRIMARY KEY (id);

alter table public.seal add constraint seal_sealed_by_fkey FOREIGN KEY (sealed_by) REFERENCES account(id);

alter table public.second_look add constraint second_look_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.second_look add constraint second_look_clock_id_fkey FOREIGN KEY (clock_id) REFERENCES clock(id);

alter table public.second_look add constraint second_look_clock_id_key UNIQUE (clock_id);

alter table public.second_look add constraint second_look_finding_check CHECK ((finding = ANY (ARRAY['stands'::text, 'to be changed'::text])));

alter table public.second_look add constraint second_look_looked_by_fkey FOREIGN KEY (looked_by) REFERENCES account(id);

alter table public.second_look add constraint second_look_pkey PRIMARY KEY (id);

alter table public.second_look add constraint second_look_reasons_check CHECK ((reasons <> ''::text));

alter table public.second_look add constraint second_look_step_id_fkey FOREIGN KEY (step_id) REFERENCES step(id);

alter table public.section_47_look add constraint section_47_look_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.section_47_look add constraint section_47_look_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id);

alter table public.section_47_look add constraint section_47_look_decision_check CHECK ((decision = ANY (ARRAY['section 47 is needed'::text, 'section 47 is not needed'::text])));

alter table public.section_47_look add constraint section_47_look_episode_id_fkey FOREIGN KEY (episode_id) REFERENCES episode(id);

alter table public.section_47_look add constraint section_47_look_pkey PRIMARY KEY (id);

alter table public.section_47_look add constraint section_47_look_reasons_check CHECK ((reasons <> ''::text));

alter table public.service add constraint service_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id);

alter table public.service add constraint service_pkey PRIMARY KEY (id);

alter table public.service_delivery add constraint service_delivery_check CHECK ((ended_on >= started_on));

alter table public.service_delivery add constraint service_delivery_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.service_delivery add constraint service_delivery_need_id_fkey FOREIGN KEY (need_id) REFERENCES need(id);

alter table public.service_delivery add constraint service_delivery_outcome_check CHECK ((outcome = ANY (ARRAY['met'::text, 'partly met'::text, 'not met'::text, 'ended early'::text])));

alter table public.service_delivery add constraint service_delivery_pkey PRIMARY KEY (id);

alter table public.service_delivery add constraint service_delivery_request_id_fkey FOREIGN KEY (request_id) REFERENCES service_request(id);

alter table public.service_delivery add constraint service_delivery_service_id_fkey FOREIGN KEY (service_id) REFERENCES service(id);

alter table public.service_request add constraint service_request_answer_check CHECK ((answer = ANY (ARRAY['accepted'::text, 'declined'::text, 'nothing available'::text, 'withdrawn'::text])));

alter table public.service_request add constraint service_request_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES account(id);

alter table public.service_request add constraint service_request_check CHECK ((answered_on >= asked_on));

alter table public.service_request add constraint service_request_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.service_request add constraint service_request_need_id_fkey FOREIGN KEY (need_id) REFERENCES need(id);

alter table public.service_request add constraint service_request_pkey PRIMARY KEY (id);

alter table public.service_request add constraint service_request_service_id_fkey FOREIGN KEY (service_id) REFERENCES service(id);

alter table public.shared_text_look add constraint shared_text_look_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.shared_text_look add constraint shared_text_look_decision_check CHECK ((decision = ANY (ARRAY['it may go'::text, 'it is left out'::text])));

alter table public.shared_text_look add constraint shared_text_look_looked_by_fkey FOREIGN KEY (looked_by) REFERENCES account(id);

alter table public.shared_text_look add constraint shared_text_look_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES paper(id);

alter table public.shared_text_look add constraint shared_text_look_pkey PRIMARY KEY (id);

alter table public.shared_text_look add constraint shared_text_look_says_check CHECK ((says <> ''::text));

alter table public.step add constraint step_authorised_by_fkey FOREIGN KEY (authorised_by) REFERENCES account(id);

alter table public.step add constraint step_check CHECK ((concluded_on >= began_on));

alter table public.step add constraint step_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.step add constraint step_concluded CHECK (((concluded_on IS NULL) = (transcript IS NULL)));

alter table public.step add constraint step_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contact(id);

alter table public.step add constraint step_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id);

alter table public.step add constraint step_episode_id_fkey FOREIGN KEY (episode_id) REFERENCES episode(id);

alter table public.step add constraint step_pkey PRIMARY KEY (id);

alter table public.step add constraint step_subject CHECK ((num_nonnulls(child_id, contact_id) >= 1));

alter table public.striking add constraint striking_belongs_to_id_fkey FOREIGN KEY (belongs_to_id) REFERENCES person(id);

alter table public.striking add constraint striking_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.striking add constraint striking_pkey PRIMARY KEY (id);

alter table public.striking add constraint striking_reason_check CHECK ((reason <> ''::text));

alter table public.striking add constraint striking_struck_by_fkey FOREIGN KEY (struck_by) REFERENCES account(id);

alter table public.striking add constraint striking_struck_table_check CHECK ((struck_table = ANY (ARRAY['visit'::text, 'case_note'::text, 'document'::text, 'concern'::text, 'need'::text, 'contact_child'::text])));

alter table public.team add constraint team_does_check CHECK ((does = ANY (ARRAY['front door'::text, 'assessment'::text, 'safeguarding and support'::text, 'care'::text, 'duty'::text, 'commissioning'::text])));

alter table public.team add constraint team_pkey PRIMARY KEY (id);

alter table public.unmet_need add constraint unmet_need_check CHECK ((ended_on >= since));

alter table public.unmet_need add constraint unmet_need_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.unmet_need add constraint unmet_need_costs_the_child_check CHECK ((costs_the_child <> ''::text));

alter table public.unmet_need add constraint unmet_need_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES account(id);

alter table public.unmet_need add constraint unmet_need_left_open_by_fkey FOREIGN KEY (left_open_by) REFERENCES account(id);

alter table public.unmet_need add constraint unmet_need_need_id_fkey FOREIGN KEY (need_id) REFERENCES need(id);

alter table public.unmet_need add constraint unmet_need_pkey PRIMARY KEY (id);

alter table public.unmet_need add constraint unmet_need_tried_check CHECK ((tried <> ''::text));

alter table public.visit add constraint visit_alone_check CHECK ((alone = ANY (ARRAY['yes'::text, 'no'::text, 'not possible'::text])));

alter table public.visit add constraint visit_alone_when_seen CHECK (((seen = 'seen'::text) = (alone IS NOT NULL)));

alter table public.visit add constraint visit_child_id_fkey FOREIGN KEY (child_id) REFERENCES person(id);

alter table public.visit add constraint visit_episode_id_fkey FOREIGN KEY (episode_id) REFERENCES episode(id);

alter table public.visit add constraint visit_not_seen_truth_check CHECK ((not_seen_truth = ANY (ARRAY['nobody in'::text, 'refused'::text, 'missing'::text, 'abroad'::text, 'unborn'::text, 'other'::text])));

alter table public.visit add constraint visit_pkey PRIMARY KEY (id);

alter table public.visit add constraint visit_seen_check CHECK ((seen = ANY (ARRAY['seen'::text, 'not seen'::text])));

alter table public.visit add constraint visit_visited_by_fkey FOREIGN KEY (visited_by) REFERENCES account(id);

alter table public.visit_warning add constraint visit_warning_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id);

alter table public.visit_warning add constraint visit_warning_pkey PRIMARY KEY (id);

alter table public.visit_warning add constraint visit_warning_says_check CHECK ((says <> ''::text));

CREATE INDEX access_grant_act ON history.access_grant USING btree (act_id, act_place);

CREATE UNIQUE INDEX access_grant_standing ON history.access_grant USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX access_grant_subject ON history.access_grant USING btree (person_id);

CREATE INDEX account_act ON history.account USING btree (act_id, act_place);

CREATE INDEX account_role_act ON history.account_role USING btree (act_id, act_place);

CREATE UNIQUE INDEX account_role_standing ON history.account_role USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX account_role_subject ON history.account_role USING btree (account_id);

CREATE UNIQUE INDEX account_standing ON history.account USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX account_subject ON history.account USING btree (id);

CREATE INDEX agency_act ON history.agency USING btree (act_id, act_place);

CREATE INDEX agency_check_act ON history.agency_check USING btree (act_id, act_place);

CREATE INDEX agency_check_return_act ON history.agency_check_return USING btree (act_id, act_place);

CREATE UNIQUE INDEX agency_check_return_standing ON history.agency_check_return USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX agency_check_return_subject ON history.agency_check_return USING btree (contact_id);

CREATE UNIQUE INDEX agency_check_standing ON history.agency_check USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX agency_check_subject ON history.agency_check USING btree (contact_id);

CREATE UNIQUE INDEX agency_standing ON history.agency USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX agency_subject ON history.agency USING btree (id);

CREATE INDEX alarm_act ON history.alarm USING btree (act_id, act_place);

CREATE INDEX alarm_call_act ON history.alarm_call USING btree (act_id, act_place);

CREATE INDEX alarm_call_result_act ON history.alarm_call_result USING btree (act_id, act_place);

CREATE UNIQUE INDEX alarm_call_result_standing ON history.alarm_call_result USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX alarm_call_result_subject ON history.alarm_call_result USING btree (call_id);

CREATE UNIQUE INDEX alarm_call_standing ON history.alarm_call USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX alarm_call_subject ON history.alarm_call USING btree (alarm_id);

CREATE UNIQUE INDEX alarm_standing ON history.alarm USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX alarm_subject ON history.alarm USING btree (id);

CREATE INDEX alarm_taken_act ON history.alarm_taken USING btree (act_id, act_place);

CREATE UNIQUE INDEX alarm_taken_standing ON history.alarm_taken USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX alarm_taken_subject ON history.alarm_taken USING btree (alarm_id);

CREATE INDEX allocation_act ON history.allocation USING btree (act_id, act_place);

CREATE UNIQUE INDEX allocation_standing ON history.allocation USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX allocation_subject ON history.allocation USING btree (child_id);

CREATE INDEX assessment_act ON history.assessment USING btree (act_id, act_place);

CREATE UNIQUE INDEX assessment_standing ON history.assessment USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX assessment_subject ON history.assessment USING btree (child_id);

CREATE INDEX bail_condition_act ON history.bail_condition USING btree (act_id, act_place);

CREATE UNIQUE INDEX bail_condition_standing ON history.bail_condition USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX bail_condition_subject ON history.bail_condition USING btree (person_id);

CREATE INDEX break_glass_act ON history.break_glass USING btree (act_id, act_place);

CREATE INDEX break_glass_review_act ON history.break_glass_review USING btree (act_id, act_place);

CREATE UNIQUE INDEX break_glass_review_standing ON history.break_glass_review USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX break_glass_review_subject ON history.break_glass_review USING btree (person_id);

CREATE UNIQUE INDEX break_glass_standing ON history.break_glass USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX break_glass_subject ON history.break_glass USING btree (person_id);

CREATE INDEX care_history_act ON history.care_history USING btree (act_id, act_place);

CREATE UNIQUE INDEX care_history_standing ON history.care_history USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX care_history_subject ON history.care_history USING btree (person_id);

CREATE INDEX care_review_act ON history.care_review USING btree (act_id, act_place);

CREATE UNIQUE INDEX care_review_standing ON history.care_review USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX care_review_subject ON history.care_review USING btree (child_id);

CREATE INDEX case_note_act ON history.case_note USING btree (act_id, act_place);

CREATE UNIQUE INDEX case_note_standing ON history.case_note USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX case_note_subject ON history.case_note USING btree (child_id);

CREATE INDEX census_import_act ON history.census_import USING btree (act_id, act_place);

CREATE UNIQUE INDEX census_import_standing ON history.census_import USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX census_import_subject ON history.census_import USING btree (child_id);

CREATE INDEX clock_act ON history.clock USING btree (act_id, act_place);

CREATE UNIQUE INDEX clock_standing ON history.clock USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX clock_subject ON history.clock USING btree (child_id);

CREATE INDEX closure_act ON history.closure USING btree (act_id, act_place);

CREATE INDEX closure_request_act ON history.closure_request USING btree (act_id, act_place);

CREATE UNIQUE INDEX closure_request_standing ON history.closure_request USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX closure_request_subject ON history.closure_request USING btree (child_id);

CREATE UNIQUE INDEX closure_standing ON history.closure USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX closure_subject ON history.closure USING btree (child_id);

CREATE INDEX concern_act ON history.concern USING btree (act_id, act_place);

CREATE INDEX concern_answer_act ON history.concern_answer USING btree (act_id, act_place);

CREATE UNIQUE INDEX concern_answer_standing ON history.concern_answer USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX concern_answer_subject ON history.concern_answer USING btree (child_id);

CREATE INDEX concern_naming_act ON history.concern_naming USING btree (act_id, act_place);

CREATE UNIQUE INDEX concern_naming_standing ON history.concern_naming USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX concern_naming_subject ON history.concern_naming USING btree (child_id);

CREATE UNIQUE INDEX concern_standing ON history.concern USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX concern_subject ON history.concern USING btree (child_id);

CREATE INDEX conference_act ON history.conference USING btree (act_id, act_place);

CREATE INDEX conference_attendance_act ON history.conference_attendance USING btree (act_id, act_place);

CREATE UNIQUE INDEX conference_attendance_standing ON history.conference_attendance USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX conference_attendance_subject ON history.conference_attendance USING btree (child_id);

CREATE UNIQUE INDEX conference_standing ON history.conference USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX conference_subject ON history.conference USING btree (child_id);

CREATE INDEX confidentiality_act ON history.confidentiality USING btree (act_id, act_place);

CREATE INDEX confidentiality_review_act ON history.confidentiality_review USING btree (act_id, act_place);

CREATE UNIQUE INDEX confidentiality_review_standing ON history.confidentiality_review USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX confidentiality_review_subject ON history.confidentiality_review USING btree (person_id);

CREATE UNIQUE INDEX confidentiality_standing ON history.confidentiality USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX confidentiality_subject ON history.confidentiality USING btree (person_id);

CREATE INDEX confidentiality_whom_act ON history.confidentiality_whom USING btree (act_id, act_place);

CREATE UNIQUE INDEX confidentiality_whom_standing ON history.confidentiality_whom USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX confidentiality_whom_subject ON history.confidentiality_whom USING btree (person_id);

CREATE INDEX contact_act ON history.contact USING btree (act_id, act_place);

CREATE INDEX contact_child_act ON history.contact_child USING btree (act_id, act_place);

CREATE UNIQUE INDEX contact_child_standing ON history.contact_child USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX contact_child_subject ON history.contact_child USING btree (person_id);

CREATE INDEX contact_decision_act ON history.contact_decision USING btree (act_id, act_place);

CREATE UNIQUE INDEX contact_decision_standing ON history.contact_decision USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX contact_decision_subject ON history.contact_decision USING btree (contact_id);

CREATE INDEX contact_looked_at_act ON history.contact_looked_at USING btree (act_id, act_place);

CREATE UNIQUE INDEX contact_looked_at_standing ON history.contact_looked_at USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX contact_looked_at_subject ON history.contact_looked_at USING btree (contact_id);

CREATE INDEX contact_point_act ON history.contact_point USING btree (act_id, act_place);

CREATE UNIQUE INDEX contact_point_standing ON history.contact_point USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX contact_point_subject ON history.contact_point USING btree (person_id);

CREATE INDEX contact_reply_act ON history.contact_reply USING btree (act_id, act_place);

CREATE UNIQUE INDEX contact_reply_standing ON history.contact_reply USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX contact_reply_subject ON history.contact_reply USING btree (contact_id);

CREATE UNIQUE INDEX contact_standing ON history.contact USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX contact_subject ON history.contact USING btree (id);

CREATE INDEX contact_writing_act ON history.contact_writing USING btree (act_id, act_place);

CREATE UNIQUE INDEX contact_writing_standing ON history.contact_writing USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX contact_writing_subject ON history.contact_writing USING btree (contact_id);

CREATE INDEX core_group_act ON history.core_group USING btree (act_id, act_place);

CREATE UNIQUE INDEX core_group_standing ON history.core_group USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX core_group_subject ON history.core_group USING btree (child_id);

CREATE INDEX court_order_act ON history.court_order USING btree (act_id, act_place);

CREATE UNIQUE INDEX court_order_standing ON history.court_order USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX court_order_subject ON history.court_order USING btree (person_id);

CREATE INDEX daily_pack_act ON history.daily_pack USING btree (act_id, act_place);

CREATE UNIQUE INDEX daily_pack_standing ON history.daily_pack USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX daily_pack_subject ON history.daily_pack USING btree (id);

CREATE INDEX declared_interest_act ON history.declared_interest USING btree (act_id, act_place);

CREATE UNIQUE INDEX declared_interest_standing ON history.declared_interest USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX declared_interest_subject ON history.declared_interest USING btree (person_id);

CREATE INDEX disagreement_act ON history.disagreement USING btree (act_id, act_place);

CREATE INDEX disagreement_answer_act ON history.disagreement_answer USING btree (act_id, act_place);

CREATE UNIQUE INDEX disagreement_answer_standing ON history.disagreement_answer USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX disagreement_answer_subject ON history.disagreement_answer USING btree (child_id);

CREATE UNIQUE INDEX disagreement_standing ON history.disagreement USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX disagreement_subject ON history.disagreement USING btree (child_id);

CREATE INDEX document_act ON history.document USING btree (act_id, act_place);

CREATE UNIQUE INDEX document_standing ON history.document USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX document_subject ON history.document USING btree (child_id);

CREATE INDEX duty_review_act ON history.duty_review USING btree (act_id, act_place);

CREATE UNIQUE INDEX duty_review_standing ON history.duty_review USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX duty_review_subject ON history.duty_review USING btree (account_id);

CREATE INDEX duty_shift_act ON history.duty_shift USING btree (act_id, act_place);

CREATE UNIQUE INDEX duty_shift_standing ON history.duty_shift USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX duty_shift_subject ON history.duty_shift USING btree (account_id);

CREATE INDEX duty_swap_act ON history.duty_swap USING btree (act_id, act_place);

CREATE UNIQUE INDEX duty_swap_standing ON history.duty_swap USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX duty_swap_subject ON history.duty_swap USING btree (from_account_id);

CREATE INDEX enquiry_act ON history.enquiry USING btree (act_id, act_place);

CREATE UNIQUE INDEX enquiry_standing ON history.enquiry USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX enquiry_subject ON history.enquiry USING btree (child_id);

CREATE INDEX episode_act ON history.episode USING btree (act_id, act_place);

CREATE INDEX episode_help_act ON history.episode_help USING btree (act_id, act_place);

CREATE UNIQUE INDEX episode_help_standing ON history.episode_help USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX episode_help_subject ON history.episode_help USING btree (child_id);

CREATE UNIQUE INDEX episode_standing ON history.episode USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX episode_subject ON history.episode USING btree (child_id);

CREATE INDEX handing_over_act ON history.handing_over USING btree (act_id, act_place);

CREATE UNIQUE INDEX handing_over_standing ON history.handing_over USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX handing_over_subject ON history.handing_over USING btree (child_id);

CREATE INDEX handover_accepted_act ON history.handover_accepted USING btree (act_id, act_place);

CREATE UNIQUE INDEX handover_accepted_standing ON history.handover_accepted USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX handover_accepted_subject ON history.handover_accepted USING btree (child_id);

CREATE INDEX handover_act ON history.handover USING btree (act_id, act_place);

CREATE UNIQUE INDEX handover_standing ON history.handover USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX handover_subject ON history.handover USING btree (child_id);

CREATE INDEX household_act ON history.household USING btree (act_id, act_place);

CREATE UNIQUE INDEX household_standing ON history.household USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX household_subject ON history.household USING btree (id);

CREATE INDEX identifier_act ON history.identifier USING btree (act_id, act_place);

CREATE UNIQUE INDEX identifier_standing ON history.identifier USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX identifier_subject ON history.identifier USING btree (person_id);

CREATE INDEX import_flag_act ON history.import_flag USING btree (act_id, act_place);

CREATE UNIQUE INDEX import_flag_standing ON history.import_flag USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX import_flag_subject ON history.import_flag USING btree (child_id);

CREATE INDEX involvement_act ON history.involvement USING btree (act_id, act_place);

CREATE UNIQUE INDEX involvement_standing ON history.involvement USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX involvement_subject ON history.involvement USING btree (person_id);

CREATE INDEX joining_act ON history.joining USING btree (act_id, act_place);

CREATE UNIQUE INDEX joining_standing ON history.joining USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX joining_subject ON history.joining USING btree (account_id);

CREATE INDEX known_for_safety_act ON history.known_for_safety USING btree (act_id, act_place);

CREATE UNIQUE INDEX known_for_safety_standing ON history.known_for_safety USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX known_for_safety_subject ON history.known_for_safety USING btree (person_id);

CREATE INDEX learning_review_act ON history.learning_review USING btree (act_id, act_place);

CREATE UNIQUE INDEX learning_review_standing ON history.learning_review USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX learning_review_subject ON history.learning_review USING btree (child_id);

CREATE INDEX leaving_act ON history.leaving USING btree (act_id, act_place);

CREATE UNIQUE INDEX leaving_standing ON history.leaving USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX leaving_subject ON history.leaving USING btree (account_id);

CREATE INDEX legal_status_act ON history.legal_status USING btree (act_id, act_place);

CREATE UNIQUE INDEX legal_status_standing ON history.legal_status USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX legal_status_subject ON history.legal_status USING btree (child_id);

CREATE INDEX local_setting_act ON history.local_setting USING btree (act_id, act_place);

CREATE UNIQUE INDEX local_setting_standing ON history.local_setting USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX local_setting_subject ON history.local_setting USING btree (id);

CREATE INDEX looks_report_act ON history.looks_report USING btree (act_id, act_place);

CREATE UNIQUE INDEX looks_report_standing ON history.looks_report USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX looks_report_subject ON history.looks_report USING btree (child_id);

CREATE INDEX missing_episode_act ON history.missing_episode USING btree (act_id, act_place);

CREATE UNIQUE INDEX missing_episode_standing ON history.missing_episode USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX missing_episode_subject ON history.missing_episode USING btree (child_id);

CREATE INDEX must_not_act ON history.must_not USING btree (act_id, act_place);

CREATE UNIQUE INDEX must_not_standing ON history.must_not USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX must_not_subject ON history.must_not USING btree (person_id);

CREATE INDEX named_access_act ON history.named_access USING btree (act_id, act_place);

CREATE UNIQUE INDEX named_access_standing ON history.named_access USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX named_access_subject ON history.named_access USING btree (person_id);

CREATE INDEX named_duty_act ON history.named_duty USING btree (act_id, act_place);

CREATE UNIQUE INDEX named_duty_standing ON history.named_duty USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX named_duty_subject ON history.named_duty USING btree (id);

CREATE INDEX need_act ON history.need USING btree (act_id, act_place);

CREATE INDEX need_ending_act ON history.need_ending USING btree (act_id, act_place);

CREATE UNIQUE INDEX need_ending_standing ON history.need_ending USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX need_ending_subject ON history.need_ending USING btree (child_id);

CREATE UNIQUE INDEX need_standing ON history.need USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX need_subject ON history.need USING btree (child_id);

CREATE INDEX pack_key_act ON history.pack_key USING btree (act_id, act_place);

CREATE UNIQUE INDEX pack_key_standing ON history.pack_key USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX pack_key_subject ON history.pack_key USING btree (id);

CREATE INDEX paper_act ON history.paper USING btree (act_id, act_place);

CREATE INDEX paper_sent_act ON history.paper_sent USING btree (act_id, act_place);

CREATE UNIQUE INDEX paper_sent_standing ON history.paper_sent USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX paper_sent_subject ON history.paper_sent USING btree (child_id);

CREATE UNIQUE INDEX paper_standing ON history.paper USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX paper_subject ON history.paper USING btree (child_id);

CREATE INDEX parental_responsibility_act ON history.parental_responsibility USING btree (act_id, act_place);

CREATE UNIQUE INDEX parental_responsibility_standing ON history.parental_responsibility USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX parental_responsibility_subject ON history.parental_responsibility USING btree (person_id);

CREATE INDEX patrol_alert_act ON history.patrol_alert USING btree (act_id, act_place);

CREATE UNIQUE INDEX patrol_alert_standing ON history.patrol_alert USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX patrol_alert_subject ON history.patrol_alert USING btree (account_id);

CREATE INDEX patrol_move_act ON history.patrol_move USING btree (act_id, act_place);

CREATE UNIQUE INDEX patrol_move_standing ON history.patrol_move USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX patrol_move_subject ON history.patrol_move USING btree (account_id);

CREATE INDEX patrol_reason_act ON history.patrol_reason USING btree (act_id, act_place);

CREATE UNIQUE INDEX patrol_reason_standing ON history.patrol_reason USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX patrol_reason_subject ON history.patrol_reason USING btree (account_id);

CREATE INDEX patrol_retirement_act ON history.patrol_retirement USING btree (act_id, act_place);

CREATE UNIQUE INDEX patrol_retirement_standing ON history.patrol_retirement USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX patrol_retirement_subject ON history.patrol_retirement USING btree (id);

CREATE INDEX patrol_run_act ON history.patrol_run USING btree (act_id, act_place);

CREATE UNIQUE INDEX patrol_run_standing ON history.patrol_run USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX patrol_run_subject ON history.patrol_run USING btree (id);

CREATE INDEX period_of_care_act ON history.period_of_care USING btree (act_id, act_place);

CREATE UNIQUE INDEX period_of_care_standing ON history.period_of_care USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX period_of_care_subject ON history.period_of_care USING btree (child_id);

CREATE INDEX person_act ON history.person USING btree (act_id, act_place);

CREATE UNIQUE INDEX person_standing ON history.person USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX person_subject ON history.person USING btree (id);

CREATE INDEX placement_act ON history.placement USING btree (act_id, act_place);

CREATE UNIQUE INDEX placement_standing ON history.placement USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX placement_subject ON history.placement USING btree (child_id);

CREATE INDEX plan_act ON history.plan USING btree (act_id, act_place);

CREATE INDEX plan_review_act ON history.plan_review USING btree (act_id, act_place);

CREATE UNIQUE INDEX plan_review_standing ON history.plan_review USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX plan_review_subject ON history.plan_review USING btree (child_id);

CREATE UNIQUE INDEX plan_standing ON history.plan USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX plan_subject ON history.plan USING btree (child_id);

CREATE INDEX post_act ON history.post USING btree (act_id, act_place);

CREATE UNIQUE INDEX post_standing ON history.post USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX post_subject ON history.post USING btree (account_id);

CREATE INDEX practice_hold_act ON history.practice_hold USING btree (act_id, act_place);

CREATE INDEX practice_hold_exception_act ON history.practice_hold_exception USING btree (act_id, act_place);

CREATE UNIQUE INDEX practice_hold_exception_standing ON history.practice_hold_exception USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX practice_hold_exception_subject ON history.practice_hold_exception USING btree (child_id);

CREATE UNIQUE INDEX practice_hold_standing ON history.practice_hold USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX practice_hold_subject ON history.practice_hold USING btree (id);

CREATE INDEX recovery_act ON history.recovery USING btree (act_id, act_place);

CREATE UNIQUE INDEX recovery_standing ON history.recovery USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX recovery_subject ON history.recovery USING btree (account_id);

CREATE INDEX relationship_act ON history.relationship USING btree (act_id, act_place);

CREATE UNIQUE INDEX relationship_standing ON history.relationship USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX relationship_subject ON history.relationship USING btree (other_id);

CREATE INDEX residence_act ON history.residence USING btree (act_id, act_place);

CREATE UNIQUE INDEX residence_standing ON history.residence USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX residence_subject ON history.residence USING btree (person_id);

CREATE INDEX restricted_list_worked_act ON history.restricted_list_worked USING btree (act_id, act_place);

CREATE UNIQUE INDEX restricted_list_worked_standing ON history.restricted_list_worked USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX restricted_list_worked_subject ON history.restricted_list_worked USING btree (id);

CREATE INDEX restriction_act ON history.restriction USING btree (act_id, act_place);

CREATE UNIQUE INDEX restriction_standing ON history.restriction USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX restriction_subject ON history.restriction USING btree (person_id);

CREATE INDEX return_interview_act ON history.return_interview USING btree (act_id, act_place);

CREATE UNIQUE INDEX return_interview_standing ON history.return_interview USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX return_interview_subject ON history.return_interview USING btree (child_id);

CREATE INDEX reviewing_officer_act ON history.reviewing_officer USING btree (act_id, act_place);

CREATE UNIQUE INDEX reviewing_officer_standing ON history.reviewing_officer USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX reviewing_officer_subject ON history.reviewing_officer USING btree (child_id);

CREATE INDEX seal_act ON history.seal USING btree (act_id, act_place);

CREATE UNIQUE INDEX seal_standing ON history.seal USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX seal_subject ON history.seal USING btree (person_id);

CREATE INDEX second_look_act ON history.second_look USING btree (act_id, act_place);

CREATE UNIQUE INDEX second_look_standing ON history.second_look USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX second_look_subject ON history.second_look USING btree (child_id);

CREATE INDEX section_47_look_act ON history.section_47_look USING btree (act_id, act_place);

CREATE UNIQUE INDEX section_47_look_standing ON history.section_47_look USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX section_47_look_subject ON history.section_47_look USING btree (child_id);

CREATE INDEX service_act ON history.service USING btree (act_id, act_place);

CREATE INDEX service_delivery_act ON history.service_delivery USING btree (act_id, act_place);

CREATE UNIQUE INDEX service_delivery_standing ON history.service_delivery USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX service_delivery_subject ON history.service_delivery USING btree (child_id);

CREATE INDEX service_request_act ON history.service_request USING btree (act_id, act_place);

CREATE UNIQUE INDEX service_request_standing ON history.service_request USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX service_request_subject ON history.service_request USING btree (child_id);

CREATE UNIQUE INDEX service_standing ON history.service USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX service_subject ON history.service USING btree (id);

CREATE INDEX shared_text_look_act ON history.shared_text_look USING btree (act_id, act_place);

CREATE UNIQUE INDEX shared_text_look_standing ON history.shared_text_look USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX shared_text_look_subject ON history.shared_text_look USING btree (child_id);

CREATE INDEX step_act ON history.step USING btree (act_id, act_place);

CREATE UNIQUE INDEX step_standing ON history.step USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX step_subject ON history.step USING btree (child_id);

CREATE INDEX striking_act ON history.striking USING btree (act_id, act_place);

CREATE UNIQUE INDEX striking_standing ON history.striking USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX striking_subject ON history.striking USING btree (child_id);

CREATE INDEX team_act ON history.team USING btree (act_id, act_place);

CREATE UNIQUE INDEX team_standing ON history.team USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX team_subject ON history.team USING btree (id);

CREATE INDEX unmet_need_act ON history.unmet_need USING btree (act_id, act_place);

CREATE UNIQUE INDEX unmet_need_standing ON history.unmet_need USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX unmet_need_subject ON history.unmet_need USING btree (child_id);

CREATE INDEX visit_act ON history.visit USING btree (act_id, act_place);

CREATE UNIQUE INDEX visit_standing ON history.visit USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX visit_subject ON history.visit USING btree (child_id);

CREATE INDEX visit_warning_act ON history.visit_warning USING btree (act_id, act_place);

CREATE UNIQUE INDEX visit_warning_standing ON history.visit_warning USING btree (id) WHERE (recorded_to = 'infinity'::timestamp with time zone);

CREATE INDEX visit_warning_subject ON history.visit_warning USING btree (person_id);

CREATE INDEX bar_declaration ON house.bar USING btree (declaration_id);

CREATE INDEX bar_subject ON house.bar USING btree (subject_id);

CREATE UNIQUE INDEX calendar_feed_standing ON house.calendar_feed USING btree (account_id, role) WHERE (ended_at IS NULL);

CREATE INDEX kept_search_account ON house.kept_search USING btree (account_id);

CREATE INDEX ledger_entry_act ON house.ledger_entry USING btree (act_id);

CREATE INDEX ledger_entry_actor ON house.ledger_entry USING btree (actor_id, at);

CREATE INDEX ledger_entry_at ON house.ledger_entry USING brin (at) WITH (pages_per_range='32', autosummarize='on');

CREATE INDEX ledger_entry_refused ON house.ledger_entry USING btree (((detail ->> 'looked'::text))) WHERE (detail ? 'looked'::text);

CREATE INDEX one_time_code_account ON house.one_time_code USING btree (account_id);

CREATE UNIQUE INDEX one_time_code_one_standing ON house.one_time_code USING btree (account_id) WHERE ((proved_at IS NOT NULL) AND (ended_at IS NULL));

CREATE INDEX organisation_link_account ON house.organisation_link USING btree (account_id);

CREATE UNIQUE INDEX organisation_link_one ON house.organisation_link USING btree (account_id, issuer) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX organisation_link_subject ON house.organisation_link USING btree (issuer, subject) WHERE (ended_at IS NULL);

CREATE INDEX passkey_account ON house.passkey USING btree (account_id);

CREATE INDEX passkey_challenge_account ON house.passkey_challenge USING btree (account_id);

CREATE INDEX sign_in_attempt_email ON house.sign_in_attempt USING btree (email_hash, at);

CREATE INDEX sign_in_attempt_origin ON house.sign_in_attempt USING btree (origin_hash, at);

CREATE INDEX sign_in_halfway_account ON house.sign_in_halfway USING btree (account_id);

CREATE INDEX sign_in_session_account ON house.sign_in_session USING btree (account_id);

CREATE UNIQUE INDEX sign_in_session_id ON house.sign_in_session USING btree (id);

CREATE INDEX staff_detail_account ON house.staff_detail USING btree (account_id, given_at DESC);

CREATE INDEX access_grant_account ON public.access_grant USING btree (account_id);

CREATE INDEX access_grant_person ON public.access_grant USING btree (person_id, account_id);

CREATE INDEX access_grant_source ON public.access_grant USING btree (source_id);

CREATE UNIQUE INDEX account_email ON public.account USING btree (email);

CREATE INDEX account_role_account ON public.account_role USING btree (account_id);

CREATE INDEX agency_check_agency ON public.agency_check USING btree (agency_id);

CREATE INDEX agency_check_contact ON public.agency_check USING btree (contact_id);

CREATE INDEX agency_check_return_check ON public.agency_check_return USING btree (check_id, returned_at);

CREATE INDEX agency_check_return_contact ON public.agency_check_return USING btree (contact_id);

CREATE INDEX alarm_about ON public.alarm USING btree (about_id);

CREATE INDEX alarm_call_account ON public.alarm_call USING btree (account_id);

CREATE INDEX alarm_call_alarm ON public.alarm_call USING btree (alarm_id);

CREATE INDEX alarm_call_result_call ON public.alarm_call_result USING btree (call_id);

CREATE UNIQUE INDEX alarm_one_standing ON public.alarm USING btree (kind, about_id) WHERE (ended_at IS NULL);

CREATE INDEX alarm_taken_by ON public.alarm_taken USING btree (by_account_id);

CREATE INDEX allocation_account ON public.allocation USING btree (account_id) WHERE (ended_on IS NULL);

CREATE INDEX allocation_child ON public.allocation USING btree (child_id);

CREATE INDEX allocation_episode ON public.allocation USING btree (episode_id);

CREATE UNIQUE INDEX allocation_one_standing ON public.allocation USING btree (episode_id) WHERE (ended_on IS NULL);

CREATE INDEX allocation_team ON public.allocation USING btree (team_id);

CREATE INDEX assessment_child ON public.assessment USING btree (child_id);

CREATE INDEX assessment_episode ON public.assessment USING btree (episode_id);

CREATE INDEX assessment_step ON public.assessment USING btree (step_id);

CREATE INDEX bail_condition_about_person ON public.bail_condition USING btree (about_id);

CREATE INDEX bail_condition_person ON public.bail_condition USING btree (person_id);

CREATE INDEX break_glass_account ON public.break_glass USING btree (account_id);

CREATE INDEX break_glass_person ON public.break_glass USING btree (person_id);

CREATE INDEX break_glass_review_broken_by ON public.break_glass_review USING btree (broken_by);

CREATE INDEX break_glass_review_person ON public.break_glass_review USING btree (person_id);

CREATE INDEX break_glass_review_reviewed_by ON public.break_glass_review USING btree (reviewed_by);

CREATE INDEX break_glass_ring ON public.break_glass USING btree (ring_account_id);

CREATE INDEX care_history_person ON public.care_history USING btree (person_id);

CREATE INDEX care_review_child ON public.care_review USING btree (child_id);

CREATE UNIQUE INDEX care_review_once_a_day ON public.care_review USING btree (period_id, held_on);

CREATE INDEX care_review_period ON public.care_review USING btree (period_id);

CREATE INDEX care_review_step ON public.care_review USING btree (step_id);

CREATE INDEX case_note_by ON public.case_note USING btree (written_by);

CREATE INDEX case_note_child ON public.case_note USING btree (child_id, happened_at);

CREATE INDEX case_note_episode ON public.case_note USING btree (episode_id);

CREATE INDEX case_note_together ON public.case_note USING btree (together_id);

CREATE UNIQUE INDEX census_import_child ON public.census_import USING btree (child_id, authority, year);

CREATE INDEX clock_about ON public.clock USING btree (about_id);

CREATE INDEX clock_child ON public.clock USING btree (child_id);

CREATE INDEX clock_contact ON public.clock USING btree (contact_id);

CREATE INDEX clock_episode ON public.clock USING btree (episode_id);

CREATE INDEX clock_measured ON public.clock USING btree (kind, counted_from);

CREATE INDEX clock_standing ON public.clock USING btree (due_on) WHERE ((met_on IS NULL) AND (ended_on IS NULL));

CREATE INDEX clock_step ON public.clock USING btree (step_id);

CREATE INDEX clock_whose ON public.clock USING btree (whose_account_id) WHERE ((met_on IS NULL) AND (ended_on IS NULL));

CREATE INDEX closure_child ON public.closure USING btree (child_id);

CREATE INDEX closure_day ON public.closure USING btree (closed_on);

CREATE INDEX closure_request_child ON public.closure_request USING btree (child_id);

CREATE INDEX closure_request_episode ON public.closure_request USING btree (episode_id);

CREATE UNIQUE INDEX closure_request_one_standing ON public.closure_request USING btree (episode_id) WHERE (withdrawn_on IS NULL);

CREATE INDEX closure_team ON public.closure USING btree (team_id);

CREATE INDEX concern_about ON public.concern USING btree (about_person_id);

CREATE INDEX concern_about_account ON public.concern USING btree (about_account_id);

CREATE INDEX concern_answer_by ON public.concern_answer USING btree (answered_by);

CREATE INDEX concern_answer_child ON public.concern_answer USING btree (child_id);

CREATE INDEX concern_child ON public.concern USING btree (child_id);

CREATE INDEX concern_joined ON public.concern USING btree (joined_to_id);

CREATE INDEX concern_naming_account ON public.concern_naming USING btree (account_id) WHERE (ended_at IS NULL);

CREATE INDEX concern_naming_child ON public.concern_naming USING btree (child_id);

CREATE INDEX concern_naming_concern ON public.concern_naming USING btree (concern_id);

CREATE UNIQUE INDEX concern_naming_one_standing ON public.concern_naming USING btree (concern_id) WHERE (ended_at IS NULL);

CREATE INDEX concern_raised_by ON public.concern USING btree (raised_by_account_id);

CREATE INDEX conference_attendance_child ON public.conference_attendance USING btree (child_id);

CREATE UNIQUE INDEX conference_attendance_once ON public.conference_attendance USING btree (conference_id, agency);

CREATE INDEX conference_child ON public.conference USING btree (child_id);

CREATE INDEX conference_episode ON public.conference USING btree (episode_id);

CREATE INDEX conference_step ON public.conference USING btree (step_id);

CREATE INDEX confidentiality_ended_by ON public.confidentiality USING btree (ended_by);

CREATE INDEX confidentiality_from_workers ON public.confidentiality USING btree (kept_from) WHERE ((kept_from = 'all but named workers'::text) AND (ended_on IS NULL));

CREATE INDEX confidentiality_person ON public.confidentiality USING btree (person_id);

CREATE INDEX confidentiality_review_by ON public.confidentiality_review USING btree (reviewed_by);

CREATE INDEX confidentiality_review_of ON public.confidentiality_review USING btree (confidentiality_id);

CREATE INDEX confidentiality_review_person ON public.confidentiality_review USING btree (person_id);

CREATE INDEX confidentiality_set_by ON public.confidentiality USING btree (set_by);

CREATE INDEX confidentiality_together ON public.confidentiality USING btree (together_id);

CREATE INDEX confidentiality_whom_account ON public.confidentiality_whom USING btree (account_id);

CREATE INDEX confidentiality_whom_barred ON public.confidentiality_whom USING btree (barred_id);

CREATE INDEX confidentiality_whom_of ON public.confidentiality_whom USING btree (confidentiality_id);

CREATE INDEX confidentiality_whom_person ON public.confidentiality_whom USING btree (person_id);

CREATE INDEX contact_child_contact ON public.contact_child USING btree (contact_id);

CREATE INDEX contact_child_person ON public.contact_child USING btree (person_id);

CREATE INDEX contact_decision_by ON public.contact_decision USING btree (decided_by);

CREATE INDEX contact_looked_at_contact ON public.contact_looked_at USING btree (contact_id);

CREATE INDEX contact_point_person ON public.contact_point USING btree (person_id);

CREATE INDEX contact_reply_contact ON public.contact_reply USING btree (contact_id);

CREATE INDEX contact_told ON public.contact USING btree (told_at);

CREATE INDEX contact_writing_contact ON public.contact_writing USING btree (contact_id);

CREATE INDEX core_group_child ON public.core_group USING btree (child_id);

CREATE INDEX core_group_episode ON public.core_group USING btree (episode_id);

CREATE INDEX core_group_plan ON public.core_group USING btree (plan_id);

CREATE INDEX core_group_step ON public.core_group USING btree (step_id);

CREATE INDEX court_order_person ON public.court_order USING btree (person_id);

CREATE INDEX daily_pack_tried ON public.daily_pack USING btree (tried_at DESC);

CREATE INDEX declared_interest_account ON public.declared_interest USING btree (account_id);

CREATE INDEX declared_interest_contact ON public.declared_interest USING btree (contact_id);

CREATE INDEX declared_interest_person ON public.declared_interest USING btree (person_id);

CREATE INDEX declared_interest_told ON public.declared_interest USING btree (told_account_id);

CREATE INDEX disagreement_answer_child ON public.disagreement_answer USING btree (child_id);

CREATE UNIQUE INDEX disagreement_answer_once ON public.disagreement_answer USING btree (disagreement_id, level);

CREATE INDEX disagreement_child ON public.disagreement USING btree (child_id);

CREATE INDEX disagreement_episode ON public.disagreement USING btree (episode_id);

CREATE INDEX disagreement_step ON public.disagreement USING btree (step_id);

CREATE INDEX document_child ON public.document USING btree (child_id);

CREATE INDEX duty_review_account ON public.duty_review USING btree (account_id);

CREATE UNIQUE INDEX duty_review_once ON public.duty_review USING btree (shift_id) WHERE (kind = 'looked through'::text);

CREATE INDEX duty_review_shift ON public.duty_review USING btree (shift_id);

CREATE INDEX duty_shift_when ON public.duty_shift USING btree (starts_at, ends_at);

CREATE INDEX duty_swap_from ON public.duty_swap USING btree (from_account_id);

CREATE UNIQUE INDEX duty_swap_one_open ON public.duty_swap USING btree (shift_id) WHERE (answer IS NULL);

CREATE INDEX duty_swap_to ON public.duty_swap USING btree (to_account_id);

CREATE INDEX enquiry_child ON public.enquiry USING btree (child_id);

CREATE INDEX enquiry_episode ON public.enquiry USING btree (episode_id);

CREATE INDEX enquiry_step ON public.enquiry USING btree (step_id);

CREATE INDEX episode_child ON public.episode USING btree (child_id, referred_on);

CREATE INDEX episode_contact ON public.episode USING btree (contact_id);

CREATE INDEX episode_help_child ON public.episode_help USING btree (child_id);

CREATE INDEX episode_help_episode ON public.episode_help USING btree (episode_id);

CREATE INDEX episode_open ON public.episode USING btree (referred_on) WHERE (closed_on IS NULL);

CREATE INDEX handing_over_child ON public.handing_over USING btree (child_id);

CREATE INDEX handing_over_episode ON public.handing_over USING btree (episode_id);

CREATE INDEX handing_over_from ON public.handing_over USING btree (from_account_id);

CREATE INDEX handing_over_offered_by ON public.handing_over USING btree (offered_by);

CREATE UNIQUE INDEX handing_over_one_waiting ON public.handing_over USING btree (episode_id) WHERE (answer IS NULL);

CREATE INDEX handing_over_team ON public.handing_over USING btree (team_id);

CREATE INDEX handing_over_to ON public.handing_over USING btree (to_account_id) WHERE (answer IS NULL);

CREATE INDEX handover_accepted_by ON public.handover_accepted USING btree (by_account_id);

CREATE INDEX handover_accepted_child ON public.handover_accepted USING btree (child_id, at);

CREATE INDEX handover_child ON public.handover USING btree (child_id, handed_at);

CREATE INDEX handover_from ON public.handover USING btree (from_account_id);

CREATE INDEX handover_to ON public.handover USING btree (to_account_id);

CREATE INDEX household_postcode ON public.household USING btree (postcode);

CREATE UNIQUE INDEX identifier_authority ON public.identifier USING btree (value) WHERE (kind = 'authority''s number'::text);

CREATE INDEX identifier_person ON public.identifier USING btree (person_id);

CREATE INDEX identifier_value ON public.identifier USING btree (value, kind);

CREATE INDEX import_flag_child ON public.import_flag USING btree (child_id);

CREATE INDEX involvement_agency ON public.involvement USING btree (agency_id);

CREATE INDEX involvement_person ON public.involvement USING btree (person_id);

CREATE INDEX joining_account ON public.joining USING btree (account_id);

CREATE INDEX joining_agreed_by ON public.joining USING btree (agreed_by);

CREATE INDEX joining_team ON public.joining USING btree (team_id);

CREATE INDEX known_for_safety_person ON public.known_for_safety USING btree (person_id);

CREATE INDEX learning_review_child ON public.learning_review USING btree (child_id);

CREATE INDEX learning_review_reviewer ON public.learning_review USING btree (reviewer_id);

CREATE INDEX leaving_account ON public.leaving USING btree (account_id);

CREATE INDEX leaving_decided_by ON public.leaving USING btree (decided_by);

CREATE INDEX leaving_deputy ON public.leaving USING btree (deputy_id);

CREATE INDEX legal_status_child ON public.legal_status USING btree (child_id);

CREATE INDEX legal_status_period ON public.legal_status USING btree (period_id);

CREATE INDEX legal_status_step ON public.legal_status USING btree (step_id);

CREATE INDEX local_setting_since ON public.local_setting USING btree (setting, since);

CREATE INDEX looks_report_child ON public.looks_report USING btree (child_id);

CREATE INDEX looks_report_decided_by ON public.looks_report USING btree (decided_by);

CREATE INDEX looks_report_document ON public.looks_report USING btree (document_id);

CREATE INDEX looks_report_prepared_by ON public.looks_report USING btree (prepared_by);

CREATE INDEX looks_report_recipient ON public.looks_report USING btree (recipient_id);

CREATE INDEX missing_episode_child ON public.missing_episode USING btree (child_id, missing_from);

CREATE INDEX missing_episode_episode ON public.missing_episode USING btree (episode_id);

CREATE INDEX missing_episode_now ON public.missing_episode USING btree (missing_from) WHERE (ended_at IS NULL);

CREATE INDEX must_not_about_person ON public.must_not USING btree (about_id);

CREATE INDEX must_not_person ON public.must_not USING btree (person_id);

CREATE INDEX named_access_account ON public.named_access USING btree (account_id);

CREATE INDEX named_access_person ON public.named_access USING btree (person_id);

CREATE INDEX named_access_renews ON public.named_access USING btree (renews_id);

CREATE INDEX named_duty_account ON public.named_duty USING btree (account_id);

CREATE INDEX need_child ON public.need USING btree (child_id);

CREATE INDEX need_ending_child ON public.need_ending USING btree (child_id);

CREATE INDEX need_episode ON public.need USING btree (episode_id);

CREATE INDEX need_step ON public.need USING btree (step_id);

CREATE INDEX pack_key_added_by ON public.pack_key USING btree (added_by);

CREATE INDEX pack_key_retired_by ON public.pack_key USING btree (retired_by);

CREATE UNIQUE INDEX pack_key_standing ON public.pack_key USING btree (recipient) WHERE (retired_on IS NULL);

CREATE INDEX paper_child ON public.paper USING btree (child_id);

CREATE INDEX paper_document_of ON public.paper USING btree (document_id);

CREATE INDEX paper_made_by ON public.paper USING btree (made_by);

CREATE INDEX paper_recipient_person ON public.paper USING btree (recipient_id);

CREATE INDEX paper_sent_by ON public.paper_sent USING btree (sent_by);

CREATE INDEX paper_sent_child ON public.paper_sent USING btree (child_id);

CREATE INDEX parental_responsibility_holder_person ON public.parental_responsibility USING btree (holder_id);

CREATE INDEX parental_responsibility_person ON public.parental_responsibility USING btree (person_id);

CREATE INDEX patrol_alert_day ON public.patrol_alert USING btree (on_day);

CREATE UNIQUE INDEX patrol_alert_once ON public.patrol_alert USING btree (account_id, on_day);

CREATE INDEX patrol_move_account ON public.patrol_move USING btree (account_id);

CREATE INDEX patrol_move_alert ON public.patrol_move USING btree (alert_id);

CREATE INDEX patrol_move_by ON public.patrol_move USING btree (moved_by);

CREATE UNIQUE INDEX patrol_move_once ON public.patrol_move USING btree (alert_id, kind) WHERE (kind = ANY (ARRAY['opened'::text, 'found'::text, 'closed'::text]));

CREATE INDEX patrol_reason_account ON public.patrol_reason USING btree (account_id, rule);

CREATE INDEX patrol_reason_alert ON public.patrol_reason USING btree (alert_id);

CREATE INDEX patrol_retirement_by ON public.patrol_retirement USING btree (retired_by);

CREATE INDEX patrol_retirement_ended_by ON public.patrol_retirement USING btree (ended_by);

CREATE UNIQUE INDEX patrol_retirement_standing ON public.patrol_retirement USING btree (rule) WHERE (ended_on IS NULL);

CREATE INDEX period_of_care_child ON public.period_of_care USING btree (child_id);

CREATE INDEX period_of_care_episode ON public.period_of_care USING btree (episode_id);

CREATE INDEX period_of_care_standing ON public.period_of_care USING btree (began_on) WHERE (ended_on IS NULL);

CREATE INDEX period_of_care_step ON public.period_of_care USING btree (step_id);

CREATE INDEX person_born ON public.person USING btree (born_on);

CREATE INDEX person_name_like ON public.person USING gin (house.searched_name(given_name, family_name, other_names) gin_trgm_ops);

CREATE INDEX placement_carer ON public.placement USING btree (carer_account_id);

CREATE INDEX placement_child ON public.placement USING btree (child_id);

CREATE INDEX placement_household ON public.placement USING btree (household_id);

CREATE INDEX placement_period ON public.placement USING btree (period_id);

CREATE INDEX placement_returns_to ON public.placement USING btree (returns_to_id);

CREATE INDEX placement_standing ON public.placement USING btree (began_on) WHERE (ended_on IS NULL);

CREATE INDEX plan_child ON public.plan USING btree (child_id);

CREATE INDEX plan_episode ON public.plan USING btree (episode_id);

CREATE INDEX plan_review_child ON public.plan_review USING btree (child_id);

CREATE INDEX plan_review_plan ON public.plan_review USING btree (plan_id);

CREATE INDEX plan_step ON public.plan USING btree (step_id);

CREATE INDEX post_account ON public.post USING btree (account_id);

CREATE INDEX post_team ON public.post USING btree (team_id);

CREATE INDEX practice_hold_exception_by ON public.practice_hold_exception USING btree (decided_by);

CREATE INDEX practice_hold_exception_child ON public.practice_hold_exception USING btree (child_id);

CREATE INDEX practice_hold_lifted_by ON public.practice_hold USING btree (lifted_by);

CREATE UNIQUE INDEX practice_hold_one_standing ON public.practice_hold USING btree (on_what) WHERE (lifted_on IS NULL);

CREATE INDEX practice_hold_placed_by ON public.practice_hold USING btree (placed_by);

CREATE INDEX recovery_account ON public.recovery USING btree (account_id);

CREATE INDEX recovery_decided_by ON public.recovery USING btree (decided_by);

CREATE UNIQUE INDEX recovery_one_waiting ON public.recovery USING btree (account_id) WHERE (decision IS NULL);

CREATE INDEX recovery_proposed_by ON public.recovery USING btree (proposed_by);

CREATE INDEX relationship_other ON public.relationship USING btree (other_id);

CREATE INDEX relationship_person ON public.relationship USING btree (person_id);

CREATE INDEX residence_household ON public.residence USING btree (household_id);

CREATE INDEX residence_person ON public.residence USING btree (person_id);

CREATE INDEX restricted_list_worked_on ON public.restricted_list_worked USING btree (worked_on);

CREATE UNIQUE INDEX restriction_one_standing ON public.restriction USING btree (person_id) WHERE (lifted_on IS NULL);

CREATE INDEX restriction_person ON public.restriction USING btree (person_id);

CREATE INDEX restriction_ring ON public.restriction USING btree (ring_account_id);

CREATE INDEX return_interview_child ON public.return_interview USING btree (child_id);

CREATE INDEX return_interview_missing ON public.return_interview USING btree (missing_id);

CREATE INDEX reviewing_officer_account ON public.reviewing_officer USING btree (account_id) WHERE (ended_on IS NULL);

CREATE INDEX reviewing_officer_child ON public.reviewing_officer USING btree (child_id);

CREATE UNIQUE INDEX reviewing_officer_one_standing ON public.reviewing_officer USING btree (period_id) WHERE (ended_on IS NULL);

CREATE INDEX reviewing_officer_period ON public.reviewing_officer USING btree (period_id);

CREATE INDEX second_look_child ON public.second_look USING btree (child_id);

CREATE INDEX second_look_looked_by ON public.second_look USING btree (looked_by);

CREATE INDEX second_look_step ON public.second_look USING btree (step_id);

CREATE INDEX section_47_look_child ON public.section_47_look USING btree (child_id);

CREATE INDEX section_47_look_episode ON public.section_47_look USING btree (episode_id);

CREATE INDEX service_agency ON public.service USING btree (agency_id);

CREATE INDEX service_delivery_child ON public.service_delivery USING btree (child_id);

CREATE INDEX service_delivery_need ON public.service_delivery USING btree (need_id);

CREATE INDEX service_delivery_service ON public.service_delivery USING btree (service_id);

CREATE INDEX service_request_child ON public.service_request USING btree (child_id);

CREATE INDEX service_request_need ON public.service_request USING btree (need_id);

CREATE INDEX service_request_service ON public.service_request USING btree (service_id);

CREATE INDEX shared_text_look_by ON public.shared_text_look USING btree (looked_by);

CREATE INDEX shared_text_look_child ON public.shared_text_look USING btree (child_id);

CREATE INDEX shared_text_look_paper ON public.shared_text_look USING btree (paper_id);

CREATE INDEX step_child ON public.step USING btree (child_id, kind);

CREATE INDEX step_contact ON public.step USING btree (contact_id);

CREATE INDEX step_episode ON public.step USING btree (episode_id);

CREATE UNIQUE INDEX step_one_open_assessment ON public.step USING btree (episode_id) WHERE ((kind = 'child-and-family-assessment'::text) AND (concluded_on IS NULL));

CREATE UNIQUE INDEX step_one_open_core_group ON public.step USING btree (episode_id) WHERE ((kind = 'core-group'::text) AND (concluded_on IS NULL));

CREATE UNIQUE INDEX step_one_open_review_conference ON public.step USING btree (episode_id) WHERE ((kind = 'review-conference'::text) AND (concluded_on IS NULL));

CREATE INDEX step_together ON public.step USING btree (together_id);

CREATE INDEX striking_child ON public.striking USING btree (child_id);

CREATE UNIQUE INDEX striking_once ON public.striking USING btree (struck_id);

CREATE INDEX unmet_need_child ON public.unmet_need USING btree (child_id);

CREATE INDEX unmet_need_need ON public.unmet_need USING btree (need_id);

CREATE UNIQUE INDEX unmet_need_one_standing ON public.unmet_need USING btree (need_id) WHERE (ended_on IS NULL);

CREATE INDEX visit_by ON public.visit USING btree (visited_by);

CREATE INDEX visit_child ON public.visit USING btree (child_id, visited_on);

CREATE INDEX visit_episode ON public.visit USING btree (episode_id);

CREATE INDEX visit_seen ON public.visit USING btree (child_id, visited_on DESC) INCLUDE (id) WHERE (seen = 'seen'::text);

CREATE INDEX visit_together ON public.visit USING btree (together_id);

CREATE INDEX visit_warning_person ON public.visit_warning USING btree (person_id);

create view public.person_history as
 SELECT cc.person_id,
    (c.told_at AT TIME ZONE 'Europe/London'::text)::date AS happened_on,
    'contact'::text AS kind,
    c.told_by_name AS title,
    c.seen AS says,
    d.outcome,
    d.reason AS because,
    c.id AS source_id
   FROM contact_child cc
     JOIN contact c ON c.id = cc.contact_id
     LEFT JOIN contact_decision d ON d.contact_id = c.id
  WHERE cc.person_id IS NOT NULL AND NOT (EXISTS ( SELECT
           FROM striking s
          WHERE s.struck_id = cc.id))
UNION ALL
 SELECT e.child_id AS person_id,
    e.referred_on AS happened_on,
    'referral'::text AS kind,
    e.source_code AS title,
    COALESCE(e.primary_need, ''::text) AS says,
    NULL::text AS outcome,
    NULL::text AS because,
    e.id AS source_id
   FROM episode e
UNION ALL
 SELECT k.child_id AS person_id,
    k.closed_on AS happened_on,
    'closure'::text AS kind,
    k.reason AS title,
    k.why AS says,
    k.census_code AS outcome,
    k.override_reason AS because,
    k.id AS source_id
   FROM closure k
UNION ALL
 SELECT a.child_id AS person_id,
    COALESCE(a.authorised_on, a.began_on) AS happened_on,
    'assessment'::text AS kind,
    ''::text AS title,
    array_to_string(a.factors, ' '::text) AS says,
        CASE
            WHEN a.authorised_on IS NULL THEN 'open'::text
            ELSE 'concluded'::text
        END AS outcome,
    NULL::text AS because,
    a.id AS source_id
   FROM assessment a
UNION ALL
 SELECT q.child_id AS person_id,
    q.began_on AS happened_on,
    'section 47 enquiry'::text AS kind,
    ''::text AS title,
    ''::text AS says,
        CASE
            WHEN q.concluded_on IS NULL AND q.conference_on IS NULL THEN 'open'::text
            ELSE 'concluded'::text
        END AS outcome,
    NULL::text AS because,
    q.id AS source_id
   FROM enquiry q
UNION ALL
 SELECT f.child_id AS person_id,
    f.held_on AS happened_on,
    'conference'::text AS kind,
    f.kind AS title,
    ''::text AS says,
    NULL::text AS outcome,
    NULL::text AS because,
    f.id AS source_id
   FROM conference f
UNION ALL
 SELECT p.child_id AS person_id,
    p.began_on AS happened_on,
    'plan'::text AS kind,
    p.kind AS title,
    COALESCE(p.latest_category, p.initial_category, ''::text) AS says,
        CASE
            WHEN p.ended_on IS NULL THEN 'open'::text
            ELSE 'ended'::text
        END AS outcome,
    NULL::text AS because,
    p.id AS source_id
   FROM plan p
UNION ALL
 SELECT n.child_id AS person_id,
    (n.raised_at AT TIME ZONE 'Europe/London'::text)::date AS happened_on,
    'concern'::text AS kind,
    n.about_name AS title,
    n.says,
        CASE
            WHEN w.id IS NULL THEN 'open'::text
            ELSE 'answered'::text
        END AS outcome,
    w.reasons AS because,
    n.id AS source_id
   FROM concern n
     LEFT JOIN concern_answer w ON w.concern_id = n.id
  WHERE NOT (EXISTS ( SELECT
           FROM striking s
          WHERE s.struck_id = n.id))
UNION ALL
 SELECT h.person_id,
    h.happened_from AS happened_on,
    'care history'::text AS kind,
    h.authority AS title,
    h.says,
    NULL::text AS outcome,
    NULL::text AS because,
    h.id AS source_id
   FROM care_history h;

create view public.section_17_spell as
 SELECT e.id AS episode_id,
    e.child_id,
    e.referred_on AS since,
    e.closed_on AS until
   FROM episode e
  WHERE NOT (EXISTS ( SELECT
           FROM episode_help h
          WHERE h.episode_id = e.id))
UNION ALL
 SELECT h.episode_id,
    h.child_id,
    h.since,
    COALESCE(h.until, e.closed_on) AS until
   FROM episode_help h
     JOIN episode e ON e.id = h.episode_id
  WHERE h.help = 'section 17'::text;

CREATE OR REPLACE FUNCTION history.keep_access_grant()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('access_grant', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.access_grant set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.access_grant (id, account_id, person_id, grant_right, why, source_id, granted_from, granted_until, known_from, known_until, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.account_id, new.person_id, new.grant_right, new.why, new.source_id, new.granted_from, new.granted_until, new.known_from, new.known_until, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_account()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('account', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.account set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.account (id, name, email, registration, registered_until, phone, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.name, new.email, new.registration, new.registered_until, new.phone, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_account_role()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('account_role', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.account_role set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.account_role (id, account_id, role, team_id, agency_id, held_from, held_until, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.account_id, new.role, new.team_id, new.agency_id, new.held_from, new.held_until, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_agency()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('agency', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.agency set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.agency (id, name, kind, phone, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.name, new.kind, new.phone, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_agency_check()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('agency_check', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.agency_check set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.agency_check (id, contact_id, agency_id, rating, lawful_basis, asks, family_told, why_not_told, asked_at, asked_by, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.contact_id, new.agency_id, new.rating, new.lawful_basis, new.asks, new.family_told, new.why_not_told, new.asked_at, new.asked_by, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_agency_check_return()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('agency_check_return', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.agency_check_return set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.agency_check_return (id, check_id, contact_id, result, says, from_whom, returned_at, entered_by, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.check_id, new.contact_id, new.result, new.says, new.from_whom, new.returned_at, new.entered_by, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_alarm()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('alarm', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.alarm set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.alarm (id, kind, about_id, began_at, waits_since, rings_next_at, rung, ended_at, ended_because, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.kind, new.about_id, new.began_at, new.waits_since, new.rings_next_at, new.rung, new.ended_at, new.ended_because, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_alarm_call()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('alarm_call', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.alarm_call set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.alarm_call (id, alarm_id, account_id, way, round, asked_at, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.alarm_id, new.account_id, new.way, new.round, new.asked_at, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_alarm_call_result()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('alarm_call_result', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.alarm_call_result set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.alarm_call_result (id, call_id, result, says, at, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.call_id, new.result, new.says, new.at, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_alarm_taken()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('alarm_taken', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.alarm_taken set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.alarm_taken (id, alarm_id, by_account_id, at, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.alarm_id, new.by_account_id, new.at, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_allocation()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('allocation', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.allocation set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.allocation (id, child_id, episode_id, account_id, team_id, allocated_on, ended_on, reason, ended_because, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.episode_id, new.account_id, new.team_id, new.allocated_on, new.ended_on, new.reason, new.ended_because, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_assessment()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('assessment', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.assessment set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.assessment (id, child_id, episode_id, step_id, began_on, internal_review_on, authorised_on, factors, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.episode_id, new.step_id, new.began_on, new.internal_review_on, new.authorised_on, new.factors, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_bail_condition()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('bail_condition', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.bail_condition set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.bail_condition (id, person_id, kind, about_id, about_name, conditions, from_on, until_on, until_says, police_force, reference, ended_on, ended_because, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.person_id, new.kind, new.about_id, new.about_name, new.conditions, new.from_on, new.until_on, new.until_says, new.police_force, new.reference, new.ended_on, new.ended_because, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_break_glass()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('break_glass', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.break_glass set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.break_glass (id, person_id, account_id, ring_account_id, reason, rang, broken_at, open_until, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.person_id, new.account_id, new.ring_account_id, new.reason, new.rang, new.broken_at, new.open_until, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_break_glass_review()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('break_glass_review', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.break_glass_review set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.break_glass_review (id, break_glass_id, person_id, broken_by, reviewed_by, finding, says, reviewed_at, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.break_glass_id, new.person_id, new.broken_by, new.reviewed_by, new.finding, new.says, new.reviewed_at, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_care_history()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('care_history', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.care_history set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.care_history (id, person_id, says, authority, happened_from, happened_until, source, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.person_id, new.says, new.authority, new.happened_from, new.happened_until, new.source, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_care_review()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('care_review', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.care_review set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.care_review (id, child_id, period_id, step_id, held_on, chaired_by, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.period_id, new.step_id, new.held_on, new.chaired_by, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_case_note()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('case_note', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.case_note set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.case_note (id, child_id, episode_id, together_id, kind, happened_at, with_whom, says, significant, written_by, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.episode_id, new.together_id, new.kind, new.happened_at, new.with_whom, new.says, new.significant, new.written_by, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_census_import()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('census_import', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.census_import set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.census_import (id, child_id, authority, year, return_digest, said, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.authority, new.year, new.return_digest, new.said, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_clock()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('clock', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.clock set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.clock (id, child_id, contact_id, episode_id, step_id, about_id, kind, what, whose, whose_account_id, counted_from, counted_from_says, due_on, due_at, not_known, manager_on, manager_reason, explanation, law, began_at, met_on, met_by_kind, met_by_id, ended_on, ended_because, overdue_reason, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.contact_id, new.episode_id, new.step_id, new.about_id, new.kind, new.what, new.whose, new.whose_account_id, new.counted_from, new.counted_from_says, new.due_on, new.due_at, new.not_known, new.manager_on, new.manager_reason, new.explanation, new.law, new.began_at, new.met_on, new.met_by_kind, new.met_by_id, new.ended_on, new.ended_because, new.overdue_reason, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_closure()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('closure', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.closure set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.closure (id, child_id, episode_id, step_id, closed_on, reason, census_code, why, judged, asked_by, authorised_by, authority_reason, team_id, overridden_by, override_reason, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.episode_id, new.step_id, new.closed_on, new.reason, new.census_code, new.why, new.judged, new.asked_by, new.authorised_by, new.authority_reason, new.team_id, new.overridden_by, new.override_reason, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_closure_request()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('closure_request', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.closure_request set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.closure_request (id, child_id, episode_id, asked_on, asked_by, reason, answers, unmet, withdrawn_on, withdrawn_by, withdrawn_because, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.episode_id, new.asked_on, new.asked_by, new.reason, new.answers, new.unmet, new.withdrawn_on, new.withdrawn_by, new.withdrawn_because, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_concern()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('concern', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.concern set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.concern (id, reference, child_id, about_person_id, about_account_id, about_name, about_says, says, how_known, in_danger_now, raised_at, raised_by_account_id, raised_by_name, raised_by_stands_as, anonymous, safe_reply, joined_to_id, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.reference, new.child_id, new.about_person_id, new.about_account_id, new.about_name, new.about_says, new.says, new.how_known, new.in_danger_now, new.raised_at, new.raised_by_account_id, new.raised_by_name, new.raised_by_stands_as, new.anonymous, new.safe_reply, new.joined_to_id, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_concern_answer()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('concern_answer', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.concern_answer set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.concern_answer (id, child_id, concern_id, finding, reasons, done, reply, told_how, answered_at, answered_by, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.concern_id, new.finding, new.reasons, new.done, new.reply, new.told_how, new.answered_at, new.answered_by, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_concern_naming()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('concern_naming', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.concern_naming set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.concern_naming (id, child_id, concern_id, account_id, named_at, reason, ended_at, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.concern_id, new.account_id, new.named_at, new.reason, new.ended_at, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_conference()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('conference', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.conference set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.conference (id, child_id, episode_id, step_id, kind, held_on, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.episode_id, new.step_id, new.kind, new.held_on, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_conference_attendance()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('conference_attendance', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.conference_attendance set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.conference_attendance (id, child_id, conference_id, agency, presence, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.conference_id, new.agency, new.presence, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_confidentiality()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('confidentiality', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.confidentiality set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.confidentiality (id, person_id, kind, row_id, kept_from, words, reason, since, review_on, together_id, set_by, ended_on, ended_by, ended_because, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.person_id, new.kind, new.row_id, new.kept_from, new.words, new.reason, new.since, new.review_on, new.together_id, new.set_by, new.ended_on, new.ended_by, new.ended_because, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_confidentiality_review()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('confidentiality_review', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.confidentiality_review set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.confidentiality_review (id, person_id, confidentiality_id, reviewed_on, reviewed_by, says, next_on, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.person_id, new.confidentiality_id, new.reviewed_on, new.reviewed_by, new.says, new.next_on, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_confidentiality_whom()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('confidentiality_whom', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.confidentiality_whom set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.confidentiality_whom (id, person_id, confidentiality_id, barred_id, barred_name, account_id, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.person_id, new.confidentiality_id, new.barred_id, new.barred_name, new.account_id, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_contact()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('contact', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.contact set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.contact (id, reference, told_by_account_id, told_by_agency_id, told_by_name, told_by_role, told_by_reach, source_code, in_danger_now, told_at, seen, said, done, household, family_knows, family_knows_why, must_not_find_out, parent_in_care, are_siblings, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.reference, new.told_by_account_id, new.told_by_agency_id, new.told_by_name, new.told_by_role, new.told_by_reach, new.source_code, new.in_danger_now, new.told_at, new.seen, new.said, new.done, new.household, new.family_knows, new.family_knows_why, new.must_not_find_out, new.parent_in_care, new.are_siblings, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_contact_child()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('contact_child', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.contact_child set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.contact_child (id, contact_id, given_name, family_name, born_on, about_age, sex, school, address, postcode, nhs_number, upn, person_id, matched_how, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.contact_id, new.given_name, new.family_name, new.born_on, new.about_age, new.sex, new.school, new.address, new.postcode, new.nhs_number, new.upn, new.person_id, new.matched_how, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_contact_decision()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('contact_decision', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.contact_decision set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.contact_decision (id, contact_id, step_id, outcome, reason, decided_at, decided_by, history_shown, told_family, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.contact_id, new.step_id, new.outcome, new.reason, new.decided_at, new.decided_by, new.history_shown, new.told_family, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_contact_looked_at()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('contact_looked_at', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.contact_looked_at set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.contact_looked_at (id, contact_id, looked_at, by_account_id, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.contact_id, new.looked_at, new.by_account_id, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_contact_point()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('contact_point', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.contact_point set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.contact_point (id, person_id, kind, value, safe, how, ended_on, ended_because, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.person_id, new.kind, new.value, new.safe, new.how, new.ended_on, new.ended_because, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_contact_reply()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('contact_reply', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.contact_reply set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.contact_reply (id, contact_id, says, how, sent_at, seen_at, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.contact_id, new.says, new.how, new.sent_at, new.seen_at, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_contact_writing()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('contact_writing', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.contact_writing set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.contact_writing (id, contact_id, says, from_whom, received_on, entered_by, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.contact_id, new.says, new.from_whom, new.received_on, new.entered_by, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_core_group()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('core_group', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.core_group set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.core_group (id, child_id, episode_id, plan_id, step_id, held_on, quorate, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.episode_id, new.plan_id, new.step_id, new.held_on, new.quorate, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_court_order()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('court_order', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.court_order set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.court_order (id, person_id, kind, made_on, ends_on, ends_says, terms, discharged_on, ended_because, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.person_id, new.kind, new.made_on, new.ends_on, new.ends_says, new.terms, new.discharged_on, new.ended_because, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_daily_pack()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('daily_pack', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.daily_pack set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.daily_pack (id, tried_at, outcome, failed_because, file_name, sha256, bytes, children, keys, destroy_after, copies, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.tried_at, new.outcome, new.failed_because, new.file_name, new.sha256, new.bytes, new.children, new.keys, new.destroy_after, new.copies, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_declared_interest()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('declared_interest', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.declared_interest set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.declared_interest (id, person_id, contact_id, account_id, kind, says, declared_at, declared_by, told_account_id, done_at, done_by, done_says, ended_at, ended_by, ended_because, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.person_id, new.contact_id, new.account_id, new.kind, new.says, new.declared_at, new.declared_by, new.told_account_id, new.done_at, new.done_by, new.done_says, new.ended_at, new.ended_by, new.ended_because, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_disagreement()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('disagreement', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.disagreement set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.disagreement (id, child_id, episode_id, step_id, raised_on, raised_by, says, entered_by, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.episode_id, new.step_id, new.raised_on, new.raised_by, new.says, new.entered_by, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_disagreement_answer()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('disagreement_answer', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.disagreement_answer set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.disagreement_answer (id, child_id, disagreement_id, level, how, says, answered_on, answered_by, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.disagreement_id, new.level, new.how, new.says, new.answered_on, new.answered_by, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_document()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('document', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.document set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.document (id, child_id, episode_id, title, file_name, media_type, bytes, sha256, received_on, attached_by, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.episode_id, new.title, new.file_name, new.media_type, new.bytes, new.sha256, new.received_on, new.attached_by, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_duty_review()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('duty_review', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.duty_review set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.duty_review (id, shift_id, account_id, by_account_id, kind, says, at, answer, answered_at, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.shift_id, new.account_id, new.by_account_id, new.kind, new.says, new.at, new.answer, new.answered_at, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_duty_shift()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('duty_shift', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.duty_shift set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.duty_shift (id, account_id, part, starts_at, ends_at, gave_up_at, gave_up_because, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.account_id, new.part, new.starts_at, new.ends_at, new.gave_up_at, new.gave_up_because, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_duty_swap()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('duty_swap', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.duty_swap set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.duty_swap (id, shift_id, from_account_id, to_account_id, reason, asked_at, answer, answered_at, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.shift_id, new.from_account_id, new.to_account_id, new.reason, new.asked_at, new.answer, new.answered_at, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_enquiry()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('enquiry', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.enquiry set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.enquiry (id, child_id, episode_id, step_id, began_on, conference_target_on, conference_on, conference_not_required, concluded_on, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.episode_id, new.step_id, new.began_on, new.conference_target_on, new.conference_on, new.conference_not_required, new.concluded_on, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_episode()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('episode', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.episode set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.episode (id, child_id, referred_on, source_code, primary_need, contact_id, came_from, refers_again, no_further_action, closed_on, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.referred_on, new.source_code, new.primary_need, new.contact_id, new.came_from, new.refers_again, new.no_further_action, new.closed_on, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_episode_help()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('episode_help', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.episode_help set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.episode_help (id, child_id, episode_id, help, since, until, reason, decided_by, accepted_by, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.episode_id, new.help, new.since, new.until, new.reason, new.decided_by, new.accepted_by, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_handing_over()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('handing_over', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.handing_over set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.handing_over (id, child_id, episode_id, from_account_id, to_account_id, team_id, offered_by, offered_on, reason, answer, answered_on, answered_because, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.episode_id, new.from_account_id, new.to_account_id, new.team_id, new.offered_by, new.offered_on, new.reason, new.answer, new.answered_on, new.answered_because, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_handover()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('handover', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.handover set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.handover (id, child_id, from_account_id, to_account_id, note, handed_at, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.from_account_id, new.to_account_id, new.note, new.handed_at, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_handover_accepted()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('handover_accepted', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.handover_accepted set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.handover_accepted (id, handover_id, child_id, by_account_id, accepted_for, at, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.handover_id, new.child_id, new.by_account_id, new.accepted_for, new.at, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_household()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('household', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.household set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.household (id, address_lines, postcode, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.address_lines, new.postcode, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_identifier()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('identifier', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.identifier set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.identifier (id, person_id, kind, value, source, verified_on, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.person_id, new.kind, new.value, new.source, new.verified_on, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_import_flag()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('import_flag', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.import_flag set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.import_flag (id, child_id, import_id, says, field, ended_on, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.import_id, new.says, new.field, new.ended_on, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_involvement()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('involvement', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.involvement set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.involvement (id, person_id, agency_id, agency_name, worker_name, stands_as, phone, email, since, ended_on, ended_because, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.person_id, new.agency_id, new.agency_name, new.worker_name, new.stands_as, new.phone, new.email, new.since, new.ended_on, new.ended_because, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_joining()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('joining', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.joining set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.joining (id, account_id, role, team_id, starts_on, agreed_by, agreed_how, answer, answered_on, answered_because, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.account_id, new.role, new.team_id, new.starts_on, new.agreed_by, new.agreed_how, new.answer, new.answered_on, new.answered_because, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_known_for_safety()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('known_for_safety', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.known_for_safety set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.known_for_safety (id, person_id, says, since, ended_on, ended_because, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.person_id, new.says, new.since, new.ended_on, new.ended_because, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_learning_review()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('learning_review', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.learning_review set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.learning_review (id, child_id, reviewer_id, reason, period_from, period_until, opened_on, ends_on, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.reviewer_id, new.reason, new.period_from, new.period_until, new.opened_on, new.ends_on, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_leaving()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('leaving', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.leaving set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.leaving (id, account_id, last_day, deputy_id, reason, decided_by, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.account_id, new.last_day, new.deputy_id, new.reason, new.decided_by, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_legal_status()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('legal_status', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.legal_status set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.legal_status (id, child_id, period_id, step_id, code, began_on, ends_on, ends_says, ended_on, reason, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.period_id, new.step_id, new.code, new.began_on, new.ends_on, new.ends_says, new.ended_on, new.reason, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_local_setting()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('local_setting', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.local_setting set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.local_setting (id, setting, value, since, decided_by, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.setting, new.value, new.since, new.decided_by, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_looks_report()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('looks_report', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.looks_report set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.looks_report (id, child_id, recipient_id, recipient_name, stands_as, from_day, until_day, lines, left_out, prepared_by, prepared_at, decided_by, decided_at, decision, decided_because, document_id, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.recipient_id, new.recipient_name, new.stands_as, new.from_day, new.until_day, new.lines, new.left_out, new.prepared_by, new.prepared_at, new.decided_by, new.decided_at, new.decision, new.decided_because, new.document_id, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_missing_episode()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('missing_episode', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.missing_episode set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.missing_episode (id, child_id, episode_id, step_id, kind, missing_from, last_seen, fears, doing, reported_by, police_told_at, police_reference, police_say, ended_at, how_ended, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.episode_id, new.step_id, new.kind, new.missing_from, new.last_seen, new.fears, new.doing, new.reported_by, new.police_told_at, new.police_reference, new.police_say, new.ended_at, new.how_ended, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_must_not()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('must_not', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.must_not set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.must_not (id, person_id, about_id, about_name, kind, reason, since, review_on, ended_on, ended_because, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.person_id, new.about_id, new.about_name, new.kind, new.reason, new.since, new.review_on, new.ended_on, new.ended_because, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_named_access()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('named_access', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.named_access set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.named_access (id, person_id, account_id, reason, given_by, given_at, ends_on, renews_id, ended_at, ended_by, ended_because, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.person_id, new.account_id, new.reason, new.given_by, new.given_at, new.ends_on, new.renews_id, new.ended_at, new.ended_by, new.ended_because, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_named_duty()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('named_duty', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.named_duty set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.named_duty (id, duty, stands_as, account_id, held_from, held_until, named_by, reason, ended_on, ended_by, ended_because, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.duty, new.stands_as, new.account_id, new.held_from, new.held_until, new.named_by, new.reason, new.ended_on, new.ended_by, new.ended_because, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_need()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('need', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.need set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.need (id, child_id, episode_id, step_id, kind, title, why, named_on, child_age, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.episode_id, new.step_id, new.kind, new.title, new.why, new.named_on, new.child_age, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_need_ending()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('need_ending', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.need_ending set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.need_ending (id, child_id, need_id, how, says, ended_on, ended_by, accepted_by, check_on, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.need_id, new.how, new.says, new.ended_on, new.ended_by, new.accepted_by, new.check_on, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_pack_key()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('pack_key', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.pack_key set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.pack_key (id, name, recipient, added_by, added_on, retired_on, retired_by, retired_because, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.name, new.recipient, new.added_by, new.added_on, new.retired_on, new.retired_by, new.retired_because, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_paper()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('paper', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.paper set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.paper (id, child_id, kind, title, recipient_kind, recipient_id, recipient_name, typed, document_id, made_on, made_by, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.kind, new.title, new.recipient_kind, new.recipient_id, new.recipient_name, new.typed, new.document_id, new.made_on, new.made_by, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_paper_sent()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('paper_sent', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.paper_sent set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.paper_sent (id, child_id, paper_id, paper_version, sent_at, sent_by, how, sha256, bytes, media_type, says, left_out, checked_says, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.paper_id, new.paper_version, new.sent_at, new.sent_by, new.how, new.sha256, new.bytes, new.media_type, new.says, new.left_out, new.checked_says, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_parental_responsibility()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('parental_responsibility', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.parental_responsibility set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.parental_responsibility (id, person_id, holder_id, holder_name, basis, held_from, held_until, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.person_id, new.holder_id, new.holder_name, new.basis, new.held_from, new.held_until, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_patrol_alert()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('patrol_alert', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.patrol_alert set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.patrol_alert (id, account_id, on_day, raised_at, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.account_id, new.on_day, new.raised_at, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_patrol_move()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('patrol_move', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.patrol_move set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.patrol_move (id, alert_id, account_id, kind, finding, what, says, moved_by, moved_at, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.alert_id, new.account_id, new.kind, new.finding, new.what, new.says, new.moved_by, new.moved_at, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_patrol_reason()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('patrol_reason', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.patrol_reason set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.patrol_reason (id, alert_id, account_id, rule, person_id, first_at, last_at, pages, detail, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.alert_id, new.account_id, new.rule, new.person_id, new.first_at, new.last_at, new.pages, new.detail, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_patrol_retirement()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('patrol_retirement', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.patrol_retirement set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.patrol_retirement (id, rule, retired_on, because, retired_by, ended_on, ended_because, ended_by, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.rule, new.retired_on, new.because, new.retired_by, new.ended_on, new.ended_because, new.ended_by, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_patrol_run()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('patrol_run', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.patrol_run set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.patrol_run (id, on_day, ran_at, looks, users, alerts, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.on_day, new.ran_at, new.looks, new.users, new.alerts, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_period_of_care()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('period_of_care', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.period_of_care set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.period_of_care (id, child_id, episode_id, step_id, began_on, ended_on, end_code, ended_because, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.episode_id, new.step_id, new.began_on, new.ended_on, new.end_code, new.ended_because, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_person()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('person', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.person set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.person (id, given_name, family_name, other_names, born_on, expected_on, died_on, sex, ethnicity, disabilities, first_language, interpreter_needed, is_child, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.given_name, new.family_name, new.other_names, new.born_on, new.expected_on, new.died_on, new.sex, new.ethnicity, new.disabilities, new.first_language, new.interpreter_needed, new.is_child, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_placement()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('placement', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.placement set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.placement (id, child_id, period_id, returns_to_id, type_code, provider_code, carer_account_id, carer_name, home_name, household_id, out_of_area, began_on, ended_on, reason_new, reason, end_code, ended_because, meant_to_last, child_agrees_fewer_visits, before_assessment, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.period_id, new.returns_to_id, new.type_code, new.provider_code, new.carer_account_id, new.carer_name, new.home_name, new.household_id, new.out_of_area, new.began_on, new.ended_on, new.reason_new, new.reason, new.end_code, new.ended_because, new.meant_to_last, new.child_agrees_fewer_visits, new.before_assessment, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_plan()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('plan', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.plan set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.plan (id, child_id, episode_id, step_id, kind, began_on, ended_on, initial_category, latest_category, earlier_plans, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.episode_id, new.step_id, new.kind, new.began_on, new.ended_on, new.initial_category, new.latest_category, new.earlier_plans, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_plan_review()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('plan_review', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.plan_review set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.plan_review (id, child_id, plan_id, held_on, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.plan_id, new.held_on, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_post()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('post', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.post set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.post (id, account_id, team_id, room_for, held_from, held_until, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.account_id, new.team_id, new.room_for, new.held_from, new.held_until, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_practice_hold()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('practice_hold', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.practice_hold set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.practice_hold (id, on_what, reason, reviewed_by, reports_on, began_on, placed_by, lifted_on, lifted_by, lifted_because, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.on_what, new.reason, new.reviewed_by, new.reports_on, new.began_on, new.placed_by, new.lifted_on, new.lifted_by, new.lifted_because, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_practice_hold_exception()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('practice_hold_exception', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.practice_hold_exception set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.practice_hold_exception (id, hold_id, child_id, reason, decided_on, decided_by, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.hold_id, new.child_id, new.reason, new.decided_on, new.decided_by, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_recovery()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('recovery', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.recovery set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.recovery (id, account_id, proposed_by, proposed_at, identity_check, decision, decided_by, decided_at, decided_because, used_at, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.account_id, new.proposed_by, new.proposed_at, new.identity_check, new.decision, new.decided_by, new.decided_at, new.decided_because, new.used_at, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_relationship()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('relationship', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.relationship set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.relationship (id, person_id, other_id, kind, since, ended_on, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.person_id, new.other_id, new.kind, new.since, new.ended_on, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_residence()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('residence', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.residence set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.residence (id, person_id, household_id, lived_from, lived_until, stands_as, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.person_id, new.household_id, new.lived_from, new.lived_until, new.stands_as, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_restricted_list_worked()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('restricted_list_worked', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.restricted_list_worked set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.restricted_list_worked (id, worked_on, worked_at, worked_by, children, says, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.worked_on, new.worked_at, new.worked_by, new.children, new.says, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_restriction()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('restriction', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.restriction set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.restriction (id, person_id, reason, ring_account_id, placed_on, review_on, lifted_on, lifted_by, lifted_because, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.person_id, new.reason, new.ring_account_id, new.placed_on, new.review_on, new.lifted_on, new.lifted_by, new.lifted_because, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_return_interview()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('return_interview', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.return_interview set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.return_interview (id, child_id, missing_id, step_id, offered_at, accepted, held_at, interviewer, independent, shared_with_police, came_of_it, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.missing_id, new.step_id, new.offered_at, new.accepted, new.held_at, new.interviewer, new.independent, new.shared_with_police, new.came_of_it, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_reviewing_officer()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('reviewing_officer', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.reviewing_officer set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.reviewing_officer (id, child_id, period_id, account_id, appointed_on, ended_on, ended_because, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.period_id, new.account_id, new.appointed_on, new.ended_on, new.ended_because, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_seal()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('seal', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.seal set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.seal (id, person_id, order_made_on, sealed_at, sealed_by, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.person_id, new.order_made_on, new.sealed_at, new.sealed_by, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_second_look()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('second_look', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.second_look set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.second_look (id, child_id, step_id, clock_id, looked_on, looked_by, finding, reasons, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.step_id, new.clock_id, new.looked_on, new.looked_by, new.finding, new.reasons, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_section_47_look()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('section_47_look', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.section_47_look set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.section_47_look (id, child_id, episode_id, looked_on, decision, reasons, decided_by, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.episode_id, new.looked_on, new.decision, new.reasons, new.decided_by, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_service()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('service', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.service set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.service (id, agency_id, name, about, meets, ages_from, ages_to, weekly_pence, places, opened_on, closed_on, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.agency_id, new.name, new.about, new.meets, new.ages_from, new.ages_to, new.weekly_pence, new.places, new.opened_on, new.closed_on, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_service_delivery()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('service_delivery', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.service_delivery set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.service_delivery (id, child_id, need_id, service_id, request_id, started_on, ended_on, outcome, outcome_says, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.need_id, new.service_id, new.request_id, new.started_on, new.ended_on, new.outcome, new.outcome_says, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_service_request()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('service_request', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.service_request set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.service_request (id, child_id, need_id, service_id, asked_on, asked_by, wanted, answer, answered_on, answer_says, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.need_id, new.service_id, new.asked_on, new.asked_by, new.wanted, new.answer, new.answered_on, new.answer_says, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_shared_text_look()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('shared_text_look', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.shared_text_look set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.shared_text_look (id, child_id, paper_id, text_id, decision, says, looked_by, looked_at, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.paper_id, new.text_id, new.decision, new.says, new.looked_by, new.looked_at, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_step()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('step', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.step set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.step (id, child_id, contact_id, episode_id, together_id, kind, edition, began_on, answers, concluded_on, outcome, judged, transcript, decided_by, authorised_by, authorised_on, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.contact_id, new.episode_id, new.together_id, new.kind, new.edition, new.began_on, new.answers, new.concluded_on, new.outcome, new.judged, new.transcript, new.decided_by, new.authorised_by, new.authorised_on, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_striking()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('striking', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.striking set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.striking (id, child_id, struck_table, struck_id, reason, struck_on, struck_by, belongs_to_id, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.struck_table, new.struck_id, new.reason, new.struck_on, new.struck_by, new.belongs_to_id, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_team()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('team', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.team set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.team (id, name, does, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.name, new.does, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_unmet_need()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('unmet_need', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.unmet_need set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.unmet_need (id, child_id, need_id, since, tried, costs_the_child, entered_by, ended_on, ended_because, left_open_by, left_open_reason, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.need_id, new.since, new.tried, new.costs_the_child, new.entered_by, new.ended_on, new.ended_because, new.left_open_by, new.left_open_reason, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_visit()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('visit', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.visit set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.visit (id, child_id, episode_id, together_id, visited_on, visited_at, visited_by, place, place_says, purpose, seen, alone, alone_why, not_seen_truth, not_seen_why, who_was_there, words, observed, shared, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.child_id, new.episode_id, new.together_id, new.visited_on, new.visited_at, new.visited_by, new.place, new.place_says, new.purpose, new.seen, new.alone, new.alone_why, new.not_seen_truth, new.not_seen_why, new.who_was_there, new.words, new.observed, new.shared, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION history.keep_visit_warning()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('visit_warning', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.visit_warning set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.visit_warning (id, person_id, says, since, review_on, ended_on, ended_because, recorded_at, recorded_by, version, recorded_from, act_id, act_place, digest)
        select new.id, new.person_id, new.says, new.since, new.review_on, new.ended_on, new.ended_because, new.recorded_at, new.recorded_by, new.version, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION house.account_barred(wanted_account uuid, wanted uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return (house.sees_record_today(wanted) or house.granted_record(wanted)
      or house.holds_role(array['head of service', 'director']))
    and exists (select from house.bar b where b.account_id = wanted_account and b.subject_id = wanted
      and b.barred_from <= house.moment_now() and (b.barred_until is null or b.barred_until > house.moment_now()));
end $function$;

CREATE OR REPLACE FUNCTION house.act()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('holdfast.act', true), '')::uuid $function$;

CREATE OR REPLACE FUNCTION house.acting_role()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('holdfast.role', true), '') $function$;

CREATE OR REPLACE FUNCTION house.actor()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('holdfast.actor', true), '')::uuid $function$;

CREATE OR REPLACE FUNCTION house.add_job(job text, carries jsonb, once_as text DEFAULT NULL::text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'house', 'pg_temp'
AS $function$
begin
  if house.act() is null then
    raise exception 'A job can only be added inside an act of the ledger.';
  end if;
  if exists (select from jsonb_each(carries) as carried (name, value)
      where jsonb_typeof(value) <> 'string'
        or value #>> '{}' !~ '^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9]{4}-[0-9]{2}-[0-9]{2})$') then
    raise exception 'A job carries ids and days only.';
  end if;
  perform graphile_worker.add_job(job, payload => carries::json, job_key => once_as);
end $function$;

CREATE OR REPLACE FUNCTION house.add_practising_role(added text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  rule text;
  reader text;
begin
  select pg_get_constraintdef(c.oid) into strict rule from pg_constraint c
    where c.conrelid = 'account_role'::regclass and c.conname = 'account_role_role_check';
  alter table account_role drop constraint account_role_role_check;
  execute 'alter table account_role add constraint account_role_role_check '
    || replace(rule, '''director''::text', format('''director''::text, %L::text', added));
  foreach reader in array array['house.sees_every_record()', 'house.writes_records()'] loop
    execute replace(pg_get_functiondef(reader::regprocedure), '''director''', format('''director'', %L', added));
  end loop;
end $function$;

CREATE OR REPLACE FUNCTION house.adoptions()
 RETURNS TABLE(id uuid, order_made_on date, court text, kept_until date, sealed_at timestamp with time zone, sealed_by text, made_at timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not house.holds_duty('adoption records') then return; end if;
  return query select l.id, l.order_made_on, l.court, l.kept_until, l.sealed_at, a.name, l.made_at
    from house.adoption_link l join account a on a.id = l.sealed_by order by l.made_at is not null, l.sealed_at desc, l.id;
end $function$;

CREATE OR REPLACE FUNCTION house.answerer_of(wanted_child uuid, about_account uuid, about_name text DEFAULT ''::text)
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return (
    select r.account_id
      from account_role r join account b on b.id = r.account_id
        left join allocation a on a.child_id = wanted_child and a.ended_on is null and a.team_id = r.team_id
        left join restriction x on x.person_id = wanted_child and x.lifted_on is null
        left join access_grant g on x.id is not null and g.person_id = wanted_child and g.account_id = r.account_id
          and g.grant_right = 'record' and house.reaches_restricted(g.why) and g.granted_from <= house.moment_now()
          and (g.granted_until is null or g.granted_until > house.moment_now())
      where r.role in ('team manager', 'head of service', 'director')
        and (r.role <> 'team manager' or a.id is not null and x.id is null or g.id is not null or x.ring_account_id = r.account_id)
        and r.held_from <= house.today() and (r.held_until is null or r.held_until >= house.today())
        and r.account_id is distinct from about_account and r.account_id is distinct from house.actor()
        and house.plain_name(b.name) <> house.plain_name(answerer_of.about_name)
      order by g.id is null, x.ring_account_id is distinct from r.account_id,
        array_position(array['team manager', 'head of service', 'director'], r.role), r.held_from, r.id
      limit 1);
end $function$;

CREATE OR REPLACE FUNCTION house.answerer_of_my_concern(wanted uuid)
 RETURNS TABLE(name text, role text, due_on date, struck boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select b.name, (select r.role from account_role r where r.account_id = b.id and r.held_from <= house.today()
          and (r.held_until is null or r.held_until >= house.today()) order by r.held_from, r.id limit 1),
      (select k.due_on from clock k where k.about_id = coalesce(c.joined_to_id, c.id) and k.kind = 'concern-answered'
        and k.ended_on is null order by k.began_at desc limit 1),
      exists (select from striking s where s.struck_id in (c.id, c.joined_to_id))
    from concern c left join concern_naming n on n.concern_id = coalesce(c.joined_to_id, c.id) and n.ended_at is null
      left join account b on b.id = n.account_id
    where c.id = wanted and c.raised_by_account_id = house.actor() $function$;

CREATE OR REPLACE FUNCTION house.append_entry(subjects uuid[], entry_act uuid, entry_kind text, entry_what text, entry_purpose text, entry_request text, entry_detail jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'house', 'pg_temp'
AS $function$
declare
  one uuid;
  head house.ledger_head;
  entry house.ledger_entry;
begin
  if house.actor() is null then
    raise exception 'No entry can be made in the ledger without an actor.';
  end if;
  foreach one in array (select array_agg(distinct s order by s) from unnest(subjects) as s) loop
    insert into house.ledger_head (subject_id, seq, hash) values (one, 0, '\x') on conflict do nothing;
    select * into strict head from house.ledger_head where subject_id = one for update;
    entry.subject_id := one;
    entry.seq := head.seq + 1;
    entry.act_id := entry_act;
    entry.at := house.moment_now();
    entry.kind := entry_kind;
    entry.what := entry_what;
    entry.actor_id := house.actor();
    entry.role := house.acting_role();
    entry.purpose := entry_purpose;
    entry.request_id := entry_request;
    entry.detail := entry_detail;
    entry.changes := decode(nullif(current_setting('holdfast.changes', true), ''), 'hex');
    entry.prior := head.hash;
    entry.hash := house.entry_hash(entry);
    insert into house.ledger_entry values (entry.*);
    update house.ledger_head set seq = entry.seq, hash = entry.hash where subject_id = one;
  end loop;
end $function$;

CREATE OR REPLACE FUNCTION house.asked_of_me(wanted_need uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return house.acting_role() = 'provider' and exists (
    select from service_request q where q.need_id = wanted_need and house.serves(q.service_id));
end $function$;

CREATE OR REPLACE FUNCTION house.asked_of_my_agency(only_check uuid)
 RETURNS TABLE(id uuid, contact_id uuid, reference text, rating text, lawful_basis text, asks text, asked_at timestamp with time zone, asked_by text, due_on date, due_at timestamp with time zone, children text, result text, says text, returned_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select c.id, c.contact_id, t.reference, c.rating, c.lawful_basis, c.asks, c.asked_at, w.name, k.due_on, k.due_at,
      coalesce((select string_agg(concat_ws(' ', nullif(x.given_name, ''), nullif(x.family_name, ''))
        || coalesce(', born ' || to_char(x.born_on, 'FMDD FMMonth YYYY'), ''), '; ' order by x.id)
        from contact_child x where x.contact_id = c.contact_id and not x.restricted), ''),
      r.result, r.says, r.returned_at
    from agency_check c join contact t on t.id = c.contact_id join account w on w.id = c.asked_by
      left join clock k on k.about_id = c.id
      left join lateral (select y.result, y.says, y.returned_at from agency_check_return y where y.check_id = c.id
        order by y.returned_at desc, y.id desc limit 1) r on true
    where not c.restricted and house.works_for(c.agency_id) and (only_check is null or c.id = only_check)
    order by r.returned_at nulls first, c.asked_at
$function$;

CREATE OR REPLACE FUNCTION house.asked_of_us(wanted_check uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return exists (select from agency_check c where c.id = wanted_check and not c.restricted and house.works_for(c.agency_id));
end $function$;

CREATE OR REPLACE FUNCTION house.bar_record_table(t text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  subject text := (select r.subject_column from house.record_table r where r.name = t);
  has_contact boolean := exists (select from pg_attribute where attrelid = format('public.%I', t)::regclass
    and attname = 'contact_id' and not attisdropped);
  barred text;
  seen text := (select pg_get_expr(polqual, polrelid) from pg_policy
    where polrelid = format('public.%I', t)::regclass and polname = 'seen');
  written text := (select pg_get_expr(polwithcheck, polrelid) from pg_policy
    where polrelid = format('public.%I', t)::regclass and polname = 'written');
  history_seen text := (select pg_get_expr(polqual, polrelid) from pg_policy
    where polrelid = format('history.%I', t)::regclass and polname = 'seen');
begin
  if t in ('account', 'account_role', 'post', 'team', 'agency', 'service') or subject is null then return; end if;
  barred := format('house.is_barred(%I)', subject)
    || case when has_contact and subject <> 'contact_id' then ' or house.is_barred(contact_id)' else '' end;
  execute format('alter policy seen on public.%I using ((not restricted and (select house.sees_freely())) or ((%s) and not (%s)))',
    t, seen, barred);
  execute format('alter policy seen on history.%I using ((%s) and ((select not house.has_bars()) or not (%s)))',
    t, history_seen, barred);
  execute format('alter policy changed on public.%I using ((%s) and ((select not house.has_bars()) or not (%s)))',
    t, written, barred);
  if t not in ('concern', 'concern_naming', 'clock', 'contact', 'contact_child') then
    execute format('alter policy written on public.%I with check ((%s) and ((select not house.has_bars()) or not (%s)))',
      t, written, barred);
  end if;
end $function$;

CREATE OR REPLACE FUNCTION house.bare(said text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, coalesce(said, ''))), '[^a-z0-9]', '', 'g') $function$;

CREATE OR REPLACE FUNCTION house.bars_follow()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  touched uuid[] := case tg_table_name
    when 'relationship' then array[(to_jsonb(new) ->> 'person_id')::uuid, (to_jsonb(new) ->> 'other_id')::uuid]
    when 'contact_child' then array[(to_jsonb(new) ->> 'person_id')::uuid, (to_jsonb(new) ->> 'contact_id')::uuid]
    else array(select r.person_id from residence r where r.household_id = (to_jsonb(new) ->> 'household_id')::uuid) end;
begin
  perform house.spread_bar(d) from declared_interest d
    where d.ended_at is null and d.id in (select b.declaration_id from house.bar b where b.subject_id = any (touched));
  return null;
end $function$;

CREATE OR REPLACE FUNCTION house.bars_meet_contact()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into house.bar (account_id, subject_id, declaration_id, why, barred_from)
    select distinct b.account_id, new.contact_id, b.declaration_id, b.why, house.moment_now()
      from house.bar b join person p on p.id = b.subject_id
      where b.barred_until is null
        and (house.searched_name(p.given_name, p.family_name, '{}') = house.searched_name(new.given_name, new.family_name, '{}')
            and new.family_name <> '' and (new.born_on is null or p.born_on = new.born_on)
          or exists (select from identifier i where i.person_id = p.id and i.value <> ''
            and i.value in (new.nhs_number, new.upn)))
    on conflict do nothing;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION house.became_of_my_contact(wanted uuid)
 RETURNS TABLE(looked_at timestamp with time zone, outcome text, decided_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select (select min(l.looked_at) from contact_looked_at l where l.contact_id = c.id), d.outcome, d.decided_at
    from contact c left join contact_decision d on d.contact_id = c.id
    where c.id = wanted and c.told_by_account_id = house.actor() $function$;

CREATE OR REPLACE FUNCTION house.children_held()
 RETURNS TABLE(account_id uuid, held bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select a.account_id, count(*) from allocation a where a.ended_on is null group by a.account_id $function$;

CREATE OR REPLACE FUNCTION house.children_of_the_night(starts timestamp with time zone[], ends timestamp with time zone[])
 RETURNS TABLE(child_id uuid, restricted boolean, ring_account_id uuid, touched_at timestamp with time zone, done text[], held_by uuid, handover_id uuid, handed_to uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not house.writes_records() then return; end if;
  return query
    with touched as (
      select p.id, p.restricted, max(e.at) as at, (array_agg(e.actor_id order by e.at desc))[1] as actor_id,
          array_agg(distinct e.what) as done
        from unnest(starts, ends) as night (from_at, until_at)
          join duty_shift s on s.starts_at < night.until_at and coalesce(s.gave_up_at, s.ends_at) > night.from_at
          join house.ledger_entry e on e.actor_id = s.account_id and e.kind = 'act'
            and e.at >= greatest(s.starts_at, night.from_at)
            and e.at < least(coalesce(s.gave_up_at, s.ends_at), night.until_at)
            and e.what not in ('accept a child at the handover', 'hand a child over')
          join person p on p.id = e.subject_id and p.is_child
        group by p.id
    ), accepted as (
      select distinct on (a.child_id) a.child_id, a.at, a.by_account_id from handover_accepted a
        order by a.child_id, a.at desc
    ), given as (
      select distinct on (h.child_id) h.child_id, h.id, h.handed_at, h.to_account_id from handover h
        where not exists (select from handover_accepted a where a.handover_id = h.id)
        order by h.child_id, h.handed_at desc
    )
    select t.id, t.restricted, case when t.restricted then
          (select r.ring_account_id from restriction r where r.person_id = t.id and r.lifted_on is null) end,
        t.at, t.done, case when a.at > t.at then a.by_account_id else t.actor_id end,
        g.id, g.to_account_id
      from touched t
        left join accepted a on a.child_id = t.id
        left join given g on g.child_id = t.id and g.handed_at >= coalesce(a.at, '-infinity')
      where not exists (select from handover_accepted d where d.child_id = t.id and d.accepted_for = 'the day'
        and d.at > t.at);
end $function$;

CREATE OR REPLACE FUNCTION house.children_with_work(wanted uuid[])
 RETURNS TABLE(id uuid, given text, family text, number text, born date, expected date, died date, episode uuid, referred date, worker uuid, "workerName" text, team uuid, seen date, "onPlan" boolean)
 LANGUAGE plpgsql
 STABLE
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
begin
  return query
    select p.id, p.given_name, p.family_name,
        (select i.value from identifier i where i.person_id = p.id and i.kind = 'authority''s number' limit 1),
        p.born_on, p.expected_on, p.died_on, e.id, e.referred_on, a.account_id, w.name, a.team_id,
        (select max(v.visited_on) from visit v where v.child_id = p.id and v.seen = 'seen'
          and not exists (select from striking s where s.struck_id = v.id)),
        exists (select from plan l where l.child_id = p.id and l.kind = 'child protection' and l.ended_on is null)
      from person p
        left join episode e on e.child_id = p.id and e.closed_on is null and not e.no_further_action
        left join allocation a on a.episode_id = e.id and a.ended_on is null
        left join account w on w.id = a.account_id
      where p.id = any (wanted) and p.is_child
      order by p.born_on nulls last, p.id;
end $function$;

CREATE OR REPLACE FUNCTION house.close_family(wanted uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with tied as (
    select wanted as id
    union select r.other_id from relationship r where r.person_id = wanted
      and r.kind in ('mother', 'father', 'step-parent', 'partner of parent', 'sibling', 'half-sibling', 'guardian')
    union select r.person_id from relationship r where r.other_id = wanted
      and r.kind in ('mother', 'father', 'step-parent', 'partner of parent', 'sibling', 'half-sibling', 'guardian')
    union select theirs.other_id from relationship mine join relationship theirs on theirs.person_id = mine.person_id
      where mine.other_id = wanted and mine.kind in ('mother', 'father') and theirs.kind in ('mother', 'father')
    union select theirs.person_id from residence mine join residence theirs on theirs.household_id = mine.household_id
      where mine.person_id = wanted and mine.lived_until is null and theirs.lived_until is null
  )
  select id from tied union select cc.contact_id from contact_child cc where cc.person_id in (select id from tied) $function$;

CREATE OR REPLACE FUNCTION house.close_sealed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update access_grant set granted_until = new.sealed_at
    where person_id = new.person_id and (granted_until is null or granted_until > new.sealed_at);
  update restriction set lifted_on = (new.sealed_at at time zone 'Europe/London')::date, lifted_by = new.sealed_by,
      lifted_because = 'The record is sealed.'
    where person_id = new.person_id and lifted_on is null;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION house.complete_adoption_link(link uuid, adopted uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform house.must_hold_adoption();
  update house.adoption_link set adopted_id = adopted, made_at = house.moment_now(), made_by = house.actor()
    where id = link and adopted_id is null;
  return found;
end $function$;

CREATE OR REPLACE FUNCTION house.concern_about_me(wanted uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return exists (select from concern c left join concern j on j.id = c.joined_to_id
    where c.id = wanted and house.actor() in (c.about_account_id, j.about_account_id));
end $function$;

CREATE OR REPLACE FUNCTION house.concern_to_join(wanted_child uuid, about_person uuid, about_account uuid, about_name text)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare first_id uuid;
begin
  select c.id into first_id from concern c
    where c.child_id = wanted_child and c.joined_to_id is null
      and (c.about_person_id = about_person or c.about_account_id = about_account
        or (c.about_person_id is null or about_person is null) and (c.about_account_id is null or about_account is null)
          and house.plain_name(c.about_name) = house.plain_name(concern_to_join.about_name))
      and not exists (select from concern_answer a where a.concern_id = c.id)
      and not exists (select from striking s where s.struck_id = c.id)
      and not exists (select from concern_naming n where n.concern_id = c.id and n.ended_at is null
        and n.account_id = house.actor())
    order by c.raised_at, c.id limit 1 for update of c;
  if exists (select from concern_answer a where a.concern_id = first_id) then return null; end if;
  return first_id;
end $function$;

CREATE OR REPLACE FUNCTION house.contact_restricted(wanted uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return exists (select from contact_child cc join person p on p.id = cc.person_id
    where cc.contact_id = wanted and p.restricted);
end $function$;

CREATE OR REPLACE FUNCTION house.contacts_to_ring(by_now timestamp with time zone, again interval)
 RETURNS TABLE(contact_id uuid, told_at timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not house.holds_role(array['service']) then return; end if;
  return query
    select c.id, c.told_at from clock k join contact c on c.id = k.contact_id
      where k.kind = 'urgent-contact-looked-at' and k.met_on is null and k.ended_on is null and k.due_at <= by_now
        and not exists (select from contact_looked_at l where l.contact_id = c.id)
        and not exists (select from contact_decision d where d.contact_id = c.id)
        and not exists (select from alarm a where a.kind = 'contact' and a.about_id = c.id and a.ended_at is null
          and not exists (select from alarm_taken t where t.alarm_id = a.id))
        and not exists (select from alarm a join alarm_taken t on t.alarm_id = a.id
          where a.kind = 'contact' and a.about_id = c.id and t.at > by_now - again);
end $function$;

CREATE OR REPLACE FUNCTION house.contacts_unread()
 RETURNS TABLE(contact_id uuid, urgent boolean, told_at timestamp with time zone, due_at timestamp with time zone, restricted boolean)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not house.writes_records() then return; end if;
  return query
    select c.id, c.in_danger_now, c.told_at, k.due_at, c.restricted
      from contact c join clock k on k.contact_id = c.id
        and k.kind in ('contact-looked-at', 'urgent-contact-looked-at')
      where k.met_on is null and k.ended_on is null
        and not exists (select from contact_decision d where d.contact_id = c.id)
      order by c.in_danger_now desc, k.due_at, c.id;
end $function$;

CREATE OR REPLACE FUNCTION house.could_open(wanted_account uuid, wanted_child uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return house.writes_records() and exists (select from account_role r where r.account_id = wanted_account
      and r.role in ('front door', 'duty', 'social worker', 'team manager', 'head of service', 'director')
      and r.held_from <= house.today() and (r.held_until is null or r.held_until >= house.today()))
    and (not house.is_restricted(wanted_child) or exists (select from access_grant g where g.account_id = wanted_account
      and g.person_id = wanted_child and g.grant_right = 'record' and g.granted_from <= house.moment_now()
      and (g.granted_until is null or g.granted_until > house.moment_now()) and house.reaches_restricted(g.why)));
end $function$;

CREATE OR REPLACE FUNCTION house.declared()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if new.ended_at is null then perform house.spread_bar(new);
  else update house.bar set barred_until = new.ended_at where declaration_id = new.id and barred_until is null; end if;
  -- Whoever answers it need not see the record that its clock stands in.
  if new.done_at is not null or new.ended_at is not null then
    update clock set met_on = (house.moment_now() at time zone 'Europe/London')::date, met_by_kind = 'declared_interest',
        met_by_id = new.id
      where about_id = new.id and met_on is null and ended_on is null;
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION house.drafts_of_leaver(wanted uuid)
 RETURNS TABLE(form text, child_id uuid, typed jsonb, saved_at timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not house.holds_role(array['team manager', 'head of service', 'service']) or exists (
      select from account_role r where r.account_id = wanted and (r.held_until is null or r.held_until > house.today())) then
    return;
  end if;
  return query
    select d.form, c.id, d.typed, d.saved_at
      from house.draft d cross join lateral (
        select coalesce((select p.id from person p where p.id = d.about_id),
          (select s.child_id from step s where s.id = d.about_id), (select n.child_id from need n where n.id = d.about_id)) as id) c
      where d.account_id = wanted and c.id is not null
        and (house.sees_record_today(c.id) or house.granted_record(c.id))
      order by d.saved_at desc;
end $function$;

CREATE OR REPLACE FUNCTION house.duty_number(at timestamp with time zone)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select s.value from local_setting s
    where s.setting = 'duty-number' and s.since <= (at at time zone 'Europe/London')::date
    order by s.since desc, s.id desc limit 1 $function$;

CREATE OR REPLACE FUNCTION house.end_grants_of()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update access_grant set granted_until = house.moment_now()
    where source_id = new.id and why = 'named access' and granted_until > house.moment_now();
  return null;
end $function$;

CREATE OR REPLACE FUNCTION house.end_grants_of(wanted uuid, ends timestamp with time zone)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not house.holds_role(array['administrator', 'service']) then
    raise exception 'Only an administrator ends the grants of somebody who leaves.';
  end if;
  return query update access_grant g set granted_until = greatest(ends, g.granted_from)
    where g.account_id = wanted and (g.granted_until is null or g.granted_until > ends)
    returning g.person_id;
end $function$;

CREATE OR REPLACE FUNCTION house.entry_hash(entry house.ledger_entry)
 RETURNS bytea
 LANGUAGE sql
 IMMUTABLE
AS $function$ select sha256(entry.prior || convert_to(jsonb_build_array(
      entry.subject_id, entry.seq, entry.act_id, (extract(epoch from entry.at) * 1000000)::bigint, entry.kind,
      entry.what, entry.actor_id, entry.role, entry.purpose, entry.request_id, entry.detail,
      encode(entry.changes, 'hex'))::text, 'UTF8')) $function$;

CREATE OR REPLACE FUNCTION house.find_adoptions(wanted_name text, wanted_born date, wanted_number text)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not house.holds_duty('adoption records') then return; end if;
  return query select l.id from house.adoption_link l
    where exists (select from person p where p.id in (l.birth_id, l.adopted_id)
        and house.plain_name(concat_ws(' ', p.given_name, p.family_name)) = house.plain_name(wanted_name)
        and p.born_on = wanted_born)
      or exists (select from identifier i where i.person_id in (l.birth_id, l.adopted_id) and wanted_number <> ''
        and i.value in (upper(replace(wanted_number, ' ', '')), btrim(wanted_number)))
    order by l.sealed_at desc, l.id limit 20;
end $function$;

CREATE OR REPLACE FUNCTION house.fold_step(folded bytea, row_digest bytea)
 RETURNS bytea
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select sha256(folded || row_digest) $function$;

CREATE OR REPLACE FUNCTION house.give_staff_detail(new_id uuid, wanted uuid, other_names text[], born date, line text, code text, own_person uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if house.act() is null or not house.holds_its_role()
      or not (wanted = house.actor() or house.holds_role(array['administrator', 'data protection officer', 'service'])) then
    raise exception 'What the patrol knows of somebody is given by themselves or by whoever keeps the people who use the system.';
  end if;
  insert into house.staff_detail values (new_id, wanted, house.moment_now(), house.actor(), other_names, born, line, code, own_person);
end $function$;

CREATE OR REPLACE FUNCTION house.granted_any(subject uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return exists (select from access_grant g where g.person_id = subject and g.account_id = house.actor()
    and g.granted_from <= house.moment_now()
    and (g.granted_until is null or g.granted_until > house.moment_now())
    and house.holds_its_role() and (house.reaches_restricted(g.why) or not house.is_restricted(subject))
    and (not house.is_sealed(subject) or g.why = 'sealed record' and house.holds_duty('adoption records')))
    and not house.is_barred(subject);
end $function$;

CREATE OR REPLACE FUNCTION house.granted_contact(wanted uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  -- Whoever may open one of the children may not, by that, read of a restricted other.
  return exists (select from contact_child cc where cc.contact_id = wanted and house.granted_record(cc.person_id))
    and not exists (select from contact_child cc join person p on p.id = cc.person_id
      where cc.contact_id = wanted and p.restricted and not house.granted_record(p.id));
end $function$;

CREATE OR REPLACE FUNCTION house.granted_record(subject uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return exists (select from access_grant g where g.person_id = subject and g.account_id = house.actor()
    and g.grant_right = 'record' and g.granted_from <= house.moment_now()
    and (g.granted_until is null or g.granted_until > house.moment_now())
    and house.holds_its_role() and (house.reaches_restricted(g.why) or not house.is_restricted(subject))
    and (not house.is_sealed(subject) or g.why = 'sealed record' and house.holds_duty('adoption records')))
    and not house.is_barred(subject);
end $function$;

CREATE OR REPLACE FUNCTION house.hand_over_contact_child(wanted uuid, to_person uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not house.holds_role(array['front door', 'duty', 'team manager', 'head of service', 'service']) then
    raise exception 'Only the front door, duty and their managers hand a contact over.';
  end if;
  update contact_child cc set person_id = to_person, matched_how = 'same child'
    where cc.id = wanted and cc.person_id is null and exists (select from person p where p.id = to_person and p.restricted)
      and not exists (select from contact_decision d where d.contact_id = cc.contact_id);
end $function$;

CREATE OR REPLACE FUNCTION house.has_bars()
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return exists (select from house.bar b where b.account_id = house.actor() and b.barred_from <= house.moment_now()
    and (b.barred_until is null or b.barred_until > house.moment_now()));
end $function$;

CREATE OR REPLACE FUNCTION house.holds_duty(wanted text)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return house.writes_records() and exists (select from named_duty d where d.account_id = house.actor() and d.duty = wanted
    and d.held_from <= house.today() and d.held_until >= house.today() and d.ended_on is null);
end $function$;

CREATE OR REPLACE FUNCTION house.holds_its_role()
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$ select house.holds_role(array[house.acting_role()]) $function$;

CREATE OR REPLACE FUNCTION house.holds_role(wanted text[])
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return house.acting_role() = any (wanted) and exists (
    select from account_role r where r.account_id = house.actor() and r.role = house.acting_role()
      and r.held_from <= house.today() and (r.held_until is null or r.held_until >= house.today()));
end $function$;

CREATE OR REPLACE FUNCTION house.home_kept_from_me(subject uuid, wanted_household uuid, lived_until date)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not house.kept_from_me('address', subject, wanted_household) then return false; end if;
  return exists (select from house.standing_of(array[subject]) s where s.kind = 'address'
    and (s.row_id = wanted_household or s.row_id is null and (lived_until is null or lived_until > s.since)));
end $function$;

CREATE OR REPLACE FUNCTION house.household_kept_from_me(wanted uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return exists (select from residence r
    where r.household_id = wanted and house.home_kept_from_me(r.person_id, wanted, r.lived_until));
end $function$;

CREATE OR REPLACE FUNCTION house.involvement_kept_from_me(subject uuid, wanted uuid, stands_as text, agency uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare says text := house.involvement_says(stands_as, agency);
begin
  return house.kept_from_me('phone', subject, wanted) and exists (select from confidentiality c
        where c.person_id = subject and c.kind = 'phone' and c.row_id = wanted and c.ended_on is null)
    or says is not null and house.kept_from_me(says, subject, wanted);
end $function$;

CREATE OR REPLACE FUNCTION house.involvement_says(stands_as text, agency uuid)
 RETURNS text
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if stands_as ~* '\m(school|nursery|college|academy|pre-?school|teacher|head ?teacher|senco|designated safeguarding lead)\M'
      or exists (select from agency g where g.id = agency and g.kind = 'school') then
    return 'school';
  end if;
  return case when stands_as ~* '\m(carer|foster|placement|residential|refuge|children.s home|key ?worker)' then 'placement' end;
end $function$;

CREATE OR REPLACE FUNCTION house.is_barred(subject uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return exists (select from house.bar b where b.account_id = house.actor() and b.subject_id = subject
    and b.barred_from <= house.moment_now() and (b.barred_until is null or b.barred_until > house.moment_now()));
end $function$;

CREATE OR REPLACE FUNCTION house.is_inside()
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$ select house.sees_every_record() $function$;

CREATE OR REPLACE FUNCTION house.is_restricted(subject uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return coalesce((select p.restricted from person p where p.id = subject), false);
end $function$;

CREATE OR REPLACE FUNCTION house.is_sealed(wanted uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return exists (select from seal s where s.person_id = wanted);
end $function$;

CREATE OR REPLACE FUNCTION house.jobs_waiting()
 RETURNS TABLE(job text, waiting integer, failing integer, given_up integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'house', 'pg_temp'
AS $function$
begin
  return query select j.task_identifier, count(*) filter (where j.attempts < j.max_attempts)::integer,
      count(*) filter (where j.attempts > 0 and j.attempts < j.max_attempts and j.locked_at is null)::integer,
      count(*) filter (where j.attempts >= j.max_attempts and j.locked_at is null)::integer
    from graphile_worker.jobs j group by j.task_identifier;
end $function$;

CREATE OR REPLACE FUNCTION house.keep_adoption_link(link uuid, birth uuid, order_on date, of_court text, until date)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform house.must_hold_adoption();
  insert into house.adoption_link (id, birth_id, order_made_on, court, kept_until, sealed_at, sealed_by)
    values (link, birth, order_on, of_court, until, house.moment_now(), house.actor());
end $function$;

CREATE OR REPLACE FUNCTION house.keep_confidential(t text, rule text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  execute format('create policy confidential on public.%1$I as restrictive for select using ((select house.nothing_is_kept_from_me()) or not %2$s)', t, rule);
  execute format('create policy confidential on history.%1$I as restrictive for select using ((select house.nothing_is_kept_from_me()) or not %2$s)', t, rule);
end $function$;

CREATE OR REPLACE FUNCTION house.keep_refused_look()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  looked uuid := case when new.detail ->> 'looked' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then (new.detail ->> 'looked')::uuid end;
begin
  if looked is not null and looked <> new.subject_id and house.is_barred(looked) then
    perform house.note_refused(looked, new.act_id, regexp_replace(new.what, ': not found$', ''));
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION house.kept_from_me(wanted_kind text, subject uuid, wanted_row uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare inside boolean := house.is_inside();
begin
  if subject is null then return false; end if;
  if exists (select from confidentiality c
      where c.person_id = subject and c.kind = wanted_kind and c.ended_on is null
        and (c.row_id is null or wanted_row is null or c.row_id = wanted_row)
        and (not inside or c.kept_from = 'all but named workers' and c.set_by is distinct from house.actor())
        and not exists (select from confidentiality_whom w
          where w.confidentiality_id = c.id and w.account_id = house.actor() and house.holds_its_role())) then
    return true;
  end if;
  return wanted_kind = 'address' and not inside and exists (select from must_not m
    where m.person_id = subject and m.kind = 'must not know the address'
      and (m.ended_on is null or m.ended_on > house.today()));
end $function$;

CREATE OR REPLACE FUNCTION house.leads_to_birth(link uuid, words text, new_family text)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform house.must_hold_adoption();
  return exists (select from house.adoption_link l join identifier i on i.person_id = l.birth_id
      where l.id = link and position(i.value in upper(replace(words, ' ', ''))) > 0)
    or exists (select from house.adoption_link l join person p on p.id = l.birth_id
      where l.id = link and length(p.family_name) > 2
        and house.plain_name(p.family_name) <> house.plain_name(new_family)
        and position(' ' || house.plain_name(p.family_name)
          in ' ' || regexp_replace(house.plain_name(words), '[^[:alnum:]]+', ' ', 'g')) > 0);
end $function$;

CREATE OR REPLACE FUNCTION house.left_behind_restricted(wanted_team uuid, until_day date)
 RETURNS TABLE(ring_name text, ring_phone text, children bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not house.holds_role(array['team manager', 'head of service', 'director', 'service']) then
    return;
  end if;
  return query
    select a.name, a.phone, count(distinct al.child_id)
      from allocation al join person p on p.id = al.child_id
        left join restriction s on s.person_id = p.id and s.lifted_on is null
        left join account a on a.id = s.ring_account_id
      where al.ended_on is null and p.restricted and not house.granted_any(p.id)
        and (wanted_team is null or al.team_id = wanted_team)
        and not exists (select from account_role r where r.account_id = al.account_id and r.role in ('social worker', 'family help lead')
          and r.held_from <= house.today() and (r.held_until is null or r.held_until > until_day))
      group by a.name, a.phone order by a.name;
end $function$;

CREATE OR REPLACE FUNCTION house.looks_at(wanted uuid, at_most integer)
 RETURNS TABLE(at timestamp with time zone, kind text, what text, actor_id uuid, actor_name text, actor_role text, purpose text, as_known text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not (house.holds_role(array['team manager', 'head of service', 'director', 'inspector'])
      and (house.sees_record_today(wanted) or house.granted_record(wanted))) then
    return;
  end if;
  return query
    select e.at, e.kind, e.what, e.actor_id, a.name, e.role, e.purpose, e.detail ->> 'asKnown'
      from house.ledger_entry e left join account a on a.id = e.actor_id
      where e.subject_id = wanted order by e.seq desc limit at_most;
end $function$;

CREATE OR REPLACE FUNCTION house.looks_by(wanted uuid, from_at timestamp with time zone, until_at timestamp with time zone, about uuid, at_most integer)
 RETURNS TABLE(at timestamp with time zone, kind text, what text, role text, purpose text, subject_id uuid, subject_name text, is_restricted boolean, as_known text, shown integer, refused boolean)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not house.reads_looks_of(wanted) then
    return;
  end if;
  return query
    select e.at, e.kind, e.what, e.role, e.purpose, p.id,
        case when (not p.restricted or house.granted_any(p.id)) and not house.is_barred(p.id)
          then nullif(concat_ws(' ', p.given_name, p.family_name), '') end,
        coalesce(p.restricted and not house.granted_any(p.id), false), e.detail ->> 'asKnown',
        case when jsonb_typeof(e.detail -> 'shown') = 'array' then jsonb_array_length(e.detail -> 'shown') end,
        e.detail ? 'looked'
      from house.ledger_entry e
        left join person p on p.id = case when e.detail ? 'looked' then (e.detail ->> 'looked')::uuid else e.subject_id end
      where e.actor_id = wanted and e.at >= from_at and e.at < until_at
        and (about is null or e.subject_id = about or e.detail ->> 'looked' = about::text)
      order by e.at desc, e.subject_id, e.seq desc limit at_most;
end $function$;

CREATE OR REPLACE FUNCTION house.looks_on_duty(wanted_shift uuid)
 RETURNS TABLE(person_id uuid, restricted boolean, first_at timestamp with time zone, last_at timestamp with time zone, looks integer, acts integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not house.holds_role(array['team manager', 'head of service', 'director', 'inspector']) then return; end if;
  return query
    select p.id, p.restricted, min(e.at), max(e.at), count(*) filter (where e.kind = 'view')::integer,
        count(*) filter (where e.kind = 'act')::integer
      from duty_shift s
        join house.ledger_entry e on e.actor_id = s.account_id and e.at >= s.starts_at
          and e.at < coalesce(s.gave_up_at, s.ends_at) and e.kind in ('view', 'act')
        join person p on p.id = e.subject_id
      where s.id = wanted_shift and s.account_id <> house.actor()
      group by p.id having count(*) filter (where e.kind = 'view' and e.purpose = 'on duty') > 0;
end $function$;

CREATE OR REPLACE FUNCTION house.looks_refused(wanted uuid)
 RETURNS TABLE(at timestamp with time zone, what text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return query select e.at, e.what
    from declared_interest d join house.bar b on b.declaration_id = d.id
      join house.ledger_entry e on e.subject_id = b.subject_id and e.actor_id = d.account_id and e.kind = 'view'
        and e.request_id = 'refused' and e.at >= d.declared_at
    where d.id = wanted and d.account_id <> house.actor()
      and (d.told_account_id = house.actor() or house.holds_role(array['head of service', 'director']))
    order by e.at desc limit 50;
end $function$;

CREATE OR REPLACE FUNCTION house.make_record_table(t text, subject_column text, also_seen text DEFAULT 'false'::text, also_written text DEFAULT NULL::text, marked_by text DEFAULT 'false'::text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  perform house.make_record_table_without_bars(t, subject_column, also_seen, also_written, marked_by);
  perform house.bar_record_table(t);
  perform house.seal_record_table(t);
end $function$;

CREATE OR REPLACE FUNCTION house.make_record_table_without_bars(t text, subject_column text, also_seen text DEFAULT 'false'::text, also_written text DEFAULT NULL::text, marked_by text DEFAULT 'false'::text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  written text := coalesce(also_written, also_seen);
  columns text;
  own_rule text;
  write_rule text;
  history_rule text;
begin
  insert into house.record_table values (t, subject_column,
    case when t = 'person' then 'itself' else marked_by end);
  execute format($sql$
    alter table public.%1$I add column restricted boolean not null default false,
      add column recorded_at timestamptz not null,
      add column recorded_by uuid not null,
      add column version integer not null default 1 $sql$, t);
  select string_agg(quote_ident(attname), ', ' order by attnum) into columns
    from pg_attribute where attrelid = format('public.%I', t)::regclass and attnum > 0 and not attisdropped
      and attname <> 'restricted';
  execute format('create table history.%I as select %s from public.%I with no data', t, columns, t);
  execute format($sql$
    alter table history.%1$I alter column id set not null,
      add column recorded_from timestamptz not null, add column recorded_to timestamptz not null default 'infinity',
      add column act_id uuid not null, add column act_place integer not null, add column digest bytea not null,
      add primary key (id, recorded_from, act_id, act_place);
    create index %2$I on history.%1$I (%3$I);
    create index %4$I on history.%1$I (act_id, act_place);
    create unique index %5$I on history.%1$I (id) where recorded_to = 'infinity'; $sql$,
    t, t || '_subject', subject_column, t || '_act', t || '_standing');
  execute format($sql$
    create function house.%1$I() returns trigger language plpgsql security definer set search_path = public, pg_temp as $body$
    begin
      if house.act() is null then
        raise exception 'A row of %% can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of %% out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      %3$s
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $body$;
    create trigger a_mark before insert or update or delete on public.%2$I for each row
      execute function house.%1$I(); $sql$, 'mark_' || t, t,
    case when t = 'person' then 'new.restricted := exists (select from restriction r where r.person_id = new.id and r.lifted_on is null);'
      else format('new.restricted := coalesce((select p.restricted from person p where p.id = new.%I), false) or %s;', subject_column, marked_by)
    end);
  execute format($sql$
    create function history.%1$I() returns trigger language plpgsql security definer set search_path = public, pg_temp
      set timezone = 'UTC' set bytea_output = 'hex' as $body$
    declare
      row_digest bytea;
    begin
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted') = (to_jsonb(new) - 'restricted') then
        return null;
      end if;
      row_digest := sha256(convert_to(house.row_text('%2$s', to_jsonb(new)), 'UTF8'));
      if tg_op = 'UPDATE' then
        update history.%2$I set recorded_to = house.moment_now() where id = old.id and recorded_to = 'infinity';
      end if;
      insert into history.%2$I (%3$s, recorded_from, act_id, act_place, digest)
        select %4$s, house.moment_now(), house.act(), house.note_change(row_digest), row_digest;
      return null;
    end $body$;
    create trigger z_keep after insert or update on public.%2$I for each row execute function history.%1$I(); $sql$,
    'keep_' || t, t, columns, (select string_agg('new.' || c, ', ') from unnest(string_to_array(columns, ', ')) c));
  execute format($sql$
    create view as_known.%1$I with (security_invoker = true) as
      select %2$s, false as restricted from history.%1$I
      where recorded_from <= house.moment_known() and recorded_to > house.moment_known() $sql$, t, columns);
  own_rule := format('(not restricted and (select house.sees_every_record())) or house.%s(%I)',
    case when t = 'person' then 'granted_any' else 'granted_record' end, subject_column);
  write_rule := case when also_seen = 'true' then format('(%s)', written)
    else format('((select house.writes_records()) and (not restricted or house.granted_record(%I))) or (%s)', subject_column, written) end;
  -- The kept rows carry no mark: today's restriction is asked.
  history_rule := format('(house.sees_record_today(%I) and not (%s)) or house.%s(%I)', subject_column,
    replace(marked_by, 'new.', ''), case when t = 'person' then 'granted_any' else 'granted_record' end, subject_column);
  execute format($sql$
    alter table public.%1$I enable row level security;
    alter table history.%1$I enable row level security;
    create policy seen on public.%1$I for select using (%2$s or %4$s);
    create policy written on public.%1$I for insert with check (%5$s);
    create policy changed on public.%1$I for update using (%5$s) with check (%5$s);
    create policy seen on history.%1$I for select using (%3$s or %4$s);
    grant select, insert, update on public.%1$I to holdfast_app;
    grant select on history.%1$I, as_known.%1$I to holdfast_app; $sql$, t, own_rule, history_rule, also_seen, write_rule);
end $function$;

CREATE OR REPLACE FUNCTION house.manager_of(wanted uuid)
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return (select m.account_id from account_role m
    where m.role in ('team manager', 'head of service', 'director') and m.account_id <> wanted
      and m.held_from <= house.today() and (m.held_until is null or m.held_until >= house.today())
      and (m.role <> 'team manager' or m.team_id in (select r.team_id from account_role r where r.account_id = wanted
        and r.held_from <= house.today() and (r.held_until is null or r.held_until >= house.today())))
    order by array_position(array['team manager', 'head of service', 'director'], m.role), m.held_from, m.id limit 1);
end $function$;

CREATE OR REPLACE FUNCTION house.mark_access_grant()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.person_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_account()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_account_role()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.account_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_agency()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_agency_check()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.contact_id), false) or house.contact_restricted(new.contact_id);
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_agency_check_return()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.contact_id), false) or house.contact_restricted(new.contact_id);
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_alarm()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_alarm_call()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.alarm_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_alarm_call_result()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.call_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_alarm_taken()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.alarm_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_allocation()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_assessment()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_bail_condition()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.person_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_break_glass()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.person_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_break_glass_review()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.person_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_care_history()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.person_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_care_review()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_case_note()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_census_import()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_clock()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or new.contact_id is not null and house.contact_restricted(new.contact_id);
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_closure()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_closure_request()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_concern()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_concern_answer()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_concern_naming()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_conference()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_conference_attendance()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_confidentiality()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.person_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_confidentiality_review()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.person_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_confidentiality_whom()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.person_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_contact()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.id), false) or house.contact_restricted(new.id);
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_contact(wanted uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare now_restricted boolean := house.contact_restricted(wanted);
begin
  update contact set restricted = now_restricted where id = wanted and restricted is distinct from now_restricted;
  if found then
    update contact_child set restricted = now_restricted where contact_id = wanted;
    update contact_looked_at set restricted = now_restricted where contact_id = wanted;
    update contact_decision set restricted = now_restricted where contact_id = wanted;
    update contact_reply set restricted = now_restricted where contact_id = wanted;
    update agency_check set restricted = now_restricted where contact_id = wanted;
    update agency_check_return set restricted = now_restricted where contact_id = wanted;
    update contact_writing set restricted = now_restricted where contact_id = wanted;
    update step set restricted = now_restricted where contact_id = wanted;
    update clock set restricted = now_restricted where contact_id = wanted;
  end if;
end $function$;

CREATE OR REPLACE FUNCTION house.mark_contact_child()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.person_id), false) or house.contact_restricted(new.contact_id);
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_contact_decision()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.contact_id), false) or house.contact_restricted(new.contact_id);
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_contact_looked_at()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.contact_id), false) or house.contact_restricted(new.contact_id);
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_contact_of_child()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if tg_op = 'UPDATE' or new.person_id is not null then perform house.mark_contact(new.contact_id); end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION house.mark_contact_point()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.person_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_contact_reply()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.contact_id), false) or house.contact_restricted(new.contact_id);
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_contact_writing()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.contact_id), false) or house.contact_restricted(new.contact_id);
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_contacts(wanted_person uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform house.mark_contact(cc.contact_id) from contact_child cc where cc.person_id = wanted_person;
end $function$;

CREATE OR REPLACE FUNCTION house.mark_core_group()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_court_order()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.person_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_daily_pack()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_declared_interest()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.person_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_disagreement()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_disagreement_answer()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_document()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_duty_review()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.account_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_duty_shift()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.account_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_duty_swap()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.from_account_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_enquiry()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_episode()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_episode_help()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_handing_over()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_handover()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_handover_accepted()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_household()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_identifier()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.person_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_import_flag()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_involvement()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.person_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_joining()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.account_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_known_for_safety()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.person_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_learning_review()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_leaving()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.account_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_legal_status()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_local_setting()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_looks_report()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_missing_episode()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_must_not()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.person_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_named_access()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.person_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_named_duty()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_need()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_need_ending()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_pack_key()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_paper()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_paper_sent()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_parental_responsibility()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.person_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_patrol_alert()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.account_id), false) or true;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_patrol_move()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.account_id), false) or true;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_patrol_reason()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.account_id), false) or true;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_patrol_retirement()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_patrol_run()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_period_of_care()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_person()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := exists (select from restriction r where r.person_id = new.id and r.lifted_on is null) or exists (select from seal s where s.person_id = new.id);
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_placement()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_plan()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_plan_review()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_post()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.account_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_practice_hold()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_practice_hold_exception()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_record()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  t house.record_table;
  now_restricted boolean := exists (select from restriction r where r.person_id = new.person_id and r.lifted_on is null)
    or exists (select from seal s where s.person_id = new.person_id);
begin
  update person set restricted = now_restricted where id = new.person_id and restricted is distinct from now_restricted;
  if found then
    for t in select * from house.record_table where marked_by <> 'itself' and name not in ('account', 'account_role') loop
      execute format('update public.%I set restricted = $2 where %I = $1', t.name, t.subject_column)
        using new.person_id, now_restricted;
    end loop;
    perform house.mark_contacts(new.person_id);
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION house.mark_recovery()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.account_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_relationship()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.other_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_residence()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.person_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_restricted_list_worked()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_restriction()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.person_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_return_interview()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_reviewing_officer()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_seal()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.person_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_second_look()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_section_47_look()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_service()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_service_delivery()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_service_request()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_shared_text_look()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_step()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or new.contact_id is not null and house.contact_restricted(new.contact_id);
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_striking()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_team()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_unmet_need()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_visit()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.child_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.mark_visit_warning()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if house.act() is null then
        raise exception 'A row of % can only be written inside an act of the ledger.', tg_table_name;
      end if;
      if tg_op = 'DELETE' then
        raise exception 'Nothing is deleted from the record: strike the row of % out instead.', tg_table_name;
      end if;
      new.recorded_by := house.actor();
      if tg_op = 'INSERT' then
        new.recorded_at := house.moment_now();
        new.version := 1;
      else
        new.recorded_at := old.recorded_at;
        new.recorded_by := old.recorded_by;
        new.version := old.version + 1;
      end if;
      new.restricted := coalesce((select p.restricted from person p where p.id = new.person_id), false) or false;
      if tg_op = 'UPDATE' and (to_jsonb(old) - 'restricted' - 'version') = (to_jsonb(new) - 'restricted' - 'version') then
        new.version := old.version;
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION house.marks_of(wanted uuid[])
 RETURNS TABLE(id uuid, person_id uuid, kind text, row_id uuid, kept_from text, words text[], reason text, since date, review_on date, together_id uuid, set_by_name text, hidden boolean, from_table text, version integer, from_people jsonb, for_workers jsonb)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return query
    select s.id, s.person_id, s.kind, s.row_id, s.kept_from,
        case when bool_or(h.hidden) over (partition by s.person_id) then array[]::text[] else s.words end, case when h.hidden then '' else s.reason end, s.since, s.review_on,
        s.together_id, case when house.is_inside() then coalesce(a.name, '') else '' end, h.hidden, s.from_table,
        coalesce(c.version, 0),
        case when house.is_inside() then coalesce((select jsonb_agg(jsonb_build_object('id', f.id,
              'name', case when house.opens_record(f.id) or f.id is null then f.name end) order by f.name)
            from (select w.barred_id as id, coalesce(w.barred_name, nullif(concat_ws(' ', p.given_name, p.family_name), ''), 'Name not known') as name
                from confidentiality_whom w left join person p on p.id = w.barred_id
                where w.confidentiality_id = s.id and w.account_id is null
              union all
              select s.barred_id, coalesce(s.barred_name, nullif(concat_ws(' ', p.given_name, p.family_name), ''), 'Name not known')
                from (select 1) one left join person p on p.id = s.barred_id where s.from_table = 'must_not') f), '[]'::jsonb)
          else '[]'::jsonb end,
        case when house.is_inside() then coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name) order by k.name)
            from confidentiality_whom w join account k on k.id = w.account_id where w.confidentiality_id = s.id), '[]'::jsonb)
          else '[]'::jsonb end
      from house.standing_of(wanted) s
        cross join lateral (select house.kept_from_me(s.kind, s.person_id, s.row_id) as hidden) h
        left join confidentiality c on c.id = s.id
        left join account a on a.id = s.set_by
      where s.person_id = any (wanted)
        and (house.opens_record(s.person_id) or house.granted_any(s.person_id))
      order by s.since, s.id;
end $function$;

CREATE OR REPLACE FUNCTION house.measure_children(wanted text, on_day date, from_day date, unseen_before date, unallocated_before date, at_most integer)
 RETURNS TABLE(child_id uuid, team text, happened_on date, counted boolean, excluded text, days integer, dimension text, overridden_by text, visible integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET work_mem TO '64MB'
AS $function$
declare barred boolean := house.has_bars();
begin
  if not house.holds_role(array['inspector', 'director', 'head of service', 'team manager']) then
    return;
  end if;
  return query
    select m.child_id, t.name, m.happened_on, m.counted, m.excluded, m.days, m.dimension, o.name,
        (count(*) over ())::integer
      from house.measured(on_day, from_day, unseen_before, unallocated_before) m
        left join person p on p.id = m.child_id left join team t on t.id = m.team_id
        left join closure k on wanted = 'closures' and k.id = m.source_id left join account o on o.id = k.overridden_by
      where m.measure = wanted and (p.id is null or not p.restricted or house.granted_record(p.id))
        and not (barred and house.is_barred(p.id))
      order by m.counted desc, m.excluded is not null, m.days desc, m.child_id, m.source_id
      limit at_most;
end $function$;

CREATE OR REPLACE FUNCTION house.measure_rows(on_day date, from_day date, unseen_before date, unallocated_before date)
 RETURNS TABLE(measure text, month text, team text, age_band text, counted boolean, excluded text, dimension text, alike integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET work_mem TO '64MB'
AS $function$
declare
  under_1 date := on_day - interval '1 year';
  under_5 date := on_day - interval '5 years';
  under_10 date := on_day - interval '10 years';
  under_16 date := on_day - interval '16 years';
begin
  if not house.holds_role(array['council client', 'inspector', 'commissioner', 'director', 'head of service',
      'team manager', 'service']) then
    return;
  end if;
  -- Added up by what is quick to compare, and put into words after.
  return query
    with told as (
      select m.measure as of_measure, m.happened_on - (extract(day from m.happened_on)::integer - 1) as month_first, m.team_id,
          case
            when p.born_on > under_1 then 2 when p.born_on > under_5 then 3 when p.born_on > under_10 then 4
            when p.born_on > under_16 then 5 when p.born_on is not null then 6
            when p.expected_on is not null then 1 else 7
          end as band,
          m.counted as is_counted, m.excluded as left_out, m.dimension as kind, count(*)::integer as how_many
        from house.measured(on_day, from_day, unseen_before, unallocated_before) m left join person p on p.id = m.child_id
        group by 1, 2, 3, 4, 5, 6, 7
    )
    select t.of_measure, to_char(t.month_first, 'YYYY-MM'), team.name,
        (array['not born yet', 'under 1', '1 to 4', '5 to 9', '10 to 15', '16 and over', 'not known'])[t.band],
        t.is_counted, t.left_out, t.kind, t.how_many
      from told t left join team on team.id = t.team_id
      order by t.of_measure, t.month_first, team.name, t.band, t.is_counted, t.left_out, t.kind;
end $function$;

CREATE OR REPLACE FUNCTION house.measured(on_day date, from_day date, unseen_before date, unallocated_before date)
 RETURNS TABLE(measure text, source_id uuid, child_id uuid, team_id uuid, happened_on date, counted boolean, excluded text, days integer, dimension text)
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
 SET work_mem TO '64MB'
AS $function$
  with worker as (
    select r.account_id, max(r.held_until) as left_on,
        bool_or(r.held_from <= on_day and (r.held_until is null or r.held_until >= on_day)) as is_here
      from account_role r where r.role in ('social worker', 'family help lead') group by r.account_id
  ), open_episode as (
    select e.id, e.child_id, e.referred_on, e.came_from, a.team_id, worker.is_here is true as allocated,
        seen.last_seen,
        greatest(e.referred_on, earlier.ended_on, case when worker.is_here then null else worker.left_on end) as waiting_since
      from episode e
        left join allocation a on a.episode_id = e.id and a.ended_on is null
        left join worker on worker.account_id = a.account_id
        left join lateral (
          select v.visited_on as last_seen from visit v
            where v.child_id = e.child_id and v.seen = 'seen' and v.visited_on <= on_day
              and not exists (select from striking s where s.struck_id = v.id)
            order by v.visited_on desc limit 1
        ) seen on true
        left join (
          select old.episode_id, max(old.ended_on) as ended_on from allocation old group by old.episode_id
        ) earlier on earlier.episode_id = e.id
      where e.closed_on is null and not e.no_further_action and e.referred_on <= on_day
  ), held_last as (
    select distinct on (a.episode_id) a.episode_id, a.team_id from allocation a
      order by a.episode_id, a.allocated_on desc, a.id desc
  ), held_now as (
    select distinct on (a.child_id) a.child_id, a.team_id from allocation a where a.ended_on is null
      order by a.child_id, a.allocated_on desc, a.id desc
  )
  select case c.kind when 'child-and-family-assessment/conclude' then 'assessment-in-time' else c.kind end,
      c.id, c.child_id, h.team_id, c.counted_from, coalesce(c.met_on <= c.due_on, false),
      case
        when c.ended_on is not null then 'ended: nothing was owed any more'
        when c.due_on is null then 'the due date is not known until that year''s bank holidays are loaded'
        when c.met_on is null and c.due_on >= on_day then 'not due yet'
      end,
      (coalesce(c.met_on, on_day) - c.counted_from)::integer, ''
    from clock c left join held_last h on h.episode_id = c.episode_id
    where c.kind in ('contact-screened', 'referral-decided', 'child-and-family-assessment/conclude')
      and c.counted_from between from_day and on_day
  union all
  select 'not-seen', e.id, e.child_id, e.team_id, e.last_seen,
      coalesce(coalesce(e.last_seen, e.referred_on) < unseen_before, false),
      case when p.died_on is not null then 'the child has died'
        when p.born_on is null and p.expected_on > on_day then 'not born yet' end,
      (on_day - coalesce(e.last_seen, e.referred_on))::integer,
      case when e.last_seen is null then 'never seen' else 'seen before' end
    from open_episode e join person p on p.id = e.child_id
  union all
  select 'unallocated', e.id, e.child_id, e.team_id, e.waiting_since,
      coalesce(not e.allocated and e.waiting_since < unallocated_before, false), null,
      case when e.allocated then 0 else (on_day - e.waiting_since)::integer end,
      case e.came_from when 'census' then 'came with the census' else 'referred to the trust' end
    from open_episode e
  union all
  select 'closures', k.id, k.child_id, k.team_id, k.closed_on, k.overridden_by is not null, null,
      (k.closed_on - e.referred_on)::integer, k.reason
    from closure k join episode e on e.id = k.episode_id where k.closed_on between from_day and on_day
  union all
  select 'unmet-needs', u.id, u.child_id, h.team_id, u.since, u.left_open_by is not null, null,
      (on_day - u.since)::integer, n.kind
    from unmet_need u join need n on n.id = u.need_id left join held_last h on h.episode_id = n.episode_id
    where u.ended_on is null and u.since <= on_day and not exists (select from striking s where s.struck_id = n.id)
  union all
  select 'concerns-open', c.id, c.child_id, h.team_id, (c.raised_at at time zone 'Europe/London')::date,
      exists (select from clock k where k.about_id = c.id and k.met_on is null and k.ended_on is null and k.due_on < on_day),
      null, (on_day - (c.raised_at at time zone 'Europe/London')::date)::integer,
      case when c.anonymous then 'anonymous' else 'named' end
    from concern c left join held_now h on h.child_id = c.child_id
    where c.joined_to_id is null and not exists (select from concern_answer w where w.concern_id = c.id)
      and not exists (select from striking s where s.struck_id = c.id)
$function$;

CREATE OR REPLACE FUNCTION house.meet_glass_clock()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update clock set met_on = (new.reviewed_at at time zone 'Europe/London')::date, met_by_kind = 'break_glass_review',
      met_by_id = new.id
    where about_id = new.break_glass_id and met_on is null and ended_on is null;
  if new.finding <> 'right' then
    update access_grant set granted_until = new.reviewed_at
      where source_id = new.break_glass_id and why = 'break glass' and granted_until > new.reviewed_at;
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION house.missing_out_of_sight()
 RETURNS TABLE(ring_name text, ring_phone text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not house.sees_every_record() then
    return;
  end if;
  return query
    select a.name, a.phone
      from missing_episode m
        join restriction r on r.person_id = m.child_id and r.lifted_on is null
        join account a on a.id = r.ring_account_id
      where m.ended_at is null and m.restricted and not house.granted_record(m.child_id)
      order by a.name;
end $function$;

CREATE OR REPLACE FUNCTION house.moment_known()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select current_setting('holdfast.as_known')::timestamptz $function$;

CREATE OR REPLACE FUNCTION house.moment_now()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select current_setting('holdfast.now')::timestamptz $function$;

CREATE OR REPLACE FUNCTION house.must_hold_adoption()
 RETURNS void
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  if not house.holds_duty('adoption records') then
    raise exception 'Only those named for adoption records come here.' using errcode = '42501';
  end if;
end $function$;

CREATE OR REPLACE FUNCTION house.my_declarations()
 RETURNS TABLE(declared_at timestamp with time zone, kind text, told_name text, told_phone text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select d.declared_at, d.kind, a.name, a.phone from declared_interest d join account a on a.id = d.told_account_id
    where d.account_id = house.actor() and d.ended_at is null order by d.declared_at desc, d.id $function$;

CREATE OR REPLACE FUNCTION house.named_to_answer(wanted uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return wanted is not null and house.writes_records() and exists (select from concern c
    join concern_naming n on n.concern_id in (c.id, c.joined_to_id)
    where c.id = wanted and n.account_id = house.actor() and n.ended_at is null);
end $function$;

CREATE OR REPLACE FUNCTION house.need_left_open(wanted_need uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select not exists (select from need_ending e where e.need_id = wanted_need)
    and not exists (select from service_delivery d where d.need_id = wanted_need and d.ended_on is null)
    and not exists (select from unmet_need u where u.need_id = wanted_need and u.ended_on is null)
    and not exists (select from service_request q where q.need_id = wanted_need and (q.answer is null or q.answer = 'accepted'
      and not exists (select from service_delivery d where d.request_id = q.id))) $function$;

CREATE OR REPLACE FUNCTION house.none_sealed()
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return not exists (select from seal);
end $function$;

CREATE OR REPLACE FUNCTION house.note_change(row_digest bytea)
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare place integer := coalesce(nullif(current_setting('holdfast.place', true), '')::integer, 0) + 1;
begin
  perform set_config('holdfast.changes', encode(sha256(
    decode(coalesce(current_setting('holdfast.changes', true), ''), 'hex') || row_digest), 'hex'), true),
    set_config('holdfast.place', place::text, true);
  return place;
end $function$;

CREATE OR REPLACE FUNCTION house.note_look(wanted uuid, act uuid, what text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if house.is_barred(wanted) then perform house.note_refused(wanted, act, what); end if;
end $function$;

CREATE OR REPLACE FUNCTION house.note_refused(wanted uuid, act uuid, what text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform house.append_entry(array[wanted], act, 'view', what || ': refused, they know the family', null, 'refused', '{}');
end $function$;

CREATE OR REPLACE FUNCTION house.nothing_is_kept_from_me()
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return house.is_inside() and not exists (select from confidentiality c
    where c.kept_from = 'all but named workers' and c.ended_on is null and c.set_by is distinct from house.actor()
      and not exists (select from confidentiality_whom w where w.confidentiality_id = c.id and w.account_id = house.actor()));
end $function$;

CREATE OR REPLACE FUNCTION house.on_duty()
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return exists (select from duty_shift s where s.account_id = house.actor() and s.starts_at <= house.moment_now()
      and coalesce(s.gave_up_at, s.ends_at) > house.moment_now())
    and house.holds_role(array['front door', 'duty', 'social worker', 'team manager', 'head of service', 'director']);
end $function$;

CREATE OR REPLACE FUNCTION house.only_reviewed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'The clock of a review can''t be ended: the review meets it.';
end $function$;

CREATE OR REPLACE FUNCTION house.open_adoption(link uuid, grant_id uuid, entry_act uuid, request text, reason text, until timestamp with time zone)
 RETURNS TABLE(birth_id uuid, birth_name text, adopted_id uuid, adopted_name text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare found_link house.adoption_link;
begin
  perform house.must_hold_adoption();
  if coalesce(btrim(reason), '') = '' then raise exception 'A sealed record is opened with a reason.'; end if;
  select * into found_link from house.adoption_link l where l.id = link;
  if found_link.id is null or house.is_barred(found_link.birth_id) or house.is_barred(found_link.adopted_id) then return; end if;
  perform house.append_entry(array[found_link.birth_id], entry_act, 'view', 'open a sealed adoption record', reason, request, '{}');
  insert into access_grant (id, account_id, person_id, grant_right, why, source_id, granted_from, granted_until)
    values (grant_id, house.actor(), found_link.birth_id, 'record', 'sealed record', link, house.moment_now(), until);
  return query select found_link.birth_id, concat_ws(' ', b.given_name, b.family_name), found_link.adopted_id,
      concat_ws(' ', a.given_name, a.family_name)
    from person b left join person a on a.id = found_link.adopted_id where b.id = found_link.birth_id;
end $function$;

CREATE OR REPLACE FUNCTION house.open_concern_about_me(wanted_child uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return exists (select from concern c where c.child_id = wanted_child and c.about_account_id = house.actor()
    and not exists (select from concern_answer w where w.concern_id = c.id)
    and not exists (select from striking s where s.struck_id = c.id));
end $function$;

CREATE OR REPLACE FUNCTION house.open_concerns_about(wanted_child uuid, wanted_name text)
 RETURNS TABLE(id uuid, about_name text, raised_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select c.id, case when c.about_account_id = house.actor() then 'somebody in the child’s life' else wanted_name end,
      c.raised_at
    from concern c
    where (house.sees_record_today(wanted_child) or house.granted_record(wanted_child))
      and c.joined_to_id is null and house.plain_name(c.about_name) = house.plain_name(wanted_name)
      and not exists (select from concern_answer a where a.concern_id = c.id)
      and not exists (select from striking s where s.struck_id = c.id)
    order by c.raised_at, c.id $function$;

CREATE OR REPLACE FUNCTION house.open_concerns_of(wanted_child uuid)
 RETURNS TABLE(id uuid, about_name text, raised_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select c.id, case when c.about_account_id = house.actor() then 'somebody in the child’s life' else c.about_name end,
      c.raised_at
    from concern c
    where c.child_id = wanted_child and c.joined_to_id is null
      and (house.sees_record_today(wanted_child) or house.granted_record(wanted_child))
      and not exists (select from concern_answer a where a.concern_id = c.id)
      and not exists (select from striking s where s.struck_id = c.id)
    order by c.raised_at, c.id $function$;

CREATE OR REPLACE FUNCTION house.open_steps(kinds text[])
 RETURNS TABLE(step_id uuid, child_id uuid, kind text, began_on date, ring_account_id uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not house.writes_records() then return; end if;
  return query
    select s.id, s.child_id, s.kind, s.began_on, case when not house.opens_record(s.child_id) then
        (select r.ring_account_id from restriction r where r.person_id = s.child_id and r.lifted_on is null) end
      from step s
      where s.kind = any (kinds) and s.concluded_on is null and s.child_id is not null
        and not exists (select from striking k where k.struck_id = s.id)
      order by s.began_on desc, s.id desc limit 100;
end $function$;

CREATE OR REPLACE FUNCTION house.opens_record(wanted uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return house.granted_record(wanted) or house.sees_record_today(wanted);
end $function$;

CREATE OR REPLACE FUNCTION house.own_record()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  theirs record;
begin
  for theirs in
    select a.id, house.manager_of(a.id) as manager
      from account a join person p on p.id = new.person_id
      where house.plain_name(a.name) = house.plain_name(concat_ws(' ', p.given_name, p.family_name))
        and (lower(btrim(new.value)) = a.email
          or regexp_replace(new.value, '\D', '', 'g') <> '' and regexp_replace(new.value, '\D', '', 'g') = regexp_replace(coalesce(a.phone, ''), '\D', '', 'g'))
        and not exists (select from declared_interest d where d.account_id = a.id and d.person_id = new.person_id)
  loop
    if theirs.manager is not null then
      insert into declared_interest (id, person_id, account_id, kind, says, declared_at, declared_by, told_account_id)
        values (gen_random_uuid(), new.person_id, theirs.id, 'own record',
          'The name and a number or address of this person are those of somebody who works here.',
          house.moment_now(), '00000000-0000-7000-8000-000000000001', theirs.manager);
    end if;
  end loop;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION house.pack_rings()
 RETURNS TABLE(ring_name text, ring_phone text, children bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not house.holds_role(array['service']) then
    return;
  end if;
  return query
    select a.name, a.phone, count(*)
      from restriction r join person p on p.id = r.person_id join account a on a.id = r.ring_account_id
      where r.lifted_on is null and p.is_child and p.died_on is null
      group by a.id, a.name, a.phone order by a.name, a.id;
end $function$;

CREATE OR REPLACE FUNCTION house.patrol(from_day date, until_day date, numbers jsonb)
 RETURNS TABLE(account_id uuid, on_day date, rule text, person_id uuid, first_at timestamp with time zone, last_at timestamp with time zone, pages integer, detail jsonb)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET work_mem TO '256MB'
 SET jit TO 'off'
AS $function$
#variable_conflict use_column
declare
  work_days integer := (numbers ->> 'workDays')::integer;
  contact_days integer := (numbers ->> 'contactDays')::integer;
  quiet_days integer := (numbers ->> 'quietDays')::integer;
  starts timestamptz[] := array(select d at time zone 'Europe/London'
    from generate_series(from_day::timestamp, until_day::timestamp, interval '1 day') d);
  begins timestamptz := starts[1];
  ends timestamptz := (until_day + 1)::timestamp at time zone 'Europe/London';
begin
  if not house.holds_role(array['service']) then
    return;
  end if;
  drop table if exists pg_temp.patrol_seen, pg_temp.patrol_base, pg_temp.patrol_tie, pg_temp.patrol_kin, pg_temp.patrol_told, pg_temp.patrol_staff,
    pg_temp.patrol_own, pg_temp.patrol_named, pg_temp.patrol_near, pg_temp.patrol_apart, pg_temp.patrol_found;

  -- Everything that each user did with each record on each day: the ledger is read once.
  create temp table patrol_seen on commit drop as
    select e.actor_id, e.subject_id, from_day + (width_bucket(e.at, starts) - 1) as on_day,
        min(e.role collate "C") as role, min(e.purpose collate "C") as purpose, min(e.at) as first_at, max(e.at) as last_at,
        (count(*) filter (where e.kind = 'view'))::integer as pages, bool_or(e.kind = 'act') as acted
      from house.ledger_entry e
      where e.at >= begins and e.at < ends and e.kind <> 'list' and e.subject_id <> e.actor_id and e.role <> 'service'
      group by 1, 2, 3;
  analyze patrol_seen;
  insert into house.patrol_worked select s.actor_id, s.subject_id, s.on_day from patrol_seen s where s.acted on conflict do nothing;
  insert into house.patrol_usual select s.actor_id, s.on_day, count(*) from patrol_seen s where s.pages > 0 group by 1, 2
    on conflict (account_id, on_day) do update set records = excluded.records;

  -- Whose work a record is: a grant, the team that holds it, something done in it not long before.
  create temp table patrol_base on commit drop as
    select g.account_id, g.person_id, (g.granted_from at time zone 'Europe/London')::date - work_days as from_day,
        coalesce((g.granted_until at time zone 'Europe/London')::date, 'infinity'::date) + work_days as until_day
      from access_grant g
      where g.why <> 'break glass' and g.granted_from < ends and (g.granted_until is null or g.granted_until > begins - make_interval(days => work_days))
    union all
    select r.account_id, l.child_id, greatest(r.held_from, l.allocated_on) - work_days,
        least(coalesce(r.held_until, 'infinity'::date), coalesce(l.ended_on, 'infinity'::date)) + work_days
      from allocation l join account_role r on r.team_id = l.team_id
      where l.allocated_on <= until_day and coalesce(l.ended_on, 'infinity'::date) + work_days >= from_day
    union all
    select w.account_id, w.person_id, min(w.on_day) - work_days, max(w.on_day) + work_days
      from house.patrol_worked w where w.on_day between from_day - work_days and until_day group by 1, 2;
  analyze patrol_base;

  -- Who belongs together: relatives, and who lives together.
  create temp table patrol_tie on commit drop as
    select r.person_id as one_id, r.other_id from relationship r
    union select r.other_id, r.person_id from relationship r
    union select a.person_id, b.person_id from residence a join residence b on b.household_id = a.household_id
      where a.person_id <> b.person_id and a.lived_until is null and b.lived_until is null;
  create index on patrol_tie (one_id);
  analyze patrol_tie;

  -- The families of those whose work a record is.
  create temp table patrol_kin on commit drop as
    select b.account_id, k.other_id as person_id, min(b.from_day) as from_day, max(b.until_day) as until_day
      from patrol_base b join patrol_tie k on k.one_id = b.person_id group by 1, 2;
  analyze patrol_kin;

  -- About whom somebody told us not long before, and who belongs to them.
  create temp table patrol_told on commit drop as
    with told as (
      select distinct cc.person_id, (c.told_at at time zone 'Europe/London')::date as told_on
        from contact_child cc join contact c on c.id = cc.contact_id
        where cc.person_id is not null and c.told_at >= begins - make_interval(days => contact_days) and c.told_at < ends
    )
    select t.person_id, t.told_on from told t
    union select k.other_id, t.told_on from told t join patrol_tie k on k.one_id = t.person_id;
  create index on patrol_told (person_id);
  analyze patrol_told;

  -- People who work here, as they and whoever keeps their details said; of others only the name.
  create temp table patrol_staff on commit drop as
    select a.id as account_id, house.bare(a.name) as whole_name, d.born_on, house.bare(d.address_line) as line,
        house.bare(d.postcode) as code, d.person_id,
        array(select distinct house.bare(n) from unnest(array_append(coalesce(d.family_names, '{}'), regexp_replace(a.name, '^.*\s', ''))) n
          where house.bare(n) <> '') as family_names
      from account a left join lateral (select * from house.staff_detail s where s.account_id = a.id
        order by s.given_at desc, s.id desc limit 1) d on true
      where exists (select from account_role r where r.account_id = a.id and r.role not in ('service', 'partner', 'carer', 'provider'));
  analyze patrol_staff;

  -- Names as they are compared: each once.
  create temp table patrol_named on commit drop as
    select p.id, p.born_on, bared.name as family_name, house.bare(p.given_name) || bared.name as whole_name
      from person p join (select f.family_name, house.bare(f.family_name) as name
        from (select distinct q.family_name from person q where q.family_name is not null) f) bared
        on bared.family_name = p.family_name;
  analyze patrol_named;

  -- The record of somebody who works here, and of those who live at their address.
  create temp table patrol_own on commit drop as
    with alone as (
      select n.whole_name from patrol_named n join patrol_staff s on s.whole_name = n.whole_name
        group by 1 having count(distinct n.id) = 1
    )
    select s.account_id, s.person_id, 'self' as how from patrol_staff s where s.person_id is not null
    union
    select s.account_id, n.id, 'self' from patrol_staff s join patrol_named n on n.whole_name = s.whole_name
      where s.person_id is null and (s.born_on = n.born_on or s.born_on is null and exists (select from alone a where a.whole_name = n.whole_name))
    union
    select s.account_id, x.person_id, 'address' from patrol_staff s
      join household h on house.bare(h.postcode) = s.code and house.bare(h.address_lines[1]) = s.line
      join residence x on x.household_id = h.id
      where s.code <> '' and s.line <> '';
  analyze patrol_own;

  -- Of the user's own uncommon name, or at their postcode.
  create temp table patrol_near on commit drop as
    with rare as (
      select n.family_name from patrol_named n group by 1 having count(*) <= (numbers ->> 'rareName')::integer
    )
    select s.account_id, b.id as person_id, 'family-name' as rule
      from (select p.account_id, unnest(p.family_names) as family_name from patrol_staff p) s
        join rare r on r.family_name = s.family_name join patrol_named b on b.family_name = r.family_name
    union
    select s.account_id, x.person_id, 'postcode'
      from patrol_staff s join household h on house.bare(h.postcode) = s.code join residence x on x.household_id = h.id
      where s.code <> '' and house.bare(h.address_lines[1]) <> s.line;
  analyze patrol_near;

  -- Looks that nothing explains: neither work on the child, nor on the child's family, nor a contact, nor a purpose that the
  -- record bears out.
  create temp table patrol_apart on commit drop as
    select s.* from patrol_seen s
      where s.pages > 0 and s.purpose is distinct from 'the glass was broken'
        and not exists (select from patrol_base b where b.account_id = s.actor_id and b.person_id = s.subject_id
          and s.on_day between b.from_day and b.until_day)
        and not exists (select from patrol_kin k where k.account_id = s.actor_id and k.person_id = s.subject_id
          and s.on_day between k.from_day and k.until_day)
        and not exists (select from patrol_told t where t.person_id = s.subject_id
          and t.told_on between s.on_day - contact_days and s.on_day
          and (s.role in ('front door', 'duty') or s.purpose = 'deciding on a contact'))
        and not (s.role in ('team manager', 'head of service') and coalesce(s.purpose = 'audit or quality', false))
        and not (s.role = 'head of service' and coalesce(s.purpose = 'managing the work', false))
        and not exists (select from episode e where e.child_id = s.subject_id and s.role = 'duty' and e.referred_on <= s.on_day
          and (e.closed_on is null or e.closed_on >= s.on_day))
        and not exists (select from court_order o where o.person_id = s.subject_id and s.purpose = 'court or legal'
          and o.made_on <= s.on_day + work_days and (o.discharged_on is null or o.discharged_on >= s.on_day - work_days));
  analyze patrol_apart;

  create temp table patrol_found on commit drop as
    -- Their own record, or of those who live with them: whatever the reason.
    select s.actor_id as account_id, s.on_day, case o.how when 'self' then 'self' else 'address' end as rule, s.subject_id as person_id,
        s.first_at, s.last_at, s.pages, '{}'::jsonb as detail
      from patrol_seen s join patrol_own o on o.account_id = s.actor_id and o.person_id = s.subject_id where s.pages > 0
    union all
    select s.actor_id, s.on_day, 'colleague', s.subject_id, s.first_at, s.last_at, s.pages,
        jsonb_build_object('colleague', min(o.account_id::text), 'how', min(o.how))
      from patrol_apart s join patrol_own o on o.person_id = s.subject_id and o.account_id <> s.actor_id
      group by s.actor_id, s.on_day, s.subject_id, s.first_at, s.last_at, s.pages
    union all
    select s.actor_id, s.on_day, n.rule, s.subject_id, s.first_at, s.last_at, s.pages, '{}'
      from patrol_apart s join patrol_near n on n.account_id = s.actor_id and n.person_id = s.subject_id
    union all
    select s.actor_id, s.on_day, 'no-relation', s.subject_id, s.first_at, s.last_at, s.pages,
        jsonb_strip_nulls(jsonb_build_object('purpose', s.purpose))
      from patrol_apart s
      where s.role in ('front door', 'duty', 'social worker', 'family help lead', 'team manager') and (s.pages >= (numbers ->> 'unrelatedPages')::integer
        or s.last_at - s.first_at >= make_interval(mins => (numbers ->> 'unrelatedMinutes')::integer))
    union all
    -- House after house of one street.
    select s.actor_id, s.on_day, 'one-after-another', null, min(s.first_at), max(s.last_at), sum(s.pages)::integer,
        jsonb_build_object('how', 'street', 'households', count(distinct x.household_id),
          'persons', jsonb_agg(distinct s.subject_id))
      from patrol_apart s join residence x on x.person_id = s.subject_id and x.lived_until is null
        join household h on h.id = x.household_id
      where h.postcode is not null and s.role in ('front door', 'duty', 'social worker', 'family help lead', 'team manager')
      group by s.actor_id, s.on_day, h.postcode
      having count(distinct x.household_id) >= (numbers ->> 'streetHouseholds')::integer
    union all
    -- One result of a search after another.
    select w.actor_id, w.on_day, 'one-after-another', null, min(s.first_at), max(s.last_at), sum(s.pages)::integer,
        jsonb_build_object('how', 'search', 'persons', jsonb_agg(distinct s.subject_id))
      from (select a.actor_id, a.on_day from patrol_apart a where a.role in ('front door', 'duty', 'social worker', 'family help lead', 'team manager')
          group by 1, 2 having count(*) >= (numbers ->> 'walk')::integer) w
        join lateral (select e.act_id, e.at, e.detail from house.ledger_entry e where e.actor_id = w.actor_id and e.kind = 'list'
          and e.what = 'search for a person' and e.at >= w.on_day::timestamp at time zone 'Europe/London'
          and e.at < (w.on_day + 1)::timestamp at time zone 'Europe/London') q on true
        join patrol_apart s on s.actor_id = w.actor_id and s.on_day = w.on_day
          and s.first_at between q.at and q.at + make_interval(mins => (numbers ->> 'walkMinutes')::integer)
          and q.detail -> 'shown' ? s.subject_id::text
      group by w.actor_id, w.on_day, q.act_id
      having count(distinct s.subject_id) >= (numbers ->> 'walk')::integer
    union all
    -- Many records, against the user's own usual day, or within an hour.
    select u.account_id, u.on_day, 'bulk', null, min(s.first_at), max(s.last_at), sum(s.pages)::integer,
        jsonb_build_object('records', u.records, 'usual', round(u.usual, 1), 'apart', count(a.subject_id))
      from (select k.account_id, k.on_day, k.records,
            avg(k.records) over past as usual, count(*) over past as days
          from house.patrol_usual k where k.on_day between from_day - 28 and until_day
          window past as (partition by k.account_id order by k.on_day range between interval '28 days' preceding and interval '1 day' preceding)) u
        join patrol_seen s on s.actor_id = u.account_id and s.on_day = u.on_day and s.pages > 0
        left join patrol_apart a on a.actor_id = s.actor_id and a.on_day = s.on_day and a.subject_id = s.subject_id
      where u.on_day >= from_day and u.days >= 5 and s.role in ('front door', 'duty', 'social worker', 'family help lead', 'team manager')
        and u.records >= greatest((numbers ->> 'bulkLeast')::numeric, u.usual * (numbers ->> 'bulkTimes')::numeric)
      group by u.account_id, u.on_day, u.records, u.usual;
  insert into patrol_found
    select b.actor_id, b.on_day, 'bulk', null, b.first_at, b.last_at, b.pages, jsonb_build_object('hour', b.records)
      from (select a.actor_id, a.on_day, min(a.first_at) as first_at, max(a.last_at) as last_at, sum(a.pages)::integer as pages,
            count(*) as records
          from patrol_apart a where a.role in ('front door', 'duty', 'social worker', 'family help lead', 'team manager')
          group by a.actor_id, a.on_day, date_trunc('hour', a.first_at)) b
      where b.records >= (numbers ->> 'bulkHour')::integer
        and not exists (select from patrol_found f where f.account_id = b.actor_id and f.on_day = b.on_day and f.rule = 'bulk');

  -- The same again within some days of an alert is not told again.
  return query
    select f.account_id, f.on_day, f.rule, f.person_id, f.first_at, f.last_at, f.pages, f.detail
      from (select x.*, lag(x.on_day) over (partition by x.account_id, x.rule, x.person_id order by x.on_day) as before_on
          from patrol_found x) f
      where (f.before_on is null or f.person_id is null or f.before_on = f.on_day or f.before_on < f.on_day - quiet_days)
        and not exists (select from patrol_reason r join patrol_alert a on a.id = r.alert_id
          where r.account_id = f.account_id and r.rule = f.rule and r.person_id = f.person_id
            and a.on_day between f.on_day - quiet_days and f.on_day - 1)
      order by f.account_id, f.on_day, f.rule, f.first_at, f.person_id;
end $function$;

CREATE OR REPLACE FUNCTION house.patrol_asked_me(wanted uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return house.holds_its_role() and exists (select from patrol_move m
    where m.alert_id = wanted and m.kind = 'asked' and m.account_id = house.actor());
end $function$;

CREATE OR REPLACE FUNCTION house.patrol_counted(wanted_day date)
 RETURNS TABLE(looks bigint, users bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return query select coalesce(sum(u.records), 0)::bigint, count(*) from house.patrol_usual u
    where u.on_day = wanted_day and house.holds_role(array['service']);
end $function$;

CREATE OR REPLACE FUNCTION house.patrol_decides(about_account uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$ select house.holds_role(array['data protection officer', 'director']) and about_account is distinct from house.actor() $function$;

CREATE OR REPLACE FUNCTION house.patrol_people(wanted uuid[])
 RETURNS TABLE(person_id uuid, name text, ring_name text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not house.holds_role(array['data protection officer', 'director', 'head of service']) then
    return;
  end if;
  return query
    select p.id, case when (not p.restricted or house.granted_any(p.id)) and not house.is_barred(p.id)
          then nullif(concat_ws(' ', p.given_name, p.family_name), '') end,
        case when p.restricted then (select a.name from restriction r join account a on a.id = r.ring_account_id
          where r.person_id = p.id and r.lifted_on is null) end
      from person p where p.id = any (wanted);
end $function$;

CREATE OR REPLACE FUNCTION house.patrol_told_head(wanted uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return house.holds_role(array['head of service']) and exists (select from patrol_move m where m.alert_id = wanted
    and m.kind = 'done' and m.what = 'head of service told' and m.account_id is distinct from house.actor());
end $function$;

CREATE OR REPLACE FUNCTION house.plain_name(name text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select regexp_replace(btrim(house.searched_name(name, '', '{}')), '\s+', ' ', 'g') $function$;

CREATE OR REPLACE FUNCTION house.planned_of(wanted_episode uuid)
 RETURNS json
 LANGUAGE plpgsql
 STABLE
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
begin
  return json_build_object(
    'reviewDueOn', (select min(k.due_on) from clock k where k.episode_id = wanted_episode
      and k.kind in ('child-in-need-plan/first-review', 'next-plan-review') and k.met_on is null and k.ended_on is null),
    'protectionEndedOn', (select max(p.ended_on) from plan p where p.episode_id = wanted_episode
      and p.kind = 'child protection'));
end $function$;

CREATE OR REPLACE FUNCTION house.point_kept_from_me(subject uuid, wanted uuid, point_kind text)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return house.kept_from_me('phone', subject, wanted)
    or point_kind in ('letter', 'in person') and house.kept_from_me('address', subject, wanted);
end $function$;

CREATE OR REPLACE FUNCTION house.raised_by_me(wanted uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return wanted is not null and exists (select from concern c where c.id = wanted
    and (c.raised_by_account_id = house.actor() or c.recorded_by = house.actor()));
end $function$;

CREATE OR REPLACE FUNCTION house.reaches_restricted(why text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select why in ('allocation', 'named access', 'learning review', 'placement', 'service', 'break glass', 'sealed record') $function$;

CREATE OR REPLACE FUNCTION house.reads_looks_of(wanted uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return house.holds_its_role() and (wanted = house.actor()
    or house.holds_role(array['data protection officer', 'head of service', 'director'])
    or house.holds_role(array['team manager']) and exists (
      select from account_role mine join account_role theirs on theirs.team_id = mine.team_id
        where mine.account_id = house.actor() and mine.role = 'team manager' and theirs.account_id = wanted
          and mine.held_from <= house.today() and coalesce(mine.held_until, 'infinity'::date) >= house.today()
          and theirs.held_from <= house.today() and coalesce(theirs.held_until, 'infinity'::date) >= house.today()));
end $function$;

CREATE OR REPLACE FUNCTION house.record_of(wanted_child uuid, wanted_episode uuid, on_day date)
 RETURNS json
 LANGUAGE plpgsql
 STABLE
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
begin
  return json_build_object(
    'person', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select born_on as "bornOn", expected_on as "expectedOn", died_on as "diedOn"
      from person where id = wanted_child) listed),
    'seen', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select v.visited_on as "on", v.alone from visit v where v.child_id = wanted_child and v.seen = 'seen'
      and v.visited_on <= on_day and not exists (select from striking k where k.struck_id = v.id) order by v.visited_on desc, v.id desc limit 1) listed),
    'needs', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select n.id, n.title, case
        when exists (select from service_delivery d where d.need_id = n.id and d.ended_on is null) then 'service running'
        when exists (select from unmet_need u where u.need_id = n.id and u.ended_on is null) then 'unmet'
        when exists (select from service_request q where q.need_id = n.id and (q.answer is null or q.answer = 'accepted'
          and not exists (select from service_delivery d where d.request_id = q.id))) then 'service asked'
        else 'open' end as state,
        g.accepted_by as "acceptedBy", g.ended_on as "acceptedOn", g.check_on as "checkOn"
      from need n left join need_ending g on g.need_id = n.id
      where n.child_id = wanted_child and (g.id is null or g.how = 'passed on and accepted' and g.check_on is not null)
        and not exists (select from striking k where k.struck_id = n.id) order by n.named_on, n.id) listed),
    'concerns', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select c.id, c.about_name as "aboutName", (c.raised_at at time zone 'Europe/London')::date as "raisedOn"
      from house.open_concerns_of(wanted_child) c) listed),
    'plans', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select kind, began_on as since from plan where child_id = wanted_child and ended_on is null) listed),
    'episode', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select e.referred_on as "referredOn", (c.told_at at time zone 'Europe/London')::date as "toldOn",
        exists (select from plan p where p.episode_id = e.id) or exists (select from enquiry q where q.episode_id = e.id)
        or exists (select from service_delivery d join need n on n.id = d.need_id where n.episode_id = e.id) as followed,
        exists (select from assessment a where a.episode_id = e.id and a.authorised_on is not null) as assessed,
        exists (select from need n where n.episode_id = e.id and not exists (select from striking k where k.struck_id = n.id))
        or exists (select from visit v where v.episode_id = e.id and v.seen = 'seen' and not exists (select from striking k where k.struck_id = v.id))
        or exists (select from step s where s.episode_id = e.id and s.child_id is not null and s.concluded_on is not null)
        or exists (select from enquiry q where q.episode_id = e.id) or exists (select from plan p where p.episode_id = e.id)
        as done
      from episode e left join contact c on c.id = e.contact_id where e.id = wanted_episode) listed),
    'worker', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select w.id, w.name from allocation a join account w on w.id = a.account_id
      where a.episode_id = wanted_episode and a.ended_on is null) listed),
    'attempts', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select v.visited_on as "on", v.place, v.not_seen_truth as truth, v.not_seen_why as why from visit v
      where v.child_id = wanted_child and v.seen = 'not seen' and not exists (select from striking k where k.struck_id = v.id)
        and v.visited_on >= (select e.referred_on from episode e where e.id = wanted_episode)
      order by v.visited_on, v.id) listed),
    'look', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select l.looked_on as "on", w.name as by, l.decision, l.reasons as reason
      from section_47_look l join account w on w.id = l.decided_by where l.episode_id = wanted_episode
      order by l.looked_on desc, l.id desc limit 1) listed),
    'enquiries', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select coalesce(q.step_id, q.id) as id, q.began_on as "begunOn" from enquiry q
      where q.child_id = wanted_child and q.concluded_on is null and q.conference_on is null
      order by q.began_on, q.id) listed),
    'conferences', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select s.id, s.began_on as "begunOn" from step s where s.child_id = wanted_child and s.kind = 'initial-child-protection-conference'
      and s.concluded_on is null order by s.began_on, s.id) listed),
    'discussions', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select s.id, s.began_on as "begunOn" from step s where s.child_id = wanted_child and s.kind = 'strategy-discussion'
      and s.concluded_on is null order by s.began_on, s.id) listed),
    'assessments', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select s.id, s.began_on as "begunOn" from step s where s.child_id = wanted_child and s.kind = 'child-and-family-assessment'
      and s.concluded_on is null order by s.began_on, s.id) listed));
end $function$;

CREATE OR REPLACE FUNCTION house.record_of_family_help(wanted_child uuid, wanted_episode uuid, on_day date)
 RETURNS json
 LANGUAGE plpgsql
 STABLE
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
begin
  return json_build_object(
    'help', (select h.help from episode_help h where h.episode_id = wanted_episode and h.until is null),
    'section17Since', (select s.since from section_17_spell s where s.episode_id = wanted_episode
      and (s.until is null or s.until >= on_day) order by s.since desc limit 1),
    'assessments', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select s.id, s.began_on as "begunOn" from step s where s.child_id = wanted_child and s.kind = 'family-help-assessment'
      and s.concluded_on is null order by s.began_on, s.id) listed),
    'reviews', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select s.id, s.began_on as "begunOn" from step s where s.child_id = wanted_child and s.kind = 'family-help-review'
      and s.concluded_on is null order by s.began_on, s.id) listed),
    'imported', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select a.id, a.began_on as "begunOn" from assessment a where a.episode_id = wanted_episode
      and a.step_id is null and a.authorised_on is null order by a.began_on, a.id) listed));
end $function$;

CREATE OR REPLACE FUNCTION house.record_of_looked_after(wanted_child uuid, wanted_episode uuid, on_day date)
 RETURNS json
 LANGUAGE plpgsql
 STABLE
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
begin
  return json_build_object(
    'period', (select row_to_json(listed) from (
      select p.id, p.began_on as since from period_of_care p
      where p.child_id = wanted_child and p.ended_on is null order by p.began_on desc limit 1) listed),
    'status', (select row_to_json(listed) from (
      select l.code, l.began_on as since, l.ends_on as "endsOn" from legal_status l
      where l.child_id = wanted_child and l.ended_on is null order by l.began_on desc limit 1) listed),
    'placement', (select row_to_json(listed) from (
      select l.id, l.type_code as type, l.began_on as since, l.out_of_area as "outOfArea", l.meant_to_last as "meantToLast",
        l.child_agrees_fewer_visits as "childAgreesFewerVisits", l.before_assessment as "beforeAssessment"
      from placement l where l.child_id = wanted_child and l.ended_on is null and l.returns_to_id is null
      order by l.began_on desc limit 1) listed),
    'officer', (select row_to_json(listed) from (
      select r.account_id as id, a.name, r.appointed_on as "appointedOn"
      from reviewing_officer r join account a on a.id = r.account_id
      where r.child_id = wanted_child and r.ended_on is null order by r.appointed_on desc limit 1) listed),
    'reviews', (select coalesce(json_agg(r.held_on order by r.held_on), '[]'::json) from care_review r
      join period_of_care p on p.id = r.period_id and p.ended_on is null where r.child_id = wanted_child),
    'plans', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select s.kind, max(s.concluded_on) as "on" from step s
      join period_of_care p on p.child_id = s.child_id and p.ended_on is null and s.concluded_on >= p.began_on
      where s.child_id = wanted_child and s.kind in ('care-plan', 'placement-plan') and s.concluded_on is not null
      group by s.kind) listed));
end $function$;

CREATE OR REPLACE FUNCTION house.record_of_permanence(wanted_child uuid, proposed text)
 RETURNS json
 LANGUAGE plpgsql
 STABLE
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
begin
  return json_build_object(
    'concerns', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select c.id, c.about_name as "aboutName", (c.raised_at at time zone 'Europe/London')::date as "raisedOn"
      from house.open_concerns_about(wanted_child, proposed) c where proposed is not null) listed),
    'afterOrder', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select k.id, k.what, k.due_on as "dueOn" from clock k where k.child_id = wanted_child and k.met_on is null and k.ended_on is null
        and k.kind in ('special-guardianship-order/visit-at-six-weeks', 'special-guardianship-order/visit-at-three-months',
          'special-guardianship-order/visit-at-twelve-months') order by k.due_on, k.id) listed),
    -- For what is owed on leaving care; agreed series of short breaks do not count.
    'care', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select p.began_on as began, p.ended_on as ended from period_of_care p
      where p.child_id = wanted_child and not exists (
        select from legal_status l where l.period_id = p.id and l.code in ('V3', 'V4')) order by p.began_on) listed),
    'holds', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select h.on_what as "on", h.began_on as since, h.reason, exists (select from practice_hold_exception x
        where x.hold_id = h.id and x.child_id = wanted_child) as excepted
      from practice_hold h where h.lifted_on is null order by h.began_on, h.id) listed));
end $function$;

CREATE OR REPLACE FUNCTION house.record_of_protection(wanted_child uuid, wanted_episode uuid, on_day date)
 RETURNS json
 LANGUAGE plpgsql
 STABLE
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
begin
  return json_build_object(
    'earlierPlans', (select count(*) from plan p where p.child_id = wanted_child and p.kind = 'child protection'
      and p.ended_on is not null),
    'lastConferenceQuorate', (select case when count(*) > 0 then bool_or(a.agency = 'socialCare' and a.presence = 'took part')
        and count(*) filter (where a.presence = 'took part') >= 3 end from conference_attendance a
      where a.conference_id = (select c.id from conference c
        where c.episode_id = wanted_episode order by c.held_on desc, c.id desc limit 1)),
    'line', (select coalesce(json_agg(r.account_id), '[]'::json) from allocation l join account_role r on r.team_id = l.team_id
      where l.episode_id = wanted_episode and l.ended_on is null and r.role = 'team manager' and r.held_from <= on_day
        and (r.held_until is null or r.held_until >= on_day)),
    'open', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select s.id, s.kind, s.began_on as "begunOn" from step s where s.child_id = wanted_child and s.concluded_on is null
      and s.kind in ('review-conference', 'transfer-in-conference', 'transfer-out', 'police-protection',
        'emergency-protection-order', 'child-assessment-order', 'legal-gateway', 'pre-proceedings', 'care-proceedings')
      order by s.began_on, s.id) listed),
    'familyGroup', (select s.answers from step s where s.episode_id = wanted_episode
      and s.kind = 'family-group-decision-making' order by s.began_on desc, s.id desc limit 1));
end $function$;

CREATE OR REPLACE FUNCTION house.relatives_to_ring(wanted_child uuid)
 RETURNS TABLE(person_id uuid, ring_name text, ring_phone text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not (house.sees_record_today(wanted_child) or house.granted_record(wanted_child)) then
    return;
  end if;
  return query
    with tied as (
      select r.person_id as id from relationship r where r.other_id = wanted_child
      union select r.other_id from relationship r where r.person_id = wanted_child
      union select h.holder_id from parental_responsibility h where h.person_id = wanted_child
      union select m.about_id from must_not m where m.person_id = wanted_child
      union select other.person_id from residence mine join residence other on other.household_id = mine.household_id
        where mine.person_id = wanted_child
    )
    select p.id, a.name, a.phone
      from person p
        left join restriction s on s.person_id = p.id and s.lifted_on is null
        join account a on a.id = case when house.is_barred(p.id) then house.ring_about_barred(p.id) else s.ring_account_id end
      where p.id = any (array(select id from tied)) and p.id <> wanted_child and not house.is_sealed(p.id)
        and (p.restricted and not house.granted_any(p.id) or house.is_barred(p.id));
end $function$;

CREATE OR REPLACE FUNCTION house.reply_to_my_concern(wanted uuid)
 RETURNS TABLE(reply text, told_how text, answered_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select a.reply, a.told_how, a.answered_at from concern_answer a join concern c on c.id = a.concern_id
    where c.id = wanted and c.raised_by_account_id = house.actor() $function$;

CREATE OR REPLACE FUNCTION house.restricted_children()
 RETURNS TABLE(child_id uuid, given_name text, family_name text, number text, born_on date, expected_on date, referred_on date, worker text, ring_name text, ring_phone text, waiting_since date, last_seen date, late integer, next_on date, next_what text, may_open boolean)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not house.holds_duty('restricted children') then
    return;
  end if;
  return query
    select p.id, p.given_name, p.family_name,
        (select i.value from identifier i where i.person_id = p.id and i.kind = 'authority''s number' limit 1),
        p.born_on, p.expected_on, e.referred_on, w.name, ring.name, ring.phone,
        case when w.id is null then
          greatest(e.referred_on, (select max(x.ended_on) from allocation x where x.episode_id = e.id)) end,
        (select max(v.visited_on) from visit v where v.child_id = p.id and v.seen = 'seen'
          and not exists (select from striking s where s.struck_id = v.id)),
        (select count(*)::integer from clock k where k.child_id = p.id and k.met_on is null and k.ended_on is null
          and coalesce(least(k.manager_on, k.due_on), k.due_on) < house.today()),
        due.on_day, due.what, house.opens_record(p.id)
      from person p join restriction r on r.person_id = p.id and r.lifted_on is null
        join account ring on ring.id = r.ring_account_id
        join episode e on e.child_id = p.id and e.closed_on is null and not e.no_further_action
        left join allocation a on a.episode_id = e.id and a.ended_on is null
          and exists (select from account_role h where h.account_id = a.account_id and h.held_from <= house.today()
            and (h.held_until is null or h.held_until >= house.today()))
        left join account w on w.id = a.account_id
        left join lateral (select coalesce(least(k.manager_on, k.due_on), k.due_on) as on_day, k.what from clock k
          where k.child_id = p.id and k.met_on is null and k.ended_on is null and k.due_on is not null
          order by 1, k.id limit 1) due on true
      where p.restricted and not house.is_barred(p.id)
      order by due.on_day nulls last, p.id;
end $function$;

CREATE OR REPLACE FUNCTION house.ring_about(wanted uuid)
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return (select case when house.is_barred(p.id) then house.ring_about_barred(p.id)
      else (select r.ring_account_id from restriction r where r.person_id = wanted and r.lifted_on is null and p.restricted
        order by r.placed_on desc limit 1) end
    from person p where p.id = wanted and house.sees_every_record() and not house.is_sealed(p.id));
end $function$;

CREATE OR REPLACE FUNCTION house.ring_about_barred(wanted uuid)
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return coalesce(
    (select a.account_id from allocation a where a.child_id = wanted and a.ended_on is null and a.account_id <> house.actor()
      order by a.allocated_on desc, a.id limit 1),
    (select d.told_account_id from house.bar b join declared_interest d on d.id = b.declaration_id
      where b.account_id = house.actor() and b.subject_id = wanted order by d.declared_at desc limit 1));
end $function$;

CREATE OR REPLACE FUNCTION house.ring_job(job text, due timestamp with time zone, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'house', 'pg_temp'
AS $function$
begin
  if due is not null then
    insert into house.job_rung values (job, due, at) on conflict do nothing;
    if not found then return false; end if;
  end if;
  perform graphile_worker.add_job(job, payload => '{}'::json, job_key => case when due is null then job end);
  return true;
end $function$;

CREATE OR REPLACE FUNCTION house.rings_by(wanted uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return exists (select from restriction r where r.id = wanted and r.ring_account_id = house.actor());
end $function$;

CREATE OR REPLACE FUNCTION house.rings_for_glass(wanted uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return house.holds_its_role() and exists (
    select from break_glass b where b.id = wanted and b.ring_account_id = house.actor());
end $function$;

CREATE OR REPLACE FUNCTION house.row_text(table_name text, kept jsonb)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select table_name || jsonb_strip_nulls(kept - 'restricted')::text $function$;

CREATE OR REPLACE FUNCTION house.seal_record_table(t text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  subject text := (select r.subject_column from house.record_table r where r.name = t);
  others text := (select string_agg(format(' and (%1$I is null or not house.is_sealed(%1$I) or house.granted_record(%1$I))', a.attname), '')
    from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
    where k.conrelid = format('public.%I', t)::regclass and k.contype = 'f' and k.confrelid = 'public.person'::regclass
      and array_length(k.conkey, 1) = 1 and a.attname <> subject);
begin
  if t in ('account', 'account_role', 'post', 'team', 'agency', 'service') or subject is null then return; end if;
  execute format('create policy sealed on public.%1$I as restrictive for select using ((select house.none_sealed())
    or (not restricted or not house.is_sealed(%2$I) or house.granted_record(%2$I))%3$s)', t, subject, coalesce(others, ''));
  execute format('create policy sealed on history.%1$I as restrictive for select using ((select house.none_sealed())
    or (not house.is_sealed(%2$I) or house.granted_record(%2$I))%3$s)', t, subject, coalesce(others, ''));
end $function$;

CREATE OR REPLACE FUNCTION house.search_people(wanted_name text, wanted_born date, wanted_identifier text, at_most integer)
 RETURNS TABLE(person_id uuid, ring_account_id uuid, likeness real)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "pg_trgm.word_similarity_threshold" TO '0.45'
AS $function$
declare
  searched text := btrim(house.searched_name(wanted_name, '', '{}'));
  practises boolean := house.sees_every_record();
  on_duty boolean := house.holds_role(array['front door']) or house.on_duty();
  barred boolean := house.has_bars();
  number text := coalesce(upper(replace(wanted_identifier, ' ', '')), '');
  one record;
begin
  for one in
    with found as (
      select p.id, p.restricted, p.born_on,
          word_similarity(searched, house.searched_name(p.given_name, p.family_name, p.other_names)) as alike, false as exact
        from person p
        where searched <> '' and searched <% house.searched_name(p.given_name, p.family_name, p.other_names)
      union all
      select p.id, p.restricted, p.born_on, 1::real, true
        from identifier i join person p on p.id = i.person_id
        where number <> '' and i.value in (number, btrim(wanted_identifier))
      union all
      select p.id, p.restricted, p.born_on, 0.3::real, false
        from person p where searched = '' and p.born_on = wanted_born
    ), once as (
      select distinct on (f.id) f.* from found f order by f.id, f.exact desc, f.alike desc
    )
    select o.id, barred and house.is_barred(o.id) as is_barred,
        case when o.restricted and not house.granted_any(o.id) then
          (select r.ring_account_id from restriction r where r.person_id = o.id and r.lifted_on is null) end as ring,
        o.alike
      from once o
      where (o.exact or wanted_born is null or o.born_on is null or o.alike >= 0.8 or abs(o.born_on - wanted_born) <= 366)
        and case
          when o.restricted then house.granted_any(o.id)
            or (o.exact and practises or o.born_on = wanted_born and searched <> '' and on_duty) and not house.is_sealed(o.id)
          else practises or house.granted_any(o.id) end
        and not house.kept_from_me('name', o.id, null)
      order by o.exact desc, coalesce(o.born_on = wanted_born, false) desc, o.alike desc, o.id
      limit at_most
  loop
    if one.is_barred then
      perform house.note_refused(one.id, gen_random_uuid(), 'search for a person');
    else
      person_id := one.id;
      ring_account_id := one.ring;
      likeness := one.alike;
      return next;
    end if;
  end loop;
end $function$;

CREATE OR REPLACE FUNCTION house.searched_name(given text, family text, others text[])
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select lower(public.unaccent('public.unaccent'::regdictionary, translate(
      coalesce(given, '') || ' ' || coalesce(family, '') || ' ' || array_to_string(others, ' '), '''’‘`', ''))) $function$;

CREATE OR REPLACE FUNCTION house.sees_every_record()
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$ select house.holds_role(array['front door', 'duty', 'social worker', 'team manager', 'head of service',
    'director', 'reviewing officer', 'conference chair', 'family help lead', 'inspector', 'service']) $function$;

CREATE OR REPLACE FUNCTION house.sees_freely()
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return house.sees_every_record() and not house.has_bars();
end $function$;

CREATE OR REPLACE FUNCTION house.sees_record_today(subject uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return house.sees_every_record() and not house.is_restricted(subject) and not house.is_barred(subject);
end $function$;

CREATE OR REPLACE FUNCTION house.served_by(wanted_service uuid)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select count(*) from service_delivery d where d.service_id = wanted_service and d.ended_on is null $function$;

CREATE OR REPLACE FUNCTION house.serves(wanted_service uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return house.acting_role() = 'provider' and exists (
    select from service s join account_role r on r.agency_id = s.agency_id
      where s.id = wanted_service and r.account_id = house.actor() and r.role = 'provider'
        and r.held_from <= house.today() and (r.held_until is null or r.held_until >= house.today()));
end $function$;

CREATE OR REPLACE FUNCTION house.siblings_of(wanted_child uuid)
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
begin
  return (with told as (
      select case r.person_id when wanted_child then r.other_id else r.person_id end as id, r.kind from relationship r
      where r.ended_on is null and r.kind in ('sibling', 'half-sibling')
        and (r.person_id = wanted_child or r.other_id = wanted_child)
    ), found as (
      select t.id from told t
      union
      select case r.person_id when t.id then r.other_id else r.person_id end from told t
        join relationship r on (r.person_id = t.id or r.other_id = t.id) and r.ended_on is null and r.kind = 'sibling'
        where t.kind = 'sibling'
      union
      select theirs.other_id from relationship mine join relationship theirs on theirs.person_id = mine.person_id
        where mine.other_id = wanted_child and mine.kind in ('mother', 'father') and theirs.kind in ('mother', 'father')
      union
      select theirs.person_id from residence mine join residence theirs on theirs.household_id = mine.household_id
        where mine.person_id = wanted_child and mine.lived_until is null and theirs.lived_until is null
    )
    select coalesce(array_agg(f.id order by f.id), '{}') from found f where f.id <> wanted_child);
end $function$;

CREATE OR REPLACE FUNCTION house.spread_bar(d declared_interest)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  insert into house.bar (account_id, subject_id, declaration_id, why, barred_from, barred_until)
    select d.account_id, reached.id, d.id, d.kind, house.moment_now(), d.ended_at
      from (
        select house.close_family(d.person_id) as id where d.person_id is not null
        union select d.contact_id where d.contact_id is not null
        union select house.close_family(cc.person_id) from contact_child cc
          where cc.contact_id = d.contact_id and cc.person_id is not null
        -- Nobody has said yet who the child is: whoever has the name and the birth date, or a number, is meant.
        union select house.close_family(p.id) from contact_child cc
            join person p on house.searched_name(p.given_name, p.family_name, '{}')
                = house.searched_name(cc.given_name, cc.family_name, '{}') and cc.family_name <> ''
              and (cc.born_on is null or p.born_on = cc.born_on)
          where cc.contact_id = d.contact_id and cc.person_id is null
        union select house.close_family(i.person_id) from contact_child cc
            join identifier i on i.value in (cc.nhs_number, cc.upn) and i.value <> ''
          where cc.contact_id = d.contact_id and cc.person_id is null
      ) reached
    on conflict do nothing $function$;

CREATE OR REPLACE FUNCTION house.staff_detail_given(wanted uuid)
 RETURNS TABLE(given_at timestamp with time zone, given_by_name text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not (wanted = house.actor() or house.holds_role(array['administrator', 'data protection officer'])) then
    return;
  end if;
  return query select s.given_at, a.name from house.staff_detail s join account a on a.id = s.given_by
    where s.account_id = wanted order by s.given_at desc limit 1;
end $function$;

CREATE OR REPLACE FUNCTION house.standing_of(wanted uuid[])
 RETURNS TABLE(id uuid, person_id uuid, kind text, row_id uuid, kept_from text, words text[], reason text, since date, review_on date, together_id uuid, set_by uuid, barred_id uuid, barred_name text, from_table text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return query
    select c.id, c.person_id, c.kind, c.row_id, c.kept_from, c.words, c.reason, c.since, c.review_on, c.together_id, c.set_by,
        null::uuid, null::text, 'confidentiality'
      from confidentiality c where c.person_id = any (wanted) and c.ended_on is null
    union all
    select m.id, m.person_id, 'address', null, 'people', array[]::text[], m.reason, m.since, m.review_on, m.id, m.recorded_by,
        m.about_id, m.about_name, 'must_not'
      from must_not m where m.person_id = any (wanted) and m.kind = 'must not know the address'
        and (m.ended_on is null or m.ended_on > house.today());
end $function$;

CREATE OR REPLACE FUNCTION house.struck_out(wanted uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return exists (select from striking s where s.struck_id = wanted);
end $function$;

CREATE OR REPLACE FUNCTION house.take_swap(wanted uuid, new_shift uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  asked duty_swap;
  given duty_shift;
  moment timestamptz := house.moment_now();
begin
  select * into asked from duty_swap where id = wanted for update;
  if asked.id is null or asked.answer is not null or asked.to_account_id <> house.actor() or not house.holds_its_role() then
    return false;
  end if;
  select * into given from duty_shift where id = asked.shift_id for update;
  if given.gave_up_at is not null or given.ends_at <= moment then return false; end if;
  update duty_shift set gave_up_at = greatest(moment, given.starts_at), gave_up_because = asked.reason where id = given.id;
  insert into duty_shift (id, account_id, part, starts_at, ends_at)
    values (new_shift, asked.to_account_id, given.part, greatest(moment, given.starts_at), given.ends_at);
  update duty_swap set answer = 'taken', answered_at = moment where id = wanted;
  return true;
end $function$;

CREATE OR REPLACE FUNCTION house.tell_job(told_job text, at timestamp with time zone, fault text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'house', 'pg_temp'
AS $function$
    insert into house.job_tally as t (job, on_day, done, failed, last_done_at, last_failed_at, last_fault)
      values (told_job, (at at time zone 'Europe/London')::date, (fault is null)::integer, (fault is not null)::integer,
        case when fault is null then at end, case when fault is not null then at end, fault)
    on conflict (job, on_day) do update set done = t.done + excluded.done, failed = t.failed + excluded.failed,
      last_done_at = coalesce(excluded.last_done_at, t.last_done_at),
      last_failed_at = coalesce(excluded.last_failed_at, t.last_failed_at),
      last_fault = coalesce(excluded.last_fault, t.last_fault) $function$;

CREATE OR REPLACE FUNCTION house.texts_shared(wanted_child uuid)
 RETURNS TABLE(id uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION house.today()
 RETURNS date
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select (current_setting('holdfast.now')::timestamptz at time zone 'Europe/London')::date $function$;

CREATE OR REPLACE FUNCTION house.told_by_me(wanted uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return exists (select from contact c where c.id = wanted and c.told_by_account_id = house.actor());
end $function$;

CREATE OR REPLACE FUNCTION house.who_looked(wanted uuid, from_at timestamp with time zone, until_at timestamp with time zone, at_most integer)
 RETURNS TABLE(at timestamp with time zone, kind text, what text, actor_id uuid, actor_name text, actor_role text, purpose text, as_known text, granted boolean, refused boolean)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not (house.holds_role(array['data protection officer'])
      or house.holds_role(array['social worker', 'family help lead', 'team manager', 'conference chair', 'head of service', 'director', 'inspector'])
        and (house.sees_record_today(wanted) or house.granted_record(wanted))) then
    return;
  end if;
  return query
    with entries as (
      select e.*, false as was_refused from house.ledger_entry e where e.subject_id = wanted and e.at >= from_at and e.at < until_at
      union all
      select e.*, true from house.ledger_entry e where e.detail ? 'looked' and e.detail ->> 'looked' = wanted::text
        and e.at >= from_at and e.at < until_at
    )
    select e.at, e.kind, e.what, e.actor_id, a.name, e.role, e.purpose, e.detail ->> 'asKnown',
        exists (select from access_grant g where g.account_id = e.actor_id and g.person_id = wanted and g.granted_from <= e.at
          and (g.granted_until is null or g.granted_until > e.at)), e.was_refused
      from entries e left join account a on a.id = e.actor_id
      order by e.at desc, e.seq desc limit at_most;
end $function$;

CREATE OR REPLACE FUNCTION house.works_for(wanted_agency uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return house.holds_role(array['partner']) and exists (select from account_role r where r.account_id = house.actor()
    and r.role = 'partner' and r.agency_id = wanted_agency and r.held_from <= house.today()
    and (r.held_until is null or r.held_until >= house.today()));
end $function$;

CREATE OR REPLACE FUNCTION house.writes_records()
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$ select house.holds_role(array['front door', 'duty', 'social worker', 'team manager', 'head of service',
    'director', 'reviewing officer', 'conference chair', 'family help lead', 'service']) $function$;

CREATE TRIGGER keep_refused_look AFTER INSERT ON house.ledger_entry FOR EACH ROW WHEN (((new.kind = 'view'::text) AND (new.detail ? 'looked'::text))) EXECUTE FUNCTION house.keep_refused_look();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.access_grant FOR EACH ROW EXECUTE FUNCTION house.mark_access_grant();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.access_grant FOR EACH ROW EXECUTE FUNCTION history.keep_access_grant();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.account FOR EACH ROW EXECUTE FUNCTION house.mark_account();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.account FOR EACH ROW EXECUTE FUNCTION history.keep_account();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.account_role FOR EACH ROW EXECUTE FUNCTION house.mark_account_role();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.account_role FOR EACH ROW EXECUTE FUNCTION history.keep_account_role();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.agency FOR EACH ROW EXECUTE FUNCTION house.mark_agency();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.agency FOR EACH ROW EXECUTE FUNCTION history.keep_agency();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.agency_check FOR EACH ROW EXECUTE FUNCTION house.mark_agency_check();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.agency_check FOR EACH ROW EXECUTE FUNCTION history.keep_agency_check();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.agency_check_return FOR EACH ROW EXECUTE FUNCTION house.mark_agency_check_return();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.agency_check_return FOR EACH ROW EXECUTE FUNCTION history.keep_agency_check_return();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.alarm FOR EACH ROW EXECUTE FUNCTION house.mark_alarm();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.alarm FOR EACH ROW EXECUTE FUNCTION history.keep_alarm();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.alarm_call FOR EACH ROW EXECUTE FUNCTION house.mark_alarm_call();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.alarm_call FOR EACH ROW EXECUTE FUNCTION history.keep_alarm_call();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.alarm_call_result FOR EACH ROW EXECUTE FUNCTION house.mark_alarm_call_result();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.alarm_call_result FOR EACH ROW EXECUTE FUNCTION history.keep_alarm_call_result();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.alarm_taken FOR EACH ROW EXECUTE FUNCTION house.mark_alarm_taken();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.alarm_taken FOR EACH ROW EXECUTE FUNCTION history.keep_alarm_taken();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.allocation FOR EACH ROW EXECUTE FUNCTION house.mark_allocation();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.allocation FOR EACH ROW EXECUTE FUNCTION history.keep_allocation();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.assessment FOR EACH ROW EXECUTE FUNCTION house.mark_assessment();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.assessment FOR EACH ROW EXECUTE FUNCTION history.keep_assessment();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.bail_condition FOR EACH ROW EXECUTE FUNCTION house.mark_bail_condition();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.bail_condition FOR EACH ROW EXECUTE FUNCTION history.keep_bail_condition();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.break_glass FOR EACH ROW EXECUTE FUNCTION house.mark_break_glass();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.break_glass FOR EACH ROW EXECUTE FUNCTION history.keep_break_glass();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.break_glass_review FOR EACH ROW EXECUTE FUNCTION house.mark_break_glass_review();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.break_glass_review FOR EACH ROW EXECUTE FUNCTION history.keep_break_glass_review();

CREATE TRIGGER zz_meet_clock AFTER INSERT ON public.break_glass_review FOR EACH ROW EXECUTE FUNCTION house.meet_glass_clock();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.care_history FOR EACH ROW EXECUTE FUNCTION house.mark_care_history();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.care_history FOR EACH ROW EXECUTE FUNCTION history.keep_care_history();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.care_review FOR EACH ROW EXECUTE FUNCTION house.mark_care_review();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.care_review FOR EACH ROW EXECUTE FUNCTION history.keep_care_review();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.case_note FOR EACH ROW EXECUTE FUNCTION house.mark_case_note();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.case_note FOR EACH ROW EXECUTE FUNCTION history.keep_case_note();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.census_import FOR EACH ROW EXECUTE FUNCTION house.mark_census_import();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.census_import FOR EACH ROW EXECUTE FUNCTION history.keep_census_import();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.clock FOR EACH ROW EXECUTE FUNCTION house.mark_clock();

CREATE TRIGGER b_only_reviewed BEFORE UPDATE ON public.clock FOR EACH ROW WHEN (((old.kind = ANY (ARRAY['broken-glass-reviewed'::text, 'declared-interest-answered'::text])) AND ((new.ended_on IS NOT NULL) OR (new.due_on IS DISTINCT FROM old.due_on) OR ((new.met_on IS NOT NULL) AND (new.met_by_kind IS DISTINCT FROM
        CASE old.kind
            WHEN 'broken-glass-reviewed'::text THEN 'break_glass_review'::text
            ELSE 'declared_interest'::text
        END))))) EXECUTE FUNCTION house.only_reviewed();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.clock FOR EACH ROW EXECUTE FUNCTION history.keep_clock();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.closure FOR EACH ROW EXECUTE FUNCTION house.mark_closure();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.closure FOR EACH ROW EXECUTE FUNCTION history.keep_closure();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.closure_request FOR EACH ROW EXECUTE FUNCTION house.mark_closure_request();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.closure_request FOR EACH ROW EXECUTE FUNCTION history.keep_closure_request();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.concern FOR EACH ROW EXECUTE FUNCTION house.mark_concern();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.concern FOR EACH ROW EXECUTE FUNCTION history.keep_concern();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.concern_answer FOR EACH ROW EXECUTE FUNCTION house.mark_concern_answer();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.concern_answer FOR EACH ROW EXECUTE FUNCTION history.keep_concern_answer();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.concern_naming FOR EACH ROW EXECUTE FUNCTION house.mark_concern_naming();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.concern_naming FOR EACH ROW EXECUTE FUNCTION history.keep_concern_naming();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.conference FOR EACH ROW EXECUTE FUNCTION house.mark_conference();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.conference FOR EACH ROW EXECUTE FUNCTION history.keep_conference();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.conference_attendance FOR EACH ROW EXECUTE FUNCTION house.mark_conference_attendance();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.conference_attendance FOR EACH ROW EXECUTE FUNCTION history.keep_conference_attendance();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.confidentiality FOR EACH ROW EXECUTE FUNCTION house.mark_confidentiality();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.confidentiality FOR EACH ROW EXECUTE FUNCTION history.keep_confidentiality();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.confidentiality_review FOR EACH ROW EXECUTE FUNCTION house.mark_confidentiality_review();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.confidentiality_review FOR EACH ROW EXECUTE FUNCTION history.keep_confidentiality_review();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.confidentiality_whom FOR EACH ROW EXECUTE FUNCTION house.mark_confidentiality_whom();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.confidentiality_whom FOR EACH ROW EXECUTE FUNCTION history.keep_confidentiality_whom();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.contact FOR EACH ROW EXECUTE FUNCTION house.mark_contact();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.contact FOR EACH ROW EXECUTE FUNCTION history.keep_contact();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.contact_child FOR EACH ROW EXECUTE FUNCTION house.mark_contact_child();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.contact_child FOR EACH ROW EXECUTE FUNCTION history.keep_contact_child();

CREATE TRIGGER zz_bars_follow AFTER INSERT OR UPDATE OF person_id ON public.contact_child FOR EACH ROW WHEN ((new.person_id IS NOT NULL)) EXECUTE FUNCTION house.bars_follow();

CREATE TRIGGER zz_bars_meet_contact AFTER INSERT ON public.contact_child FOR EACH ROW WHEN ((new.person_id IS NULL)) EXECUTE FUNCTION house.bars_meet_contact();

CREATE TRIGGER zz_mark_contact AFTER INSERT OR UPDATE OF person_id ON public.contact_child FOR EACH ROW EXECUTE FUNCTION house.mark_contact_of_child();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.contact_decision FOR EACH ROW EXECUTE FUNCTION house.mark_contact_decision();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.contact_decision FOR EACH ROW EXECUTE FUNCTION history.keep_contact_decision();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.contact_looked_at FOR EACH ROW EXECUTE FUNCTION house.mark_contact_looked_at();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.contact_looked_at FOR EACH ROW EXECUTE FUNCTION history.keep_contact_looked_at();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.contact_point FOR EACH ROW EXECUTE FUNCTION house.mark_contact_point();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.contact_point FOR EACH ROW EXECUTE FUNCTION history.keep_contact_point();

CREATE TRIGGER zz_own_record AFTER INSERT OR UPDATE OF value ON public.contact_point FOR EACH ROW EXECUTE FUNCTION house.own_record();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.contact_reply FOR EACH ROW EXECUTE FUNCTION house.mark_contact_reply();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.contact_reply FOR EACH ROW EXECUTE FUNCTION history.keep_contact_reply();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.contact_writing FOR EACH ROW EXECUTE FUNCTION house.mark_contact_writing();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.contact_writing FOR EACH ROW EXECUTE FUNCTION history.keep_contact_writing();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.core_group FOR EACH ROW EXECUTE FUNCTION house.mark_core_group();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.core_group FOR EACH ROW EXECUTE FUNCTION history.keep_core_group();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.court_order FOR EACH ROW EXECUTE FUNCTION house.mark_court_order();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.court_order FOR EACH ROW EXECUTE FUNCTION history.keep_court_order();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.daily_pack FOR EACH ROW EXECUTE FUNCTION house.mark_daily_pack();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.daily_pack FOR EACH ROW EXECUTE FUNCTION history.keep_daily_pack();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.declared_interest FOR EACH ROW EXECUTE FUNCTION house.mark_declared_interest();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.declared_interest FOR EACH ROW EXECUTE FUNCTION history.keep_declared_interest();

CREATE TRIGGER zz_declared AFTER INSERT OR UPDATE ON public.declared_interest FOR EACH ROW EXECUTE FUNCTION house.declared();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.disagreement FOR EACH ROW EXECUTE FUNCTION house.mark_disagreement();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.disagreement FOR EACH ROW EXECUTE FUNCTION history.keep_disagreement();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.disagreement_answer FOR EACH ROW EXECUTE FUNCTION house.mark_disagreement_answer();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.disagreement_answer FOR EACH ROW EXECUTE FUNCTION history.keep_disagreement_answer();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.document FOR EACH ROW EXECUTE FUNCTION house.mark_document();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.document FOR EACH ROW EXECUTE FUNCTION history.keep_document();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.duty_review FOR EACH ROW EXECUTE FUNCTION house.mark_duty_review();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.duty_review FOR EACH ROW EXECUTE FUNCTION history.keep_duty_review();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.duty_shift FOR EACH ROW EXECUTE FUNCTION house.mark_duty_shift();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.duty_shift FOR EACH ROW EXECUTE FUNCTION history.keep_duty_shift();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.duty_swap FOR EACH ROW EXECUTE FUNCTION house.mark_duty_swap();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.duty_swap FOR EACH ROW EXECUTE FUNCTION history.keep_duty_swap();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.enquiry FOR EACH ROW EXECUTE FUNCTION house.mark_enquiry();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.enquiry FOR EACH ROW EXECUTE FUNCTION history.keep_enquiry();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.episode FOR EACH ROW EXECUTE FUNCTION house.mark_episode();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.episode FOR EACH ROW EXECUTE FUNCTION history.keep_episode();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.episode_help FOR EACH ROW EXECUTE FUNCTION house.mark_episode_help();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.episode_help FOR EACH ROW EXECUTE FUNCTION history.keep_episode_help();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.handing_over FOR EACH ROW EXECUTE FUNCTION house.mark_handing_over();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.handing_over FOR EACH ROW EXECUTE FUNCTION history.keep_handing_over();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.handover FOR EACH ROW EXECUTE FUNCTION house.mark_handover();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.handover FOR EACH ROW EXECUTE FUNCTION history.keep_handover();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.handover_accepted FOR EACH ROW EXECUTE FUNCTION house.mark_handover_accepted();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.handover_accepted FOR EACH ROW EXECUTE FUNCTION history.keep_handover_accepted();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.household FOR EACH ROW EXECUTE FUNCTION house.mark_household();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.household FOR EACH ROW EXECUTE FUNCTION history.keep_household();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.identifier FOR EACH ROW EXECUTE FUNCTION house.mark_identifier();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.identifier FOR EACH ROW EXECUTE FUNCTION history.keep_identifier();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.import_flag FOR EACH ROW EXECUTE FUNCTION house.mark_import_flag();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.import_flag FOR EACH ROW EXECUTE FUNCTION history.keep_import_flag();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.involvement FOR EACH ROW EXECUTE FUNCTION house.mark_involvement();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.involvement FOR EACH ROW EXECUTE FUNCTION history.keep_involvement();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.joining FOR EACH ROW EXECUTE FUNCTION house.mark_joining();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.joining FOR EACH ROW EXECUTE FUNCTION history.keep_joining();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.known_for_safety FOR EACH ROW EXECUTE FUNCTION house.mark_known_for_safety();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.known_for_safety FOR EACH ROW EXECUTE FUNCTION history.keep_known_for_safety();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.learning_review FOR EACH ROW EXECUTE FUNCTION house.mark_learning_review();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.learning_review FOR EACH ROW EXECUTE FUNCTION history.keep_learning_review();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.leaving FOR EACH ROW EXECUTE FUNCTION house.mark_leaving();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.leaving FOR EACH ROW EXECUTE FUNCTION history.keep_leaving();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.legal_status FOR EACH ROW EXECUTE FUNCTION house.mark_legal_status();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.legal_status FOR EACH ROW EXECUTE FUNCTION history.keep_legal_status();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.local_setting FOR EACH ROW EXECUTE FUNCTION house.mark_local_setting();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.local_setting FOR EACH ROW EXECUTE FUNCTION history.keep_local_setting();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.looks_report FOR EACH ROW EXECUTE FUNCTION house.mark_looks_report();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.looks_report FOR EACH ROW EXECUTE FUNCTION history.keep_looks_report();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.missing_episode FOR EACH ROW EXECUTE FUNCTION house.mark_missing_episode();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.missing_episode FOR EACH ROW EXECUTE FUNCTION history.keep_missing_episode();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.must_not FOR EACH ROW EXECUTE FUNCTION house.mark_must_not();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.must_not FOR EACH ROW EXECUTE FUNCTION history.keep_must_not();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.named_access FOR EACH ROW EXECUTE FUNCTION house.mark_named_access();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.named_access FOR EACH ROW EXECUTE FUNCTION history.keep_named_access();

CREATE TRIGGER zz_end_grants AFTER UPDATE OF ended_at ON public.named_access FOR EACH ROW WHEN (((new.ended_at IS NOT NULL) AND (old.ended_at IS NULL))) EXECUTE FUNCTION house.end_grants_of();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.named_duty FOR EACH ROW EXECUTE FUNCTION house.mark_named_duty();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.named_duty FOR EACH ROW EXECUTE FUNCTION history.keep_named_duty();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.need FOR EACH ROW EXECUTE FUNCTION house.mark_need();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.need FOR EACH ROW EXECUTE FUNCTION history.keep_need();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.need_ending FOR EACH ROW EXECUTE FUNCTION house.mark_need_ending();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.need_ending FOR EACH ROW EXECUTE FUNCTION history.keep_need_ending();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.pack_key FOR EACH ROW EXECUTE FUNCTION house.mark_pack_key();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.pack_key FOR EACH ROW EXECUTE FUNCTION history.keep_pack_key();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.paper FOR EACH ROW EXECUTE FUNCTION house.mark_paper();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.paper FOR EACH ROW EXECUTE FUNCTION history.keep_paper();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.paper_sent FOR EACH ROW EXECUTE FUNCTION house.mark_paper_sent();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.paper_sent FOR EACH ROW EXECUTE FUNCTION history.keep_paper_sent();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.parental_responsibility FOR EACH ROW EXECUTE FUNCTION house.mark_parental_responsibility();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.parental_responsibility FOR EACH ROW EXECUTE FUNCTION history.keep_parental_responsibility();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.patrol_alert FOR EACH ROW EXECUTE FUNCTION house.mark_patrol_alert();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.patrol_alert FOR EACH ROW EXECUTE FUNCTION history.keep_patrol_alert();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.patrol_move FOR EACH ROW EXECUTE FUNCTION house.mark_patrol_move();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.patrol_move FOR EACH ROW EXECUTE FUNCTION history.keep_patrol_move();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.patrol_reason FOR EACH ROW EXECUTE FUNCTION house.mark_patrol_reason();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.patrol_reason FOR EACH ROW EXECUTE FUNCTION history.keep_patrol_reason();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.patrol_retirement FOR EACH ROW EXECUTE FUNCTION house.mark_patrol_retirement();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.patrol_retirement FOR EACH ROW EXECUTE FUNCTION history.keep_patrol_retirement();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.patrol_run FOR EACH ROW EXECUTE FUNCTION house.mark_patrol_run();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.patrol_run FOR EACH ROW EXECUTE FUNCTION history.keep_patrol_run();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.period_of_care FOR EACH ROW EXECUTE FUNCTION house.mark_period_of_care();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.period_of_care FOR EACH ROW EXECUTE FUNCTION history.keep_period_of_care();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.person FOR EACH ROW EXECUTE FUNCTION house.mark_person();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.person FOR EACH ROW EXECUTE FUNCTION history.keep_person();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.placement FOR EACH ROW EXECUTE FUNCTION house.mark_placement();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.placement FOR EACH ROW EXECUTE FUNCTION history.keep_placement();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.plan FOR EACH ROW EXECUTE FUNCTION house.mark_plan();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.plan FOR EACH ROW EXECUTE FUNCTION history.keep_plan();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.plan_review FOR EACH ROW EXECUTE FUNCTION house.mark_plan_review();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.plan_review FOR EACH ROW EXECUTE FUNCTION history.keep_plan_review();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.post FOR EACH ROW EXECUTE FUNCTION house.mark_post();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.post FOR EACH ROW EXECUTE FUNCTION history.keep_post();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.practice_hold FOR EACH ROW EXECUTE FUNCTION house.mark_practice_hold();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.practice_hold FOR EACH ROW EXECUTE FUNCTION history.keep_practice_hold();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.practice_hold_exception FOR EACH ROW EXECUTE FUNCTION house.mark_practice_hold_exception();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.practice_hold_exception FOR EACH ROW EXECUTE FUNCTION history.keep_practice_hold_exception();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.recovery FOR EACH ROW EXECUTE FUNCTION house.mark_recovery();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.recovery FOR EACH ROW EXECUTE FUNCTION history.keep_recovery();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.relationship FOR EACH ROW EXECUTE FUNCTION house.mark_relationship();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.relationship FOR EACH ROW EXECUTE FUNCTION history.keep_relationship();

CREATE TRIGGER zz_bars_follow AFTER INSERT OR UPDATE ON public.relationship FOR EACH ROW EXECUTE FUNCTION house.bars_follow();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.residence FOR EACH ROW EXECUTE FUNCTION house.mark_residence();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.residence FOR EACH ROW EXECUTE FUNCTION history.keep_residence();

CREATE TRIGGER zz_bars_follow AFTER INSERT OR UPDATE ON public.residence FOR EACH ROW EXECUTE FUNCTION house.bars_follow();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.restricted_list_worked FOR EACH ROW EXECUTE FUNCTION house.mark_restricted_list_worked();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.restricted_list_worked FOR EACH ROW EXECUTE FUNCTION history.keep_restricted_list_worked();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.restriction FOR EACH ROW EXECUTE FUNCTION house.mark_restriction();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.restriction FOR EACH ROW EXECUTE FUNCTION history.keep_restriction();

CREATE TRIGGER zz_end_grants AFTER UPDATE OF review_on ON public.restriction FOR EACH ROW WHEN ((new.review_on <> old.review_on)) EXECUTE FUNCTION house.end_grants_of();

CREATE TRIGGER zz_mark_record AFTER INSERT OR UPDATE ON public.restriction FOR EACH ROW EXECUTE FUNCTION house.mark_record();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.return_interview FOR EACH ROW EXECUTE FUNCTION house.mark_return_interview();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.return_interview FOR EACH ROW EXECUTE FUNCTION history.keep_return_interview();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.reviewing_officer FOR EACH ROW EXECUTE FUNCTION house.mark_reviewing_officer();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.reviewing_officer FOR EACH ROW EXECUTE FUNCTION history.keep_reviewing_officer();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.seal FOR EACH ROW EXECUTE FUNCTION house.mark_seal();

CREATE TRIGGER y_close_sealed AFTER INSERT ON public.seal FOR EACH ROW EXECUTE FUNCTION house.close_sealed();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.seal FOR EACH ROW EXECUTE FUNCTION history.keep_seal();

CREATE TRIGGER zz_mark_record AFTER INSERT ON public.seal FOR EACH ROW EXECUTE FUNCTION house.mark_record();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.second_look FOR EACH ROW EXECUTE FUNCTION house.mark_second_look();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.second_look FOR EACH ROW EXECUTE FUNCTION history.keep_second_look();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.section_47_look FOR EACH ROW EXECUTE FUNCTION house.mark_section_47_look();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.section_47_look FOR EACH ROW EXECUTE FUNCTION history.keep_section_47_look();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.service FOR EACH ROW EXECUTE FUNCTION house.mark_service();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.service FOR EACH ROW EXECUTE FUNCTION history.keep_service();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.service_delivery FOR EACH ROW EXECUTE FUNCTION house.mark_service_delivery();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.service_delivery FOR EACH ROW EXECUTE FUNCTION history.keep_service_delivery();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.service_request FOR EACH ROW EXECUTE FUNCTION house.mark_service_request();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.service_request FOR EACH ROW EXECUTE FUNCTION history.keep_service_request();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.shared_text_look FOR EACH ROW EXECUTE FUNCTION house.mark_shared_text_look();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.shared_text_look FOR EACH ROW EXECUTE FUNCTION history.keep_shared_text_look();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.step FOR EACH ROW EXECUTE FUNCTION house.mark_step();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.step FOR EACH ROW EXECUTE FUNCTION history.keep_step();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.striking FOR EACH ROW EXECUTE FUNCTION house.mark_striking();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.striking FOR EACH ROW EXECUTE FUNCTION history.keep_striking();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.team FOR EACH ROW EXECUTE FUNCTION house.mark_team();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.team FOR EACH ROW EXECUTE FUNCTION history.keep_team();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.unmet_need FOR EACH ROW EXECUTE FUNCTION house.mark_unmet_need();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.unmet_need FOR EACH ROW EXECUTE FUNCTION history.keep_unmet_need();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.visit FOR EACH ROW EXECUTE FUNCTION house.mark_visit();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.visit FOR EACH ROW EXECUTE FUNCTION history.keep_visit();

CREATE TRIGGER a_mark BEFORE INSERT OR DELETE OR UPDATE ON public.visit_warning FOR EACH ROW EXECUTE FUNCTION house.mark_visit_warning();

CREATE TRIGGER z_keep AFTER INSERT OR UPDATE ON public.visit_warning FOR EACH ROW EXECUTE FUNCTION history.keep_visit_warning();

create policy sealed on history.access_grant for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(person_id)) OR house.granted_record(person_id)));

create policy seen on history.access_grant for select using (((house.sees_record_today(person_id) AND (NOT false)) OR house.granted_record(person_id) OR (account_id = house.actor())) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id))));

create policy seen on history.account for select using ((house.sees_record_today(id) AND (NOT false)) OR house.granted_record(id) OR true);

create policy seen on history.account_role for select using ((house.sees_record_today(account_id) AND (NOT false)) OR house.granted_record(account_id) OR true);

create policy seen on history.agency for select using ((house.sees_record_today(id) AND (NOT false)) OR house.granted_record(id) OR true);

create policy sealed on history.agency_check for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(contact_id)) OR house.granted_record(contact_id)));

create policy seen on history.agency_check for select using (((house.sees_record_today(contact_id) AND (NOT house.contact_restricted(contact_id))) OR house.granted_record(contact_id) OR house.granted_contact(contact_id)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(contact_id))));

create policy sealed on history.agency_check_return for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(contact_id)) OR house.granted_record(contact_id)));

create policy seen on history.agency_check_return for select using (((house.sees_record_today(contact_id) AND (NOT house.contact_restricted(contact_id))) OR house.granted_record(contact_id) OR house.granted_contact(contact_id)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(contact_id))));

create policy sealed on history.alarm for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(id)) OR house.granted_record(id)));

create policy seen on history.alarm for select using (((house.sees_record_today(id) AND (NOT false)) OR house.granted_record(id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(id))));

create policy sealed on history.alarm_call for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(alarm_id)) OR house.granted_record(alarm_id)));

create policy seen on history.alarm_call for select using (((house.sees_record_today(alarm_id) AND (NOT false)) OR house.granted_record(alarm_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(alarm_id))));

create policy sealed on history.alarm_call_result for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(call_id)) OR house.granted_record(call_id)));

create policy seen on history.alarm_call_result for select using (((house.sees_record_today(call_id) AND (NOT false)) OR house.granted_record(call_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(call_id))));

create policy sealed on history.alarm_taken for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(alarm_id)) OR house.granted_record(alarm_id)));

create policy seen on history.alarm_taken for select using (((house.sees_record_today(alarm_id) AND (NOT false)) OR house.granted_record(alarm_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(alarm_id))));

create policy sealed on history.allocation for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.allocation for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy sealed on history.assessment for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.assessment for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy sealed on history.bail_condition for select using (( SELECT house.none_sealed() AS none_sealed) OR (((NOT house.is_sealed(person_id)) OR house.granted_record(person_id)) AND ((about_id IS NULL) OR (NOT house.is_sealed(about_id)) OR house.granted_record(about_id))));

create policy seen on history.bail_condition for select using (((house.sees_record_today(person_id) AND (NOT false)) OR house.granted_record(person_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id))));

create policy sealed on history.break_glass for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(person_id)) OR house.granted_record(person_id)));

create policy seen on history.break_glass for select using (((house.sees_record_today(person_id) AND (NOT false)) OR house.granted_record(person_id) OR ( SELECT house.holds_role(ARRAY['head of service'::text, 'director'::text]) AS holds_role) OR (( SELECT house.holds_its_role() AS holds_its_role) AND ((house.actor() = ring_account_id) OR (house.actor() = account_id)))) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id))));

create policy sealed on history.break_glass_review for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(person_id)) OR house.granted_record(person_id)));

create policy seen on history.break_glass_review for select using (((house.sees_record_today(person_id) AND (NOT false)) OR house.granted_record(person_id) OR ( SELECT house.holds_role(ARRAY['head of service'::text, 'director'::text]) AS holds_role) OR house.rings_for_glass(break_glass_id)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id))));

create policy sealed on history.care_history for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(person_id)) OR house.granted_record(person_id)));

create policy seen on history.care_history for select using (((house.sees_record_today(person_id) AND (NOT false)) OR house.granted_record(person_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id))));

create policy sealed on history.care_review for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.care_review for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy sealed on history.case_note for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.case_note for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy sealed on history.census_import for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.census_import for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy sealed on history.clock for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.clock for select using (((house.sees_record_today(child_id) AND (NOT ((contact_id IS NOT NULL) AND house.contact_restricted(contact_id)))) OR house.granted_record(child_id) OR house.granted_contact(contact_id) OR house.named_to_answer(about_id)) AND (( SELECT (NOT house.has_bars())) OR (NOT (house.is_barred(child_id) OR house.is_barred(contact_id)))));

create policy sealed on history.closure for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.closure for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy sealed on history.closure_request for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.closure_request for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy not_about_me on history.concern for select using (about_account_id IS DISTINCT FROM house.actor());

create policy sealed on history.concern for select using (( SELECT house.none_sealed() AS none_sealed) OR (((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)) AND ((about_person_id IS NULL) OR (NOT house.is_sealed(about_person_id)) OR house.granted_record(about_person_id))));

create policy seen on history.concern for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR (raised_by_account_id = house.actor()) OR house.named_to_answer(id)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy not_about_me on history.concern_answer for select using (NOT house.concern_about_me(concern_id));

create policy sealed on history.concern_answer for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.concern_answer for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR (answered_by = house.actor()) OR house.named_to_answer(concern_id)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy not_about_me on history.concern_naming for select using (NOT house.concern_about_me(concern_id));

create policy sealed on history.concern_naming for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.concern_naming for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR (account_id = house.actor()) OR house.named_to_answer(concern_id)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy sealed on history.conference for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.conference for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy sealed on history.conference_attendance for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.conference_attendance for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy confidential on history.confidentiality for select using (( SELECT house.nothing_is_kept_from_me() AS nothing_is_kept_from_me) OR (NOT house.kept_from_me(kind, person_id, row_id)));

create policy sealed on history.confidentiality for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(person_id)) OR house.granted_record(person_id)));

create policy seen on history.confidentiality for select using (((house.sees_record_today(person_id) AND (NOT false)) OR house.granted_record(person_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id))));

create policy sealed on history.confidentiality_review for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(person_id)) OR house.granted_record(person_id)));

create policy seen on history.confidentiality_review for select using (((house.sees_record_today(person_id) AND (NOT false)) OR house.granted_record(person_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id))));

create policy sealed on history.confidentiality_whom for select using (( SELECT house.none_sealed() AS none_sealed) OR (((NOT house.is_sealed(person_id)) OR house.granted_record(person_id)) AND ((barred_id IS NULL) OR (NOT house.is_sealed(barred_id)) OR house.granted_record(barred_id))));

create policy seen on history.confidentiality_whom for select using (((house.sees_record_today(person_id) AND (NOT false)) OR house.granted_record(person_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id))));

create policy sealed on history.contact for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(id)) OR house.granted_record(id)));

create policy seen on history.contact for select using (((house.sees_record_today(id) AND (NOT house.contact_restricted(id))) OR house.granted_record(id) OR (told_by_account_id = house.actor()) OR house.granted_contact(id)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(id))));

create policy sealed on history.contact_child for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(person_id)) OR house.granted_record(person_id)));

create policy seen on history.contact_child for select using (((house.sees_record_today(person_id) AND (NOT house.contact_restricted(contact_id))) OR house.granted_record(person_id) OR house.told_by_me(contact_id) OR house.granted_contact(contact_id)) AND (( SELECT (NOT house.has_bars())) OR (NOT (house.is_barred(person_id) OR house.is_barred(contact_id)))));

create policy sealed on history.contact_decision for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(contact_id)) OR house.granted_record(contact_id)));

create policy seen on history.contact_decision for select using (((house.sees_record_today(contact_id) AND (NOT house.contact_restricted(contact_id))) OR house.granted_record(contact_id) OR house.granted_contact(contact_id)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(contact_id))));

create policy sealed on history.contact_looked_at for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(contact_id)) OR house.granted_record(contact_id)));

create policy seen on history.contact_looked_at for select using (((house.sees_record_today(contact_id) AND (NOT house.contact_restricted(contact_id))) OR house.granted_record(contact_id) OR house.granted_contact(contact_id)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(contact_id))));

create policy confidential on history.contact_point for select using (( SELECT house.nothing_is_kept_from_me() AS nothing_is_kept_from_me) OR (NOT house.point_kept_from_me(person_id, id, kind)));

create policy sealed on history.contact_point for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(person_id)) OR house.granted_record(person_id)));

create policy seen on history.contact_point for select using (((house.sees_record_today(person_id) AND (NOT false)) OR house.granted_record(person_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id))));

create policy sealed on history.contact_reply for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(contact_id)) OR house.granted_record(contact_id)));

create policy seen on history.contact_reply for select using (((house.sees_record_today(contact_id) AND (NOT house.contact_restricted(contact_id))) OR house.granted_record(contact_id) OR house.told_by_me(contact_id) OR house.granted_contact(contact_id)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(contact_id))));

create policy sealed on history.contact_writing for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(contact_id)) OR house.granted_record(contact_id)));

create policy seen on history.contact_writing for select using (((house.sees_record_today(contact_id) AND (NOT house.contact_restricted(contact_id))) OR house.granted_record(contact_id) OR house.granted_contact(contact_id)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(contact_id))));

create policy sealed on history.core_group for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.core_group for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy sealed on history.court_order for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(person_id)) OR house.granted_record(person_id)));

create policy seen on history.court_order for select using (((house.sees_record_today(person_id) AND (NOT false)) OR house.granted_record(person_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id))));

create policy sealed on history.daily_pack for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(id)) OR house.granted_record(id)));

create policy seen on history.daily_pack for select using (((house.sees_record_today(id) AND (NOT false)) OR house.granted_record(id) OR true) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(id))));

create policy for_those_told on history.declared_interest for select using ((told_account_id = house.actor()) OR (declared_by = house.actor()) OR ( SELECT house.holds_role(ARRAY['head of service'::text, 'director'::text, 'service'::text]) AS holds_role));

create policy sealed on history.declared_interest for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(person_id)) OR house.granted_record(person_id)));

create policy seen on history.declared_interest for select using (((house.sees_record_today(person_id) AND (NOT false)) OR house.granted_record(person_id) OR ( SELECT house.holds_role(ARRAY['head of service'::text, 'director'::text]) AS holds_role) OR (( SELECT house.holds_its_role() AS holds_its_role) AND (told_account_id = house.actor()))) AND (( SELECT (NOT house.has_bars())) OR (NOT (house.is_barred(person_id) OR house.is_barred(contact_id)))));

create policy sealed on history.disagreement for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.disagreement for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy sealed on history.disagreement_answer for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.disagreement_answer for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy sealed on history.document for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.document for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy sealed on history.duty_review for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(account_id)) OR house.granted_record(account_id)));

create policy seen on history.duty_review for select using (((house.sees_record_today(account_id) AND (NOT false)) OR house.granted_record(account_id) OR ( SELECT house.holds_role(ARRAY['team manager'::text, 'head of service'::text, 'director'::text, 'inspector'::text]) AS holds_role) OR ((account_id = house.actor()) AND ( SELECT house.holds_its_role() AS holds_its_role))) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(account_id))));

create policy sealed on history.duty_shift for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(account_id)) OR house.granted_record(account_id)));

create policy seen on history.duty_shift for select using (((house.sees_record_today(account_id) AND (NOT false)) OR house.granted_record(account_id) OR true) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(account_id))));

create policy sealed on history.duty_swap for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(from_account_id)) OR house.granted_record(from_account_id)));

create policy seen on history.duty_swap for select using (((house.sees_record_today(from_account_id) AND (NOT false)) OR house.granted_record(from_account_id) OR true) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(from_account_id))));

create policy sealed on history.enquiry for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.enquiry for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy sealed on history.episode for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.episode for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT (house.is_barred(child_id) OR house.is_barred(contact_id)))));

create policy sealed on history.episode_help for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.episode_help for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy sealed on history.handing_over for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.handing_over for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy sealed on history.handover for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.handover for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR (( SELECT house.holds_its_role() AS holds_its_role) AND ((house.actor() = from_account_id) OR (house.actor() = to_account_id)))) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy sealed on history.handover_accepted for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.handover_accepted for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR ((by_account_id = house.actor()) AND ( SELECT house.holds_its_role() AS holds_its_role))) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy confidential on history.household for select using (( SELECT house.nothing_is_kept_from_me() AS nothing_is_kept_from_me) OR (NOT house.household_kept_from_me(id)));

create policy sealed on history.household for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(id)) OR house.granted_record(id)));

create policy seen on history.household for select using (((house.sees_record_today(id) AND (NOT false)) OR house.granted_record(id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(id))));

create policy sealed on history.identifier for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(person_id)) OR house.granted_record(person_id)));

create policy seen on history.identifier for select using (((house.sees_record_today(person_id) AND (NOT false)) OR house.granted_record(person_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id))));

create policy sealed on history.import_flag for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.import_flag for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy confidential on history.involvement for select using (( SELECT house.nothing_is_kept_from_me() AS nothing_is_kept_from_me) OR (NOT house.involvement_kept_from_me(person_id, id, stands_as, agency_id)));

create policy sealed on history.involvement for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(person_id)) OR house.granted_record(person_id)));

create policy seen on history.involvement for select using (((house.sees_record_today(person_id) AND (NOT false)) OR house.granted_record(person_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id))));

create policy sealed on history.joining for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(account_id)) OR house.granted_record(account_id)));

create policy seen on history.joining for select using (((house.sees_record_today(account_id) AND (NOT false)) OR house.granted_record(account_id) OR true) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(account_id))));

create policy sealed on history.known_for_safety for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(person_id)) OR house.granted_record(person_id)));

create policy seen on history.known_for_safety for select using (((house.sees_record_today(person_id) AND (NOT false)) OR house.granted_record(person_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id))));

create policy sealed on history.learning_review for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.learning_review for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy sealed on history.leaving for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(account_id)) OR house.granted_record(account_id)));

create policy seen on history.leaving for select using (((house.sees_record_today(account_id) AND (NOT false)) OR house.granted_record(account_id) OR true) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(account_id))));

create policy sealed on history.legal_status for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.legal_status for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy sealed on history.local_setting for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(id)) OR house.granted_record(id)));

create policy seen on history.local_setting for select using (((house.sees_record_today(id) AND (NOT false)) OR house.granted_record(id) OR true) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(id))));

create policy sealed on history.looks_report for select using (( SELECT house.none_sealed() AS none_sealed) OR (((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)) AND ((recipient_id IS NULL) OR (NOT house.is_sealed(recipient_id)) OR house.granted_record(recipient_id))));

create policy seen on history.looks_report for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy sealed on history.missing_episode for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.missing_episode for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy sealed on history.must_not for select using (( SELECT house.none_sealed() AS none_sealed) OR (((NOT house.is_sealed(person_id)) OR house.granted_record(person_id)) AND ((about_id IS NULL) OR (NOT house.is_sealed(about_id)) OR house.granted_record(about_id))));

create policy seen on history.must_not for select using (((house.sees_record_today(person_id) AND (NOT false)) OR house.granted_record(person_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id))));

create policy sealed on history.named_access for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(person_id)) OR house.granted_record(person_id)));

create policy seen on history.named_access for select using (((house.sees_record_today(person_id) AND (NOT false)) OR house.granted_record(person_id) OR ( SELECT house.holds_role(ARRAY['head of service'::text, 'director'::text]) AS holds_role) OR (( SELECT house.holds_its_role() AS holds_its_role) AND (account_id = house.actor()))) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id))));

create policy sealed on history.named_duty for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(id)) OR house.granted_record(id)));

create policy seen on history.named_duty for select using (((house.sees_record_today(id) AND (NOT false)) OR house.granted_record(id) OR true) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(id))));

create policy sealed on history.need for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.need for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR (( SELECT house.holds_role(ARRAY['commissioner'::text]) AS holds_role) AND (NOT house.is_restricted(child_id))) OR house.asked_of_me(id)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy sealed on history.need_ending for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.need_ending for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR (( SELECT house.holds_role(ARRAY['commissioner'::text]) AS holds_role) AND (NOT house.is_restricted(child_id)))) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy sealed on history.pack_key for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(id)) OR house.granted_record(id)));

create policy seen on history.pack_key for select using (((house.sees_record_today(id) AND (NOT false)) OR house.granted_record(id) OR true) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(id))));

create policy sealed on history.paper for select using (( SELECT house.none_sealed() AS none_sealed) OR (((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)) AND ((recipient_id IS NULL) OR (NOT house.is_sealed(recipient_id)) OR house.granted_record(recipient_id))));

create policy seen on history.paper for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy sealed on history.paper_sent for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.paper_sent for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy sealed on history.parental_responsibility for select using (( SELECT house.none_sealed() AS none_sealed) OR (((NOT house.is_sealed(person_id)) OR house.granted_record(person_id)) AND ((holder_id IS NULL) OR (NOT house.is_sealed(holder_id)) OR house.granted_record(holder_id))));

create policy seen on history.parental_responsibility for select using (((house.sees_record_today(person_id) AND (NOT false)) OR house.granted_record(person_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id))));

create policy sealed on history.patrol_alert for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(account_id)) OR house.granted_record(account_id)));

create policy seen on history.patrol_alert for select using (((house.sees_record_today(account_id) AND (NOT true)) OR house.granted_record(account_id) OR house.patrol_decides(account_id) OR house.patrol_told_head(id) OR ( SELECT house.holds_role(ARRAY['service'::text]) AS holds_role)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(account_id))));

create policy sealed on history.patrol_move for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(account_id)) OR house.granted_record(account_id)));

create policy seen on history.patrol_move for select using (((house.sees_record_today(account_id) AND (NOT true)) OR house.granted_record(account_id) OR house.patrol_decides(account_id) OR house.patrol_told_head(alert_id) OR ((account_id = house.actor()) AND (kind = ANY (ARRAY['asked'::text, 'answered'::text])) AND ( SELECT house.holds_its_role() AS holds_its_role))) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(account_id))));

create policy sealed on history.patrol_reason for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(account_id)) OR house.granted_record(account_id)));

create policy seen on history.patrol_reason for select using (((house.sees_record_today(account_id) AND (NOT true)) OR house.granted_record(account_id) OR house.patrol_decides(account_id) OR house.patrol_told_head(alert_id) OR ( SELECT house.holds_role(ARRAY['service'::text]) AS holds_role)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(account_id))));

create policy sealed on history.patrol_retirement for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(id)) OR house.granted_record(id)));

create policy seen on history.patrol_retirement for select using (((house.sees_record_today(id) AND (NOT false)) OR house.granted_record(id) OR true) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(id))));

create policy sealed on history.patrol_run for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(id)) OR house.granted_record(id)));

create policy seen on history.patrol_run for select using (((house.sees_record_today(id) AND (NOT false)) OR house.granted_record(id) OR true) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(id))));

create policy sealed on history.period_of_care for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.period_of_care for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy confidential on history.person for select using (( SELECT house.is_inside() AS is_inside) OR (NOT house.kept_from_me('name'::text, id, NULL::uuid)));

create policy sealed on history.person for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(id)) OR house.granted_record(id)));

create policy seen on history.person for select using (((house.sees_record_today(id) AND (NOT false)) OR house.granted_any(id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(id))));

create policy confidential on history.placement for select using (( SELECT house.nothing_is_kept_from_me() AS nothing_is_kept_from_me) OR (NOT (house.kept_from_me('placement'::text, child_id, id) AND (carer_account_id IS DISTINCT FROM house.actor()))));

create policy sealed on history.placement for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.placement for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR ((carer_account_id = house.actor()) AND ( SELECT house.holds_role(ARRAY['carer'::text]) AS holds_role))) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy sealed on history.plan for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.plan for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy sealed on history.plan_review for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.plan_review for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy seen on history.post for select using ((house.sees_record_today(account_id) AND (NOT false)) OR house.granted_record(account_id) OR true);

create policy sealed on history.practice_hold for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(id)) OR house.granted_record(id)));

create policy seen on history.practice_hold for select using (((house.sees_record_today(id) AND (NOT false)) OR house.granted_record(id) OR true) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(id))));

create policy sealed on history.practice_hold_exception for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.practice_hold_exception for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy for_those_concerned on history.recovery for select using ((account_id = house.actor()) OR ( SELECT house.holds_role(ARRAY['administrator'::text, 'team manager'::text, 'head of service'::text, 'director'::text, 'service'::text]) AS holds_role));

create policy sealed on history.recovery for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(account_id)) OR house.granted_record(account_id)));

create policy seen on history.recovery for select using (((house.sees_record_today(account_id) AND (NOT false)) OR house.granted_record(account_id) OR (account_id = house.actor()) OR ( SELECT house.holds_role(ARRAY['administrator'::text, 'team manager'::text, 'head of service'::text, 'director'::text, 'service'::text]) AS holds_role)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(account_id))));

create policy sealed on history.relationship for select using (( SELECT house.none_sealed() AS none_sealed) OR (((NOT house.is_sealed(other_id)) OR house.granted_record(other_id)) AND ((person_id IS NULL) OR (NOT house.is_sealed(person_id)) OR house.granted_record(person_id))));

create policy seen on history.relationship for select using (((house.sees_record_today(other_id) AND (NOT false)) OR house.granted_record(other_id) OR house.granted_any(person_id)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(other_id))));

create policy confidential on history.residence for select using (( SELECT house.nothing_is_kept_from_me() AS nothing_is_kept_from_me) OR (NOT house.home_kept_from_me(person_id, household_id, lived_until)));

create policy sealed on history.residence for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(person_id)) OR house.granted_record(person_id)));

create policy seen on history.residence for select using (((house.sees_record_today(person_id) AND (NOT false)) OR house.granted_record(person_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id))));

create policy for_those_who_answer on history.restricted_list_worked for select using (( SELECT house.holds_duty('restricted children'::text) AS holds_duty) OR ( SELECT house.holds_role(ARRAY['head of service'::text, 'director'::text, 'service'::text]) AS holds_role));

create policy sealed on history.restricted_list_worked for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(id)) OR house.granted_record(id)));

create policy seen on history.restricted_list_worked for select using (((house.sees_record_today(id) AND (NOT false)) OR house.granted_record(id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(id))));

create policy sealed on history.restriction for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(person_id)) OR house.granted_record(person_id)));

create policy seen on history.restriction for select using (((house.sees_record_today(person_id) AND (NOT false)) OR house.granted_record(person_id) OR ( SELECT house.holds_role(ARRAY['head of service'::text, 'director'::text]) AS holds_role)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id))));

create policy sealed on history.return_interview for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.return_interview for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy sealed on history.reviewing_officer for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.reviewing_officer for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy sealed on history.seal for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(person_id)) OR house.granted_record(person_id)));

create policy seen on history.seal for select using (((house.sees_record_today(person_id) AND (NOT false)) OR house.granted_record(person_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id))));

create policy sealed on history.second_look for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.second_look for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy sealed on history.section_47_look for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.section_47_look for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy seen on history.service for select using ((house.sees_record_today(id) AND (NOT false)) OR house.granted_record(id) OR true);

create policy sealed on history.service_delivery for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.service_delivery for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR (( SELECT house.holds_role(ARRAY['commissioner'::text]) AS holds_role) AND (NOT house.is_restricted(child_id))) OR house.serves(service_id)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy sealed on history.service_request for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.service_request for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR (( SELECT house.holds_role(ARRAY['commissioner'::text]) AS holds_role) AND (NOT house.is_restricted(child_id))) OR house.serves(service_id)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy sealed on history.shared_text_look for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.shared_text_look for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy sealed on history.step for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.step for select using (((house.sees_record_today(child_id) AND (NOT ((contact_id IS NOT NULL) AND house.contact_restricted(contact_id)))) OR house.granted_record(child_id) OR house.granted_contact(contact_id)) AND (( SELECT (NOT house.has_bars())) OR (NOT (house.is_barred(child_id) OR house.is_barred(contact_id)))));

create policy sealed on history.striking for select using (( SELECT house.none_sealed() AS none_sealed) OR (((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)) AND ((belongs_to_id IS NULL) OR (NOT house.is_sealed(belongs_to_id)) OR house.granted_record(belongs_to_id))));

create policy seen on history.striking for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy seen on history.team for select using ((house.sees_record_today(id) AND (NOT false)) OR house.granted_record(id) OR true);

create policy sealed on history.unmet_need for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.unmet_need for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR (( SELECT house.holds_role(ARRAY['commissioner'::text]) AS holds_role) AND (NOT house.is_restricted(child_id)))) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy sealed on history.visit for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on history.visit for select using (((house.sees_record_today(child_id) AND (NOT false)) OR house.granted_record(child_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy sealed on history.visit_warning for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT house.is_sealed(person_id)) OR house.granted_record(person_id)));

create policy seen on history.visit_warning for select using (((house.sees_record_today(person_id) AND (NOT false)) OR house.granted_record(person_id) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id))));

create policy own on house.draft for all using (account_id = house.actor()) with check (account_id = house.actor());

create policy own on house.kept_search for all using (account_id = house.actor()) with check (account_id = house.actor());

create policy own on house.purpose_given for all using (account_id = house.actor()) with check (account_id = house.actor());

create policy own on house.ring_shown for all using (account_id = house.actor()) with check (account_id = house.actor());

create policy by_another on public.access_grant for insert with check ((why <> 'named access'::text) OR (account_id <> house.actor()) OR house.rings_by(source_id) OR ( SELECT house.holds_role(ARRAY['service'::text]) AS holds_role));

create policy changed on public.access_grant for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR (( SELECT house.holds_role(ARRAY['team manager'::text, 'head of service'::text, 'director'::text, 'service'::text]) AS holds_role) OR (( SELECT house.holds_role(ARRAY['front door'::text, 'duty'::text, 'social worker'::text, 'commissioner'::text]) AS holds_role) AND ((NOT restricted) OR ((why = 'break glass'::text) AND (account_id = house.actor())))))) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR (( SELECT house.holds_role(ARRAY['team manager'::text, 'head of service'::text, 'director'::text, 'service'::text]) AS holds_role) OR (( SELECT house.holds_role(ARRAY['front door'::text, 'duty'::text, 'social worker'::text, 'commissioner'::text]) AS holds_role) AND ((NOT restricted) OR ((why = 'break glass'::text) AND (account_id = house.actor()))))));

create policy changed_by_family_help on public.access_grant for update using (( SELECT house.holds_role(ARRAY['family help lead'::text]) AS holds_role) AND (NOT restricted)) with check (( SELECT house.holds_role(ARRAY['family help lead'::text]) AS holds_role) AND (NOT restricted));

create policy renewed_by_another on public.access_grant for update using true with check ((why <> 'named access'::text) OR (account_id <> house.actor()) OR (granted_until <= house.moment_now()) OR ( SELECT house.holds_role(ARRAY['service'::text]) AS holds_role));

create policy sealed on public.access_grant for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(person_id)) OR house.granted_record(person_id)));

create policy seen on public.access_grant for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(person_id) OR (account_id = house.actor())) AND (NOT house.is_barred(person_id))));

create policy written on public.access_grant for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR (( SELECT house.holds_role(ARRAY['team manager'::text, 'head of service'::text, 'director'::text, 'service'::text]) AS holds_role) OR (( SELECT house.holds_role(ARRAY['front door'::text, 'duty'::text, 'social worker'::text, 'commissioner'::text]) AS holds_role) AND ((NOT restricted) OR ((why = 'break glass'::text) AND (account_id = house.actor())))))) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id))));

create policy written_by_family_help on public.access_grant for insert with check (( SELECT house.holds_role(ARRAY['family help lead'::text]) AS holds_role) AND (NOT restricted));

create policy changed on public.account for update using ( SELECT house.holds_role(ARRAY['administrator'::text, 'service'::text]) AS holds_role) with check ( SELECT house.holds_role(ARRAY['administrator'::text, 'service'::text]) AS holds_role);

create policy seen on public.account for select using (((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(id) OR true);

create policy written on public.account for insert with check ( SELECT house.holds_role(ARRAY['administrator'::text, 'service'::text]) AS holds_role);

create policy changed on public.account_role for update using ( SELECT house.holds_role(ARRAY['administrator'::text, 'service'::text]) AS holds_role) with check ( SELECT house.holds_role(ARRAY['administrator'::text, 'service'::text]) AS holds_role);

create policy not_agreed on public.account_role for update using ((EXISTS ( SELECT
   FROM joining j
  WHERE ((j.account_id = account_role.account_id) AND (j.role = account_role.role) AND (j.agreed_by = house.actor()) AND (j.answer = 'not agreed'::text)))) AND ( SELECT house.holds_its_role() AS holds_its_role)) with check ((held_until IS NOT NULL) AND ( SELECT house.holds_its_role() AS holds_its_role));

create policy seen on public.account_role for select using (((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(account_id) OR true);

create policy written on public.account_role for insert with check ( SELECT house.holds_role(ARRAY['administrator'::text, 'service'::text]) AS holds_role);

create policy changed on public.agency for update using ( SELECT house.holds_role(ARRAY['administrator'::text, 'commissioner'::text, 'service'::text]) AS holds_role) with check ( SELECT house.holds_role(ARRAY['administrator'::text, 'commissioner'::text, 'service'::text]) AS holds_role);

create policy seen on public.agency for select using (((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(id) OR true);

create policy written on public.agency for insert with check ( SELECT house.holds_role(ARRAY['administrator'::text, 'commissioner'::text, 'service'::text]) AS holds_role);

create policy changed on public.agency_check for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(contact_id))) OR house.granted_contact(contact_id)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(contact_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(contact_id))) OR house.granted_contact(contact_id));

create policy sealed on public.agency_check for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(contact_id)) OR house.granted_record(contact_id)));

create policy seen on public.agency_check for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(contact_id) OR house.granted_contact(contact_id)) AND (NOT house.is_barred(contact_id))));

create policy seen_by_agency on public.agency_check for select using ((NOT restricted) AND house.works_for(agency_id));

create policy written on public.agency_check for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(contact_id))) OR house.granted_contact(contact_id)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(contact_id))));

create policy changed on public.agency_check_return for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(contact_id))) OR house.granted_contact(contact_id)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(contact_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(contact_id))) OR house.granted_contact(contact_id));

create policy sealed on public.agency_check_return for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(contact_id)) OR house.granted_record(contact_id)));

create policy seen on public.agency_check_return for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(contact_id) OR house.granted_contact(contact_id)) AND (NOT house.is_barred(contact_id))));

create policy seen_by_agency on public.agency_check_return for select using ((NOT restricted) AND house.asked_of_us(check_id));

create policy written on public.agency_check_return for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(contact_id))) OR house.granted_contact(contact_id)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(contact_id))));

create policy written_by_agency on public.agency_check_return for insert with check house.asked_of_us(check_id);

create policy changed on public.alarm for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(id))) OR false);

create policy sealed on public.alarm for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(id)) OR house.granted_record(id)));

create policy seen on public.alarm for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(id) OR false) AND (NOT house.is_barred(id))));

create policy written on public.alarm for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(id))));

create policy changed on public.alarm_call for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(alarm_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(alarm_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(alarm_id))) OR false);

create policy sealed on public.alarm_call for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(alarm_id)) OR house.granted_record(alarm_id)));

create policy seen on public.alarm_call for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(alarm_id) OR false) AND (NOT house.is_barred(alarm_id))));

create policy written on public.alarm_call for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(alarm_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(alarm_id))));

create policy changed on public.alarm_call_result for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(call_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(call_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(call_id))) OR false);

create policy sealed on public.alarm_call_result for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(call_id)) OR house.granted_record(call_id)));

create policy seen on public.alarm_call_result for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(call_id) OR false) AND (NOT house.is_barred(call_id))));

create policy written on public.alarm_call_result for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(call_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(call_id))));

create policy changed on public.alarm_taken for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(alarm_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(alarm_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(alarm_id))) OR false);

create policy sealed on public.alarm_taken for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(alarm_id)) OR house.granted_record(alarm_id)));

create policy seen on public.alarm_taken for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(alarm_id) OR false) AND (NOT house.is_barred(alarm_id))));

create policy written on public.alarm_taken for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(alarm_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(alarm_id))));

create policy changed on public.allocation for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false);

create policy sealed on public.allocation for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.allocation for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR false) AND (NOT house.is_barred(child_id))));

create policy written on public.allocation for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.assessment for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false);

create policy sealed on public.assessment for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.assessment for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR false) AND (NOT house.is_barred(child_id))));

create policy written on public.assessment for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.bail_condition for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false);

create policy sealed on public.bail_condition for select using (( SELECT house.none_sealed() AS none_sealed) OR (((NOT restricted) OR (NOT house.is_sealed(person_id)) OR house.granted_record(person_id)) AND ((about_id IS NULL) OR (NOT house.is_sealed(about_id)) OR house.granted_record(about_id))));

create policy seen on public.bail_condition for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(person_id) OR false) AND (NOT house.is_barred(person_id))));

create policy written on public.bail_condition for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id))));

create policy broken_by_manager on public.break_glass for insert with check ((account_id = house.actor()) AND ( SELECT house.holds_role(ARRAY['team manager'::text, 'head of service'::text, 'director'::text]) AS holds_role));

create policy changed on public.break_glass for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR ((account_id = house.actor()) AND ( SELECT house.holds_role(ARRAY['front door'::text, 'duty'::text, 'social worker'::text]) AS holds_role))) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR ((account_id = house.actor()) AND ( SELECT house.holds_role(ARRAY['front door'::text, 'duty'::text, 'social worker'::text]) AS holds_role)));

create policy not_barred on public.break_glass for insert with check (NOT house.is_barred(person_id));

create policy sealed on public.break_glass for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(person_id)) OR house.granted_record(person_id)));

create policy seen on public.break_glass for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(person_id) OR ( SELECT house.holds_role(ARRAY['head of service'::text, 'director'::text]) AS holds_role) OR (( SELECT house.holds_its_role() AS holds_its_role) AND ((house.actor() = ring_account_id) OR (house.actor() = account_id)))) AND (NOT house.is_barred(person_id))));

create policy written on public.break_glass for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR ((account_id = house.actor()) AND ( SELECT house.holds_role(ARRAY['front door'::text, 'duty'::text, 'social worker'::text]) AS holds_role))) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id))));

create policy changed on public.break_glass_review for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR (( SELECT house.holds_role(ARRAY['head of service'::text, 'director'::text]) AS holds_role) OR house.rings_for_glass(break_glass_id))) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR (( SELECT house.holds_role(ARRAY['head of service'::text, 'director'::text]) AS holds_role) OR house.rings_for_glass(break_glass_id)));

create policy sealed on public.break_glass_review for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(person_id)) OR house.granted_record(person_id)));

create policy seen on public.break_glass_review for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(person_id) OR ( SELECT house.holds_role(ARRAY['head of service'::text, 'director'::text]) AS holds_role) OR house.rings_for_glass(break_glass_id)) AND (NOT house.is_barred(person_id))));

create policy written on public.break_glass_review for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR (( SELECT house.holds_role(ARRAY['head of service'::text, 'director'::text]) AS holds_role) OR house.rings_for_glass(break_glass_id))) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id))));

create policy changed on public.care_history for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false);

create policy sealed on public.care_history for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(person_id)) OR house.granted_record(person_id)));

create policy seen on public.care_history for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(person_id) OR false) AND (NOT house.is_barred(person_id))));

create policy written on public.care_history for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id))));

create policy changed on public.care_review for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false);

create policy sealed on public.care_review for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.care_review for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR false) AND (NOT house.is_barred(child_id))));

create policy written on public.care_review for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.case_note for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false);

create policy sealed on public.case_note for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.case_note for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR false) AND (NOT house.is_barred(child_id))));

create policy written on public.case_note for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.census_import for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false);

create policy sealed on public.census_import for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.census_import for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR false) AND (NOT house.is_barred(child_id))));

create policy written on public.census_import for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy asked_again on public.clock for insert with check ((kind = 'need-asked-for'::text) AND (about_id IS NOT NULL) AND (house.asked_of_me(about_id) OR ( SELECT house.holds_role(ARRAY['commissioner'::text]) AS holds_role)));

create policy changed on public.clock for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR (house.told_by_me(contact_id) OR house.granted_contact(contact_id) OR house.raised_by_me(about_id) OR house.named_to_answer(about_id))) AND (( SELECT (NOT house.has_bars())) OR (NOT (house.is_barred(child_id) OR house.is_barred(contact_id))))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR (house.told_by_me(contact_id) OR house.granted_contact(contact_id) OR house.raised_by_me(about_id) OR house.named_to_answer(about_id)));

create policy met_by_agency on public.clock for update using house.asked_of_us(about_id) with check house.asked_of_us(about_id);

create policy sealed on public.clock for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.clock for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR house.granted_contact(contact_id) OR house.named_to_answer(about_id)) AND (NOT (house.is_barred(child_id) OR house.is_barred(contact_id)))));

create policy seen_by_agency on public.clock for select using house.asked_of_us(about_id);

create policy written on public.clock for insert with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR (house.told_by_me(contact_id) OR house.granted_contact(contact_id) OR house.raised_by_me(about_id) OR house.named_to_answer(about_id)));

create policy changed on public.closure for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false);

create policy sealed on public.closure for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.closure for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR false) AND (NOT house.is_barred(child_id))));

create policy written on public.closure for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.closure_request for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false);

create policy sealed on public.closure_request for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.closure_request for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR false) AND (NOT house.is_barred(child_id))));

create policy written on public.closure_request for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.concern for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR ((raised_by_account_id = house.actor()) OR ( SELECT house.writes_records() AS writes_records))) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR ((raised_by_account_id = house.actor()) OR ( SELECT house.writes_records() AS writes_records)));

create policy not_about_me on public.concern for select using (about_account_id IS DISTINCT FROM house.actor());

create policy sealed on public.concern for select using (( SELECT house.none_sealed() AS none_sealed) OR (((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)) AND ((about_person_id IS NULL) OR (NOT house.is_sealed(about_person_id)) OR house.granted_record(about_person_id))));

create policy seen on public.concern for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR (raised_by_account_id = house.actor()) OR house.named_to_answer(id)) AND (NOT house.is_barred(child_id))));

create policy written on public.concern for insert with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR ((raised_by_account_id = house.actor()) OR ( SELECT house.writes_records() AS writes_records)));

create policy changed on public.concern_answer for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR house.named_to_answer(concern_id)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR house.named_to_answer(concern_id));

create policy not_about_me on public.concern_answer for select using (NOT house.concern_about_me(concern_id));

create policy sealed on public.concern_answer for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.concern_answer for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR (answered_by = house.actor()) OR house.named_to_answer(concern_id)) AND (NOT house.is_barred(child_id))));

create policy written on public.concern_answer for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR house.named_to_answer(concern_id)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.concern_naming for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR (house.raised_by_me(concern_id) OR house.named_to_answer(concern_id))) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR (house.raised_by_me(concern_id) OR house.named_to_answer(concern_id)));

create policy not_about_me on public.concern_naming for select using (NOT house.concern_about_me(concern_id));

create policy sealed on public.concern_naming for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.concern_naming for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR (account_id = house.actor()) OR house.named_to_answer(concern_id)) AND (NOT house.is_barred(child_id))));

create policy written on public.concern_naming for insert with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR (house.raised_by_me(concern_id) OR house.named_to_answer(concern_id)));

create policy changed on public.conference for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false);

create policy sealed on public.conference for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.conference for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR false) AND (NOT house.is_barred(child_id))));

create policy written on public.conference for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.conference_attendance for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false);

create policy sealed on public.conference_attendance for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.conference_attendance for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR false) AND (NOT house.is_barred(child_id))));

create policy written on public.conference_attendance for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.confidentiality for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false);

create policy confidential on public.confidentiality for select using (( SELECT house.nothing_is_kept_from_me() AS nothing_is_kept_from_me) OR (NOT house.kept_from_me(kind, person_id, row_id)));

create policy sealed on public.confidentiality for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(person_id)) OR house.granted_record(person_id)));

create policy seen on public.confidentiality for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(person_id) OR false) AND (NOT house.is_barred(person_id))));

create policy written on public.confidentiality for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id))));

create policy changed on public.confidentiality_review for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false);

create policy sealed on public.confidentiality_review for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(person_id)) OR house.granted_record(person_id)));

create policy seen on public.confidentiality_review for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(person_id) OR false) AND (NOT house.is_barred(person_id))));

create policy written on public.confidentiality_review for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id))));

create policy changed on public.confidentiality_whom for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false);

create policy sealed on public.confidentiality_whom for select using (( SELECT house.none_sealed() AS none_sealed) OR (((NOT restricted) OR (NOT house.is_sealed(person_id)) OR house.granted_record(person_id)) AND ((barred_id IS NULL) OR (NOT house.is_sealed(barred_id)) OR house.granted_record(barred_id))));

create policy seen on public.confidentiality_whom for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(person_id) OR false) AND (NOT house.is_barred(person_id))));

create policy written on public.confidentiality_whom for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id))));

create policy changed on public.contact for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(id))) OR ((told_by_account_id = house.actor()) OR house.granted_contact(id))) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(id))) OR ((told_by_account_id = house.actor()) OR house.granted_contact(id)));

create policy sealed on public.contact for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(id)) OR house.granted_record(id)));

create policy seen on public.contact for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(id) OR (told_by_account_id = house.actor()) OR house.granted_contact(id)) AND (NOT house.is_barred(id))));

create policy written on public.contact for insert with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(id))) OR ((told_by_account_id = house.actor()) OR house.granted_contact(id)));

create policy changed on public.contact_child for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR (house.told_by_me(contact_id) OR house.granted_contact(contact_id))) AND (( SELECT (NOT house.has_bars())) OR (NOT (house.is_barred(person_id) OR house.is_barred(contact_id))))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR (house.told_by_me(contact_id) OR house.granted_contact(contact_id)));

create policy sealed on public.contact_child for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(person_id)) OR house.granted_record(person_id)));

create policy seen on public.contact_child for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(person_id) OR house.told_by_me(contact_id) OR house.granted_contact(contact_id)) AND (NOT (house.is_barred(person_id) OR house.is_barred(contact_id)))));

create policy written on public.contact_child for insert with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR (house.told_by_me(contact_id) OR house.granted_contact(contact_id)));

create policy changed on public.contact_decision for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(contact_id))) OR house.granted_contact(contact_id)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(contact_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(contact_id))) OR house.granted_contact(contact_id));

create policy sealed on public.contact_decision for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(contact_id)) OR house.granted_record(contact_id)));

create policy seen on public.contact_decision for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(contact_id) OR house.granted_contact(contact_id)) AND (NOT house.is_barred(contact_id))));

create policy written on public.contact_decision for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(contact_id))) OR house.granted_contact(contact_id)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(contact_id))));

create policy changed on public.contact_looked_at for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(contact_id))) OR house.granted_contact(contact_id)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(contact_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(contact_id))) OR house.granted_contact(contact_id));

create policy sealed on public.contact_looked_at for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(contact_id)) OR house.granted_record(contact_id)));

create policy seen on public.contact_looked_at for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(contact_id) OR house.granted_contact(contact_id)) AND (NOT house.is_barred(contact_id))));

create policy written on public.contact_looked_at for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(contact_id))) OR house.granted_contact(contact_id)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(contact_id))));

create policy changed on public.contact_point for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false);

create policy confidential on public.contact_point for select using (( SELECT house.nothing_is_kept_from_me() AS nothing_is_kept_from_me) OR (NOT house.point_kept_from_me(person_id, id, kind)));

create policy sealed on public.contact_point for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(person_id)) OR house.granted_record(person_id)));

create policy seen on public.contact_point for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(person_id) OR false) AND (NOT house.is_barred(person_id))));

create policy written on public.contact_point for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id))));

create policy changed on public.contact_reply for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(contact_id))) OR house.granted_contact(contact_id)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(contact_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(contact_id))) OR house.granted_contact(contact_id));

create policy sealed on public.contact_reply for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(contact_id)) OR house.granted_record(contact_id)));

create policy seen on public.contact_reply for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(contact_id) OR house.told_by_me(contact_id) OR house.granted_contact(contact_id)) AND (NOT house.is_barred(contact_id))));

create policy written on public.contact_reply for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(contact_id))) OR house.granted_contact(contact_id)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(contact_id))));

create policy changed on public.contact_writing for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(contact_id))) OR house.granted_contact(contact_id)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(contact_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(contact_id))) OR house.granted_contact(contact_id));

create policy sealed on public.contact_writing for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(contact_id)) OR house.granted_record(contact_id)));

create policy seen on public.contact_writing for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(contact_id) OR house.granted_contact(contact_id)) AND (NOT house.is_barred(contact_id))));

create policy written on public.contact_writing for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(contact_id))) OR house.granted_contact(contact_id)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(contact_id))));

create policy changed on public.core_group for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false);

create policy sealed on public.core_group for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.core_group for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR false) AND (NOT house.is_barred(child_id))));

create policy written on public.core_group for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.court_order for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false);

create policy sealed on public.court_order for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(person_id)) OR house.granted_record(person_id)));

create policy seen on public.court_order for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(person_id) OR false) AND (NOT house.is_barred(person_id))));

create policy written on public.court_order for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id))));

create policy changed on public.daily_pack for update using (( SELECT house.holds_role(ARRAY['service'::text]) AS holds_role) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(id)))) with check ( SELECT house.holds_role(ARRAY['service'::text]) AS holds_role);

create policy sealed on public.daily_pack for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(id)) OR house.granted_record(id)));

create policy seen on public.daily_pack for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(id) OR true) AND (NOT house.is_barred(id))));

create policy written on public.daily_pack for insert with check (( SELECT house.holds_role(ARRAY['service'::text]) AS holds_role) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(id))));

create policy changed on public.declared_interest for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR (( SELECT house.writes_records() AS writes_records) AND ((declared_by = house.actor()) OR (told_account_id = house.actor()) OR ( SELECT house.holds_role(ARRAY['head of service'::text, 'director'::text]) AS holds_role)))) AND (( SELECT (NOT house.has_bars())) OR (NOT (house.is_barred(person_id) OR house.is_barred(contact_id))))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR (( SELECT house.writes_records() AS writes_records) AND ((declared_by = house.actor()) OR (told_account_id = house.actor()) OR ( SELECT house.holds_role(ARRAY['head of service'::text, 'director'::text]) AS holds_role))));

create policy for_those_told on public.declared_interest for select using ((told_account_id = house.actor()) OR (declared_by = house.actor()) OR ( SELECT house.holds_role(ARRAY['head of service'::text, 'director'::text, 'service'::text]) AS holds_role));

create policy sealed on public.declared_interest for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(person_id)) OR house.granted_record(person_id)));

create policy seen on public.declared_interest for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(person_id) OR ( SELECT house.holds_role(ARRAY['head of service'::text, 'director'::text]) AS holds_role) OR (( SELECT house.holds_its_role() AS holds_its_role) AND (told_account_id = house.actor()))) AND (NOT (house.is_barred(person_id) OR house.is_barred(contact_id)))));

create policy written on public.declared_interest for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR (( SELECT house.writes_records() AS writes_records) AND ((declared_by = house.actor()) OR (told_account_id = house.actor()) OR ( SELECT house.holds_role(ARRAY['head of service'::text, 'director'::text]) AS holds_role)))) AND (( SELECT (NOT house.has_bars())) OR (NOT (house.is_barred(person_id) OR house.is_barred(contact_id)))));

create policy changed on public.disagreement for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false);

create policy sealed on public.disagreement for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.disagreement for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR false) AND (NOT house.is_barred(child_id))));

create policy written on public.disagreement for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.disagreement_answer for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false);

create policy sealed on public.disagreement_answer for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.disagreement_answer for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR false) AND (NOT house.is_barred(child_id))));

create policy written on public.disagreement_answer for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.document for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false);

create policy sealed on public.document for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.document for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR false) AND (NOT house.is_barred(child_id))));

create policy written on public.document for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.duty_review for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(account_id))) OR ((( SELECT house.holds_role(ARRAY['team manager'::text, 'head of service'::text, 'director'::text]) AS holds_role) AND (by_account_id = house.actor())) OR ((kind = 'question'::text) AND (account_id = house.actor()) AND ( SELECT house.holds_its_role() AS holds_its_role)))) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(account_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(account_id))) OR ((( SELECT house.holds_role(ARRAY['team manager'::text, 'head of service'::text, 'director'::text]) AS holds_role) AND (by_account_id = house.actor())) OR ((kind = 'question'::text) AND (account_id = house.actor()) AND ( SELECT house.holds_its_role() AS holds_its_role))));

create policy sealed on public.duty_review for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(account_id)) OR house.granted_record(account_id)));

create policy seen on public.duty_review for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(account_id) OR ( SELECT house.holds_role(ARRAY['team manager'::text, 'head of service'::text, 'director'::text, 'inspector'::text]) AS holds_role) OR ((account_id = house.actor()) AND ( SELECT house.holds_its_role() AS holds_its_role))) AND (NOT house.is_barred(account_id))));

create policy written on public.duty_review for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(account_id))) OR ((( SELECT house.holds_role(ARRAY['team manager'::text, 'head of service'::text, 'director'::text]) AS holds_role) AND (by_account_id = house.actor())) OR ((kind = 'question'::text) AND (account_id = house.actor()) AND ( SELECT house.holds_its_role() AS holds_its_role)))) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(account_id))));

create policy changed on public.duty_shift for update using (( SELECT house.holds_role(ARRAY['team manager'::text, 'head of service'::text, 'director'::text, 'service'::text]) AS holds_role) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(account_id)))) with check ( SELECT house.holds_role(ARRAY['team manager'::text, 'head of service'::text, 'director'::text, 'service'::text]) AS holds_role);

create policy sealed on public.duty_shift for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(account_id)) OR house.granted_record(account_id)));

create policy seen on public.duty_shift for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(account_id) OR true) AND (NOT house.is_barred(account_id))));

create policy written on public.duty_shift for insert with check (( SELECT house.holds_role(ARRAY['team manager'::text, 'head of service'::text, 'director'::text, 'service'::text]) AS holds_role) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(account_id))));

create policy changed on public.duty_swap for update using (( SELECT house.holds_its_role() AS holds_its_role) AND ((house.actor() = from_account_id) OR (house.actor() = to_account_id)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(from_account_id)))) with check (( SELECT house.holds_its_role() AS holds_its_role) AND ((house.actor() = from_account_id) OR (house.actor() = to_account_id)));

create policy sealed on public.duty_swap for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(from_account_id)) OR house.granted_record(from_account_id)));

create policy seen on public.duty_swap for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(from_account_id) OR true) AND (NOT house.is_barred(from_account_id))));

create policy written on public.duty_swap for insert with check (( SELECT house.holds_its_role() AS holds_its_role) AND ((house.actor() = from_account_id) OR (house.actor() = to_account_id)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(from_account_id))));

create policy changed on public.enquiry for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false);

create policy sealed on public.enquiry for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.enquiry for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR false) AND (NOT house.is_barred(child_id))));

create policy written on public.enquiry for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.episode for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT (house.is_barred(child_id) OR house.is_barred(contact_id))))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false);

create policy sealed on public.episode for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.episode for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR false) AND (NOT (house.is_barred(child_id) OR house.is_barred(contact_id)))));

create policy written on public.episode for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT (house.is_barred(child_id) OR house.is_barred(contact_id)))));

create policy changed on public.episode_help for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false);

create policy sealed on public.episode_help for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.episode_help for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR false) AND (NOT house.is_barred(child_id))));

create policy written on public.episode_help for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.handing_over for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false);

create policy sealed on public.handing_over for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.handing_over for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR false) AND (NOT house.is_barred(child_id))));

create policy written on public.handing_over for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.handover for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR ((from_account_id = house.actor()) AND ( SELECT house.writes_records() AS writes_records))) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR ((from_account_id = house.actor()) AND ( SELECT house.writes_records() AS writes_records)));

create policy sealed on public.handover for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.handover for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR (( SELECT house.holds_its_role() AS holds_its_role) AND ((house.actor() = from_account_id) OR (house.actor() = to_account_id)))) AND (NOT house.is_barred(child_id))));

create policy written on public.handover for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR ((from_account_id = house.actor()) AND ( SELECT house.writes_records() AS writes_records))) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.handover_accepted for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR ((by_account_id = house.actor()) AND ( SELECT house.writes_records() AS writes_records))) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR ((by_account_id = house.actor()) AND ( SELECT house.writes_records() AS writes_records)));

create policy sealed on public.handover_accepted for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.handover_accepted for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR ((by_account_id = house.actor()) AND ( SELECT house.holds_its_role() AS holds_its_role))) AND (NOT house.is_barred(child_id))));

create policy written on public.handover_accepted for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR ((by_account_id = house.actor()) AND ( SELECT house.writes_records() AS writes_records))) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.household for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(id))) OR false);

create policy confidential on public.household for select using (( SELECT house.nothing_is_kept_from_me() AS nothing_is_kept_from_me) OR (NOT house.household_kept_from_me(id)));

create policy sealed on public.household for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(id)) OR house.granted_record(id)));

create policy seen on public.household for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(id) OR false) AND (NOT house.is_barred(id))));

create policy written on public.household for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(id))));

create policy changed on public.identifier for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false);

create policy sealed on public.identifier for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(person_id)) OR house.granted_record(person_id)));

create policy seen on public.identifier for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(person_id) OR false) AND (NOT house.is_barred(person_id))));

create policy written on public.identifier for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id))));

create policy changed on public.import_flag for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false);

create policy sealed on public.import_flag for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.import_flag for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR false) AND (NOT house.is_barred(child_id))));

create policy written on public.import_flag for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.involvement for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false);

create policy confidential on public.involvement for select using (( SELECT house.nothing_is_kept_from_me() AS nothing_is_kept_from_me) OR (NOT house.involvement_kept_from_me(person_id, id, stands_as, agency_id)));

create policy sealed on public.involvement for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(person_id)) OR house.granted_record(person_id)));

create policy seen on public.involvement for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(person_id) OR false) AND (NOT house.is_barred(person_id))));

create policy written on public.involvement for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id))));

create policy answered on public.joining for update using ((agreed_by = house.actor()) AND ( SELECT house.holds_its_role() AS holds_its_role)) with check ((agreed_by = house.actor()) AND ( SELECT house.holds_its_role() AS holds_its_role));

create policy changed on public.joining for update using (( SELECT house.holds_role(ARRAY['administrator'::text, 'service'::text]) AS holds_role) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(account_id)))) with check ( SELECT house.holds_role(ARRAY['administrator'::text, 'service'::text]) AS holds_role);

create policy sealed on public.joining for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(account_id)) OR house.granted_record(account_id)));

create policy seen on public.joining for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(account_id) OR true) AND (NOT house.is_barred(account_id))));

create policy written on public.joining for insert with check (( SELECT house.holds_role(ARRAY['administrator'::text, 'service'::text]) AS holds_role) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(account_id))));

create policy changed on public.known_for_safety for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false);

create policy sealed on public.known_for_safety for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(person_id)) OR house.granted_record(person_id)));

create policy seen on public.known_for_safety for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(person_id) OR false) AND (NOT house.is_barred(person_id))));

create policy written on public.known_for_safety for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id))));

create policy changed on public.learning_review for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false);

create policy sealed on public.learning_review for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.learning_review for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR false) AND (NOT house.is_barred(child_id))));

create policy written on public.learning_review for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.leaving for update using (( SELECT house.holds_role(ARRAY['administrator'::text, 'service'::text]) AS holds_role) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(account_id)))) with check ( SELECT house.holds_role(ARRAY['administrator'::text, 'service'::text]) AS holds_role);

create policy sealed on public.leaving for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(account_id)) OR house.granted_record(account_id)));

create policy seen on public.leaving for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(account_id) OR true) AND (NOT house.is_barred(account_id))));

create policy written on public.leaving for insert with check (( SELECT house.holds_role(ARRAY['administrator'::text, 'service'::text]) AS holds_role) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(account_id))));

create policy changed on public.legal_status for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false);

create policy sealed on public.legal_status for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.legal_status for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR false) AND (NOT house.is_barred(child_id))));

create policy written on public.legal_status for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.local_setting for update using (( SELECT house.holds_role(ARRAY['head of service'::text, 'director'::text, 'service'::text]) AS holds_role) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(id)))) with check ( SELECT house.holds_role(ARRAY['head of service'::text, 'director'::text, 'service'::text]) AS holds_role);

create policy sealed on public.local_setting for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(id)) OR house.granted_record(id)));

create policy seen on public.local_setting for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(id) OR true) AND (NOT house.is_barred(id))));

create policy written on public.local_setting for insert with check (( SELECT house.holds_role(ARRAY['head of service'::text, 'director'::text, 'service'::text]) AS holds_role) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(id))));

create policy changed on public.looks_report for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false);

create policy sealed on public.looks_report for select using (( SELECT house.none_sealed() AS none_sealed) OR (((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)) AND ((recipient_id IS NULL) OR (NOT house.is_sealed(recipient_id)) OR house.granted_record(recipient_id))));

create policy seen on public.looks_report for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR false) AND (NOT house.is_barred(child_id))));

create policy written on public.looks_report for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.missing_episode for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false);

create policy sealed on public.missing_episode for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.missing_episode for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR false) AND (NOT house.is_barred(child_id))));

create policy written on public.missing_episode for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.must_not for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false);

create policy sealed on public.must_not for select using (( SELECT house.none_sealed() AS none_sealed) OR (((NOT restricted) OR (NOT house.is_sealed(person_id)) OR house.granted_record(person_id)) AND ((about_id IS NULL) OR (NOT house.is_sealed(about_id)) OR house.granted_record(about_id))));

create policy seen on public.must_not for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(person_id) OR false) AND (NOT house.is_barred(person_id))));

create policy written on public.must_not for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id))));

create policy changed on public.named_access for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR ( SELECT house.holds_role(ARRAY['head of service'::text, 'director'::text]) AS holds_role)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR ( SELECT house.holds_role(ARRAY['head of service'::text, 'director'::text]) AS holds_role));

create policy sealed on public.named_access for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(person_id)) OR house.granted_record(person_id)));

create policy seen on public.named_access for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(person_id) OR ( SELECT house.holds_role(ARRAY['head of service'::text, 'director'::text]) AS holds_role) OR (( SELECT house.holds_its_role() AS holds_its_role) AND (account_id = house.actor()))) AND (NOT house.is_barred(person_id))));

create policy written on public.named_access for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR ( SELECT house.holds_role(ARRAY['head of service'::text, 'director'::text]) AS holds_role)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id))));

create policy changed on public.named_duty for update using (( SELECT house.holds_role(ARRAY['head of service'::text, 'director'::text, 'service'::text]) AS holds_role) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(id)))) with check ( SELECT house.holds_role(ARRAY['head of service'::text, 'director'::text, 'service'::text]) AS holds_role);

create policy sealed on public.named_duty for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(id)) OR house.granted_record(id)));

create policy seen on public.named_duty for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(id) OR true) AND (NOT house.is_barred(id))));

create policy written on public.named_duty for insert with check (( SELECT house.holds_role(ARRAY['head of service'::text, 'director'::text, 'service'::text]) AS holds_role) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(id))));

create policy changed on public.need for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false);

create policy sealed on public.need for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.need for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR (( SELECT house.holds_role(ARRAY['commissioner'::text]) AS holds_role) AND (NOT house.is_restricted(child_id))) OR house.asked_of_me(id)) AND (NOT house.is_barred(child_id))));

create policy written on public.need for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.need_ending for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false);

create policy sealed on public.need_ending for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.need_ending for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR (( SELECT house.holds_role(ARRAY['commissioner'::text]) AS holds_role) AND (NOT house.is_restricted(child_id)))) AND (NOT house.is_barred(child_id))));

create policy written on public.need_ending for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.pack_key for update using (( SELECT house.holds_role(ARRAY['administrator'::text, 'service'::text]) AS holds_role) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(id)))) with check ( SELECT house.holds_role(ARRAY['administrator'::text, 'service'::text]) AS holds_role);

create policy sealed on public.pack_key for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(id)) OR house.granted_record(id)));

create policy seen on public.pack_key for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(id) OR true) AND (NOT house.is_barred(id))));

create policy written on public.pack_key for insert with check (( SELECT house.holds_role(ARRAY['administrator'::text, 'service'::text]) AS holds_role) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(id))));

create policy changed on public.paper for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false);

create policy sealed on public.paper for select using (( SELECT house.none_sealed() AS none_sealed) OR (((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)) AND ((recipient_id IS NULL) OR (NOT house.is_sealed(recipient_id)) OR house.granted_record(recipient_id))));

create policy seen on public.paper for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR false) AND (NOT house.is_barred(child_id))));

create policy written on public.paper for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.paper_sent for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false);

create policy sealed on public.paper_sent for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.paper_sent for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR false) AND (NOT house.is_barred(child_id))));

create policy written on public.paper_sent for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.parental_responsibility for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false);

create policy sealed on public.parental_responsibility for select using (( SELECT house.none_sealed() AS none_sealed) OR (((NOT restricted) OR (NOT house.is_sealed(person_id)) OR house.granted_record(person_id)) AND ((holder_id IS NULL) OR (NOT house.is_sealed(holder_id)) OR house.granted_record(holder_id))));

create policy seen on public.parental_responsibility for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(person_id) OR false) AND (NOT house.is_barred(person_id))));

create policy written on public.parental_responsibility for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id))));

create policy changed on public.patrol_alert for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(account_id))) OR ( SELECT house.holds_role(ARRAY['service'::text]) AS holds_role)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(account_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(account_id))) OR ( SELECT house.holds_role(ARRAY['service'::text]) AS holds_role));

create policy sealed on public.patrol_alert for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(account_id)) OR house.granted_record(account_id)));

create policy seen on public.patrol_alert for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(account_id) OR house.patrol_decides(account_id) OR house.patrol_told_head(id) OR ( SELECT house.holds_role(ARRAY['service'::text]) AS holds_role)) AND (NOT house.is_barred(account_id))));

create policy written on public.patrol_alert for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(account_id))) OR ( SELECT house.holds_role(ARRAY['service'::text]) AS holds_role)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(account_id))));

create policy changed on public.patrol_move for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(account_id))) OR ((moved_by = house.actor()) AND (((kind <> 'answered'::text) AND house.patrol_decides(account_id)) OR ((kind = 'answered'::text) AND (account_id = house.actor()) AND house.patrol_asked_me(alert_id))))) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(account_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(account_id))) OR ((moved_by = house.actor()) AND (((kind <> 'answered'::text) AND house.patrol_decides(account_id)) OR ((kind = 'answered'::text) AND (account_id = house.actor()) AND house.patrol_asked_me(alert_id)))));

create policy sealed on public.patrol_move for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(account_id)) OR house.granted_record(account_id)));

create policy seen on public.patrol_move for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(account_id) OR house.patrol_decides(account_id) OR house.patrol_told_head(alert_id) OR ((account_id = house.actor()) AND (kind = ANY (ARRAY['asked'::text, 'answered'::text])) AND ( SELECT house.holds_its_role() AS holds_its_role))) AND (NOT house.is_barred(account_id))));

create policy written on public.patrol_move for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(account_id))) OR ((moved_by = house.actor()) AND (((kind <> 'answered'::text) AND house.patrol_decides(account_id)) OR ((kind = 'answered'::text) AND (account_id = house.actor()) AND house.patrol_asked_me(alert_id))))) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(account_id))));

create policy changed on public.patrol_reason for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(account_id))) OR ( SELECT house.holds_role(ARRAY['service'::text]) AS holds_role)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(account_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(account_id))) OR ( SELECT house.holds_role(ARRAY['service'::text]) AS holds_role));

create policy sealed on public.patrol_reason for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(account_id)) OR house.granted_record(account_id)));

create policy seen on public.patrol_reason for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(account_id) OR house.patrol_decides(account_id) OR house.patrol_told_head(alert_id) OR ( SELECT house.holds_role(ARRAY['service'::text]) AS holds_role)) AND (NOT house.is_barred(account_id))));

create policy written on public.patrol_reason for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(account_id))) OR ( SELECT house.holds_role(ARRAY['service'::text]) AS holds_role)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(account_id))));

create policy changed on public.patrol_retirement for update using (( SELECT house.holds_role(ARRAY['data protection officer'::text, 'director'::text, 'service'::text]) AS holds_role) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(id)))) with check ( SELECT house.holds_role(ARRAY['data protection officer'::text, 'director'::text, 'service'::text]) AS holds_role);

create policy sealed on public.patrol_retirement for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(id)) OR house.granted_record(id)));

create policy seen on public.patrol_retirement for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(id) OR true) AND (NOT house.is_barred(id))));

create policy written on public.patrol_retirement for insert with check (( SELECT house.holds_role(ARRAY['data protection officer'::text, 'director'::text, 'service'::text]) AS holds_role) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(id))));

create policy changed on public.patrol_run for update using (( SELECT house.holds_role(ARRAY['service'::text]) AS holds_role) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(id)))) with check ( SELECT house.holds_role(ARRAY['service'::text]) AS holds_role);

create policy sealed on public.patrol_run for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(id)) OR house.granted_record(id)));

create policy seen on public.patrol_run for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(id) OR true) AND (NOT house.is_barred(id))));

create policy written on public.patrol_run for insert with check (( SELECT house.holds_role(ARRAY['service'::text]) AS holds_role) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(id))));

create policy changed on public.period_of_care for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false);

create policy sealed on public.period_of_care for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.period_of_care for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR false) AND (NOT house.is_barred(child_id))));

create policy written on public.period_of_care for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.person for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(id))) OR false);

create policy confidential on public.person for select using (( SELECT house.is_inside() AS is_inside) OR (NOT house.kept_from_me('name'::text, id, NULL::uuid)));

create policy sealed on public.person for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(id)) OR house.granted_record(id)));

create policy seen on public.person for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_any(id) OR false) AND (NOT house.is_barred(id))));

create policy written on public.person for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(id))));

create policy changed on public.placement for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false);

create policy confidential on public.placement for select using (( SELECT house.nothing_is_kept_from_me() AS nothing_is_kept_from_me) OR (NOT (house.kept_from_me('placement'::text, child_id, id) AND (carer_account_id IS DISTINCT FROM house.actor()))));

create policy sealed on public.placement for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.placement for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR ((carer_account_id = house.actor()) AND ( SELECT house.holds_role(ARRAY['carer'::text]) AS holds_role))) AND (NOT house.is_barred(child_id))));

create policy written on public.placement for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.plan for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false);

create policy sealed on public.plan for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.plan for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR false) AND (NOT house.is_barred(child_id))));

create policy written on public.plan for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.plan_review for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false);

create policy sealed on public.plan_review for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.plan_review for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR false) AND (NOT house.is_barred(child_id))));

create policy written on public.plan_review for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.post for update using ( SELECT house.holds_role(ARRAY['administrator'::text, 'service'::text]) AS holds_role) with check ( SELECT house.holds_role(ARRAY['administrator'::text, 'service'::text]) AS holds_role);

create policy seen on public.post for select using (((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(account_id) OR true);

create policy written on public.post for insert with check ( SELECT house.holds_role(ARRAY['administrator'::text, 'service'::text]) AS holds_role);

create policy changed on public.practice_hold for update using (( SELECT house.holds_role(ARRAY['head of service'::text, 'director'::text, 'service'::text]) AS holds_role) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(id)))) with check ( SELECT house.holds_role(ARRAY['head of service'::text, 'director'::text, 'service'::text]) AS holds_role);

create policy sealed on public.practice_hold for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(id)) OR house.granted_record(id)));

create policy seen on public.practice_hold for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(id) OR true) AND (NOT house.is_barred(id))));

create policy written on public.practice_hold for insert with check (( SELECT house.holds_role(ARRAY['head of service'::text, 'director'::text, 'service'::text]) AS holds_role) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(id))));

create policy changed on public.practice_hold_exception for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false);

create policy sealed on public.practice_hold_exception for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.practice_hold_exception for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR false) AND (NOT house.is_barred(child_id))));

create policy written on public.practice_hold_exception for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.recovery for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(account_id))) OR ((account_id = house.actor()) OR ((proposed_by = house.actor()) AND ( SELECT house.holds_role(ARRAY['administrator'::text, 'service'::text]) AS holds_role)))) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(account_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(account_id))) OR ((account_id = house.actor()) OR ((proposed_by = house.actor()) AND ( SELECT house.holds_role(ARRAY['administrator'::text, 'service'::text]) AS holds_role))));

create policy decided on public.recovery for update using true with check ((account_id = house.actor()) OR ((decided_by = house.actor()) AND ( SELECT house.holds_role(ARRAY['team manager'::text, 'head of service'::text, 'director'::text, 'service'::text]) AS holds_role)));

create policy for_those_concerned on public.recovery for select using ((account_id = house.actor()) OR ( SELECT house.holds_role(ARRAY['administrator'::text, 'team manager'::text, 'head of service'::text, 'director'::text, 'service'::text]) AS holds_role));

create policy proposed on public.recovery for insert with check ((proposed_by = house.actor()) AND ( SELECT house.holds_role(ARRAY['administrator'::text, 'service'::text]) AS holds_role));

create policy sealed on public.recovery for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(account_id)) OR house.granted_record(account_id)));

create policy seen on public.recovery for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(account_id) OR (account_id = house.actor()) OR ( SELECT house.holds_role(ARRAY['administrator'::text, 'team manager'::text, 'head of service'::text, 'director'::text, 'service'::text]) AS holds_role)) AND (NOT house.is_barred(account_id))));

create policy written on public.recovery for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(account_id))) OR ((account_id = house.actor()) OR ((proposed_by = house.actor()) AND ( SELECT house.holds_role(ARRAY['administrator'::text, 'service'::text]) AS holds_role)))) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(account_id))));

create policy changed on public.relationship for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(other_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(other_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(other_id))) OR false);

create policy sealed on public.relationship for select using (( SELECT house.none_sealed() AS none_sealed) OR (((NOT restricted) OR (NOT house.is_sealed(other_id)) OR house.granted_record(other_id)) AND ((person_id IS NULL) OR (NOT house.is_sealed(person_id)) OR house.granted_record(person_id))));

create policy seen on public.relationship for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(other_id) OR house.granted_any(person_id)) AND (NOT house.is_barred(other_id))));

create policy written on public.relationship for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(other_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(other_id))));

create policy changed on public.residence for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false);

create policy confidential on public.residence for select using (( SELECT house.nothing_is_kept_from_me() AS nothing_is_kept_from_me) OR (NOT house.home_kept_from_me(person_id, household_id, lived_until)));

create policy sealed on public.residence for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(person_id)) OR house.granted_record(person_id)));

create policy seen on public.residence for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(person_id) OR false) AND (NOT house.is_barred(person_id))));

create policy written on public.residence for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id))));

create policy changed on public.restricted_list_worked for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(id))) OR (worked_by = house.actor())) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(id))) OR (worked_by = house.actor()));

create policy for_those_who_answer on public.restricted_list_worked for select using (( SELECT house.holds_duty('restricted children'::text) AS holds_duty) OR ( SELECT house.holds_role(ARRAY['head of service'::text, 'director'::text, 'service'::text]) AS holds_role));

create policy sealed on public.restricted_list_worked for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(id)) OR house.granted_record(id)));

create policy seen on public.restricted_list_worked for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(id) OR false) AND (NOT house.is_barred(id))));

create policy written on public.restricted_list_worked for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(id))) OR (worked_by = house.actor())) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(id))));

create policy changed on public.restriction for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR ( SELECT house.holds_role(ARRAY['head of service'::text, 'director'::text]) AS holds_role)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR ( SELECT house.holds_role(ARRAY['head of service'::text, 'director'::text]) AS holds_role));

create policy sealed on public.restriction for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(person_id)) OR house.granted_record(person_id)));

create policy seen on public.restriction for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(person_id) OR ( SELECT house.holds_role(ARRAY['head of service'::text, 'director'::text]) AS holds_role)) AND (NOT house.is_barred(person_id))));

create policy written on public.restriction for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR ( SELECT house.holds_role(ARRAY['head of service'::text, 'director'::text]) AS holds_role)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id))));

create policy changed on public.return_interview for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false);

create policy sealed on public.return_interview for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.return_interview for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR false) AND (NOT house.is_barred(child_id))));

create policy written on public.return_interview for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.reviewing_officer for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false);

create policy sealed on public.reviewing_officer for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.reviewing_officer for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR false) AND (NOT house.is_barred(child_id))));

create policy written on public.reviewing_officer for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.seal for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR ( SELECT house.holds_duty('adoption records'::text) AS holds_duty)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR ( SELECT house.holds_duty('adoption records'::text) AS holds_duty));

create policy sealed on public.seal for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(person_id)) OR house.granted_record(person_id)));

create policy seen on public.seal for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(person_id) OR false) AND (NOT house.is_barred(person_id))));

create policy written on public.seal for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR ( SELECT house.holds_duty('adoption records'::text) AS holds_duty)) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id))));

create policy changed on public.second_look for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false);

create policy sealed on public.second_look for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.second_look for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR false) AND (NOT house.is_barred(child_id))));

create policy written on public.second_look for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.section_47_look for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false);

create policy sealed on public.section_47_look for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.section_47_look for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR false) AND (NOT house.is_barred(child_id))));

create policy written on public.section_47_look for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.service for update using ( SELECT house.holds_role(ARRAY['commissioner'::text, 'service'::text]) AS holds_role) with check ( SELECT house.holds_role(ARRAY['commissioner'::text, 'service'::text]) AS holds_role);

create policy seen on public.service for select using (((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(id) OR true);

create policy written on public.service for insert with check ( SELECT house.holds_role(ARRAY['commissioner'::text, 'service'::text]) AS holds_role);

create policy changed on public.service_delivery for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false);

create policy sealed on public.service_delivery for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.service_delivery for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR (( SELECT house.holds_role(ARRAY['commissioner'::text]) AS holds_role) AND (NOT house.is_restricted(child_id))) OR house.serves(service_id)) AND (NOT house.is_barred(child_id))));

create policy written on public.service_delivery for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.service_request for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR ((( SELECT house.holds_role(ARRAY['commissioner'::text]) AS holds_role) AND (NOT house.is_restricted(child_id))) OR house.serves(service_id))) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR ((( SELECT house.holds_role(ARRAY['commissioner'::text]) AS holds_role) AND (NOT house.is_restricted(child_id))) OR house.serves(service_id)));

create policy sealed on public.service_request for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.service_request for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR (( SELECT house.holds_role(ARRAY['commissioner'::text]) AS holds_role) AND (NOT house.is_restricted(child_id))) OR house.serves(service_id)) AND (NOT house.is_barred(child_id))));

create policy written on public.service_request for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR ((( SELECT house.holds_role(ARRAY['commissioner'::text]) AS holds_role) AND (NOT house.is_restricted(child_id))) OR house.serves(service_id))) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.shared_text_look for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false);

create policy sealed on public.shared_text_look for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.shared_text_look for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR false) AND (NOT house.is_barred(child_id))));

create policy written on public.shared_text_look for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.step for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR house.granted_contact(contact_id)) AND (( SELECT (NOT house.has_bars())) OR (NOT (house.is_barred(child_id) OR house.is_barred(contact_id))))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR house.granted_contact(contact_id));

create policy sealed on public.step for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.step for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR house.granted_contact(contact_id)) AND (NOT (house.is_barred(child_id) OR house.is_barred(contact_id)))));

create policy written on public.step for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR house.granted_contact(contact_id)) AND (( SELECT (NOT house.has_bars())) OR (NOT (house.is_barred(child_id) OR house.is_barred(contact_id)))));

create policy changed on public.striking for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false);

create policy sealed on public.striking for select using (( SELECT house.none_sealed() AS none_sealed) OR (((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)) AND ((belongs_to_id IS NULL) OR (NOT house.is_sealed(belongs_to_id)) OR house.granted_record(belongs_to_id))));

create policy seen on public.striking for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR false) AND (NOT house.is_barred(child_id))));

create policy written on public.striking for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.team for update using ( SELECT house.holds_role(ARRAY['administrator'::text, 'service'::text]) AS holds_role) with check ( SELECT house.holds_role(ARRAY['administrator'::text, 'service'::text]) AS holds_role);

create policy seen on public.team for select using (((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(id) OR true);

create policy written on public.team for insert with check ( SELECT house.holds_role(ARRAY['administrator'::text, 'service'::text]) AS holds_role);

create policy changed on public.unmet_need for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR (( SELECT house.holds_role(ARRAY['commissioner'::text]) AS holds_role) AND (NOT house.is_restricted(child_id)))) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR (( SELECT house.holds_role(ARRAY['commissioner'::text]) AS holds_role) AND (NOT house.is_restricted(child_id))));

create policy sealed on public.unmet_need for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.unmet_need for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR (( SELECT house.holds_role(ARRAY['commissioner'::text]) AS holds_role) AND (NOT house.is_restricted(child_id)))) AND (NOT house.is_barred(child_id))));

create policy written on public.unmet_need for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR (( SELECT house.holds_role(ARRAY['commissioner'::text]) AS holds_role) AND (NOT house.is_restricted(child_id)))) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.visit for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false);

create policy sealed on public.visit for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(child_id)) OR house.granted_record(child_id)));

create policy seen on public.visit for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(child_id) OR false) AND (NOT house.is_barred(child_id))));

create policy written on public.visit for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(child_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(child_id))));

create policy changed on public.visit_warning for update using (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id)))) with check ((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false);

create policy sealed on public.visit_warning for select using (( SELECT house.none_sealed() AS none_sealed) OR ((NOT restricted) OR (NOT house.is_sealed(person_id)) OR house.granted_record(person_id)));

create policy seen on public.visit_warning for select using (((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ((((NOT restricted) AND ( SELECT house.sees_every_record() AS sees_every_record)) OR house.granted_record(person_id) OR false) AND (NOT house.is_barred(person_id))));

create policy written on public.visit_warning for insert with check (((( SELECT house.writes_records() AS writes_records) AND ((NOT restricted) OR house.granted_record(person_id))) OR false) AND (( SELECT (NOT house.has_bars())) OR (NOT house.is_barred(person_id))));

alter table history.access_grant enable row level security;

alter table history.account enable row level security;

alter table history.account_role enable row level security;

alter table history.agency enable row level security;

alter table history.agency_check enable row level security;

alter table history.agency_check_return enable row level security;

alter table history.alarm enable row level security;

alter table history.alarm_call enable row level security;

alter table history.alarm_call_result enable row level security;

alter table history.alarm_taken enable row level security;

alter table history.allocation enable row level security;

alter table history.assessment enable row level security;

alter table history.bail_condition enable row level security;

alter table history.break_glass enable row level security;

alter table history.break_glass_review enable row level security;

alter table history.care_history enable row level security;

alter table history.care_review enable row level security;

alter table history.case_note enable row level security;

alter table history.census_import enable row level security;

alter table history.clock enable row level security;

alter table history.closure enable row level security;

alter table history.closure_request enable row level security;

alter table history.concern enable row level security;

alter table history.concern_answer enable row level security;

alter table history.concern_naming enable row level security;

alter table history.conference enable row level security;

alter table history.conference_attendance enable row level security;

alter table history.confidentiality enable row level security;

alter table history.confidentiality_review enable row level security;

alter table history.confidentiality_whom enable row level security;

alter table history.contact enable row level security;

alter table history.contact_child enable row level security;

alter table history.contact_decision enable row level security;

alter table history.contact_looked_at enable row level security;

alter table history.contact_point enable row level security;

alter table history.contact_reply enable row level security;

alter table history.contact_writing enable row level security;

alter table history.core_group enable row level security;

alter table history.court_order enable row level security;

alter table history.daily_pack enable row level security;

alter table history.declared_interest enable row level security;

alter table history.disagreement enable row level security;

alter table history.disagreement_answer enable row level security;

alter table history.document enable row level security;

alter table history.duty_review enable row level security;

alter table history.duty_shift enable row level security;

alter table history.duty_swap enable row level security;

alter table history.enquiry enable row level security;

alter table history.episode enable row level security;

alter table history.episode_help enable row level security;

alter table history.handing_over enable row level security;

alter table history.handover enable row level security;

alter table history.handover_accepted enable row level security;

alter table history.household enable row level security;

alter table history.identifier enable row level security;

alter table history.import_flag enable row level security;

alter table history.involvement enable row level security;

alter table history.joining enable row level security;

alter table history.known_for_safety enable row level security;

alter table history.learning_review enable row level security;

alter table history.leaving enable row level security;

alter table history.legal_status enable row level security;

alter table history.local_setting enable row level security;

alter table history.looks_report enable row level security;

alter table history.missing_episode enable row level security;

alter table history.must_not enable row level security;

alter table history.named_access enable row level security;

alter table history.named_duty enable row level security;

alter table history.need enable row level security;

alter table history.need_ending enable row level security;

alter table history.pack_key enable row level security;

alter table history.paper enable row level security;

alter table history.paper_sent enable row level security;

alter table history.parental_responsibility enable row level security;

alter table history.patrol_alert enable row level security;

alter table history.patrol_move enable row level security;

alter table history.patrol_reason enable row level security;

alter table history.patrol_retirement enable row level security;

alter table history.patrol_run enable row level security;

alter table history.period_of_care enable row level security;

alter table history.person enable row level security;

alter table history.placement enable row level security;

alter table history.plan enable row level security;

alter table history.plan_review enable row level security;

alter table history.post enable row level security;

alter table history.practice_hold enable row level security;

alter table history.practice_hold_exception enable row level security;

alter table history.recovery enable row level security;

alter table history.relationship enable row level security;

alter table history.residence enable row level security;

alter table history.restricted_list_worked enable row level security;

alter table history.restriction enable row level security;

alter table history.return_interview enable row level security;

alter table history.reviewing_officer enable row level security;

alter table history.seal enable row level security;

alter table history.second_look enable row level security;

alter table history.section_47_look enable row level security;

alter table history.service enable row level security;

alter table history.service_delivery enable row level security;

alter table history.service_request enable row level security;

alter table history.shared_text_look enable row level security;

alter table history.step enable row level security;

alter table history.striking enable row level security;

alter table history.team enable row level security;

alter table history.unmet_need enable row level security;

alter table history.visit enable row level security;

alter table history.visit_warning enable row level security;

alter table house.draft enable row level security;

alter table house.kept_search enable row level security;

alter table house.purpose_given enable row level security;

alter table house.ring_shown enable row level security;

alter table public.access_grant enable row level security;

alter table public.account enable row level security;

alter table public.account_role enable row level security;

alter table public.agency enable row level security;

alter table public.agency_check enable row level security;

alter table public.agency_check_return enable row level security;

alter table public.alarm enable row level security;

alter table public.alarm_call enable row level security;

alter table public.alarm_call_result enable row level security;

alter table public.alarm_taken enable row level security;

alter table public.allocation enable row level security;

alter table public.assessment enable row level security;

alter table public.bail_condition enable row level security;

alter table public.break_glass enable row level security;

alter table public.break_glass_review enable row level security;

alter table public.care_history enable row level security;

alter table public.care_review enable row level security;

alter table public.case_note enable row level security;

alter table public.census_import enable row level security;

alter table public.clock enable row level security;

alter table public.closure enable row level security;

alter table public.closure_request enable row level security;

alter table public.concern enable row level security;

alter table public.concern_answer enable row level security;

alter table public.concern_naming enable row level security;

alter table public.conference enable row level security;

alter table public.conference_attendance enable row level security;

alter table public.confidentiality enable row level security;

alter table public.confidentiality_review enable row level security;

alter table public.confidentiality_whom enable row level security;

alter table public.contact enable row level security;

alter table public.contact_child enable row level security;

alter table public.contact_decision enable row level security;

alter table public.contact_looked_at enable row level security;

alter table public.contact_point enable row level security;

alter table public.contact_reply enable row level security;

alter table public.contact_writing enable row level security;

alter table public.core_group enable row level security;

alter table public.court_order enable row level security;

alter table public.daily_pack enable row level security;

alter table public.declared_interest enable row level security;

alter table public.disagreement enable row level security;

alter table public.disagreement_answer enable row level security;

alter table public.document enable row level security;

alter table public.duty_review enable row level security;

alter table public.duty_shift enable row level security;

alter table public.duty_swap enable row level security;

alter table public.enquiry enable row level security;

alter table public.episode enable row level security;

alter table public.episode_help enable row level security;

alter table public.handing_over enable row level security;

alter table public.handover enable row level security;

alter table public.handover_accepted enable row level security;

alter table public.household enable row level security;

alter table public.identifier enable row level security;

alter table public.import_flag enable row level security;

alter table public.involvement enable row level security;

alter table public.joining enable row level security;

alter table public.known_for_safety enable row level security;

alter table public.learning_review enable row level security;

alter table public.leaving enable row level security;

alter table public.legal_status enable row level security;

alter table public.local_setting enable row level security;

alter table public.looks_report enable row level security;

alter table public.missing_episode enable row level security;

alter table public.must_not enable row level security;

alter table public.named_access enable row level security;

alter table public.named_duty enable row level security;

alter table public.need enable row level security;

alter table public.need_ending enable row level security;

alter table public.pack_key enable row level security;

alter table public.paper enable row level security;

alter table public.paper_sent enable row level security;

alter table public.parental_responsibility enable row level security;

alter table public.patrol_alert enable row level security;

alter table public.patrol_move enable row level security;

alter table public.patrol_reason enable row level security;

alter table public.patrol_retirement enable row level security;

alter table public.patrol_run enable row level security;

alter table public.period_of_care enable row level security;

alter table public.person enable row level security;

alter table public.placement enable row level security;

alter table public.plan enable row level security;

alter table public.plan_review enable row level security;

alter table public.post enable row level security;

alter table public.practice_hold enable row level security;

alter table public.practice_hold_exception enable row level security;

alter table public.recovery enable row level security;

alter table public.relationship enable row level security;

alter table public.residence enable row level security;

alter table public.restricted_list_worked enable row level security;

alter table public.restriction enable row level security;

alter table public.return_interview enable row level security;

alter table public.reviewing_officer enable row level security;

alter table public.seal enable row level security;

alter table public.second_look enable row level security;

alter table public.section_47_look enable row level security;

alter table public.service enable row level security;

alter table public.service_delivery enable row level security;

alter table public.service_request enable row level security;

alter table public.shared_text_look enable row level security;

alter table public.step enable row level security;

alter table public.striking enable row level security;

alter table public.team enable row level security;

alter table public.unmet_need enable row level security;

alter table public.visit enable row level security;

alter table public.visit_warning enable row level security;

grant select on as_known.access_grant to holdfast_app;

grant select on as_known.account to holdfast_app;

grant select on as_known.account_role to holdfast_app;

grant select on as_known.agency to holdfast_app;

grant select on as_known.agency_check to holdfast_app;

grant select on as_known.agency_check_return to holdfast_app;

grant select on as_known.alarm to holdfast_app;

grant select on as_known.alarm_call to holdfast_app;

grant select on as_known.alarm_call_result to holdfast_app;

grant select on as_known.alarm_taken to holdfast_app;

grant select on as_known.allocation to holdfast_app;

grant select on as_known.assessment to holdfast_app;

grant select on as_known.bail_condition to holdfast_app;

grant select on as_known.break_glass to holdfast_app;

grant select on as_known.break_glass_review to holdfast_app;

grant select on as_known.care_history to holdfast_app;

grant select on as_known.care_review to holdfast_app;

grant select on as_known.case_note to holdfast_app;

grant select on as_known.census_import to holdfast_app;

grant select on as_known.clock to holdfast_app;

grant select on as_known.closure to holdfast_app;

grant select on as_known.closure_request to holdfast_app;

grant select on as_known.concern to holdfast_app;

grant select on as_known.concern_answer to holdfast_app;

grant select on as_known.concern_naming to holdfast_app;

grant select on as_known.conference to holdfast_app;

grant select on as_known.conference_attendance to holdfast_app;

grant select on as_known.confidentiality to holdfast_app;

grant select on as_known.confidentiality_review to holdfast_app;

grant select on as_known.confidentiality_whom to holdfast_app;

grant select on as_known.contact to holdfast_app;

grant select on as_known.contact_child to holdfast_app;

grant select on as_known.contact_decision to holdfast_app;

grant select on as_known.contact_looked_at to holdfast_app;

grant select on as_known.contact_point to holdfast_app;

grant select on as_known.contact_reply to holdfast_app;

grant select on as_known.contact_writing to holdfast_app;

grant select on as_known.core_group to holdfast_app;

grant select on as_known.court_order to holdfast_app;

grant select on as_known.daily_pack to holdfast_app;

grant select on as_known.declared_interest to holdfast_app;

grant select on as_known.disagreement to holdfast_app;

grant select on as_known.disagreement_answer to holdfast_app;

grant select on as_known.document to holdfast_app;

grant select on as_known.duty_review to holdfast_app;

grant select on as_known.duty_shift to holdfast_app;

grant select on as_known.duty_swap to holdfast_app;

grant select on as_known.enquiry to holdfast_app;

grant select on as_known.episode to holdfast_app;

grant select on as_known.episode_help to holdfast_app;

grant select on as_known.handing_over to holdfast_app;

grant select on as_known.handover to holdfast_app;

grant select on as_known.handover_accepted to holdfast_app;

grant select on as_known.household to holdfast_app;

grant select on as_known.identifier to holdfast_app;

grant select on as_known.import_flag to holdfast_app;

grant select on as_known.involvement to holdfast_app;

grant select on as_known.joining to holdfast_app;

grant select on as_known.known_for_safety to holdfast_app;

grant select on as_known.learning_review to holdfast_app;

grant select on as_known.leaving to holdfast_app;

grant select on as_known.legal_status to holdfast_app;

grant select on as_known.local_setting to holdfast_app;

grant select on as_known.looks_report to holdfast_app;

grant select on as_known.missing_episode to holdfast_app;

grant select on as_known.must_not to holdfast_app;

grant select on as_known.named_access to holdfast_app;

grant select on as_known.named_duty to holdfast_app;

grant select on as_known.need to holdfast_app;

grant select on as_known.need_ending to holdfast_app;

grant select on as_known.pack_key to holdfast_app;

grant select on as_known.paper to holdfast_app;

grant select on as_known.paper_sent to holdfast_app;

grant select on as_known.parental_responsibility to holdfast_app;

grant select on as_known.patrol_alert to holdfast_app;

grant select on as_known.patrol_move to holdfast_app;

grant select on as_known.patrol_reason to holdfast_app;

grant select on as_known.patrol_retirement to holdfast_app;

grant select on as_known.patrol_run to holdfast_app;

grant select on as_known.period_of_care to holdfast_app;

grant select on as_known.person to holdfast_app;

grant select on as_known.person_history to holdfast_app;

grant select on as_known.placement to holdfast_app;

grant select on as_known.plan to holdfast_app;

grant select on as_known.plan_review to holdfast_app;

grant select on as_known.post to holdfast_app;

grant select on as_known.practice_hold to holdfast_app;

grant select on as_known.practice_hold_exception to holdfast_app;

grant select on as_known.recovery to holdfast_app;

grant select on as_known.relationship to holdfast_app;

grant select on as_known.residence to holdfast_app;

grant select on as_known.restricted_list_worked to holdfast_app;

grant select on as_known.restriction to holdfast_app;

grant select on as_known.return_interview to holdfast_app;

grant select on as_known.reviewing_officer to holdfast_app;

grant select on as_known.seal to holdfast_app;

grant select on as_known.second_look to holdfast_app;

grant select on as_known.section_47_look to holdfast_app;

grant select on as_known.service to holdfast_app;

grant select on as_known.service_delivery to holdfast_app;

grant select on as_known.service_request to holdfast_app;

grant select on as_known.shared_text_look to holdfast_app;

grant select on as_known.step to holdfast_app;

grant select on as_known.striking to holdfast_app;

grant select on as_known.team to holdfast_app;

grant select on as_known.unmet_need to holdfast_app;

grant select on as_known.visit to holdfast_app;

grant select on as_known.visit_warning to holdfast_app;

grant select on history.access_grant to holdfast_app;

grant select on history.account to holdfast_app;

grant select on history.account_role to holdfast_app;

grant select on history.agency to holdfast_app;

grant select on history.agency_check to holdfast_app;

grant select on history.agency_check_return to holdfast_app;

grant select on history.alarm to holdfast_app;

grant select on history.alarm_call to holdfast_app;

grant select on history.alarm_call_result to holdfast_app;

grant select on history.alarm_taken to holdfast_app;

grant select on history.allocation to holdfast_app;

grant select on history.assessment to holdfast_app;

grant select on history.bail_condition to holdfast_app;

grant select on history.break_glass to holdfast_app;

grant select on history.break_glass_review to holdfast_app;

grant select on history.care_history to holdfast_app;

grant select on history.care_review to holdfast_app;

grant select on history.case_note to holdfast_app;

grant select on history.census_import to holdfast_app;

grant select on history.clock to holdfast_app;

grant select on history.closure to holdfast_app;

grant select on history.closure_request to holdfast_app;

grant select on history.concern to holdfast_app;

grant select on history.concern_answer to holdfast_app;

grant select on history.concern_naming to holdfast_app;

grant select on history.conference to holdfast_app;

grant select on history.conference_attendance to holdfast_app;

grant select on history.confidentiality to holdfast_app;

grant select on history.confidentiality_review to holdfast_app;

grant select on history.confidentiality_whom to holdfast_app;

grant select on history.contact to holdfast_app;

grant select on history.contact_child to holdfast_app;

grant select on history.contact_decision to holdfast_app;

grant select on history.contact_looked_at to holdfast_app;

grant select on history.contact_point to holdfast_app;

grant select on history.contact_reply to holdfast_app;

grant select on history.contact_writing to holdfast_app;

grant select on history.core_group to holdfast_app;

grant select on history.court_order to holdfast_app;

grant select on history.daily_pack to holdfast_app;

grant select on history.declared_interest to holdfast_app;

grant select on history.disagreement to holdfast_app;

grant select on history.disagreement_answer to holdfast_app;

grant select on history.document to holdfast_app;

grant select on history.duty_review to holdfast_app;

grant select on history.duty_shift to holdfast_app;

grant select on history.duty_swap to holdfast_app;

grant select on history.enquiry to holdfast_app;

grant select on history.episode to holdfast_app;

grant select on history.episode_help to holdfast_app;

grant select on history.handing_over to holdfast_app;

grant select on history.handover to holdfast_app;

grant select on history.handover_accepted to holdfast_app;

grant select on history.household to holdfast_app;

grant select on history.identifier to holdfast_app;

grant select on history.import_flag to holdfast_app;

grant select on history.involvement to holdfast_app;

grant select on history.joining to holdfast_app;

grant select on history.known_for_safety to holdfast_app;

grant select on history.learning_review to holdfast_app;

grant select on history.leaving to holdfast_app;

grant select on history.legal_status to holdfast_app;

grant select on history.local_setting to holdfast_app;

grant select on history.looks_report to holdfast_app;

grant select on history.missing_episode to holdfast_app;

grant select on history.must_not to holdfast_app;

grant select on history.named_access to holdfast_app;

grant select on history.named_duty to holdfast_app;

grant select on history.need to holdfast_app;

grant select on history.need_ending to holdfast_app;

grant select on history.pack_key to holdfast_app;

grant select on history.paper to holdfast_app;

grant select on history.paper_sent to holdfast_app;

grant select on history.parental_responsibility to holdfast_app;

grant select on history.patrol_alert to holdfast_app;

grant select on history.patrol_move to holdfast_app;

grant select on history.patrol_reason to holdfast_app;

grant select on history.patrol_retirement to holdfast_app;

grant select on history.patrol_run to holdfast_app;

grant select on history.period_of_care to holdfast_app;

grant select on history.person to holdfast_app;

grant select on history.placement to holdfast_app;

grant select on history.plan to holdfast_app;

grant select on history.plan_review to holdfast_app;

grant select on history.post to holdfast_app;

grant select on history.practice_hold to holdfast_app;

grant select on history.practice_hold_exception to holdfast_app;

grant select on history.recovery to holdfast_app;

grant select on history.relationship to holdfast_app;

grant select on history.residence to holdfast_app;

grant select on history.restricted_list_worked to holdfast_app;

grant select on history.restriction to holdfast_app;

grant select on history.return_interview to holdfast_app;

grant select on history.reviewing_officer to holdfast_app;

grant select on history.seal to holdfast_app;

grant select on history.second_look to holdfast_app;

grant select on history.section_47_look to holdfast_app;

grant select on history.service to holdfast_app;

grant select on history.service_delivery to holdfast_app;

grant select on history.service_request to holdfast_app;

grant select on history.shared_text_look to holdfast_app;

grant select on history.step to holdfast_app;

grant select on history.striking to holdfast_app;

grant select on history.team to holdfast_app;

grant select on history.unmet_need to holdfast_app;

grant select on history.visit to holdfast_app;

grant select on history.visit_warning to holdfast_app;

grant insert, select, update on house.calendar_feed to holdfast_app;

grant insert, select, update on house.credential to holdfast_app;

grant delete, insert, select, update on house.draft to holdfast_app;

grant select on house.invented_city to holdfast_app;

grant select on house.job_tally to holdfast_app;

grant insert, select on house.kept_search to holdfast_app;

grant insert, select, update on house.one_time_code to holdfast_app;

grant insert, select, update on house.organisation_link to holdfast_app;

grant delete, insert, select, update on house.organisation_trip to holdfast_app;

grant insert, select, update on house.passkey to holdfast_app;

grant delete, insert, select, update on house.passkey_challenge to holdfast_app;

grant insert, select, update on house.purpose_given to holdfast_app;

grant select on house.record_table to holdfast_app;

grant insert, select, update on house.recovery_code to holdfast_app;

grant insert, select, update on house.ring_shown to holdfast_app;

grant insert, select on house.sign_in_attempt to holdfast_app;

grant delete, insert, select, update on house.sign_in_halfway to holdfast_app;

grant insert, select, update on house.sign_in_session to holdfast_app;

grant insert, select, update on house.spare_code to holdfast_app;

grant insert, select, update on public.access_grant to holdfast_app;

grant insert, select, update on public.account to holdfast_app;

grant insert, select, update on public.account_role to holdfast_app;

grant insert, select, update on public.agency to holdfast_app;

grant insert, select, update on public.agency_check to holdfast_app;

grant insert, select, update on public.agency_check_return to holdfast_app;

grant insert, select, update on public.alarm to holdfast_app;

grant insert, select, update on public.alarm_call to holdfast_app;

grant insert, select, update on public.alarm_call_result to holdfast_app;

grant insert, select, update on public.alarm_taken to holdfast_app;

grant insert, select, update on public.allocation to holdfast_app;

grant insert, select, update on public.assessment to holdfast_app;

grant insert, select, update on public.bail_condition to holdfast_app;

grant insert, select, update on public.break_glass to holdfast_app;

grant insert, select, update on public.break_glass_review to holdfast_app;

grant insert, select, update on public.care_history to holdfast_app;

grant insert, select, update on public.care_review to holdfast_app;

grant insert, select, update on public.case_note to holdfast_app;

grant insert, select, update on public.census_import to holdfast_app;

grant insert, select, update on public.clock to holdfast_app;

grant insert, select, update on public.closure to holdfast_app;

grant insert, select, update on public.closure_request to holdfast_app;

grant insert, select, update on public.concern to holdfast_app;

grant insert, select, update on public.concern_answer to holdfast_app;

grant insert, select, update on public.concern_naming to holdfast_app;

grant insert, select, update on public.conference to holdfast_app;

grant insert, select, update on public.conference_attendance to holdfast_app;

grant insert, select, update on public.confidentiality to holdfast_app;

grant insert, select, update on public.confidentiality_review to holdfast_app;

grant insert, select, update on public.confidentiality_whom to holdfast_app;

grant insert, select, update on public.contact to holdfast_app;

grant insert, select, update on public.contact_child to holdfast_app;

grant insert, select, update on public.contact_decision to holdfast_app;

grant insert, select, update on public.contact_looked_at to holdfast_app;

grant insert, select, update on public.contact_point to holdfast_app;

grant insert, select, update on public.contact_reply to holdfast_app;

grant insert, select, update on public.contact_writing to holdfast_app;

grant insert, select, update on public.core_group to holdfast_app;

grant insert, select, update on public.court_order to holdfast_app;

grant insert, select, update on public.daily_pack to holdfast_app;

grant insert, select, update on public.declared_interest to holdfast_app;

grant insert, select, update on public.disagreement to holdfast_app;

grant insert, select, update on public.disagreement_answer to holdfast_app;

grant insert, select, update on public.document to holdfast_app;

grant insert, select, update on public.duty_review to holdfast_app;

grant insert, select, update on public.duty_shift to holdfast_app;

grant insert, select, update on public.duty_swap to holdfast_app;

grant insert, select, update on public.enquiry to holdfast_app;

grant insert, select, update on public.episode to holdfast_app;

grant insert, select, update on public.episode_help to holdfast_app;

grant insert, select, update on public.handing_over to holdfast_app;

grant insert, select, update on public.handover to holdfast_app;

grant insert, select, update on public.handover_accepted to holdfast_app;

grant insert, select, update on public.household to holdfast_app;

grant insert, select, update on public.identifier to holdfast_app;

grant insert, select, update on public.import_flag to holdfast_app;

grant insert, select, update on public.involvement to holdfast_app;

grant insert, select, update on public.joining to holdfast_app;

grant insert, select, update on public.known_for_safety to holdfast_app;

grant insert, select, update on public.learning_review to holdfast_app;

grant insert, select, update on public.leaving to holdfast_app;

grant insert, select, update on public.legal_status to holdfast_app;

grant insert, select, update on public.local_setting to holdfast_app;

grant insert, select, update on public.looks_report to holdfast_app;

grant insert, select, update on public.missing_episode to holdfast_app;

grant insert, select, update on public.must_not to holdfast_app;

grant insert, select, update on public.named_access to holdfast_app;

grant insert, select, update on public.named_duty to holdfast_app;

grant insert, select, update on public.need to holdfast_app;

grant insert, select, update on public.need_ending to holdfast_app;

grant insert, select, update on public.pack_key to holdfast_app;

grant insert, select, update on public.paper to holdfast_app;

grant insert, select, update on public.paper_sent to holdfast_app;

grant insert, select, update on public.parental_responsibility to holdfast_app;

grant insert, select, update on public.patrol_alert to holdfast_app;

grant insert, select, update on public.patrol_move to holdfast_app;

grant insert, select, update on public.patrol_reason to holdfast_app;

grant insert, select, update on public.patrol_retirement to holdfast_app;

grant insert, select, update on public.patrol_run to holdfast_app;

grant insert, select, update on public.period_of_care to holdfast_app;

grant insert, select, update on public.person to holdfast_app;

grant select on public.person_history to holdfast_app;

grant insert, select, update on public.placement to holdfast_app;

grant insert, select, update on public.plan to holdfast_app;

grant insert, select, update on public.plan_review to holdfast_app;

grant insert, select, update on public.post to holdfast_app;

grant insert, select, update on public.practice_hold to holdfast_app;

grant insert, select, update on public.practice_hold_exception to holdfast_app;

grant insert, select, update on public.recovery to holdfast_app;

grant insert, select, update on public.relationship to holdfast_app;

grant insert, select, update on public.residence to holdfast_app;

grant insert, select, update on public.restricted_list_worked to holdfast_app;

grant insert, select, update on public.restriction to holdfast_app;

grant insert, select, update on public.return_interview to holdfast_app;

grant insert, select, update on public.reviewing_officer to holdfast_app;

grant insert, select, update on public.seal to holdfast_app;

grant insert, select, update on public.second_look to holdfast_app;

grant select on public.section_17_spell to holdfast_app;

grant insert, select, update on public.section_47_look to holdfast_app;

grant insert, select, update on public.service to holdfast_app;

grant insert, select, update on public.service_delivery to holdfast_app;

grant insert, select, update on public.service_request to holdfast_app;

grant insert, select, update on public.shared_text_look to holdfast_app;

grant insert, select, update on public.step to holdfast_app;

grant insert, select, update on public.striking to holdfast_app;

grant insert, select, update on public.team to holdfast_app;

grant insert, select, update on public.unmet_need to holdfast_app;

grant insert, select, update on public.visit to holdfast_app;

grant insert, select, update on public.visit_warning to holdfast_app;

revoke execute on function house.account_barred(wanted_account uuid, wanted uuid) from public;
grant execute on function house.account_barred(wanted_account uuid, wanted uuid) to holdfast_app;

revoke execute on function house.add_job(job text, carries jsonb, once_as text) from public;
grant execute on function house.add_job(job text, carries jsonb, once_as text) to holdfast_app;

revoke execute on function house.add_practising_role(added text) from public;

revoke execute on function house.adoptions() from public;
grant execute on function house.adoptions() to holdfast_app;

revoke execute on function house.answerer_of(wanted_child uuid, about_account uuid, about_name text) from public;
grant execute on function house.answerer_of(wanted_child uuid, about_account uuid, about_name text) to holdfast_app;

revoke execute on function house.answerer_of_my_concern(wanted uuid) from public;
grant execute on function house.answerer_of_my_concern(wanted uuid) to holdfast_app;

revoke execute on function house.append_entry(subjects uuid[], entry_act uuid, entry_kind text, entry_what text, entry_purpose text, entry_request text, entry_detail jsonb) from public;
grant execute on function house.append_entry(subjects uuid[], entry_act uuid, entry_kind text, entry_what text, entry_purpose text, entry_request text, entry_detail jsonb) to holdfast_app;

revoke execute on function house.asked_of_my_agency(only_check uuid) from public;
grant execute on function house.asked_of_my_agency(only_check uuid) to holdfast_app;

revoke execute on function house.became_of_my_contact(wanted uuid) from public;
grant execute on function house.became_of_my_contact(wanted uuid) to holdfast_app;

revoke execute on function house.children_held() from public;
grant execute on function house.children_held() to holdfast_app;

revoke execute on function house.children_of_the_night(starts timestamp with time zone[], ends timestamp with time zone[]) from public;
grant execute on function house.children_of_the_night(starts timestamp with time zone[], ends timestamp with time zone[]) to holdfast_app;

revoke execute on function house.complete_adoption_link(link uuid, adopted uuid) from public;
grant execute on function house.complete_adoption_link(link uuid, adopted uuid) to holdfast_app;

revoke execute on function house.concern_to_join(wanted_child uuid, about_person uuid, about_account uuid, about_name text) from public;
grant execute on function house.concern_to_join(wanted_child uuid, about_person uuid, about_account uuid, about_name text) to holdfast_app;

revoke execute on function house.contacts_to_ring(by_now timestamp with time zone, again interval) from public;
grant execute on function house.contacts_to_ring(by_now timestamp with time zone, again interval) to holdfast_app;

revoke execute on function house.contacts_unread() from public;
grant execute on function house.contacts_unread() to holdfast_app;

revoke execute on function house.could_open(wanted_account uuid, wanted_child uuid) from public;
grant execute on function house.could_open(wanted_account uuid, wanted_child uuid) to holdfast_app;

revoke execute on function house.drafts_of_leaver(wanted uuid) from public;
grant execute on function house.drafts_of_leaver(wanted uuid) to holdfast_app;

revoke execute on function house.duty_number(at timestamp with time zone) from public;
grant execute on function house.duty_number(at timestamp with time zone) to holdfast_app;

revoke execute on function house.end_grants_of(wanted uuid, ends timestamp with time zone) from public;
grant execute on function house.end_grants_of(wanted uuid, ends timestamp with time zone) to holdfast_app;

revoke execute on function house.find_adoptions(wanted_name text, wanted_born date, wanted_number text) from public;
grant execute on function house.find_adoptions(wanted_name text, wanted_born date, wanted_number text) to holdfast_app;

revoke execute on function house.give_staff_detail(new_id uuid, wanted uuid, other_names text[], born date, line text, code text, own_person uuid) from public;
grant execute on function house.give_staff_detail(new_id uuid, wanted uuid, other_names text[], born date, line text, code text, own_person uuid) to holdfast_app;

revoke execute on function house.hand_over_contact_child(wanted uuid, to_person uuid) from public;
grant execute on function house.hand_over_contact_child(wanted uuid, to_person uuid) to holdfast_app;

revoke execute on function house.holds_duty(wanted text) from public;
grant execute on function house.holds_duty(wanted text) to holdfast_app;

revoke execute on function house.home_kept_from_me(subject uuid, wanted_household uuid, lived_until date) from public;
grant execute on function house.home_kept_from_me(subject uuid, wanted_household uuid, lived_until date) to holdfast_app;

revoke execute on function house.household_kept_from_me(wanted uuid) from public;
grant execute on function house.household_kept_from_me(wanted uuid) to holdfast_app;

revoke execute on function house.involvement_kept_from_me(subject uuid, wanted uuid, stands_as text, agency uuid) from public;
grant execute on function house.involvement_kept_from_me(subject uuid, wanted uuid, stands_as text, agency uuid) to holdfast_app;

revoke execute on function house.involvement_says(stands_as text, agency uuid) from public;
grant execute on function house.involvement_says(stands_as text, agency uuid) to holdfast_app;

revoke execute on function house.is_inside() from public;
grant execute on function house.is_inside() to holdfast_app;

revoke execute on function house.jobs_waiting() from public;
grant execute on function house.jobs_waiting() to holdfast_app;

revoke execute on function house.keep_adoption_link(link uuid, birth uuid, order_on date, of_court text, until date) from public;
grant execute on function house.keep_adoption_link(link uuid, birth uuid, order_on date, of_court text, until date) to holdfast_app;

revoke execute on function house.keep_confidential(t text, rule text) from public;

revoke execute on function house.kept_from_me(wanted_kind text, subject uuid, wanted_row uuid) from public;
grant execute on function house.kept_from_me(wanted_kind text, subject uuid, wanted_row uuid) to holdfast_app;

revoke execute on function house.leads_to_birth(link uuid, words text, new_family text) from public;
grant execute on function house.leads_to_birth(link uuid, words text, new_family text) to holdfast_app;

revoke execute on function house.left_behind_restricted(wanted_team uuid, until_day date) from public;
grant execute on function house.left_behind_restricted(wanted_team uuid, until_day date) to holdfast_app;

revoke execute on function house.looks_at(wanted uuid, at_most integer) from public;
grant execute on function house.looks_at(wanted uuid, at_most integer) to holdfast_app;

revoke execute on function house.looks_by(wanted uuid, from_at timestamp with time zone, until_at timestamp with time zone, about uuid, at_most integer) from public;
grant execute on function house.looks_by(wanted uuid, from_at timestamp with time zone, until_at timestamp with time zone, about uuid, at_most integer) to holdfast_app;

revoke execute on function house.looks_on_duty(wanted_shift uuid) from public;
grant execute on function house.looks_on_duty(wanted_shift uuid) to holdfast_app;

revoke execute on function house.looks_refused(wanted uuid) from public;
grant execute on function house.looks_refused(wanted uuid) to holdfast_app;

revoke execute on function house.manager_of(wanted uuid) from public;
grant execute on function house.manager_of(wanted uuid) to holdfast_app;

revoke execute on function house.marks_of(wanted uuid[]) from public;
grant execute on function house.marks_of(wanted uuid[]) to holdfast_app;

revoke execute on function house.measure_children(wanted text, on_day date, from_day date, unseen_before date, unallocated_before date, at_most integer) from public;
grant execute on function house.measure_children(wanted text, on_day date, from_day date, unseen_before date, unallocated_before date, at_most integer) to holdfast_app;

revoke execute on function house.measure_rows(on_day date, from_day date, unseen_before date, unallocated_before date) from public;
grant execute on function house.measure_rows(on_day date, from_day date, unseen_before date, unallocated_before date) to holdfast_app;

revoke execute on function house.measured(on_day date, from_day date, unseen_before date, unallocated_before date) from public;

revoke execute on function house.missing_out_of_sight() from public;
grant execute on function house.missing_out_of_sight() to holdfast_app;

revoke execute on function house.my_declarations() from public;
grant execute on function house.my_declarations() to holdfast_app;

revoke execute on function house.note_look(wanted uuid, act uuid, what text) from public;
grant execute on function house.note_look(wanted uuid, act uuid, what text) to holdfast_app;

revoke execute on function house.note_refused(wanted uuid, act uuid, what text) from public;

revoke execute on function house.nothing_is_kept_from_me() from public;
grant execute on function house.nothing_is_kept_from_me() to holdfast_app;

revoke execute on function house.open_adoption(link uuid, grant_id uuid, entry_act uuid, request text, reason text, until timestamp with time zone) from public;
grant execute on function house.open_adoption(link uuid, grant_id uuid, entry_act uuid, request text, reason text, until timestamp with time zone) to holdfast_app;

revoke execute on function house.open_concern_about_me(wanted_child uuid) from public;
grant execute on function house.open_concern_about_me(wanted_child uuid) to holdfast_app;

revoke execute on function house.open_concerns_about(wanted_child uuid, wanted_name text) from public;
grant execute on function house.open_concerns_about(wanted_child uuid, wanted_name text) to holdfast_app;

revoke execute on function house.open_concerns_of(wanted_child uuid) from public;
grant execute on function house.open_concerns_of(wanted_child uuid) to holdfast_app;

revoke execute on function house.open_steps(kinds text[]) from public;
grant execute on function house.open_steps(kinds text[]) to holdfast_app;

revoke execute on function house.pack_rings() from public;
grant execute on function house.pack_rings() to holdfast_app;

revoke execute on function house.patrol(from_day date, until_day date, numbers jsonb) from public;
grant execute on function house.patrol(from_day date, until_day date, numbers jsonb) to holdfast_app;

revoke execute on function house.patrol_counted(wanted_day date) from public;
grant execute on function house.patrol_counted(wanted_day date) to holdfast_app;

revoke execute on function house.patrol_people(wanted uuid[]) from public;
grant execute on function house.patrol_people(wanted uuid[]) to holdfast_app;

revoke execute on function house.point_kept_from_me(subject uuid, wanted uuid, point_kind text) from public;
grant execute on function house.point_kept_from_me(subject uuid, wanted uuid, point_kind text) to holdfast_app;

revoke execute on function house.relatives_to_ring(wanted_child uuid) from public;
grant execute on function house.relatives_to_ring(wanted_child uuid) to holdfast_app;

revoke execute on function house.reply_to_my_concern(wanted uuid) from public;
grant execute on function house.reply_to_my_concern(wanted uuid) to holdfast_app;

revoke execute on function house.restricted_children() from public;
grant execute on function house.restricted_children() to holdfast_app;

revoke execute on function house.ring_about(wanted uuid) from public;
grant execute on function house.ring_about(wanted uuid) to holdfast_app;

revoke execute on function house.ring_job(job text, due timestamp with time zone, at timestamp with time zone) from public;
grant execute on function house.ring_job(job text, due timestamp with time zone, at timestamp with time zone) to holdfast_app;

revoke execute on function house.search_people(wanted_name text, wanted_born date, wanted_identifier text, at_most integer) from public;
grant execute on function house.search_people(wanted_name text, wanted_born date, wanted_identifier text, at_most integer) to holdfast_app;

revoke execute on function house.served_by(wanted_service uuid) from public;
grant execute on function house.served_by(wanted_service uuid) to holdfast_app;

revoke execute on function house.staff_detail_given(wanted uuid) from public;
grant execute on function house.staff_detail_given(wanted uuid) to holdfast_app;

revoke execute on function house.standing_of(wanted uuid[]) from public;

revoke execute on function house.take_swap(wanted uuid, new_shift uuid) from public;
grant execute on function house.take_swap(wanted uuid, new_shift uuid) to holdfast_app;

revoke execute on function house.tell_job(told_job text, at timestamp with time zone, fault text) from public;
grant execute on function house.tell_job(told_job text, at timestamp with time zone, fault text) to holdfast_app;

revoke execute on function house.texts_shared(wanted_child uuid) from public;
grant execute on function house.texts_shared(wanted_child uuid) to holdfast_app;

revoke execute on function house.who_looked(wanted uuid, from_at timestamp with time zone, until_at timestamp with time zone, at_most integer) from public;
grant execute on function house.who_looked(wanted uuid, from_at timestamp with time zone, until_at timestamp with time zone, at_most integer) to holdfast_app;
