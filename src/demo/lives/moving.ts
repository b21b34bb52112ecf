import { slotsToday } from '#demo/lives/child-life.ts'
import type { Found } from '#demo/lives/some-child.ts'
import { inTurn, takes } from '#demo/lives/steps.ts'
import { fill } from '#demo/vocabulary/fill.ts'
import { tried, type World } from '#demo/world.ts'
import { placeChild } from '#domains/looked-after/place-child.ts'

/** What moves in the life of a child in care, or should and does not. */

/** A placement ends as planned, and the child goes to live with another carer, outside the area. */
export async function moveOn(world: World, { life, one }: Found): Promise<boolean> {
  const { childId } = one
  const { manager } = life.team
  const today = world.clock.today()
  const say = (template: string): string => fill(template, slotsToday(world, life, one))
  const decided = await takes(world, {
    ...{ by: manager, kind: 'change-of-placement', childId, outcome: 'planned', signs: manager },
    answers: {
      ...{ why: 'The carer is ill and cannot go on.', tried: 'Two weekends of rest; a sister could not help.' },
      ...{ reviewedOn: today, told: new Set(['child', 'parents', 'carer', 'officer']), school: 'same' },
      next: say('A carer whom {child} has met twice, and who has no other child.'),
    },
  })
  if (!decided) return false
  const approved = await takes(world, {
    ...{ by: world.headOfService, kind: 'out-of-area-placement', childId, outcome: 'approved' },
    answers: {
      ...{ howFar: 'area', emergency: false, areaConsulted: true, officerConsulted: true },
      whyNotNearer: say('Both carers of ours who could take {child} are full.'),
      needsMet: say('{School} goes on by taxi. The doctor there has a place.'),
      familysView: say('{Mother} can come by train, and we pay for it.'),
    },
  })
  if (!approved) return false
  const moved = await placeChild(world.as(life.worker), {
    ...{ childId, carer: 'other', carerName: 'The Prossers', type: 'U6', provider: 'PR4', endCode: 'CARPL' },
    ...{ lines: '9 Saltern Lane', postcode: 'ZZ9 1QQ', beganOn: today, outOfArea: true, meantToLast: false },
    ...{ beforeAssessment: 'no', reason: 'The carer is ill. The Prossers know the child from weekends of rest.' },
  })
  return tried(world, moved) !== undefined
}

/** The reviewing officer finds that nothing moves for a child, says so, and it is put right. */
export async function dispute(world: World, { life, one }: Found): Promise<boolean> {
  const [officer] = world.officers
  if (officer === undefined) return false
  const answers = {
    about: fill('Since the first review no therapy has been found for {child}.', slotsToday(world, life, one)),
    wanted: 'A referral that is answered within four weeks.',
    ...{ reason: 'The therapy has begun.', result: 'resolved', stages: new Set(['manager']) },
    raisedInformally: world.clock.today().subtract({ days: 14 }),
    answer: 'The team manager, within the week: the clinic was paid for from the trust’s own money.',
    childsView: 'Wants somebody to talk to who is not a teacher; has an advocate.',
  }
  const { childId } = one
  return await takes(world, { by: officer, kind: 'reviewing-officer-dispute', childId, answers, outcome: 'resolved' })
}

/** A child is out of school after a move, and is back within weeks. */
export async function missSchool(world: World, { life, one }: Found): Promise<boolean> {
  const { childId } = one
  const since = world.clock.today().subtract({ days: 16 })
  const say = (template: string): string => fill(template, slotsToday(world, life, one))
  return await takes(world, {
    ...{ by: life.worker, kind: 'out-of-education', childId, outcome: 'back' },
    answers: {
      ...{ since, why: 'moved', school: say('{School}'), childsWords: 'I miss my friends.' },
      ...{ meanwhile: 'A tutor at the carer’s home, two hours each morning.', backAt: say('{School}') },
      ...{ toldVirtualSchoolOn: since.add({ days: 1 }), backOn: world.clock.today() },
    },
  })
}

