import type { Template } from './fill.ts'
import type { Theme } from './themes.ts'

/** Needs as an assessment writes them: whose, what would be different, and what kind of help meets it. */
export interface NeedWritten {
  readonly title: string
  readonly says: Template
}

const need = (title: string, says: Template): NeedWritten => ({ title, says })

export const needs: Readonly<Record<Theme, readonly NeedWritten[]>> = {
  neglect: [
    need(
      'Mornings and meals',
      '{Child} needs an adult up before {her}, breakfast, and to be at {school} on time each day.',
    ),
    need(
      'Teeth and health checks',
      '{Child} needs to be seen by a dentist and to have the health checks that {she} has missed.',
    ),
    need(
      'Help with speech',
      '{Child} needs speech and language therapy, and play and talk at home that helps it along.',
    ),
    need('Practical help at home', '{Mother} needs someone beside her at home while routines are made and kept.'),
  ],
  'domestic abuse': [
    need(
      'Safety at home',
      '{Child} and {mother} need to be safe at home: locks, a marked address, and an adviser who knows the plan.',
    ),
    need('Recovery from what was seen and heard', '{Child} needs help of {hers} own to recover, at {hers} own pace.'),
    need(
      'Father’s violence',
      '{Father} needs to change, on a course that reports whether he does; {child}’s time with him depends on it.',
    ),
  ],
  'parental mental health': [
    need(
      'A plan for bad days',
      'The family needs a plan, written with {mother}, that starts on the first bad day and names who does what.',
    ),
    need('Someone to explain', '{Child} needs the illness explained to {her}, and an adult of {hers} own to ring.'),
  ],
  'substance misuse': [
    need('A sober adult', '{Child} needs a sober adult in charge whenever {she} is at home.'),
    need('Help to stop', '{Mother} needs help with drink or drugs that begins this month and fits round {child}.'),
  ],
  'physical harm': [
    need('To be safe from being hurt', '{Child} needs nobody to hurt {her}, and to know whom to tell if they do.'),
    need(
      'Another way with anger',
      '{Father} needs to learn other ways when he is angry, and to practise them with help.',
    ),
  ],
  'emotional harm': [
    need('To be spoken of kindly', '{Child} needs to hear what is good about {her} at home, every day.'),
    need('Time to talk', '{Child} needs regular time with someone who is {hers} alone.'),
  ],
  'sexual harm': [
    need('Therapeutic work after harm', '{Child} needs therapeutic help that does not wait for any court.'),
    need('Help for mother to help', '{Mother} needs guidance on how to answer {child}, and support for herself.'),
  ],
  exploitation: [
    need('Safety outside home', '{Child} needs the places and people that put {her} at risk to be acted on, by name.'),
    need('A worker who stays', '{Child} needs one worker with experience of exploitation who will stay the course.'),
    need('Somewhere to be', '{Child} needs school or training that wants {her}, from next term.'),
  ],
  missing: [
    need(
      'A safe place to go',
      '{Child} needs somewhere {she} may go at short notice that the family and we know about.',
    ),
  ],
  'young carer': [
    need('Less caring', '{Child} needs {mother}’s care to be given by adults, morning and night.'),
    need('Evenings and Saturdays', '{Child} needs evenings and Saturdays that belong to {her}.'),
  ],
  disability: [
    need('Short breaks', '{Child} and the family need short breaks, by day and overnight.'),
    need('Equipment that fits', '{Child} needs equipment for the bathroom and bedroom that fits {her} now.'),
  ],
  'child’s mental health': [
    need('Treatment', '{Child} needs mental health treatment, and a safety plan that {she} has helped to write.'),
  ],
  'housing and money': [
    need('A home', 'The family needs a home with a room for {child} and {sibling}, near {school}.'),
    need('Money advice', '{Mother} needs help with debt and with what she may claim.'),
  ],
  unborn: [
    need(
      'Help before and after birth',
      '{Mother} needs weekly help before the birth and daily help in the first weeks.',
    ),
    need('A plan for the ward', 'The hospital needs the plan for the birth, four weeks before it.'),
  ],
  'alone in this country': [
    need('A home and someone in it', '{Child} needs a home with an adult, not a room.'),
    need('A solicitor and family tracing', '{Child} needs a solicitor, and {hers} family looked for.'),
  ],
}

/** How a need ended, when it did. */
export const needAnswers: readonly Template[] = [
  'Met: {service} worked with the family from {month}, and {child} says that it is different.',
  'Met in another way: {grandmother} offered, the family preferred it, and it has held.',
  'Met in part: {child} finished the course; the rest is held by {school}, who have accepted it by name.',
  'Declined: {child} does not want it now. {She} knows how to ask again, and {worker} will ask {her} in three months.',
]

/** Why a need is not met, as the register has it: what was sought and what came of it. */
export const unmetReasons: readonly Template[] = [
  '{Service} has every place taken and expects the next in four months. Two others were asked: one does not work with children of {age}, the other is full.',
  'No one in the city offers this in the language that {child} speaks best.',
  '{Service} withdrew because the family moved to a hotel outside its area.',
  'Offered a place on a day when {mother} is at dialysis; no other day could be had.',
  'Three fostering providers were asked for a home that would take both {child} and {sibling}. None could.',
]
