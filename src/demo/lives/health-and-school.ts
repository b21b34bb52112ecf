import type { ChildLife, FamilyLife } from '#demo/family-life.ts'
import { openChildren, sayingOf, slotsToday } from '#demo/lives/child-life.ts'
import { immunisedOrNot } from '#demo/lives/health-found.ts'
import { isAged } from '#demo/lives/some-child.ts'
import { type Said, takes } from '#demo/lives/steps.ts'
import { workingMoment } from '#demo/timetable.ts'
import { fill, type Template } from '#demo/vocabulary/fill.ts'
import type { World } from '#demo/world.ts'
import type { CaseStepId } from '#domains/casework/steps/step.ts'

/** A child in care is seen by a doctor, has a plan for school, and is asked how they are; most often in time. */
export function watchHealthAndSchool(world: World, life: FamilyLife, one: ChildLife): void {
  const random = world.random.fork(`health and school of ${one.child.nhsNumber}`)
  const { childId } = one
  const later = (workingDays: number, kind: CaseStepId, outcome: string, said: () => Said): void =>
    world.timetable.put(workingMoment(world.clock.today(), workingDays, 15 * 60 + random.whole(0, 90)), async () => {
      if (!openChildren(life).includes(one) || !world.inCare.has(childId)) return
      await takes(world, { by: life.worker, kind, childId, answers: said(), outcome, signs: life.team.manager })
    })
  const say = (template: Template): string => fill(template, slotsToday(world, life, one))
  const seenOn = () => world.clock.today().subtract({ days: 1 })
  const health = () => ({
    ...{ consentBy: 'parent', came: 'seen', seenOn: seenOn(), alone: 'yes', reportOn: world.clock.today() },
    findings: say('{Child} is well, and growing. Two fillings are needed. Sleep is broken, and better since the move.'),
    healthPlan: 'Dentist within six weeks (carer); eyes in the spring (carer).',
    ...immunisedOrNot(world, random),
  })
  const days = random.chance(world.rates.healthAssessedInTime) ? random.whole(10, 18) : random.whole(22, 34)
  later(days, 'initial-health-assessment', 'assessed', () => ({
    ...health(),
    ...{ seenBy: 'doctor', assessor: 'Dr Imran Vale, Wexmoor community paediatrics' },
    childsWords: sayingOf(world, life, one),
  }))
  later(random.whole(100, 120), 'review-health-assessment', 'assessed', () => ({
    ...health(),
    ...{ seenBy: 'nurse', assessor: 'Ines Hale, nurse for looked-after children' },
  }))
  if (isAged(world, one, 3, 17)) {
    const plan = () => ({
      ...{ heldOn: world.clock.today(), tookPart: new Set(['child', 'socialWorker', 'designatedTeacher', 'carer']) },
      ...{
        school: one.child.school || 'Little Herons nursery',
        changing: 'no',
        childsWords: sayingOf(world, life, one),
      },
      howItGoes: say('{Child} is in the same school with the same friends. Reading goes well; numbers come hard.'),
      attendance: 'In every day since the move. No exclusions.',
      aims: say('Three half hours a week with one teacher, from the pupil premium. {Child} chooses the first book.'),
    })
    later(random.whole(4, 9), 'personal-education-plan', 'agreed', plan)
    later(random.whole(64, 74), 'personal-education-plan', 'agreed', plan)
  }
  if (isAged(world, one, 4, 16))
    later(random.whole(28, 50), 'strengths-and-difficulties', 'kept', () => ({
      ...{ has: 'yes', filledInOn: seenOn(), filledInBy: 'The carer', total: random.whole(4, 25) },
      whatTheySay: say('The carer says that {child} worries at night. {Child} says that it is the dark.'),
      whatFollows: say('A lamp, and somebody at {school} to talk with at the end of the day.'),
    }))
}
