import { practitioner } from '#domains/access/account/profession.ts'
import { carryOut } from '#domains/casework/deciding/decide-contact-consequences.ts'
import type { ContactDecision, Decided, Held } from '#domains/casework/deciding/decide-contact-made.ts'
import { changeScreening, decidedAlready, keepScreening } from '#domains/casework/deciding/decide-contact-store.ts'
import { wholeScreeningOf } from '#domains/casework/steps/whole-step.ts'
import { childrenAsTold } from '#domains/front-door/as-told-store.ts'
import { type ContactChild, toldName } from '#domains/front-door/contact.ts'
import { childrenOf, contactOf, holdContact } from '#domains/front-door/contact-store.ts'
import { historyIds } from '#domains/front-door/known-store.ts'
import { matchesFor } from '#domains/front-door/matches.ts'
import { replyTellsTooMuch } from '#domains/front-door/reply-search.ts'
import { act, type Entry } from '#domains/ledger/act.ts'
import {
  type Ctx,
  defineAct,
  done,
  NotFound,
  type Outcome,
  refused,
  refusedFor,
  type Tx,
  type Unmet,
} from '#domains/ledger/context.ts'
import { answersToJson } from '#engine/answers-json.ts'
import { conclude } from '#engine/decide.ts'
import { transcript } from '#engine/transcript.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { brokenConstraint } from '#kernel/database.ts'
import { dateAndTime } from '#kernel/dates.ts'
import type { TrustFacts } from '#practice/define.ts'
import { contactScreening } from '#practice/front-door/contact-screening.ts'
import { isManager, type Actor as Practitioner } from '#practice/professions.ts'
import { emptyRecord } from '#practice/record.ts'

export const decidingContact = defineAct('decide on a contact', [
  'front door',
  'duty',
  'team manager',
  'head of service',
])

/**
 * Decides what is done about a contact, for all its children in one act: the screening with its gates, whoever is new entered,
 * whoever told us told, and what the decision leads to begun. A child in danger goes to a strategy discussion with nothing in the
 * way. That nothing more is done stands as proposed until a manager authorises it.
 *
 * @throws NotFound when there is no such contact for this person.
 */
export async function decideContact(ctx: Ctx, decision: ContactDecision): Promise<Outcome<Decided>> {
  const deciding = async (): Promise<Outcome<Decided>> =>
    await act(ctx, decidingContact, [decision.contactId], async (tx, entry) => {
      const held = await holdUndecided(tx, decision.contactId)
      if (!held.ok) return held
      return await decide(tx, ctx, entry, held.value, decision)
    })
  try {
    return await deciding()
  } catch (fault) {
    if (brokenConstraint(fault) !== 'episode_one_at_a_time') throw fault
    // Work that was opened a moment ago is joined: nobody who protects a child is asked to look again first.
    if (decision.outcome === 'strategyDiscussion') return await deciding()
    return refused('Somebody has opened work with one of these children a moment ago. Look again, then decide.')
  }
}

/** The contact, held for this act, if nobody has decided it. */
export async function holdUndecided(tx: Tx, contactId: string): Promise<Outcome<Held>> {
  if (!(await holdContact(tx, contactId))) throw new NotFound('contact')
  const contact = await contactOf(tx, contactId)
  if (contact === undefined) throw new NotFound('contact')
  const already = await decidedAlready(tx, contactId)
  if (already !== undefined)
    return refused(`${already.byName} decided this on ${dateAndTime(already.at)}. Read what was decided.`, 'decided')
  const [children, screening] = [await childrenOf(tx, contactId), await wholeScreeningOf(tx, contactId)]
  return done({ contact, children, screening })
}

