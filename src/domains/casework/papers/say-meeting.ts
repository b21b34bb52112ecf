import { keepMeeting, meetingOf } from '#domains/casework/papers/meeting-store.ts'
import { paperMakers } from '#domains/casework/papers/paper-makers.ts'
import { withKeptText } from '#domains/casework/steps/kept-answers.ts'
import { openTogether, stepById } from '#domains/casework/steps/step-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { readWhole } from '#domains/ledger/read-whole-store.ts'
import { form } from '#engine/form.ts'
import { dateTime, longText, text } from '#engine/question.ts'
import { papersOfStep } from '#practice/papers/contents.ts'
import { tellsOfMeeting } from '#practice/papers/step-paper.ts'

export const sayingMeeting = defineAct('say when and where a meeting is held', paperMakers)

const asked = {
  heldAt: dateTime('When is it held?', { called: 'day and time of the meeting' }),
  place: text('Where?', {
    called: 'place of the meeting',
    goesOutside: true,
    hint: 'As whoever is asked must know it to find the way; or how to join, if it is held on a screen.',
  }),
  who: longText('Who else is asked to come?', {
    optional: true,
    goesOutside: true,
    hint: 'Everybody who is invited reads this. Name nobody whom one of them must not know of.',
  }),
  ring: text('Whom do they ring about it, and on what number?', {
    errorMissing: 'Enter whom they ring about it',
    goesOutside: true,
  }),
} as const

export const meetingForm = form(asked)

/** Of a meeting that was to be held otherwise: why that changes is asked too. */
export const movedMeetingForm = form({
  ...asked,
  movedBecause: longText('Why has it moved?', { errorMissing: 'Enter why it has moved' }),
})

/**
 * Says when and where the meeting of a step is held, for every child whose step was begun with it. Invitations and notices that have not
 * gone take it from here; it is searched for what is confidential from each of those who are asked.
 *
 * @throws NotFound when there is no such step for whoever asks, or its papers tell of no meeting.
 */
export async function sayMeeting(
  ctx: Ctx,
  said: {
    readonly childId: string
    readonly stepId: string
    readonly heldAt?: Temporal.Instant
    readonly place?: string
    readonly who?: string
    readonly ring?: string
    readonly movedBecause?: string
  },
): Promise<Outcome<undefined>> {
  const { childId, stepId, heldAt, place = '', who = '', ring = '', movedBecause } = said
  if (heldAt === undefined) return refused('Enter the day and time of the meeting', 'heldAt')
  return await act(ctx, sayingMeeting, [childId], async (tx, entry) => {
    const step = await stepById(tx, stepId)
    if (step === undefined || step.childId !== childId || !tellsOfMeeting(papersOfStep(step.kind)))
      throw new NotFound('meeting of a step')
    if (step.concludedOn !== undefined) return refused('It has been held: what was decided is concluded.', 'heldAt')
    if (Temporal.Instant.compare(heldAt, ctx.clock.now()) < 0)
      return refused('The day and time of the meeting must be still to come', 'heldAt')
    const before = await readWhole(tx, async () => await meetingOf(tx, stepId))
    if (before !== undefined && movedBecause === undefined) return refused('Enter why it has moved', 'movedBecause')
    // What was shown without what is kept comes back so, and is kept as it stood.
    const words = {
      place: await withKeptText(tx, childId, before?.place ?? '', place),
      who: await withKeptText(tx, childId, before?.who ?? '', who),
      ring: await withKeptText(tx, childId, before?.ring ?? '', ring),
    }
    const together = await openTogether(tx, step)
    const togetherId = together.length > 1 ? ctx.ids.next() : undefined
    for (const one of together) {
      entry.about(one.childId)
      await keepMeeting(tx, {
        ...{ id: ctx.ids.next(), childId: one.childId, stepId: one.id, togetherId },
        ...{ ...words, heldAt, movedBecause, saidBy: ctx.actor.accountId },
      })
    }
    return done(undefined)
  })
}
