import type { ComponentChildren } from 'preact'
import { joiningsToAnswer, leaversAnsweredFor, type Nameable } from '#domains/access/account/leaving-store.ts'
import { type RunningOut, registrationsUntil } from '#domains/access/account/registration-store.ts'
import { coveredBy, type Deputy } from '#domains/access/deputies/deputy-store.ts'
import { answersFor } from '#domains/access/opening/opened.ts'
import { openedToReview } from '#domains/access/opening/opened-store.ts'
import { recoveries } from '#domains/access/sign-in/recovery-store.ts'
import { offers } from '#domains/casework/allocation/handing-over-store.ts'
import { promptsWaiting } from '#domains/concerns/patterns/pattern-prompt-store.ts'
import { type Leaver, leaversUntil, leftBehind, leftBehindRestricted } from '#domains/governance/left-behind-store.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import type { Tx } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { saidOf } from '#domains/people/confidential/confidential.ts'
import type { KeptReading } from '#domains/people/confidential/kept-reading.ts'
import { keptOpened } from '#domains/people/confidential/kept-reading-store.ts'
import { dateAndTime, plainDate } from '#kernel/dates.ts'
import { recoveriesToDecide } from '#web/access/sign-in/recoveries-page.tsx'
import { shownDays } from '#web/access/staff/registrations-page.tsx'
import { InsetText } from '#web/components/inset-text.tsx'
import { byPrompt, childrenNamed, titlesOf } from '#web/concerns/pattern-words.tsx'
import { paths } from '#web/paths.ts'
import type { ClosedRoute, SignedInRequest } from '#web/route.ts'

/** How many days a first page says that somebody was let back in. Local. */
const daysTold = 14

const managing: readonly ClosedRoute['by'][number][] = ['team manager', 'head of service', 'director']

interface LeftOn {
  readonly count: number
  readonly childIds: readonly string[]
  readonly leavers: readonly Leaver[]
}

const nobodyLeft: LeftOn = { count: 0, childIds: [], leavers: [] }

/** Children left without a worker, those whom the manager may not open too; and who leaves within the next fortnight. */
async function leftOn(tx: Tx, { ctx, actor }: SignedInRequest): Promise<LeftOn> {
  const today = ctx.clock.today()
  const only = actor.role === 'team manager' && actor.teamId !== undefined ? { teamId: actor.teamId } : {}
  const seen = await leftBehind(tx, today, only)
  const restricted = await leftBehindRestricted(tx, today, only)
  return {
    count: seen.length + restricted.reduce((sum, { children }) => sum + children, 0),
    childIds: seen.map(({ childId }) => childId),
    leavers: await leaversUntil(tx, today, today.add({ days: daysTold }), only),
  }
}

/** Registrations that run out soon, or have: one's own, and for a manager those of the team. */
async function runningOut(tx: Tx, { ctx, actor }: SignedInRequest): Promise<readonly RunningOut[]> {
  const today = ctx.clock.today()
  const until = today.add({ days: shownDays })
  const mine = await registrationsUntil(tx, until, today, { accountId: actor.accountId })
  if (!managing.includes(actor.role)) return mine
  const only = actor.role === 'team manager' && actor.teamId !== undefined ? { teamId: actor.teamId } : {}
  const theirs = await registrationsUntil(tx, until, today, only)
  return [...mine, ...theirs.filter(({ accountId }) => accountId !== actor.accountId)]
}

function registrationsTold({ ctx, actor }: SignedInRequest, running: readonly RunningOut[]) {
  const isPast = ({ until }: RunningOut) => Temporal.PlainDate.compare(until, ctx.clock.today()) < 0
  const [mine] = running.filter(({ accountId }) => accountId === actor.accountId)
  const theirs = running.filter(({ accountId }) => accountId !== actor.accountId)
  const past = theirs.filter(isPast).length
  return [
    ...(mine === undefined
      ? []
      : [
          isPast(mine) ? (
            <strong>
              Your registration with Social Work England ran out on {plainDate(mine.until)}. What protects a child now
              goes ahead; everything else a registered social worker decides. Tell your manager, and an administrator
              when it is renewed.
            </strong>
          ) : (
            <>
              Your registration with Social Work England runs out on {plainDate(mine.until)}. Renew it, and tell an
              administrator.
            </>
          ),
        ]),
    ...(theirs.length === 0
      ? []
      : [
          <>
            Registrations: {past} {past === 1 ? 'has' : 'have'} run out, {theirs.length - past} will within {shownDays}{' '}
            days.{' '}
            <a class="govuk-link" href={paths.registrations()}>
              See whose
            </a>
          </>,
        ]),
  ]
}

/** What is kept from workers and was read on duty: told to whoever keeps it and to managers, until somebody has reviewed it. */
function readingsTold({ actor }: SignedInRequest, read: readonly KeptReading[]) {
  return read
    .filter(({ byAccountId }) => byAccountId !== actor.accountId)
    .map((reading) => (
      <>
        <strong>
          {reading.byName} read what is kept from workers on {dateAndTime(reading.openedAt)}, on duty.
        </strong>{' '}
        Review it by {plainDate(reading.reviewBy)}:{' '}
        <a class="govuk-link" href={paths.keptReadingReview(reading.id)}>
          why, and whether it was right
        </a>
      </>
    ))
}

