import type { KeptReading } from '#domains/people/confidential/kept-reading.ts'
import { reviewingKept } from '#domains/people/confidential/review-kept-reading.ts'
import { openedRoutes } from '#web/access/opening/opened-pages.tsx'
import type { OpenedWords } from '#web/access/opening/opened-shown.tsx'
import { paths } from '#web/paths.ts'
import type { Route } from '#web/route.ts'

const words: OpenedWords<Pick<KeptReading, 'told'>> = {
  reviewing: reviewingKept,
  heading: 'What is kept was read on duty',
  reviewHeading: 'Review the reading of what is kept',
  all: 'What is kept from all but named workers, read by whoever was on duty because nobody who keeps it could be reached.',
  mine: 'What you keep, or were told of as duty manager, read by whoever was on duty because nobody could be reached.',
  did: 'read what is kept from workers',
  verb: 'read',
  opener: 'Read by',
  listPath: paths.keptReadings(),
  reviewPath: paths.keptReadingReview,
  facts: ({ told }) => [{ key: 'Who is told', value: told.join(', ') || 'You, as somebody who answers for it' }],
  besides: () => '',
  closed: () => 'Not open to you.',
}

export const keptReadingRoutes: readonly Route[] = openedRoutes(words)
