import { calibration } from '#demo/calibration.ts'
import { ageOfChild, type ChildOfCity, type FamilyOfCity, isAlone, slotsFor } from '#demo/families.ts'
import { decide, sayWhoTheyAre } from '#demo/lives/deciding.ts'
import { drawTelling, sourceCode } from '#demo/lives/who-tells.ts'
import { must } from '#demo/must.ts'
import { workingMoment } from '#demo/timetable.ts'
import { bare, childsWords } from '#demo/vocabulary/childs-words.ts'
import { fill } from '#demo/vocabulary/fill.ts'
import { tellings, tellingsFor } from '#demo/vocabulary/told.ts'
import { type TellerOfCity, tried, type World } from '#demo/world.ts'
import type { ScreeningOutcome, Told } from '#domains/front-door/contact.ts'
import { lookAtContact } from '#domains/front-door/look-at-contact.ts'
import { recordTelling } from '#domains/front-door/record-telling.ts'
import { tellTrust } from '#domains/front-door/tell-trust.ts'
import type { Ctx } from '#domains/ledger/context.ts'

/** What follows when a contact has become work with children. */
export interface Accepted {
  readonly family: FamilyOfCity
  /** Family help, and not a referral. */
  readonly familyHelp: boolean
  readonly children: readonly {
    readonly child: ChildOfCity
    readonly childId: string
    readonly strategyStepId: string | undefined
  }[]
}

/** Somebody tells the trust about a family; the front door looks, finds out whom it knows, and decides. */
export async function tellOfFamily(
  world: World,
  family: FamilyOfCity,
  accepted: (accepted: Accepted) => void,
  wanted?: ScreeningOutcome,
): Promise<void> {
  const { random } = family
  const outcome = wanted ?? random.weighted([...calibration.contactOutcomes])
  const { contactId, signsIn } = await tellOnly(world, family, outcome === 'strategyDiscussion' && random.chance(0.5))
  const today = world.clock.today()
  const inTime = random.chance(world.rates.decidedInTime)
  const unread = random.chance(world.rates.leftUnread) ? random.whole(9, 18) : 0
  const lookAt = laterOf(
    world.clock.now().add({ minutes: random.whole(10, 150) }),
    workingMoment(today, unread, 8 * 60 + 30),
  )
  const decideAt = laterOf(
    lookAt.add({ minutes: random.whole(30, 240) }),
    workingMoment(today, unread + (inTime ? 0 : 2), 9 * 60),
  )
  world.timetable.put(
    lookAt,
    async () => await lookAtContact(world.as(random.pick(world.frontDoor.workers)), contactId),
  )
  world.timetable.put(decideAt, async () => {
    // Want of agreement and of a manager are met by whoever decides: no further action is the manager's.
    const decider = outcome === 'noFurtherAction' ? world.frontDoor.manager : random.pick(world.frontDoor.workers)
    const ctx = world.as(decider)
    await sayWhoTheyAre(ctx, contactId)
    const decided = await decide(ctx, contactId, family, outcome)
    if (!signsIn) tellTheTeller(world, contactId, family)
    const children = decided.children.flatMap(({ personId, episodeId, joined, stepId }, place) => {
      const child = family.children[place]
      if (child === undefined || personId === undefined) return []
      child.personId = personId
      return episodeId === undefined || joined ? [] : [{ child, childId: personId, strategyStepId: stepId }]
    })
    if (children.length > 0) accepted({ family, children, familyHelp: outcome === 'familyHelp' })
  })
}

/** Somebody tells the trust about a family, and nothing has followed yet. */
export async function tellOnly(world: World, family: FamilyOfCity, inDanger: boolean) {
  const told = tellingOf(world, family)
  const said = { ...told.told, inDangerNow: inDanger }
  const { contactId } = must(await tellTrust(told.ctx, said), 'tell the trust about a child')
  return { contactId, signsIn: said.by.accountId !== undefined }
}

function laterOf(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) >= 0 ? one : other
}

function tellingOf(world: World, family: FamilyOfCity): { readonly ctx: Ctx; readonly told: Told } {
  const { random } = family
  const [first] = family.children
  if (first === undefined) throw new Error('A family of the city has a child.')
  const today = world.clock.today()
  const fitting = tellingsFor(family.theme, ageOfChild(first, today))
  const telling = drawTelling(fitting.length > 0 ? fitting : tellings, random)
  const slots = slotsFor(family, first, today)
  const by = tellerFor(world, telling.source, first, random.pick(world.frontDoor.workers))
  const words = childsWords.filter(({ about, ages }) => about === 'worry' && ages[0] <= 10 && ages[1] >= 5)
  return {
    ctx: by.ctx,
    told: {
      by: by.teller,
      sourceCode: sourceCode(telling.source),
      inDangerNow: false,
      seen: fill(telling.says, slots),
      said: random.chance(0.4) && ageOfChild(first, today) >= 5 ? bare(fill(random.pick(words).says, slots)) : '',
      done: random.pick([
        'We have spoken with the family and written it down.',
        'We have told nobody else yet.',
        'We will go on watching and tell you more.',
      ]),
      household: isAlone(family)
        ? 'Nobody here. The family is abroad.'
        : `${family.mother}${random.chance(0.5) ? ` and ${family.father}` : ''}, with the children`,
      familyKnows: random.chance(0.7) ? 'yes' : 'not known',
      familyKnowsWhy: '',
      mustNotFindOut: family.theme === 'domestic abuse' ? family.father : '',
      parentInCare: random.chance(0.12) && !isAlone(family) ? `${family.mother} was looked after as a child.` : '',
      areSiblings: family.children.length > 1 ? 'yes' : 'not known',
      children: family.children.map((child) => ({
        ...{
          givenName: child.givenName,
          familyName: child.familyName,
          bornOn: child.bornOn,
          aboutAge: '',
          sex: child.sex,
        },
        ...{ school: child.school, address: family.address, postcode: family.postcode, upn: '' },
        nhsNumber: random.chance(0.3) || child.personId !== undefined ? child.nhsNumber : '',
      })),
    },
  }
}

/** A partner tells through their own page; a neighbour or relative rings, and the front door writes it down. */
function tellerFor(world: World, source: string, child: ChildOfCity, onDuty: World['director']) {
  const able = world.tellers.filter(({ sources }) => sources.includes(source))
  const own = able.find(({ agencyName }) => agencyName === child.school) ?? able[0]
  if (own !== undefined) return { ctx: world.as(own.actor), teller: asTeller(own) }
  const teller = { accountId: undefined, agencyId: undefined, name: '', role: '', reach: 'Rings us again on a Friday' }
  return { ctx: world.as(onDuty), teller }
}

function asTeller({ actor, agencyId }: TellerOfCity): Told['by'] {
  return { accountId: actor.accountId, agencyId, name: actor.name, role: 'Safeguarding lead', reach: '01632 960123' }
}

/** Whoever does not sign in is told when they ring again; now and then nobody writes down that they were. */
function tellTheTeller(world: World, contactId: string, { random }: FamilyOfCity): void {
  const teller = random.pick(world.frontDoor.workers)
  if (!random.chance(0.85)) return
  const at = workingMoment(world.clock.today(), random.chance(0.8) ? 1 : 3, 10 * 60 + random.whole(0, 120))
  world.timetable.put(at, async () => {
    const ctx = world.as(teller)
    const says = 'We have decided what we do, and thank you for telling us. Please tell us again if you see more.'
    tried(world, await recordTelling(ctx, { contactId, who: 'teller', says, how: 'by telephone' }))
  })
}
