import { lastSeenOn } from '#demo/child-store.ts'
import type { FamilyLife } from '#demo/family-life.ts'
import { openChildren } from '#demo/lives/child-life.ts'
import { must } from '#demo/must.ts'
import { workingMoment } from '#demo/timetable.ts'
import type { World } from '#demo/world.ts'
import { openRecord, recordPurpose } from '#domains/access/open-record.ts'
import { giveStaffDetails } from '#domains/governance/patrol/give-staff-detail.ts'
import { patrolDays } from '#domains/governance/patrol/go-on-patrol.ts'
import { standingCases } from '#domains/governance/patrol/patrol-case-store.ts'
import { askAboutLooks, openPatrolCase } from '#domains/governance/patrol/work-patrol-case.ts'
import { list } from '#domains/ledger/view.ts'

/** A lead practitioner of family help opens the record of a child who lives at their own postcode: the patrol tells of it, and they are asked. */
export async function lookWithoutWork(world: World): Promise<void> {
  const [worker] = world.familyHelp.workers
  const life = world.lives.find((each) => isOfOthers(world, each))
  const [one] = life === undefined ? [] : openChildren(life)
  if (worker === undefined || life === undefined || one === undefined) return
  const ctx = world.as(worker)
  const home = { line: '114 Sallow Court', postcode: life.family.postcode }
  must(await giveStaffDetails(ctx, { accountId: worker.accountId, ...home }), 'say where somebody lives')
  await recordPurpose(ctx, one.childId, 'audit or quality')
  await openRecord(ctx, 'last seen', one.childId, async (tx) => ({ on: await lastSeenOn(tx, one.childId) }))
  const on = world.clock.today()
  world.timetable.put(workingMoment(on, 1, 9 * 60 + 5), async () => await goOver(world, on))
}

/** A child of a team of social workers, whose family this colleague never worked with. */
function isOfOthers(world: World, life: FamilyLife): boolean {
  const [one] = openChildren(life)
  return (
    one !== undefined &&
    life.settled &&
    world.assessment.includes(life.team) &&
    !world.restricted.has(one.childId) &&
    !world.ofAStory.has(one.childId)
  )
}

/** The day is gone over; the data protection officer opens the case, and asks. */
async function goOver(world: World, day: Temporal.PlainDate): Promise<void> {
  const service = { ...world.house.asService('patrol'), clock: world.clock }
  must(await patrolDays(service, day, day), 'go over who looked')
  const officer = world.as(world.dataProtectionOfficer)
  const [found] = await list(
    officer,
    'alerts of the patrol',
    async (tx) => await standingCases(tx, 1),
    (cases) => cases.map(({ accountId }) => accountId),
  )
  if (found === undefined) return
  must(await openPatrolCase(officer, found.id), 'open a case of the patrol')
  const says =
    'You opened the record of a child of another team, for an audit. Which audit was it, and who asked you for it?'
  must(await askAboutLooks(officer, found.id, says), 'ask about a look')
}
