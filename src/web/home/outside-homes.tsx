import { isOutOfHours } from '#domains/access/duty/hours.ts'
import {
  childrenGrantedTo,
  concernsRaisedBy,
  type KnownChild,
  type RungByCarer,
  rungByCarer,
} from '#domains/concerns/concern-list-store.ts'
import { list } from '#domains/ledger/view.ts'
import { nameOf } from '#domains/people/person.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { plainDate } from '#kernel/dates.ts'
import { Button } from '#web/components/button.tsx'
import { PhoneLink } from '#web/components/phone-link.tsx'
import { SafeguardingNow } from '#web/components/safeguarding-now.tsx'
import { Section } from '#web/components/section.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import type { Reply, SignedInRequest } from '#web/route.ts'

/** A partner’s home: in danger now first, then telling us, and what became of what was told. */
export async function partnerHome(request: SignedInRequest): Promise<Reply> {
  return page(
    request,
    { title: 'Home' },
    <>
      <h1 class="govuk-heading-l">Tell us about a child</h1>
      <SafeguardingNow dutyPhone={request.site.dutyNumber} />
      <p class="govuk-body">
        Tell us what you saw, what was said and what you have done. You need not be sure. You get a reference, and can
        see here what became of it.
      </p>
      <Button href={paths.tellUs()}>Tell the trust about a child</Button>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={paths.myContacts()}>
            What you told us, and what was decided
          </a>
        </li>
        <li>
          <a class="govuk-link" href={paths.agencyAsks()}>
            What we ask of you, and your answers
          </a>
        </li>
        <li>
          <a class="govuk-link" href={paths.raiseConcern()}>
            Raise a concern about an adult in a child’s life
          </a>
        </li>
        <li>
          <a class="govuk-link" href={paths.myConcerns()}>
            Your concerns, and the answers
          </a>
        </li>
      </ul>
    </>,
  )
}

/** One child, with whom to ring about them by day. */
function PlacedChild({ child, rung }: { readonly child: KnownChild; readonly rung: RungByCarer | undefined }) {
  const { givenName, familyName } = child
  return (
    <li>
      <strong>{nameOf({ givenName: givenName ?? undefined, familyName: familyName ?? undefined })}</strong>
      <br />
      {rung === undefined ? (
        'Ring the duty team about this child, by day too.'
      ) : (
        <>
          By day ring {rung.name}
          {rung.isWorker && ', the child’s worker'}: <PhoneLink number={rung.phone ?? ''} />
        </>
      )}
    </li>
  )
}

/** The duty number, first said where the trust is closed now. */
function WhomToRing({ dutyNumber, closed }: { readonly dutyNumber: string; readonly closed: boolean }) {
  return (
    <p class="govuk-body">
      {closed ? 'It is out of hours now: ring' : 'Out of hours, or where nobody answers by day, ring'} the duty team:{' '}
      {/\d/.test(dutyNumber) ? <PhoneLink number={dutyNumber} /> : dutyNumber}. They can reach a manager at any hour.
    </p>
  )
}

/** A carer’s home: the children placed here, whom to ring, and what was said and answered. */
export async function carerHome(request: SignedInRequest): Promise<Reply> {
  const { ctx } = request
  const { children, rung, concerns } = await list(
    ctx,
    'children placed with me',
    async (tx) => ({
      children: await childrenGrantedTo(tx, ctx.actor.accountId),
      rung: await rungByCarer(tx),
      concerns: await concernsRaisedBy(tx, ctx.actor.accountId),
    }),
    (read) => read.children.map(({ id }) => id),
  )
  return page(
    request,
    { title: 'Home' },
    <>
      <h1 class="govuk-heading-l">The children placed with you</h1>
      <SafeguardingNow dutyPhone={request.site.dutyNumber} />
      {children.length === 0 && <p class="govuk-body">No child is placed with you now.</p>}
      {children.length > 0 && (
        <WhomToRing dutyNumber={request.site.dutyNumber} closed={isOutOfHours(ctx.clock.now())} />
      )}
      <ul class="govuk-list govuk-list--spaced">
        {children.map((child) => (
          <PlacedChild child={child} rung={rung.find(({ childId }) => childId === child.id)} />
        ))}
      </ul>
      <Button href={paths.raiseConcern()}>Raise a concern</Button>
      <Section heading="Your concerns, and the answers" id="concerns">
        {concerns.length === 0 && <p class="govuk-body">You have raised none.</p>}
        <ul class="govuk-list">
          {concerns.map((concern) => (
            <li>
              <strong>{concern.reference}</strong>, about {concern.aboutName},{' '}
              {plainDate(dateInLondon(concern.raisedAt))}:{' '}
              {concern.answeredAt === null ? 'not answered yet' : (concern.reply ?? 'answered')}
            </li>
          ))}
        </ul>
        <p class="govuk-body">
          <a class="govuk-link" href={paths.myConcerns()}>
            Read your concerns and the answers in full
          </a>
        </p>
      </Section>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.tellUs()}>
          Tell us about another child
        </a>
      </p>
    </>,
  )
}
