import { cite } from '#engine/citation.ts'
import { type StepId, stepIds } from './contents.ts'
import type { TrustGate, TrustStep } from './define.ts'
import type { HandbookGate, HandbookStep } from './handbook-shape.ts'
import { professions } from './professions.ts'
import { regionOf } from './regions.ts'
import { anyStep, stepFiles } from './registry.ts'
import { situations } from './situations.ts'
import { timeliness } from './timeliness/contents.ts'
import type { Timely } from './timely.ts'

/** A step as the handbook tells it: what for, who, what must be so, how it can end, and the situations that are tried. */
export function handbookStep(id: StepId): HandbookStep {
  const step = anyStep[id]
  const outcomes = Object.values(step.outcomes)
  const always = neededWhicheverWay(outcomes)
  return {
    id,
    region: regionOf[id],
    title: step.title,
    purpose: step.purpose,
    edition: step.edition,
    file: `src/practice/${stepFiles[id]}`,
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

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
