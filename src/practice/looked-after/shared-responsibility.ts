import type { LegalStatus } from '#practice/code-lists/legal-status.ts'

/** By what the authority holds parental responsibility beside the parents. */
export interface SharedBy {
  readonly order: string
  readonly law: string
}

const byStatus: { readonly [code in LegalStatus]?: SharedBy } = {
  C1: { order: 'an interim care order', law: 'Children Act 1989 s.38 and s.33(3)' },
  C2: { order: 'a care order', law: 'Children Act 1989 s.33(3)' },
  E1: { order: 'a placement order', law: 'Adoption and Children Act 2002 s.25' },
  L2: { order: 'an emergency protection order', law: 'Children Act 1989 s.44(4)(c)' },
}

/** Whether, and by what law, the authority holds parental responsibility under a legal status (SSDA903). */
export function sharedByStatus(code: string | undefined): SharedBy | undefined {
  return code !== undefined && Object.hasOwn(byStatus, code) ? byStatus[code as LegalStatus] : undefined
}

/** The section by which an order of a court gives the authority parental responsibility beside the parents. */
export function sharedByOrder(kind: string): string | undefined {
  if (/^(interim )?care order/i.test(kind)) return 'Children Act 1989 s.33(3)'
  return /^emergency protection order/i.test(kind) ? 'Children Act 1989 s.44(4)(c)' : undefined
}
