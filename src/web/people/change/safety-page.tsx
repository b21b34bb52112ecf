import { type ChildPerson, childPerson } from '#domains/casework/child/child-person-read-store.ts'
import type { Unmet } from '#domains/ledger/context.ts'
import { peopleChangers } from '#domains/people/changers.ts'
import { nameOf } from '#domains/people/person.ts'
import { recordContactPoint } from '#domains/people/record-contact-point.ts'
import { recordInvolvement } from '#domains/people/record-involvement.ts'
import { endSafety } from '#domains/people/safety/end-safety.ts'
import { recordBail } from '#domains/people/safety/record-bail.ts'
import { recordKnown } from '#domains/people/safety/record-known.ts'
import { recordMustNot } from '#domains/people/safety/record-must-not.ts'
import { recordOrder } from '#domains/people/safety/record-order.ts'
import { recordVisitWarning } from '#domains/people/safety/record-visit-warning.ts'
import {
  bailForm,
  contactPointForm,
  involvementForm,
  knownForm,
  mustNotForm,
  orderForm,
  visitWarningForm,
} from '#domains/people/safety/safety-forms.ts'
import { type Endable, endable } from '#domains/people/safety/safety-store.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Details } from '#web/components/details.tsx'
import { Input } from '#web/components/input.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { type Part, PartForm, type PartSent, part, partErrors, sendPart } from '#web/people/change/part.tsx'
import { type StandingRow, safetyRows } from '#web/people/change/safety-rows.tsx'
import { withRecord } from '#web/people/with-record.tsx'
import { get, one, post, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

function partsFor(child: ChildPerson): readonly Part[] {
  const childId = child.person.id
  const people = Object.fromEntries(child.people.map((person) => [person.id, nameOf(person)]))
  const everybody = { [childId]: `${nameOf(child.person)}, the child`, ...people }
  return [
    part(
      {
        what: 'known',
        summary: 'Add what must be known for the child’s safety',
        button: 'Save what must be known',
        form: knownForm,
      },
      async (ctx, { says, since, reviewOn }) => await recordKnown(ctx, { childId, says, since, reviewOn }),
    ),
    part(
      {
        what: 'must-not',
        summary: 'Add somebody who must not be told, or have contact',
        button: 'Save this person',
        form: mustNotForm(people),
      },
      async (ctx, { about, aboutName, kind, reason, reviewOn }) =>
        await recordMustNot(ctx, {
          childId,
          aboutId: about === 'other' ? undefined : about,
          aboutName: about === 'other' ? aboutName : undefined,
          kind,
          reason,
          reviewOn,
        }),
    ),
    part(
      { what: 'order', summary: 'Add an order', button: 'Save this order', form: orderForm },
      async (ctx, { kind, madeOn, endsOn, endsSays, terms }) =>
        await recordOrder(ctx, { childId, kind, madeOn, endsOn, endsSays: endsSays ?? '', terms }),
    ),
    part(
      { what: 'bail', summary: 'Add bail conditions', button: 'Save these conditions', form: bailForm(people) },
      async (ctx, { about, aboutName, kind, conditions, from, until, untilSays, force, reference }) =>
        await recordBail(ctx, {
          childId,
          kind,
          aboutId: about === 'other' ? undefined : about,
          aboutName: about === 'other' ? aboutName : undefined,
          conditions,
          from,
          until,
          untilSays: untilSays ?? '',
          force: force ?? '',
          reference: reference ?? '',
        }),
    ),
    part(
      {
        what: 'contact-point',
        summary: 'Add a way to reach somebody',
        button: 'Save this way',
        form: contactPointForm(everybody),
      },
      async (ctx, { person, kind, value, safe, how }) =>
        await recordContactPoint(ctx, { personId: person, kind, value, safe, how: how ?? '' }),
    ),
    part(
      {
        what: 'warning',
        summary: 'Add a warning for visitors',
        button: 'Save this warning',
        form: visitWarningForm,
      },
      async (ctx, { says, reviewOn }) => await recordVisitWarning(ctx, { childId, says, reviewOn }),
    ),
    part(
      {
        what: 'involvement',
        summary: 'Add somebody who works with the child',
        button: 'Save who is involved',
        form: involvementForm,
      },
      async (ctx, { standsAs, workerName, agencyName, phone, email }) =>
        await recordInvolvement(ctx, {
          childId,
          standsAs,
          agencyName,
          workerName: workerName ?? '',
          phone: phone ?? '',
          email: email ?? '',
        }),
    ),
  ]
}

async function open(request: SignedInRequest, sent?: PartSent, ended?: Unmet): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  return await withRecord(
    request,
    'safety and who is involved',
    childId,
    async (tx) => await childPerson(tx, childId, request.ctx.clock.today()),
    (child) => safetyPage(request, child, sent, ended),
  )
}

