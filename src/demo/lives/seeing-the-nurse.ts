import { ageOfChild } from '#demo/families.ts'
import type { ChildLife, FamilyLife } from '#demo/family-life.ts'
import { sayingOf } from '#demo/lives/child-life.ts'
import { immunisedOrNot, teethOf } from '#demo/lives/health-found.ts'
import { takes } from '#demo/lives/steps.ts'
import type { World } from '#demo/world.ts'

/** A child in care is seen by the nurse, once a year. */
export async function seeNurse(world: World, life: FamilyLife, one: ChildLife): Promise<boolean> {
  const today = world.clock.today()
  const random = world.random.fork(`nurse of ${one.child.nhsNumber}`)
  const seenOn = today.subtract({ days: 3 })
  return await takes(world, {
    ...{ by: life.worker, kind: 'review-health-assessment', childId: one.childId, outcome: 'assessed' },
    answers: {
      ...{ consentBy: 'trust', came: 'seen', seenOn, seenBy: 'nurse', alone: 'yes' },
      ...{ assessor: 'Ines Hale, nurse for looked-after children', reportOn: today },
      ...(ageOfChild(one.child, today) >= 2 ? teethOf(world, random, seenOn) : {}),
      ...immunisedOrNot(world, random),
      ...{ findings: `Growing well; sleeps through. ${sayingOf(world, life, one)}`, healthPlan: 'Eyes in the summer.' },
    },
  })
}
