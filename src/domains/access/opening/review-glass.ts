import type { BrokenGlass } from '#domains/access/opening/glass.ts'
import { glassOpened } from '#domains/access/opening/glass-store.ts'
import type { Reviewing } from '#domains/access/opening/review-opened.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import { defineAct } from '#domains/ledger/context.ts'

/** Anybody who works records may be the one to ring; of others only managers of the service review. */
export const reviewingGlass: Reviewing<Pick<BrokenGlass, 'ringAccountId' | 'ringName'>> = {
  kind: glassOpened,
  definition: defineAct('review the breaking of the glass', practitioners),
  noted: 'glass',
  own: 'You opened this record yourself.',
}
