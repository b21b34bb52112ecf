/** The pages of the handbook beside those of its steps. What is owed because of the record, and not of a step, stands on a page of its own. */
export const owedPage = 'what-is-owed'
/** The patterns that someone must answer. */
export const patternsPage = 'patterns'
/** Every rule of the list of timed rules, in its order. */
export const rulesPage = 'rules'
/** What binds whichever step is under way. */
export const standingPage = 'standing-rules'

/** The codes of the returns, in words. */
export const codesPage = 'codes'
/** Law that is enacted and waits for its day. */
export const lawToComePage = 'law-to-come'
/** Everything by its name. */
export const wordsPage = 'words'

/** The page of a part of the work. */
export function partPage(region: string): string {
  return `part-${region}`
}
