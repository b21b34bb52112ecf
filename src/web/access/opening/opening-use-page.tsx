import { openingManagers } from '#domains/access/opening/opened.ts'
import {
  type Counts,
  hoursOfUse,
  type OpeningUse,
  type UseByPerson,
  useForm,
  useMonths,
} from '#domains/access/opening/opening-use.ts'
import { list } from '#domains/ledger/view.ts'
import { lookAtOpeningUse, readOpeningUse, type UseRead } from '#domains/people/opening/look-at-opening-use.ts'
import { type UseLooked, useClock } from '#domains/people/opening/opening-use-store.ts'
import { dateAndTime, longDate, monthName } from '#kernel/dates.ts'
import { Section } from '#web/components/section.tsx'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

/** By when it is to be looked through, for those who answer for the service; nothing where nothing was opened since. */
export async function readUseOwed({ ctx }: SignedInRequest): Promise<Temporal.PlainDate | undefined> {
  const clock = await list(
    ctx,
    'whether emergency opening is to be looked through',
    async (tx) => await useClock(tx),
    () => [],
  )
  return clock?.dueOn ?? undefined
}

export function UseOwed({
  dueOn,
  today,
}: {
  readonly dueOn: Temporal.PlainDate | undefined
  readonly today: Temporal.PlainDate
}) {
  if (dueOn === undefined) return null
  const late = Temporal.PlainDate.compare(dueOn, today) < 0
  return (
    <Section heading="Emergency opening" {...(late ? { kind: 'warning' } : {})} id="opening-use">
      <p class="govuk-body">
        <a class="govuk-link" href={paths.openingUse()}>
          Look through how it is used
        </a>
        , by {longDate(dueOn)}
        {late && <strong>: late</strong>}.
      </p>
    </Section>
  )
}

const counted = ['Times', 'In working hours', 'What the reviews found'] as const

function countsOf({ times, inHours, notNeeded, reachable, notReviewed }: Counts) {
  const found = [
    notNeeded === 0 ? '' : `${notNeeded} not needed`,
    reachable === 0 ? '' : `${reachable} where somebody could be reached`,
    notReviewed === 0 ? '' : `${notReviewed} not yet reviewed`,
  ].filter((part) => part !== '')
  return [times, inHours, found.length === 0 ? 'All were right' : found.join(', ')]
}

function sameSays({ sameRecord, records }: UseByPerson) {
  const of = `${records} ${records === 1 ? 'record' : 'records'}`
  return sameRecord === 1 ? (
    of
  ) : (
    <>
      {of}, <strong>one of them {sameRecord} times</strong>
    </>
  )
}

function reasonSays({ fewestWords, sameWords }: UseByPerson) {
  const shortest = `Shortest: ${fewestWords} ${fewestWords === 1 ? 'word' : 'words'}`
  return sameWords === 0 ? (
    shortest
  ) : (
    <>
      {shortest}; <strong>the same words again, {sameWords === 1 ? 'once' : `${sameWords} times`}</strong>
    </>
  )
}

/** `3 records once, and 1 more than once, at most 4 times`: what is none is not told. */
function recordsSay({ once, more, most }: OpeningUse['records']): string {
  const of = (count: number, times: string) => `${count} ${count === 1 ? 'record' : 'records'} ${times}`
  const often = more === 0 ? '' : `more than once, at most ${most} times`
  if (once === 0) return of(more, often)
  return more === 0 ? of(once, 'once') : `${of(once, 'once')}, and ${more} ${often}`
}

function Use({ use }: { readonly use: OpeningUse }) {
  if (use.times === 0) return <p class="govuk-body">Nothing was opened so in the past {useMonths} months.</p>
  return (
    <>
      <p class="govuk-body">
        Opened {use.times} {use.times === 1 ? 'time' : 'times'} in the past {useMonths} months:{' '}
        {recordsSay(use.records)}.
      </p>
      <WideTable
        stacks
        caption="By person"
        head={['Who', ...counted, 'Whose records', 'Reasons']}
        rows={use.people.map((one) => [
          one.team === undefined ? one.name : `${one.name}, ${one.team}`,
          ...countsOf(one),
          sameSays(one),
          reasonSays(one),
        ])}
      />
      <WideTable
        stacks
        caption="By team"
        head={['Team', ...counted]}
        rows={use.teams.map((one) => [one.team ?? 'No team', ...countsOf(one)])}
      />
      <WideTable
        stacks
        caption="By hour"
        head={['When', ...counted]}
        rows={use.hours.map((one) => [hoursOfUse[one.hours], ...countsOf(one)])}
      />
      <WideTable
        stacks
        caption="By month"
        head={['Month', ...counted]}
        rows={use.months.map((one) => [`${monthName(one.month.month)} ${one.month.year}`, ...countsOf(one)])}
      />
    </>
  )
}

function Looked({ looked }: { readonly looked: readonly UseLooked[] }) {
  if (looked.length === 0) return <p class="govuk-body">Nobody has written yet what they saw.</p>
  return (
    <WideTable
      stacks
      caption="Who looked through it, the latest first"
      head={['When', 'Who', 'Openings then', 'What they saw, and what they do']}
      rows={looked.map(({ at, byName, times, says }) => [dateAndTime(at), byName, times, says])}
    />
  )
}

function intro({ use, looked, clock }: UseRead) {
  const dueOn = clock?.dueOn ?? undefined
  return (
    <>
      <p class="govuk-body">
        Restricted records that were opened because nobody could be reached, and what is kept from workers that was read
        on duty. Each is reviewed by itself, on the page of what was{' '}
        <a class="govuk-link" href={paths.brokenGlass()}>
          opened in an emergency
        </a>{' '}
        or{' '}
        <a class="govuk-link" href={paths.keptReadings()}>
          read on duty
        </a>
        : here stands what is seen only of all of them.
        {dueOn === undefined ? '' : ` Look through it by ${longDate(dueOn)}.`}
      </p>
      <Use use={use} />
      <Looked looked={looked} />
    </>
  )
}

async function look(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const read = await readOpeningUse(request.ctx)
  return await ask(request, sent, {
    title: 'How emergency opening is used',
    back: paths.home(),
    send: 'I have looked through it',
    form: useForm,
    intro: intro(read),
    keep: async ({ says = '' }) => await lookAtOpeningUse(request.ctx, says),
    after: () => redirect(paths.openingUse(), 'What you saw is kept.'),
  })
}

export const openingUseRoutes: readonly Route[] = formRoutes(paths.openingUse(), openingManagers, look)
