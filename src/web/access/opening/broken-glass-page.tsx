import type { BrokenGlass } from '#domains/access/opening/glass.ts'
import { reviewingGlass } from '#domains/access/opening/review-glass.ts'
import { openedRoutes } from '#web/access/opening/opened-pages.tsx'
import { OpenedTold, type OpenedWords, readOpenedToReview } from '#web/access/opening/opened-shown.tsx'
import { paths } from '#web/paths.ts'
import type { Route, SignedInRequest } from '#web/route.ts'

const words: OpenedWords<Pick<BrokenGlass, 'ringAccountId' | 'ringName'>> = {
  reviewing: reviewingGlass,
  heading: 'Opened in an emergency',
  reviewHeading: 'Review what was opened in an emergency',
  all: 'Restricted records that somebody opened because nobody who may open them could be reached.',
  mine: 'Restricted records about which you are rung, opened by somebody because nobody could be reached.',
  did: 'opened a restricted record',
  verb: 'opened',
  opener: 'Opened by',
  listPath: paths.brokenGlass(),
  reviewPath: paths.glassReview,
  facts: ({ ringName }) => [{ key: 'To ring about it', value: ringName }],
  besides: ({ ringName }) => `${ringName} is rung about it. `,
  closed: ({ ringName }) => `Not open to you: ask ${ringName}.`,
}

/** What stands first on the home of whoever answers for a restricted record that was opened and has not been reviewed. */
export async function readGlassToReview(request: SignedInRequest): Promise<readonly BrokenGlass[]> {
  return await readOpenedToReview(request, words.reviewing.kind, 'opened in an emergency: not yet reviewed')
}

interface ToldProps {
  readonly waiting: readonly BrokenGlass[]
  readonly viewerId: string
}

export function GlassWasBroken({ waiting, viewerId }: ToldProps) {
  return <OpenedTold words={words} waiting={waiting} viewerId={viewerId} link="Every record opened in an emergency" />
}

export const brokenGlassRoutes: readonly Route[] = openedRoutes(words)
