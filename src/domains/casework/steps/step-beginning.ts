import { type ChildOfFamily, childOfFamily, lastEpisode } from '#domains/casework/child/sibling-store.ts'
import { stepUpHelp } from '#domains/casework/episode/change-help.ts'
import { openEpisode } from '#domains/casework/episode/open-episode.ts'
import { loadRecord } from '#domains/casework/facts/record-store.ts'
import { effectsOfKind } from '#domains/casework/step-effects/effect.ts'
import { type CaseStepId, type KeptStep, practiceOf, stateOf } from '#domains/casework/steps/step.ts'
import { keepStepClocks } from '#domains/casework/steps/step-clocks.ts'
import { actingIn, factsOf } from '#domains/casework/steps/step-facts.ts'
import { keepStep, openStepOf, putTogether, waitForOpenEpisodes } from '#domains/casework/steps/step-store.ts'
import {
  type Ctx,
  done,
  NotFound,
  type Outcome,
  refused,
  refusedFor,
  type Tx,
  type Unmet,
} from '#domains/ledger/context.ts'
import { answersToJson } from '#engine/answers-json.ts'
import { begin, due } from '#engine/decide.ts'
import type { Answers, Form } from '#engine/question.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { impossibleDatesOf } from '#practice/dates.ts'
import type { ChildRecord } from '#practice/record.ts'

export interface Beginning {
  readonly kind: CaseStepId
  readonly children: readonly ChildOfFamily[]
  /** The day on which it begins, which may be before the day on which it is recorded. */
  readonly beganOn: Temporal.PlainDate
  /** It begins of itself with what was decided: its day is that of the decision, also where the referral was written down later. */
  readonly follows?: boolean
  /** What is known already of what is asked at once. A step that is open keeps its own. */
  readonly answers?: Partial<Answers<Form>>
}

export interface BegunStep {
  readonly childId: string
  readonly stepId: string
  /** The step was open already: it is gone on with. */
  readonly already: boolean
  /** It has answers of its own and stays by itself, though it was to be recorded together with the others. */
  readonly apart?: true
}

type WithEpisode = ChildOfFamily & { readonly episode: NonNullable<ChildOfFamily['episode']> }

/**
 * Begins a step for one child, or for several of a family together, inside an act that is under way: its row, its clocks and
 * what it brings about. A step of the same kind that is open already is gone on with, and not begun twice: the steps of several become
 * one page with a part for each, but one of a brother or sister that somebody has begun to answer, which stays by itself.
 */
export async function beginSteps(tx: Tx, ctx: Ctx, beginning: Beginning): Promise<Outcome<readonly BegunStep[]>> {
  const children: ChildOfFamily[] = []
  const open = await waitForOpenEpisodes(
    tx,
    beginning.children.map(({ id }) => id),
  )
  for (const read of beginning.children) {
    const child = read.episode === undefined || open.has(read.episode.id) ? read : await childOfFamily(tx, read.id)
    if (child === undefined) throw new NotFound('child')
    children.push(await withEpisodeFor(tx, ctx, beginning.kind, child))
  }
  const withEpisode = children.filter(hasEpisode)
  const without = children.filter((child) => !hasEpisode(child))
  const nothingOpen = refusedFor(without.map(({ name }) => notOpen(name)))
  if (nothingOpen !== undefined) return nothingOpen
  const togetherId = withEpisode.length > 1 ? await togetherIdOf(tx, ctx, beginning.kind, withEpisode[0]) : undefined
  const begun: BegunStep[] = []
  for (const child of withEpisode) {
    const one = await beginOne(tx, ctx, beginning, child, togetherId)
    if (!one.ok) return one
    begun.push(one.value)
  }
  return done(begun)
}

/** The id under which the steps of several stand together: that of the first child’s open step, where it has one. */
async function togetherIdOf(tx: Tx, ctx: Ctx, kind: CaseStepId, first: WithEpisode | undefined): Promise<string> {
  const open = first === undefined ? undefined : await openStepOf(tx, first.episode.id, kind)
  return open?.togetherId ?? ctx.ids.next()
}

/** An open step is gone on with: together with the others, unless that would write over what was answered for a brother or sister. */
async function goOnWith(
  tx: Tx,
  open: KeptStep,
  togetherId: string | undefined,
  isFirst: boolean,
): Promise<Outcome<BegunStep>> {
  const begun = { childId: open.childId, stepId: open.id, already: true }
  if (togetherId === undefined || open.togetherId === togetherId) return done(begun)
  const free = open.togetherId === undefined && stateOf(open) === 'open'
  const { dayAnswers } = practiceOf(open.kind).begins
  const joins = free && (isFirst || Object.keys(open.answers).every((answered) => answered === dayAnswers))
  if (joins) await putTogether(tx, open.id, togetherId)
  return done(joins ? begun : { ...begun, apart: true })
}

/** Whether nothing but lawful authority may stand in the way of beginning a step. */
export function protects(kind: CaseStepId): boolean {
  return practiceOf(kind).protective !== undefined
}

