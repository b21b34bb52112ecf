import type { StepId } from '../contents.ts'
import { agreeOrNot, decision, heading, owed, says, written } from './parts.ts'
import { family, type StepPaper } from './step-paper.ts'

/** What a child reads of it: nobody else of the family is given this letter. */
function toTheChild(id: string, title: string, parts: StepPaper['parts'], once?: StepPaper['once']): StepPaper {
  return {
    ...{ id, title, filedAs: 'letter', readers: ['child'], when: 'any time' },
    ...(once === undefined ? {} : { once }),
    toWrite:
      'To this child, in their words: where they sleep tonight, who looks after them, whom they see and when, what happens with school and with brothers and sisters. Read it with them.',
    parts,
  }
}

const say =
  'You can say what you want, and to whom. Somebody who only speaks for you, an advocate, can help you: ask us, and we find one.'
const notYours = 'None of this is your fault, and you have done nothing wrong.'

const ordered = { question: 'granted', is: ['yes'] } as const

const theOrder = {
  kind: 'answers',
  of: {
    court: 'Court and case number',
    madeOn: 'Ordered on',
    endsOn: 'It ends on',
    extendedUntil: 'The court has made it last until',
    whatItAllows: 'What the court allows or directs',
  },
} as const

const freeAdvice =
  'Take this letter to a solicitor who works with children’s law today. Advice about this order is free for parents and for whoever has parental responsibility, whatever they earn. If you do not know one, ask us for a list, or ring the Law Society.'

