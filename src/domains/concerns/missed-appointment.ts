import { type ChildToRecordOn, childToRecordOn, siblingsToRecordOn } from '#domains/concerns/injuries/injury-store.ts'
import { isMissedRecorded, keepMissedAppointment } from '#domains/concerns/missed-appointment-store.ts'
import { act } from '#domains/ledger/act.ts'
import { hands } from '#domains/ledger/actor.ts'
import {
  type Ctx,
  defineAct,
  done,
  NotFound,
  type Outcome,
  refused,
  refusedFor,
  type Unmet,
} from '#domains/ledger/context.ts'
import { form } from '#engine/form.ts'
import { stillToAnswer } from '#engine/missing.ts'
import type { Answers } from '#engine/question.ts'
import { date, longText, text } from '#engine/question.ts'
import { present } from '#kernel/assert.ts'
import { longDate } from '#kernel/dates.ts'

const recordingMissed = defineAct('record a health appointment missed', hands)

/** What is the same for all who were not brought. */
export const missedAppointmentForm = form({
  missedOn: date('For which day was it?', { called: 'date of the appointment', past: true }),
  toldBy: text('Who told us?', { optional: true }),
})

/** What belongs to one child: brothers and sisters have appointments of their own on one day. */
export const missedPartForm = form({
  what: text('What was it for?', {
    hint: 'For example, the eye clinic, or the health visitor’s check at two years.',
    called: 'what it was for',
  }),
  why: longText('What was said about why?', { optional: true, maxLength: 2000 }),
})

/** One child who was not brought. */
export interface MissedPart extends Partial<Answers<typeof missedPartForm>> {
  readonly childId: string
}

/** An appointment, or those of brothers and sisters, recorded at once. `childId` is whose page it was recorded from. */
export interface MissedAppointment extends Partial<Answers<typeof missedAppointmentForm>> {
  readonly childId: string
  readonly parts: readonly MissedPart[]
  /** Makes pressing the button twice record once. */
  readonly togetherId?: string
}

/**
 * Records that children were not brought to a health appointment: a row each, under one id.
 *
 * @throws NotFound when there is no such child for whoever records, or another is no brother or sister.
 */
export async function recordMissedAppointment(ctx: Ctx, missed: MissedAppointment): Promise<Outcome<undefined>> {
  const missing = refusedFor(unanswered(missed))
  const ids = missed.parts.map(({ childId }) => childId)
  return await act(ctx, recordingMissed, [...new Set([missed.childId, ...ids])], async (tx) => {
    const child = await childToRecordOn(tx, missed.childId)
    if (child === undefined) throw new NotFound('child')
    if (missing !== undefined) return missing
    const together = ids.some((id) => id !== child.childId)
    const family = together ? [child, ...(await siblingsToRecordOn(tx, child.childId))] : [child]
    const togetherId = missed.togetherId ?? ctx.ids.next()
    if (await isMissedRecorded(tx, togetherId)) return refused('This appointment is already recorded.', 'missedOn')
    const missedOn = present(missed.missedOn, 'The appointment was for a day.')
    const unmet: Unmet[] = []
    for (const part of missed.parts) {
      const of = family.find(({ childId }) => childId === part.childId)
      if (of === undefined) throw new NotFound('child')
      const wrong = beforeBirth(of, missedOn)
      if (wrong !== undefined) unmet.push(wrong)
      await keepMissedAppointment(tx, {
        ...{ id: ctx.ids.next(), childId: part.childId, togetherId, missedOn, by: ctx.actor.accountId },
        ...{ what: part.what ?? '', why: part.why ?? '', toldBy: missed.toldBy ?? '' },
      })
    }
    return refusedFor(unmet) ?? done(undefined)
  })
}

function unanswered({ parts, ...shared }: MissedAppointment): readonly Unmet[] {
  if (parts.length === 0) return [{ says: 'Select who was not brought.' }]
  return [
    ...stillToAnswer(missedAppointmentForm, shared).map(({ says, question }) => ({ says, answerAt: question })),
    ...parts.flatMap((part) =>
      stillToAnswer(missedPartForm, part).map(({ says, question }) => ({
        says,
        answerAt: `${part.childId}.${question}`,
      })),
    ),
  ]
}

/** Before a birth it is the mother who has appointments: they are hers, and no child’s. */
function beforeBirth({ bornOn, name }: ChildToRecordOn, missedOn: Temporal.PlainDate): Unmet | undefined {
  if (bornOn === undefined || Temporal.PlainDate.compare(missedOn, bornOn) >= 0) return undefined
  const says = `${name} was born on ${longDate(bornOn)}, and had no appointment before that. Check the date.`
  return { says, answerAt: 'missedOn' }
}
