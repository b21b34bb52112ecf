import { type Citation, cite, type Since } from '#engine/citation.ts'
import { type DatedLimits, saysReading } from '#engine/limit.ts'
import { plainDate } from '#kernel/dates.ts'
import type { Length, Unit } from '#kernel/working-days/length.ts'
import { type StepId, stepIds } from './contents.ts'
import type { TrustGate, TrustStep } from './define.ts'
import { patternsByFile } from './patterns/contents.ts'
import { professions } from './professions.ts'
import { type RegionId, regionOf } from './regions.ts'
import { anyStep, obligationsByFile, standingRulesByFile, stepFiles } from './registry.ts'
import { ruleHomes } from './rule-homes.ts'
import { ruleJudgements } from './rule-judgements.ts'
import { situations } from './situations.ts'
import type { StandingRule } from './standing/standing-rule.ts'
import { timeliness } from './timeliness/contents.ts'
import type { Timely } from './timely.ts'

/** One rule as it binds: which, where it is written, how long, counted how, by what authority, and how sure we are of it. */
export interface HandbookRule {
  /** The id of the rule in the trust's list, or the element's own where the list has none. */
  readonly id: string
  readonly title: string
  /** From the root of the project. */
  readonly file: string
  /** The step or obligation, and what in it: `section-47-enquiry/conference`. */
  readonly element: string
  readonly type: 'step' | 'gate' | 'limit' | 'outcome' | 'standing rule' | 'pattern'
  /** The rule is said in full here; elsewhere it is carried too. */
  readonly home: boolean
  readonly limit: number | null
  readonly unit: Unit | null
  readonly countingRule: string | null
  /** Whose it is, and from what it is counted, in words; of a limit only. */
  readonly whose: string | null
  readonly countedFrom: string | null
  readonly citation: string
  readonly url: string | null
  readonly kind: Citation['kind']
  /** Of an Act or regulation: as it stands. Of what is local: as the practice board last set it. */
  readonly edition: string
  /** The day from which it binds; null where it is not known to us. Law that is enacted and waits for its day says so. */
  readonly from: Since | null
  readonly to: string | null
  readonly confidence: Citation['confidence']
  /** How it was read here until a day, where that was wrong. */
  readonly corrected: string | null
  /** Where it is read otherwise here than the list of timed rules has it: what, and why. */
  readonly judgement: string | null
}

/** What must be so: the rule as a statement, what is said where it is not so, and who may let it through with a reason. */
export interface HandbookGate extends Pick<HandbookRule, 'citation' | 'url' | 'kind' | 'confidence'> {
  readonly holds: string
  readonly refused: string
  readonly letThroughBy: readonly string[]
}

export interface HandbookStep {
  readonly id: StepId
  readonly region: RegionId
  readonly title: string
  readonly purpose: string
  readonly edition: string
  readonly file: string
  readonly protective: string | null
  readonly begins: string
  readonly after: readonly { readonly id: StepId; readonly title: string }[]
  /** The steps beside which it may begin, and that go on. */
  readonly beside: readonly { readonly id: StepId; readonly title: string }[]
  /** The steps that are owed in time because of it: a clock of its own waits for them. */
  readonly owes: readonly { readonly id: StepId; readonly title: string }[]
  readonly questions: readonly string[]
  readonly toBegin: readonly HandbookGate[]
  readonly toConclude: readonly HandbookGate[]
  readonly outcomes: readonly {
    readonly means: string
    /** It protects a child now: nothing stands in its way, also not what is needed to conclude otherwise. */
    readonly protects: boolean
    readonly needs: readonly HandbookGate[]
    readonly leadsTo: readonly { readonly id: StepId; readonly title: string }[]
  }[]
  readonly situations: readonly string[]
}

export interface Handbook {
  readonly rules: readonly HandbookRule[]
  readonly steps: readonly HandbookStep[]
}

/** How each unit is counted, in words. */
export const countingRules: Readonly<Record<Unit, string>> = {
  'working days':
    'The day it is counted from is day 0, and the next working day is day 1. Saturdays, Sundays and the bank holidays of England and Wales are not counted. It is in time until the end of the last day.',
  'calendar days': 'The day it is counted from is day 0. Every day after it is counted, weekends and holidays too.',
  weeks: 'A week is seven days, weekends and holidays included. The day it is counted from is day 0.',
  months: 'To the same date in the later month. Where that month has no such date, to its last day.',
  hours: 'Counted by the clock from the moment it begins, also across the change to or from summer time.',
  minutes: 'Counted by the clock from the moment it begins.',
  'school days': 'Days on which the child’s school is open. The day it is counted from is day 0.',
}

let made: Handbook | undefined

/** Everything that practice holds, as it is written. Made once: it does not change while the house runs. */
export function handbook(): Handbook {
  made ??= make()
  return made
}

