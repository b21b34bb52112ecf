import { type ChildPerson, childPerson } from '#domains/casework/child/child-person-read-store.ts'
import { peopleChangers } from '#domains/people/changers.ts'
import { endRelation } from '#domains/people/family/end-tie.ts'
import { careHistoryForm, homeForm, responsibilityForm } from '#domains/people/family/family-forms.ts'
import { giveResponsibility } from '#domains/people/family/give-responsibility.ts'
import { recordCareHistory } from '#domains/people/family/record-care-history.ts'
import { moveHome } from '#domains/people/move-home.ts'
import { nameOf } from '#domains/people/person.ts'
import { plainDate } from '#kernel/dates.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { type PageError, page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { type Part, PartForm, type PartSent, part, partErrors, sendPart } from '#web/people/change/part.tsx'
import { RelativeForm, type RelativeSent, sendRelative } from '#web/people/change/relative-form.tsx'
import { PersonLine } from '#web/people/child/person-line.tsx'
import { addressSays, DetailShown } from '#web/people/confidential/detail-shown.tsx'
import { withRecord } from '#web/people/with-record.tsx'
import { get, one, post, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

function partsFor(child: ChildPerson): readonly Part[] {
  const childId = child.person.id
  const adults = child.people.filter(({ isChild }) => !isChild)
  const people = Object.fromEntries(adults.map((person) => [person.id, nameOf(person)]))
  return [
    part(
      {
        what: 'responsibility',
        summary: 'Add somebody who holds parental responsibility',
        button: 'Save who holds it',
        form: responsibilityForm(people),
      },
      async (ctx, { holder, holderName, basis, from }) =>
        await giveResponsibility(ctx, {
          childId,
          holderId: holder === 'other' ? undefined : holder,
          holderName: holder === 'other' ? holderName : undefined,
          basis,
          from,
        }),
    ),
    part(
      {
        what: 'home',
        summary: 'The child has moved, or the address is wrong',
        button: 'Save the address',
        form: homeForm,
      },
      async (ctx, { lines, postcode, movedOn, withThem }) =>
        await moveHome(ctx, {
          childId,
          lines: lines.split('\n'),
          postcode,
          movedOn,
          together: withThem?.has('household') === true,
        }),
    ),
    part(
      {
        what: 'care-history',
        summary: 'Add what somebody lived through as a child',
        button: 'Save what happened',
        form: careHistoryForm({ [childId]: `${nameOf(child.person)}, the child`, ...people }),
      },
      async (ctx, { person, says, authority, from, until, source }) =>
        await recordCareHistory(ctx, { personId: person, says, authority, from, until, source }),
    ),
  ]
}

interface Sent {
  readonly part?: PartSent | undefined
  readonly relative?: RelativeSent
  readonly ended?: string
}

async function open(request: SignedInRequest, sent: Sent = {}): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  return await withRecord(
    request,
    'family and household',
    childId,
    async (tx) => await childPerson(tx, childId, request.ctx.clock.today()),
    (child) => familyPage(request, child, sent),
  )
}

function errorsIn(parts: readonly Part[], { part: sentPart, relative, ended }: Sent): readonly PageError[] {
  return [
    ...partErrors(parts, sentPart),
    ...(relative?.kind === 'wrong' ? relative.errors : []),
    ...(relative?.kind === 'like these'
      ? [{ text: 'Select whether it is one of these people', href: '#existing' }]
      : []),
    ...(ended === undefined ? [] : [{ text: ended, href: '#relatives' }]),
  ]
}

