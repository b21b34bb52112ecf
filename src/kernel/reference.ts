/** Letters and figures that cannot be taken for one another when they are read out or written by hand. */
const alphabet = 'ACDEFGHJKMNPQRTUVWXY34679'

/**
 * A reference like `7KXM-Q3RD` to give somebody over the telephone, made from the random end of a new id. Eight places of 25:
 * two alike are rare, and the database refuses the second.
 */
export function referenceFrom(id: string): string {
  let rest = BigInt(`0x${id.replaceAll('-', '').slice(-12)}`)
  let text = ''
  for (let place = 0; place < 8; place++) {
    text += alphabet.charAt(Number(rest % BigInt(alphabet.length)))
    rest /= BigInt(alphabet.length)
  }
  return `${text.slice(0, 4)}-${text.slice(4)}`
}
