import { Fault, present } from '#kernel/assert.ts'
import type { WorkingCalendar } from '#kernel/working-days/calendar.ts'
import { isAnswered, isAsked } from './asked.ts'
import type { Citation } from './citation.ts'
import { impossibleDates } from './dates.ts'
import { countDue, type Due } from './due.ts'
import { type Facts, type Judged, judge, type Override } from './gate.ts'
import type { House, NonEmpty } from './house.ts'
import type { LocalSetting } from './limit.ts'
import { stillToAnswer } from './missing.ts'
import type { Form } from './question.ts'
import type { Outcome, Step, TimeLimit } from './step.ts'

/** A gate that is not met, as a person reads it. */
export interface Unmet<H extends House> {
  readonly gateId: string
  readonly says: string
  readonly answerAt: string | undefined
  readonly overridableBy: readonly H['profession'][]
  readonly law: Citation
}

/** Refusals are values. `lacking` is what a protective act went ahead without; each becomes a clock. */
export type Decision<H extends House> =
  | { readonly ok: true; readonly judged: readonly Judged<H>[]; readonly lacking: readonly Unmet<H>[] }
  | { readonly ok: false; readonly unmet: NonEmpty<Unmet<H>>; readonly judged: readonly Judged<H>[] }

/** Whether a step may begin. */
export function begin<H extends House, F extends Form, O extends string>(
  step: Step<H, string, F, O>,
  facts: Facts<H, F>,
  overrides: readonly Override<H>[] = [],
): Decision<H> {
  return decide(judge(step.toBegin, facts, overrides), [], step.protective !== undefined)
}

/**
 * Whether a step may be concluded so. Questions that are asked and not answered are refusals too,
 * unless the act protects; a date that can’t be is one always.
 */
export function conclude<H extends House, F extends Form, O extends string>(
  step: Step<H, string, F, O>,
  facts: Facts<H, F>,
  outcome: O,
  overrides: readonly Override<H>[] = [],
): Decision<H> {
  const chosen = outcomeOf(step, outcome)
  const gates = chosen.needs === undefined ? step.toConclude : [...step.toConclude, ...chosen.needs]
  const judged = judge(gates, facts, overrides)
  const slips = impossibleDates(step, facts).map(({ question, says }) => ({
    ...{ gateId: `date/${question}`, says, answerAt: question, overridableBy: [], law: step.law[0] },
  }))
  if (isSome(slips)) return { ok: false, unmet: slips, judged }
  return decide(judged, unanswered(step, facts), protects(step, chosen))
}

/** The clocks that begin with a step, of those whose date is known by now. The law in force on the day it began applies. */
export function due<H extends House, F extends Form, O extends string>(
  step: Step<H, string, F, O>,
  facts: Facts<H, F>,
  calendar: WorkingCalendar,
  settings: readonly LocalSetting[] = [],
): readonly Due[] {
  return step.timeLimits.flatMap((limit) => clock(step, limit, facts, calendar, settings))
}

/**
 * The limits, as `step/limit`, on which nothing is owed by the answers as they are now: what such a clock counted from is not asked any more or was
 * optional and is taken back, or it was owed under another answer. A date that must be told and is only left empty is still owed, and counts nothing away.
 */
export function owedNoMore<H extends House, F extends Form, O extends string>(
  step: Step<H, string, F, O>,
  facts: Facts<H, F>,
): readonly string[] {
  return step.timeLimits
    .filter((limit) => isTakenBack(step.form, limit, facts))
    .map((limit) => `${step.id}/${limit.id}`)
}

function isTakenBack<H extends House, F extends Form>(form: Form, limit: TimeLimit<H, F>, facts: Facts<H, F>): boolean {
  const { countedFrom } = limit
  if (typeof countedFrom === 'object' || countedFrom === 'begun' || countedFrom === 'concluded') return false
  if (limit.when?.(facts) === false) return true
  if (isAnswered(facts.answers[countedFrom])) return false
  return form[countedFrom]?.optional === true || !isAsked(form, countedFrom, facts.answers)
}

/** The clocks that begin when a step is concluded so: of its outcome, and of what it went ahead without. */
export function dueOnConclusion<H extends House, F extends Form, O extends string>(
  step: Step<H, string, F, O>,
  facts: Facts<H, F>,
  outcome: O,
  calendar: WorkingCalendar,
  settings: readonly LocalSetting[] = [],
  overrides: readonly Override<H>[] = [],
): readonly Due[] {
  const chosen = outcomeOf(step, outcome)
  const limits = (chosen.timeLimits ?? []).flatMap((limit) => clock(step, limit, facts, calendar, settings))
  const lacks = (step.becomesClock ?? [])
    .filter((lack) => !lack.met(facts))
    .map((lack) => {
      const told = { ...lack, countedFromSays: `the day on which it was concluded so: ${lack.says}` }
      return countDue(countable(told, `${step.id}/${lack.id}`), facts.today, facts.today, calendar, settings)
    })
  return [...limits, ...lacks, ...toPutRight(step, facts, outcome, calendar, settings, overrides)]
}