function familyPage(request: SignedInRequest, child: ChildPerson, sent: Sent): Reply {
  const childId = child.person.id
  const parts = partsFor(child)
  const path = paths.childFamily(childId)
  const partForm = (what: string) =>
    parts
      .filter((each) => each.what === what)
      .map((each) => <PartForm part={each} request={request} path={path} sent={sent.part} />)
  return page(
    request,
    { title: 'Family and household', errors: errorsIn(parts, sent), back: paths.child(childId) },
    <>
      <h1 class="govuk-heading-l">Family and household: {nameOf(child.person)}</h1>
      <h2 class="govuk-heading-m" id="relatives">
        Relatives
      </h2>
      <Relatives request={request} child={child} />
      <RelativeForm request={request} child={child} sent={sent.relative} />
      <h2 class="govuk-heading-m">Parental responsibility</h2>
      {child.responsibility.length === 0 && <p class="govuk-body">Nobody is recorded as holding it.</p>}
      <ul class="govuk-list">
        {child.responsibility.map(({ holderId, holderName, basis, from }) => (
          <li>
            <PersonLine child={child} personId={holderId} name={holderName} />: {basis}
            {from === undefined ? '' : `, since ${plainDate(from)}`}
          </li>
        ))}
      </ul>
      {partForm('responsibility')}
      <h2 class="govuk-heading-m">Where the child lives</h2>
      {child.homes
        .filter(({ until }) => until === undefined)
        .map(({ address }) => (
          <p class="govuk-body">
            <DetailShown detail={address}>{addressSays}</DetailShown>
          </p>
        ))}
      {partForm('home')}
      <CareHistory child={child} />
      {partForm('care-history')}
    </>,
  )
}

function CareHistory({ child }: { readonly child: ChildPerson }) {
  return (
    <>
      <h2 class="govuk-heading-m">Known to an authority as children</h2>
      {child.careHistories.length === 0 && <p class="govuk-body">Nothing is recorded.</p>}
      <ul class="govuk-list">
        {child.careHistories.map(({ personId, says, authority }) => (
          <li>
            <PersonLine child={child} personId={personId} />: {says} {authority}.
          </li>
        ))}
      </ul>
    </>
  )
}

function Relatives({ request, child }: { readonly request: SignedInRequest; readonly child: ChildPerson }) {
  const childId = child.person.id
  const standing = child.ties.filter(({ otherId, endedOn }) => otherId === childId && endedOn === undefined)
  if (standing.length === 0) return <p class="govuk-body">No relative is recorded.</p>
  return (
    <ul class="govuk-list">
      {standing.map(({ id, personId, kind }) => (
        <li class="hf-child__row">
          <span>
            <PersonLine child={child} personId={personId} />
          </span>
          <form method="post" action={paths.childFamily(childId)}>
            <CsrfField token={request.csrf} />
            <input type="hidden" name="what" value="end" />
            <input type="hidden" name="tie" value={id} />
            <Button variant="secondary">
              End
              <span class="govuk-visually-hidden">
                : {nameIn(child, personId)} is no longer {kind}
              </span>
            </Button>
          </form>
        </li>
      ))}
    </ul>
  )
}

function nameIn(child: ChildPerson, personId: string): string {
  const person = child.people.find(({ id }) => id === personId)
  return person === undefined ? 'this person' : nameOf(person)
}

async function submit(request: SignedInRequest): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  const saved = (notice: string) => redirect(paths.childFamily(childId), notice)
  const what = one(request.typed, 'what')
  if (what === 'end') {
    const tie = one(request.typed, 'tie')
    const outcome = await endRelation(request.ctx, childId, tie, request.ctx.clock.today())
    return outcome.ok ? saved('Ended. It stays in the record.') : await open(request, { ended: outcome.unmet[0].says })
  }
  return await withRecord(
    request,
    'family and household',
    childId,
    async (tx) => await childPerson(tx, childId, request.ctx.clock.today()),
    async (child) => {
      if (what === 'relative') {
        const relative = await sendRelative(request, child)
        return relative.kind === 'added' ? saved('Added to the family.') : familyPage(request, child, { relative })
      }
      const sent = await sendPart(request, partsFor(child))
      return sent?.kind === 'done' ? saved('Saved.') : familyPage(request, child, { part: sent })
    },
  )
}

export const familyRoutes: readonly Route[] = [
  get(paths.childFamily(), peopleChangers, async (request) => await open(request)),
  post(paths.childFamily(), peopleChangers, submit),
]