function safetyPage(
  request: SignedInRequest,
  child: ChildPerson,
  sent: PartSent | undefined,
  ended: Unmet | undefined,
): Reply {
  const parts = partsFor(child)
  const path = paths.childSafety(child.person.id)
  const errors = [
    ...partErrors(parts, sent),
    ...(ended === undefined
      ? []
      : [{ text: ended.says, href: ended.answerAt === undefined ? '#standing' : `#because.${ended.answerAt}` }]),
  ]
  return page(
    request,
    { title: 'Safety and who is involved', errors, back: paths.child(child.person.id) },
    <>
      <h1 class="govuk-heading-l">Safety and who is involved: {nameOf(child.person)}</h1>
      <div id="standing">
        {safetyRows(child).map(({ what, heading, none, rows }) => (
          <section aria-labelledby={`${what}-standing`}>
            <h2 class="govuk-heading-m" id={`${what}-standing`}>
              {heading}
            </h2>
            {rows.length === 0 && <p class="govuk-body">{none}</p>}
            <ul class="govuk-list">
              {rows.map((row) => (
                <li class="hf-child__row">
                  <span>{row.says}</span>
                  <EndRow request={request} path={path} row={row} ended={ended} />
                </li>
              ))}
            </ul>
            {parts
              .filter((each) => each.what === what)
              .map((each) => (
                <PartForm part={each} request={request} path={path} sent={sent} />
              ))}
          </section>
        ))}
      </div>
    </>,
  )
}

interface EndRowProps {
  readonly request: SignedInRequest
  readonly path: string
  readonly row: StandingRow
  readonly ended: Unmet | undefined
}

/** Ends what stands, once it is said why: never by one press. */
function EndRow({ request, path, row, ended }: EndRowProps) {
  const field = `because.${row.id}`
  const wrong = ended !== undefined && one(request.typed, 'row') === row.id
  return (
    <Details
      summary={
        <>
          End<span class="govuk-visually-hidden">: {row.called}</span>
        </>
      }
      open={wrong}
    >
      <form method="post" action={path} noValidate>
        <CsrfField token={request.csrf} />
        <input type="hidden" name="what" value="end" />
        <input type="hidden" name="table" value={row.table} />
        <input type="hidden" name="row" value={row.id} />
        <input type="hidden" name="person" value={row.personId} />
        <input type="hidden" name="version" value={String(row.version)} />
        <Input
          name={field}
          label={`Why does it end: ${row.called}?`}
          value={wrong ? one(request.typed, field) : ''}
          {...(wrong ? { errorMessage: ended.says } : {})}
        />
        <Button variant="secondary">
          End today<span class="govuk-visually-hidden">: {row.called}</span>
        </Button>
      </form>
    </Details>
  )
}

async function submit(request: SignedInRequest): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  const saved = (notice: string) => redirect(paths.childSafety(childId), notice)
  if (one(request.typed, 'what') === 'end') {
    const outcome = await end(request)
    return outcome === undefined ? saved('Ended. It stays in the record.') : await open(request, undefined, outcome)
  }
  return await withRecord(
    request,
    'safety and who is involved',
    childId,
    async (tx) => await childPerson(tx, childId, request.ctx.clock.today()),
    async (child) => {
      const sent = await sendPart(request, partsFor(child))
      if (sent?.kind === 'done') return saved('Saved.')
      return safetyPage(request, child, sent, undefined)
    },
  )
}

/** Ends a row of this page; why it could not, where it could not. */
async function end({ ctx, typed }: SignedInRequest): Promise<Unmet | undefined> {
  const table = one(typed, 'table')
  if (!isEndable(table)) return { says: 'Choose what to end.' }
  const rowId = one(typed, 'row')
  const outcome = await endSafety(ctx, {
    table,
    rowId,
    personId: one(typed, 'person'),
    version: Number(one(typed, 'version')),
    because: one(typed, `because.${rowId}`),
  })
  return outcome.ok ? undefined : outcome.unmet[0]
}

function isEndable(table: string): table is Endable {
  return Object.hasOwn(endable, table)
}

export const safetyRoutes: readonly Route[] = [
  get(paths.childSafety(), peopleChangers, async (request) => await open(request)),
  post(paths.childSafety(), peopleChangers, submit),
]
