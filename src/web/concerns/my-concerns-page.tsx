import { allegationsToldByMe, type ToldByMe } from '#domains/concerns/allegations/allegation-store.ts'
import { raisers } from '#domains/concerns/concern.ts'
import { concernsRaisedBy, type RaisedConcern } from '#domains/concerns/concern-list-store.ts'
import { list } from '#domains/ledger/view.ts'
import { dateAndTime, longDate } from '#kernel/dates.ts'
import { Button } from '#web/components/button.tsx'
import { InsetText } from '#web/components/inset-text.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Tag } from '#web/components/tag.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { get, type Reply, type Route, type SignedInRequest } from '#web/route.ts'

function whoAnswers({ answererName, answererRole, dueOn }: RaisedConcern): string {
  const who = answererName === null ? 'Somebody is being named' : `${answererName}, ${answererRole ?? ''}`
  return dueOn === null ? who : `${who}, by ${longDate(dueOn)}`
}

function State({ concern }: { readonly concern: RaisedConcern }) {
  if (concern.answeredAt !== null) return <Tag colour="green">Answered</Tag>
  if (concern.struck) return <Tag colour="grey">Put aside</Tag>
  return <Tag colour="blue">Open</Tag>
}

function told(concern: RaisedConcern): string {
  return concern.toldHow === 'in Holdfast' || concern.toldHow === null ? '' : ` You were told ${concern.toldHow}.`
}

function Raised({ concern }: { readonly concern: RaisedConcern }) {
  return (
    <section class="hf-panel" aria-labelledby={`concern-${concern.id}`}>
      <h2 class="hf-panel__heading" id={`concern-${concern.id}`}>
        About {concern.aboutName} <State concern={concern} />
      </h2>
      <SummaryList
        rows={[
          { key: 'Reference', value: concern.reference },
          { key: 'Raised', value: dateAndTime(concern.raisedAt) },
          { key: 'What you told us', value: concern.says },
          concern.answeredAt === null && !concern.struck && { key: 'Who will answer', value: whoAnswers(concern) },
          concern.answeredAt !== null && {
            key: 'Answered',
            value: `${dateAndTime(concern.answeredAt)}.${told(concern)}`,
          },
        ]}
      />
      {concern.struck && concern.answeredAt === null && (
        <p class="govuk-body">
          This was kept on the wrong record and has been put aside. Ring us if you are still worried.
        </p>
      )}
      {concern.reply !== null && (
        <>
          <h3 class="govuk-heading-s">The reply to you</h3>
          <InsetText>{concern.reply}</InsetText>
        </>
      )}
    </section>
  )
}

/** What was told to the designated officer: one's own words, whom to ring, and the reply. */
function ToldOfficer({ told: one }: { readonly told: ToldByMe }) {
  const officer = one.ringName === null ? 'The designated officer' : one.ringName
  return (
    <section class="hf-panel" aria-labelledby={`allegation-${one.id}`}>
      <h2 class="hf-panel__heading" id={`allegation-${one.id}`}>
        To the designated officer, about {one.adult}{' '}
        {one.concludedOn === null ? <Tag colour="blue">Open</Tag> : <Tag colour="green">Answered</Tag>}
      </h2>
      <SummaryList
        rows={[
          { key: 'Reference', value: one.reference },
          { key: 'Told', value: dateAndTime(one.toldAt) },
          { key: 'What you told us', value: one.says },
          { key: 'Who deals with it', value: one.ringPhone === null ? officer : `${officer}, ${one.ringPhone}` },
        ]}
      />
      {one.reply !== null && (
        <>
          <h3 class="govuk-heading-s">The reply to you</h3>
          <InsetText>{one.reply}</InsetText>
        </>
      )}
    </section>
  )
}

async function show(request: SignedInRequest): Promise<Reply> {
  const { actor, ctx } = request
  const { concerns, told: toldOfficer } = await list(
    ctx,
    'concerns that I raised',
    async (tx) => ({ concerns: await concernsRaisedBy(tx, actor.accountId), told: await allegationsToldByMe(tx) }),
    (found) => [...found.concerns, ...found.told].map(({ id }) => id),
  )
  const outside = ['carer', 'provider', 'partner', 'commissioner'].includes(actor.role)
  return page(
    request,
    { title: 'Concerns that you raised' },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Concerns that you raised</h1>
        {outside && <Button href={paths.raiseConcern()}>Raise a concern</Button>}
        {concerns.length + toldOfficer.length === 0 && <p class="govuk-body">You have raised none.</p>}
        {toldOfficer.map((one) => (
          <ToldOfficer told={one} />
        ))}
        {concerns.map((concern) => (
          <Raised concern={concern} />
        ))}
      </div>
    </div>,
  )
}

export const myConcernsRoutes: readonly Route[] = [get(paths.myConcerns(), raisers, show)]
