import { type ChildOfCity, type FamilyOfCity, isAlone, mayNotLiveThere } from '#demo/families.ts'
import type { ChildLife } from '#demo/family-life.ts'
import { must } from '#demo/must.ts'
import { city } from '#demo/vocabulary/city.ts'
import { mobile } from '#demo/vocabulary/identifiers.ts'
import type { World } from '#demo/world.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, type Tx } from '#domains/ledger/context.ts'
import { createPerson } from '#domains/people/create-person.ts'
import { keepIdentifier } from '#domains/people/create-person-store.ts'
import { bases } from '#domains/people/family/family-forms.ts'
import { keepResponsibility, keepTie } from '#domains/people/family/family-store.ts'
import { keepContactPoint } from '#domains/people/safety/safety-store.ts'
import type { AcceptedChild, AcceptedEpisode } from '#domains/returns/cin-census/accepted-child.ts'
import { importBatch } from '#domains/returns/import-census/import-batch.ts'
import { Obligations } from '#domains/returns/import-census/owed.ts'

/** A family whom the system before knew, with what its last census says of each child, in their order. */
export interface KnownFamily {
  readonly family: FamilyOfCity
  readonly work: readonly (readonly AcceptedEpisode[])[]
}

const carriedOver = defineAct('carry somebody over from the system before', [])
const source = 'the system before'

/** So many families at once: an act of the house has its price, whoever it is about. */
const together = 20

/**
 * Enters families as a trust does that begins with this system: who they are from the system before, and the work that is open
 * with them from the authority's last census of children in need.
 */
export async function enterFamilies(world: World, known: readonly KnownFamily[]): Promise<void> {
  const ctx = { ...world.house.asService('carried over'), clock: world.clock }
  for (let from = 0; from < known.length; from += together) {
    const some = known.slice(from, from + together)
    const entered = await act(ctx, carriedOver, [], async (tx, entry) => {
      for (const { family } of some) for (const id of await enterFamily(tx, ctx, family)) entry.about(id)
      return done(undefined)
    })
    must(entered, 'carry families over')
    await bringWork(world, ctx, some)
  }
}

async function enterFamily(tx: Tx, ctx: Ctx, family: FamilyOfCity): Promise<readonly string[]> {
  const home = { lines: [family.address], postcode: family.postcode }
  const children: string[] = []
  for (const child of family.children) {
    const { givenName, familyName, bornOn, sex, nhsNumber } = child
    const known = { givenName, familyName, bornOn, sex, nhsNumber, home, isChild: true, source }
    const childId = await createPerson(tx, ctx, known)
    const number = { kind: "authority's number", value: numberOf(child), source } as const
    await keepIdentifier(tx, { id: ctx.ids.next(), personId: childId, ...number })
    child.personId = childId
    child.tied = true
    child.responsibilityKnown = true
    children.push(childId)
  }
  if (isAlone(family)) {
    family.reachKnown = true
    return children
  }
  const mother = await enterRelative(tx, ctx, family, 'mother', children)
  const father = await enterRelative(tx, ctx, family, 'father', children)
  const grandmother = await enterRelative(tx, ctx, family, 'grandmother', children)
  await keepTie(tx, { id: ctx.ids.next(), personId: grandmother, childId: mother, kind: 'mother' })
  family.relatives = { motherId: mother, fatherId: father, grandmotherId: grandmother }
  family.reachKnown = true
  return [...children, mother, father, grandmother]
}

const ties = { mother: 'mother', father: 'father', grandmother: 'grandparent' } as const
const older = {
  mother: { from: 18, until: 34 },
  father: { from: 19, until: 38 },
  grandmother: { from: 42, until: 60 },
} as const

