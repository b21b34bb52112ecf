import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'
import { nameOf } from '#domains/people/person.ts'

/** A child of a family, as casework needs to know them: whether their work is open, with whom, and when last seen. */
export interface ChildOfFamily {
  readonly id: string
  readonly name: string
  readonly bornOn: Temporal.PlainDate | undefined
  readonly expectedOn: Temporal.PlainDate | undefined
  readonly diedOn: Temporal.PlainDate | undefined
  readonly episode: { readonly id: string; readonly referredOn: Temporal.PlainDate } | undefined
  readonly worker: { readonly accountId: string; readonly name: string; readonly teamId: string } | undefined
  readonly lastSeenOn: Temporal.PlainDate | undefined
  /** Whether a child protection plan stands. */
  readonly onProtectionPlan: boolean
}

interface Row {
  readonly id: string
  readonly given: string | null
  readonly family: string | null
  readonly number: string | null
  readonly born: Temporal.PlainDate | null
  readonly expected: Temporal.PlainDate | null
  readonly died: Temporal.PlainDate | null
  readonly episode: string | null
  readonly referred: Temporal.PlainDate | null
  readonly worker: string | null
  readonly workerName: string | null
  readonly team: string | null
  readonly seen: Temporal.PlainDate | null
  readonly onPlan: boolean
}

function childOf(row: Row): ChildOfFamily {
  const names = { givenName: row.given ?? undefined, familyName: row.family ?? undefined }
  return {
    id: row.id,
    name: nameOf({ ...names, authorityNumber: row.number ?? undefined }),
    bornOn: row.born ?? undefined,
    expectedOn: row.expected ?? undefined,
    diedOn: row.died ?? undefined,
    episode: row.episode === null || row.referred === null ? undefined : { id: row.episode, referredOn: row.referred },
    worker:
      row.worker === null || row.workerName === null || row.team === null
        ? undefined
        : { accountId: row.worker, name: row.workerName, teamId: row.team },
    lastSeenOn: row.seen ?? undefined,
    onProtectionPlan: row.onPlan,
  }
}

/** One child, or `undefined` when there is none for whoever asks. */
export async function childOfFamily(tx: Tx, childId: string): Promise<ChildOfFamily | undefined> {
  const { rows } = await sql<Row>`select * from house.children_with_work(array[${childId}::uuid])`.execute(tx)
  const [row] = rows
  return row === undefined ? undefined : childOf(row)
}

/**
 * The brothers and sisters whom whoever asks may see: told to be so, theirs in turn where all are full, children of the same
 * parent, or children living in the same household now, unless placed there. The eldest first.
 */
export async function siblingsOf(tx: Tx, childId: string): Promise<readonly ChildOfFamily[]> {
  const { rows } = await sql<Row>`select * from house.children_with_work(house.siblings_of(${childId}))`.execute(tx)
  return rows.map(childOf)
}

/** The last work that there was with a child, open or closed; none where nothing came of any contact. */
export async function lastEpisode(
  tx: Tx,
  childId: string,
): Promise<{ readonly id: string; readonly referredOn: Temporal.PlainDate } | undefined> {
  return await tx
    .selectFrom('episode')
    .select(['id', 'referred_on as referredOn'])
    .where('child_id', '=', childId)
    .where('no_further_action', '=', false)
    .orderBy('referred_on', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Work that was open on a day: an episode begun by then and not closed before it. */
export async function episodeOn(tx: Tx, childId: string, day: Temporal.PlainDate): Promise<string | undefined> {
  const row = await tx
    .selectFrom('episode')
    .select('id')
    .where('child_id', '=', childId)
    .where('no_further_action', '=', false)
    .where('referred_on', '<=', day)
    .where((is) => is.or([is('closed_on', 'is', null), is('closed_on', '>=', day)]))
    .orderBy('referred_on', 'desc')
    .executeTakeFirst()
  return row?.id
}
