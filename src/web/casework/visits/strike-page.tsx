import { type ChildOfFamily, childOfFamily, siblingsOf } from '#domains/casework/child/sibling-store.ts'
import { strikeOut } from '#domains/casework/visits/strike-out.ts'
import {
  asStrikeable,
  mayStrike,
  type Strikeable,
  strikeable,
  strikingForm,
} from '#domains/casework/visits/striking.ts'
import {
  entryToStrike,
  type StrikeableEntry,
  type Striking,
  strikingOf,
} from '#domains/casework/visits/striking-store.ts'
import { hands } from '#domains/ledger/actor.ts'
import { NotFound, type Tx } from '#domains/ledger/context.ts'
import { parseForm } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import { longDate, shortDate } from '#kernel/dates.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Radios } from '#web/components/radios.tsx'
import { StruckOut } from '#web/components/struck-out.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { errorsOf, Questions } from '#web/form/questions.tsx'
import { type PageError, page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { withRecord } from '#web/people/with-record.tsx'
import { get, one, post, type Reply, type Route, redirect, type SignedInRequest, type Typed } from '#web/route.ts'

interface ToStrike {
  readonly table: Strikeable
  readonly child: ChildOfFamily
  readonly siblings: readonly ChildOfFamily[]
  readonly entry: StrikeableEntry
  readonly struck: Striking | undefined
}

async function toStrike(tx: Tx, request: SignedInRequest, childId: string): Promise<ToStrike | undefined> {
  const table = asStrikeable(request.params['table'] ?? '')
  const rowId = request.params['rowId'] ?? ''
  if (table === undefined) return undefined
  const child = await childOfFamily(tx, childId)
  const entry = await entryToStrike(tx, childId, table, rowId)
  if (child === undefined || entry === undefined || !mayStrike(table, request.actor, entry)) return undefined
  return { table, child, siblings: await siblingsOf(tx, childId), entry, struck: await strikingOf(tx, rowId) }
}

function Entry({ entry }: { readonly entry: StrikeableEntry }) {
  return (
    <SummaryList
      rows={[
        { key: 'What', value: entry.title },
        { key: 'When', value: longDate(entry.on) },
        { key: 'Recorded by', value: entry.byName },
        { key: 'It says', value: entry.says.slice(0, 600) },
      ]}
    />
  )
}

interface Shown {
  readonly typed: Typed
  readonly errors?: readonly FormError[]
  readonly summary?: readonly PageError[]
}

function form(request: SignedInRequest, found: ToStrike, { typed, errors = [], summary = [] }: Shown): Reply {
  const { table, child, siblings, entry, struck } = found
  const title = `Strike out a ${strikeable[table]}`
  return page(
    request,
    { title, back: paths.child(child.id), errors: summary },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">
          {title} of {child.name}
        </h1>
        {struck === undefined ? (
          <Entry entry={entry} />
        ) : (
          <StruckOut by={struck.byName} at={shortDate(struck.on)} reason={struck.reason}>
            {entry.title}: {entry.says.slice(0, 600)}
          </StruckOut>
        )}
        {struck === undefined && (
          <form method="post" action={paths.strike(child.id, table, entry.id)} noValidate>
            <CsrfField token={request.csrf} />
            <Questions form={strikingForm} only={['reason']} typed={typed} errors={errors} />
            {siblings.length > 0 && (
              <Radios
                name="belongsTo"
                legend={{
                  children: 'To whom does it belong? (optional)',
                  class: 'govuk-fieldset__legend--s',
                }}
                items={siblings.map(({ id, name }) => ({ value: id, label: name }))}
                value={one(typed, 'belongsTo')}
              />
            )}
            <Questions form={strikingForm} only={['belongsToNumber']} typed={typed} errors={errors} />
            <Button variant="warning">Strike it out</Button>
          </form>
        )}
      </div>
    </div>,
  )
}

async function strike(request: SignedInRequest, found: ToStrike): Promise<Reply> {
  const { typed, ctx } = request
  const { answers, errors } = parseForm(strikingForm, typed)
  if (errors.length > 0) return form(request, found, { typed, errors, summary: errorsOf(strikingForm, errors) })
  const belongsTo = one(typed, 'belongsTo')
  const outcome = await strikeOut(ctx, {
    childId: found.child.id,
    table: found.table,
    rowId: found.entry.id,
    reason: answers.reason ?? '',
    ...(belongsTo === '' ? {} : { belongsToId: belongsTo }),
    ...(answers.belongsToNumber === undefined ? {} : { belongsToNumber: answers.belongsToNumber }),
  })
  if (outcome.ok) return redirect(paths.child(found.child.id), 'It is struck out, and stays readable.')
  const summary = outcome.unmet.map(({ says, answerAt }) => ({ text: says, href: `#${answerAt ?? 'reason'}` }))
  const refused = outcome.unmet.flatMap(({ says, answerAt = '' }) =>
    answerAt in strikingForm ? [{ question: answerAt, says, kind: 'wrong' as const }] : [],
  )
  return form(request, found, { typed, errors: refused, summary })
}

function withEntry(request: SignedInRequest, reply: (found: ToStrike) => Reply | Promise<Reply>): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  if (asStrikeable(request.params['table'] ?? '') === undefined) throw new NotFound('entry to strike out')
  return withRecord(request, 'entry to strike out', childId, async (tx) => await toStrike(tx, request, childId), reply)
}

export const strikeRoutes: readonly Route[] = [
  get(paths.strike(), hands, async (request) =>
    withEntry(request, (found) => form(request, found, { typed: request.draft ?? {} })),
  ),
  post(paths.strike(), hands, async (request) => withEntry(request, async (found) => await strike(request, found))),
]
