import {
  answerers,
  type Concern,
  type Finding,
  findings,
  isAbout,
  raiserOf,
  toldHow,
} from '#domains/concerns/concern.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import { dateAndTime, longDate } from '#kernel/dates.ts'
import { Button } from '#web/components/button.tsx'
import { InsetText } from '#web/components/inset-text.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Tag } from '#web/components/tag.tsx'
import { WarningText } from '#web/components/warning-text.tsx'
import { namedNow, type WholeConcern, withConcern } from '#web/concerns/with-concern.tsx'
import { page, stayingOnTheDay } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { get, type Reply, type Route, type SignedInRequest } from '#web/route.ts'

const danger = { yes: 'Yes', no: 'No', 'not known': 'They did not know' } as const

function howToAnswer({ safeReply, raisedByAccountId }: Concern): string {
  if (safeReply === '') return 'They left no way to reply'
  return raisedByAccountId === undefined
    ? `${safeReply.charAt(0).toUpperCase()}${safeReply.slice(1)}`
    : 'Here, in Holdfast'
}

function Said({ concern, again }: { readonly concern: Concern; readonly again: boolean }) {
  const heading = again ? `Raised again on ${dateAndTime(concern.raisedAt)}` : 'What was raised'
  return (
    <section aria-labelledby={`said-${concern.id}`}>
      <h2 class="govuk-heading-m" id={`said-${concern.id}`}>
        {heading}
      </h2>
      <SummaryList
        rows={[
          { key: 'Seen or heard', value: { children: <span class="hf-lines">{concern.says}</span> } },
          { key: 'How they know', value: { children: <span class="hf-lines">{concern.howKnown}</span> } },
          { key: 'In danger now', value: danger[concern.inDangerNow] },
          { key: 'Raised by', value: raiserOf(concern) },
          { key: 'Raised', value: dateAndTime(concern.raisedAt) },
          {
            key: 'How to answer them',
            value: howToAnswer(concern),
          },
          { key: 'Reference', value: concern.reference },
        ]}
      />
    </section>
  )
}

function Namings({ whole }: { readonly whole: WholeConcern }) {
  if (whole.namings.length === 0)
    return <WarningText>Nobody is named to answer this concern. A head of service must name somebody.</WarningText>
  return (
    <section aria-labelledby="named">
      <h2 class="govuk-heading-m" id="named">
        Who must answer
      </h2>
      {whole.answerBy !== undefined && <p class="govuk-body">By {longDate(whole.answerBy)}.</p>}
      <ul class="govuk-list govuk-list--spaced">
        {whole.namings.map((naming) => (
          <li>
            <strong>{naming.name}</strong>, {naming.role}, since {dateAndTime(naming.namedAt)}
            {naming.endedAt !== undefined && `, until ${dateAndTime(naming.endedAt)}`}: {naming.reason}
          </li>
        ))}
      </ul>
    </section>
  )
}

function AnswerGiven({ whole }: { readonly whole: WholeConcern }) {
  const [answer] = whole.answers
  if (answer === undefined) return null
  const finding = Object.hasOwn(findings, answer.finding) ? findings[answer.finding as Finding] : answer.finding
  const told = whole.answers.map((one) => {
    const reference = whole.concerns.find(({ id }) => id === one.concernId)?.reference ?? ''
    const how = Object.entries(toldHow).find(([key]) => key === one.toldHow)?.[1] ?? one.toldHow
    return `${reference}: ${how}`
  })
  return (
    <section aria-labelledby="answer">
      <h2 class="govuk-heading-m" id="answer">
        The answer
      </h2>
      <SummaryList
        rows={[
          { key: 'Found', value: finding },
          { key: 'Reasons', value: { children: <span class="hf-lines">{answer.reasons}</span> } },
          { key: 'What is done', value: { children: <span class="hf-lines">{answer.done}</span> } },
          { key: 'Answered', value: `${answer.answeredByName}, ${dateAndTime(answer.answeredAt)}` },
          { key: 'How they were told', value: told.join('; ') },
        ]}
      />
      <h3 class="govuk-heading-s">The reply to whoever raised it</h3>
      <InsetText>{answer.reply}</InsetText>
    </section>
  )
}

function Actions({ request, whole }: { readonly request: SignedInRequest; readonly whole: WholeConcern }) {
  const { actor } = request
  if (whole.answers.length > 0 || request.ctx.asKnown !== undefined) return null
  const isOurs = !whole.concerns.some((concern) => isAbout(concern, actor))
  const mayAnswer = isOurs && namedNow(whole)?.accountId === actor.accountId
  const mayName = isOurs && answerers.some((role) => role === actor.role) && whole.childName !== undefined
  return (
    <div class="govuk-button-group">
      {mayAnswer && <Button href={paths.concernAnswer(whole.headId)}>Answer the concern</Button>}
      {mayName && (
        <Button variant="secondary" href={paths.concernNaming(whole.headId)}>
          Name somebody else to answer
        </Button>
      )}
    </div>
  )
}

/** Whose child it is, as far as whoever reads may know. */
export function childOf(whole: WholeConcern): string {
  return whole.childName ?? 'A child whose record is restricted'
}

function show(request: SignedInRequest, whole: WholeConcern): Reply {
  const [first, ...repeats] = whole.concerns
  const open = whole.answers.length === 0
  return page(
    request,
    { title: 'A concern', back: stayingOnTheDay(request, paths.concerns()) },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">
          <span class="govuk-caption-l">{childOf(whole)}</span>
          Concern about {first.aboutName}
          {first.aboutSays !== '' && `, ${first.aboutSays}`}
        </h1>
        <p class="govuk-body">
          {open ? <Tag colour="blue">Open</Tag> : <Tag colour="green">Answered</Tag>}{' '}
          {whole.childName !== undefined && (
            <a class="govuk-link" href={stayingOnTheDay(request, paths.child(whole.childId))}>
              Go to {whole.childName}’s page
            </a>
          )}
        </p>
        {open && first.inDangerNow === 'yes' && (
          <WarningText>
            Whoever raised this said that a child is in danger now. Act first, answer afterwards.
          </WarningText>
        )}
        <AnswerGiven whole={whole} />
        <Actions request={request} whole={whole} />
        <Said concern={first} again={false} />
        {repeats.map((concern) => (
          <Said concern={concern} again={true} />
        ))}
        <Namings whole={whole} />
      </div>
    </div>,
  )
}

export const concernRoutes: readonly Route[] = [
  get(paths.concern(), [...practitioners, 'inspector'], async (request) =>
    withConcern(request, (whole) => show(request, whole)),
  ),
]
