import type { NewRows } from '#domains/returns/import-census/new-rows.ts'
import { isOpen, type Owed, stepKinds } from '#domains/returns/import-census/owed.ts'
import type { SaidRow } from '#domains/returns/import-census/said-rows.ts'
import type { Writing } from '#domains/returns/import-census/writing.ts'
import { anyStep } from '#practice/registry.ts'

/** The open step of something that is open, in a case that is open: without one, nobody could go on with it. */
export function stepFor(writing: Writing, row: SaidRow, episodeId: string | undefined, rows: NewRows): string | null {
  const kind = stepKinds[row.table === 'plan' ? String(row.fixed['kind']) : row.table]
  if (kind === undefined || !isOpen(row) || !isOpen(episodeOf(writing, row)) || !isLastOpen(writing, row)) return null
  const id = writing.ctx.ids.next()
  rows.step.push({
    id,
    child_id: writing.personId,
    episode_id: episodeId,
    kind,
    edition: anyStep[kind].edition,
    began_on: row.fixed['began_on'],
    answers: {},
  })
  return id
}

/** Of assessments of one case that a return has open at once, one is gone on with. */
function isLastOpen({ kept, merged }: Writing, row: SaidRow): boolean {
  if (row.table !== 'assessment') return true
  const goesOn = kept?.rows.some(
    ({ table, key, stepId }) =>
      table === 'assessment' && stepId !== undefined && !merged.updates.some((update) => update.kept.key === key),
  )
  if (goesOn === true) return false
  const open = merged.inserts.filter((each) => each.table === 'assessment' && each.on === row.on && isOpen(each))
  return open.at(-1)?.key === row.key
}

const nowhere: Pick<SaidRow, 'table' | 'values' | 'fixed'> = { table: 'closure', values: {}, fixed: {} }

/** The case that a row belongs to, as it stands when the import is done. */
function episodeOf({ kept, merged }: Writing, row: SaidRow): Pick<SaidRow, 'table' | 'values' | 'fixed'> {
  const inserted = merged.inserts.find(({ key }) => key === row.on)
  if (inserted !== undefined) return inserted
  const stands = kept?.rows.find(({ key }) => key === row.on)
  if (stands === undefined) return nowhere
  const set = merged.updates.find((each) => each.kept.key === row.on)?.set
  return { table: stands.table, values: { ...stands.values, ...set }, fixed: stands.values }
}

/** What is owed, or was met, for a row that the return brings. */
export function owedFor(writing: Writing, row: SaidRow): readonly Owed[] {
  const { said, merged, kept, obligations } = writing
  const episode = row.table === 'episode' ? row : episodeOf(writing, row)
  const own = merged.now.filter((each) => each.on === row.on && each.table === row.table)
  const firstBegan = own.map(({ fixed }) => String(fixed['began_on'])).sort()[0]
  const died = said.deathDate !== undefined || (kept !== undefined && kept.person.died_on !== null)
  return obligations.owedFor(row, {
    referredOn: String(episode.fixed['referred_on'] ?? row.fixed['began_on']),
    isOpen: isOpen(episode) && isLastOpen(writing, row),
    canBeSeen: said.birthDate !== undefined && !died,
    onProtectionPlan: said.episodes.some(({ protectionPlans }) => protectionPlans.some(({ end }) => end === undefined)),
    isFirst: row.fixed['began_on'] === firstBegan,
    reviews: reviewsOf(writing, row.key),
  })
}

function reviewsOf({ merged }: Writing, planKey: string): readonly string[] {
  return merged.now
    .filter(({ table, on }) => table === 'plan_review' && on === planKey)
    .map(({ fixed }) => String(fixed['held_on']))
}