/** The trust's own social workers refer, as the census calls it. */
const referredByUs = '5A'

/** The work to which the step belongs: what is open; what a step that protects opens; or, where it is owed after a closure, the last. */
async function withEpisodeFor(tx: Tx, ctx: Ctx, kind: CaseStepId, child: ChildOfFamily): Promise<ChildOfFamily> {
  if (protects(kind)) return await withOpenEpisode(tx, ctx, child)
  if (hasEpisode(child) || practiceOf(kind).begins.afterClosure !== true) return child
  return { ...child, episode: await lastEpisode(tx, child.id) }
}

/** A child is not kept waiting for a referral to be decided: a step that protects opens the work that it needs. */
async function withOpenEpisode(tx: Tx, ctx: Ctx, child: ChildOfFamily): Promise<ChildOfFamily> {
  if (hasEpisode(child)) return child
  await openEpisode(tx, ctx, {
    childId: child.id,
    referredOn: ctx.clock.today(),
    sourceCode: referredByUs,
    cameFrom: 'contact',
    atRisk: true,
    decidedBy: { kind: 'account', id: ctx.actor.accountId },
  })
  return (await childOfFamily(tx, child.id)) ?? child
}

function hasEpisode(child: ChildOfFamily): child is WithEpisode {
  return child.episode !== undefined
}

function notOpen(name: string): Unmet {
  return {
    says: `No work with ${name} is open. Tell the front door: a contact is decided at once when a child is in danger.`,
    answerAt: 'children',
  }
}

/** What family help itself is made of. Anything else is for a child in need, and steps the work up. */
const familyHelpSteps: readonly CaseStepId[] = ['family-help-assessment', 'family-help-plan', 'family-help-review']

async function stepUpForStep(tx: Tx, ctx: Ctx, kind: CaseStepId, childId: string, episodeId: string): Promise<void> {
  if (familyHelpSteps.includes(kind)) return
  const reason = `“${practiceOf(kind).title}” was begun.`
  await stepUpHelp(tx, ctx, { childId, episodeId, reason })
}

/** What follows begins with what was decided, which is so although no row says it yet. */
export function asDecided(record: ChildRecord, follows: boolean): ChildRecord {
  return follows ? { ...record, conferenceHasDecided: true } : record
}

async function beginOne(
  tx: Tx,
  ctx: Ctx,
  { kind, beganOn, children, follows = false, answers: known = {} }: Beginning,
  child: WithEpisode,
  togetherId: string | undefined,
): Promise<Outcome<BegunStep>> {
  const episodeId = child.episode.id
  const open = await openStepOf(tx, episodeId, kind)
  if (open !== undefined) return await goOnWith(tx, open, togetherId, child.id === children[0]?.id)
  const practice = practiceOf(kind)
  const { dayAnswers } = practice.begins
  const answers = dayAnswers === undefined ? known : { [dayAnswers]: beganOn, ...known }
  const early = Temporal.PlainDate.compare(beganOn, child.episode.referredOn) < 0
  if (early && !follows && practice.protective === undefined)
    return refused(`“${practice.title}” can’t begin before ${child.name} was referred. Change the date.`, 'beganOn')
  await stepUpForStep(tx, ctx, kind, child.id, episodeId)
  const before = asDecided(await loadRecord(tx, child.id, episodeId, ctx.clock.today()), follows)
  const actor = actingIn(ctx, kind, before, child.worker?.teamId)
  const facts = { answers, begunOn: beganOn, on: beganOn, actor }
  const decision = begin(practice, factsOf({ ...facts, record: before }))
  if (!decision.ok) {
    const [first, ...rest] = decision.unmet
    const ofChild = (says: string): Unmet => ({ says: `${child.name}: ${says}`, answerAt: 'children' })
    return { ok: false, unmet: [ofChild(first.says), ...rest.map(({ says }) => ofChild(says))] }
  }
  const impossible = refusedFor(
    impossibleDatesOf(practice, { answers, record: before }).map(({ question, says }) => ({
      says,
      answerAt: question,
    })),
  )
  if (impossible !== undefined) return impossible
  const stepId = ctx.ids.next()
  const kept = { id: stepId, childId: child.id, episodeId, togetherId, kind, edition: practice.edition, beganOn }
  await keepStep(tx, { ...kept, answers: answersToJson(practice.form, answers) })
  const workerId = child.worker?.accountId
  const effective = { id: stepId, childId: child.id, episodeId, beganOn, answers, workerId }
  await effectsOfKind(ctx, kind).begun?.(tx, ctx, effective)
  const record = await loadRecord(tx, child.id, episodeId, ctx.clock.today())
  const dues = due(practice, factsOf({ ...facts, record }), englandAndWales)
  await keepStepClocks(tx, ctx, { stepId, childId: child.id, episodeId, whoseAccountId: workerId }, dues)
  if (Object.keys(answers).length > 0) await effectsOfKind(ctx, kind).saved?.(tx, ctx, effective)
  return done({ childId: child.id, stepId, already: false })
}
