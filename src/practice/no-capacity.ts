import type { Citation } from '#engine/citation.ts'
import { trustStandard } from './citations.ts'

/**
 * "No worker" and "no service" are never reasons to let a child go. Inspectors found in Birmingham in 2014 that children's cases had
 * been closed for lack of social worker capacity without anyone judging the risk (paragraphs 2, 57 and 115). A standard of ours, to
 * keep the duties of section 17(1) and Schedule 2, paragraph 1 of the Children Act 1989, which say nothing of closing.
 */
export const notForWantOfService: Citation = trustStandard('“no worker” and “no service” are not reasons')

const without = `(?:no(?! longer)|lack of|lacks?|lacking|insufficient|not enough|short of|too few|too little|want of|without (?:an?|any)|(?:do|does|did)(?: not|n't) have (?:an?|any|enough|the)|(?:haven't|hasn't) got (?:an?|any|enough|the)|(?:isn't|aren't|is not|are not) (?:an?|any|enough))`
const service = `(?:services?|placements?|provision|providers?|therapists?|therap(?:y|ies)|foster carers?|programmes?|courses?|groups?|support|interventions?|referral routes?|pathway)`
const someone = `(?:(?:social |family support |support |family |key ?|case ?|duty |agency )?workers?|sws?|s.w.?|practitioners?|staff|staffing|manpower|personnel|caseworkers?)`
const we = `(?:we|the (?:trust|team|service|provider|agency|clinic|department|locality)|camhs|children's services|social care|our team|duty)`
const gone = `(?:full|closed|oversubscribed|over-?stretched|stretched|swamped|overwhelmed|short[ -]?staffed|under ?staffed|understaffed|too (?:high|big|large|busy|stretched)|at capacity|decommissioned|withdrawn|suspended|paused|cut)`

/**
 * Want of people, of a service or of money, as it is said. Each is one way of saying it, and there are always more: this stops the
 * words that come easily and says where they belong. What truly holds a child is that each need must have ended.
 */
