import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import type { Ctx, Tx, Unmet } from '#domains/ledger/context.ts'
import type { ConcludedStep, EffectiveStep } from '#domains/ledger/follows.ts'
import { standingPeriod } from '#domains/looked-after/care-store.ts'
import { bornOn, keepHealthAssessment, teethCheckedOn } from '#domains/looked-after/health-store.ts'
import { endClocks, keepClock, meetClocks } from '#domains/people/clock-store.ts'
import { dueFor } from '#engine/obligation.ts'
import type { FormOf } from '#engine/step.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import type { initialHealthAssessment } from '#practice/looked-after/initial-health-assessment.ts'
import * as owed from '#practice/obligations/health-and-education.ts'

type Form = FormOf<typeof initialHealthAssessment>
type Step = EffectiveStep<Form>

const comesAgain = [
  owed.nextHealthAssessment.id,
  owed.nextHealthAssessmentUnderFive.id,
  owed.healthAssessmentOfferedAgain.id,
]
const cameInRecord = { seen: 'seen', declined: 'declined', notSeen: 'not seen' } as const

function clocksOf({ id, childId, episodeId, workerId }: Step) {
  return { childId, episodeId, stepId: id, whoseAccountId: workerId }
}

/** The report can't come before the child was seen. */
function refuses(_tx: Tx, _ctx: Ctx, { answers: { seenOn, reportOn } }: Step): readonly Unmet[] {
  if (seenOn === undefined || reportOn === undefined || Temporal.PlainDate.compare(reportOn, seenOn) >= 0) return []
  return [{ says: 'The report can’t have come before the child was seen.', answerAt: 'reportOn' }]
}

/** What was assessed or declined is kept, and the next begins to count. */
async function concluded(tx: Tx, ctx: Ctx, kind: 'initial' | 'review', step: ConcludedStep<Form>): Promise<void> {
  const { id, childId, answers, outcome } = step
  const on = answers.seenOn ?? step.on
  await keepHealthAssessment(tx, {
    ...{ id: ctx.ids.next(), childId, stepId: id, kind },
    came: answers.came === undefined ? 'not seen' : cameInRecord[answers.came],
    assessedOn: answers.seenOn ?? null,
    reportOn: answers.reportOn ?? null,
    assessedBy: answers.seenBy ?? null,
    teethOn: answers.teethOn ?? null,
    immunised: answers.immunised ?? null,
  })
  if (outcome === 'couldNotBe') return
  await meetClocks(tx, { kinds: comesAgain, childId }, { on, byKind: `${kind} health assessment`, byId: id })
  const next = outcome === 'declined' ? owed.healthAssessmentOfferedAgain : await nextBy(tx, childId, on)
  await keepClock(tx, ctx, clocksOf(step), dueFor(next, on, englandAndWales))
  await countTeeth(tx, ctx, step)
}

/** Twice a year for a child under five on the day, once for others. */
async function nextBy(tx: Tx, childId: string, on: Temporal.PlainDate) {
  const born = await bornOn(tx, childId)
  const underFive = born !== undefined && Temporal.PlainDate.compare(on, born.add({ years: 5 })) < 0
  return underFive ? owed.nextHealthAssessmentUnderFive : owed.nextHealthAssessment
}

/** A check by a dentist that was written down meets the one owed, and the next is counted from it. */
async function countTeeth(tx: Tx, ctx: Ctx, step: ConcludedStep<Form>): Promise<void> {
  const { id, childId, answers } = step
  const last = await teethCheckedOn(tx, childId)
  if (answers.teethOn === undefined || last === undefined || !last.equals(answers.teethOn)) return
  const met = { on: last, byKind: 'health assessment', byId: id }
  await meetClocks(tx, { kinds: [owed.teethChecked.id], childId }, met)
  await keepClock(tx, ctx, clocksOf(step), dueFor(owed.teethChecked, last, englandAndWales))
}

/** With the first assessment begins what comes once a year to every child in care. */
async function begun(tx: Tx, ctx: Ctx, step: Step): Promise<void> {
  const { childId } = step
  const beganOn = (await standingPeriod(tx, childId))?.beganOn ?? step.beganOn
  const because = 'It is counted anew: the child has become looked after.'
  const anew = [owed.teethChecked.id, owed.questionnaireFilledIn.id]
  await endClocks(tx, { kinds: anew, childId }, { on: ctx.clock.today(), because })
  await keepClock(tx, ctx, clocksOf(step), dueFor(owed.teethChecked, beganOn, englandAndWales))
  const born = await bornOn(tx, childId)
  if (born === undefined || !agedForQuestionnaire(born, beganOn.add({ years: 1 }))) return
  await keepClock(tx, ctx, clocksOf(step), dueFor(owed.questionnaireFilledIn, beganOn, englandAndWales))
}

/** The return asks for a questionnaire of children from four to sixteen. */
export function agedForQuestionnaire(born: Temporal.PlainDate, on: Temporal.PlainDate): boolean {
  const { years } = born.until(on, { largestUnit: 'years' })
  return years >= 4 && years <= 16
}

export const initialHealthAssessmentEffects = effectsOf('initial-health-assessment', {
  happenedOn: ({ reportOn }) => reportOn,
  refuses,
  begun,
  concluded: async (tx, ctx, step) => await concluded(tx, ctx, 'initial', step),
})

export const reviewHealthAssessmentEffects = effectsOf('review-health-assessment', {
  happenedOn: ({ seenOn }) => seenOn,
  refuses,
  concluded: async (tx, ctx, step) => await concluded(tx, ctx, 'review', step),
})
