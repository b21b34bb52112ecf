import { colleagues } from '#domains/access/account/colleagues.ts'
import { endAccessByName, giveNamedAccess } from '#domains/access/restriction/give-named-access.ts'
import { liftRestriction } from '#domains/access/restriction/lift-restriction.ts'
import {
  accessForm,
  type NamedAccess,
  namedAccessGivers,
  remindDays,
  ringUntil,
} from '#domains/access/restriction/named-access.ts'
import { namedAccessNow } from '#domains/access/restriction/named-access-store.ts'
import { placeRestriction } from '#domains/access/restriction/place-restriction.ts'
import { renewRestriction } from '#domains/access/restriction/renew-restriction.ts'
import {
  liftedSays,
  mostReviewMonths,
  placeRestrictions,
  type Restriction,
} from '#domains/access/restriction/restriction.ts'
import { liftedRestriction, nameOfRing, standingRestrictions } from '#domains/access/restriction/restriction-store.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { form } from '#engine/form.ts'
import { date, longText, text } from '#engine/question.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { longDate } from '#kernel/dates.ts'
import { QuestionsWithWho } from '#web/access/who-field.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { WarningText } from '#web/components/warning-text.tsx'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { Questions } from '#web/form/questions.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { one as first, get, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

interface Standing {
  readonly restriction: Restriction
  readonly ringName: string
  readonly named: readonly NamedAccess[]
}

/** Every restriction that stands, with who can open the record: never whose record it is. */
export async function readRestrictions(request: SignedInRequest): Promise<readonly Standing[]> {
  const { ctx } = request
  return await list(
    ctx,
    'restrictions',
    async (tx) => {
      const named = await namedAccessNow(tx, ctx.clock.today())
      const found: Standing[] = []
      for (const restriction of await standingRestrictions(tx))
        found.push({
          restriction,
          ringName: await nameOfRing(tx, restriction.ringAccountId),
          named: named.filter(({ personId }) => personId === restriction.personId),
        })
      return found
    },
    (found) => found.map(({ restriction }) => restriction.personId),
  )
}

function ends(on: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const days = today.until(on, { largestUnit: 'days' }).days
  if (days < 0) return `ended on ${longDate(on)}`
  return days <= remindDays ? `until ${longDate(on)}: ends soon` : `until ${longDate(on)}`
}

/** How many can open a record for a short while only, or are to be looked at again: said on the home of those who answer. */
export function endingSoon(standing: readonly Standing[], today: Temporal.PlainDate): number {
  const soon = today.add({ days: remindDays })
  return standing.filter(
    ({ restriction, named }) =>
      Temporal.PlainDate.compare(restriction.reviewOn, soon) <= 0 ||
      named.some(({ endsOn }) => Temporal.PlainDate.compare(endsOn, soon) <= 0),
  ).length
}

interface OneRestrictionProps {
  readonly standing: Standing
  readonly today: Temporal.PlainDate
  /** Its place in the list: two may have the same reason. */
  readonly number: number
}

function OneRestriction({ standing, today, number }: OneRestrictionProps) {
  const { restriction, ringName, named } = standing
  const { id, reason, placedOn, reviewOn } = restriction
  const ringEnd = dateInLondon(ringUntil(reviewOn)).subtract({ days: 1 })
  const lapsed = Temporal.PlainDate.compare(ringEnd, today) < 0
  return (
    <section class="hf-panel" aria-labelledby={`restriction-${id}`}>
      <h2 class="govuk-heading-m" id={`restriction-${id}`}>
        {reason}
        <span class="govuk-caption-m">
          Restriction {number}, since {longDate(placedOn)}
        </span>
      </h2>
      {lapsed && named.length === 0 && <WarningText>Nobody can open this record. Look at it again today.</WarningText>}
      <SummaryList
        rows={[
          {
            key: 'Look at it again',
            value:
              Temporal.PlainDate.compare(reviewOn, today) < 0 ? (
                <strong>Late: {longDate(reviewOn)}</strong>
              ) : (
                longDate(reviewOn)
              ),
          },
          { key: 'To ring', value: `${ringName}, ${ends(ringEnd, today)}` },
        ]}
      />
      {named.length > 0 && (
        <WideTable
          stacks
          caption="Who else can open it"
          head={['Who', 'Until', 'Why', 'Given by', 'Change']}
          rows={named.map((one) => [
            one.name,
            ends(one.endsOn, today),
            one.reason,
            one.givenByName,
            <a class="govuk-link" href={paths.endAccess(one.id)}>
              End it<span class="govuk-visually-hidden"> for {one.name}</span>
            </a>,
          ])}
        />
      )}
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={paths.giveAccess(id)}>
            Give somebody access, or renew it<span class="govuk-visually-hidden"> (restriction {number})</span>
          </a>
        </li>
        <li>
          <a class="govuk-link" href={paths.renewRestriction(id)}>
            Look at this restriction again<span class="govuk-visually-hidden"> (restriction {number})</span>
          </a>
        </li>
        <li>
          <a class="govuk-link" href={paths.liftRestriction(id)}>
            Lift it<span class="govuk-visually-hidden"> (restriction {number})</span>
          </a>
        </li>
      </ul>
    </section>
  )
}

