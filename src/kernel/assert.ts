/** Something that must always hold did not: our mistake, never a person's. Thrown, and caught once at the edge. */
export class Fault extends Error {
  override readonly name = 'Fault'
}

/** States what must hold. The sentence is for developers and carries no personal data. */
export function assert(holds: boolean, says: string): asserts holds {
  if (!holds) throw new Fault(says)
}

/** The value, which must be there. */
export function present<T>(value: T | null | undefined, says: string): T {
  if (value === null || value === undefined) throw new Fault(says)
  return value
}
