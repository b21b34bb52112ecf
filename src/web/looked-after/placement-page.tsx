import { type ChildOfFamily, childOfFamily } from '#domains/casework/child/sibling-store.ts'
import type { Tx } from '#domains/ledger/context.ts'
import { completePlacement } from '#domains/looked-after/complete-placement.ts'
import { placeChild } from '#domains/looked-after/place-child.ts'
import { type CarerOffered, detailsForm, placementForm, temporaryForm } from '#domains/looked-after/placement.ts'
import { carersOn } from '#domains/looked-after/placement-store.ts'
import { type Care, readCare, standingCare } from '#domains/looked-after/read-care-store.ts'
import { returnForm, returnFromTemporary } from '#domains/looked-after/return-from-temporary.ts'
import { longDate } from '#kernel/dates.ts'
import { InsetText } from '#web/components/inset-text.tsx'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { page } from '#web/frame.tsx'
import { placementInWords } from '#web/looked-after/care-words.ts'
import { paths } from '#web/paths.ts'
import { withRecord } from '#web/people/with-record.tsx'
import { type ClosedRoute, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

const by: ClosedRoute['by'] = ['social worker', 'team manager', 'head of service', 'duty']

/** Whoever places children, and whoever else the duty rota may name. */
const placers: ClosedRoute['by'] = [...by, 'front door', 'director']

interface Placing {
  readonly child: ChildOfFamily
  readonly care: Care
  readonly carers: readonly CarerOffered[]
}

async function placing(tx: Tx, childId: string, today: Temporal.PlainDate): Promise<Placing | undefined> {
  const child = await childOfFamily(tx, childId)
  if (child === undefined) return undefined
  return { child, care: await readCare(tx, childId), carers: await carersOn(tx, today) }
}

function withPlacing(request: SignedInRequest, reply: (placing: Placing) => Reply | Promise<Reply>): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  const today = request.ctx.clock.today()
  return withRecord(request, 'placement', childId, async (tx) => await placing(tx, childId, today), reply)
}

/** Without authority nobody is placed: this says where it is recorded. */
function noAuthority(request: SignedInRequest, { id, name }: ChildOfFamily): Reply {
  return page(
    request,
    { title: 'Place the child', back: paths.care(id) },
    <>
      <h1 class="govuk-heading-l">{name} is not looked after</h1>
      <p class="govuk-body">
        A child is placed on lawful authority: consent, an order or police protection. That is all that stands first.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.newStep(id, 'becoming-looked-after')}>
          Record the authority now
        </a>
      </p>
    </>,
  )
}

async function place(request: SignedInRequest, sent: boolean): Promise<Reply> {
  return await withPlacing(request, async (found) => {
    const { child, care, carers } = found
    const { period, placement } = standingCare(care)
    if (period === undefined) return noAuthority(request, child)
    const title = placement === undefined ? 'Where is the child placed?' : 'Where has the child moved to?'
    return await ask(request, sent, {
      title,
      caption: child.name,
      back: paths.care(child.id),
      intro: (
        <InsetText>
          {placement === undefined
            ? `Looked after since ${longDate(period.since)}. `
            : `Now with ${placementInWords(placement)}, since ${longDate(placement.since)}. That placement ends when this one begins. `}
          In an emergency record with whom the child is and since when; what you leave out becomes something due.
        </InsetText>
      ),
      send: placement === undefined ? 'Record the placement' : 'Record the move',
      form: placementForm(carers, placement !== undefined),
      keep: async (answers) => await placeChild(request.ctx, { ...answers, childId: child.id }),
      after: () => redirect(paths.care(child.id), 'The placement is recorded. See what is due because of it.'),
    })
  })
}

async function placeForATime(request: SignedInRequest, sent: boolean): Promise<Reply> {
  return await withPlacing(request, async ({ child, care, carers }) => {
    const { placement } = standingCare(care)
    if (placement === undefined) return noAuthority(request, child)
    return await ask(request, sent, {
      title: 'Record a temporary placement',
      caption: child.name,
      back: paths.care(child.id),
      intro: (
        <InsetText>
          The child goes back to {placementInWords(placement)}. That placement stands all the while, and so does what is
          owed under it.
        </InsetText>
      ),
      send: 'Record the temporary placement',
      form: temporaryForm(carers),
      keep: async (answers) => await placeChild(request.ctx, { ...answers, childId: child.id, temporary: true }),
      after: () => redirect(paths.care(child.id), 'The temporary placement is recorded.'),
    })
  })
}

async function goBack(request: SignedInRequest, sent: boolean): Promise<Reply> {
  return await withPlacing(request, async ({ child, care }) => {
    const { temporary, placement } = standingCare(care)
    if (temporary === undefined || placement === undefined) return redirect(paths.care(child.id))
    return await ask(request, sent, {
      title: `Back with ${placement.carer}`,
      caption: child.name,
      back: paths.care(child.id),
      send: 'Record that the child went back',
      form: returnForm,
      keep: async (answers) => await returnFromTemporary(request.ctx, { ...answers, childId: child.id }),
      after: () => redirect(paths.care(child.id), 'The child is back in the placement that stood all the while.'),
    })
  })
}

async function complete(request: SignedInRequest, sent: boolean): Promise<Reply> {
  return await withPlacing(request, async ({ child, care }) => {
    const { placement } = standingCare(care)
    if (placement === undefined) return redirect(paths.care(child.id))
    return await ask(request, sent, {
      title: `Where is the placement with ${placement.carer}?`,
      caption: child.name,
      back: paths.care(child.id),
      send: 'Record the address',
      form: detailsForm,
      keep: async (answers) => await completePlacement(request.ctx, { ...answers, childId: child.id }),
      after: () => redirect(paths.care(child.id), 'The address is recorded.'),
    })
  })
}

export const placementRoutes: readonly Route[] = [
  ...formRoutes(paths.newPlacement(), placers, place),
  ...formRoutes(paths.newTemporaryPlacement(), by, placeForATime),
  ...formRoutes(paths.returnFromTemporary(), by, goBack),
  ...formRoutes(paths.placementDetails(), by, complete),
]