/** A young person is kept from going out, on an order of the High Court; it is looked at again, and ends. */
export async function holdByOrder(world: World, { life, one }: Found): Promise<boolean> {
  const { childId } = one
  const today = world.clock.today()
  const say = (template: string): string => fill(template, slotsToday(world, life, one))
  const held = await takes(world, {
    ...{ by: world.headOfService, kind: 'deprivation-of-liberty', childId, outcome: 'held' },
    answers: {
      ...{ authority: 'highCourt', heldFrom: world.clock.now().subtract({ hours: 2 }), madeOn: today },
      ...{ endsOn: today.add({ days: 28 }), court: 'High Court, Family Division, ZZ26P00112' },
      ...{ home: 'Larch House, Wexmoor', registered: 'home', childsWords: 'I hate it. I know why.' },
      restrictions: say('Two staff with {child}, also at night; doors locked; the telephone for an hour a day.'),
      ...{ represented: 'Guardian: Noor Haddad. Solicitor: Peel and Ashe.', heldBefore: false },
      freedom: say('Three weeks without running into traffic; {hers} own worker from the clinic each day.'),
    },
  })
  if (!held) return false
  inTurn(world, life, one, [
    {
      days: 14,
      happens: async () =>
        await takes(world, {
          ...{ by: world.headOfService, kind: 'liberty-review', childId, outcome: 'free' },
          answers: {
            ...{ heldOn: world.clock.today(), freeOn: world.clock.today(), whatNow: 'same' },
            reviewers: 'The head of service, the worker, and Maud Ellery of the Lantern project.',
            ...{ childsWords: 'I want to walk to the shop by myself.', why: 'No running since the first week.' },
            restrictionsNow: 'None from today. Staff go along when asked.',
          },
        }),
    },
  ])
  return true
}

/** The court makes a care order; the child goes to live with a parent under it, when everything has been looked at. */
export async function goHomeOnOrder(world: World, { life, one }: Found): Promise<boolean> {
  const { childId } = one
  const today = world.clock.today()
  const say = (template: string): string => fill(template, slotsToday(world, life, one))
  const ordered = await takes(world, {
    ...{ by: life.team.manager, kind: 'becoming-looked-after', childId, outcome: 'anotherAuthority' },
    answers: {
      ...{ startedOn: today, way: 'careOrder', orderMadeOn: today, orderSays: 'Family court at Wexmoor' },
      ...{ purpose: 'The court has decided.', childsWishes: 'I want to go home.' },
    },
  })
  if (!ordered) return false
  inTurn(world, life, one, [
    {
      days: 12,
      happens: async () =>
        await takes(world, {
          ...{ by: world.headOfService, kind: 'placement-with-parents', childId, outcome: 'confirmed' },
          answers: {
            ...{ placedAlready: false, assessedOn: world.clock.today(), reviewed: true, breaksDown: 'yes' },
            assessedAbout: new Set([
              ...['household', 'history', 'care', 'protection', 'health', 'support', 'home', 'checks'],
            ]),
            finding: say('{Mother} was seen with {child} nine times, and is well since the summer.'),
            ...{ support: 'The family centre twice a week.', consulted: 'The guardian and the school agree.' },
          },
        }),
    },
  ])
  return true
}

/** Care ends as planned and reviewed, and the child is at home again. */
export async function goHome(world: World, { life, one }: Found): Promise<boolean> {
  const { childId } = one
  const today = world.clock.today()
  const by =
    one.child.bornOn.until(today, { largestUnit: 'years' }).years < 16 ? life.team.manager : world.headOfService
  const ended = await takes(world, {
    ...{ by, kind: 'ending-looked-after', childId, outcome: 'planned', signs: by },
    answers: {
      ...{ endedOn: today, how: 'E4A', reviewedOn: today.subtract({ days: 5 }), handedOver: true },
      support: `${life.worker.name} goes on as the worker; the family centre twice a week.`,
      reason: fill('{Mother} has done what was agreed, and {child} wants to be at home.', slotsToday(world, life, one)),
    },
  })
  if (ended) world.inCare.delete(childId)
  return ended
}
