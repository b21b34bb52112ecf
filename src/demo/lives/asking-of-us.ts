import type { Said } from '#demo/lives/steps.ts'
import { workingMoment } from '#demo/timetable.ts'
import { tried, type World } from '#demo/world.ts'
import { concludeAllegation } from '#domains/concerns/allegations/conclude-allegation.ts'
import { reportAllegation } from '#domains/concerns/allegations/report-allegation.ts'
import { concludeAsked, receiveAsked, saveAsked } from '#domains/governance/asked-of-us/answer-asked.ts'
import type { AskedKind } from '#domains/governance/asked-of-us/asked.ts'
import type { Actor } from '#domains/ledger/actor.ts'

/** What is asked of the trust, and told about those who work for it. */

interface Asked {
  readonly kind: AskedKind
  readonly by: Actor
  readonly askedBy: string
  readonly about: string
  readonly says: string
  /** Working days until it is answered; left out, it still waits. */
  readonly days?: number
  readonly answers: () => Said
  readonly outcome: string
}

/** One of each: a complaint, a young adult who asks for their file, a letter that went astray, a question of the press, a wish to adopt. */
export function asked(world: World): readonly Asked[] {
  const today = () => world.clock.today()
  const { dataProtectionOfficer: officer, headOfService } = world
  return [
    {
      ...{ kind: 'complaint', by: headOfService, askedBy: 'A mother', about: '', outcome: 'answered', days: 7 },
      says: 'Nobody rang me back for a week, and my son was waiting at the window.',
      answers: () => ({ answeredOn: today(), complex: false, answer: 'We did not ring back. We have, and say sorry.' }),
    },
    {
      ...{ kind: 'subject-access', by: officer, askedBy: 'A woman of twenty-four', about: '', outcome: 'answered' },
      ...{ says: 'I want to read my file.', days: 16 },
      answers: () => ({
        ...{
          identity: 'Her passport, seen by the data protection officer.',
          complex: false,
          clearOn: today().subtract({ days: 15 }),
          answeredOn: today(),
        },
        searched: 'Holdfast, the old files in the store, the letters of the school.',
      }),
    },
    {
      ...{ kind: 'data-breach', by: officer, askedBy: 'A grandmother', about: '', outcome: 'told', days: 1 },
      says: 'A letter with our new address went to the old one.',
      answers: () => ({
        ...{ knownAt: world.clock.now().subtract({ hours: 26 }), danger: 'yes', commissionerToldOn: today() },
        happened: 'A letter with the new address went to the old one.',
        madeSafe: 'The family is with an aunt tonight; the letter is back, unopened.',
      }),
    },
    {
      ...{ kind: 'information-request', by: officer, askedBy: 'The Wexmoor Post', about: '', outcome: 'answered' },
      ...{ says: 'How many children have you placed outside the city since 2020?', days: 15 },
      answers: () => ({ answeredOn: today(), small: 'Numbers under ten are left out.' }),
    },
    {
      ...{ kind: 'asking-to-adopt', by: headOfService, askedBy: 'A couple from the harbour', about: '', days: 12 },
      ...{ says: 'They want to be a family for a brother and a sister.', outcome: 'withdrawn' },
      answers: () => ({
        acceptedOn: today().subtract({ days: 10 }),
        reasons: 'A new job in another city: they ask the agency there.',
      }),
    },
  ]
}

export async function ask(world: World, one: Asked): Promise<boolean> {
  const { kind, by, askedBy, about, says } = one
  const written = { kind, askedBy, about, says, receivedOn: world.clock.today() }
  const received = tried(world, await receiveAsked(world.as(by), written))
  if (received === undefined) return false
  if (one.days === undefined) return true
  const at = workingMoment(world.clock.today(), one.days, 14 * 60 + 5)
  world.timetable.put(at, async () => {
    const answers = { receivedOn: written.receivedOn, ...one.answers() }
    const saved = await saveAsked(world.as(by), received.id, 1, answers)
    tried(world, saved)
    if (saved.ok) tried(world, await concludeAsked(world.as(by), received.id, one.outcome))
  })
  return true
}

/** A school tells the designated officer of somebody who works with children; it is found to be unfounded. */
export async function allege(world: World): Promise<boolean> {
  const teller = world.tellers[0]
  if (teller === undefined) return false
  const told = await reportAllegation(world.as(teller.actor), {
    adult: { kind: 'name', name: 'Callum Roke' },
    ...{ worksAs: 'Football coach', employer: 'Dray Valley Juniors', limbs: ['harmed'], inDangerNow: 'no' },
    ...{ says: 'He took a boy by the arm, and the boy cried.', howKnown: 'Seen from the touchline.' },
    ...{ knownOn: world.clock.today(), nameShown: true },
  })
  const reported = tried(world, told)
  if (reported === undefined) return false
  world.timetable.put(workingMoment(world.clock.today(), 12, 15 * 60), async () => {
    const concluded = await concludeAllegation(world.as(world.designatedOfficer), reported.id, {
      ...{ answers: allegationAnswers, outcome: 'unfounded' },
      reply: 'Thank you. It was looked at with the club and the police, and nothing more is done.',
    })
    tried(world, concluded)
  })
  return true
}

const allegationAnswers: Said = {
  childrenSafe: 'He did not train children while this lasted; the club knew.',
  shown: 'Two other parents saw it: he caught a boy who fell.',
  ...{ adultHeard: 'He says that he caught him.', childHeard: 'The boy says the same, and that it hurt.' },
  ...{ whoTold: new Set(['child', 'adult', 'employer', 'police']), barring: 'no', learned: false },
}
