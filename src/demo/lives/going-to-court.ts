import { slotsToday } from '#demo/lives/child-life.ts'
import { seenToday } from '#demo/lives/protecting.ts'
import type { Found } from '#demo/lives/some-child.ts'
import { inTurn, takes } from '#demo/lives/steps.ts'
import { fill } from '#demo/vocabulary/fill.ts'
import type { World } from '#demo/world.ts'

/** A family is offered a meeting of its own and makes a plan; the gateway is held; what is agreed before court, and the court. */
export async function goToCourt(world: World, { life, one }: Found): Promise<boolean> {
  const { childId } = one
  const { worker } = life
  const day = () => world.clock.today()
  const say = (template: string): string => fill(template, slotsToday(world, life, one))
  const { manager } = life.team
  const offeredOn = day().subtract({ days: 12 })
  const began = await takes(world, {
    ...{ by: worker, kind: 'family-group-decision-making', childId, outcome: 'planMade' },
    answers: {
      ...{ offer: 'accepted', offeredOn, heldOn: day() },
      toWhom: say('To both parents; {mother} accepts.'),
      familysPlan: say('{Child} stays with {grandmother} on school nights.'),
    },
    signs: manager,
  })
  if (!began) return false
  inTurn(world, life, one, [
    {
      days: 5,
      happens: async () =>
        await takes(world, {
          ...{ by: world.headOfService, kind: 'legal-gateway', childId, outcome: 'preProceedings' },
          answers: {
            ...{
              heldOn: day(),
              came: new Set(['headOfService', 'lawyer', 'socialWorker', 'teamManager']),
              threshold: true,
            },
            ...{ advice: 'Threshold is met on neglect.', immediate: true },
            reason: say('Two plans have not changed what {child} lives with; the parents are told in writing.'),
          },
        }),
    },
    {
      days: 24,
      happens: async () =>
        await takes(world, {
          ...{ by: worker, kind: 'pre-proceedings', childId, outcome: 'issue', signs: world.headOfService },
          answers: {
            ...{ letterSentOn: day().subtract({ days: 28 }), familyGroupOffered: 'yes', reviews: 1 },
            ...{ firstMeetingOn: day().subtract({ days: 20 }), agreement: say('{Child} is at school each day.') },
            reason: say('Nothing has changed for {child}.'),
          },
        }),
    },
    {
      days: 14,
      happens: async () =>
        await takes(world, {
          ...{ by: worker, kind: 'care-proceedings', childId, outcome: 'supervision', signs: manager },
          beganOn: day().subtract({ days: 18 }),
          answers: {
            ...{ issuedOn: day().subtract({ days: 18 }), court: 'Family Court at Wexmoor, 26F003.', endedOn: day() },
            ...{ order: 'supervision', reason: say('{Child} lives with {grandmother}, and we advise and help.') },
          },
        }),
    },
  ])
  return true
}

/** What protected a child is talked of on the day with police and health; the enquiry finds that family keeps the child safe. */
async function enquireAfter(world: World, { life, one }: Found): Promise<boolean> {
  const { childId } = one
  const slots = slotsToday(world, life, one)
  const held = await takes(world, {
    ...{ by: life.team.manager, kind: 'strategy-discussion', childId, outcome: 'jointEnquiry' },
    answers: {
      heldAt: world.clock.now().subtract({ minutes: 20 }),
      agencies: new Set(['socialCare', 'police', 'health']),
      whatIsKnown: fill('Police: what they saw that night. Health: {child} is registered and well.', slots),
      ...{ everyChildConsidered: true, otherChildren: 'Each child of the household was spoken of.' },
      reason: fill('{Child} was not safe, and we must know whether {she} is now.', slots),
      actions: fill('{Worker}: sees {child} today. Police: ask those who were there.', slots),
      someoneDisagreed: false,
    },
  })
  if (!held) return false
  inTurn(world, life, one, [
    {
      days: 6,
      happens: async () =>
        await takes(world, {
          ...{ by: life.worker, kind: 'section-47-enquiry', childId, outcome: 'noConferenceNeeded' },
          answers: {
            ...seenToday(world, life, one),
            ...{ agencies: new Set(['police', 'health', 'education']), everyChildConsidered: true },
            analysis: fill('What happened is borne out. {Grandmother} is there now, and {child} is calmer.', slots),
            ...{ finding: 'noContinuingRisk', agenciesAgree: 'agree' },
            safeMeanwhile: fill('{Grandmother} is there each night, and {school} rings us.', slots),
          },
          signs: life.team.manager,
        }),
    },
  ])
  return true
}

/** The police take a child into protection at night; an order follows, and ends. */
export async function protectByNight(world: World, { life, one }: Found): Promise<boolean> {
  const { childId } = one
  const day = () => world.clock.today()
  const say = (template: string): string => fill(template, slotsToday(world, life, one))
  const taken = await takes(world, {
    ...{ by: life.worker, kind: 'police-protection', childId, outcome: 'emergencyProtectionOrder' },
    answers: {
      ...{ takenAt: world.clock.now().subtract({ hours: 15 }), constable: 'PC Amo 1123; Inspector Reed inquires.' },
      ...{ why: say('{Child} was found alone at night.'), where: 'With a foster carer of ours.' },
      ...{ parentsTold: 'By PC Amo at midnight.', reason: say('Nobody at home can keep {child} safe tonight.') },
    },
  })
  if (!taken) return false
  await enquireAfter(world, { life, one })
  inTurn(world, life, one, [
    {
      days: 1,
      happens: async () =>
        await takes(world, {
          ...{ by: life.worker, kind: 'emergency-protection-order', childId, outcome: 'ended' },
          answers: {
            ...{ grounds: say('{Child} is likely to be hurt.'), court: 'Family Court at Wexmoor, 26F001.' },
            ...{ granted: 'yes', madeOn: day(), endsOn: day().add({ days: 8 }), extended: false },
            ...{ howEnded: 'discharged', endedOn: day() },
            reason: say('{Grandmother} takes {child}, and the order need not be used longer.'),
          },
        }),
    },
  ])
  return true
}

/** Nobody is let near a child, until a court says that the doctor may see them. */
export async function assessByOrder(world: World, { life, one }: Found): Promise<boolean> {
  const { childId } = one
  const assessed = await takes(world, {
    ...{ by: life.worker, kind: 'child-assessment-order', childId, outcome: 'assessed' },
    answers: {
      grounds: fill('Nobody has been allowed to see {child} with a doctor.', slotsToday(world, life, one)),
      ...{
        court: 'Family Court at Wexmoor, 26F002.',
        granted: 'yes',
        beginsOn: world.clock.today(),
        endsOn: world.clock.today().add({ days: 6 }),
      },
      reason: 'The paediatrician saw the child, and tells the discussion.',
    },
  })
  return assessed && (await enquireAfter(world, { life, one }))
}