const phrases: readonly RegExp[] = [
  String.raw`\b${without} (?:\w+ ){0,2}?(?:capacity|resources?|resourcing|funding|funds|budget|money to pay)\b`,
  String.raw`\blimited (?:\w+ )?(?:capacity|resources?|funding|staff|staffing)\b`,
  String.raw`\b${without} (?:\w+ ){0,2}?${someone}(?![\w-])(?:(?: is| are| was| were)? (?:available|free|found|to allocate))?`,
  String.raw`\b${without} (?:\w+[ -]){0,2}?${service}(?:(?: that)?(?: is| are| was| were)? ?(?:available|found|free|locally|to (?:offer|give|refer)|can be found|exists?|in (?:the|this|our) (?:area|city|borough|county)))?(?! (?:\w+ )?(?:(?:is|are|was|were) )?(?:\w+ )?(?:concern|worri|issue))\b`,
  String.raw`\b(?:services?|support|help|therap(?:y|ies)|placements?|provision|programmes?|courses?|workers?|camhs) (?:is|are|was|were|has been|have been)? ?(?:currently |just |simply )?(?:not|un|never)(?: |-)?(?:currently )?(?:available|found|offered|provided|commissioned|funded|to be had)\b`,
  String.raw`\b(?:is|are|was|were)(?: not|n't) (?:any )?(?:capacity|services? available|workers? available)\b`,
  String.raw`\bwait(?:ing)?[ -]?(?:lists?|times?)\b`,
  String.raw`\b(?:long|lengthy) (?:waits?|delays?|queues?)\b`,
  String.raw`\bqueue (?:is|was) (?:too )?long\b`,
  String.raw`\b(?:cannot|can't|could not|couldn't|unable to|not able to|not been able to|failed to) (?:be )?(?:re-?)?(?:allocated?|staff(?:ed)?|resourced?|cover(?:ed)?|recruit(?:ed)?)\b`,
  String.raw`\bunallocated\b`,
  String.raw`\brun out of (?:\w+ )?(?:workers?|staff|money|funding|places|time|budget)\b`,
  String.raw`\b(?:workers?|practitioners?|therapists?|managers?) (?:is|are|was|were|being|went) (?:away |off )?(?:on |off )?(?:long[ -]term )?(?:sick(?:ness)?|maternity|leave)\b`,
  String.raw`\b(?:staff|workers?|social workers?) (?:has|have) (?:all |both )?(?:left|gone)\b(?! (?:home|the|a|an|his|her|their|some|with|to)\b)`,
  String.raw`\b(?:wait(?:ing)? for|pending) recruitment\b`,
  String.raw`\b(?:days?|weeks?|months?|years?)(?:-| )waits?\b`,
  String.raw`\b(?:cannot|can't|could not|couldn't|unable to|not able to|not been able to|failed to) (?:identify|find|source|secure|locate) (?:\w+ ){0,3}(?:provider|service|support|placement|therapist|worker|help)\b`,
  String.raw`\bpanel (?:has |had )?(?:refused|declined|rejected|turned down|did not agree|would not (?:agree|fund|pay))\b`,
  String.raw`\b(?:so|too) many (?:cases|children|families|referrals)\b`,
  String.raw`\b(?:local offer|directory) (?:does|did) not (?:include|have|cover)\b`,
  String.raw`\bnothing (?:is |exists )?(?:locally|local|nearby|in (?:the|this|our) (?:area|city|borough|county))\b`,
  String.raw`\bnothing (?:more |else |further )?(?:that )?(?:we|the trust|the service) (?:can|could) (?:offer|provide|give)\b`,
  String.raw`\b(?:no|not enough|without) (?:room|space) (?:for|in|to|on|left)\b|\bha(?:s|ve) no room\b`,
  String.raw`\b(?:team|service|duty)(?: \w+)? (?:is|are) (?:drowning|struggling|on its knees)\b`,
  String.raw`\b(?:due to|because of|owing to|given) (?:\w+ ){0,2}?(?:sickness|staffing|vacanc(?:y|ies)|absence|turnover|leave)\b(?! (?:of the|in the family|of her|of his))`,
  String.raw`\bvacanc(?:y|ies) (?:in|on|at|within) (?:the|our) (?:team|service|trust)\b`,
  String.raw`\bcontract (?:with|of|for) (?:the |our )?(?:provider|service|agency|charity|programme)[^.;]{0,30}\b(?:ended|expired|lapsed|not renewed)\b`,
  String.raw`\bgave up waiting\b`,
  String.raw`\b(?:told|asked|instructed|decided) (?:us )?to close (?:\w+ ){0,2}?(?:cases|files)\b`,
  String.raw`\b(?:not|never) (?:been )?allocated\b`,
  String.raw`\bcapacity (?:issues?|reasons?|problems?|pressures?|constraints?)\b`,
  String.raw`\b(?:staff(?:ing)?|workforce|worker|recruitment|caseload|budget(?:ary)?|funding|financial|demand|resource) (?:shortages?|pressures?|constraints?|difficulties|crisis|cuts?|vacanc(?:y|ies)|gaps?|turnover)\b`,
  String.raw`\b(?:due to|because of|given|owing to) (?:\w+ ){0,2}?(?:demand|workloads?|caseloads?|backlogs?|volumes?)\b`,
  String.raw`\bpressures? (?:of work|on (?:the )?(?:team|service|staff))\b`,
  String.raw`\b(?:nobody|no[ -]?one)(?: is| was| else| left)* (?:available|free|to (?:take|allocate|pick|hold|work|offer|cover|do|carry))\b`,
  String.raw`\b(?:awaiting|pending|waiting for|waits for) (?:an? |the |re)?(?:allocation|social worker|worker|slot|vacancy|service|provider)\b`,
  String.raw`\ballocation (?:is |was )?pending\b`,
  String.raw`\b(?:services?|teams?|camhs|clinics?|programmes?|providers?|caseloads?|courses?|lists?) (?:is|are|was|were|has been|have been) (?:all |now |currently |already |too |so |very )*${gone}\b`,
  String.raw`\b(?:at|over|beyond|outside|lacks|not within) (?:full |our |its |their |current )?capacity\b(?! to)`,
  String.raw`\bcaseloads? (?:too|so) (?:high|big|large)\b`,
  String.raw`\b(?:closed to|(?:not|stopped|no longer) (?:taking|accepting)) (?:new |any )?(?:referrals|families|children|cases)\b`,
  String.raw`\bno (?:\w+ )?(?:places|spaces|slots|vacancies|appointments|beds)(?: (?:left|available|free|on|at|in|until)\b|[.,;]|$)`,
  String.raw`\b${we} (?:\w+ ){0,2}?(?:cannot|can't|can no longer|could not|couldn't|do not have|don't have|did not have|didn't have|have nobody|have no one|(?:is|are|was|were) (?:unable|not able) to) (?:the |any(?:one|body|thing)? |enough )?(?:offer|provide|resource|take|allocate|fund|staff|workers?|money|capacity|free|available|meet|commit|justify|spare|continue|prioritise)\b`,
  String.raw`\b(?:cannot|can't|unable to|not able to) (?:offer|provide|fund|commission|prioritise|source) (?:\w+ )?(?:anything|a service|services|help|support|therapy|one|it|this)\b`,
  String.raw`\bposts? (?:is|are|was|were|remains?) (?:vacant|unfilled|empty|frozen)\b`,
  String.raw`\bnot (?:yet )?been (?:replaced|recruited|appointed)\b`,
  String.raw`\btoo few (?:\w+ )?(?:workers|staff|places|services)\b`,
  String.raw`\bresources (?:do|did|will) not (?:allow|permit|stretch)\b`,
  String.raw`\bno longer (?:funded|commissioned|offered|provided|exists?|available)\b`,
  String.raw`\b(?:not|never|cannot be) (?:a |our |treated as a |considered a )?priorit(?:y|ised)\b`,
  String.raw`\b(?:to|in order to) (?:free|release|create|make|reduce|relieve|manage) (?:up )?(?:\w+ )?(?:capacity|space|room|caseloads?|workloads?|demand)\b`,
  String.raw`\b(?:services?|therap(?:y|ist)|provider|placement|support|clinic|camhs|place|worker)\b[^.;]{0,60}\b(?:none|no other|nothing) (?:can be |could be |was |has been |is )?(?:available|found|left)\b`,
  String.raw`\b(?:none|nothing|no other \w+) (?:is|was|were|can be|could be|has been)? ?(?:currently |now )?available\b`,
  String.raw`^(?:none|nothing) (?:can be |could be |was |has been )?found\.?$`,
].map((phrase) => new RegExp(phrase, 'i'))