/** What is said in writing when a child is protected at once: police protection and the orders for days. */
export const emergencyPapers: Readonly<Partial<Record<StepId, readonly StepPaper[]>>> = {
  'police-protection': [
    {
      id: 'parents',
      title: 'The police have taken a child into protection',
      filedAs: 'letter',
      readers: family,
      when: 'before',
      toWrite:
        'Whom to ring and when; when and how this reader can see or speak with the child, or why not now; and where the child is, if this reader may know it.',
      parts: [
        says(
          'The police have taken {child} into police protection, and have told us. They must tell you why, and what they do next (Children Act 1989, section 46(4)). This letter says it once more, and what we do.',
        ),
        {
          kind: 'answers',
          of: { takenAt: 'Since', why: 'Why', constable: 'Which officer took {child}, and which officer inquires' },
        },
        heading('What it means'),
        says(
          'It lasts seventy-two hours at most. It takes parental responsibility from nobody. The officer who inquires ends it as soon as {child} would be safe without it.',
        ),
        says(
          'You can see or speak with {child} where that is reasonable and good for {child}; whoever had {child} living with them can too. Ask the officer, or us where {child} is with us (section 46(10) and (11)).',
        ),
        heading('What happens now'),
        written,
        owed('What must be decided, and by when'),
        says(
          'We find out what has happened and what {child} needs (section 47). Tell us what you think, and who in your family could look after {child}. You can have a solicitor.',
        ),
        agreeOrNot,
      ],
    },
    toTheChild('child', 'Why the police took you to a safe place', [
      says(
        'The police were worried that you were not safe, so they took you to a place where you are. They must tell you why, and ask you what you want.',
      ),
      says(notYours),
      says(
        'You can be there for three days at most like this. Before they are over, grown-ups decide what keeps you safe.',
      ),
      written,
      says(say),
    ]),
    {
      id: 'ended',
      title: 'Police protection: what was decided',
      filedAs: 'letter',
      readers: family,
      when: 'after',
      toWrite: 'Whom to ring, and what this reader should know of where the child lives and whom the child sees.',
      parts: [
        says('This is what was decided for {child}.'),
        { kind: 'answers', of: { takenAt: 'Police protection began', endedAt: 'It ended' } },
        decision('What was decided'),
        { kind: 'answers', of: { reason: 'Why' } },
        written,
        heading('If you do not agree'),
        agreeOrNot,
      ],
    },
    {
      id: 'agencies',
      title: 'Police protection: what was decided, for agencies',
      filedAs: 'letter',
      readers: ['agency'],
      when: 'after',
      toWrite: 'What this agency is asked to do, and whom it rings here.',
      parts: [
        says('{child} was taken into police protection. This is what was decided.'),
        { kind: 'answers', of: { takenAt: 'Police protection began', endedAt: 'It ended' } },
        decision('What was decided'),
        { kind: 'answers', of: { reason: 'Why' } },
        written,
      ],
    },
  ],
  'emergency-protection-order': [
    {
      id: 'asked',
      title: 'We have asked a court to protect a child',
      filedAs: 'letter',
      readers: family,
      when: 'before',
      toWrite:
        'When and where the court sits, and how to take part. Where the court hears it without notice this letter waits until the court has decided: ask our lawyer.',
      parts: [
        says(
          'We are so worried about {child} that we have asked a court for an emergency protection order (Children Act 1989, section 44).',
        ),
        { kind: 'answers', of: { court: 'Court and case number', grounds: 'Why' } },
        written,
        heading('What to do now'),
        says(freeAdvice),
        says('Tell us who in your family could look after {child}, and what would help you to take part.'),
      ],
    },
    {
      id: 'order',
      title: 'The court has made an emergency protection order',
      filedAs: 'letter',
      readers: family,
      when: 'any time',
      once: ordered,
      toWrite:
        'When and how this reader sees or speaks with the child, or what the court has said against it; whom to ring; where the child is, if this reader may know it.',
      parts: [
        says('A court has made an emergency protection order about {child}. The order itself is with this letter.'),
        theOrder,
        heading('What it means'),
        says(
          'While the order lasts we share parental responsibility, and do only what keeps {child} safe. If {child} would be safe without it we bring {child} back, and can fetch {child} again while it lasts (section 44(10) and (12)).',
        ),
        says(
          'You can see and speak with {child} as far as is reasonable, unless the court has said otherwise: parents, whoever has parental responsibility, whoever {child} lived with, and whoever a court has given time with {child} (section 44(13)).',
        ),
        written,
        heading('If you want the order to end'),
        says(
          'Parents, whoever has parental responsibility, whoever {child} lived with, and {child}, can ask the court to end it; not those who were told of the hearing and were there, and not once the court has made it last longer (section 45(8) and (11)). There is no appeal (section 45(10)).',
        ),
        says(freeAdvice),
        owed('What must be decided, and by when'),
      ],
    },
    toTheChild(
      'child',
      'What the court decided to keep you safe',
      [
        says(
          'A judge or magistrates heard that you might not be safe, and decided that we look after you for some days.',
        ),
        { kind: 'answers', of: { endsOn: 'Until', extendedUntil: 'They made it longer, until' } },
        says(notYours),
        written,
        says(
          'Somebody called a children’s guardian, and a solicitor, tell the court what you want. You can ask us for them.',
        ),
        says(say),
      ],
      ordered,
    ),
    {
      id: 'agencies',
      title: 'An emergency protection order: for agencies',
      filedAs: 'letter',
      readers: ['agency'],
      when: 'any time',
      once: ordered,
      toWrite: 'What this agency is asked to do: who may collect the child, who may not, and whom it rings.',
      parts: [says('A court has made an emergency protection order about {child}.'), theOrder, written],
    },
    {
      id: 'what-follows',
      title: 'The emergency protection order: what happens now',
      filedAs: 'letter',
      readers: family,
      when: 'after',
      toWrite:
        'What happens now; whom to ring; where the child lives and whom the child sees, as far as this reader may know it. A discussion with the police that is still to be held is told to nobody first.',
      parts: [
        says(
          'We asked a court for an emergency protection order about {child}. This is how it ended, and what comes now.',
        ),
        {
          kind: 'answers',
          of: {
            granted: 'The court made the order',
            madeOn: 'Ordered on',
            howEnded: 'How it ended',
            endedOn: 'It ended on',
          },
        },
        { kind: 'answers', of: { reason: 'What was decided, and why' } },
        written,
        agreeOrNot,
      ],
    },
  ],
  'child-assessment-order': [
    {
      id: 'order',
      title: 'The court has made a child assessment order',
      filedAs: 'letter',
      readers: family,
      when: 'any time',
      once: ordered,
      toWrite: 'When and where the child is seen, by whom, and who comes with the child.',
      parts: [
        says(
          'A court has made a child assessment order about {child} (Children Act 1989, section 43). It takes parental responsibility from nobody. Whoever can bring {child} must do so, and must do what the order says.',
        ),
        theAssessment(),
        says(
          'A child who understands enough can refuse to be examined (section 43(8)). If {child} stays away from home for it, the order says whom {child} sees meanwhile.',
        ),
        written,
        says('You can ask the court to change the order or to end it (section 43(12)). A solicitor can help you.'),
        owed('What must be done, and by when'),
      ],
    },
  ],
}

function theAssessment() {
  return {
    kind: 'answers',
    of: {
      court: 'Court and case number',
      beginsOn: 'The assessment begins on',
      endsOn: 'The order ends on',
      whatItAllows: 'What the court allows or directs',
    },
  } as const
}
