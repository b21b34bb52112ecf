import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'

export type RequestAnswer = 'accepted' | 'declined' | 'nothing available' | 'withdrawn'

export interface ServiceRequest {
  readonly id: string
  readonly childId: string
  readonly needId: string
  readonly serviceId: string | null
  readonly serviceName: string | null
  readonly agencyId: string | null
  readonly agencyName: string | null
  readonly needKind: string
  readonly needTitle: string
  readonly episodeId: string
  readonly childAge: number | null
  readonly askedOn: Temporal.PlainDate
  readonly askedById: string
  readonly askedByName: string
  readonly askedByPhone: string | null
  readonly wanted: string
  readonly answer: RequestAnswer | null
  readonly answeredOn: Temporal.PlainDate | null
  readonly answerSays: string
  readonly deliveryId: string | null
}

const select = sql`select q.id, q.child_id as "childId", q.need_id as "needId", q.service_id as "serviceId",
    s.name as "serviceName", s.agency_id as "agencyId", g.name as "agencyName", n.kind as "needKind",
    n.title as "needTitle", n.episode_id as "episodeId", n.child_age as "childAge", q.asked_on as "askedOn",
    a.id as "askedById", a.name as "askedByName", a.phone as "askedByPhone", q.wanted, q.answer, q.answered_on as "answeredOn", q.answer_says as "answerSays",
    (select d.id from service_delivery d where d.request_id = q.id limit 1) as "deliveryId"
  from service_request_masked q join need_masked n on n.id = q.need_id join account a on a.id = q.asked_by
    left join service s on s.id = q.service_id left join agency g on g.id = s.agency_id`

export async function requestsOfNeed(tx: Tx, needId: string): Promise<readonly ServiceRequest[]> {
  const { rows } = await sql<ServiceRequest>`${select} where q.need_id = ${needId} order by q.asked_on, q.id`.execute(
    tx,
  )
  return rows
}

export async function requestById(tx: Tx, requestId: string): Promise<ServiceRequest | undefined> {
  const { rows } = await sql<ServiceRequest>`${select} where q.id = ${requestId}`.execute(tx)
  return rows[0]
}

/** What was asked of an agency, unanswered first. */
export async function requestsOfAgency(tx: Tx, agencyId: string): Promise<readonly ServiceRequest[]> {
  const { rows } = await sql<ServiceRequest>`${select} where s.agency_id = ${agencyId}
      and not house.struck_out(q.need_id)
    order by q.answer is not null, q.asked_on desc, q.id limit 200`.execute(tx)
  return rows
}

export async function keepRequest(
  tx: Tx,
  request: {
    readonly id: string
    readonly childId: string
    readonly needId: string
    readonly serviceId: string | null
    readonly askedOn: Temporal.PlainDate
    readonly askedBy: string
    readonly wanted: string
    readonly answer?: RequestAnswer
    readonly answeredOn?: Temporal.PlainDate
    readonly answerSays?: string
  },
): Promise<void> {
  await tx
    .insertInto('service_request')
    .values({
      id: request.id,
      child_id: request.childId,
      need_id: request.needId,
      service_id: request.serviceId,
      asked_on: request.askedOn,
      asked_by: request.askedBy,
      wanted: request.wanted,
      answer: request.answer ?? null,
      answered_on: request.answeredOn ?? null,
      answer_says: request.answerSays ?? '',
    })
    .execute()
}

/** Answers a request that nobody has answered; false when somebody just did. */
export async function answerKept(
  tx: Tx,
  requestId: string,
  answer: { readonly answer: RequestAnswer; readonly on: Temporal.PlainDate; readonly says: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('service_request')
    .set({ answer: answer.answer, answered_on: answer.on, answer_says: answer.says })
    .where('id', '=', requestId)
    .where('answer', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Takes back every request of a need that nobody has answered. */
export async function withdrawRequests(
  tx: Tx,
  needId: string,
  withdrawn: { readonly on: Temporal.PlainDate; readonly says: string },
): Promise<void> {
  await tx
    .updateTable('service_request')
    .set({ answer: 'withdrawn', answered_on: withdrawn.on, answer_says: withdrawn.says })
    .where('need_id', '=', needId)
    .where('answer', 'is', null)
    .execute()
}