/** For whom they cover today: the worklist of whoever is away is theirs to look through. */
function coveringTold(covered: readonly Deputy[], answeredFor: readonly Nameable[]) {
  const gone = answeredFor.map(({ id, name }) => (
    <>
      <strong>You answer for the children of {name}, who has left, until each has another worker.</strong>{' '}
      <a class="govuk-link" href={`${paths.worklist()}?who=${id}`}>
        See what is due to them
      </a>
    </>
  ))
  const away = covered.map(({ forAccountId, forName, until }) => (
    <>
      You cover for {forName} until {plainDate(until)}.{' '}
      <a class="govuk-link" href={`${paths.worklist()}?who=${forAccountId}`}>
        See what falls to {forName}
      </a>
    </>
  ))
  return [...gone, ...away]
}

/** What somebody is told on their first page, whatever their role, before anything else; nothing when there is nothing. */
export async function readTold(request: SignedInRequest): Promise<ComponentChildren> {
  const { ctx, actor } = request
  const since = ctx.clock.now().subtract({ hours: 24 * daysTold })
  const { mine, waiting, running, joinings, offered, left, patterns, read, covered, gone } = await list(
    ctx,
    'what one is told',
    async (tx) => ({
      mine: await recoveries(tx, { since, withAccount: actor.accountId }),
      waiting: managing.includes(actor.role) ? await recoveriesToDecide(tx, request) : [],
      joinings: managing.includes(actor.role) ? await joiningsToAnswer(tx, actor.accountId) : [],
      running: await runningOut(tx, request),
      read: practitioners.some((role) => role === actor.role)
        ? await openedToReview(tx, keptOpened, answersFor(actor))
        : [],
      covered: practitioners.some((role) => role === actor.role)
        ? await coveredBy(tx, actor.accountId, ctx.clock.today())
        : [],
      gone: practitioners.some((role) => role === actor.role)
        ? await leaversAnsweredFor(tx, actor.accountId, ctx.clock.today())
        : [],
      offered: await offers(tx, { toId: actor.accountId }),
      left: managing.includes(actor.role) ? await leftOn(tx, request) : nobodyLeft,
      // Managers have theirs in a list of its own.
      patterns: managing.includes(actor.role) ? [] : await promptsWaiting(tx, { accountId: actor.accountId }),
    }),
    ({ mine: told, waiting: asked, offered: children, left: gone, patterns: prompts, read: kept }) => [
      ...[...told, ...asked].map(({ accountId }) => accountId),
      ...children.map(({ childId }) => childId),
      ...gone.childIds,
      ...prompts.map(({ childId }) => childId),
      ...kept.map(({ personId }) => personId),
    ],
  )
  const sentences = [
    ...readingsTold(request, read),
    ...coveringTold(covered, gone),
    ...(left.count === 0
      ? []
      : [
          <strong>
            {left.count === 1 ? 'One child has' : `${left.count} children have`} no worker: theirs has left, or leaves
            today.{' '}
            <a class="govuk-link" href={paths.leftBehind()}>
              See which
            </a>
          </strong>,
        ]),
    ...left.leavers
      .filter(({ children }) => children > 0)
      .map(({ accountId, name, lastDay, children }) => (
        <>
          {name} leaves on {plainDate(lastDay)} and holds {children === 1 ? 'one child' : `${children} children`}.{' '}
          {actor.role !== 'director' && (
            <a class="govuk-link" href={paths.leaver(accountId)}>
              Hand over what {name} holds
            </a>
          )}
        </>
      )),
    ...registrationsTold(request, running),
    ...offered.map((offer) => (
      <>
        {offer.offeredByName} asks you to take a child of {offer.fromName}’s.{' '}
        <a class="govuk-link" href={paths.handingOver(offer.id)}>
          Answer for {saidOf(offer.child, (name) => name)}
        </a>
      </>
    )),
    ...byPrompt(patterns).map((family) => (
      <>
        You are asked about a pattern, because you are rung about the child: {titlesOf(family)}.{' '}
        <a class="govuk-link" href={paths.pattern(family.rows[0].childId, family.promptId)}>
          Answer for {childrenNamed(family)}
        </a>
      </>
    )),
    ...joinings.map(({ id, name, role, startsOn, writtenBy }) => (
      <>
        {writtenBy} wrote that you agreed to {name} starting as {role} on {plainDate(startsOn)}.{' '}
        <a class="govuk-link" href={paths.joining(id)}>
          Say whether you did
        </a>
      </>
    )),
    ...waiting.map(({ id, name, proposedByName }) => (
      <>
        {name} has lost every way of signing in. {proposedByName} proposes to let them back in.{' '}
        <a class="govuk-link" href={paths.recovery(id)}>
          Decide whether it is {name}
        </a>
      </>
    )),
    ...mine
      .filter(({ decision }) => decision !== null)
      .map((recovery) => (
        <>
          {recovery.accountId === actor.accountId ? 'You were' : `${recovery.name} was`}
          {recovery.decision === 'confirmed' ? '' : ' not'} let back in:{' '}
          {recovery.proposedBy === actor.accountId ? 'you' : recovery.proposedByName} proposed it,{' '}
          {recovery.decidedByName === actor.name ? 'you' : recovery.decidedByName} decided it
          {recovery.decidedAt === null ? '' : ` on ${dateAndTime(recovery.decidedAt)}`}
          {recovery.decision === 'confirmed' &&
            (recovery.usedAt === null
              ? ', and the code has not been used'
              : `, and the code was used on ${dateAndTime(recovery.usedAt)}`)}
          . {recovery.accountId === actor.accountId && 'If that was not you, tell an administrator now.'}
        </>
      )),
  ]
  if (sentences.length === 0) return undefined
  return (
    <InsetText>
      <ul class="govuk-list">
        {sentences.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </InsetText>
  )
}
