/** Words taken from a file, made safe and short enough to stand in a sentence. */
export function quoted(words: string, longest = 40): string {
  const plain = words.replace(/\p{C}+/gu, ' ').trim()
  return `“${plain.length > longest ? `${plain.slice(0, longest)}…` : plain}”`
}

/** A clause as a sentence begins with it. */
export function capital(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}`
}