async function showAll(request: SignedInRequest): Promise<Reply> {
  const standing = await readRestrictions(request)
  const today = request.ctx.clock.today()
  return page(
    request,
    { title: 'Restricted records', back: paths.home(), wide: true },
    <>
      <h1 class="govuk-heading-l">Restricted records</h1>
      <p class="govuk-body">
        Who can open each, and until when. Nobody comes to it as a manager or a deputy. Whose record it is, is not said
        here.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.namedDuties()}>
          Who works the list of restricted children
        </a>
      </p>
      {standing.length === 0 && <p class="govuk-body">No record is restricted.</p>}
      {standing.map((one, index) => (
        <OneRestriction standing={one} today={today} number={index + 1} />
      ))}
    </>,
  )
}

async function one(request: SignedInRequest): Promise<Standing> {
  const found = (await readRestrictions(request)).find(({ restriction }) => restriction.id === request.params['id'])
  if (found === undefined) throw new NotFound('restriction')
  return found
}

/** Where it was lifted meanwhile: who did, before the list of those that stand. */
async function liftedMeanwhile({ ctx, params }: SignedInRequest): Promise<Reply | undefined> {
  const lifted = await list(
    ctx,
    'a restriction that was lifted',
    async (tx) => await liftedRestriction(tx, { id: params['id'] ?? '' }),
    () => [],
  )
  return lifted === undefined ? undefined : redirect(paths.restrictions(), liftedSays(lifted))
}

async function give(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const { restriction } = await one(request)
  const offered = await colleagues(request.ctx)
  return await ask(request, sent, {
    title: 'Open a restricted record to somebody',
    caption: restriction.reason,
    back: paths.restrictions(),
    send: 'Open it to them',
    form: accessForm,
    intro: (
      <p class="govuk-body">
        It opens to them alone, until the day that you say. If they have access now, it is renewed.
      </p>
    ),
    questions: (shown) => <QuestionsWithWho shown={shown} name="who" colleagues={offered} />,
    keep: async ({ who = '', endsOn = request.ctx.clock.today(), reason = '' }) =>
      await giveNamedAccess(request.ctx, { restrictionId: restriction.id, accountId: who, endsOn, reason }),
    after: () => redirect(paths.restrictions(), 'The record is open to them.'),
  })
}

const renewForm = form({
  reviewOn: date('When is it looked at again?', {
    called: 'day to look again',
    hint: `Within ${mostReviewMonths} months. For example, 7 9 2026`,
  }),
  says: longText('Why does the record stay open to named people only?', {
    hint: 'This takes the place of the reason given before. Do not name anybody of the family.',
    errorMissing: 'Enter why the record stays open to named people only',
    maxLength: 2000,
  }),
})

/** The day that stood when the page was opened. */
function standingOf({ typed }: SignedInRequest): { readonly standing?: Temporal.PlainDate } {
  const said = first(typed, 'standing')
  return /^\d{4}-\d{2}-\d{2}$/.test(said) ? { standing: Temporal.PlainDate.from(said) } : {}
}

