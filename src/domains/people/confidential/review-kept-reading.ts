import type { Reviewing } from '#domains/access/opening/review-opened.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import { defineAct } from '#domains/ledger/context.ts'
import type { KeptReading } from '#domains/people/confidential/kept-reading.ts'
import { keptOpened } from '#domains/people/confidential/kept-reading-store.ts'

/** Whoever keeps it and the duty manager, where they were told; managers of the service every one. */
export const reviewingKept: Reviewing<Pick<KeptReading, 'told'>> = {
  kind: keptOpened,
  definition: defineAct('review the reading of what is kept', practitioners),
  noted: 'reading',
  own: 'You read this yourself.',
}
