import type { MissingChild } from '#domains/casework/missing/missing-store.ts'
import { goneFor, type MissingRead, readMissing } from '#domains/casework/missing/read-missing.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import { ageInWords, nameOf } from '#domains/people/person.ts'
import { dateAndTime } from '#kernel/dates.ts'
import { labelOf } from '#practice/code-lists/code-list.ts'
import { missing as missingCodes } from '#practice/code-lists/missing.ts'
import { timesMissingDiscussed } from '#practice/obligations/missing.ts'
import { SummaryList } from '#web/components/summary-list.tsx'
import { page } from '#web/frame.tsx'
import { RingAbout } from '#web/home/missing.tsx'
import { paths } from '#web/paths.ts'
import { get, type Reply, type Route, type SignedInRequest } from '#web/route.ts'

async function show(request: SignedInRequest): Promise<Reply> {
  const missing = await readMissing(request.ctx)
  return page(
    request,
    { title: 'Missing children', wide: true, back: paths.home() },
    <>
      <h1 class="govuk-heading-l">Missing children</h1>
      <p class="govuk-body-l">{inShort(missing)}</p>
      {missing.toRing.map((ring) => (
        <p class="govuk-body">
          <strong>
            <RingAbout {...ring} />
          </strong>
        </p>
      ))}
      {missing.children.map((child) => (
        <OneChild child={child} request={request} />
      ))}
    </>,
  )
}

function inShort({ children, toRing }: MissingRead): string {
  const count = children.length + toRing.length
  if (count === 0) return 'No child is recorded as missing.'
  return count === 1 ? 'One child is missing now.' : `${count} children are missing now, the longest gone first.`
}

const notYet = (said: string) => (said === '' ? <strong>Not written down yet</strong> : lines(said))
const lines = (said: string) => <span class="hf-lines">{said}</span>

function OneChild({ child, request }: { readonly child: MissingChild; readonly request: SignedInRequest }) {
  const { ctx } = request
  const headingId = `missing-${child.id}`
  return (
    <section class="hf-panel hf-panel--warning" aria-labelledby={headingId}>
      <h2 class="hf-panel__heading" id={headingId}>
        {nameOf(child)}, {ageInWords({ bornOn: child.bornOn }, ctx.clock.today())}: gone{' '}
        {goneFor(child.from, ctx.clock.now())}
      </h2>
      <SummaryList
        rows={[
          { key: 'Missing from', value: dateAndTime(child.from) },
          { key: 'Missing or away', value: child.kind === null ? notYet('') : labelOf(missingCodes, child.kind) },
          { key: 'Last seen', value: notYet(child.lastSeen) },
          { key: 'What we are afraid of', value: notYet(child.fears) },
          { key: 'Police', value: <Police child={child} /> },
          { key: 'What is being done', value: notYet(child.doing) },
          { key: 'Who told us', value: notYet(child.reportedBy) },
          { key: 'Worker', value: <Worker child={child} /> },
          { key: 'How often', value: howOften(child) },
        ]}
      />
      {child.someKept && (
        <p class="govuk-body">
          <strong>Some of this is confidential from you.</strong> {nameOf(child)}’s page says who may tell you, and on
          duty how to read it.
        </p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={paths.step(child.childId, child.stepId)}>
          {ctx.asKnown === undefined && request.actor.role !== 'inspector'
            ? 'Add to this, or say that the child is back'
            : 'Open what is written'}
          <span class="govuk-visually-hidden">: {nameOf(child)}</span>
        </a>
        {' · '}
        <a class="govuk-link" href={paths.child(child.childId)}>
          Go to {nameOf(child)}’s page
        </a>
      </p>
    </section>
  )
}

function Police({ child }: { readonly child: MissingChild }) {
  if (child.policeToldAt === undefined)
    return <strong>Not told yet. Ring 101, or 999 where the child is in danger.</strong>
  const reference = child.policeReference === '' ? '' : `, reference ${child.policeReference}`
  return (
    <>
      Told {dateAndTime(child.policeToldAt)}
      {reference}. {child.policeSay !== '' && lines(`They say: ${child.policeSay}`)}
    </>
  )
}

function Worker({ child }: { readonly child: MissingChild }) {
  if (child.worker === undefined) return <strong>Nobody: the child is without a worker</strong>
  return (
    <>
      {child.worker}
      {child.workerPhone === undefined ? '' : <span class="hf-phone">, {child.workerPhone}</span>}
    </>
  )
}

function howOften({ times, withinDays }: MissingChild): string {
  if (times <= 1) return `The first time in ${withinDays} days`
  const said = times === 2 ? 'Twice' : `${times} times`
  return `${said} in ${withinDays} days${times >= timesMissingDiscussed ? ': a strategy discussion is owed' : ''}`
}

export const missingRoutes: readonly Route[] = [get(paths.missing(), [...practitioners, 'inspector'], show)]
