import { longDate, parseTypedDate } from '#kernel/dates.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { DateInput } from '#web/components/date-input.tsx'
import { Section } from '#web/components/section.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { one, type Reply, redirect, type SignedInRequest } from '#web/route.ts'

interface Props {
  readonly request: SignedInRequest
  readonly childId: string
  readonly errorMessage?: string
}

/** Asks for the day on which the page is to be read, as it was known then. */
export function EarlierDay({ request, childId, errorMessage }: Props) {
  return (
    <Section heading="See this page as it was known on an earlier day" id="earlier" kind="quiet">
      <form method="post" action={paths.childAsKnown(childId)} noValidate>
        <CsrfField token={request.csrf} />
        <DateInput
          id="asKnown"
          namePrefix="asKnown"
          legend={{ children: 'Which day?', class: 'govuk-fieldset__legend--s' }}
          hint="You see what stood in the record when that day ended, for example 7 9 2026. What is restricted today stays restricted."
          values={{
            day: one(request.typed, 'asKnown-day'),
            month: one(request.typed, 'asKnown-month'),
            year: one(request.typed, 'asKnown-year'),
          }}
          {...(errorMessage === undefined ? {} : { errorMessage })}
        />
        <Button variant="secondary">Show the page as it was known</Button>
      </form>
    </Section>
  )
}

/** Leads to the page on that day, or says what is wrong with the day. */
export async function chooseDay(request: SignedInRequest): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  const typed = (part: string): string => one(request.typed, `asKnown-${part}`)
  const read = parseTypedDate({ day: typed('day'), month: typed('month'), year: typed('year') })
  if (read.state === 'given' && Temporal.PlainDate.compare(read.date, request.ctx.clock.today()) < 0)
    return redirect(`${paths.child(childId)}?asKnown=${read.date.toString()}`)
  const says =
    read.state === 'empty'
      ? 'Enter the day'
      : read.state === 'wrong'
        ? `The day ${read.says}`
        : `The day must be before today, ${longDate(request.ctx.clock.today())}`
  return page(
    request,
    {
      title: 'See the page as it was known',
      errors: [{ text: says, href: '#asKnown-day' }],
      back: paths.child(childId),
    },
    <>
      <h1 class="govuk-heading-l">See the child’s page as it was known on an earlier day</h1>
      <EarlierDay request={request} childId={childId} errorMessage={says} />
    </>,
  )
}
