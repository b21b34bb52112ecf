import { type Citation, cite } from '#engine/citation.ts'
import { type DatedLimits, saysReading } from '#engine/limit.ts'
import type { Length } from '#kernel/working-days/length.ts'
import type { TrustGate, TrustStep } from './define.ts'
import { countingRules } from './handbook-says.ts'
import type { HandbookRule } from './handbook-shape.ts'
import { ruleHomes } from './rule-homes.ts'
import { ruleJudgements } from './rule-judgements.ts'
import type { StandingRule } from './standing/standing-rule.ts'

/** What binds as rows of the handbook: one for each rule that an element carries and each text that it cites. */

export function standingRows(rule: StandingRule, file: string): readonly HandbookRule[] {
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

export function stepRules(step: TrustStep, file: string): readonly HandbookRule[] {
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

export function limitRows(element: Element, limits: DatedLimits): readonly HandbookRule[] {
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

export function rows(
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
