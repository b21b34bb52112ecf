import { detailColumns } from '#test/architecture/confidential-columns.ts'
import { isTest, type Source } from '#test/architecture/sources.ts'

/**
 * Columns of the record that hold no words about anybody, and why: all others are told by columns (house.tell_by_columns), or the attack
 * of test/ways-out.test.ts finds them. A new column of text is tried until it stands here.
 */
const without: Readonly<Record<string, string>> = {
  'a code, a kind or a day, chosen from a list':
    'agency_check.lawful_basis assessment.factors case_note.kind census_import.year clock.kind clock.met_by_kind closure.census_code ' +
    'closure.reason closure_request.reason concern_answer.finding concern_answer.told_how conference_attendance.agency ' +
    'contact.source_code contact_decision.outcome contact_reply.how deprivation_of_liberty.authority ' +
    'deprivation_of_liberty.registered document.media_type episode.primary_need episode.source_code health_assessment.assessed_by ' +
    'import_flag.field injury.kind injury.regions joining.role legal_status.code liberty_review.came_of_it need.kind ' +
    'out_of_school.why paper_of_step.paper paper_sent.media_type pattern_answer.what period_of_care.end_code person.disabilities ' +
    'person.ethnicity plan.initial_category plan.latest_category private_fostering.came_of_it private_fostering.relation ' +
    'return_interview.came_of_it significance.entry_kind step.edition step.kind step.outcome unaccompanied.age_doubted visit.place ' +
    'visit.visited_at allegation.limbs asked_of_us.about asked_of_us.outcome asked_of_us_clock.kind allegation_clock.kind',
  'written by the house: of the law, of a count, of the ids and places of other rows':
    'clock.explanation clock.law clock.not_known clock.whose census_import.authority census_import.said contact_decision.history_shown ' +
    'injury.marks pattern_prompt.evidence pattern_prompt.pattern allegation_clock.what allegation_clock.explanation allegation_clock.law ' +
    'asked_of_us_clock.what asked_of_us_clock.whose asked_of_us_clock.not_known asked_of_us_clock.explanation asked_of_us_clock.law ' +
    'asked_of_us_clock.ended_because patrol_reason.rule patrol_reason.detail patrol_move.what',
  'a name, a number or a language, by which somebody is found: from whoever may open the record it is not kept':
    'contact_child.given_name contact_child.family_name contact_child.nhs_number contact_child.upn identifier.value ' +
    'person.first_language involvement.stands_as allegation.adult',
  'names, numbers and files of those who work here, of agencies, teams and services, and what the house writes of itself':
    'account.name account.email account.phone agency.name agency.phone agency_post.agency_name alarm.ended_because alarm_call_result.says ' +
    'daily_pack.copies daily_pack.failed_because daily_pack.file_name local_setting.setting local_setting.value local_setting.decided_by ' +
    'pack_key.name patrol_retirement.rule pattern_retirement.pattern service.name service.about service.meets team.name',
  'of no person’s record, where what is confidential of anybody is refused':
    'deputy.ended_because deputy.reason duty_review.answer duty_review.says duty_shift.gave_up_because duty_swap.reason joining.agreed_how ' +
    'joining.answered_because leaving.reason named_duty.ended_because named_duty.reason opening_use_looked.says pack_key.retired_because ' +
    'patrol_move.says patrol_retirement.because patrol_retirement.ended_because pattern_retirement.because ' +
    'pattern_retirement.ended_because practice_hold.lifted_because practice_hold.reason practice_hold.reviewed_by recovery.decided_because ' +
    'recovery.identity_check restricted_list_worked.says setting_reason.reason setting_reason.rests_on setting_striking.reason',
}

/** Those, and the details themselves, whose rows are kept by policies. */
export const columnsWithoutWords: ReadonlySet<string> = new Set([
  ...Object.values(without).flatMap((columns) => columns.split(' ')),
  ...Object.keys(detailColumns).filter((column) => detailColumns[column] === 'kept'),
])

/** The last of those, each of which PostgreSQL refuses (db/migrations/000122_words_of_no_person.sql): tried by tried-by-typing.test.ts. */
export const columnsOfNoPerson: readonly string[] =
  without['of no person’s record, where what is confidential of anybody is refused']?.split(' ') ?? []

/** The files that read what people wrote whole: each for an act that judges it, carries it on or writes it again. */
const wholeIn: ReadonlySet<string> = new Set([
  'src/domains/ledger/read-whole-store.ts',
  'src/domains/casework/steps/whole-step.ts',
  'src/domains/casework/papers/make-paper.ts',
  'src/domains/casework/papers/say-meeting.ts',
  'src/domains/governance/asked-of-us/answer-asked.ts',
  'src/domains/looked-after/adoption-store.ts',
])

/** Every other file that reads it whole, and every page that asks those. */
export function readWholeElsewhere(all: readonly Source[]): readonly string[] {
  return all
    .filter(({ path }) => path.startsWith('src/') && !isTest(path))
    .filter(({ path, text }) =>
      path.startsWith('src/web/')
        ? /read-whole-store|whole-step/.test(text)
        : !wholeIn.has(path) && /\breadWhole\b|\breads_whole\b/.test(text),
    )
    .map(({ path }) => `${path} reads what people wrote whole: only an act does, to carry it on, and no page.`)
}
