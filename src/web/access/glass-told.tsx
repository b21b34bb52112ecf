import type { BrokenGlass } from '#domains/access/glass.ts'
import { glassToReview } from '#domains/access/glass-store.ts'
import { answersFor, reviewDue } from '#domains/access/review-glass.ts'
import { list } from '#domains/ledger/view.ts'
import { dateAndTime, longDate } from '#kernel/dates.ts'
import { Section } from '#web/components/section.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { paths } from '#web/paths.ts'
import type { SignedInRequest } from '#web/route.ts'

/** What stands first on the home of whoever answers for a restricted record that was opened and has not been reviewed. */
export async function readGlassToReview(request: SignedInRequest): Promise<readonly BrokenGlass[]> {
  const { ctx } = request
  return await list(
    ctx,
    'the glass was broken: not yet reviewed',
    async (tx) => await glassToReview(tx, answersFor(ctx.actor)),
    (found) => found.map(({ personId }) => personId),
  )
}

interface ToldProps {
  readonly waiting: readonly BrokenGlass[]
  readonly viewerId: string
}

export function GlassWasBroken({ waiting, viewerId }: ToldProps) {
  if (waiting.length === 0) return null
  return (
    <Section heading="The glass was broken" kind="warning" id="broken-glass">
      {waiting.map((broken) => (
        <GlassSummary broken={broken} viewerId={viewerId} />
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href={paths.brokenGlass()}>
          Every breaking of the glass
        </a>
      </p>
    </Section>
  )
}

interface SummaryProps {
  readonly broken: BrokenGlass
  readonly viewerId: string
}

/** One that waits for its review: who, when, until when, why, and by when it is reviewed. */
export function GlassSummary({ broken, viewerId }: SummaryProps) {
  return (
    <div>
      <p class="govuk-body">
        <strong>
          {broken.byName} opened a restricted record on {dateAndTime(broken.brokenAt)}
        </strong>
        , until {dateAndTime(broken.openUntil)}. {broken.ringName} is rung about it. <strong>Not yet reviewed.</strong>{' '}
        Review it by {longDate(reviewDue(broken))}.
      </p>
      <p class="govuk-body">Why: {broken.reason}</p>
      {broken.byAccountId === viewerId ? (
        <p class="govuk-body">You opened it: somebody else reviews it.</p>
      ) : (
        <p class="govuk-body">
          <a class="govuk-link" href={paths.glassReview(broken.id)}>
            Review what {broken.byName} opened on {dateAndTime(broken.brokenAt)}
          </a>
        </p>
      )}
    </div>
  )
}

/** All that is told of it to whoever reviews it; the record itself only where they may open it. */
export function GlassFacts({ broken }: { readonly broken: BrokenGlass }) {
  return (
    <SummaryList
      rows={[
        { key: 'Opened by', value: broken.byName },
        { key: 'Opened', value: `${dateAndTime(broken.brokenAt)}, until ${dateAndTime(broken.openUntil)}` },
        { key: 'Why', value: broken.reason },
        { key: 'Who was rung, and what came of it', value: broken.rang },
        { key: 'To ring about it', value: broken.ringName },
        { key: 'Review by', value: longDate(reviewDue(broken)) },
        {
          key: 'The record',
          value: broken.mayOpen ? (
            <a class="govuk-link" href={paths.child(broken.personId)}>
              Open the record
            </a>
          ) : (
            `Not open to you: ask ${broken.ringName}.`
          ),
        },
      ]}
    />
  )
}
