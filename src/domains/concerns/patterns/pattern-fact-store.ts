import { sql } from 'kysely'
import { z } from 'zod'
import type { AskedOfWhom } from '#domains/concerns/patterns/pattern-prompt.ts'
import type { Tx } from '#domains/ledger/context.ts'
import { day, maybe, maybeDay } from '#domains/people/json-rows-store.ts'
import type { ChildHistory } from '#practice/patterns/history.ts'
import type { Evidence, EvidenceKind, Standing } from '#practice/patterns/pattern.ts'

/** One child as patterns are looked for in: the history, the family it is asked about with, and what stands already. */
export interface PatternFacts {
  readonly childId: string
  readonly history: ChildHistory
  /** Brothers and sisters who are asked about together; none of a restricted child. */
  readonly family: readonly string[]
  readonly teamId: string | undefined
  /** Who is to be rung about a restricted child. */
  readonly namedId: string | undefined
  readonly standing: readonly StandingRow[]
  readonly answered: ReadonlyMap<string, ReadonlySet<string>>
}

export interface StandingRow extends Standing {
  readonly id: string
  readonly promptId: string
  readonly askedOf: AskedOfWhom
  readonly teamId: string | undefined
  readonly namedId: string | undefined
}

const happened = z.object({ id: z.string(), on: day })

/** Evidence as it is kept: nothing but ids, kinds and days. */
export const evidenceRead = z
  .array(z.object({ id: z.string(), kind: z.string(), on: day }))
  .transform((all): readonly Evidence[] => all.map((one) => ({ ...one, kind: one.kind as EvidenceKind })))

const read = z.object({
  bornOn: maybeDay,
  diedOn: maybeDay,
  family: z.array(z.string()),
  namedId: maybe,
  teamId: maybe,
  contacts: z.array(happened),
  referrals: z.array(happened.extend({ closedOn: maybeDay, noFurtherAction: z.boolean() })),
  openConcerns: z.array(happened),
  visits: z.array(happened.extend({ seen: z.boolean(), alone: z.enum(['yes', 'no', 'not possible']).nullable() })),
  workers: z.array(happened.extend({ workerId: z.string() })),
  plans: z.array(happened.extend({ kind: z.string(), endedOn: maybeDay })),
  injuries: z.array(happened.extend({ movesAbout: z.enum(['yes', 'no', 'not known']) })),
  missedAppointments: z.array(happened),
  leftRoll: z.array(happened),
  missing: z.array(happened),
  orders: z.array(happened),
  closuresAsked: z.array(happened),
  standing: z.array(
    z.object({
      id: z.string(),
      promptId: z.string(),
      pattern: z.string(),
      askedOn: day,
      evidence: evidenceRead,
      askedOf: z.enum(['team manager', 'head of service', 'named']),
      teamId: maybe,
      namedId: maybe,
    }),
  ),
  answered: z.array(z.object({ pattern: z.string(), evidence: evidenceRead })),
})

/** What patterns are looked for in, of these children, restricted ones too; for the house alone. */
export async function patternFacts(
  tx: Tx,
  childIds: readonly string[],
  today: Temporal.PlainDate,
): Promise<readonly PatternFacts[]> {
  if (childIds.length === 0) return []
  const { rows } = await sql<{ childId: string; facts: unknown }>`select child_id as "childId", facts
    from house.pattern_facts(${childIds}::uuid[], ${today}::date) order by child_id`.execute(tx)
  return rows.map(({ childId, facts }) => factsOf(childId, read.parse(facts)))
}

function factsOf(childId: string, facts: z.output<typeof read>): PatternFacts {
  const { bornOn, diedOn, family, teamId, namedId, standing, answered, referrals, visits, plans, ...lists } = facts
  const inView = new Map<string, Set<string>>()
  for (const { pattern, evidence } of answered) {
    const ids = inView.get(pattern) ?? new Set()
    for (const { id } of evidence) ids.add(id)
    inView.set(pattern, ids)
  }
  return {
    ...{ childId, family, teamId, namedId, standing, answered: inView },
    history: {
      ...(bornOn === undefined ? {} : { dateOfBirth: bornOn }),
      ...(diedOn === undefined ? {} : { diedOn }),
      ...lists,
      referrals: referrals.map(({ closedOn, ...one }) => (closedOn === undefined ? one : { ...one, closedOn })),
      visits: visits.map(({ alone, ...one }) => (alone === null ? one : { ...one, alone })),
      plans: plans.map(({ endedOn, ...one }) => (endedOn === undefined ? one : { ...one, endedOn })),
    },
  }
}

/** Children in whose record something was done since the last look; `undefined` where there was none yet. */
export async function childrenChanged(tx: Tx, until: Temporal.Instant): Promise<readonly string[] | undefined> {
  const looked = await sql<{ ever: boolean }>`select house.patterns_were_looked_for() as ever`.execute(tx)
  if (looked.rows[0]?.ever !== true) return undefined
  const { rows } = await sql<{
    id: string
  }>`select child_id as id from house.children_changed(${until}) order by 1`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Children in whose record a pattern may be found with time alone, in the order of their ids. */
export async function childrenToGoOver(tx: Tx, after: string | undefined, atMost: number): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select child_id as id from house.children_to_go_over(${after ?? null}::uuid, ${atMost}) order by 1`.execute(tx)
  return rows.map(({ id }) => id)
}

export async function keepLookedUntil(tx: Tx, until: Temporal.Instant): Promise<void> {
  await sql`select house.patterns_looked_for(${until})`.execute(tx)
}
