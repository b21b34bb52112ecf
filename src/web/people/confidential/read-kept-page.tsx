import { childPerson } from '#domains/casework/child/child-person-read-store.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { type Keeper, keptReadingForm, keptReadingHours } from '#domains/people/confidential/kept-reading.ts'
import { keepersOf, mayReadKept } from '#domains/people/confidential/kept-reading-store.ts'
import { readKept } from '#domains/people/confidential/read-kept.ts'
import { nameOf } from '#domains/people/person.ts'
import { dateAndTime } from '#kernel/dates.ts'
import { PhoneLink } from '#web/components/phone-link.tsx'
import { SafeguardingNow } from '#web/components/safeguarding-now.tsx'
import { WarningText } from '#web/components/warning-text.tsx'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { paths } from '#web/paths.ts'
import { detailSays } from '#web/people/child/must-nots.tsx'
import { withRecord } from '#web/people/with-record.tsx'
import { type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

async function reading(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const { ctx, params } = request
  const childId = params['id'] ?? ''
  return await withRecord(
    request,
    'what is kept, before it is read',
    childId,
    async (tx) => {
      if (!(await mayReadKept(tx, childId))) throw new NotFound('what is kept')
      const child = await childPerson(tx, childId, ctx.clock.today())
      return child === undefined ? undefined : { child, keepers: await keepersOf(tx, childId) }
    },
    async ({ child, keepers }) => {
      if (keepers.length === 0) return redirect(paths.child(childId), 'Nothing of this child is kept from you.')
      const kinds = [...new Set(child.marks.filter(({ hidden }) => hidden).map(({ kind }) => detailSays[kind]))]
      return await ask(request, sent, {
        title: 'Read what is kept from you',
        heading: 'Read what is kept from you',
        caption: nameOf(child.person),
        back: paths.child(childId),
        send: 'Read it now',
        form: keptReadingForm,
        intro: (
          <>
            <SafeguardingNow dutyPhone={request.site.dutyNumber} />
            <p class="govuk-body">
              Kept from all but named workers around this child: <strong>{kinds.join(', ')}</strong>.
            </p>
            <RingFirst keepers={keepers} />
            <WarningText>
              What is kept of this child, where the child lives now and how to reach those who live there opens to you
              alone, for {keptReadingHours} hours and not longer than your shift. Those you see above are told at once
              who read it and why, and somebody else reviews it.
            </WarningText>
          </>
        ),
        keep: async ({ reason = '', rang = '' }) => await readKept(ctx, { childId, reason, rang }),
        after: ({ until }) =>
          redirect(
            paths.child(childId),
            until === undefined
              ? 'Nothing of this child is kept from you.'
              : `What is kept is open to you until ${dateAndTime(until)}. Say it to nobody who need not know.`,
          ),
      })
    },
  )
}

function RingFirst({ keepers }: { readonly keepers: readonly Keeper[] }) {
  return (
    <>
      <p class="govuk-body">
        First ring one of these. If nobody answers and a child may be at risk, read it: do not wait for the morning.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {keepers.map(({ name, phone, toldAs }) => (
          <li>
            {name}, {toldAs === 'keeps it' ? 'who keeps it' : 'duty manager'}
            {phone === undefined ? ', no number is known' : <>: </>}
            {phone !== undefined && <PhoneLink number={phone} />}
          </li>
        ))}
      </ul>
    </>
  )
}

export const readKeptRoutes: readonly Route[] = formRoutes(paths.readKept(), practitioners, reading)
