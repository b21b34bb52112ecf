import { holdsDuty } from '#domains/access/restriction/named-duty-store.ts'
import { isUnseenTooLong, type UnseenLimit } from '#domains/casework/worklist/unseen.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import { list } from '#domains/ledger/view.ts'
import {
  type ListClock,
  listClock,
  type RestrictedChild,
  workedToday,
} from '#domains/people/opening/restricted-list-store.ts'
import { readRestrictedList, workedForm, workRestrictedList } from '#domains/people/opening/work-restricted-list.ts'
import { ageInWords, nameOf } from '#domains/people/person.ts'
import { dateAndTime, longDate, shortDate } from '#kernel/dates.ts'
import { isEighteen } from '#practice/sighting.ts'
import { Details } from '#web/components/details.tsx'
import { PhoneLink } from '#web/components/phone-link.tsx'
import { Section } from '#web/components/section.tsx'
import { Tag } from '#web/components/tag.tsx'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

interface Owed {
  readonly holds: boolean
  /** Whether they are named for adoption records. */
  readonly adoption: boolean
  readonly clock: ListClock | undefined
  /** Whether they have worked it today, for all whom they see on it. */
  readonly workedToday: boolean
}

/** Whether whoever is here is named to work the list today, and by when it is owed. */
export async function readListOwed(request: SignedInRequest): Promise<Owed> {
  return await list(
    request.ctx,
    'whether the list of restricted children is mine',
    async (tx) => ({
      holds: await holdsDuty(tx, 'restricted children'),
      adoption: await holdsDuty(tx, 'adoption records'),
      clock: await listClock(tx),
      workedToday: (await workedToday(tx, request.ctx.clock.today())).has(request.actor.accountId),
    }),
    () => [],
  )
}

/** What somebody is named for, on their home: nothing for everybody else. */
export function ListOwed({ owed: { holds, adoption, clock, workedToday: worked } }: { readonly owed: Owed }) {
  const dueOn = clock?.dueOn ?? undefined
  const owedBy = clock?.owedBy ?? undefined
  return (
    <>
      {holds && (
        <Section heading="Restricted children" {...(worked ? {} : { kind: 'warning' })} id="restricted-children">
          <p class="govuk-body">
            <a class="govuk-link" href={paths.restrictedChildren()}>
              Work through the list of restricted children
            </a>
            {worked && ': you did today, and it is owed again tomorrow.'}
            {!worked && (dueOn === undefined ? '.' : `, by ${longDate(dueOn)}.`)}
            {!worked && owedBy !== undefined && ` It is owed by ${owedBy}.`}
          </p>
        </Section>
      )}
      {adoption && (
        <p class="govuk-body">
          <a class="govuk-link" href={paths.adoptions()}>
            Adoption records
          </a>
        </p>
      )}
    </>
  )
}

/** Marked after as long without being seen as on the lists of other children. */
function lastSeen(
  { lastSeen: seen, referredOn, bornOn }: RestrictedChild,
  today: Temporal.PlainDate,
  limit: UnseenLimit,
) {
  if (isEighteen({ dateOfBirth: bornOn ?? undefined }, today))
    return seen === null ? 'Eighteen: not seen as a child' : `Eighteen: last seen as a child ${shortDate(seen)}`
  const days = (seen ?? referredOn).until(today, { largestUnit: 'days' }).days
  const says = seen === null ? `Never seen, ${days} days` : `${shortDate(seen)}, ${days} days ago`
  return isUnseenTooLong(limit, seen ?? referredOn, today) ? <strong>{says}</strong> : says
}

function workerOf({ worker, waitingSince }: RestrictedChild) {
  if (worker !== null) return worker
  return (
    <>
      <Tag colour="red">No worker</Tag> since {waitingSince === null ? '' : shortDate(waitingSince)}
    </>
  )
}

function row(child: RestrictedChild, today: Temporal.PlainDate, limit: UnseenLimit) {
  const person = {
    givenName: child.givenName ?? undefined,
    familyName: child.familyName ?? undefined,
    authorityNumber: child.authorityNumber ?? undefined,
    bornOn: child.bornOn ?? undefined,
    expectedOn: child.expectedOn ?? undefined,
  }
  const named = `${nameOf(person)}, ${ageInWords(person, today)}`
  return [
    child.mayOpen ? (
      <a class="govuk-link" href={paths.child(child.childId)}>
        {named}
      </a>
    ) : (
      named
    ),
    <>
      {workerOf(child)}
      {child.withoutOfficer && (
        <>
          {' '}
          <Tag colour="red">No reviewing officer</Tag>
        </>
      )}
    </>,
    lastSeen(child, today, limit),
    child.late === 0 ? 'Nothing late' : <strong>{child.late} late</strong>,
    child.nextWhat === null || child.nextOn === null ? 'Nothing' : `${child.nextWhat}, ${shortDate(child.nextOn)}`,
    child.ringPhone === null ? (
      child.ringName
    ) : (
      <>
        {child.ringName} on <PhoneLink number={child.ringPhone} />
      </>
    ),
  ]
}

async function work(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const { children, worked, settings } = await readRestrictedList(request.ctx)
  const today = request.ctx.clock.today()
  return await ask(request, sent, {
    title: 'Restricted children',
    back: paths.home(),
    send: 'I have worked through the list',
    form: workedForm,
    intro: (
      <>
        <p class="govuk-body">
          These children stand on no list that others see, so somebody who is named works it every day, also when the
          trust is closed. Ask about each who is unseen, late, without a worker or without a reviewing officer: ring the
          worker, or whoever is rung about the record.
        </p>
        {children.length === 0 ? (
          <p class="govuk-body">No restricted child’s work is open.</p>
        ) : (
          <WideTable
            stacks
            caption="Restricted children whose work is open"
            head={['Child', 'Worker', 'Last seen', 'Late', 'Next due', 'To ring']}
            rows={children.map((child) => row(child, today, { settings }))}
          />
        )}
        {worked.length > 0 && (
          <Details summary="When it was worked through">
            <WideTable
              stacks
              caption="The latest first"
              head={['When', 'Who', 'Children', 'What was done']}
              rows={worked.map((one) => [dateAndTime(one.at), one.byName, one.children, one.says])}
            />
          </Details>
        )}
      </>
    ),
    keep: async ({ says = '' }) => await workRestrictedList(request.ctx, says),
    after: () => redirect(paths.home(), 'What you did is kept. The list is owed again tomorrow.'),
  })
}

export const restrictedChildrenRoutes: readonly Route[] = formRoutes(paths.restrictedChildren(), practitioners, work)
