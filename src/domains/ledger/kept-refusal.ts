import type { Refusal } from '#domains/ledger/context.ts'

/**
 * What PostgreSQL refuses because its words say what is confidential where everybody reads them (db/migrations/000122_words_of_no_person.sql):
 * the sentence for whoever typed it. That it was tried stays in the ledger.
 */
export function refusalOfWords(fault: unknown): Refusal | undefined {
  if (!(fault instanceof Error && 'code' in fault && fault.code === 'HF001')) return undefined
  const words = 'detail' in fault && typeof fault.detail === 'string' ? fault.detail : undefined
  const tried = words === undefined ? {} : { tried: { of: undefined, text: words } }
  return { ok: false, unmet: [{ says: fault.message, ...tried }] }
}
