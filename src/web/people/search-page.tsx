import { practitioners } from '#domains/ledger/actor.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { findPeople, identifierAsKept, mostFound } from '#domains/people/find-people.ts'
import { formatNhsNumber, isNhsNumber } from '#domains/people/nhs-number.ts'
import { ageInWords, type Known, nameOf } from '#domains/people/person.ts'
import { keepSearch, keptSearch, type PersonListed, type Wanted } from '#domains/people/search-store.ts'
import { form, parseForm } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import { date, text } from '#engine/question.ts'
import { plainDate } from '#kernel/dates.ts'
import { NobodyAnswers } from '#web/access/opening/nobody-answers.tsx'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { PhoneLink } from '#web/components/phone-link.tsx'
import { errorsOf, Questions } from '#web/form/questions.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { DetailShown } from '#web/people/confidential/detail-shown.tsx'
import { WideTable } from '#web/people/wide-table.tsx'
import {
  type ClosedRoute,
  get,
  post,
  type Reply,
  type Route,
  redirect,
  type SignedInRequest,
  type Typed,
} from '#web/route.ts'

const searchers: ClosedRoute['by'] = [...practitioners, 'inspector']

const searchForm = form({
  name: text('Name', {
    optional: true,
    maxLength: 200,
    hint: 'As near to the spelling as you can: names spelt nearly alike are found too.',
  }),
  bornOn: date('Date of birth', { optional: true, called: 'date of birth' }),
  number: text('Number', {
    optional: true,
    maxLength: 30,
    hint: 'NHS number, unique pupil number, or the authority’s number.',
  }),
})

function SearchForm({
  request,
  typed,
  errors,
}: {
  readonly request: SignedInRequest
  readonly typed: Typed
  readonly errors: readonly FormError[]
}) {
  return (
    <form method="post" action={paths.search()} noValidate>
      <CsrfField token={request.csrf} />
      <Questions form={searchForm} typed={typed} errors={errors} />
      <Button>Search</Button>
    </form>
  )
}

function asked(request: SignedInRequest, typed: Typed, errors: readonly FormError[] = []): Reply {
  return page(
    request,
    { title: 'Find a person', errors: errorsOf(searchForm, errors) },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Find a person</h1>
        <SearchForm request={request} typed={typed} errors={errors} />
      </div>
    </div>,
  )
}

interface ReadSearch {
  readonly wanted: readonly Wanted[]
  readonly errors: readonly FormError[]
}

/** A number is searched for by itself, and finds exactly; a name and a date of birth are searched for together. */
function readSearch(typed: Typed): ReadSearch {
  const { answers, errors } = parseForm(searchForm, typed)
  const { name, bornOn, number } = answers
  if (errors.length > 0) return { wanted: [], errors }
  if (name === undefined && bornOn === undefined && number === undefined)
    return {
      wanted: [],
      errors: [{ question: 'name', says: 'Enter a name, a date of birth or a number', kind: 'missing' }],
    }
  const wanted: Wanted[] = []
  if (number !== undefined) wanted.push({ identifier: identifierAsKept(number) })
  if (name !== undefined || bornOn !== undefined) wanted.push({ name, bornOn })
  return { wanted, errors: [] }
}

async function submit(request: SignedInRequest): Promise<Reply> {
  const { errors } = readSearch(request.typed)
  if (errors.length > 0) return asked(request, request.typed, errors)
  const { csrf: _token, ...typed } = request.typed
  const id = request.ctx.ids.next()
  await keepSearch(request.ctx, id, typed)
  return redirect(paths.keptSearch(id))
}

function row(found: Known<PersonListed>, today: Temporal.PlainDate) {
  if (found.kind === 'restricted')
    return [
      <>
        <strong>
          Known: ring {found.ring.name}
          {found.ring.phone !== undefined && (
            <>
              {' '}
              on <PhoneLink number={found.ring.phone} />
            </>
          )}{' '}
          now
        </strong>
        <NobodyAnswers shownId={found.shownId} />
      </>,
      'Restricted',
      '',
      '',
      '',
    ]
  if (found.kind === 'unknown') return ['Not known', '', '', '', '']
  const { person } = found
  return [
    <a class="govuk-link" href={paths.child(person.personId)}>
      {nameOf(person)}
    </a>,
    person.bornOn === undefined
      ? ageInWords(person, today)
      : `${plainDate(person.bornOn)} (${ageInWords(person, today)})`,
    person.home === undefined ? '' : <DetailShown detail={person.home}>{(home) => home}</DetailShown>,
    [nhsNumberInWords(person.nhsNumber), person.upn, person.authorityNumber]
      .filter((number) => number !== undefined)
      .join(', '),
    person.openSince === undefined
      ? ''
      : `Open since ${plainDate(person.openSince)}, ${person.workerName === undefined ? 'nobody allocated' : `with ${person.workerName}`}`,
  ]
}

function nhsNumberInWords(number: string | undefined): string | undefined {
  return isNhsNumber(number) ? formatNhsNumber(number) : number
}

async function showFound(request: SignedInRequest): Promise<Reply> {
  const { ctx } = request
  const typed = await keptSearch(ctx, request.params.id ?? '')
  if (typed === undefined) throw new NotFound('search')
  const found: Known<PersonListed>[] = []
  for (const wanted of readSearch(typed).wanted) found.push(...(await findPeople(ctx, wanted)))
  const once = found.filter(
    (one, index) =>
      one.kind !== 'full' ||
      index === found.findIndex((other) => other.kind === 'full' && other.person.personId === one.person.personId),
  )
  return page(
    request,
    { title: 'People found', back: paths.search(), wide: true },
    <>
      <h1 class="govuk-heading-l">People found</h1>
      {once.length === 0 ? (
        <p class="govuk-body">Nobody was found. Try another spelling, or the date of birth alone.</p>
      ) : (
        <WideTable
          caption={once.length >= mostFound ? `The first ${once.length}, the most alike first` : 'The most alike first'}
          head={['Name', 'Born', 'Lives at', 'Numbers', 'Our work']}
          rows={once.map((one) => row(one, ctx.clock.today()))}
        />
      )}
      <h2 class="govuk-heading-m">Search again</h2>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <SearchForm request={request} typed={typed} errors={[]} />
        </div>
      </div>
    </>,
  )
}

export const searchRoutes: readonly Route[] = [
  get(paths.search(), searchers, async (request) => asked(request, request.draft ?? {})),
  post(paths.search(), searchers, submit),
  get(paths.keptSearch(), searchers, showFound),
]
