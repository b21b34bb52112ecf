import { childById } from '#domains/concerns/concern-list-store.ts'
import { isMissedRecorded, keepMissedAppointment } from '#domains/concerns/missed-appointment-store.ts'
import { act } from '#domains/ledger/act.ts'
import { hands } from '#domains/ledger/actor.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused, refusedFor } from '#domains/ledger/context.ts'
import { form } from '#engine/form.ts'
import { stillToAnswer } from '#engine/missing.ts'
import type { Answers } from '#engine/question.ts'
import { date, longText, text } from '#engine/question.ts'
import { present } from '#kernel/assert.ts'

const recordingMissed = defineAct('record a health appointment missed', hands)

export const missedAppointmentForm = form({
  missedOn: date('For which day was it?', { called: 'date of the appointment', past: true }),
  what: text('What was it for?', {
    hint: 'For example, the eye clinic, or the health visitor’s check at two years.',
    called: 'what it was for',
  }),
  why: longText('What was said about why?', { optional: true, maxLength: 2000 }),
  toldBy: text('Who told us?', { optional: true }),
})

export interface MissedAppointment extends Partial<Answers<typeof missedAppointmentForm>> {
  readonly childId: string
  /** Makes pressing the button twice record once. */
  readonly togetherId?: string
}

/**
 * Records that a child was not brought to a health appointment.
 *
 * @throws NotFound when there is no such child for whoever records.
 */
export async function recordMissedAppointment(ctx: Ctx, missed: MissedAppointment): Promise<Outcome<undefined>> {
  const missing = refusedFor(
    stillToAnswer(missedAppointmentForm, missed).map(({ says, question }) => ({ says, answerAt: question })),
  )
  return await act(ctx, recordingMissed, [missed.childId], async (tx) => {
    if ((await childById(tx, missed.childId)) === undefined) throw new NotFound('child')
    if (missing !== undefined) return missing
    const togetherId = missed.togetherId ?? ctx.ids.next()
    if (await isMissedRecorded(tx, togetherId)) return refused('This appointment is already recorded.', 'missedOn')
    await keepMissedAppointment(tx, {
      ...{ id: ctx.ids.next(), childId: missed.childId, togetherId, by: ctx.actor.accountId },
      missedOn: present(missed.missedOn, 'The appointment was for a day.'),
      what: missed.what ?? '',
      why: missed.why ?? '',
      toldBy: missed.toldBy ?? '',
    })
    return done(undefined)
  })
}
