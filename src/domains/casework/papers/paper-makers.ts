import type { Role } from '#domains/ledger/actor.ts'
import { peopleChangers } from '#domains/people/changers.ts'

/** Who makes and sends papers: those who write in a record, and those who chair and review. */
export const paperMakers = [...peopleChangers, 'conference chair', 'reviewing officer'] as const satisfies readonly [
  Role,
  ...Role[],
]