function make(): Handbook {
  const ofSteps = stepIds.flatMap((id) => stepRules(anyStep[id], pathTo(stepFiles[id])))
  const ofObligations = Object.entries(obligationsByFile).flatMap(([file, list]) =>
    list.flatMap((each) =>
      limitRows(
        { ...each, title: each.title, element: each.id, file: pathTo(file), rules: each.rules ?? [] },
        each.limits,
      ),
    ),
  )
  const standing = Object.entries(standingRulesByFile).flatMap(([file, list]) =>
    list.flatMap((each) => standingRows(each, pathTo(file))),
  )
  const ofPatterns = Object.entries(patternsByFile).flatMap(([file, list]) =>
    list.flatMap(({ id, finds, law, rules: ids = [] }) =>
      law.flatMap((each) => rows({ element: id, title: finds, file: pathTo(file), rules: ids }, 'pattern', each)),
    ),
  )
  return {
    rules: inOrder([...ofSteps, ...ofObligations, ...standing, ...ofPatterns]),
    steps: stepIds.map(handbookStep),
  }
}

/** The rules of the list first and in its order, each beginning with its home; then what carries no rule of the list. Each is said once. */
function inOrder(all: readonly HandbookRule[]): readonly HandbookRule[] {
  const rules = [...new Map(all.map((rule) => [JSON.stringify(rule), rule])).values()]
  const listed = Object.keys(ruleHomes).flatMap((id) => {
    const of = rules.filter((rule) => rule.id === id)
    const home = homeOf(of)
    return [...home, ...of.filter((rule) => !home.includes(rule)).map((rule) => ({ ...rule, home: false }))]
  })
  return [...listed, ...rules.filter(({ id }) => !Object.hasOwn(ruleHomes, id))]
}

/** Where a limit and an ending of a step share a name, the limit is the home: it has the number. */
function homeOf(rules: readonly HandbookRule[]): readonly HandbookRule[] {
  const named = rules.filter(({ home }) => home)
  const limits = named.filter(({ limit }) => limit !== null)
  return limits.length === 0 ? named : limits
}

function standingRows(rule: StandingRule, file: string): readonly HandbookRule[] {
  const element = { element: rule.id, title: rule.title, file, rules: rule.rules }
  const counted = rule.counting === undefined ? {} : { countingRule: rule.counting }
  const found = rule.limits === undefined ? rows(element, 'standing rule', rule.law) : limitRows(element, rule.limits)
  return found.map((row) => ({ ...row, type: 'standing rule', ...counted }))
}

interface Element {
  readonly element: string
  readonly title: string
  readonly file: string
  readonly rules: readonly string[]
  readonly whose?: string
  readonly countedFromSays?: string
}

interface Limited {
  readonly id: string
  readonly what: string
  readonly whose: string
  readonly countedFromSays: string
  readonly limits: DatedLimits
  readonly rules?: readonly string[]
}

/** Of what a step may be concluded without, and what is then owed. */
const countedFromSays = 'the day on which it was concluded without it'

function stepRules(step: TrustStep, file: string): readonly HandbookRule[] {
  const gate = (each: TrustGate, within = step.id as string): readonly HandbookRule[] =>
    rows({ element: `${within}/${each.id}`, title: each.says, file, rules: each.rules ?? [] }, 'gate', each.law)
  const limit = (each: Limited) =>
    limitRows(
      { ...each, element: `${step.id}/${each.id}`, title: each.what, file, rules: each.rules ?? [] },
      each.limits,
    )
  const putRight =
    step.putRight === undefined
      ? []
      : [{ id: 'put-right', what: 'Put right what was lacking', countedFromSays, ...step.putRight }]
  const lacking = (step.becomesClock ?? []).map((each) => ({ ...each, countedFromSays }))
  return [
    ...step.law.flatMap((law) =>
      rows({ element: step.id, title: step.title, file, rules: step.rules ?? [] }, 'step', law),
    ),
    ...[...step.toBegin, ...step.toConclude].flatMap((each) => gate(each)),
    ...[...step.timeLimits, ...lacking, ...putRight].flatMap(limit),
    ...Object.entries(step.outcomes).flatMap(([name, outcome]) => {
      const element = `${step.id}/${name}`
      return [
        ...rows({ element, title: outcome.means, file, rules: outcome.rules ?? [] }, 'outcome', outcome.law),
        ...(outcome.needs ?? []).flatMap((each) => gate(each, element)),
        ...(outcome.timeLimits ?? []).flatMap(limit),
      ]
    }),
  ]
}

function limitRows(element: Element, limits: DatedLimits): readonly HandbookRule[] {
  return limits.flatMap(({ since, until, within, law, corrected }) =>
    rows(element, 'limit', law).map((row) => ({
      ...row,
      ...counting(within),
      ...{ whose: element.whose ?? null, countedFrom: element.countedFromSays ?? null },
      ...{ from: since, to: until ?? null },
      corrected: corrected === undefined ? null : saysReading(corrected),
    })),
  )
}

