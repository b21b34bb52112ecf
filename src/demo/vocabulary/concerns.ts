import type { Template } from './fill.ts'

/** What people are worried about, as they raise it, and how it was answered. Anyone may raise one; each is answered by name, with reasons. */
export interface ConcernWritten {
  readonly by:
    | 'grandparent'
    | 'neighbour'
    | 'teacher'
    | 'foster carer'
    | 'health visitor'
    | 'child'
    | 'social worker'
    | 'family friend'
    | 'sibling'
  readonly says: Template
  readonly ages: readonly [from: number, to: number]
}

type Row = readonly [by: ConcernWritten['by'], from: number, to: number, ...says: readonly Template[]]

const rows: readonly Row[] = [
  [
    'grandparent',
    0,
    12,
    'I saw a mark on {child}’s back on {day} and was told that {she} fell from the sofa. I was told the same in {month}.',
    'Nobody asked us before the plan was made. We would have {child} tomorrow.',
    'He is back in that house. {Child} told me not to say.',
  ],
  [
    'neighbour',
    0,
    15,
    'I rang in {month} and heard nothing. It is happening again.',
    'There has been shouting three nights this week and then it goes quiet. The quiet is worse.',
  ],
  [
    'teacher',
    4,
    17,
    'The plan says that {child} is doing well at {school}. {She} is not: {she} has stopped eating with the others. I was not asked.',
    'I sent a report on {day} and it was not mentioned at the meeting.',
    '{Child} flinched when a door banged. {She} laughed about it and then asked to sit by the wall.',
  ],
  [
    'foster carer',
    0,
    17,
    '{Child} comes back from time with {father} very quiet and wets the bed for two nights. I have written down the dates.',
    'I was told that {she} has no allergies. I found out otherwise on Saturday night.',
    '{Sibling} has been moved again and {child} was not told. {She} found out at school.',
  ],
  [
    'health visitor',
    0,
    4,
    '{Child}’s weight has crossed two lines since {month}. I do not think that the plan has taken this in.',
    'The person assessing {grandmother} has not asked for my view. I have known the household for six years.',
  ],
  [
    'child',
    8,
    17,
    'I asked to see my mum somewhere else and nobody answered.',
    'What it says about my dad in the report is not what I said.',
    'I do not feel safe at night where I live now.',
  ],
  [
    'social worker',
    0,
    17,
    'I was asked to shorten the analysis before the panel. The part that I was asked to take out is the part that worries me.',
    'I have not been able to see {child} alone for five weeks, and I do not think that this is by chance.',
    'The reference for {carer} was written by someone who has not seen the family since before {child} came.',
  ],
  [
    'family friend',
    0,
    17,
    'They tell you what you want to hear. I have known them for years. Please look again at who lives there at weekends.',
  ],
  [
    'sibling',
    10,
    17,
    'I am {child}’s sister. I looked after {her} and I know when something is wrong. Something is wrong.',
  ],
]

export const concerns: readonly ConcernWritten[] = rows.flatMap(([by, from, to, ...says]) =>
  says.map((each): ConcernWritten => ({ by, ages: [from, to], says: each })),
)

/** Answers that take a concern as borne out. */
export const concernsUpheld: readonly Template[] = [
  'You were right to raise it. {Child} was seen alone on {day} and a strategy discussion was held the same afternoon. I shall ring you when I can say more.',
  'Thank you. The report that you sent had not been read by the meeting. It has been now, the plan is changed, and I am sorry that you had to ask twice.',
  'We checked and you are right: the record was wrong. It has been put right, and everyone who had the old version has been told.',
  'This was known in part and had not been put together with what others had seen. It has been now. A medical is arranged for {day}.',
  '{Child} has been told what you asked, in words for {hers} age, and {hers} wish is now in the plan.',
]

/** Answers that do not, with reasons that can be looked at again. */
export const concernsNotUpheld: readonly Template[] = [
  'I visited on {day} without notice, saw {child} alone and saw all the rooms. The person you were told of was not there and {child} says that he has not been. I have written to you what would make us look again.',
  'The mark was seen by a doctor on {day}, who is satisfied with how it came about. What you reported is kept on the record beside the doctor’s opinion.',
  'We read this against everything else that we know and spoke with {school}. We do not share the worry today. If you see more, please tell us: it does not count against you that this time we did not agree.',
  'You asked why you were not assessed as a carer. You were, in {month}; the letter went to an old address. Here it is, and here is whom to talk to.',
]