async function renew(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const gone = await liftedMeanwhile(request)
  if (gone !== undefined) return gone
  const { restriction } = await one(request)
  return await ask(request, sent, {
    title: 'Look at a restriction again',
    caption: restriction.reason,
    back: paths.restrictions(),
    send: 'Keep it restricted',
    form: renewForm,
    questions: ({ form: shown, typed, errors }) => (
      <>
        <input type="hidden" name="standing" value={restriction.reviewOn.toString()} />
        <Questions form={shown} typed={typed} errors={errors} />
      </>
    ),
    keep: async ({ reviewOn = request.ctx.clock.today(), says = '' }) =>
      await renewRestriction(request.ctx, {
        restrictionId: restriction.id,
        reviewOn,
        says,
        ...standingOf(request),
      }),
    after: () => redirect(paths.restrictions(), 'The restriction stands.'),
  })
}

const liftForm = form({
  because: longText('Why can the record be open again?', {
    errorMissing: 'Enter why the record can be open again',
    maxLength: 2000,
  }),
})

async function lift(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const gone = await liftedMeanwhile(request)
  if (gone !== undefined) return gone
  const { restriction } = await one(request)
  return await ask(request, sent, {
    title: 'Lift a restriction',
    caption: restriction.reason,
    back: paths.restrictions(),
    send: 'Open the record to everybody who would see it',
    form: liftForm,
    keep: async ({ because = '' }) => await liftRestriction(request.ctx, { personId: restriction.personId, because }),
    after: () => redirect(paths.restrictions(), 'The restriction is lifted.'),
  })
}

const endAccessForm = form({
  because: longText('Why does it end?', { errorMissing: 'Enter why it ends', maxLength: 1000 }),
})

async function endAccess(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const id = request.params['id'] ?? ''
  const named = (await readRestrictions(request)).flatMap((standing) => standing.named).find((each) => each.id === id)
  if (named === undefined) throw new NotFound('access by name')
  return await ask(request, sent, {
    title: `End the access of ${named.name}`,
    back: paths.restrictions(),
    send: 'End it now',
    form: endAccessForm,
    keep: async ({ because = '' }) => await endAccessByName(request.ctx, id, because),
    after: () => redirect(paths.restrictions(), 'The record is closed to them.'),
  })
}

const placeForm = form({
  ring: text('Who is rung about it, day and night?', {
    hint: 'They have access. Their phone number must be known.',
    errorMissing: 'Choose who is rung about it',
  }),
  reason: longText('Why is this record open to named people only?', {
    hint: 'Managers who may not open it read this: do not name anybody.',
    errorMissing: 'Enter why this record is open to named people only',
    maxLength: 2000,
  }),
  review: date('When is it looked at again?', {
    called: 'day to look again',
    hint: `Within ${mostReviewMonths} months. For example, 7 9 2026`,
  }),
})

async function place(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const personId = request.params['id'] ?? ''
  const offered = await colleagues(request.ctx)
  return await ask(request, sent, {
    title: 'Restrict this record',
    back: paths.child(personId),
    send: 'Close it to all but the named',
    form: placeForm,
    intro: (
      <WarningText>
        It closes at once to everybody but the one who is rung, you too. Front door and duty who search for the child
        are told whom to ring. A worker who holds the child keeps access.
      </WarningText>
    ),
    questions: (shown) => <QuestionsWithWho shown={shown} name="ring" colleagues={offered} />,
    keep: async ({ reason = '', ring = '', review = request.ctx.clock.today() }) =>
      await placeRestriction(request.ctx, { personId, reason, ringAccountId: ring, reviewOn: review }),
    after: () => redirect(paths.restrictions(), 'The record is restricted.'),
  })
}

export const restrictionRoutes: readonly Route[] = [
  get(paths.restrictions(), namedAccessGivers, showAll),
  ...formRoutes(paths.giveAccess(), namedAccessGivers, give),
  ...formRoutes(paths.endAccess(), namedAccessGivers, endAccess),
  ...formRoutes(paths.renewRestriction(), placeRestrictions, renew),
  ...formRoutes(paths.liftRestriction(), placeRestrictions, lift),
  ...formRoutes(paths.restrict(), placeRestrictions, place),
]
