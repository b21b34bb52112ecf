import { liftPracticeHold } from '#domains/governance/lift-practice-hold.ts'
import { placePracticeHold } from '#domains/governance/place-practice-hold.ts'
import { holdable, holders, liftHoldForm, placeHoldForm } from '#domains/governance/practice-hold.ts'
import { type PracticeHold, practiceHolds, standingHold } from '#domains/governance/practice-hold-store.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { present } from '#kernel/assert.ts'
import { longDate } from '#kernel/dates.ts'
import { Button } from '#web/components/button.tsx'
import { Section } from '#web/components/section.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { get, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

async function show(request: SignedInRequest): Promise<Reply> {
  const holds = await list(request.ctx, 'practice holds', practiceHolds, () => [])
  const mayHold = holders.some((role) => role === request.actor.role)
  return page(
    request,
    { title: 'Practice holds', back: paths.home() },
    <>
      <h1 class="govuk-heading-l">Practice holds</h1>
      <p class="govuk-body">
        A hold stops the trust’s own recommendation of one kind until a review reports. It never stops a report that a
        court has ordered or a notice requires, nor anything that protects a child.
      </p>
      {holds.length === 0 && <p class="govuk-body">There has been none.</p>}
      {holds.map((hold) => (
        <Hold hold={hold} mayLift={mayHold} today={request.ctx.clock.today()} />
      ))}
      {mayHold && (
        <Button href={paths.newPracticeHold()} variant="secondary">
          Place a hold
        </Button>
      )}
    </>,
  )
}

interface HoldProps {
  readonly hold: PracticeHold
  readonly mayLift: boolean
  readonly today: Temporal.PlainDate
}

function Hold({ hold, mayLift, today }: HoldProps) {
  const { id, lifted, reportsOn } = hold
  const late = lifted === undefined && Temporal.PlainDate.compare(reportsOn, today) < 0
  return (
    <Section heading={`${holdable[hold.onWhat]}: ${lifted === undefined ? 'suspended' : 'lifted'}`} id={`hold-${id}`}>
      <SummaryList
        rows={[
          { key: 'Since', value: `${longDate(hold.beganOn)}, placed by ${hold.placedBy}` },
          { key: 'Why', value: hold.reason },
          { key: 'Reviewed by', value: hold.reviewedBy },
          { key: 'To report by', value: `${longDate(reportsOn)}${late ? ': that day has passed' : ''}` },
          { key: 'Children excepted', value: String(hold.exceptions) },
          lifted !== undefined && { key: 'Lifted', value: `${longDate(lifted.on)}: ${lifted.because}` },
        ]}
      />
      {mayLift && lifted === undefined && (
        <p class="govuk-body">
          <a class="govuk-link" href={paths.liftPracticeHold(id)}>
            Lift the hold<span class="govuk-visually-hidden"> on {hold.onWhat}</span>
          </a>
        </p>
      )}
    </Section>
  )
}

function place(request: SignedInRequest, sent: boolean): Promise<Reply> {
  return ask(request, sent, {
    title: 'Place a practice hold',
    back: paths.practiceHolds(),
    send: 'Place the hold',
    intro: (
      <p class="govuk-body">
        It stands for every child of the trust until you or another head of service lifts it. You can except a child,
        one by one, from the child’s page.
      </p>
    ),
    form: placeHoldForm,
    keep: async ({ onWhat, reason, reviewedBy, reportsOn }) =>
      await placePracticeHold(request.ctx, {
        onWhat: present(onWhat, 'What is suspended was asked.'),
        reason: present(reason, 'The reason was asked.'),
        reviewedBy: present(reviewedBy, 'The reviewer was asked.'),
        reportsOn: present(reportsOn, 'The day was asked.'),
      }),
    after: () => redirect(paths.practiceHolds(), 'The hold is placed.'),
  })
}

async function lift(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const holdId = request.params['id'] ?? ''
  const hold = await list(
    request.ctx,
    'practice hold',
    async (tx) => await standingHold(tx, holdId),
    () => [],
  )
  if (hold === undefined) throw new NotFound('practice hold')
  return await ask(request, sent, {
    title: 'Lift a practice hold',
    caption: holdable[hold.onWhat],
    back: paths.practiceHolds(),
    send: 'Lift the hold',
    form: liftHoldForm,
    keep: async ({ because }) =>
      await liftPracticeHold(request.ctx, { holdId, because: present(because, 'The reason was asked.') }),
    after: () => redirect(paths.practiceHolds(), 'The hold is lifted.'),
  })
}

export const practiceHoldRoutes: readonly Route[] = [
  get(paths.practiceHolds(), practitioners, show),
  ...formRoutes(paths.newPracticeHold(), holders, place),
  ...formRoutes(paths.liftPracticeHold(), holders, lift),
]
