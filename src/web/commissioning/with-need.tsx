import { childOfNeed, childOfRecord, type Need, needById } from '#domains/commissioning/need-store.ts'
import { requestsOfNeed, type ServiceRequest } from '#domains/commissioning/request-store.ts'
import { type Delivery, deliveriesOfNeed } from '#domains/commissioning/service-store.ts'
import { type UnmetNeed, unmetOfNeed } from '#domains/commissioning/unmet-need-store.ts'
import { NotFound, type Tx } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import type { DetailKind } from '#domains/people/confidential/confidential.ts'
import { withoutWhatIsKept } from '#domains/people/confidential/kept-words-store.ts'
import { kindsAround } from '#domains/people/confidential/secrets-store.ts'
import { nameOf } from '#domains/people/person.ts'
import { withRecord } from '#web/people/with-record.tsx'
import type { Reply, SignedInRequest } from '#web/route.ts'

/** A need with everything that was done for it: one thread. */
export interface WholeNeed {
  readonly need: Need
  readonly childId: string
  readonly childName: string
  readonly requests: readonly ServiceRequest[]
  readonly deliveries: readonly Delivery[]
  readonly register: readonly UnmetNeed[]
  /** What is confidential around the child. */
  readonly confidential: readonly DetailKind[]
}

/** The name of a child as the pages of needs show it. */
export function childName(child: {
  readonly givenName: string | null
  readonly familyName: string | null
  readonly authorityNumber?: string | null
}): string {
  return nameOf({
    givenName: child.givenName ?? undefined,
    familyName: child.familyName ?? undefined,
    authorityNumber: child.authorityNumber ?? undefined,
  })
}

async function wholeNeed(tx: Tx, needId: string): Promise<WholeNeed | undefined> {
  const need = await needById(tx, needId)
  if (need === undefined) return undefined
  const child = await childOfRecord(tx, need.childId)
  if (child === undefined) return undefined
  return await withoutWhatIsKept(tx, need.childId, {
    need,
    childId: need.childId,
    childName: childName(child),
    requests: await requestsOfNeed(tx, needId),
    deliveries: await deliveriesOfNeed(tx, needId),
    register: await unmetOfNeed(tx, needId),
    confidential: await kindsAround(tx, [need.childId]),
  })
}

/**
 * Opens a need in the record of its child.
 *
 * @throws NotFound when there is none, or none for this person.
 */
export async function withNeed(
  request: SignedInRequest,
  reply: (whole: WholeNeed) => Reply | Promise<Reply>,
): Promise<Reply> {
  const needId = request.params['id'] ?? ''
  const childId = await list(
    request.ctx,
    'child of a need',
    async (tx) => await childOfNeed(tx, needId),
    (found) => (found === undefined ? [] : [found]),
  )
  if (childId === undefined) throw new NotFound('need')
  return await withRecord(request, 'need', childId, async (tx) => await wholeNeed(tx, needId), reply)
}

/** Who works on needs. An inspector and the rest of the trust's practitioners read them. */
export const workers = ['social worker', 'family help lead', 'team manager', 'head of service', 'duty'] as const
export const closers = ['social worker', 'family help lead', 'team manager', 'head of service'] as const