/**
 * What sounds like it and is not: a service that nobody needs, what a parent or a young person has the capacity to do, and a wait
 * that is over. Taken out before the rest is read; what is left of the sentence is still read.
 */
const honest: readonly RegExp[] = [
  /\b(?:no|not any|without) (?:(?:further|more|other|extra|additional|specialist|social|care|new|longer-term|\w+) ){0,2}?(?:services?|support|help|provision|(?:social )?workers?|placements?|programmes?|therapy|intervention)(?: from us)? (?:is|are|was|were|will be|would be)?(?: now| any longer| currently)? ?(?:needed|required|wanted|necessary|asked for|sought)\b/gi,
  /\b(?:parenting|parental|mental|protective|emotional|cognitive|caring|legal)(?: |-)capacity\b/gi,
  /\b(?:lacks?|has|have|had|no|without|showed?|the|her|his|their) capacity (?:to|for) (?:consent|decide|protect|change|understand|parent|make (?:\w+ )?decisions?|instruct)\b/gi,
  /\b(?:go(?:es|ing)? on|carr(?:y|ies|ying) on|manag(?:e|es|ing)|cop(?:e|es|ing)|do(?:es|ing)? well) without (?:an? |any )?(?:social |support )?(?:workers?|services?|support|help)\b/gi,
  /\b(?:is|are|was|were) (?:no longer|not) on (?:an?|the|any) waiting[ -]?lists?\b(?! (?:as|because|since))/gi,
  /\b(?:came|come|is now|moved|taken) off (?:an?|the) waiting[ -]?lists?\b/gi,
  /\b(?:was|were|had been) (?:on|waiting on) (?:an?|the) waiting[ -]?lists?\b(?=[^.]*\b(?:started|began|begun|finished|completed|ended well|has been given|was given)\b)/gi,
  /\bafter (?:a|the) (?:long )?wait(?:ing[ -]?list)?\b(?=[^.;]*\b(?:started|began|begun|finished|completed)\b)/gi,
  /\bno (?:\w+ ){0,4}?(?:staff|(?:social )?workers?|practitioners?) (?:at (?:\w+ ){1,3})?(?:has|have|had|is|are|was|were) (?:ever |now |any longer )?(?:worried|concerned|anxious|afraid|(?:any |a |further )?(?:concerns?|worr(?:y|ies))|seen|raised|noticed|reported|told)\b/gi,
  /\bno placement (?:moves?|changes?|breakdowns?|orders?)\b/gi,
  /\bno (?:support|services?|help) (?:was|were) (?:refused|missed|declined)\b/gi,
  /\b(?:without|with no) (?:any )?(?:support|help|services?)(?: from (?:us|a worker|services))?(?: for (?:\w+ ){1,3})?(?=[,.;]| (?:since|and|now|from))/gi,
]

/** The words in a reason that say that nobody, or nothing, was available; undefined when it says no such thing. */
export function wordsOfNoCapacity(reason: string | undefined): string | undefined {
  if (reason === undefined) return undefined
  // What is not seen on the page does not part a word, and lines break anywhere.
  const plain = reason
    .normalize('NFKC')
    .replaceAll('’', "'")
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const read = honest.reduce((text, words) => text.replaceAll(words, '…'), plain)
  return phrases.map((phrase) => phrase.exec(read)?.[0].trim()).find((found) => found !== undefined)
}

/** The sentence that refuses such a reason for closing. */
export function refuseNoCapacity(reason: string | undefined): string {
  return `“${quoted(reason)}” is not a reason to close: put the need on the unmet-need register and keep the child open, or ask the head of service.`
}

/** The sentence that refuses such a reason for turning a child away at the front door. */
export function refuseTurningAway(reason: string | undefined): string {
  return `“${quoted(reason)}” is not a reason to turn a child away. Decide what the child needs; when nothing is available for it, the need goes on the unmet-need register.`
}

function quoted(reason: string | undefined): string {
  return wordsOfNoCapacity(reason) ?? 'nothing available'
}
