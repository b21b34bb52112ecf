import { emergencySteps, nightSteps } from '#domains/casework/worklist/read-duty.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { readableOf } from '#domains/people/confidential/kept-reading-store.ts'
import { findPeople } from '#domains/people/find-people.ts'
import { ageInWords, type Known, nameOf } from '#domains/people/person.ts'
import { keptSearch, type PersonListed } from '#domains/people/search-store.ts'
import { parseForm } from '#engine/form.ts'
import { plainDate } from '#kernel/dates.ts'
import type { StepId } from '#practice/contents.ts'
import { NobodyAnswers } from '#web/access/opening/nobody-answers.tsx'
import { Details } from '#web/components/details.tsx'
import { PhoneLink } from '#web/components/phone-link.tsx'
import { Section } from '#web/components/section.tsx'
import { dutySearchForm } from '#web/duty/duty-page.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { stepTitle } from '#web/people/child/labels.ts'
import { sentence } from '#web/people/child/story-titles.ts'
import { get, type Reply, type Route, type SignedInRequest } from '#web/route.ts'

/** Whom a search from the duty page found, each with what protects them now. */
async function show(request: SignedInRequest): Promise<Reply> {
  const { ctx } = request
  const typed = await keptSearch(ctx, request.params['id'] ?? '')
  if (typed === undefined) throw new NotFound('search')
  const { name, bornOn } = parseForm(dutySearchForm, typed).answers
  const found = await findPeople(ctx, { name, bornOn })
  const ids = found.flatMap((one) => (one.kind === 'full' ? [one.person.personId] : []))
  const kept = await list(
    ctx,
    'of whom found something is kept',
    async (tx) => await readableOf(tx, ids),
    () => ids,
  )
  return page(
    request,
    { title: 'Children found', back: paths.duty() },
    <>
      <h1 class="govuk-heading-l">Children found</h1>
      {found.length === 0 && (
        <p class="govuk-body">
          Nobody was found.{' '}
          <a class="govuk-link" href={paths.duty()}>
            Try another spelling
          </a>
          , or{' '}
          <a class="govuk-link" href={paths.newContact()}>
            write down what you are told
          </a>
          : from there you go straight to a strategy discussion.
        </p>
      )}
      {found.map((one) => (
        <Found one={one} today={ctx.clock.today()} kept={kept} />
      ))}
    </>,
  )
}

interface FoundProps {
  readonly one: Known<PersonListed>
  readonly today: Temporal.PlainDate
  /** Of whom something is kept that whoever is on duty may read now. */
  readonly kept: ReadonlySet<string>
}

function Found({ one, today, kept }: FoundProps) {
  if (one.kind === 'unknown') return null
  if (one.kind === 'restricted')
    return (
      <Section heading={`Known: ring ${one.ring.name} now`} kind="warning">
        <p class="govuk-body">
          <PhoneLink number={one.ring.phone ?? ''} />
        </p>
        <NobodyAnswers shownId={one.shownId} />
      </Section>
    )
  const { person } = one
  const born = person.bornOn === undefined ? '' : `, born ${plainDate(person.bornOn)}`
  return (
    <Section
      heading={
        <>
          <a class="govuk-link" href={paths.child(person.personId)}>
            {nameOf(person)}
          </a>
          {born}
        </>
      }
      id={`found-${person.personId}`}
    >
      <p class="govuk-body">
        {sentence(ageInWords(person, today))}.{' '}
        {person.openSince === undefined
          ? 'No work is open.'
          : `Open since ${plainDate(person.openSince)}, ${person.workerName === undefined ? 'nobody allocated' : `with ${person.workerName}`}.`}
      </p>
      {person.isChild && (
        <Protecting childId={person.personId} name={nameOf(person)} kept={kept.has(person.personId)} />
      )}
    </Section>
  )
}

interface ProtectingProps {
  readonly childId: string
  readonly name: string
  /** Whether something is kept that whoever is on duty may read now. */
  readonly kept: boolean
}

/** What protects this child now, what a night asks for first, and the rest folded away. */
function Protecting({ childId, name, kept }: ProtectingProps) {
  const of = <span class="govuk-visually-hidden"> for {name}</span>
  const begin = (kind: StepId) => (
    <li>
      <a class="govuk-link" href={paths.newStep(childId, kind)}>
        Begin: {stepTitle(kind).toLowerCase()}
        {of}
      </a>
    </li>
  )
  return (
    <>
      <ul class="govuk-list">
        {nightSteps.map(begin)}
        <li>
          <a class="govuk-link" href={paths.newPlacement(childId)}>
            Place the child{of}
          </a>
        </li>
        {kept && (
          <li>
            <a class="govuk-link" href={paths.readKept(childId)}>
              Read what is kept from you<span class="govuk-visually-hidden"> of {name}</span>
            </a>
          </li>
        )}
      </ul>
      <Details summary={<>Everything else that protects{of}</>}>
        <ul class="govuk-list">
          {emergencySteps.filter((kind) => !nightSteps.some((each) => each === kind)).map(begin)}
        </ul>
      </Details>
    </>
  )
}
export const dutySearchRoutes: readonly Route[] = [get(paths.dutySearch(), practitioners, show)]
