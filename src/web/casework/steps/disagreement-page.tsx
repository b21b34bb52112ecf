import { type ChildOfFamily, childOfFamily } from '#domains/casework/child/sibling-store.ts'
import {
  answerDisagreement,
  type DisagreementRead,
  levels,
  raiseDisagreement,
  standsAt,
} from '#domains/casework/steps/disagreement.ts'
import { disagreementsOf } from '#domains/casework/steps/disagreement-store.ts'
import { hands } from '#domains/ledger/actor.ts'
import { NotFound, type Tx } from '#domains/ledger/context.ts'
import { form } from '#engine/form.ts'
import { longText, oneOf, text } from '#engine/question.ts'
import { longDate } from '#kernel/dates.ts'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { paths } from '#web/paths.ts'
import { withRecord } from '#web/people/with-record.tsx'
import { type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

const raiseForm = form({
  raisedBy: text('Who disagrees?', {
    hint: 'By name and agency; or you, with another agency.',
    errorMissing: 'Enter who disagrees, by name and agency',
  }),
  says: longText('With what, and why?', {
    hint: 'In their words. If the child is at risk now, hold a strategy discussion today: it waits for nobody to agree.',
    errorMissing: 'Enter what they disagree with, and why',
  }),
})

const answerForm = form({
  how: oneOf(
    'What came of it?',
    { resolved: 'It is resolved', 'next level': 'It goes to the next level' },
    { errorMissing: 'Select what came of it' },
  ),
  says: longText('What was agreed, or why does it go further?', {
    errorMissing: 'Enter what was agreed, or why it goes further',
  }),
})

interface Read {
  readonly child: ChildOfFamily
  readonly all: readonly DisagreementRead[]
}

async function read(tx: Tx, childId: string): Promise<Read | undefined> {
  const child = await childOfFamily(tx, childId)
  return child === undefined ? undefined : { child, all: await disagreementsOf(tx, childId) }
}

async function withAll(request: SignedInRequest, reply: (read: Read) => Promise<Reply>): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  return await withRecord(
    request,
    'disagreements between agencies',
    childId,
    async (tx) => await read(tx, childId),
    reply,
  )
}

function One({ childId, one, heading }: { childId: string; one: DisagreementRead; heading: boolean }) {
  const level = standsAt(one.answers)
  return (
    <section class="hf-panel" aria-label={`Disagreement of ${longDate(one.raisedOn)}`}>
      {heading && (
        <h2 class="hf-panel__heading">
          {one.raisedBy}, {longDate(one.raisedOn)}
        </h2>
      )}
      <p class="govuk-body hf-lines">{one.says}</p>
      <ul class="govuk-list govuk-list--bullet">
        {one.answers.map((answer) => (
          <li>
            {longDate(answer.on)}, {answer.byName}, {levels[answer.level].says}:{' '}
            {answer.how === 'resolved' ? 'resolved' : 'to the next level'}. {answer.says}
          </li>
        ))}
      </ul>
      {level === undefined ? (
        <p class="govuk-body">Resolved.</p>
      ) : (
        <p class="govuk-body">
          It stands with {levels[level].says}.{' '}
          {heading && (
            <a class="govuk-link" href={paths.disagreement(childId, one.id)}>
              Say what came of it<span class="govuk-visually-hidden">: {longDate(one.raisedOn)}</span>
            </a>
          )}
        </p>
      )}
    </section>
  )
}

async function raise(request: SignedInRequest, sent: boolean): Promise<Reply> {
  return await withAll(request, async ({ child, all }) =>
    ask(request, sent, {
      title: 'An agency disagrees',
      caption: child.name,
      back: paths.child(child.id),
      intro: (
        <>
          <p class="govuk-body">
            Those who work with the child settle it within one working day, managers within three, heads of service
            within five, the partnership within ten: local. What was said stays on the record.
          </p>
          {all.map((one) => (
            <One childId={child.id} one={one} heading />
          ))}
          {all.length > 0 && <h2 class="govuk-heading-m">Record another</h2>}
        </>
      ),
      send: 'Record it',
      form: raiseForm,
      keep: async ({ raisedBy = '', says = '' }) => await raiseDisagreement(request.ctx, child.id, { raisedBy, says }),
      after: () => redirect(paths.disagreements(child.id), 'Recorded. It is settled by those named below.'),
    }),
  )
}

async function answer(request: SignedInRequest, sent: boolean): Promise<Reply> {
  return await withAll(request, async ({ child, all }) => {
    const one = all.find(({ id }) => id === request.params['disagreementId'])
    if (one === undefined) throw new NotFound('disagreement')
    return await ask(request, sent, {
      title: 'What came of a disagreement',
      caption: child.name,
      back: paths.disagreements(child.id),
      intro: <One childId={child.id} one={one} heading={false} />,
      send: 'Record it',
      form: answerForm,
      keep: async ({ how, says = '' }) => await answerDisagreement(request.ctx, child.id, one.id, { how, says }),
      after: () => redirect(paths.disagreements(child.id), 'Recorded.'),
    })
  })
}

export const disagreementRoutes: readonly Route[] = [
  ...formRoutes(paths.disagreements(), hands, raise),
  ...formRoutes(paths.disagreement(), hands, answer),
]
