import { contactOf, holdContact, keepReply, keepToldFamily } from '#domains/front-door/contact-store.ts'
import { standingOf } from '#domains/front-door/known-store.ts'
import { replyTellsTooMuch } from '#domains/front-door/reply-search.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { meetClocks } from '#domains/people/clock-store.ts'
import { familyTold, referrerTold } from '#practice/obligations/front-door.ts'

export const recordingTelling = defineAct('record who was told of a decision', [
  'front door',
  'duty',
  'team manager',
  'head of service',
])

/** Who was told, of the two who must be. */
export type WhoWasTold = 'teller' | 'family'

export interface Telling {
  readonly contactId: string
  readonly who: WhoWasTold
  /** What was said. */
  readonly says: string
  /** "by telephone", "at home": how. */
  readonly how: string
}

/**
 * Records that whoever told us, or the family, has been told what was decided.
 *
 * @throws NotFound when there is no such contact for this person.
 */
export async function recordTelling(ctx: Ctx, telling: Telling): Promise<Outcome<undefined>> {
  const { contactId, who } = telling
  return await act(ctx, recordingTelling, [contactId], async (tx, entry) => {
    if (!(await holdContact(tx, contactId))) throw new NotFound('contact')
    const [contact, { decision }] = [await contactOf(tx, contactId), await standingOf(tx, contactId)]
    if (contact === undefined) throw new NotFound('contact')
    if (decision === undefined) return refused('Decide the contact first: there is nothing to tell yet.', 'outcome')
    if (telling.says.trim() === '') return refused('Enter what was said.', `${who}-says`)
    if (telling.how.trim() === '') return refused('Enter how they were told.', `${who}-how`)
    const met = { on: ctx.clock.today(), byKind: 'contact', byId: contactId }
    if (who === 'teller') {
      const tooMuch = await replyTellsTooMuch(tx, contact, { text: telling.says, answerAt: 'teller-says' })
      if (tooMuch !== undefined) return tooMuch
      const reply = { id: ctx.ids.next(), contactId, says: telling.says.trim(), how: telling.how.trim() }
      await keepReply(tx, { ...reply, sentAt: ctx.clock.now() })
      await meetClocks(tx, { contactId, kinds: [referrerTold.id] }, met)
    } else {
      await keepToldFamily(tx, contactId, `${telling.says.trim()} (${telling.how.trim()})`)
      await meetClocks(tx, { contactId, kinds: [familyTold.id] }, met)
    }
    entry.note({ told: who })
    return done(undefined)
  })
}
