import { type FamilyChanges, familyChanges, hasChanges } from '#domains/concerns/patterns/family-changes.ts'
import {
  childrenChanged,
  childrenToGoOver,
  keepLookedUntil,
  type PatternFacts,
  patternFacts,
} from '#domains/concerns/patterns/pattern-fact-store.ts'
import { keepChanges, retiredPatterns } from '#domains/concerns/patterns/pattern-prompt-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, type Tx } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { patterns } from '#practice/patterns/contents.ts'
import type { Pattern } from '#practice/patterns/pattern.ts'

const asking = defineAct('ask about patterns', [])

/** So many children are read at once. */
const atOnce = 200

/** Looks where somebody did something since the last look: rung each minute. Where there was none yet, everywhere. */
export async function lookWhereChanged(ctx: Ctx): Promise<void> {
  const now = ctx.clock.now()
  const changed = await list(
    ctx,
    'children whose record has changed',
    async (tx) => await childrenChanged(tx, now),
    () => [],
  )
  if (changed === undefined) return await goOverPatterns(ctx)
  for (let from = 0; from < changed.length; from += atOnce) await lookAt(ctx, changed.slice(from, from + atOnce))
  await lookedUntil(ctx, now)
}

/** Goes over every child in whose record a pattern may come with time alone: each night. */
export async function goOverPatterns(ctx: Ctx): Promise<void> {
  const now = ctx.clock.now()
  let after: string | undefined
  for (;;) {
    const page: readonly string[] = await list(
      ctx,
      'children to go over for patterns',
      async (tx) => await childrenToGoOver(tx, after, atOnce),
      () => [],
    )
    if (page.length === 0) break
    await lookAt(ctx, page)
    after = page.at(-1)
  }
  await lookedUntil(ctx, now)
}

async function lookedUntil(ctx: Ctx, until: Temporal.Instant): Promise<void> {
  await list(
    ctx,
    'patterns were looked for',
    async (tx) => await keepLookedUntil(tx, until),
    () => [],
  )
}

/** Looks at children together with their families, and writes of each family only where something has changed. */
async function lookAt(ctx: Ctx, childIds: readonly string[]): Promise<void> {
  const families = await list(
    ctx,
    'what patterns are looked for in',
    async (tx) => await familiesToWrite(tx, ctx, childIds),
    () => [],
  )
  for (const family of families)
    await act(ctx, asking, [], async (tx, entry) => {
      const members = await patternFacts(tx, family, ctx.clock.today())
      const changes = familyChanges(members, ctx.clock.today(), await activePatterns(tx))
      for (const childId of await keepChanges(tx, ctx, changes)) entry.about(childId)
      return done(undefined)
    })
}

async function familiesToWrite(tx: Tx, ctx: Ctx, childIds: readonly string[]): Promise<readonly (readonly string[])[]> {
  const today = ctx.clock.today()
  const active = await activePatterns(tx)
  const facts = await patternFacts(tx, childIds, today)
  const changesOf = (members: readonly PatternFacts[]): FamilyChanges => familyChanges(members, today, active)
  // Alone first: most children have nothing to be asked about, and brothers and sisters need not be read for them.
  const maybe = facts.filter((child) => hasChanges(changesOf([child])))
  const more = await patternFacts(tx, [...new Set(maybe.flatMap(({ family }) => family))], today)
  const byId = new Map([...facts, ...more].map((child) => [child.childId, child]))
  const families = new Map<string, readonly string[]>()
  for (const { childId, family } of maybe) {
    const ids = [childId, ...family].toSorted()
    const members = ids.flatMap((id) => byId.get(id) ?? [])
    if (hasChanges(changesOf(members))) families.set(ids.join(' '), ids)
  }
  return [...families.values()]
}

async function activePatterns(tx: Tx): Promise<readonly Pattern[]> {
  const retired = await retiredPatterns(tx)
  return patterns.filter(({ id }) => !retired.includes(id))
}
