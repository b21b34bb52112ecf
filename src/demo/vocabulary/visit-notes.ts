import type { Template } from './fill.ts'

/** The parts of a visit's note: why and how it began, what was seen of home and child, how the adult was, what comes next. One of each makes a note. */
export const arrivals: readonly Template[] = [
  'I visited as arranged. {Mother} opened the door and was expecting me.',
  'I called without an appointment, as the plan allows. {Mother} was surprised but let me in.',
  'I visited after school so that {child} would be home.',
  '{Child} saw me from the window and came to open the door with {mother}.',
  'A joint visit with the health visitor. {Mother} had made tea.',
  'I visited with an interpreter on the telephone; {mother} chose the language.',
  'I drove {child} home from {school} and we talked on the way.',
  '{Father} was at home when I arrived. He stayed for ten minutes and then went out, as we had agreed that he would.',
  'Early visit, before school, to see how mornings go.',
  'I walked home to {street} with {child}, who wanted to show me the way.',
]

export const homesSeen: readonly Template[] = [
  'The home was warm and tidy enough, with food in the fridge and washing on the airer.',
  'I saw all the rooms. {Child}’s bedroom has a bed, clean sheets and a lamp that {she} chose.',
  'The kitchen was cluttered and the bin was full, but the cooker worked and there was a meal on it.',
  'It was cold. {Mother} said that the meter had run out and that she is paid tomorrow; I arranged a top-up before I left.',
  'There is still damp in the back bedroom. The repair was promised for {month} and has not been done.',
  'The stair gate is up and the medicines are locked away, as agreed.',
  'There were two adults in the living room whom I did not know. {Mother} told me their names, which I have recorded.',
  'The living room was dark and the curtains closed. {Mother} opened them when I asked.',
  'There were toys out and drawings on the wall, some of them new since I last came.',
  'The bedroom door has been mended. {Child} showed me the new lock, which opens from inside.',
]

export const aloneWith: readonly Template[] = [
  'I saw {child} alone in {hers} room with the door open.',
  '{Child} and I sat on the back step by ourselves.',
  '{Child} and I walked to the shop and back. {She} talked more when we were moving.',
  'We drew while we talked. {She} asked me not to show {mother} the picture, and I have kept it on {hers} record.',
  'I saw {child} alone. {She} was sleepy and gave short answers, and that was all right.',
  'I spent half an hour with {child} and the cards about feelings. {She} sorted them quickly and kept one back.',
  'We played a game of snap and talked between rounds.',
]

export const notAlone: readonly Template[] = [
  '{Child} did not want to be away from {mother} today, so I saw them together.',
  '{Sibling} stayed with us throughout; I shall see {child} alone next time.',
  '{Mother} would not leave the room. I explained why I ask to see {child} alone and shall come back this week to do so.',
  'I watched {child} play and eat, with {mother} close by. {She} is too young to be seen alone in any useful way.',
]

/** Why one child of a home that let us in was not seen. */
export const notThere: readonly Template[] = [
  '{Mother} said that {child} was at a friend’s and did not know the address. I asked to see {her} tomorrow and told my manager.',
  '{Child} was still at {school}, {mother} said. I rang {school}, who had seen {her} that morning, and shall see {her} there tomorrow.',
]

/** How a visit went that came no further than the doorstep: who opened, what could be seen, what was said, what followed. */
export const doorsteps: readonly Template[] = [
  'I visited as arranged. {Mother} opened the door on the chain and would not let me in.',
  'I called without an appointment, as the plan allows. {Mother} came out and shut the door behind her.',
  'A joint visit with the health visitor. Neither of us was let in.',
]

export const throughTheDoor: readonly Template[] = [
  'I could see the hall: coats, a pram, nothing that worried me.',
  'I could see nothing of the home. The curtains were closed and the television was on.',
  'I heard a child’s voice from upstairs, and asked whose it was.',
]

export const saidAtTheDoor: readonly Template[] = [
  '{Mother} said that she was tired of being watched. I said what I was worried about, and that I would have to come back.',
  '{Mother} said that it was not a good day. I asked which would be, and she gave none.',
  '{Mother} was angry and asked me to leave. I did, and told her whom she can ring.',
]

export const afterTheDoor: readonly Template[] = [
  'I told my manager before I drove off, and we agreed when I go again.',
  'I rang {school} from the car and asked that they ring me if {child} is not in tomorrow.',
  'I shall come again within two days, with a colleague.',
]

/** What was done to see a child whom we were refused. */
export const refusedToSee: readonly Template[] = [
  'I asked to see {child} at the door, and {mother} refused. I told my manager.',
  'I was told that {child} was asleep. I asked to see {her} sleeping and {mother} refused. I rang my manager from the car.',
  'I asked {mother} to bring {child} to the door. She would not. This is the second time since {month}.',
]

export const carersSeen: readonly Template[] = [
  '{Mother} spoke warmly of {child} and noticed when {she} was tired.',
  '{Mother} was low and tearful, and said so herself. She agreed that I may ring her doctor with her tomorrow.',
  '{Mother} was angry about the meeting and said that nobody had told her what the words meant. We went through the plan line by line.',
  '{Mother} has kept every appointment since {month} and showed me the letters.',
  '{Mother} and I disagreed about {father}’s visits. She thinks that he has changed; I told her plainly what would have to be different, and why.',
  '{Mother} asked good questions and wrote down the answers.',
  '{Mother} looked unwell and I thought that she might have been drinking. I asked her. She said that she had, last night, and not since.',
  '{Father} joined us at the end. He listened and said that he had not known that {child} could hear.',
  '{Carer} knows {child} well: what {she} eats, what frightens {her}, what makes {her} laugh.',
  '{Mother} had prepared by asking {child} what {she} would like to tell me.',
  '{Mother} told me that she has begun the course and that the first week was hard.',
]

export const nextThings: readonly Template[] = [
  'I shall see {child} again on {day} at {school}.',
  'I have asked {school} for {hers} attendance since {month} and told {mother} that I have.',
  'I shall chase {service} this week and tell {mother} the answer, whatever it is.',
  'I promised {child} that I would find out about seeing {sibling}, and tell {her} myself.',
  '{Mother} will take {child} to the dentist on {day}; I shall ring to ask how it went.',
  'I shall come unannounced next time, and {mother} knows that I may.',
  'I have told my manager what I saw today and we agreed to bring the review forward.',
  'I wrote down what {child} said while {she} watched, and read it back to {her}.',
  'Nothing to change before the core group on {day}.',
  '{Grandmother} will be asked to the next meeting, as {child} wished.',
]
