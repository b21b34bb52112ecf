-- What spans the domains: everything known of a person that a decision must have in view, as one view. It stands twice, on
-- the record as it is and as it was known, from one text.
do $do$
declare
  body text := $view$
    select cc.person_id, (c.told_at at time zone 'Europe/London')::date as happened_on, 'contact' as kind,
        c.told_by_name as title, c.seen as says, d.outcome as outcome, d.reason as because, c.id as source_id
      from contact_child cc join contact c on c.id = cc.contact_id left join contact_decision d on d.contact_id = c.id
      where cc.person_id is not null and not exists (select from striking s where s.struck_id = cc.id)
    union all
    select e.child_id, e.referred_on, 'referral', e.source_code, coalesce(e.primary_need, ''), null, null, e.id from episode e
    union all
    select k.child_id, k.closed_on, 'closure', k.reason, k.why, k.census_code, k.override_reason, k.id from closure k
    union all
    select a.child_id, coalesce(a.authorised_on, a.began_on), 'assessment', '', array_to_string(a.factors, ' '),
        case when a.authorised_on is null then 'open' else 'concluded' end, null, a.id from assessment a
    union all
    select q.child_id, q.began_on, 'section 47 enquiry', '', '',
        case when q.concluded_on is null and q.conference_on is null then 'open' else 'concluded' end, null, q.id from enquiry q
    union all
    select f.child_id, f.held_on, 'conference', f.kind, '', null, null, f.id from conference f
    union all
    select p.child_id, p.began_on, 'plan', p.kind, coalesce(p.latest_category, p.initial_category, ''),
        case when p.ended_on is null then 'open' else 'ended' end, null, p.id from plan p
    union all
    select n.child_id, (n.raised_at at time zone 'Europe/London')::date, 'concern', n.about_name, n.says,
        case when w.id is null then 'open' else 'answered' end, w.reasons, n.id
      from concern n left join concern_answer w on w.concern_id = n.id
      where not exists (select from striking s where s.struck_id = n.id)
    union all
    select h.person_id, h.happened_from, 'care history', h.authority, h.says, null, null, h.id from care_history h
  $view$;
begin
  execute 'create view public.person_history with (security_invoker = true) as ' || body;
  perform set_config('search_path', 'as_known, public', true);
  execute 'create view as_known.person_history with (security_invoker = true) as ' || body;
  perform set_config('search_path', '"$user", public', true);
  grant select on public.person_history, as_known.person_history to holdfast_app;
end $do$;
