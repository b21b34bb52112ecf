import { calibration } from '#demo/calibration.ts'
import type { ChildLife, FamilyLife } from '#demo/family-life.ts'
import type { Found } from '#demo/lives/some-child.ts'
import { type InTurn, inTurn, type Said, takes } from '#demo/lives/steps.ts'
import { workingMoment } from '#demo/timetable.ts'
import type { World } from '#demo/world.ts'

/** From the needs to the plan, its review, and the adviser who stays in touch. */
function pathwayOf(
  world: World,
  { life, one }: Found,
  status: 'eligible' | 'former relevant',
  after?: AfterCare,
): readonly InTurn[] {
  const by = life.worker
  const { childId } = one
  const signs = life.team.manager
  const day = () => world.clock.today()
  const contact = (random = world.random.fork(`adviser of ${one.child.nhsNumber} ${day().toString()}`)): Said => ({
    ...{ on: day(), how: random.chance(0.8) ? 'seen' : 'spoke', touch: 'YES', offered: true },
    activity: (after?.isOccupied ?? random.chance(calibration.leaversOccupied)) ? 'F4' : 'G5',
    ...(after === undefined
      ? { accommodation: 'C', suitable: true }
      : { accommodation: 'U', suitable: after.isHoused }),
    story: 'Works three days, pays the rent, sees a sister on Sundays.',
  })
  const contacted = async () =>
    await takes(world, { by, kind: 'personal-adviser-contact', childId, answers: contact(), outcome: 'kept' })
  return [
    {
      days: 6,
      happens: async () =>
        await takes(world, {
          ...{ by, kind: 'leaving-care-needs-assessment', childId, outcome: 'pathwayPlan', signs },
          answers: {
            ...{ status, took: 'The young person, the carer, a tutor and the nurse.' },
            ...{ childsWords: 'I want my own front door, and my sister near.', health: 'A dentist.' },
            ...{ education: 'Stay at college.', support: 'A sister, and Mrs Vane.', money: 'An account.' },
            ...{ skills: 'Cooking and bills.', care: 'Stay with the carer after eighteen.', views: 'All agree.' },
            whyOther: 'As the papers that came with the young person have it.',
          },
        }),
    },
    {
      days: 6,
      happens: async () =>
        await takes(world, {
          ...{ by, kind: 'pathway-plan', childId, outcome: 'made', signs },
          answers: {
            ...{ madeOn: day(), adviser: by.name, childsWords: 'My own front door.', hasCopy: 'yes' },
            ...{ health: 'Dentist in six weeks.', education: 'College until July; a tutor rings each month.' },
            ...{ emotional: 'A mentor.', family: 'Sundays with a sister.', skills: 'Cooks twice a week.' },
            ...{ money: 'Paid on the first.', home: 'Stays; the money for it is agreed.' },
            contingency: 'Supported lodgings are asked for in time.',
          },
        }),
    },
    { days: 14, happens: contacted },
    {
      days: 20,
      happens: async () =>
        await takes(world, {
          ...{ by, kind: 'pathway-plan-review', childId, outcome: 'goesOn', signs },
          answers: {
            ...{ heldOn: day(), why: 'due', youngPerson: 'yes', childsWords: 'It works.' },
            ...{ done: 'The dentist; not the mentor.', home: 'Suitable, and it lasts.', changed: 'Another mentor.' },
          },
        }),
    },
    { days: 22, happens: contacted },
    { days: 40, happens: contacted },
  ]
}

/** A young person in care who is sixteen or over is prepared for what comes after. */
export function prepareToLeave(world: World, found: Found): void {
  inTurn(world, found.life, found.one, pathwayOf(world, found, 'eligible'))
}

/** Eighteen: care ends as was planned, and the adviser goes on. */
export function comeOfAge(world: World, { life, one }: Found, how: 'E5' | 'E17'): void {
  const endedOn = one.child.bornOn.add({ years: 18 })
  world.timetable.put(workingMoment(endedOn, 0, 11 * 60), async () => {
    const by = world.headOfService
    const ended = await takes(world, {
      ...{ by, kind: 'ending-looked-after', childId: one.childId, outcome: 'planned', signs: by },
      answers: {
        ...{ endedOn, how, reviewedOn: endedOn.subtract({ days: 30 }), handedOver: true },
        ...{ support: `${life.worker.name}, personal adviser, each fortnight at first.`, reason: 'Eighteen.' },
        childsView: '“I know where I live, and who I ring.”',
      },
    })
    if (!ended) return
    world.inCare.delete(one.childId)
    world.lookedAfter.delete(one.childId)
  })
}

/** How a young person who has left care lives. */
export interface AfterCare {
  /** The age at which they came into care. */
  readonly from: number
  readonly isOccupied: boolean
  readonly isHoused: boolean
}

/**
 * Somebody of eighteen to twenty whom the trust looked after until they were eighteen: their care is entered as it was when the system
 * before this one ended, and an adviser of the through care team keeps in touch.
 */
export async function liveAfterCare(world: World, life: FamilyLife, after: AfterCare): Promise<void> {
  const [one] = life.children
  if (one === undefined || !(await wasInCare(world, life, one, after.from))) return
  inTurn(world, life, one, pathwayOf(world, { life, one }, 'former relevant', after))
}

/** Looked after from this age until eighteen, on a care order. */
async function wasInCare(world: World, life: FamilyLife, one: ChildLife, from: number): Promise<boolean> {
  const { childId, child } = one
  const [began, ended] = [child.bornOn.add({ years: from, days: 40 }), child.bornOn.add({ years: 18 })]
  const by = world.headOfService
  const cameIn = await takes(world, {
    ...{ by, kind: 'becoming-looked-after', childId, outcome: 'lookedAfter', beganOn: began, signs: by },
    answers: {
      ...{ startedOn: began, way: 'careOrder', orderMadeOn: began, orderSays: 'Family court at Wexmoor' },
      ...{ purpose: 'As the papers of that year have it.', childsWishes: 'Not known: the papers do not say.' },
    },
  })
  return (
    cameIn &&
    (await takes(world, {
      ...{ by, kind: 'ending-looked-after', childId, outcome: 'planned', signs: by, beganOn: ended },
      answers: {
        ...{ endedOn: ended, how: 'E5', reviewedOn: ended.subtract({ days: 30 }), handedOver: true },
        ...{ support: `${life.worker.name}, personal adviser.`, reason: 'Eighteen.' },
      },
    }))
  )
}
