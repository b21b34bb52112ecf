/** What is owed, as it stands before a name or a colon: what is to be put right is told in a sentence, and ends with a full stop. */
export function beforeAColon(what: string): string {
  return what.replace(/[.]$/, '')
}
