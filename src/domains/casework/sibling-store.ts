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

const columns = sql`p.id, p.given_name as given, p.family_name as family, p.born_on as born, p.expected_on as expected,
  p.died_on as died, e.id as episode, e.referred_on as referred, a.account_id as worker, w.name as "workerName",
  a.team_id as team,
  (select i.value from identifier i where i.person_id = p.id and i.kind = 'authority''s number' limit 1) as number,
  (select max(v.visited_on) from visit v where v.child_id = p.id and v.seen = 'seen'
    and not exists (select from striking s where s.struck_id = v.id)) as seen,
  exists (select from plan l where l.child_id = p.id and l.kind = 'child protection' and l.ended_on is null) as "onPlan"`

const joined = sql`person p
  left join episode e on e.child_id = p.id and e.closed_on is null and not e.no_further_action
  left join allocation a on a.episode_id = e.id and a.ended_on is null
  left join account w on w.id = a.account_id`

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
  const { rows } = await sql<Row>`select ${columns} from ${joined} where p.id = ${childId} and p.is_child`.execute(tx)
  const [row] = rows
  return row === undefined ? undefined : childOf(row)
}

/**
 * The brothers and sisters whom whoever asks may see: told to be so, theirs in turn where all are full, children of the same parent, or children living in the
 * same household now. The eldest first.
 */
export async function siblingsOf(tx: Tx, childId: string): Promise<readonly ChildOfFamily[]> {
  const { rows } = await sql<Row>`select ${columns} from ${joined}
    where p.is_child and p.id <> ${childId} and (
      exists (select from relationship r where r.ended_on is null and r.kind in ('sibling', 'half-sibling')
        and (r.person_id = p.id and r.other_id = ${childId} or r.other_id = p.id and r.person_id = ${childId}))
      or exists (select from relationship one join relationship two
          on two.ended_on is null and two.kind = 'sibling' and p.id in (two.person_id, two.other_id)
            and (two.person_id in (one.person_id, one.other_id) or two.other_id in (one.person_id, one.other_id))
        where one.ended_on is null and one.kind = 'sibling' and ${childId} in (one.person_id, one.other_id))
      or exists (select from relationship mine join relationship theirs on theirs.person_id = mine.person_id
        where mine.other_id = ${childId} and theirs.other_id = p.id
          and mine.kind in ('mother', 'father') and theirs.kind in ('mother', 'father'))
      or exists (select from residence mine join residence theirs on theirs.household_id = mine.household_id
        where mine.person_id = ${childId} and theirs.person_id = p.id
          and mine.lived_until is null and theirs.lived_until is null))
    order by p.born_on nulls last, p.id`.execute(tx)
  return rows.map(childOf)
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
