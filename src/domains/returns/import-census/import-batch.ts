import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, refused, type Tx } from '#domains/ledger/context.ts'
import type { AcceptedChild } from '#domains/returns/cin-census/accepted-child.ts'
import { childRefusal, isStandoff } from '#domains/returns/import-census/child-refusal.ts'
import {
  changePerson,
  changeRow,
  endFlags,
  keepRows,
  replaceReturn,
  settle,
} from '#domains/returns/import-census/import-store.ts'
import type { KeptChild } from '#domains/returns/import-census/kept-child.ts'
import {
  keptChildren,
  knownNumbers,
  numbersUnderSeal,
  upnsKnown,
} from '#domains/returns/import-census/kept-child-store.ts'
import { mergeChild, mergeNewChild, type OfReturn } from '#domains/returns/import-census/merge-child.ts'
import { noRows } from '#domains/returns/import-census/new-rows.ts'
import type { Obligations } from '#domains/returns/import-census/owed.ts'
import { digestOf, type SaidChild, saidOf } from '#domains/returns/import-census/said-child.ts'
import { settledBy } from '#domains/returns/import-census/settle-child.ts'
import { asReturned, writeChild } from '#domains/returns/import-census/write-child.ts'
import type { Writing } from '#domains/returns/import-census/writing.ts'

/** Only the house itself imports. */
export const importing = defineAct('import a census return', [])

export interface ChildToImport {
  /** The line of the file on which the child begins. */
  readonly line: number
  readonly accepted: AcceptedChild
  readonly flags: readonly string[]
}

/** Whose return it is, of when, and the day's obligations, counted once for the whole import. */
export interface Import {
  readonly authority: string
  readonly of: OfReturn
  readonly obligations: Obligations
}

export type Came =
  | { readonly kind: 'loaded'; readonly flags: number }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly reason: string }

interface Prepared extends ChildToImport {
  readonly said: SaidChild
  readonly digest: string
}

/**
 * Loads some children in one act that names each of them, with what came of each in their order. Where the database refuses
 * one, each is loaded by itself, and the refused one alone is left out, whole. Children whom the return says nothing new of
 * are not touched, and an act with none to touch leaves no trace.
 */
export async function importBatch(
  ctx: Ctx,
  children: readonly ChildToImport[],
  wanted: Import,
): Promise<readonly Came[]> {
  const prepared = children.map((child) => {
    const said = saidOf(child.accepted)
    return { ...child, said, digest: digestOf(said, child.flags) }
  })
  return await importPrepared(ctx, prepared, wanted)
}

async function importPrepared(ctx: Ctx, children: readonly Prepared[], wanted: Import): Promise<readonly Came[]> {
  try {
    return await importTogether(ctx, children, wanted)
  } catch (fault) {
    const reason = childRefusal(fault)
    if (reason === undefined && !isStandoff(fault)) throw fault
    const [only] = children
    if (only !== undefined && children.length === 1) {
      if (reason === undefined) throw fault
      return [{ kind: 'refused', reason }]
    }
  }
  const came: Came[] = []
  for (const child of children) came.push(...(await importPrepared(ctx, [child], wanted)))
  return came
}

async function importTogether(ctx: Ctx, children: readonly Prepared[], wanted: Import): Promise<readonly Came[]> {
  let came: readonly Came[] = []
  await act(ctx, importing, [], async (tx, entry) => {
    const writings = await prepare(tx, ctx, children, wanted)
    const rows = noRows()
    came = writings.map((writing) =>
      'kind' in writing ? writing : { kind: 'loaded', flags: writeChild(writing, rows) },
    )
    const touched = writings.filter((writing): writing is Writing => !('kind' in writing))
    if (touched.length === 0) return refused('The return says nothing new.')
    for (const writing of touched) {
      await follow(tx, writing)
      entry.about(writing.personId)
    }
    await keepRows(tx, rows)
    entry.note({ census: wanted.of.year, authority: wanted.authority })
    return done(undefined)
  })
  return came
}

