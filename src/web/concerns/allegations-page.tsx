import { mayHelp } from '#domains/concerns/allegations/allegation.ts'
import { allegationsDealtWith, type ListedAllegation } from '#domains/concerns/allegations/allegation-store.ts'
import { list } from '#domains/ledger/view.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { longDate, shortDate } from '#kernel/dates.ts'
import { Button } from '#web/components/button.tsx'
import { Tag } from '#web/components/tag.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { get, type Reply, type Route, type SignedInRequest } from '#web/route.ts'

/** The allegations that whoever asks deals with; for anybody else an empty list, whoever they are. */
export async function allegationsPage(request: SignedInRequest): Promise<Reply> {
  const found = await list(
    request.ctx,
    'allegations',
    async (tx) => await allegationsDealtWith(tx),
    (all) => all.map(({ id }) => id),
  )
  const open = found.filter(({ concludedOn }) => concludedOn === undefined)
  const ended = found.filter(({ concludedOn }) => concludedOn !== undefined)
  return page(
    request,
    { title: 'Allegations', wide: true },
    <>
      <h1 class="govuk-heading-l">Allegations about people who work with children</h1>
      <p class="govuk-body-l">
        {open.length === 0
          ? 'None that you deal with is open.'
          : `${open.length} that you deal with ${open.length === 1 ? 'is' : 'are'} open.`}
      </p>
      <Button variant="secondary" href={paths.newAllegation()}>
        Write down an allegation
      </Button>
      {open.length > 0 && (
        <WideTable
          caption="Open"
          head={['Reference', 'About', 'Told', 'Due next']}
          rows={open.map((one) => row(one, request.ctx.clock.today()))}
        />
      )}
      {ended.length > 0 && (
        <WideTable
          caption="Concluded"
          head={['Reference', 'About', 'Told', 'Concluded']}
          rows={ended.map((one) => [
            link(one),
            one.adult,
            shortDate(dateInLondon(one.toldAt)),
            one.concludedOn === undefined ? '' : shortDate(one.concludedOn),
          ])}
        />
      )}
    </>,
  )
}

function link({ id, reference }: ListedAllegation) {
  return (
    <a class="govuk-link" href={paths.allegation(id)}>
      {reference}
    </a>
  )
}

function row(one: ListedAllegation, today: Temporal.PlainDate) {
  const { dueOn, dueWhat } = one
  const late = dueOn !== undefined && Temporal.PlainDate.compare(dueOn, today) < 0
  return [
    <>
      {link(one)} {one.inDangerNow === 'yes' && <Tag colour="red">In danger now</Tag>}
    </>,
    one.worksAs === '' ? one.adult : `${one.adult}, ${one.worksAs}`,
    shortDate(dateInLondon(one.toldAt)),
    dueWhat === undefined
      ? 'Nothing'
      : `${dueWhat}${dueOn === undefined ? '' : `, by ${longDate(dueOn)}`}${late ? ': overdue' : ''}`,
  ]
}

export const allegationsRoutes: readonly Route[] = [get(paths.allegations(), mayHelp, allegationsPage)]
