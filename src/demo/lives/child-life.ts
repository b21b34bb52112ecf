import { ageOfChild, isAlone, slotsFor } from '#demo/families.ts'
import type { ChildLife, FamilyLife } from '#demo/family-life.ts'
import { bare, wordsForAge } from '#demo/vocabulary/childs-words.ts'
import { fill, type Slots, type Template } from '#demo/vocabulary/fill.ts'
import type { World } from '#demo/world.ts'

/** A family whose work has just been taken up. */
export function newLife(
  begun: Pick<FamilyLife, 'family' | 'children' | 'team' | 'worker' | 'urgent' | 'hidden'>,
  settled = false,
): FamilyLife {
  return { ...begun, settled, closed: new Set(), protectedNow: new Set(), plans: new Map() }
}

export function openChildren(life: FamilyLife): readonly ChildLife[] {
  return life.children.filter(({ childId }) => !life.closed.has(childId))
}

/** What fills a sentence written of a child today by their worker. */
export function slotsToday(
  world: World,
  life: Pick<FamilyLife, 'family' | 'worker'>,
  { child }: ChildLife,
  more: Slots = {},
): Slots {
  const worker = life.worker.name.split(' ')[0] ?? life.worker.name
  return slotsFor(life.family, child, world.clock.today(), { worker, ...more })
}

/** One of the sentences that can be true of this family: none of a sibling for an only child, nor of a father who must keep away. */
export function pickTrue({ family }: Pick<FamilyLife, 'family'>, sentences: readonly Template[]): Template {
  const isOnly = family.children.length === 1
  const keepsAway = ['domestic abuse', 'physical harm', 'sexual harm'].includes(family.theme)
  const isTrue = (sentence: Template): boolean =>
    !(isAlone(family) && /\{father\}|\{grandmother\}/i.test(sentence)) &&
    !(isOnly && /\{sibling\}|brother|sister/i.test(sentence)) &&
    !(keepsAway && /\{father\}/i.test(sentence))
  return family.random.pick(sentences.filter(isTrue))
}

/** What a child of this age says, in the child's words. */
export function sayingOf(world: World, life: FamilyLife, one: ChildLife): string {
  const age = ageOfChild(one.child, world.clock.today())
  const sayings = wordsForAge(age).map(({ says }) => says)
  return bare(fill(pickTrue(life, sayings), slotsToday(world, life, one)))
}
