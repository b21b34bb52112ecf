import { endAlarms } from '#domains/access/duty/alarm-store.ts'
import { type ChildOfFamily, childOfFamily } from '#domains/casework/child/sibling-store.ts'
import { type ChildDecided, enterChildren } from '#domains/casework/deciding/decide-contact-children.ts'
import type { Consequence, ContactDecision, Decided } from '#domains/casework/deciding/decide-contact-made.ts'
import { keepDecision } from '#domains/casework/deciding/decide-contact-store.ts'
import { stepUpHelp } from '#domains/casework/episode/change-help.ts'
import { type EpisodeOpened, openEpisode } from '#domains/casework/episode/open-episode.ts'
import { beginSteps } from '#domains/casework/steps/step-beginning.ts'
import { keepReply } from '#domains/front-door/contact-store.ts'
import { lookClocks } from '#domains/front-door/look-at-contact.ts'
import { replyTo } from '#domains/front-door/reply.ts'
import type { Entry } from '#domains/ledger/act.ts'
import { type Ctx, done, type Outcome, type Tx } from '#domains/ledger/context.ts'
import { keepClock, meetClocks } from '#domains/people/clock-store.ts'
import { dueOnConclusion } from '#engine/decide.ts'
import { dueFor } from '#engine/obligation.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { contactScreening } from '#practice/front-door/contact-screening.ts'
import { contactScreened, familyTold, referrerTold } from '#practice/obligations/front-door.ts'

/** What begins at once. */
const firstSteps: Readonly<Record<string, 'strategy-discussion' | 'family-help-assessment' | undefined>> = {
  strategyDiscussion: 'strategy-discussion',
  familyHelp: 'family-help-assessment',
}

/** What follows from a decision that stands. */
export async function carryOut(tx: Tx, ctx: Ctx, entry: Entry, made: Consequence): Promise<Outcome<Decided>> {
  const { contact, decision, stepId } = made
  const decisionId = ctx.ids.next()
  const people = await enterChildren(tx, ctx, contact, made.children)
  for (const { personId } of people) entry.about(personId)
  await keepDecision(tx, {
    id: decisionId,
    contactId: contact.id,
    stepId,
    outcome: decision.outcome,
    reason: decision.answers.reason?.trim() || 'Protected at once; the reason is to be completed.',
    at: ctx.clock.now(),
    by: made.by ?? ctx.actor.accountId,
    shown: decision.shown,
    toldFamily: decision.answers.familyTold ?? '',
  })
  const after: After = { ...made, decisionId, people }
  const opened = await openEpisodes(tx, ctx, after)
  const begun = await beginFirstStep(tx, ctx, after, opened)
  if (!begun.ok) return begun
  await keepOwed(tx, ctx, after)
  entry.note({ outcome: decision.outcome, children: people.length })
  return done({
    proposed: false,
    children: people.map((child) => ({
      ...child,
      episodeId: opened.get(child.personId)?.episodeId,
      joined: opened.get(child.personId)?.joined ?? false,
      stepId: begun.value.get(child.personId),
    })),
  })
}

type After = Consequence & { readonly decisionId: string; readonly people: readonly ChildDecided[] }

/** The decisions from which work follows. */
const opensWork: readonly string[] = ['familyHelp', 'referral', 'strategyDiscussion']

/**
 * A referral opens an episode for every child told of, or joins the one that is open; family help opens family help. A referral of a
 * child who has family help steps it up.
 */
async function openEpisodes(tx: Tx, ctx: Ctx, after: After): Promise<ReadonlyMap<string, EpisodeOpened>> {
  const opened = new Map<string, EpisodeOpened>()
  const { contact, decision } = after
  if (!opensWork.includes(decision.outcome)) return opened
  for (const { personId, contactChildId } of after.people) {
    if (opened.has(personId)) continue
    const atRisk = decision.outcome === 'strategyDiscussion' && after.named.includes(contactChildId)
    const episode = await openEpisode(tx, ctx, {
      childId: personId,
      referredOn: ctx.clock.today(),
      sourceCode: contact.sourceCode,
      primaryNeed: decision.primaryNeed,
      contactId: contact.id,
      cameFrom: 'contact',
      seeBy: seeByOf(ctx, after),
      atRisk,
      help: decision.outcome === 'familyHelp' ? 'family help' : 'section 17',
      decidedBy: { kind: 'contact_decision', id: after.decisionId },
    })
    opened.set(personId, episode)
    if (episode.joined && decision.outcome !== 'familyHelp') {
      const reason = `Contact ${contact.reference} was accepted as a referral.`
      await stepUpHelp(tx, ctx, { childId: personId, episodeId: episode.episodeId, reason })
    }
  }
  return opened
}

