import { answerForm, type PatrolCase } from '#domains/governance/patrol/patrol-case.ts'
import { type AskedOfMe, askedOf, breachesTold } from '#domains/governance/patrol/patrol-case-store.ts'
import { answerAboutLooks } from '#domains/governance/patrol/work-patrol-case.ts'
import { personalRoles } from '#domains/ledger/actor.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { dateAndTime, shortDate } from '#kernel/dates.ts'
import { Section } from '#web/components/section.tsx'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { paths } from '#web/paths.ts'
import { type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

async function readAsked(request: SignedInRequest): Promise<readonly AskedOfMe[]> {
  return await list(
    request.ctx,
    'what I am asked about my looks',
    async (tx) => await askedOf(tx, request.actor.accountId),
    () => [],
  )
}

/** What somebody is asked about their own looks, for their home; nothing while nothing waits. */
export async function readAskedOfMe(request: SignedInRequest): Promise<readonly AskedOfMe[]> {
  return (await readAsked(request)).filter(({ answer }) => answer === null)
}

export function AskedAboutLooks({ asked }: { readonly asked: readonly AskedOfMe[] }) {
  if (asked.length === 0) return null
  return (
    <Section heading="You are asked about something you opened" kind="warning" id="asked-about-looks">
      {asked.map((one) => (
        <p class="govuk-body">
          <a class="govuk-link" href={paths.askedAboutLooks(one.alertId)}>
            Answer {one.askedBy}, who asked on {dateAndTime(one.askedAt)}
          </a>
        </p>
      ))}
    </Section>
  )
}

/** Breaches that the head of service was told of in the last ninety days, for their home. */
export async function readBreachesTold(request: SignedInRequest): Promise<readonly PatrolCase[]> {
  const since = request.ctx.clock.today().subtract({ days: 90 })
  const told = await list(
    request.ctx,
    'breaches that I was told of',
    async (tx) => await breachesTold(tx, 20),
    (found) => found.map(({ accountId }) => accountId),
  )
  return told.filter(({ onDay }) => Temporal.PlainDate.compare(onDay, since) >= 0)
}

export function BreachesTold({ told }: { readonly told: readonly PatrolCase[] }) {
  if (told.length === 0) return null
  return (
    <Section heading="Somebody looked without a right" kind="warning" id="breaches">
      {told.map((one) => (
        <p class="govuk-body">
          <a class="govuk-link" href={paths.patrolCase(one.id)}>
            {one.accountName}, {shortDate(one.onDay)}: a breach was found
          </a>
        </p>
      ))}
    </Section>
  )
}

async function answer(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const id = request.params['id'] ?? ''
  const asked = (await readAsked(request)).find(({ alertId }) => alertId === id)
  if (asked === undefined) throw new NotFound('question about my looks')
  if (asked.answer !== null) return redirect(paths.home(), 'You have answered this.')
  return await ask(request, sent, {
    title: 'You are asked about something you opened',
    back: paths.home(),
    intro: (
      <>
        <p class="govuk-body">
          Every look is kept, and each day those that nothing in the record explains are asked about. There may be a
          good reason: say it. {asked.askedBy} reads your answer, and decides after it.
        </p>
        <blockquote class="govuk-inset-text">{asked.question}</blockquote>
        <p class="govuk-body">
          <a class="govuk-link" href={paths.whatWasOpened()}>
            What you opened
          </a>
        </p>
      </>
    ),
    send: 'Send your answer',
    form: answerForm,
    keep: async ({ says = '' }) => await answerAboutLooks(request.ctx, id, says),
    after: () => redirect(paths.home(), 'Your answer is sent.'),
  })
}

export const askedRoutes: readonly Route[] = formRoutes(paths.askedAboutLooks(), personalRoles, answer)