async function decide(
  tx: Tx,
  ctx: Ctx,
  entry: Entry,
  held: Held,
  decision: ContactDecision,
): Promise<Outcome<Decided>> {
  const { contact, children } = held
  const protects = decision.outcome === 'strategyDiscussion'
  const named = childrenNamed(decision, children)
  const unmet: Unmet[] = protects ? [] : await notSettled(tx, contact.id)
  if (decision.outcome === 'referral') unmet.push(...seeByRefusals(ctx, decision))
  const added = { text: decision.addToReply ?? '', answerAt: 'addToReply' }
  const tooMuch = await replyTellsTooMuch(tx, contact, added)
  if (tooMuch !== undefined && !protects) unmet.push(...tooMuch.unmet)

  const facts = await factsOf(tx, ctx, held, decision)
  const judged = conclude(contactScreening, facts, decision.outcome)
  const waits = !judged.ok && judged.unmet.every(({ gateId }) => gateId === 'manager-authorises')
  if (!judged.ok && !waits) unmet.push(...judged.unmet.map(({ says, answerAt, gateId }) => at(says, answerAt, gateId)))
  const wrong = refusedFor(unmet)
  if (wrong !== undefined) return wrong

  const kept = {
    outcome: decision.outcome,
    edition: contactScreening.edition,
    answers: answersToJson(contactScreening.form, decision.answers),
    judged: judged.judged,
    decidedBy: ctx.actor.accountId,
  }
  if (waits) {
    await keepOrChange(tx, ctx, held, kept)
    entry.note({ proposed: decision.outcome })
    return done({ proposed: true, children: [] })
  }
  const authorisedBy = facts.authorisedBy?.id
  const lines = transcript(contactScreening.form, decision.answers)
  const concluded = { on: ctx.clock.today(), transcript: lines, authorisedBy }
  const stepId = await keepOrChange(tx, ctx, held, { ...kept, concluded })
  if (tooMuch === undefined)
    return await carryOut(tx, ctx, entry, { contact, children, facts, decision, stepId, named })
  // What protects a child is not sent back for a word: the words are left out, and whoever wrote them is told.
  const cut = { ...decision, addToReply: '' }
  const made = await carryOut(tx, ctx, entry, { contact, children, facts, decision: cut, stepId, named })
  return made.ok ? done({ ...made.value, leftOutOfReply: tooMuch.unmet[0].says }) : made
}

async function keepOrChange(
  tx: Tx,
  ctx: Ctx,
  { contact, screening }: Held,
  kept: Parameters<typeof changeScreening>[2],
): Promise<string> {
  if (screening !== undefined) {
    await changeScreening(tx, screening.id, kept)
    return screening.id
  }
  const id = ctx.ids.next()
  await keepScreening(tx, { id, contactId: contact.id, beganOn: ctx.clock.today() }, kept)
  return id
}

function at(says: string, answerAt: string | undefined, gateId: string): Unmet {
  return { says, answerAt: answerAt ?? 'outcome', gateId }
}

/** Whom a strategy discussion is about: those named, and everybody told of where nobody was. Naming never delays it. */
function childrenNamed(decision: ContactDecision, children: readonly ContactChild[]): readonly string[] {
  const wanted = new Set(decision.children ?? [])
  const named = children.map(({ id }) => id).filter((id) => wanted.has(id))
  return named.length > 0 ? named : children.map(({ id }) => id)
}

/** A child who may be somebody known is first said to be, or not to be, that child. */
async function notSettled(tx: Tx, contactId: string): Promise<Unmet[]> {
  const unmet: Unmet[] = []
  for (const child of await childrenAsTold(tx, contactId)) {
    if (child.matchedHow !== undefined || (await matchesFor(tx, child)).length === 0) continue
    unmet.push({
      says: `Say first whether ${toldName(child)} is a child whom we already know.`,
      answerAt: `match:${child.id}`,
    })
  }
  return unmet
}

function seeByRefusals(ctx: Ctx, { seeBy }: ContactDecision): readonly Unmet[] {
  if (seeBy === undefined) return [{ says: 'Enter the date by which the child must be seen.', answerAt: 'seeBy-day' }]
  const unmet: Unmet[] = []
  if (Temporal.PlainDate.compare(seeBy.on, ctx.clock.today()) < 0)
    unmet.push({ says: 'The date by which the child must be seen must be today or later.', answerAt: 'seeBy-day' })
  if (seeBy.reason.trim() === '')
    unmet.push({ says: 'Enter why the child must be seen by then.', answerAt: 'seeByReason' })
  return unmet
}

async function factsOf(
  tx: Tx,
  ctx: Ctx,
  { contact, children }: Held,
  decision: ContactDecision,
): Promise<TrustFacts<typeof contactScreening.form>> {
  const actor: Practitioner = practitioner(ctx.actor)
  const shown = new Set(decision.shown)
  const people = children.flatMap(({ personId }) => personId ?? [])
  const known = await historyIds(tx, people, contact.id)
  const record = {
    ...emptyRecord,
    contactReceivedOn: dateInLondon(contact.toldAt),
    historyShown: known.every((id) => shown.has(id)),
  }
  const today = ctx.clock.today()
  const facts = { answers: decision.answers, record, today, begunOn: today, actor }
  return isManager(actor) ? { ...facts, authorisedBy: actor } : facts
}