async function enterRelative(
  tx: Tx,
  ctx: Ctx,
  family: FamilyOfCity,
  who: keyof typeof ties,
  children: readonly string[],
): Promise<string> {
  const random = family.random.fork(`known before, ${who}`)
  const eldest = family.children.map(({ bornOn }) => bornOn).toSorted((a, b) => Temporal.PlainDate.compare(a, b))[0]
  const [givenName = '', ...rest] = family[who].split(' ')
  const afraid = family.theme === 'domestic abuse'
  const livesHere = who === 'mother' || (who === 'father' && !mayNotLiveThere(family) && random.chance(0.5))
  const personId = await createPerson(tx, ctx, {
    ...{ givenName, familyName: rest.join(' '), sex: who === 'father' ? 'M' : 'F', isChild: false, source },
    bornOn: eldest?.subtract({ years: random.whole(older[who].from, older[who].until), days: random.whole(1, 360) }),
    ...(livesHere ? { home: { lines: [family.address], postcode: family.postcode } } : {}),
  })
  const holds = who === 'mother' ? 'mother' : who === 'father' && random.chance(0.7) ? 'registered' : undefined
  for (const [place, childId] of children.entries()) {
    await keepTie(tx, { id: ctx.ids.next(), personId, childId, kind: ties[who] })
    if (holds === undefined) continue
    const held = { id: ctx.ids.next(), childId, holderId: personId, holderName: undefined }
    await keepResponsibility(tx, { ...held, basis: bases[holds], from: family.children[place]?.bornOn })
  }
  const reach = safety(who, afraid)
  const value = mobile(family.number * 3 + Object.keys(ties).indexOf(who))
  await keepContactPoint(tx, { id: ctx.ids.next(), personId, kind: 'phone', value, ...reach })
  return personId
}

function safety(who: keyof typeof ties, afraid: boolean): { readonly safe: string; readonly how: string } {
  if (!afraid || who === 'grandmother') return { safe: 'safe', how: '' }
  return who === 'father'
    ? { safe: 'never', how: 'He is not rung about the children. Ask the team manager.' }
    : { safe: 'only as said', how: 'On school days, between half past nine and half past two. Never leave a message.' }
}

/** The authority's own number for a child, from which it makes its returns. */
function numberOf({ nhsNumber }: ChildOfCity): string {
  return `WX${nhsNumber.slice(3)}`
}

async function bringWork(world: World, ctx: Ctx, known: readonly KnownFamily[]): Promise<void> {
  const today = world.clock.today()
  const year = today.month > 3 ? today.year : today.year - 1
  const children = known.flatMap(({ family, work }) =>
    family.children.map((child, place) => accepted(family, child, work[place] ?? [])),
  )
  const came = await importBatch(
    ctx,
    children.map((child, place) => ({ line: place + 1, accepted: child, flags: [] })),
    {
      authority: city.authorityNumber,
      of: { year: String(year), referenceDate: Temporal.PlainDate.from({ year, month: 3, day: 31 }).toString() },
      obligations: new Obligations(today),
    },
  )
  const refused = came.flatMap((one) => (one.kind === 'refused' ? [one.reason] : []))
  if (refused.length > 0) throw new Error(`The invented city could not bring its census: ${refused.join(' ')}`)
}

function accepted(family: FamilyOfCity, child: ChildOfCity, episodes: readonly AcceptedEpisode[]): AcceptedChild {
  const { bornOn, sex, disabilities } = child
  return {
    ...{ laChildId: numberOf(child), upn: undefined, formerUpn: undefined, upnUnknown: 'UN4' as const },
    ...{ birthDate: bornOn, expectedBirthDate: undefined, deathDate: undefined, sex, ethnicity: family.ethnicity },
    disabilities: disabilities.length > 0 ? disabilities : ['NONE'],
    episodes,
  }
}

/** The children of a family as the trust works with them, once they have been entered. */
export function childrenOf({ children }: FamilyOfCity): readonly ChildLife[] {
  return children.flatMap((child) =>
    child.personId === undefined ? [] : [{ child, childId: child.personId, strategyStepId: undefined }],
  )
}
