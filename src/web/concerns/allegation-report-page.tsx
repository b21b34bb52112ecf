import { allegationForm } from '#domains/concerns/allegations/allegation-form.ts'
import { reportAllegation } from '#domains/concerns/allegations/report-allegation.ts'
import { raisers } from '#domains/concerns/concern.ts'
import { childById, staff } from '#domains/concerns/concern-list-store.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import type { Tx } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import type { Options } from '#engine/question.ts'
import { SafeguardingNow } from '#web/components/safeguarding-now.tsx'
import { shownName } from '#web/concerns/with-concern.tsx'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { paths } from '#web/paths.ts'
import { withRecord } from '#web/people/with-record.tsx'
import { type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

interface Asked {
  readonly staff: Options
  readonly child?: { readonly id: string; readonly name: string }
}

async function staffOptions(tx: Tx, ownId: string): Promise<Options> {
  const everybody = (await staff(tx)).filter(({ accountId }) => accountId !== ownId)
  return Object.fromEntries(everybody.map(({ accountId, name, role }) => [accountId, `${name}, ${role}`]))
}

async function reporting(request: SignedInRequest, sent: boolean, asked: Asked): Promise<Reply> {
  const { child } = asked
  return await ask(request, sent, {
    title: 'Tell the designated officer',
    ...(child === undefined ? {} : { caption: child.name }),
    back: child === undefined ? paths.myConcerns() : paths.child(child.id),
    send: 'Tell the designated officer',
    form: allegationForm(asked.staff),
    intro: (
      <>
        <SafeguardingNow dutyPhone={request.site.dutyNumber} />
        <p class="govuk-body">
          For an allegation about somebody who works with children, paid or not. It is kept in no child’s record. Only
          the designated officer reads it, and whoever the officer names; never the one it is about. Do not ask them
          about it first.
        </p>
      </>
    ),
    keep: async (answers) =>
      await reportAllegation(request.ctx, {
        ...(child === undefined ? {} : { childId: child.id }),
        adult:
          answers.about === 'staff'
            ? { kind: 'staff', accountId: answers.staffMember ?? '' }
            : { kind: 'name', name: answers.adult ?? '' },
        worksAs: answers.worksAs ?? '',
        employer: answers.employer ?? '',
        limbs: [...(answers.limbs ?? [])],
        says: answers.says ?? '',
        howKnown: answers.howKnown ?? '',
        knownOn: answers.knownOn ?? request.ctx.clock.today(),
        inDangerNow: answers.inDangerNow ?? 'not known',
        nameShown: answers.nameShown === true,
      }),
    after: ({ reference, officer }) => {
      const ring =
        officer === undefined
          ? ''
          : ` ${officer.name} deals with it${officer.phone === null ? '' : `: ${officer.phone}`}.`
      return redirect(paths.myConcerns(), `The designated officer is told: ${reference}.${ring}`)
    },
  })
}

async function ofChild(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  return await withRecord(
    request,
    'form about somebody who works with children',
    childId,
    async (tx) => {
      const name = shownName(await childById(tx, childId))
      return name === undefined
        ? undefined
        : { id: childId, name, staff: await staffOptions(tx, request.actor.accountId) }
    },
    async ({ staff: everybody, ...child }) => await reporting(request, sent, { staff: everybody, child }),
  )
}

async function ofNobody(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const everybody = await list(
    request.ctx,
    'people who work for the trust',
    async (tx) => await staffOptions(tx, request.actor.accountId),
    () => [],
  )
  return await reporting(request, sent, { staff: everybody })
}

export const allegationReportRoutes: readonly Route[] = [
  ...formRoutes(paths.newChildAllegation(), [...practitioners, 'inspector'], ofChild),
  ...formRoutes(paths.newAllegation(), raisers, ofNobody),
]
