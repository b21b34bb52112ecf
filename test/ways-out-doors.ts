import { leave } from '#domains/access/account/leave.ts'
import { makePaper } from '#domains/casework/papers/make-paper.ts'
import { raiseDisagreement } from '#domains/casework/steps/disagreement.ts'
import { addService } from '#domains/commissioning/add-service.ts'
import { answerRequest } from '#domains/commissioning/answer-request.ts'
import { endNeed } from '#domains/commissioning/end-need.ts'
import { enterUnmetNeed } from '#domains/commissioning/enter-unmet-need.ts'
import { nameNeed } from '#domains/commissioning/name-needs.ts'
import { requestService } from '#domains/commissioning/request-service.ts'
import { startService } from '#domains/commissioning/start-service.ts'
import { reportAllegation } from '#domains/concerns/allegations/report-allegation.ts'
import { receiveAsked } from '#domains/governance/asked-of-us/answer-asked.ts'
import { prepareLooksReport } from '#domains/governance/looks-report/prepare-looks-report.ts'
import { placePracticeHold } from '#domains/governance/place-practice-hold.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { giveResponsibility } from '#domains/people/family/give-responsibility.ts'
import { addAgency } from '#domains/sharing/add-agency.ts'
import { askAgencies } from '#domains/sharing/ask-agencies.ts'
import { did } from '#test/children.ts'
import { type FamilyInHiding, hidden } from '#test/family-in-hiding.ts'
import type { TestHouse } from '#test/house.ts'
import { visitor } from '#test/site.ts'
import { placedSince } from '#test/ways-out-store.ts'
import { paths } from '#web/paths.ts'

/** What else stands about the family in hiding, so that something answers behind every door: asked, requested, alleged, searched for. */
export interface Doors {
  /** Of the agency that was asked about Kit, and of the one from which a service was asked. */
  readonly partner: Ctx
  readonly provider: Ctx
  /** Who reads the register of what nothing meets. */
  readonly commissioner: Ctx
  /** Pages to which no link leads but from what is done on another. */
  readonly addresses: readonly string[]
}

/** Needs that say where he is, in every state in which another page answers: one accepted, one that a service meets, one that nothing does, one passed on. */
async function severalNeeds(worker: Ctx, childId: string): Promise<readonly [string, string, string, string]> {
  const named = async (state: string) => {
    const says = { title: `${state}, near ${hidden.town}`, why: `He sleeps badly in ${hidden.street}.` }
    return did(await nameNeed(worker, childId, { kind: 'recovery from harm', ...says })).needId
  }
  return [
    await named('Somebody to talk to'),
    await named('Help to sleep'),
    await named('A group'),
    await named('A mentor'),
  ]
}