/** What is to be written of each child, or what came of one of whom nothing is. */
async function prepare(
  tx: Tx,
  ctx: Ctx,
  children: readonly Prepared[],
  { authority, of, obligations }: Import,
): Promise<readonly (Writing | Came)[]> {
  const asked = { authority, year: of.year }
  const numbers = await knownNumbers(
    tx,
    children.map(({ said }) => said.laChildId),
    asked,
  )
  const known = new Map(numbers.map((each) => [each.number, each]))
  const isNew = ({ said, digest }: Prepared): boolean => known.get(said.laChildId)?.digest !== digest
  const changed = await withoutSealedNumbers(tx, children.filter(isNew))
  const ids = changed.flatMap(({ said }) => known.get(said.laChildId)?.personId ?? [])
  const kept = await keptChildren(tx, ids, asked, ctx.actor.accountId)
  const upns = await upnsKnown(
    tx,
    changed.flatMap(({ said }) => [said.upn, said.formerUpn].filter((upn) => upn !== undefined)),
    asked,
  )
  return children.map((child) => {
    if (!isNew(child)) return { kind: 'unchanged' }
    if (known.get(child.said.laChildId)?.isAnothers === true) return { kind: 'refused', reason: anothersNumber }
    const { digest } = child
    const said = changed.find((each) => each.line === child.line)?.said ?? child.said
    const stands = kept.get(known.get(said.laChildId)?.personId ?? '')
    const merged = stands === undefined ? mergeNewChild(said, of) : mergeChild(stands, said, of)
    const personId = stands?.personId ?? ctx.ids.next()
    const twins = upns.filter(
      (each) => each.personId !== personId && merged.identifiers.some(({ value }) => value === each.upn),
    )
    const flags = [...child.flags, ...twins.map(({ upn }) => perhapsOneChild(upn))]
    return { ctx, personId, kept: stands, said, merged, flags, digest, authority, of, obligations }
  })
}

/** As though the return had not said the numbers that a child had before an adoption. */
async function withoutSealedNumbers(tx: Tx, children: readonly Prepared[]): Promise<readonly Prepared[]> {
  const sealed = await numbersUnderSeal(
    tx,
    children.flatMap(({ said }) => [said.upn, said.formerUpn].filter((upn) => upn !== undefined)),
  )
  const kept = (upn: string | undefined): string | undefined => (upn === undefined || sealed.has(upn) ? undefined : upn)
  if (sealed.size === 0) return children
  return children.map((child) => ({
    ...child,
    said: { ...child.said, upn: kept(child.said.upn), formerUpn: kept(child.said.formerUpn) },
  }))
}

const anothersNumber =
  'Another authority’s return brought a child with the same number, so that the two cannot be told apart by it.'

function perhapsOneChild(upn: string): string {
  return `Another record has the same UPN, ${upn}: they may be one child. Nothing was joined; look at both.`
}

/** Brings what stands already after the return: first what ends, so that what begins can take its place. */
async function follow(tx: Tx, writing: Writing): Promise<void> {
  const { ctx, kept, merged } = writing
  if (kept === undefined) return
  await changePerson(tx, kept.personId, merged.person)
  for (const { kept: row, set } of merged.updates) await changeRow(tx, row.table, row.id, set)
  for (const settled of settledBy(writing)) await settle(tx, ctx, settled)
  if (kept.sameReturnId === undefined) return
  await replaceReturn(tx, kept.sameReturnId, asReturned(writing))
  await endFlags(tx, over(kept, [...writing.flags, ...merged.flags]), ctx.clock.today())
}

/** The flags of the same return that what it says now gives no cause for. */
function over(kept: KeptChild, flags: readonly string[]): readonly string[] {
  const still = new Set(flags)
  return kept.flags
    .filter(({ importId, says }) => importId === kept.sameReturnId && !still.has(says) && !isReckonedFlag(says))
    .map(({ id }) => id)
}

/** How an enquiry's end was reckoned stays true of a row that stands. */
function isReckonedFlag(says: string): boolean {
  return says.startsWith('The census does not say when ')
}
