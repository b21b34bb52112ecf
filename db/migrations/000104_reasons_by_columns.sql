-- The reasons, remarks and names that people type beside what they do are words like any other: they are read through the mask, by columns
-- (000095), as notes, visits and contacts are.

select house.tell_by_columns(t, told_of, words) from (values
  ('adoption_authority', 'child_id', array['ended_because']),
  ('agency_check_return', 'contact_id', array['says', 'from_whom']),
  ('allocation', 'child_id', array['reason', 'ended_because']),
  ('bail_condition', 'person_id', array['about_name', 'conditions', 'until_says', 'police_force', 'reference', 'ended_because']),
  ('break_glass', 'person_id', array['reason', 'rang']),
  ('break_glass_review', 'person_id', array['says']),
  ('care_history', 'person_id', array['says', 'authority', 'source']),
  ('concern_naming', 'child_id', array['reason']),
  ('confidentiality', 'person_id', array['reason', 'ended_because']),
  ('confidentiality_review', 'person_id', array['says']),
  ('confidentiality_whom', 'person_id', array['barred_name']),
  ('contact_point', 'person_id', array['how', 'ended_because']),
  ('contact_writing', 'contact_id', array['says', 'from_whom']),
  ('court_order', 'person_id', array['kind', 'ends_says', 'terms', 'ended_because']),
  ('declared_interest', 'person_id', array['says', 'done_says', 'ended_because']),
  ('deprivation_of_liberty', 'child_id', array['court', 'ended_because']),
  ('disagreement', 'child_id', array['raised_by', 'says']),
  ('disagreement_answer', 'child_id', array['says']),
  ('episode_help', 'child_id', array['reason', 'accepted_by']),
  ('handing_over', 'child_id', array['reason', 'answered_because']),
  ('handover', 'child_id', array['note']),
  ('import_flag', 'child_id', array['says']),
  ('involvement', 'person_id', array['ended_because']),
  ('kept_reading', 'person_id', array['reason', 'rang']),
  ('kept_reading_review', 'person_id', array['says']),
  ('known_for_safety', 'person_id', array['says', 'ended_because']),
  ('learning_review', 'child_id', array['reason']),
  ('legal_status', 'child_id', array['ends_says', 'reason']),
  ('looks_report', 'child_id', array['recipient_name', 'left_out', 'decided_because']),
  ('meeting_of_step', 'child_id', array['place', 'who', 'ring', 'moved_because']),
  ('must_not', 'person_id', array['about_name', 'reason', 'ended_because']),
  ('named_access', 'person_id', array['reason', 'ended_because']),
  ('paper', 'child_id', array['title', 'recipient_name', 'typed']),
  ('paper_look', 'child_id', array['recipient_says', 'says']),
  ('paper_sent', 'child_id', array['checked_says']),
  ('parental_responsibility', 'person_id', array['holder_name', 'basis']),
  ('period_of_care', 'child_id', array['ended_because']),
  ('placement', 'child_id', array['reason', 'ended_because']),
  ('practice_hold_exception', 'child_id', array['reason']),
  ('private_fostering', 'child_id', array['ended_because']),
  ('restriction', 'person_id', array['reason', 'lifted_because']),
  ('return_interview', 'child_id', array['interviewer']),
  ('reviewing_officer', 'child_id', array['ended_because']),
  ('second_look', 'child_id', array['reasons']),
  ('service_delivery', 'child_id', array['outcome_says']),
  ('service_request', 'child_id', array['wanted', 'answer_says']),
  ('shared_text_look', 'child_id', array['says']),
  ('striking', 'child_id', array['reason']),
  ('unaccompanied', 'child_id', array['ended_because']),
  ('unmet_need', 'child_id', array['tried', 'costs_the_child', 'ended_because', 'left_open_reason']),
  ('visit_warning', 'person_id', array['says', 'ended_because'])) as w (t, told_of, words);

-- What is known of a person, in those words.
do $do$
declare
  body text := pg_get_viewdef('public.person_history'::regclass);
begin
  body := replace(body, 'FROM care_history h', 'FROM care_history_masked h');
  if body not like '%care_history_masked%' then raise exception 'person_history reads words past the mask'; end if;
  execute 'create or replace view public.person_history with (security_invoker = true) as ' || body;
end $do$;
