import { makePaper } from '#domains/casework/papers/make-paper.ts'
import { raiseDisagreement } from '#domains/casework/steps/disagreement.ts'
import { addService } from '#domains/commissioning/add-service.ts'
import { requestService } from '#domains/commissioning/request-service.ts'
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
  /** Pages to which no link leads but from what is done on another. */
  readonly addresses: readonly string[]
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
  did(await requestService(worker, kit, of.needId, { serviceId, wanted: 'Weekly, after school.' }))
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
    provider: await house.someone('provider', 'Gil Harbour', { agencyId: runs.agencyId }),
    addresses: [
      search.path,
      paths.contactWriting(of.contactId),
      ...[kit, mia].flatMap((id) => [paths.care(id), paths.papers(id)]),
      ...[paperId, ...begun].flatMap((id) => [paths.paper(kit, id), paths.paperFile(kit, id)]),
    ],
  }
}
