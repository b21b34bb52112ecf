import { practitioner } from '#domains/access/account/profession.ts'
import type { ScreeningAnswers } from '#domains/casework/deciding/decide-contact-made.ts'
import { changeScreening, completeReason } from '#domains/casework/deciding/decide-contact-store.ts'
import { wholeScreeningOf } from '#domains/casework/steps/whole-step.ts'
import { childrenOf, holdContact } from '#domains/front-door/contact-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused, refusedFor } from '#domains/ledger/context.ts'
import { keepClock, meetClocks } from '#domains/people/clock-store.ts'
import { answersFromJson, answersToJson } from '#engine/answers-json.ts'
import { judge } from '#engine/gate.ts'
import { stillToAnswer } from '#engine/missing.ts'
import { dueFor } from '#engine/obligation.ts'
import { transcript } from '#engine/transcript.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { contactScreening } from '#practice/front-door/contact-screening.ts'
import { familyTold } from '#practice/obligations/front-door.ts'
import { isQualified } from '#practice/professions.ts'
import { emptyRecord } from '#practice/record.ts'

export const completingScreening = defineAct('complete a screening that went ahead', [
  'front door',
  'duty',
  'team manager',
  'head of service',
])

export interface Completion {
  readonly contactId: string
  /** The questions that were left, answered now; what was answered then stands. */
  readonly answers: ScreeningAnswers
}

/**
 * Completes the record of a decision that protected a child at once: what was not asked then is answered, and a registered social
 * worker puts their name to it.
 *
 * @throws NotFound when there is no such contact for this person.
 */
export async function completeScreening(ctx: Ctx, completion: Completion): Promise<Outcome<undefined>> {
  const { contactId } = completion
  return await act(ctx, completingScreening, [contactId], async (tx) => {
    if (!(await holdContact(tx, contactId))) throw new NotFound('contact')
    const screening = await wholeScreeningOf(tx, contactId)
    if (screening?.concludedOn === undefined || screening.decidedBy === undefined)
      return refused('This contact has not been decided yet. Decide it first.', 'outcome')
    const answers = { ...completion.answers, ...answersFromJson(contactScreening.form, screening.answers) }
    const missing = refusedFor(
      stillToAnswer(contactScreening.form, answers).map(({ question, says }) => ({ says, answerAt: question })),
    )
    if (missing !== undefined) return missing
    const actor = practitioner(ctx.actor)
    if (!isQualified(actor))
      return refused('A registered social worker must complete this record. Ask one on duty.', 'reason')
    const record = { ...emptyRecord, historyShown: true }
    const facts = { answers, record, today: ctx.clock.today(), begunOn: screening.beganOn, actor }
    await changeScreening(tx, screening.id, {
      outcome: screening.outcome ?? '',
      edition: contactScreening.edition,
      answers: answersToJson(contactScreening.form, answers),
      judged: judge(contactScreening.toConclude, facts),
      decidedBy: screening.decidedBy,
      concluded: {
        on: screening.concludedOn,
        transcript: transcript(contactScreening.form, answers),
        authorisedBy: ctx.actor.accountId,
      },
    })
    await completeReason(tx, contactId, answers.reason?.trim() ?? '', answers.familyTold ?? '')
    const wasAsked = answersFromJson(contactScreening.form, screening.answers).familyTold !== undefined
    if (!wasAsked && answers.familyTold === 'toBeTold')
      for (const childId of new Set((await childrenOf(tx, contactId)).flatMap(({ personId }) => personId ?? [])))
        await keepClock(tx, ctx, { contactId, childId }, dueFor(familyTold, ctx.clock.today(), englandAndWales))
    const met = { on: ctx.clock.today(), byKind: 'step', byId: screening.id }
    await meetClocks(tx, { contactId, kinds: [`${contactScreening.id}/put-right`] }, met)
    return done(undefined)
  })
}
