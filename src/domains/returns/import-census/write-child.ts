import { owedFor, stepFor } from '#domains/returns/import-census/around-row.ts'
import type { NewRow, NewRows } from '#domains/returns/import-census/new-rows.ts'
import type { Owed } from '#domains/returns/import-census/owed.ts'
import { type SaidRow, told } from '#domains/returns/import-census/said-rows.ts'
import { reviewedPlans } from '#domains/returns/import-census/settle-child.ts'
import type { Writing } from '#domains/returns/import-census/writing.ts'
import { reReferralMonths } from '#practice/front-door/re-referral.ts'

/** What closed a case that a census brought: no gate of ours let the child go. */
export const closedBeforeHoldfast = 'closed before Holdfast'

/** Adds the rows of one child to those to be written, and returns how many flags the child carries anew. */
export function writeChild(writing: Writing, rows: NewRows): number {
  const { ctx, personId, kept, merged } = writing
  if (kept === undefined) {
    rows.person.push({
      id: personId,
      is_child: true,
      other_names: [],
      ...merged.person,
    })
    rows.identifier.push(identifier(writing, 'authority’s number', writing.said.laChildId))
  }
  for (const { kind, value } of merged.identifiers) rows.identifier.push(identifier(writing, kind, value))
  const ids = new Map(kept?.rows.map(({ key, id }) => [key, id]))
  for (const row of merged.inserts) ids.set(row.key, ctx.ids.next())
  const flags = [...writing.flags, ...merged.flags, ...merged.inserts.flatMap(reckonedDay)]
  for (const row of merged.inserts) writeRow(writing, row, ids, rows)
  for (const clock of [...reviewsHeld(writing, ids), ...reopened(writing)]) rows.clock.push(clock)
  const importId = kept?.sameReturnId ?? ctx.ids.next()
  if (kept?.sameReturnId === undefined)
    rows.census_import.push({ id: importId, child_id: personId, ...asReturned(writing) })
  const had = new Set(kept?.flags.map(({ says }) => says))
  const news = [...new Set(flags)].filter((says) => !had.has(says))
  for (const says of news)
    rows.import_flag.push({ id: ctx.ids.next(), child_id: personId, import_id: importId, says, field: '' })
  return news.length
}

/** What the next return is compared with. */
export function asReturned({ authority, of, digest, said }: Writing) {
  return { authority, year: of.year, return_digest: `\\x${digest}`, said }
}

function identifier({ ctx, personId, authority, of }: Writing, kind: string, value: string): NewRow {
  const source = `CIN census ${of.year}, authority ${authority}`
  const kept = kind === 'authority’s number' ? "authority's number" : kind
  return { id: ctx.ids.next(), person_id: personId, kind: kept, value, source }
}

function writeRow(writing: Writing, row: SaidRow, ids: ReadonlyMap<string, string>, rows: NewRows): void {
  const { personId } = writing
  const id = ids.get(row.key)
  const own = { id, child_id: personId, ...row.fixed, ...row.values }
  if (row.table === 'episode') {
    rows.episode.push({ ...own, refers_again: refersAgain(writing, row) })
    for (const each of owedFor(writing, row)) rows.clock.push(clockRow(writing, each, { episodeId: id, aboutId: null }))
    return
  }
  if (row.table === 'plan_review') {
    rows.plan_review.push({ ...own, plan_id: ids.get(row.on ?? '') })
    return
  }
  const episodeId = ids.get(row.on ?? '')
  if (row.table === 'closure') {
    rows.closure.push({ ...own, episode_id: episodeId, ...asClosed(row) })
    return
  }
  if (row.table === 'conference') {
    rows.conference.push({ ...own, episode_id: episodeId })
    return
  }
  const stepId = stepFor(writing, row, episodeId, rows)
  rows[row.table].push({ ...own, episode_id: episodeId, step_id: stepId })
  for (const each of owedFor(writing, row))
    rows.clock.push(clockRow(writing, each, { episodeId, aboutId: id, stepId, metBy: row.table }))
}

function asClosed({ values }: SaidRow): NewRow {
  const why = 'Closed by the authority before Holdfast.'
  return {
    reason: closedBeforeHoldfast,
    why: values['census_code'] === null ? `${why} The census gives no reason.` : why,
    judged: [],
    authority_reason: '',
  }
}

/** Referred again within twelve months (FD-07), of all that the record and the return know. */
function refersAgain({ kept, merged }: Writing, row: SaidRow): boolean {
  const referredOn = String(row.fixed['referred_on'])
  const since = Temporal.PlainDate.from(referredOn).subtract({ months: reReferralMonths }).toString()
  const others = [...(kept?.rows ?? []), ...merged.now.map((each) => ({ ...each, values: each.fixed }))]
  return others.some(({ table, key, values }) => {
    const day = values['referred_on']
    return table === 'episode' && key !== row.key && typeof day === 'string' && since <= day && day <= referredOn
  })
}

interface ClockPlace {
  readonly episodeId: string | undefined
  readonly aboutId: string | undefined | null
  readonly stepId?: string | null
  readonly metBy?: string
}

function clockRow({ ctx, personId }: Writing, { due, metOn }: Owed, place: ClockPlace): NewRow {
  return {
    id: ctx.ids.next(),
    child_id: personId,
    episode_id: place.episodeId,
    step_id: place.stepId ?? null,
    about_id: place.aboutId ?? null,
    kind: due.limitId,
    what: due.what,
    whose: due.whose,
    counted_from: due.countedFrom,
    counted_from_says: due.countedFromSays,
    due_on: due.due ?? null,
    due_at: due.dueAt ?? null,
    not_known: due.notKnown ?? null,
    explanation: due.explanation,
    law: due.law,
    began_at: ctx.clock.now(),
    met_on: metOn ?? null,
    met_by_kind: metOn === undefined ? null : (place.metBy ?? null),
    met_by_id: metOn === undefined ? null : (place.aboutId ?? null),
  }
}

function reckonedDay(row: SaidRow): string[] {
  const by = row.values['concluded_on']
  if (row.table !== 'enquiry' || typeof by !== 'string') return []
  return [`The census does not say when ${row.name} was concluded; the record has it as concluded by ${told(by)}.`]
}

/** The next review of plans that stood already and were reviewed since. */
function reviewsHeld(writing: Writing, ids: ReadonlyMap<string, string>): readonly NewRow[] {
  return reviewedPlans(writing).flatMap(({ kept: plan, latest }) => {
    if (plan.values['ended_on'] !== null || writing.merged.updates.some(({ kept }) => kept.key === plan.key)) return []
    const episode = writing.merged.now.find(({ key }) => key === plan.key)?.on
    const place = { episodeId: ids.get(episode ?? ''), aboutId: plan.id }
    return writing.obligations.nextReview(latest).map((due) => clockRow(writing, { due }, place))
  })
}

/** What is owed in a case that went further after all. */
function reopened(writing: Writing): readonly NewRow[] {
  return writing.merged.updates
    .filter(({ set }) => set['no_further_action'] === false)
    .flatMap(({ kept, said }) =>
      owedFor(writing, said).map((each) => clockRow(writing, each, { episodeId: kept.id, aboutId: null })),
    )
}