function rows(
  { element, title, file, rules }: Element,
  type: HandbookRule['type'],
  law: Citation,
): readonly HandbookRule[] {
  const published = law.kind === 'local' ? undefined : law
  const row = {
    title,
    file,
    element,
    type,
    ...{ limit: null, unit: null, countingRule: null, whose: null, countedFrom: null },
    citation: cite(law),
    url: published?.url ?? null,
    kind: law.kind,
    edition: published?.edition ?? (published === undefined ? 'as set by the practice board' : 'as it stands'),
    ...{ from: law.since ?? null, to: law.until ?? null },
    confidence: law.confidence,
    corrected: null,
  }
  return (rules.length === 0 ? [element] : rules).map((id) => ({
    id,
    ...row,
    home: ruleHomes[id] === element,
    judgement: ruleJudgements[id] ?? null,
  }))
}

function counting({ count, unit }: Length): Pick<HandbookRule, 'limit' | 'unit' | 'countingRule'> {
  return { limit: count, unit, countingRule: countingRules[unit] }
}

function handbookStep(id: StepId): HandbookStep {
  const step = anyStep[id]
  const outcomes = Object.values(step.outcomes)
  const always = neededWhicheverWay(outcomes)
  return {
    id,
    region: regionOf[id],
    title: step.title,
    purpose: step.purpose,
    edition: step.edition,
    file: pathTo(stepFiles[id]),
    protective: step.protective ?? null,
    begins: step.begins.when,
    after: step.begins.after.map((each) => ({ id: each, title: anyStep[each].title })),
    beside: (step.begins.during ?? []).map((each) => ({ id: each, title: anyStep[each].title })),
    owes: owedBy(step).map((each) => ({ id: each, title: anyStep[each].title })),
    questions: Object.values(step.form).map(({ label }) => label),
    toBegin: step.toBegin.map(handbookGate),
    toConclude: [...step.toConclude, ...always].map(handbookGate),
    outcomes: outcomes.map(({ means, needs = [], leadsTo, protective }) => ({
      means,
      protects: protective === true,
      needs: needs.filter((gate) => !always.includes(gate)).map(handbookGate),
      leadsTo: leadsTo.map((each) => ({ id: each, title: anyStep[each].title })),
    })),
    situations: [...told(timeliness[id]), ...situations[id].map(({ name }) => capitalised(name))],
  }
}

function owedBy(step: TrustStep): readonly StepId[] {
  const limits = [step, ...Object.values(step.outcomes)].flatMap(({ timeLimits = [] }) => timeLimits)
  const waited = new Set(limits.map(({ stoppedBy }) => stoppedBy))
  return stepIds.filter((id) => waited.has(id))
}

/** In time and late, as two situations; what is refused stands among the others. */
function told({ inTime, late }: Timely): readonly string[] {
  return [`In time. ${inTime}`, `Late. ${late}`]
}

/** The gates that stand at every ending, read once. */
function neededWhicheverWay(outcomes: readonly TrustStep['outcomes'][string][]): readonly TrustGate[] {
  const [first, ...others] = outcomes
  if (first === undefined || others.length === 0) return []
  return (first.needs ?? []).filter((gate) => others.every(({ needs = [] }) => needs.includes(gate)))
}

function handbookGate({ says, metSays = says, overridableBy = [], law }: TrustGate): HandbookGate {
  return {
    holds: metSays,
    refused: says,
    letThroughBy: overridableBy.map((profession) => professions[profession].toLowerCase()),
    citation: cite(law),
    url: law.kind === 'local' ? null : law.url,
    kind: law.kind,
    confidence: law.confidence,
  }
}

/** How sure we are of a citation, in a few words; empty where there is nothing to add. What each means is in `doubts`. */
export function doubtOf({ confidence, kind }: Pick<Citation, 'confidence' | 'kind'>): string {
  if (kind === 'local') return confidence === 'L' ? doubts.ours[0] : ''
  return { H: '', M: doubts.known[0], L: doubts.unchecked[0] }[confidence]
}

/** The words that stand beside a citation, and what they mean. */
export const doubts = {
  known: ['not re-read', 'we know the rule, and have not read its text again in full.'],
  unchecked: ['to be checked', 'look the rule up before you rely on it.'],
  ours: ['to be confirmed', 'our own, to begin with: the practice board has still to confirm it.'],
} as const

/** Between which days a rule binds: “from 1 April 2011”, “15 April 2013 to 17 March 2026”, “not in force: no day is appointed”. */
export function inForceSays({ from, to, corrected }: Pick<HandbookRule, 'from' | 'to' | 'corrected'>): string {
  if (from === 'to be appointed') return 'not in force: no day is appointed'
  if (from === null) return ''
  const day = (iso: string): string => plainDate(Temporal.PlainDate.from(iso))
  const binds = to === null ? `from ${day(from)}` : `${day(from)} to ${day(to)}`
  return corrected === null ? binds : `${binds}. ${corrected}`
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function pathTo(file: string): string {
  return `src/practice/${file}`
}
