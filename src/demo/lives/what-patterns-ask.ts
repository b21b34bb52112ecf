import { openChildren, slotsToday } from '#demo/lives/child-life.ts'
import { answerLater, raise } from '#demo/lives/concern.ts'
import { goMissing } from '#demo/lives/going-missing.ts'
import { leaveTheRoll } from '#demo/lives/living-elsewhere.ts'
import type { Found } from '#demo/lives/some-child.ts'
import { inTurn } from '#demo/lives/steps.ts'
import { tellOfFamily } from '#demo/lives/telling.ts'
import { workingMoment } from '#demo/timetable.ts'
import { fill } from '#demo/vocabulary/fill.ts'
import { tried, type World } from '#demo/world.ts'
import { allocate } from '#domains/casework/allocation/allocate.ts'
import { recordInjury } from '#domains/concerns/injuries/record-injury.ts'
import { recordMissedAppointment } from '#domains/concerns/missed-appointment.ts'

/** What is rare where most things go well, and asked about all the same: a child each, so that every pattern has somebody who answers it. */

/** Two appointments to which nobody brought the child. */
export async function missAppointments(world: World, { life, one }: Found): Promise<boolean> {
  const missed = (what: string, why: string) => async (): Promise<boolean> => {
    const told = {
      ...{ childId: one.childId, missedOn: world.clock.today(), toldBy: 'The clinic, by letter' },
      parts: [{ childId: one.childId, what, why }],
    }
    return (await recordMissedAppointment(world.as(life.worker), told)).ok
  }
  inTurn(world, life, one, [
    { days: 1, happens: missed('The eye clinic', 'The bus did not come.') },
    { days: 9, happens: missed('The eye clinic, second letter', 'The letter was not opened.') },
  ])
  return true
}

/** Missing three times within weeks, each time back by morning. */
export async function goMissingAgain(world: World, found: Found): Promise<boolean> {
  if (!(await goMissing(world, found))) return false
  const again = async (): Promise<boolean> => await goMissing(world, found)
  inTurn(world, found.life, found.one, [
    { days: 7, minute: 9 * 60 + 30, happens: again },
    { days: 7, minute: 9 * 60 + 40, happens: again },
  ])
  return true
}

/** From now on somebody is always in the room. */
export async function neverBeAlone(world: World, { one }: Found): Promise<boolean> {
  world.neverAlone.add(one.childId)
  return true
}

/** A concern that waits for its answer longer than it may. */
export async function waitForAnAnswer(world: World, { life, one }: Found): Promise<boolean> {
  const concernId = await raise(world, life, one)
  if (concernId === undefined) return false
  const late = workingMoment(world.clock.today(), 8, 12 * 60)
  world.timetable.put(late, async () => answerLater(world, life, one, concernId, 'by telephone'))
  return true
}

/** A child is taught at home from now on, and somebody is worried about them. */
export async function leaveTheRollWorriedAbout(world: World, found: Found): Promise<boolean> {
  return (await leaveTheRoll(world, found)) && (await waitForAnAnswer(world, found))
}

/** Three workers in a few weeks: one falls ill, one is needed elsewhere, and the first comes back. */
export async function changeWorkers(world: World, { life, one }: Found): Promise<boolean> {
  const others = life.team.workers.filter((worker) => worker !== life.worker)
  const [first, second] = others
  if (first === undefined || second === undefined) return false
  const goesTo = (to: typeof first, reason: string) => async (): Promise<boolean> => {
    const childIds = openChildren(life).map(({ childId }) => childId)
    const chosen = { childIds, accountId: to.accountId, teamId: life.team.teamId, reason }
    const overReason = 'Nobody in the team has more room.'
    if (tried(world, await allocate(world.as(life.team.manager), { ...chosen, overReason })) === undefined) return false
    life.worker = to
    return true
  }
  const before = life.worker
  inTurn(world, life, one, [
    { days: 1, happens: goesTo(first, `${before.name} is ill.`) },
    { days: 6, happens: goesTo(second, `${first.name} is needed for a child in court.`) },
    { days: 6, happens: goesTo(before, `${before.name} is back.`) },
  ])
  return true
}

/** Three people tell us of one family within weeks: each time advice is given to whoever told. */
export async function beToldOfThrice(world: World, { life, one }: Found): Promise<boolean> {
  const told = async (): Promise<boolean> => {
    await tellOfFamily(world, life.family, () => undefined, 'informationAndAdvice')
    return true
  }
  await told()
  inTurn(world, life, one, [
    { days: 5, happens: told },
    { days: 5, happens: told },
  ])
  return true
}

/** A mark on a child who can’t move about: older than a baby, of whom it would ring at once. */
export async function beHurtUnmoving(world: World, { life, one }: Found): Promise<boolean> {
  const { childId } = one
  const recorded = await recordInjury(world.as(life.worker), {
    ...{ childId, shared: { seenOn: world.clock.today(), seenBy: 'A nurse of the community team' } },
    parts: [
      {
        ...{ childId, marks: [], kind: 'bruise', regions: new Set(['left-shin']), looks: 'Three centimetres, blue.' },
        ...{
          movesAbout: 'no',
          explanation: 'The strap of the chair was too tight.',
          explainedBy: fill('{Mother}', slotsToday(world, life, one)),
        },
        childsWords: '',
      },
    ],
  })
  return tried(world, recorded) !== undefined
}
