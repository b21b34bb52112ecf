import type { Template } from './fill.ts'

/** Reasons that managers and practitioners give for what they decide, in sentences that the family could read. */

/** A contact: why this and not another outcome. Each list is for one outcome of the front door. */
export const contactReasons = {
  referral: [
    'What {school} has seen is likely to be harming {child}, it has gone on since {month}, and help from {school} alone has not changed it. An assessment is needed.',
    'This is the third contact about {child} in a year. Each of the others was answered on its own; together they show a child who needs more than advice.',
    'A child was in the home when {mother} was hurt, and {father} may come back. We need to see {child} and speak with {mother} safely.',
    '{Child} asked for help in {hers} own words. That is reason enough to go and see {her}.',
    'The health visitor has not been able to see {child} for two months. We do not know how {she} is, and so we must find out.',
  ],
  'strategy discussion': [
    'There is reasonable cause to suspect that {child} is suffering significant harm. Police, health and {school} are asked to speak with us today.',
    'An injury to a child who does not move about by {herself} needs a strategy discussion at once, whatever the explanation.',
    '{Child} has told an adult {she} trusts that {she} has been hurt, and is due home this afternoon.',
  ],
  'early help': [
    '{Mother} has asked for help with routines and money and there is nothing to suggest that {child} is at risk of harm. She has agreed to the family centre, who have accepted and will see her on {day}.',
    'The worry is about school and friendships. {School} and the family have a plan, {child} had a say in it, and a named person at early help will hold it.',
  ],
  advice: [
    '{School} asked how to talk with {mother} about what they have noticed. We agreed what they would say, and that they will ring again if it is no better by {day}.',
    'The question was about contact after separation. {Mother} was given the details of advice and knows that she can ring us if she is afraid.',
  ],
  'no further action': [
    'The report was of a child alone in the park at four in the afternoon. {Child} is twelve, was with friends, and was home for tea. We spoke with {mother} and {child}. History was read: nothing is known.',
    'The police report concerned adults at an address that the family left in {month}. {Child} was not there. The new address has been checked.',
  ],
} as const satisfies Readonly<Record<string, readonly Template[]>>

/** Why an episode ends, where it should. */
export const closureReasons: readonly Template[] = [
  '{Child} was seen alone on {day} and says that things at home are better. {School} and the health visitor agree. Each need in the assessment has been met, and {mother} knows how to come back to us.',
  'The plan’s four aims have been met since {month} and have held without us for eight weeks. {Child} and {mother} asked for the last visit to be a walk in the park, and it was.',
  'The family has moved to Thornhaven. Their social worker has read our record, met {child} with us, and accepted the plan from {day}.',
  'A special guardianship order was made to {grandmother}. The support plan is signed, the first visit after the order was on {day}, and {child} has the number of the person who will visit.',
  'The assessment found a family under strain and no harm. {Mother} has taken up help from the family centre, who saw {child} on {day} and have agreed to keep in touch until the summer.',
  '{Child} turned eighteen on {day}. Adults’ social care accepted in {month}, their worker has met {her} three times, and {she} chose what went into the handover.',
]

/** Reasons that the trust does not accept: they say that nobody, or nothing, was available. */
export const refusedClosureReasons: readonly Template[] = [
  'No social worker available to allocate and nothing new has been reported.',
  'On the waiting list for {service}; close until a place comes up.',
  'Team has no capacity for low-level work this month.',
  'The service was not available, so no role for us at present.',
]

/** What a conference or review says of why a plan is needed, goes on or ends. */
export const conferenceReasons: readonly Template[] = [
  'All agencies agreed that {child} is likely to suffer significant harm through neglect. {Mother} disagreed with the word and agreed with every part of the plan.',
  'The category is emotional abuse, for what {child} has seen and heard. The chair recorded that {mother} is not its cause.',
  'Progress is real and four weeks old. The plan goes on so that it can be shown to last; the review is brought forward.',
  'The conference ended the plan. {Child} sent a drawing of a house with its lights on, and it is kept with the record.',
  'Two of the five actions were not done because the service asked for had no place. That was not {mother}’s failing. The need goes on the register and a head of service will answer for it by {day}.',
]

/** What a supervisor and a worker note of a case. */
export const supervisionNotes: readonly Template[] = [
  'We talked about what a day is like for {child} now. {Worker} has seen {her} every week and is worried less about food and more about who comes to the house. Agreed: two visits next week, one of them early.',
  '{Worker} has been carrying this alone. I shall come to the next visit.',
  'We asked what would have to be true for us to be wrong about {father}. {Worker} will speak to his probation officer before the review.',
  'The plan has too many actions and {mother} could name only one. Agreed to cut it to four that {child} would notice.',
]
