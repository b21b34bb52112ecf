import { answersFor, type Opened } from '#domains/access/opening/opened.ts'
import { type OpenedKind, openedToReview } from '#domains/access/opening/opened-store.ts'
import type { Reviewing } from '#domains/access/opening/review-opened.ts'
import { list } from '#domains/ledger/view.ts'
import { dateAndTime, longDate } from '#kernel/dates.ts'
import { Section } from '#web/components/section.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { paths } from '#web/paths.ts'
import type { SignedInRequest } from '#web/route.ts'

/** How a kind of opening is spoken of, and where its pages stand. */
export interface OpenedWords<More> {
  readonly reviewing: Reviewing<More>
  /** `Opened in an emergency`. */
  readonly heading: string
  readonly reviewHeading: string
  /** To those who answer for all of it, and to those who were told of one. */
  readonly all: string
  readonly mine: string
  /** `opened a restricted record`, after a name; and how it ends: `opened`. */
  readonly did: string
  readonly verb: string
  readonly opener: string
  readonly listPath: string
  readonly reviewPath: (id?: string) => string
  readonly facts: (opened: Opened & More) => readonly { readonly key: string; readonly value: string }[]
  /** Besides who opened it and until when. */
  readonly besides: (opened: Opened & More) => string
  /** Of a record that is not open to whoever reviews. */
  readonly closed: (opened: Opened & More) => string
}

/** What waits for a review of whoever is signed in. */
export async function readOpenedToReview<More>(
  { ctx }: SignedInRequest,
  kind: OpenedKind<More>,
  looked: string,
): Promise<readonly (Opened & More)[]> {
  return await list(
    ctx,
    looked,
    async (tx) => await openedToReview(tx, kind, answersFor(ctx.actor)),
    (found) => found.map(({ personId }) => personId),
  )
}

interface Props<More> {
  readonly words: OpenedWords<More>
  readonly opened: Opened & More
}

/** One that waits for its review: who, when, until when, why, and by when it is reviewed. */
export function OpenedSummary<More>({ words, opened, viewerId }: Props<More> & { readonly viewerId: string }) {
  const at = dateAndTime(opened.openedAt)
  return (
    <div>
      <p class="govuk-body">
        <strong>
          {opened.byName} {words.did} on {at}
        </strong>
        , open until {dateAndTime(opened.openUntil)}. {words.besides(opened)}
        <strong>Not yet reviewed.</strong> Review it by {longDate(opened.reviewBy)}.
      </p>
      <p class="govuk-body">Why: {opened.reason}</p>
      {opened.byAccountId === viewerId ? (
        <p class="govuk-body">You {words.verb} it: somebody else reviews it.</p>
      ) : (
        <p class="govuk-body">
          <a class="govuk-link" href={words.reviewPath(opened.id)}>
            Review what {opened.byName} {words.verb} on {at}
          </a>
        </p>
      )}
    </div>
  )
}

/** All that is told of it to whoever reviews it; the record itself only where they may open it. */
export function OpenedFacts<More>({ words, opened }: Props<More>) {
  return (
    <SummaryList
      rows={[
        { key: words.opener, value: opened.byName },
        { key: 'When', value: `${dateAndTime(opened.openedAt)}, open until ${dateAndTime(opened.openUntil)}` },
        { key: 'Why', value: opened.reason },
        { key: 'Who was rung, and what came of it', value: opened.rang },
        ...words.facts(opened),
        { key: 'Review by', value: longDate(opened.reviewBy) },
        {
          key: 'The record',
          value: opened.mayOpen ? (
            <a class="govuk-link" href={paths.child(opened.personId)}>
              Open the record
            </a>
          ) : (
            words.closed(opened)
          ),
        },
      ]}
    />
  )
}

interface ToldProps<More> {
  readonly words: OpenedWords<More>
  readonly waiting: readonly (Opened & More)[]
  readonly viewerId: string
  /** What leads to all of them. */
  readonly link: string
}

/** First on the first page of whoever answers for one, until somebody has reviewed it. */
export function OpenedTold<More>({ words, waiting, viewerId, link }: ToldProps<More>) {
  if (waiting.length === 0) return null
  return (
    <Section heading={words.heading} kind="warning" id="broken-glass">
      {waiting.map((opened) => (
        <OpenedSummary words={words} opened={opened} viewerId={viewerId} />
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href={words.listPath}>
          {link}
        </a>
      </p>
    </Section>
  )
}
