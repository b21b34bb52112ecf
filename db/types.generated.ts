// Printed from a migrated database by "holdfast schema". Do not edit.
import type { ColumnType, Generated } from 'kysely'

export type Json = string | number | boolean | null | { readonly [key: string]: Json } | readonly Json[]
type JsonColumn = ColumnType<Json, string, string>

export interface Tables {
  'house.adoption_link': {
    id: string
    birth_id: string
    adopted_id: string | null
    order_made_on: Temporal.PlainDate
    court: string
    kept_until: Temporal.PlainDate
    sealed_at: Temporal.Instant
    sealed_by: string
    made_at: Temporal.Instant | null
    made_by: string | null
  }
  'house.bar': {
    account_id: string
    subject_id: string
    declaration_id: string
    why: string
    barred_from: Temporal.Instant
    barred_until: Temporal.Instant | null
  }
  'house.calendar_feed': {
    id: string
    account_id: string
    role: string
    key_hash: Buffer
    made_at: Temporal.Instant
    ended_at: Temporal.Instant | null
    given_at: Temporal.Instant | null
    given: string | null
  }
  'house.credential': {
    account_id: string
    password_hash: string
    changed_at: Temporal.Instant
  }
  'house.draft': {
    account_id: string
    form: string
    about_id: string
    typed: JsonColumn
    saved_at: Temporal.Instant
  }
  'house.invented_city': {
    seeded_at: Temporal.Instant
  }
  'house.job_rung': {
    job: string
    due_at: Temporal.Instant
    rung_at: Temporal.Instant
  }
  'house.job_tally': {
    job: string
    on_day: Temporal.PlainDate
    done: Generated<number>
    failed: Generated<number>
    last_done_at: Temporal.Instant | null
    last_failed_at: Temporal.Instant | null
    last_fault: string | null
  }
  'house.kept_search': {
    account_id: string
    id: string
    typed: JsonColumn
    at: Temporal.Instant
  }
  'house.ledger_entry': {
    subject_id: string
    seq: number
    act_id: string
    at: Temporal.Instant
    kind: string
    what: string
    actor_id: string
    role: string
    purpose: string | null
    request_id: string
    detail: JsonColumn
    changes: Buffer | null
    prior: Buffer
    hash: Buffer
  }
  'house.ledger_head': {
    subject_id: string
    seq: number
    hash: Buffer
  }
  'house.measured_clock': {
    kind: string
    measure: string
  }
  'house.one_time_code': {
    id: string
    account_id: string
    sealed: Buffer
    offered_at: Temporal.Instant
    proved_at: Temporal.Instant | null
    last_step: number | null
    ended_at: Temporal.Instant | null
    ended_because: string | null
  }
  'house.organisation_farewell': {
    token_hash: Buffer
    heard_at: Temporal.Instant
  }
  'house.organisation_link': {
    id: string
    account_id: string
    issuer: string
    subject: string
    linked_at: Temporal.Instant
    last_used_at: Temporal.Instant
    ended_at: Temporal.Instant | null
    ended_because: string | null
  }
  'house.organisation_trip': {
    token_hash: Buffer
    state: string
    nonce: string
    verifier: string
    ends_at: Temporal.Instant
    used_at: Temporal.Instant | null
  }
  'house.passkey': {
    id: string
    account_id: string
    credential_id: string
    name: string
    public_key: Buffer
    counter: number
    transports: Generated<string[]>
    synced: boolean
    added_at: Temporal.Instant
    last_used_at: Temporal.Instant | null
    removed_at: Temporal.Instant | null
    removed_because: string | null
  }
  'house.passkey_challenge': {
    id: string
    account_id: string | null
    challenge: string
    ends_at: Temporal.Instant
    used_at: Temporal.Instant | null
  }
  'house.patrol_usual': {
    account_id: string
    on_day: Temporal.PlainDate
    records: number
  }
  'house.patrol_worked': {
    account_id: string
    person_id: string
    on_day: Temporal.PlainDate
  }
  'house.pattern_watch': {
    one_row: Generated<boolean>
    looked_until: Temporal.Instant
  }
  'house.process_key': {
    digest: Buffer
    known_until: Temporal.Instant
  }
  'house.purpose_given': {
    account_id: string
    person_id: string
    on_day: Temporal.PlainDate
    purpose: string
  }
  'house.record_table': {
    name: string
    subject_column: string
    marked_by: string
  }
  'house.recovery_code': {
    recovery_id: string
    code_hash: Buffer
    ends_at: Temporal.Instant
    used_at: Temporal.Instant | null
  }
  'house.ring_shown': {
    id: string
    account_id: string
    person_id: string
    at: Temporal.Instant
  }
  'house.sign_in_attempt': {
    id: string
    email_hash: Buffer
    origin_hash: Buffer
    at: Temporal.Instant
    succeeded: boolean
  }
  'house.sign_in_halfway': {
    token_hash: Buffer
    account_id: string
    role: string
    at: Temporal.Instant
    ends_at: Temporal.Instant
    used_at: Temporal.Instant | null
  }
  'house.sign_in_session': {
    token_hash: Buffer
    account_id: string
    role: string
    csrf: string
    began_at: Temporal.Instant
    last_seen_at: Temporal.Instant
    ends_at: Temporal.Instant
    ended_at: Temporal.Instant | null
    id: string
    how: string
    began_from: string
    browser: string
    ended_because: string | null
    closing: Buffer | null
    proved_at: Temporal.Instant
    organisation_session: Buffer | null
  }
  'house.spare_code': {
    code_hash: Buffer
    one_time_code_id: string
    used_at: Temporal.Instant | null
  }
  'house.staff_detail': {
    id: string
    account_id: string
    given_at: Temporal.Instant
    given_by: string
    family_names: string[]
    born_on: Temporal.PlainDate | null
    address_line: Generated<string>
    postcode: Generated<string>
    person_id: string | null
  }
  access_grant: {
    id: string
    account_id: string
    person_id: string
    grant_right: string
    why: string
    source_id: string
    granted_from: Temporal.Instant
    granted_until: Temporal.Instant | null
    known_from: Temporal.Instant | null
    known_until: Temporal.Instant | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  account: {
    id: string
    name: string
    email: string
    registration: string | null
    registered_until: Temporal.PlainDate | null
    phone: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  account_role: {
    id: string
    account_id: string
    role: string
    team_id: string | null
    agency_id: string | null
    held_from: Temporal.PlainDate
    held_until: Temporal.PlainDate | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  adoption_authority: {
    id: string
    child_id: string
    step_id: string | null
    given_by: string
    began_on: Temporal.PlainDate
    ended_on: Temporal.PlainDate | null
    ended_because: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  adoption_authority_masked: {
    id: string
    child_id: string
    step_id: string
    given_by: string
    began_on: Temporal.PlainDate
    ended_on: Temporal.PlainDate
    ended_because: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  adoption_match: {
    id: string
    child_id: string
    step_id: string | null
    decided_on: Temporal.PlainDate
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  adoption_visiting: {
    id: string
    child_id: string
    step_id: string | null
    decided_on: Temporal.PlainDate
    how_often: string
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  agency: {
    id: string
    name: string
    kind: string
    phone: Generated<string>
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  agency_check: {
    id: string
    contact_id: string
    agency_id: string
    rating: string
    lawful_basis: string
    asks: string
    family_told: boolean
    why_not_told: Generated<string>
    asked_at: Temporal.Instant
    asked_by: string
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  agency_check_masked: {
    id: string
    contact_id: string
    agency_id: string
    rating: string
    lawful_basis: string
    asks: string
    family_told: boolean
    why_not_told: string
    asked_at: Temporal.Instant
    asked_by: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  agency_check_return: {
    id: string
    check_id: string
    contact_id: string
    result: string
    says: string
    from_whom: Generated<string>
    returned_at: Temporal.Instant
    entered_by: string
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  agency_check_return_masked: {
    id: string
    check_id: string
    contact_id: string
    result: string
    says: string
    from_whom: string
    returned_at: Temporal.Instant
    entered_by: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  agency_post: {
    id: string
    post_id: string
    account_id: string
    agency_name: string
    hired_until: Temporal.PlainDate | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  agreed_posts: {
    id: string
    team_id: string
    posts: number
    held_from: Temporal.PlainDate
    held_until: Temporal.PlainDate | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  alarm: {
    id: string
    kind: string
    about_id: string
    began_at: Temporal.Instant
    waits_since: Temporal.Instant
    rings_next_at: Temporal.Instant
    rung: Generated<number>
    ended_at: Temporal.Instant | null
    ended_because: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  alarm_call: {
    id: string
    alarm_id: string
    account_id: string
    way: string
    round: number
    asked_at: Temporal.Instant
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  alarm_call_result: {
    id: string
    call_id: string
    result: string
    says: Generated<string>
    at: Temporal.Instant
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  alarm_taken: {
    id: string
    alarm_id: string
    by_account_id: string
    at: Temporal.Instant
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  allegation: {
    id: string
    reference: string
    child_id: string | null
    adult_account_id: string | null
    adult: string
    works_as: Generated<string>
    employer: Generated<string>
    limbs: string[]
    says: string
    how_known: Generated<string>
    in_danger_now: string
    known_on: Temporal.PlainDate
    told_at: Temporal.Instant
    reported_by: string
    told_by: Generated<string>
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  allegation_clock: {
    id: string
    allegation_id: string
    kind: string
    what: string
    counted_from: Temporal.PlainDate
    due_on: Temporal.PlainDate | null
    explanation: string
    law: JsonColumn
    met_on: Temporal.PlainDate | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  allegation_entry: {
    id: string
    allegation_id: string
    kind: string
    happened_on: Temporal.PlainDate
    says: string
    written_by: string
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  allegation_entry_masked: {
    id: string
    allegation_id: string
    kind: string
    happened_on: Temporal.PlainDate
    says: string
    written_by: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  allegation_masked: {
    id: string
    reference: string
    child_id: string
    adult_account_id: string
    adult: string
    works_as: string
    employer: string
    limbs: string[]
    says: string
    how_known: string
    in_danger_now: string
    known_on: Temporal.PlainDate
    told_at: Temporal.Instant
    reported_by: string
    told_by: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  allegation_naming: {
    id: string
    allegation_id: string
    account_id: string
    named_at: Temporal.Instant
    reason: string
    ended_at: Temporal.Instant | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  allegation_naming_masked: {
    id: string
    allegation_id: string
    account_id: string
    named_at: Temporal.Instant
    reason: string
    ended_at: Temporal.Instant
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  allegation_outcome: {
    id: string
    allegation_id: string
    outcome: string
    judged: JsonColumn
    transcript: JsonColumn
    reply: string
    concluded_on: Temporal.PlainDate
    concluded_by: string
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  allegation_outcome_masked: {
    id: string
    allegation_id: string
    outcome: string
    judged: JsonColumn | null
    transcript: JsonColumn | null
    reply: string
    concluded_on: Temporal.PlainDate
    concluded_by: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  allocation: {
    id: string
    child_id: string
    episode_id: string
    account_id: string
    team_id: string
    allocated_on: Temporal.PlainDate
    ended_on: Temporal.PlainDate | null
    reason: string
    ended_because: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  allocation_masked: {
    id: string
    child_id: string
    episode_id: string
    account_id: string
    team_id: string
    allocated_on: Temporal.PlainDate
    ended_on: Temporal.PlainDate
    reason: string
    ended_because: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  asked_of_us: {
    id: string
    reference: string
    kind: string
    asked_by: string
    about: Generated<string>
    says: string
    began_on: Temporal.PlainDate
    answers: JsonColumn
    outcome: string | null
    judged: JsonColumn | null
    transcript: JsonColumn | null
    concluded_on: Temporal.PlainDate | null
    concluded_by: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  asked_of_us_clock: {
    id: string
    asked_id: string
    kind: string
    what: string
    whose: string
    due_on: Temporal.PlainDate | null
    due_at: Temporal.Instant | null
    not_known: string | null
    explanation: string
    law: JsonColumn
    met_on: Temporal.PlainDate | null
    ended_because: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  asked_of_us_masked: {
    id: string
    reference: string
    kind: string
    asked_by: string
    about: string
    says: string
    began_on: Temporal.PlainDate
    answers: JsonColumn | null
    outcome: string
    judged: JsonColumn | null
    transcript: JsonColumn | null
    concluded_on: Temporal.PlainDate
    concluded_by: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  asked_of_us_record: {
    id: string
    asked_id: string
    person_id: string
    named_by: string
    ended_on: Temporal.PlainDate | null
    ended_because: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  asked_of_us_record_masked: {
    id: string
    asked_id: string
    person_id: string
    named_by: string
    ended_on: Temporal.PlainDate
    ended_because: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  assessment: {
    id: string
    child_id: string
    episode_id: string
    step_id: string | null
    began_on: Temporal.PlainDate
    internal_review_on: Temporal.PlainDate | null
    authorised_on: Temporal.PlainDate | null
    factors: Generated<string[]>
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  bail_condition: {
    id: string
    person_id: string
    kind: string
    about_id: string | null
    about_name: string | null
    conditions: string
    from_on: Temporal.PlainDate
    until_on: Temporal.PlainDate | null
    until_says: Generated<string>
    police_force: Generated<string>
    reference: Generated<string>
    ended_on: Temporal.PlainDate | null
    ended_because: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  bail_condition_masked: {
    id: string
    person_id: string
    kind: string
    about_id: string
    about_name: string
    conditions: string
    from_on: Temporal.PlainDate
    until_on: Temporal.PlainDate
    until_says: string
    police_force: string
    reference: string
    ended_on: Temporal.PlainDate
    ended_because: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  break_glass: {
    id: string
    person_id: string
    account_id: string
    ring_account_id: string
    reason: string
    rang: string
    broken_at: Temporal.Instant
    open_until: Temporal.Instant
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  break_glass_masked: {
    id: string
    person_id: string
    account_id: string
    ring_account_id: string
    reason: string
    rang: string
    broken_at: Temporal.Instant
    open_until: Temporal.Instant
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  break_glass_review: {
    id: string
    break_glass_id: string
    person_id: string
    broken_by: string
    reviewed_by: string
    finding: string
    says: string
    reviewed_at: Temporal.Instant
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  break_glass_review_masked: {
    id: string
    break_glass_id: string
    person_id: string
    broken_by: string
    reviewed_by: string
    finding: string
    says: string
    reviewed_at: Temporal.Instant
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  care_history: {
    id: string
    person_id: string
    says: string
    authority: string
    happened_from: Temporal.PlainDate | null
    happened_until: Temporal.PlainDate | null
    source: string
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  care_history_masked: {
    id: string
    person_id: string
    says: string
    authority: string
    happened_from: Temporal.PlainDate
    happened_until: Temporal.PlainDate
    source: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  care_review: {
    id: string
    child_id: string
    period_id: string
    step_id: string | null
    held_on: Temporal.PlainDate
    chaired_by: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  case_note: {
    id: string
    child_id: string
    episode_id: string | null
    together_id: string
    kind: string
    happened_at: Temporal.Instant
    with_whom: Generated<string>
    says: string
    significant: Generated<boolean>
    written_by: string
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  case_note_masked: {
    id: string
    child_id: string
    episode_id: string
    together_id: string
    kind: string
    happened_at: Temporal.Instant
    with_whom: string
    says: string
    significant: boolean
    written_by: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  case_note_part: {
    id: string
    child_id: string
    says: Generated<string>
    childs_words: Generated<string>
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  case_note_part_masked: {
    id: string
    child_id: string
    says: string
    childs_words: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  census_import: {
    id: string
    child_id: string
    authority: string
    year: string
    return_digest: Buffer
    said: JsonColumn
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  clock: {
    id: string
    child_id: string | null
    contact_id: string | null
    episode_id: string | null
    step_id: string | null
    about_id: string | null
    kind: string
    what: string
    whose: string
    whose_account_id: string | null
    counted_from: Temporal.PlainDate
    counted_from_says: string
    due_on: Temporal.PlainDate | null
    due_at: Temporal.Instant | null
    not_known: string | null
    manager_on: Temporal.PlainDate | null
    manager_reason: string | null
    explanation: string
    law: JsonColumn
    began_at: Temporal.Instant
    met_on: Temporal.PlainDate | null
    met_by_kind: string | null
    met_by_id: string | null
    ended_on: Temporal.PlainDate | null
    ended_because: string | null
    overdue_reason: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  clock_masked: {
    id: string
    child_id: string
    contact_id: string
    episode_id: string
    step_id: string
    about_id: string
    kind: string
    what: string
    whose: string
    whose_account_id: string
    counted_from: Temporal.PlainDate
    counted_from_says: string
    due_on: Temporal.PlainDate
    due_at: Temporal.Instant
    not_known: string
    manager_on: Temporal.PlainDate
    manager_reason: string
    explanation: string
    law: JsonColumn | null
    began_at: Temporal.Instant
    met_on: Temporal.PlainDate
    met_by_kind: string
    met_by_id: string
    ended_on: Temporal.PlainDate
    ended_because: string
    overdue_reason: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  closure: {
    id: string
    child_id: string
    episode_id: string
    step_id: string | null
    closed_on: Temporal.PlainDate
    reason: string
    census_code: string | null
    why: string
    judged: JsonColumn
    asked_by: string | null
    authorised_by: string | null
    authority_reason: Generated<string>
    team_id: string | null
    overridden_by: string | null
    override_reason: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  closure_masked: {
    id: string
    child_id: string
    episode_id: string
    step_id: string
    closed_on: Temporal.PlainDate
    reason: string
    census_code: string
    why: string
    judged: JsonColumn | null
    asked_by: string
    authorised_by: string
    authority_reason: string
    team_id: string
    overridden_by: string
    override_reason: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  closure_request: {
    id: string
    child_id: string
    episode_id: string
    asked_on: Temporal.PlainDate
    asked_by: string
    reason: string
    answers: JsonColumn
    unmet: JsonColumn
    withdrawn_on: Temporal.PlainDate | null
    withdrawn_by: string | null
    withdrawn_because: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  closure_request_masked: {
    id: string
    child_id: string
    episode_id: string
    asked_on: Temporal.PlainDate
    asked_by: string
    reason: string
    answers: JsonColumn | null
    unmet: JsonColumn | null
    withdrawn_on: Temporal.PlainDate
    withdrawn_by: string
    withdrawn_because: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  concern: {
    id: string
    reference: string
    child_id: string
    about_person_id: string | null
    about_account_id: string | null
    about_name: string
    about_says: Generated<string>
    says: string
    how_known: Generated<string>
    in_danger_now: Generated<string>
    raised_at: Temporal.Instant
    raised_by_account_id: string | null
    raised_by_name: Generated<string>
    raised_by_stands_as: Generated<string>
    anonymous: Generated<boolean>
    safe_reply: Generated<string>
    joined_to_id: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  concern_answer: {
    id: string
    child_id: string
    concern_id: string
    finding: string
    reasons: string
    done: Generated<string>
    reply: Generated<string>
    told_how: string
    answered_at: Temporal.Instant
    answered_by: string
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  concern_answer_masked: {
    id: string
    child_id: string
    concern_id: string
    finding: string
    reasons: string
    done: string
    reply: string
    told_how: string
    answered_at: Temporal.Instant
    answered_by: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  concern_masked: {
    id: string
    reference: string
    child_id: string
    about_person_id: string
    about_account_id: string
    about_name: string
    about_says: string
    says: string
    how_known: string
    in_danger_now: string
    raised_at: Temporal.Instant
    raised_by_account_id: string
    raised_by_name: string
    raised_by_stands_as: string
    anonymous: boolean
    safe_reply: string
    joined_to_id: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  concern_naming: {
    id: string
    child_id: string
    concern_id: string
    account_id: string
    named_at: Temporal.Instant
    reason: Generated<string>
    ended_at: Temporal.Instant | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  concern_naming_masked: {
    id: string
    child_id: string
    concern_id: string
    account_id: string
    named_at: Temporal.Instant
    reason: string
    ended_at: Temporal.Instant
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  conference: {
    id: string
    child_id: string
    episode_id: string
    step_id: string | null
    kind: string
    held_on: Temporal.PlainDate
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  conference_attendance: {
    id: string
    child_id: string
    conference_id: string
    agency: string
    presence: string
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  confidentiality: {
    id: string
    person_id: string
    kind: string
    row_id: string | null
    kept_from: string
    words: Generated<string[]>
    reason: string
    since: Temporal.PlainDate
    review_on: Temporal.PlainDate
    together_id: string
    set_by: string
    ended_on: Temporal.PlainDate | null
    ended_by: string | null
    ended_because: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  confidentiality_masked: {
    id: string
    person_id: string
    kind: string
    row_id: string
    kept_from: string
    words: string[]
    reason: string
    since: Temporal.PlainDate
    review_on: Temporal.PlainDate
    together_id: string
    set_by: string
    ended_on: Temporal.PlainDate
    ended_by: string
    ended_because: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  confidentiality_review: {
    id: string
    person_id: string
    confidentiality_id: string
    reviewed_on: Temporal.PlainDate
    reviewed_by: string
    says: string
    next_on: Temporal.PlainDate
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  confidentiality_review_masked: {
    id: string
    person_id: string
    confidentiality_id: string
    reviewed_on: Temporal.PlainDate
    reviewed_by: string
    says: string
    next_on: Temporal.PlainDate
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  confidentiality_whom: {
    id: string
    person_id: string
    confidentiality_id: string
    barred_id: string | null
    barred_name: string | null
    account_id: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  confidentiality_whom_masked: {
    id: string
    person_id: string
    confidentiality_id: string
    barred_id: string
    barred_name: string
    account_id: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  contact: {
    id: string
    reference: string
    told_by_account_id: string | null
    told_by_agency_id: string | null
    told_by_name: string
    told_by_role: Generated<string>
    told_by_reach: Generated<string>
    source_code: string
    in_danger_now: boolean
    told_at: Temporal.Instant
    seen: string
    said: Generated<string>
    done: Generated<string>
    household: Generated<string>
    family_knows: string
    family_knows_why: Generated<string>
    must_not_find_out: Generated<string>
    parent_in_care: Generated<string>
    are_siblings: Generated<string>
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  contact_child: {
    id: string
    contact_id: string
    given_name: Generated<string>
    family_name: Generated<string>
    born_on: Temporal.PlainDate | null
    about_age: Generated<string>
    sex: string | null
    school: Generated<string>
    address: Generated<string>
    postcode: Generated<string>
    nhs_number: Generated<string>
    upn: Generated<string>
    person_id: string | null
    matched_how: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  contact_child_masked: {
    id: string
    contact_id: string
    given_name: string
    family_name: string
    born_on: Temporal.PlainDate
    about_age: string
    sex: string
    school: string
    address: string
    postcode: string
    nhs_number: string
    upn: string
    person_id: string
    matched_how: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  contact_decision: {
    id: string
    contact_id: string
    step_id: string
    outcome: string
    reason: string
    decided_at: Temporal.Instant
    decided_by: string
    history_shown: JsonColumn
    told_family: Generated<string>
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  contact_decision_masked: {
    id: string
    contact_id: string
    step_id: string
    outcome: string
    reason: string
    decided_at: Temporal.Instant
    decided_by: string
    history_shown: JsonColumn | null
    told_family: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  contact_looked_at: {
    id: string
    contact_id: string
    looked_at: Temporal.Instant
    by_account_id: string
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  contact_masked: {
    id: string
    reference: string
    told_by_account_id: string
    told_by_agency_id: string
    told_by_name: string
    told_by_role: string
    told_by_reach: string
    source_code: string
    in_danger_now: boolean
    told_at: Temporal.Instant
    seen: string
    said: string
    done: string
    household: string
    family_knows: string
    family_knows_why: string
    must_not_find_out: string
    parent_in_care: string
    are_siblings: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  contact_point: {
    id: string
    person_id: string
    kind: string
    value: string
    safe: string
    how: Generated<string>
    ended_on: Temporal.PlainDate | null
    ended_because: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  contact_point_masked: {
    id: string
    person_id: string
    kind: string
    value: string
    safe: string
    how: string
    ended_on: Temporal.PlainDate
    ended_because: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  contact_reply: {
    id: string
    contact_id: string
    says: string
    how: string
    sent_at: Temporal.Instant
    seen_at: Temporal.Instant | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  contact_reply_masked: {
    id: string
    contact_id: string
    says: string
    how: string
    sent_at: Temporal.Instant
    seen_at: Temporal.Instant
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  contact_writing: {
    id: string
    contact_id: string
    says: string
    from_whom: string
    received_on: Temporal.PlainDate
    entered_by: string
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  contact_writing_masked: {
    id: string
    contact_id: string
    says: string
    from_whom: string
    received_on: Temporal.PlainDate
    entered_by: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  core_group: {
    id: string
    child_id: string
    episode_id: string
    plan_id: string | null
    step_id: string | null
    held_on: Temporal.PlainDate
    quorate: boolean
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  court_order: {
    id: string
    person_id: string
    kind: string
    made_on: Temporal.PlainDate
    ends_on: Temporal.PlainDate | null
    ends_says: Generated<string>
    terms: string
    discharged_on: Temporal.PlainDate | null
    ended_because: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  court_order_masked: {
    id: string
    person_id: string
    kind: string
    made_on: Temporal.PlainDate
    ends_on: Temporal.PlainDate
    ends_says: string
    terms: string
    discharged_on: Temporal.PlainDate
    ended_because: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  daily_pack: {
    id: string
    tried_at: Temporal.Instant
    outcome: string
    failed_because: string | null
    file_name: string | null
    sha256: Buffer | null
    bytes: number | null
    children: number | null
    keys: number | null
    destroy_after: Temporal.PlainDate | null
    copies: JsonColumn
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  declared_interest: {
    id: string
    person_id: string | null
    contact_id: string | null
    account_id: string
    kind: string
    says: string
    declared_at: Temporal.Instant
    declared_by: string
    told_account_id: string
    done_at: Temporal.Instant | null
    done_by: string | null
    done_says: string | null
    ended_at: Temporal.Instant | null
    ended_by: string | null
    ended_because: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  declared_interest_masked: {
    id: string
    person_id: string
    contact_id: string
    account_id: string
    kind: string
    says: string
    declared_at: Temporal.Instant
    declared_by: string
    told_account_id: string
    done_at: Temporal.Instant
    done_by: string
    done_says: string
    ended_at: Temporal.Instant
    ended_by: string
    ended_because: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  deprivation_of_liberty: {
    id: string
    child_id: string
    step_id: string
    authority: string
    held_from: Temporal.Instant
    ends_on: Temporal.PlainDate | null
    court: Generated<string>
    registered: string
    ended_on: Temporal.PlainDate | null
    ended_because: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  deprivation_of_liberty_masked: {
    id: string
    child_id: string
    step_id: string
    authority: string
    held_from: Temporal.Instant
    ends_on: Temporal.PlainDate
    court: string
    registered: string
    ended_on: Temporal.PlainDate
    ended_because: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  deputy: {
    id: string
    account_id: string
    deputy_id: string
    from_on: Temporal.PlainDate
    until_on: Temporal.PlainDate
    reason: string
    named_by: string
    ended_on: Temporal.PlainDate | null
    ended_because: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  disagreement: {
    id: string
    child_id: string
    episode_id: string
    step_id: string | null
    raised_on: Temporal.PlainDate
    raised_by: string
    says: string
    entered_by: string
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  disagreement_answer: {
    id: string
    child_id: string
    disagreement_id: string
    level: string
    how: string
    says: string
    answered_on: Temporal.PlainDate
    answered_by: string
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  disagreement_answer_masked: {
    id: string
    child_id: string
    disagreement_id: string
    level: string
    how: string
    says: string
    answered_on: Temporal.PlainDate
    answered_by: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  disagreement_masked: {
    id: string
    child_id: string
    episode_id: string
    step_id: string
    raised_on: Temporal.PlainDate
    raised_by: string
    says: string
    entered_by: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  document: {
    id: string
    child_id: string
    episode_id: string | null
    title: string
    file_name: string
    media_type: string
    bytes: number
    sha256: Buffer
    received_on: Temporal.PlainDate
    attached_by: string
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  document_masked: {
    id: string
    child_id: string
    episode_id: string
    title: string
    file_name: string
    media_type: string
    bytes: number
    sha256: Buffer
    received_on: Temporal.PlainDate
    attached_by: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  duty_review: {
    id: string
    shift_id: string
    account_id: string
    by_account_id: string
    kind: string
    says: Generated<string>
    at: Temporal.Instant
    answer: string | null
    answered_at: Temporal.Instant | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  duty_shift: {
    id: string
    account_id: string
    part: string
    starts_at: Temporal.Instant
    ends_at: Temporal.Instant
    gave_up_at: Temporal.Instant | null
    gave_up_because: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  duty_swap: {
    id: string
    shift_id: string
    from_account_id: string
    to_account_id: string
    reason: string
    asked_at: Temporal.Instant
    answer: string | null
    answered_at: Temporal.Instant | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  education_plan: {
    id: string
    child_id: string
    step_id: string
    held_on: Temporal.PlainDate
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  enquiry: {
    id: string
    child_id: string
    episode_id: string
    step_id: string | null
    began_on: Temporal.PlainDate
    conference_target_on: Temporal.PlainDate | null
    conference_on: Temporal.PlainDate | null
    conference_not_required: boolean | null
    concluded_on: Temporal.PlainDate | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  episode: {
    id: string
    child_id: string
    referred_on: Temporal.PlainDate
    source_code: string
    primary_need: string | null
    contact_id: string | null
    came_from: string
    refers_again: Generated<boolean>
    no_further_action: Generated<boolean>
    closed_on: Temporal.PlainDate | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  episode_help: {
    id: string
    child_id: string
    episode_id: string
    help: string
    since: Temporal.PlainDate
    until: Temporal.PlainDate | null
    reason: string
    decided_by: string
    accepted_by: Generated<string>
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  episode_help_masked: {
    id: string
    child_id: string
    episode_id: string
    help: string
    since: Temporal.PlainDate
    until: Temporal.PlainDate
    reason: string
    decided_by: string
    accepted_by: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  handing_over: {
    id: string
    child_id: string
    episode_id: string
    from_account_id: string
    to_account_id: string
    team_id: string
    offered_by: string
    offered_on: Temporal.PlainDate
    reason: string
    answer: string | null
    answered_on: Temporal.PlainDate | null
    answered_because: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  handing_over_masked: {
    id: string
    child_id: string
    episode_id: string
    from_account_id: string
    to_account_id: string
    team_id: string
    offered_by: string
    offered_on: Temporal.PlainDate
    reason: string
    answer: string
    answered_on: Temporal.PlainDate
    answered_because: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  handover: {
    id: string
    child_id: string
    from_account_id: string
    to_account_id: string
    note: string
    handed_at: Temporal.Instant
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  handover_accepted: {
    id: string
    handover_id: string
    child_id: string
    by_account_id: string
    accepted_for: string
    at: Temporal.Instant
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  handover_masked: {
    id: string
    child_id: string
    from_account_id: string
    to_account_id: string
    note: string
    handed_at: Temporal.Instant
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  health_assessment: {
    id: string
    child_id: string
    step_id: string
    kind: string
    came: string
    assessed_on: Temporal.PlainDate | null
    report_on: Temporal.PlainDate | null
    assessed_by: string | null
    teeth_on: Temporal.PlainDate | null
    immunised: boolean | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  household: {
    id: string
    address_lines: string[]
    postcode: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  identifier: {
    id: string
    person_id: string
    kind: string
    value: string
    source: string
    verified_on: Temporal.PlainDate | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  identifier_masked: {
    id: string
    person_id: string
    kind: string
    value: string
    source: string
    verified_on: Temporal.PlainDate
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  import_flag: {
    id: string
    child_id: string
    import_id: string
    says: string
    field: Generated<string>
    ended_on: Temporal.PlainDate | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  import_flag_masked: {
    id: string
    child_id: string
    import_id: string
    says: string
    field: string
    ended_on: Temporal.PlainDate
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  injury: {
    id: string
    child_id: string
    episode_id: string | null
    together_id: string
    seen_on: Temporal.PlainDate
    happened_on: Temporal.PlainDate | null
    kind: string
    regions: string[]
    marks: JsonColumn
    looks: Generated<string>
    moves_about: string
    explanation: Generated<string>
    explained_by: Generated<string>
    childs_words: Generated<string>
    in_care_of_id: string | null
    in_care_of_says: Generated<string>
    seen_by_says: Generated<string>
    recorded_by_account_id: string
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  injury_judgement: {
    id: string
    child_id: string
    injury_id: string
    judged_on: Temporal.PlainDate
    judged_by: string
    stands_as: string
    finds: string
    says: string
    written_by: string
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  injury_judgement_masked: {
    id: string
    child_id: string
    injury_id: string
    judged_on: Temporal.PlainDate
    judged_by: string
    stands_as: string
    finds: string
    says: string
    written_by: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  injury_masked: {
    id: string
    child_id: string
    episode_id: string
    together_id: string
    seen_on: Temporal.PlainDate
    happened_on: Temporal.PlainDate
    kind: string
    regions: string[]
    marks: JsonColumn | null
    looks: string
    moves_about: string
    explanation: string
    explained_by: string
    childs_words: string
    in_care_of_id: string
    in_care_of_says: string
    seen_by_says: string
    recorded_by_account_id: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  injury_shared_words: {
    id: string
    child_id: string
    says: string
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  injury_shared_words_masked: {
    id: string
    child_id: string
    says: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  involvement: {
    id: string
    person_id: string
    agency_id: string | null
    agency_name: string
    worker_name: Generated<string>
    stands_as: string
    phone: Generated<string>
    email: Generated<string>
    since: Temporal.PlainDate | null
    ended_on: Temporal.PlainDate | null
    ended_because: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  involvement_masked: {
    id: string
    person_id: string
    agency_id: string
    agency_name: string
    worker_name: string
    stands_as: string
    phone: string
    email: string
    since: Temporal.PlainDate
    ended_on: Temporal.PlainDate
    ended_because: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  joining: {
    id: string
    account_id: string
    role: string
    team_id: string | null
    starts_on: Temporal.PlainDate
    agreed_by: string
    agreed_how: string
    answer: string | null
    answered_on: Temporal.PlainDate | null
    answered_because: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  kept_reading: {
    id: string
    person_id: string
    account_id: string
    reason: string
    rang: string
    read_at: Temporal.Instant
    open_until: Temporal.Instant
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  kept_reading_masked: {
    id: string
    person_id: string
    account_id: string
    reason: string
    rang: string
    read_at: Temporal.Instant
    open_until: Temporal.Instant
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  kept_reading_review: {
    id: string
    kept_reading_id: string
    person_id: string
    read_by: string
    reviewed_by: string
    finding: string
    says: string
    reviewed_at: Temporal.Instant
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  kept_reading_review_masked: {
    id: string
    kept_reading_id: string
    person_id: string
    read_by: string
    reviewed_by: string
    finding: string
    says: string
    reviewed_at: Temporal.Instant
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  kept_reading_told: {
    id: string
    kept_reading_id: string
    person_id: string
    account_id: string
    told_as: string
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  known_for_safety: {
    id: string
    person_id: string
    says: string
    since: Temporal.PlainDate
    ended_on: Temporal.PlainDate | null
    ended_because: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  known_for_safety_masked: {
    id: string
    person_id: string
    says: string
    since: Temporal.PlainDate
    ended_on: Temporal.PlainDate
    ended_because: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  known_for_safety_review: {
    id: string
    person_id: string
    known_id: string
    review_on: Temporal.PlainDate
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  learning_review: {
    id: string
    child_id: string
    reviewer_id: string
    reason: string
    period_from: Temporal.PlainDate
    period_until: Temporal.PlainDate
    opened_on: Temporal.PlainDate
    ends_on: Temporal.PlainDate
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  learning_review_masked: {
    id: string
    child_id: string
    reviewer_id: string
    reason: string
    period_from: Temporal.PlainDate
    period_until: Temporal.PlainDate
    opened_on: Temporal.PlainDate
    ends_on: Temporal.PlainDate
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  leaving: {
    id: string
    account_id: string
    last_day: Temporal.PlainDate
    deputy_id: string
    reason: string
    decided_by: string
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  legal_status: {
    id: string
    child_id: string
    period_id: string
    step_id: string | null
    code: string
    began_on: Temporal.PlainDate
    ends_on: Temporal.PlainDate | null
    ends_says: Generated<string>
    ended_on: Temporal.PlainDate | null
    reason: Generated<string>
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  legal_status_masked: {
    id: string
    child_id: string
    period_id: string
    step_id: string
    code: string
    began_on: Temporal.PlainDate
    ends_on: Temporal.PlainDate
    ends_says: string
    ended_on: Temporal.PlainDate
    reason: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  liberty_review: {
    id: string
    child_id: string
    liberty_id: string
    step_id: string
    held_on: Temporal.PlainDate
    came_of_it: string
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  local_setting: {
    id: string
    setting: string
    value: string
    since: Temporal.PlainDate
    decided_by: string
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  looks_report: {
    id: string
    child_id: string
    recipient_id: string | null
    recipient_name: string
    stands_as: string
    from_day: Temporal.PlainDate
    until_day: Temporal.PlainDate
    lines: JsonColumn
    left_out: Generated<string>
    prepared_by: string
    prepared_at: Temporal.Instant
    decided_by: string | null
    decided_at: Temporal.Instant | null
    decision: string | null
    decided_because: string | null
    document_id: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  looks_report_masked: {
    id: string
    child_id: string
    recipient_id: string
    recipient_name: string
    stands_as: string
    from_day: Temporal.PlainDate
    until_day: Temporal.PlainDate
    lines: JsonColumn | null
    left_out: string
    prepared_by: string
    prepared_at: Temporal.Instant
    decided_by: string
    decided_at: Temporal.Instant
    decision: string
    decided_because: string
    document_id: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  meeting_of_step: {
    id: string
    child_id: string
    step_id: string
    together_id: string | null
    held_at: Temporal.Instant
    place: string
    who: Generated<string>
    ring: string
    moved_because: string | null
    said_by: string
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  meeting_of_step_masked: {
    id: string
    child_id: string
    step_id: string
    together_id: string
    held_at: Temporal.Instant
    place: string
    who: string
    ring: string
    moved_because: string
    said_by: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  missed_appointment: {
    id: string
    child_id: string
    episode_id: string | null
    together_id: string
    missed_on: Temporal.PlainDate
    what: string
    why: Generated<string>
    told_by: Generated<string>
    written_by: string
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  missed_appointment_masked: {
    id: string
    child_id: string
    episode_id: string
    together_id: string
    missed_on: Temporal.PlainDate
    what: string
    why: string
    told_by: string
    written_by: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  missing_episode: {
    id: string
    child_id: string
    episode_id: string
    step_id: string
    kind: string | null
    missing_from: Temporal.Instant
    last_seen: Generated<string>
    fears: Generated<string>
    doing: Generated<string>
    reported_by: Generated<string>
    police_told_at: Temporal.Instant | null
    police_reference: Generated<string>
    police_say: Generated<string>
    ended_at: Temporal.Instant | null
    how_ended: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  missing_episode_masked: {
    id: string
    child_id: string
    episode_id: string
    step_id: string
    kind: string
    missing_from: Temporal.Instant
    last_seen: string
    fears: string
    doing: string
    reported_by: string
    police_told_at: Temporal.Instant
    police_reference: string
    police_say: string
    ended_at: Temporal.Instant
    how_ended: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  must_not: {
    id: string
    person_id: string
    about_id: string | null
    about_name: string | null
    kind: string
    reason: string
    since: Temporal.PlainDate
    review_on: Temporal.PlainDate
    ended_on: Temporal.PlainDate | null
    ended_because: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  must_not_masked: {
    id: string
    person_id: string
    about_id: string
    about_name: string
    kind: string
    reason: string
    since: Temporal.PlainDate
    review_on: Temporal.PlainDate
    ended_on: Temporal.PlainDate
    ended_because: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  named_access: {
    id: string
    person_id: string
    account_id: string
    reason: string
    given_by: string
    given_at: Temporal.Instant
    ends_on: Temporal.PlainDate
    renews_id: string | null
    ended_at: Temporal.Instant | null
    ended_by: string | null
    ended_because: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  named_access_masked: {
    id: string
    person_id: string
    account_id: string
    reason: string
    given_by: string
    given_at: Temporal.Instant
    ends_on: Temporal.PlainDate
    renews_id: string
    ended_at: Temporal.Instant
    ended_by: string
    ended_because: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  named_duty: {
    id: string
    duty: string
    stands_as: string
    account_id: string
    held_from: Temporal.PlainDate
    held_until: Temporal.PlainDate
    named_by: string
    reason: string
    ended_on: Temporal.PlainDate | null
    ended_by: string | null
    ended_because: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  need: {
    id: string
    child_id: string
    episode_id: string
    step_id: string | null
    kind: string
    title: string
    why: string
    named_on: Temporal.PlainDate
    child_age: number | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  need_ending: {
    id: string
    child_id: string
    need_id: string
    how: string
    says: string
    ended_on: Temporal.PlainDate
    ended_by: string
    accepted_by: string | null
    check_on: Temporal.PlainDate | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  need_ending_masked: {
    id: string
    child_id: string
    need_id: string
    how: string
    says: string
    ended_on: Temporal.PlainDate
    ended_by: string
    accepted_by: string
    check_on: Temporal.PlainDate
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  need_masked: {
    id: string
    child_id: string
    episode_id: string
    step_id: string
    kind: string
    title: string
    why: string
    named_on: Temporal.PlainDate
    child_age: number
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  opening_use_looked: {
    id: string
    looked_at: Temporal.Instant
    looked_by: string
    since: Temporal.PlainDate
    times: number
    says: string
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  out_of_area_approval: {
    id: string
    child_id: string
    step_id: string | null
    placement_id: string | null
    approved_on: Temporal.PlainDate
    approved_by: string
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  out_of_school: {
    id: string
    child_id: string
    step_id: string
    since: Temporal.PlainDate
    why: string | null
    head_told_on: Temporal.PlainDate | null
    ended_on: Temporal.PlainDate | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  pack_key: {
    id: string
    name: string
    recipient: string
    added_by: string
    added_on: Temporal.PlainDate
    retired_on: Temporal.PlainDate | null
    retired_by: string | null
    retired_because: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  paper: {
    id: string
    child_id: string
    kind: string
    title: string
    recipient_kind: string
    recipient_id: string | null
    recipient_name: string
    typed: Generated<string>
    document_id: string | null
    made_on: Temporal.PlainDate
    made_by: string
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  paper_choice: {
    id: string
    child_id: string
    paper_id: string
    significant_only: boolean
    from_day: Temporal.PlainDate | null
    until_day: Temporal.PlainDate | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  paper_look: {
    id: string
    child_id: string
    paper_id: string
    sha256: Buffer
    recipient_says: string
    says: string
    looked_by: string
    looked_at: Temporal.Instant
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  paper_look_masked: {
    id: string
    child_id: string
    paper_id: string
    sha256: Buffer
    recipient_says: string
    says: string
    looked_by: string
    looked_at: Temporal.Instant
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  paper_masked: {
    id: string
    child_id: string
    kind: string
    title: string
    recipient_kind: string
    recipient_id: string
    recipient_name: string
    typed: string
    document_id: string
    made_on: Temporal.PlainDate
    made_by: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  paper_of_step: {
    id: string
    child_id: string
    step_id: string
    paper: string
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  paper_sent: {
    id: string
    child_id: string
    paper_id: string
    paper_version: number
    sent_at: Temporal.Instant
    sent_by: string
    how: string
    sha256: Buffer
    bytes: number
    media_type: string
    says: JsonColumn | null
    left_out: Generated<string[]>
    checked_says: Generated<string>
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  paper_sent_masked: {
    id: string
    child_id: string
    paper_id: string
    paper_version: number
    sent_at: Temporal.Instant
    sent_by: string
    how: string
    sha256: Buffer
    bytes: number
    media_type: string
    says: JsonColumn | null
    left_out: string[]
    checked_says: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  parental_responsibility: {
    id: string
    person_id: string
    holder_id: string | null
    holder_name: string | null
    basis: string
    held_from: Temporal.PlainDate | null
    held_until: Temporal.PlainDate | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  parental_responsibility_masked: {
    id: string
    person_id: string
    holder_id: string
    holder_name: string
    basis: string
    held_from: Temporal.PlainDate
    held_until: Temporal.PlainDate
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  patrol_alert: {
    id: string
    account_id: string
    on_day: Temporal.PlainDate
    raised_at: Temporal.Instant
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  patrol_move: {
    id: string
    alert_id: string
    account_id: string
    kind: string
    finding: string | null
    what: string | null
    says: string
    moved_by: string
    moved_at: Temporal.Instant
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  patrol_reason: {
    id: string
    alert_id: string
    account_id: string
    rule: string
    person_id: string | null
    first_at: Temporal.Instant
    last_at: Temporal.Instant
    pages: number
    detail: JsonColumn
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  patrol_retirement: {
    id: string
    rule: string
    retired_on: Temporal.PlainDate
    because: string
    retired_by: string
    ended_on: Temporal.PlainDate | null
    ended_because: string | null
    ended_by: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  patrol_run: {
    id: string
    on_day: Temporal.PlainDate
    ran_at: Temporal.Instant
    looks: number
    users: number
    alerts: number
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  pattern_answer: {
    id: string
    answer_id: string
    prompt_row_id: string
    child_id: string
    led_to: string
    what: Generated<string[]>
    says: string
    answered_at: Temporal.Instant
    answered_by: string
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  pattern_answer_masked: {
    id: string
    answer_id: string
    prompt_row_id: string
    child_id: string
    led_to: string
    what: string[]
    says: string
    answered_at: Temporal.Instant
    answered_by: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  pattern_prompt: {
    id: string
    prompt_id: string
    child_id: string
    pattern: string
    asked_on: Temporal.PlainDate
    evidence: JsonColumn
    asked_of: string
    team_id: string | null
    named_account_id: string | null
    ended_on: Temporal.PlainDate | null
    ended_how: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  pattern_retirement: {
    id: string
    pattern: string
    retired_on: Temporal.PlainDate
    because: string
    retired_by: string
    ended_on: Temporal.PlainDate | null
    ended_because: string | null
    ended_by: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  period_of_care: {
    id: string
    child_id: string
    episode_id: string
    step_id: string | null
    began_on: Temporal.PlainDate
    ended_on: Temporal.PlainDate | null
    end_code: string | null
    ended_because: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  period_of_care_masked: {
    id: string
    child_id: string
    episode_id: string
    step_id: string
    began_on: Temporal.PlainDate
    ended_on: Temporal.PlainDate
    end_code: string
    ended_because: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  person: {
    id: string
    given_name: string | null
    family_name: string | null
    other_names: Generated<string[]>
    born_on: Temporal.PlainDate | null
    expected_on: Temporal.PlainDate | null
    died_on: Temporal.PlainDate | null
    sex: string | null
    ethnicity: string | null
    disabilities: Generated<string[]>
    first_language: string | null
    interpreter_needed: boolean | null
    is_child: boolean
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  person_history: {
    person_id: string
    happened_on: Temporal.PlainDate
    kind: string
    title: string
    says: string
    outcome: string
    because: string
    source_id: string
  }
  placement: {
    id: string
    child_id: string
    period_id: string
    returns_to_id: string | null
    type_code: string
    provider_code: string | null
    carer_account_id: string | null
    carer_name: string
    home_name: Generated<string>
    household_id: string | null
    out_of_area: boolean
    began_on: Temporal.PlainDate
    ended_on: Temporal.PlainDate | null
    reason_new: string
    reason: string
    end_code: string | null
    ended_because: string | null
    meant_to_last: Generated<boolean>
    child_agrees_fewer_visits: Generated<boolean>
    before_assessment: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  placement_masked: {
    id: string
    child_id: string
    period_id: string
    returns_to_id: string
    type_code: string
    provider_code: string
    carer_account_id: string
    carer_name: string
    home_name: string
    household_id: string
    out_of_area: boolean
    began_on: Temporal.PlainDate
    ended_on: Temporal.PlainDate
    reason_new: string
    reason: string
    end_code: string
    ended_because: string
    meant_to_last: boolean
    child_agrees_fewer_visits: boolean
    before_assessment: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  plan: {
    id: string
    child_id: string
    episode_id: string
    step_id: string | null
    kind: string
    began_on: Temporal.PlainDate
    ended_on: Temporal.PlainDate | null
    initial_category: string | null
    latest_category: string | null
    earlier_plans: number | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  plan_review: {
    id: string
    child_id: string
    plan_id: string
    held_on: Temporal.PlainDate
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  post: {
    id: string
    account_id: string
    team_id: string
    room_for: number
    held_from: Temporal.PlainDate
    held_until: Temporal.PlainDate | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  practice_hold: {
    id: string
    on_what: string
    reason: string
    reviewed_by: string
    reports_on: Temporal.PlainDate
    began_on: Temporal.PlainDate
    placed_by: string
    lifted_on: Temporal.PlainDate | null
    lifted_by: string | null
    lifted_because: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  practice_hold_exception: {
    id: string
    hold_id: string
    child_id: string
    reason: string
    decided_on: Temporal.PlainDate
    decided_by: string
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  practice_hold_exception_masked: {
    id: string
    hold_id: string
    child_id: string
    reason: string
    decided_on: Temporal.PlainDate
    decided_by: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  private_fostering: {
    id: string
    child_id: string
    step_id: string
    began_on: Temporal.PlainDate
    relation: string | null
    came_of_it: string
    ended_on: Temporal.PlainDate | null
    ended_because: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  private_fostering_masked: {
    id: string
    child_id: string
    step_id: string
    began_on: Temporal.PlainDate
    relation: string
    came_of_it: string
    ended_on: Temporal.PlainDate
    ended_because: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  private_fostering_visit: {
    id: string
    child_id: string
    arrangement_id: string
    step_id: string
    visited_on: Temporal.PlainDate
    seen_alone: boolean | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  questionnaire: {
    id: string
    child_id: string
    step_id: string
    filled_in_on: Temporal.PlainDate | null
    total: number | null
    why_none: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  recovery: {
    id: string
    account_id: string
    proposed_by: string
    proposed_at: Temporal.Instant
    identity_check: string
    decision: string | null
    decided_by: string | null
    decided_at: Temporal.Instant | null
    decided_because: string | null
    used_at: Temporal.Instant | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  relationship: {
    id: string
    person_id: string
    other_id: string
    kind: string
    since: Temporal.PlainDate | null
    ended_on: Temporal.PlainDate | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  residence: {
    id: string
    person_id: string
    household_id: string
    lived_from: Temporal.PlainDate | null
    lived_until: Temporal.PlainDate | null
    stands_as: string
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  restricted_list_worked: {
    id: string
    worked_on: Temporal.PlainDate
    worked_at: Temporal.Instant
    worked_by: string
    children: number
    says: string
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  restriction: {
    id: string
    person_id: string
    reason: string
    ring_account_id: string
    placed_on: Temporal.PlainDate
    review_on: Temporal.PlainDate
    lifted_on: Temporal.PlainDate | null
    lifted_by: string | null
    lifted_because: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  restriction_masked: {
    id: string
    person_id: string
    reason: string
    ring_account_id: string
    placed_on: Temporal.PlainDate
    review_on: Temporal.PlainDate
    lifted_on: Temporal.PlainDate
    lifted_by: string
    lifted_because: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  return_interview: {
    id: string
    child_id: string
    missing_id: string | null
    step_id: string
    offered_at: Temporal.Instant | null
    accepted: boolean | null
    held_at: Temporal.Instant | null
    interviewer: Generated<string>
    independent: boolean | null
    shared_with_police: boolean | null
    came_of_it: string
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  return_interview_masked: {
    id: string
    child_id: string
    missing_id: string
    step_id: string
    offered_at: Temporal.Instant
    accepted: boolean
    held_at: Temporal.Instant
    interviewer: string
    independent: boolean
    shared_with_police: boolean
    came_of_it: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  reviewing_officer: {
    id: string
    child_id: string
    period_id: string
    account_id: string
    appointed_on: Temporal.PlainDate
    ended_on: Temporal.PlainDate | null
    ended_because: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  reviewing_officer_masked: {
    id: string
    child_id: string
    period_id: string
    account_id: string
    appointed_on: Temporal.PlainDate
    ended_on: Temporal.PlainDate
    ended_because: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  seal: {
    id: string
    person_id: string
    order_made_on: Temporal.PlainDate
    sealed_at: Temporal.Instant
    sealed_by: string
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  second_look: {
    id: string
    child_id: string
    step_id: string
    clock_id: string
    looked_on: Temporal.PlainDate
    looked_by: string
    finding: string
    reasons: string
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  second_look_masked: {
    id: string
    child_id: string
    step_id: string
    clock_id: string
    looked_on: Temporal.PlainDate
    looked_by: string
    finding: string
    reasons: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  section_17_spell: {
    episode_id: string
    child_id: string
    since: Temporal.PlainDate
    until: Temporal.PlainDate
  }
  section_47_look: {
    id: string
    child_id: string
    episode_id: string
    looked_on: Temporal.PlainDate
    decision: string
    reasons: string
    decided_by: string
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  section_47_look_masked: {
    id: string
    child_id: string
    episode_id: string
    looked_on: Temporal.PlainDate
    decision: string
    reasons: string
    decided_by: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  service: {
    id: string
    agency_id: string
    name: string
    about: string
    meets: string[]
    ages_from: Generated<number>
    ages_to: Generated<number>
    weekly_pence: number | null
    places: number | null
    opened_on: Temporal.PlainDate
    closed_on: Temporal.PlainDate | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  service_delivery: {
    id: string
    child_id: string
    need_id: string
    service_id: string
    request_id: string | null
    started_on: Temporal.PlainDate
    ended_on: Temporal.PlainDate | null
    outcome: string | null
    outcome_says: Generated<string>
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  service_delivery_masked: {
    id: string
    child_id: string
    need_id: string
    service_id: string
    request_id: string
    started_on: Temporal.PlainDate
    ended_on: Temporal.PlainDate
    outcome: string
    outcome_says: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  service_request: {
    id: string
    child_id: string
    need_id: string
    service_id: string | null
    asked_on: Temporal.PlainDate
    asked_by: string
    wanted: string
    answer: string | null
    answered_on: Temporal.PlainDate | null
    answer_says: Generated<string>
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  service_request_masked: {
    id: string
    child_id: string
    need_id: string
    service_id: string
    asked_on: Temporal.PlainDate
    asked_by: string
    wanted: string
    answer: string
    answered_on: Temporal.PlainDate
    answer_says: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  setting_reason: {
    id: string
    reason: string
    rests_on: Generated<string>
    set_by: string
    set_on: Temporal.PlainDate
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  setting_striking: {
    id: string
    reason: string
    struck_by: string
    struck_on: Temporal.PlainDate
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  shared_text_look: {
    id: string
    child_id: string
    paper_id: string
    text_id: string
    decision: string
    says: string
    looked_by: string
    looked_at: Temporal.Instant
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  shared_text_look_masked: {
    id: string
    child_id: string
    paper_id: string
    text_id: string
    decision: string
    says: string
    looked_by: string
    looked_at: Temporal.Instant
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  short_break_agreement: {
    id: string
    child_id: string
    step_id: string
    basis: string
    began_on: Temporal.PlainDate
    nights_a_year: number | null
    ended_on: Temporal.PlainDate | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  significance: {
    id: string
    child_id: string
    entry_kind: string
    entry_id: string
    why: string
    marked_at: Temporal.Instant
    marked_by: string
    ended_at: Temporal.Instant | null
    ended_by: string | null
    ended_because: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  significance_masked: {
    id: string
    child_id: string
    entry_kind: string
    entry_id: string
    why: string
    marked_at: Temporal.Instant
    marked_by: string
    ended_at: Temporal.Instant
    ended_by: string
    ended_because: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  step: {
    id: string
    child_id: string | null
    contact_id: string | null
    episode_id: string | null
    together_id: string | null
    kind: string
    edition: string
    began_on: Temporal.PlainDate
    answers: JsonColumn
    concluded_on: Temporal.PlainDate | null
    outcome: string | null
    judged: JsonColumn | null
    transcript: JsonColumn | null
    decided_by: string | null
    authorised_by: string | null
    authorised_on: Temporal.PlainDate | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  step_masked: {
    id: string
    child_id: string
    contact_id: string
    episode_id: string
    together_id: string
    kind: string
    edition: string
    began_on: Temporal.PlainDate
    answers: JsonColumn | null
    concluded_on: Temporal.PlainDate
    outcome: string
    judged: JsonColumn | null
    transcript: JsonColumn | null
    decided_by: string
    authorised_by: string
    authorised_on: Temporal.PlainDate
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  striking: {
    id: string
    child_id: string
    struck_table: string
    struck_id: string
    reason: string
    struck_on: Temporal.PlainDate
    struck_by: string
    belongs_to_id: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  striking_masked: {
    id: string
    child_id: string
    struck_table: string
    struck_id: string
    reason: string
    struck_on: Temporal.PlainDate
    struck_by: string
    belongs_to_id: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  team: {
    id: string
    name: string
    does: string
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  unaccompanied: {
    id: string
    child_id: string
    step_id: string
    came_on: Temporal.PlainDate
    age_doubted: string | null
    ended_on: Temporal.PlainDate | null
    ended_because: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  unaccompanied_masked: {
    id: string
    child_id: string
    step_id: string
    came_on: Temporal.PlainDate
    age_doubted: string
    ended_on: Temporal.PlainDate
    ended_because: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  unmet_need: {
    id: string
    child_id: string
    need_id: string
    since: Temporal.PlainDate
    tried: string
    costs_the_child: string
    entered_by: string
    ended_on: Temporal.PlainDate | null
    ended_because: string | null
    left_open_by: string | null
    left_open_reason: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  unmet_need_masked: {
    id: string
    child_id: string
    need_id: string
    since: Temporal.PlainDate
    tried: string
    costs_the_child: string
    entered_by: string
    ended_on: Temporal.PlainDate
    ended_because: string
    left_open_by: string
    left_open_reason: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  visit: {
    id: string
    child_id: string
    episode_id: string | null
    together_id: string
    visited_on: Temporal.PlainDate
    visited_at: Generated<string>
    visited_by: string
    place: string
    place_says: Generated<string>
    purpose: string
    seen: string
    alone: string | null
    alone_why: Generated<string>
    not_seen_truth: string | null
    not_seen_why: Generated<string>
    who_was_there: Generated<string>
    words: Generated<string>
    observed: Generated<string>
    shared: Generated<string>
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  visit_masked: {
    id: string
    child_id: string
    episode_id: string
    together_id: string
    visited_on: Temporal.PlainDate
    visited_at: string
    visited_by: string
    place: string
    place_says: string
    purpose: string
    seen: string
    alone: string
    alone_why: string
    not_seen_truth: string
    not_seen_why: string
    who_was_there: string
    words: string
    observed: string
    shared: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
  visit_warning: {
    id: string
    person_id: string
    says: string
    since: Temporal.PlainDate
    review_on: Temporal.PlainDate
    ended_on: Temporal.PlainDate | null
    ended_because: string | null
    restricted: Generated<boolean>
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: Generated<number>
  }
  visit_warning_masked: {
    id: string
    person_id: string
    says: string
    since: Temporal.PlainDate
    review_on: Temporal.PlainDate
    ended_on: Temporal.PlainDate
    ended_because: string
    restricted: boolean
    recorded_at: Generated<Temporal.Instant>
    recorded_by: Generated<string>
    version: number
  }
}