/** A date for the child to be seen that was typed beside a protective decision, if it is one that can be kept. */
function seeByOf(ctx: Ctx, { decision: { seeBy } }: After): ContactDecision['seeBy'] {
  if (seeBy === undefined || Temporal.PlainDate.compare(seeBy.on, ctx.clock.today()) < 0) return undefined
  return { on: seeBy.on, reason: seeBy.reason.trim() || 'Set when the contact was decided.' }
}

/** Begins the strategy discussion of today for those whom it is about, together; or the family help assessment of whoever is new. */
async function beginFirstStep(
  tx: Tx,
  ctx: Ctx,
  after: After,
  opened: ReadonlyMap<string, EpisodeOpened>,
): Promise<Outcome<ReadonlyMap<string, string>>> {
  const first = firstSteps[after.decision.outcome]
  if (first === undefined) return done(new Map())
  const isNew = (personId: string) => opened.get(personId)?.joined === false
  const wanted = after.people.filter(({ personId, contactChildId }) =>
    first === 'strategy-discussion' ? after.named.includes(contactChildId) : isNew(personId),
  )
  const children: ChildOfFamily[] = []
  for (const id of new Set(wanted.map(({ personId }) => personId))) {
    const child = await childOfFamily(tx, id)
    if (child !== undefined) children.push(child)
  }
  if (children.length === 0) return done(new Map())
  const begun = await beginSteps(tx, ctx, { kind: first, children, beganOn: ctx.clock.today() })
  return begun.ok ? done(new Map(begun.value.map(({ childId, stepId }) => [childId, stepId]))) : begun
}

/** The screening is done; what it went ahead without, and whoever is still to be told, becomes a clock. */
async function keepOwed(tx: Tx, ctx: Ctx, after: After): Promise<void> {
  const { contact, decision, decisionId, facts } = after
  const today = ctx.clock.today()
  const met = { on: today, byKind: 'contact_decision', byId: decisionId }
  await meetClocks(tx, { contactId: contact.id, kinds: [contactScreened.id, ...lookClocks] }, met)
  await endAlarms(tx, 'contact', contact.id, ctx, 'Somebody decided the contact.')
  for (const due of dueOnConclusion(contactScreening, facts, decision.outcome, englandAndWales))
    await keepClock(tx, ctx, { contactId: contact.id }, due)
  if (decision.answers.familyTold === 'toBeTold')
    for (const childId of new Set(after.people.map(({ personId }) => personId)))
      await keepClock(tx, ctx, { contactId: contact.id, childId }, dueFor(familyTold, today, englandAndWales))
  await tellTeller(tx, ctx, after)
}

/** Whoever told us through their own page is told there at once; whoever rang is to be rung. */
async function tellTeller(tx: Tx, ctx: Ctx, { contact, decision, decisionId }: After): Promise<void> {
  const { accountId, name, reach } = contact.by
  if (accountId === undefined && name === '' && reach === '') return
  const today = ctx.clock.today()
  await keepClock(tx, ctx, { contactId: contact.id }, dueFor(referrerTold, today, englandAndWales))
  if (accountId === undefined) return
  await keepReply(tx, {
    id: ctx.ids.next(),
    contactId: contact.id,
    says: replyTo(decision.outcome, decision.addToReply ?? '', decision.dutyNumber),
    how: 'on their page of what they told us',
    sentAt: ctx.clock.now(),
  })
  const met = { on: today, byKind: 'contact_decision', byId: decisionId }
  await meetClocks(tx, { contactId: contact.id, kinds: [referrerTold.id] }, met)
}
