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
  /\b(?:nobody|no[ -]?one)(?: is| was| else)? (?:available|free|to (?:take|allocate|pick|hold|work|offer|cover))\b/i,
  /\b(?:awaiting|pending|waiting for) (?:an? |the )?(?:allocation|social worker|worker|place|slot|vacancy|service|provider)\b/i,
  /\ballocation (?:is |was )?pending\b/i,
  /\b(?:services?|teams?|camhs|clinics?|programmes?|providers?|groups?|caseloads?) (?:is|are|was|were) (?:all |now |currently |already )?(?:full|closed|oversubscribed|too (?:high|big|large)|at capacity)\b/i,
  /\b(?:at|over|beyond) (?:full |our |its |their )?capacity\b/i,
  /\b(?:closed to|not (?:taking|accepting)) (?:new )?referrals\b/i,
  /\bno (?:\w+ )?(?:places|spaces|slots|vacancies|appointments)(?: left| available| on| at)?\b/i,
  /\b(?:we|the (?:trust|team|service|provider|agency|clinic)|camhs|health) (?:\w+ )?(?:cannot|can't|could not|couldn't|do not have|don't have|did not have|didn't have|(?:is|are|was|were) (?:unable|not able) to) (?:the |any(?:one|body|thing)? |enough )?(?:offer|provide|resource|take|allocate|fund|staff|find|workers?|money|capacity|free|available)\b/i,
  /\bcannot offer (?:anything|a service|help|support)\b/i,
  /\bposts? (?:is|are|was|were) (?:vacant|unfilled|empty)\b/i,
  /\bnot (?:yet )?been replaced\b/i,
  /\btoo few (?:\w+ )?(?:workers|staff|places|services)\b/i,
  /\bresources (?:do|did) not (?:allow|permit|stretch)\b/i,
  /\bno longer funded\b/i,
  /\bwait[ -]?lists?\b/i,
  /\b(?:none|no other|nothing) (?:can be |could be |was |has been )?(?:available|found)\b/i,
]

/** The words in a reason that say that nobody, or nothing, was available; undefined when it says no such thing. */
export function wordsOfNoCapacity(reason: string | undefined): string | undefined {
  if (reason === undefined) return undefined
  // What is not seen on the page does not part a word, and lines break anywhere.
  const plain = reason
    .replaceAll('’', "'")
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\s+/g, ' ')
  return phrases.map((phrase) => phrase.exec(plain)?.[0].trim()).find((found) => found !== undefined)
}

/** The sentence that refuses such a reason. */
export function refuseNoCapacity(reason: string | undefined): string {
  const words = wordsOfNoCapacity(reason) ?? 'nothing available'
  return `“${words}” is not a reason to close: put the need on the unmet-need register and keep the child open, or ask the head of service.`
}
