import type { Citation } from '#engine/citation.ts'

/** Of an order that the court is said to have refused: what is written of the court says nothing else. */
export function courtRefused(law: Citation) {
  return {
    id: 'court-refused',
    says: 'You have written that the court made the order. Change that, or what is decided.',
    metSays: 'The court did not make the order.',
    law,
    lawfulAuthority: true,
    answerAt: 'granted',
    met: ({ answers }: { readonly answers: { readonly granted?: string } }) => answers.granted !== 'yes',
  } as const
}
