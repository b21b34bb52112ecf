import type { Citation } from '#engine/citation.ts'
import { childrenAct1989Schedule2 } from './citations.ts'

/**
 * Want of a worker or of a service is never a reason to let a child go. Inspectors found in Birmingham in 2014 that children's
 * cases had been closed for lack of social worker capacity without anyone judging the risk (paragraphs 2, 57 and 115).
 */
export const notForWantOfService: Citation = childrenAct1989Schedule2('1', 'M')

const phrases: readonly RegExp[] = [
  /\b(?:no|lack of|lacks?|insufficient|limited|not enough|without|want of) (?:\w+ ){0,2}?(?:capacity|resources?|funding|staff|staffing)\b/i,
  /\b(?:no|lack of|insufficient|not enough|without (?:an?|any)) (?:\w+ )?(?:social )?workers?(?: is| are| was| were)?(?: available| free| to allocate)?\b/i,
  /\b(?:no|lack of|not enough|without (?:an?|any)) (?:\w+ ){0,2}?(?:services?|placements?|provision|therapist|provider)(?: is| are| was| were)? ?(?:available|found|free|to (?:offer|give|refer)|can be found)?\b/i,
  /\bservices? (?:is |are |was |were )?(?:not|un)(?: |-)?available\b/i,
  /\bwaiting[ -]lists?\b/i,
  /\b(?:cannot|can't|could not|couldn't|unable to|not able to|not been able to) (?:be )?allocated?\b/i,
  /\bunallocated\b/i,
  /\bcapacity (?:issues?|reasons?|problems?|pressures?)\b/i,
  /\bstaff(?:ing)? shortages?\b/i,
]

/** The words in a reason that say that nobody, or nothing, was available; undefined when it says no such thing. */
export function wordsOfNoCapacity(reason: string | undefined): string | undefined {
  if (reason === undefined) return undefined
  const plain = reason.replaceAll('’', "'")
  return phrases.map((phrase) => phrase.exec(plain)?.[0].trim()).find((found) => found !== undefined)
}

/** The sentence that refuses such a reason. */
export function refuseNoCapacity(reason: string | undefined): string {
  const words = wordsOfNoCapacity(reason) ?? 'nothing available'
  return `“${words}” is not a reason to close: put the need on the unmet-need register and keep the child open, or ask the head of service.`
}
