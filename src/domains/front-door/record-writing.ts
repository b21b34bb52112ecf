import { contactOf } from '#domains/front-door/contact-store.ts'
import { keepWriting } from '#domains/front-door/writing-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { meetClocks } from '#domains/people/clock-store.ts'
import { form } from '#engine/form.ts'
import { type Answers, date, longText, text } from '#engine/question.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { longDate } from '#kernel/dates.ts'
import { confirmedInWriting } from '#practice/obligations/front-door.ts'

export const recordingWriting = defineAct('record what was confirmed in writing', [
  'front door',
  'duty',
  'team manager',
  'head of service',
])

export const writingForm = form({
  says: longText('What did they write?', {
    hint: 'In their words. Where it says something else than what was taken down, both stand.',
    errorMissing: 'Enter what they wrote',
  }),
  fromWhom: text('Who wrote it?', { hint: 'Name and agency.', called: 'name of who wrote it' }),
  receivedOn: date('When did it reach us?', { called: 'date it reached us', past: true }),
})

/**
 * Keeps what a professional who rang has confirmed in writing, beside what was taken down.
 *
 * @throws NotFound when there is no such contact for this person.
 */
export async function recordWriting(
  ctx: Ctx,
  contactId: string,
  answers: Partial<Answers<typeof writingForm>>,
): Promise<Outcome<undefined>> {
  const { says = '', fromWhom = '', receivedOn } = answers
  if (says.trim() === '') return refused('Enter what they wrote', 'says')
  if (fromWhom.trim() === '') return refused('Enter name of who wrote it', 'fromWhom')
  if (receivedOn === undefined) return refused('Enter date it reached us', 'receivedOn')
  return await act(ctx, recordingWriting, [contactId], async (tx) => {
    const contact = await contactOf(tx, contactId)
    if (contact === undefined) throw new NotFound('contact')
    const toldOn = dateInLondon(contact.toldAt)
    if (Temporal.PlainDate.compare(receivedOn, toldOn) < 0)
      return refused(`They told us on ${longDate(toldOn)}: it can’t confirm that before.`, 'receivedOn')
    const id = ctx.ids.next()
    const writing = { says: says.trim(), fromWhom: fromWhom.trim(), receivedOn }
    await keepWriting(tx, { id, contactId, by: ctx.actor.accountId, ...writing })
    const met = { on: receivedOn, byKind: 'contact_writing', byId: id }
    await meetClocks(tx, { contactId, kinds: [confirmedInWriting.id] }, met)
    return done(undefined)
  })
}
