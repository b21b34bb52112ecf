import { declareForm, declarers, interestOf } from '#domains/access/opening/declared-interest.ts'
import { type InterestIn, type MyInterest, myInterests } from '#domains/access/opening/declared-interest-store.ts'
import { list } from '#domains/ledger/view.ts'
import { declareInterest } from '#domains/people/opening/declare-interest.ts'
import { dateAndTime } from '#kernel/dates.ts'
import { SafeguardingNow } from '#web/components/safeguarding-now.tsx'
import { WarningText } from '#web/components/warning-text.tsx'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { get, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

/** The page says nothing of whose record it is: it can be sent without having opened it. */
async function declare(request: SignedInRequest, sent: boolean, about: InterestIn, back: string): Promise<Reply> {
  return await ask(request, sent, {
    title: 'I know this family',
    back,
    send: 'I know them: close this record to me',
    form: declareForm,
    intro: (
      <>
        <p class="govuk-body">
          Nobody works with, or reads about, somebody they know. If you tell us, nothing is held against you.
        </p>
        <WarningText>
          The record closes to you at once, with those of the close family. Your manager is told now, and gives the work
          to somebody else. What you have written stays.
        </WarningText>
        <SafeguardingNow dutyPhone={request.site.dutyNumber} />
      </>
    ),
    keep: async ({ kind, says }) =>
      await declareInterest(request.ctx, { about, kind: kind ?? 'other', says: says ?? '' }),
    after: () => redirect(paths.familiesIKnow(), 'Your manager has been told. The record is closed to you.'),
  })
}

async function showMine(request: SignedInRequest): Promise<Reply> {
  const mine = await list(request.ctx, 'what I said of families I know', myInterests, () => [])
  return page(
    request,
    { title: 'Families you know', back: paths.home() },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Families you know</h1>
        {mine.length === 0 ? (
          <p class="govuk-body">You have not said that you know a family.</p>
        ) : (
          <ul class="govuk-list govuk-list--spaced">
            {mine.map((one) => (
              <li>
                <Mine one={one} />
              </li>
            ))}
          </ul>
        )}
        <p class="govuk-body">
          You do not find their records, and looking for them is kept. If you learn that a child is in danger, ring.
        </p>
        <SafeguardingNow dutyPhone={request.site.dutyNumber} />
      </div>
    </div>,
  )
}

function Mine({ one: { declaredAt, kind, toldName, toldPhone } }: { readonly one: MyInterest }) {
  return (
    <>
      {dateAndTime(declaredAt)}: {interestOf[kind]}. Someone must be called: {toldName}
      {toldPhone !== null && (
        <>
          {' '}
          on <span class="hf-phone">{toldPhone}</span>
        </>
      )}{' '}
      knows of it.
    </>
  )
}

export const knowFamilyRoutes: readonly Route[] = [
  get(paths.familiesIKnow(), declarers, showMine),
  ...formRoutes(paths.knowFamily(), declarers, async (request, sent) => {
    const personId = request.params['id'] ?? ''
    return await declare(request, sent, { personId }, paths.home())
  }),
  ...formRoutes(paths.knowContact(), declarers, async (request, sent) => {
    const contactId = request.params['id'] ?? ''
    return await declare(request, sent, { contactId }, paths.contactQueue())
  }),
]