function toPutRight<H extends House, F extends Form, O extends string>(
  step: Step<H, string, F, O>,
  facts: Facts<H, F>,
  outcome: O,
  calendar: WorkingCalendar,
  settings: readonly LocalSetting[],
  overrides: readonly Override<H>[],
): readonly Due[] {
  const decision = conclude(step, facts, outcome, overrides)
  if (!decision.ok || decision.lacking.length === 0) return []
  const { whose, limits, rules } = present(
    step.putRight,
    `${step.id} protects and says by when what is lacking is put right.`,
  )
  const gates = decision.lacking.filter(({ gateId }) => !isAnswer(gateId))
  const answers = decision.lacking.length - gates.length
  const open = gates.map(({ gateId, says }) => ({ id: gateId, what: `Put right: ${says}` }))
  if (answers > 0) open.push({ id: 'answers', what: `${toComplete(step)}: ${questions(answers)}` })
  return open.map(({ id, what }) => {
    const told = { limitId: `${step.id}/put-right`, what, whose, limits, stoppedBy: `event:put-right/${id}` }
    const countedFromSays = 'the conclusion, which went ahead without it'
    const withRules = rules === undefined ? { ...told, countedFromSays } : { ...told, countedFromSays, rules }
    return countDue(withRules, facts.today, facts.today, calendar, settings)
  })
}

/** How the clock begins that is owed for questions left unanswered. */
export function toComplete({ title }: { readonly title: string }): string {
  return `Complete the record of “${title}”`
}

function questions(count: number): string {
  return count === 1 ? 'one question is not answered' : `${count} questions are not answered`
}

function isAnswer(gateId: string): boolean {
  return gateId.startsWith('answer/')
}

function decide<H extends House>(
  judged: readonly Judged<H>[],
  missing: readonly Unmet<H>[],
  free: boolean,
): Decision<H> {
  const notMet = judged.filter(({ result }) => result === 'not met')
  const rest = missing.filter(({ answerAt }) => notMet.every((gate) => gate.answerAt !== answerAt))
  const stops = free
    ? notMet.filter(({ lawfulAuthority }) => lawfulAuthority).map(asUnmet)
    : [...notMet.map(asUnmet), ...rest]
  if (isSome(stops)) return { ok: false, unmet: stops, judged }
  return { ok: true, judged, lacking: [...notMet.map(asUnmet), ...rest] }
}

function isSome<T>(list: readonly T[]): list is NonEmpty<T> {
  return list.length > 0
}

function asUnmet<H extends House>({ gateId, says, answerAt, overridableBy, law }: Unmet<H>): Unmet<H> {
  return { gateId, says, answerAt, overridableBy, law }
}

function unanswered<H extends House, F extends Form>(
  step: Step<H, string, F, string>,
  facts: Facts<H, F>,
): readonly Unmet<H>[] {
  return stillToAnswer(step.form, facts.answers).map(({ question, says }) => ({
    gateId: `answer/${question}`,
    says,
    answerAt: question,
    overridableBy: [],
    law: step.law[0],
  }))
}

function protects<H extends House, F extends Form>(step: Step<H, string, F, string>, outcome: Outcome<H, F>): boolean {
  return step.protective === 'throughout' || outcome.protective === true
}

function outcomeOf<H extends House, F extends Form, O extends string>(
  step: Step<H, string, F, O>,
  outcome: O,
): Outcome<H, F> {
  const found = Object.hasOwn(step.outcomes, outcome) ? step.outcomes[outcome] : undefined
  if (found === undefined) throw new Fault(`${step.id} has no outcome “${outcome}”.`)
  return found
}

function clock<H extends House, F extends Form>(
  step: Step<H, string, F, string>,
  limit: TimeLimit<H, F>,
  facts: Facts<H, F>,
  calendar: WorkingCalendar,
  settings: readonly LocalSetting[],
): readonly Due[] {
  const from = dateCountedFrom(limit, facts)
  if (from === undefined || limit.when?.(facts) === false) return []
  return [countDue(countable(limit, `${step.id}/${limit.id}`), from, facts.begunOn, calendar, settings)]
}

function dateCountedFrom<H extends House, F extends Form>(
  { countedFrom }: TimeLimit<H, F>,
  facts: Facts<H, F>,
): Temporal.PlainDate | Temporal.Instant | undefined {
  if (typeof countedFrom === 'object') return countedFrom.from(facts.record)
  if (countedFrom === 'begun') return facts.begunOn
  if (countedFrom === 'concluded') return facts.today
  const answer: unknown = facts.answers[countedFrom]
  return answer instanceof Temporal.PlainDate || answer instanceof Temporal.Instant ? answer : undefined
}

type Told = Parameters<typeof countDue>[0]

function countable(
  { what, whose, countedFromSays, limits, stoppedBy, rules }: Omit<Told, 'limitId'>,
  limitId: string,
): Told {
  const told = { limitId, what, whose, countedFromSays, limits, stoppedBy }
  return rules === undefined ? told : { ...told, rules }
}