export async function everyDoor(
  house: TestHouse,
  { team, kit, mia, dana }: FamilyInHiding,
  of: { readonly desk: Ctx; readonly contactId: string; readonly needId: string; readonly heldId: string },
): Promise<Doors> {
  const { worker } = team
  const service = house.asService('doors')
  const today = house.clock.today()
  await placedSince(service, kit, today.subtract({ days: 3 }), hidden.carer, 'Wexmoor Fostering')
  did(
    await raiseDisagreement(worker, kit, {
      raisedBy: `${hidden.teacher}, ${hidden.school}`,
      says: `They should not be moved from ${hidden.town}.`,
    }),
  )
  const { agencyId } = did(await addAgency(service, { name: 'Eastmarch Police', kind: 'police', phone: '' }))
  const asks = 'What do you know of Kit Ferris in the last year?'
  did(
    await askAgencies(of.desk, {
      contactId: of.contactId,
      agencyIds: [agencyId],
      answers: { rating: 'red', asks, lawfulBasis: 'section 47', familyTold: true },
    }),
  )
  const commissioner = await house.someone('commissioner', 'Ines Voss')
  const runs = did(await addAgency(service, { name: 'Harbour House', kind: 'voluntary', phone: '' }))
  const { serviceId } = did(
    await addService(commissioner, {
      agency: { id: runs.agencyId },
      ...{ name: 'Harbour talking', about: 'Somebody to talk to.', meets: ['recovery from harm'] },
      ...{ agesFrom: 6, agesTo: 17, weeklyPence: 12_550, places: 2 },
    }),
  )
  const provider = await house.someone('provider', 'Gil Harbour', { agencyId: runs.agencyId })
  const wanted = { serviceId, wanted: 'Weekly, after school.' }
  did(await requestService(worker, kit, of.needId, wanted))
  const [accepted, running, unmet, passedOn] = await severalNeeds(worker, kit)
  for (const needId of [accepted, running]) {
    const { requestId } = did(await requestService(worker, kit, needId, wanted))
    did(await answerRequest(provider, requestId, { answer: 'accepted', says: '' }))
    if (needId === running) did(await startService(worker, kit, requestId, today))
  }
  did(
    await leave(await house.someone('administrator', 'Ada Quill'), {
      ...{
        accountId: worker.actor.accountId,
        lastDay: today.add({ days: 20 }),
        deputyId: team.manager.actor.accountId,
      },
      reason: 'A post elsewhere',
    }),
  )
  const without = { tried: `Two near ${hidden.town}; both are full.`, costsTheChild: `He stays in ${hidden.refuge}.` }
  did(await enterUnmetNeed(worker, kit, unmet, without))
  const passing = { how: 'passed on and accepted', says: 'By phone.', acceptedBy: 'Eastmarch Mentors' } as const
  did(await endNeed(worker, kit, passedOn, { ...passing, checkOn: today.add({ days: 20 }) }))
  const recipient = { recipientKind: 'agency', recipientId: undefined, recipientName: 'Eastmarch Police' } as const
  const { paperId } = did(
    await makePaper(worker, {
      ...{ childId: kit, kind: 'chronology', title: '', typed: 'As agreed.', documentId: undefined },
      ...recipient,
    }),
  )
  did(
    await reportAllegation(worker, {
      childId: kit,
      adult: { kind: 'name', name: 'A coach' },
      ...{ worksAs: 'Coach', employer: 'A club', limbs: ['harmed'], inDangerNow: 'no', nameShown: true },
      ...{ says: `He waits by ${hidden.school}.`, howKnown: 'I heard it.', knownOn: today },
    }),
  )
  const head = await house.someone('head of service', 'Hal Orrin')
  const asked = { kind: 'complaint', askedBy: 'Mr Ferris', about: '', says: 'He asks where they are.' } as const
  did(await receiveAsked(head, { ...asked, receivedOn: today }))
  did(
    await giveResponsibility(worker, {
      childId: kit,
      holderId: dana,
      holderName: undefined,
      basis: 'mother',
      from: undefined,
    }),
  )
  did(
    await prepareLooksReport(worker, {
      ...{ childId: kit, recipient: dana, standsAs: 'a parent', leaveOut: false },
      ...{ from: today.subtract({ days: 30 }), until: today },
    }),
  )
  did(
    await placePracticeHold(head, {
      ...{ onWhat: 'adoption', reason: 'Too many came back.', reviewedBy: 'The board' },
      reportsOn: today.add({ days: 20 }),
    }),
  )
  // Begun for the child, who knows it all: the whole record, and the plan of the core group.
  const forKit = {
    recipientKind: 'person',
    recipientId: kit,
    recipientName: 'Kit Ferris',
    typed: '',
    title: '',
  } as const
  const begun: string[] = []
  for (const kind of ['whole record', 'plan'] as const) {
    const madeFrom = kind === 'plan' ? { madeFrom: { stepId: of.heldId, paper: 'plan' } } : {}
    begun.push(
      did(await makePaper(worker, { ...forKit, childId: kit, kind, documentId: undefined, ...madeFrom })).paperId,
    )
  }
  const search = await visitor(house, worker)
  await search.open(paths.search())
  search.fill({ Name: 'Kit Ferris' })
  await search.press('Search')
  return {
    partner: await house.someone('partner', 'Pia Marsh', { agencyId }),
    provider,
    commissioner,
    addresses: [
      search.path,
      paths.contactWriting(of.contactId),
      ...[accepted, running, unmet, passedOn].map((id) => paths.need(id)),
      paths.leaver(worker.actor.accountId),
      ...[kit, mia].flatMap((id) => [paths.care(id), paths.papers(id)]),
      ...[paperId, ...begun].flatMap((id) => [paths.paper(kit, id), paths.paperFile(kit, id)]),
    ],
  }
}
