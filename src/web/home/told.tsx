import type { ComponentChildren } from 'preact'
import type { Nameable } from '#domains/access/account/leaving-store.ts'
import type { RunningOut } from '#domains/access/account/registration-store.ts'
import type { Deputy } from '#domains/access/deputies/deputy-store.ts'
import { saidOf } from '#domains/people/confidential/confidential.ts'
import type { KeptReading } from '#domains/people/confidential/kept-reading.ts'
import { dateAndTime, plainDate } from '#kernel/dates.ts'
import { shownDays } from '#web/access/staff/registrations-page.tsx'
import { InsetText } from '#web/components/inset-text.tsx'
import { byPrompt, childrenNamed, titlesOf } from '#web/concerns/pattern-words.tsx'
import { type LeftOn, type ReadForTold, readForTold } from '#web/home/told-reading.ts'
import { paths } from '#web/paths.ts'
import type { SignedInRequest } from '#web/route.ts'

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

/** Children without a worker because theirs has left, and who leaves soon with children. */
function leavingTold({ actor }: SignedInRequest, left: LeftOn) {
  return [
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
  ]
}

function offeredTold(offered: ReadForTold['offered']) {
  return offered.map((offer) => (
    <>
      {offer.offeredByName} asks you to take a child of {offer.fromName}’s.{' '}
      <a class="govuk-link" href={paths.handingOver(offer.id)}>
        Answer for {saidOf(offer.child, (name) => name)}
      </a>
    </>
  ))
}

function patternsTold(patterns: ReadForTold['patterns']) {
  return byPrompt(patterns).map((family) => (
    <>
      You are asked about a pattern, because you are rung about the child: {titlesOf(family)}.{' '}
      <a class="govuk-link" href={paths.pattern(family.rows[0].childId, family.promptId)}>
        Answer for {childrenNamed(family)}
      </a>
    </>
  ))
}

function joiningsTold(joinings: ReadForTold['joinings']) {
  return joinings.map(({ id, name, role, startsOn, writtenBy }) => (
    <>
      {writtenBy} wrote that you agreed to {name} starting as {role} on {plainDate(startsOn)}.{' '}
      <a class="govuk-link" href={paths.joining(id)}>
        Say whether you did
      </a>
    </>
  ))
}

/** Whom to let back in, to decide; and who was let back in lately, oneself among them. */
function recoveriesTold({ actor }: SignedInRequest, { waiting, mine }: Pick<ReadForTold, 'waiting' | 'mine'>) {
  return [
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
}

/** What somebody is told on their first page, whatever their role, before anything else; nothing when there is nothing. */
export async function readTold(request: SignedInRequest): Promise<ComponentChildren> {
  const read = await readForTold(request)
  const sentences = [
    ...readingsTold(request, read.read),
    ...coveringTold(read.covered, read.gone),
    ...leavingTold(request, read.left),
    ...registrationsTold(request, read.running),
    ...offeredTold(read.offered),
    ...patternsTold(read.patterns),
    ...joiningsTold(read.joinings),
    ...recoveriesTold(request, read),
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
