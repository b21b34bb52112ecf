import type { StepId } from '../contents.ts'
import { heading, owed, says } from './parts.ts'
import type { StepPaper } from './step-paper.ts'

const yourRights =
  'An advocate can help you, and a child has a right to one. We do not treat anybody worse because they complain.'

const ombudsmanNow =
  'You can go to the Local Government and Social Care Ombudsman at any time; it will usually ask that we finish first.'

function answer(
  id: string,
  title: string,
  opens: string,
  once: string,
  of: Readonly<Record<string, string>>,
  then: string,
): StepPaper {
  return {
    id,
    title,
    filedAs: 'letter',
    readers: ['person'],
    when: 'any time',
    once: { question: once },
    parts: [says(opens), { kind: 'answers', of }, heading('If you are not content'), says(then), says(yourRights)],
  }
}

/** What a complaint gives in writing, stage by stage (Children Act 1989 Representations Procedure (England) Regulations 2006). */
export const complaintPapers: Readonly<Partial<Record<StepId, readonly StepPaper[]>>> = {
  complaint: [
    {
      id: 'acknowledgement',
      title: 'We have your complaint',
      filedAs: 'letter',
      readers: ['person'],
      when: 'any time',
      parts: [
        says('Thank you for telling us. We take it seriously, and look at what happened.'),
        { kind: 'answers', of: { receivedOn: 'It came on', advocate: 'Who helps you' } },
        owed('By when we do what'),
        says('If it needs longer because it is complex, we tell you before that day, and why.'),
        says(yourRights),
      ],
    },
    {
      id: 'not-looked-at',
      once: { question: 'whyNot' },
      title: 'Why we do not look at your complaint',
      filedAs: 'letter',
      readers: ['person'],
      when: 'any time',
      parts: [
        says('We have read what you told us, and do not look at it as a complaint now.'),
        { kind: 'answers', of: { whyNot: 'Why' } },
        says('You can ask the Local Government and Social Care Ombudsman to look at that.'),
        says(yourRights),
      ],
    },
    {
      id: 'longer',
      once: { question: 'whyLonger' },
      unless: 'answeredOn',
      title: 'Our answer to your complaint takes longer',
      filedAs: 'letter',
      readers: ['person'],
      when: 'any time',
      parts: [
        says('We look at what you told us, and need longer than ten working days to answer it well.'),
        { kind: 'answers', of: { whyLonger: 'Why' } },
        owed('By when we do what'),
        says(yourRights),
      ],
    },
    {
      id: 'withdrawn',
      title: 'You have taken back your complaint',
      filedAs: 'letter',
      readers: ['person'],
      when: 'after',
      outcomes: ['withdrawn'],
      parts: [
        says(
          'You have told us that we need not look at your complaint any more. We have written that down, and stopped.',
        ),
        says('If that is not so, or you change your mind, tell us: we look at it again.'),
        says(yourRights),
      ],
    },
    answer(
      'stage-one',
      'Our answer to your complaint',
      'We have looked at what you told us. This is what we found, and what we put right.',
      'answeredOn',
      { answeredOn: 'Answered on', answer: 'What we found, and what is put right' },
      `Ask within twenty working days for an investigation (stage two): somebody who does not manage this work looks at it, with an independent person. ${ombudsmanNow}`,
    ),
    answer(
      'stage-two',
      'Our answer to the investigation of your complaint',
      'Your complaint has been investigated. The reports of the investigating officer and of the independent person are with this letter.',
      'stageTwoAnsweredOn',
      { investigator: 'Who investigated, and the independent person', stageTwoAnsweredOn: 'Answered on' },
      `Ask within twenty working days for a review panel (stage three) of three independent people. ${ombudsmanNow}`,
    ),
    answer(
      'stage-three',
      'Our answer to the review panel',
      'The review panel has looked at your complaint. Its report is with this letter.',
      'panelAnsweredOn',
      {
        panelOn: 'The panel met on',
        panelReportOn: 'It reported on',
        panelAnsweredOn: 'Answered on',
        learned: 'What we learn from it',
      },
      'You can ask the Local Government and Social Care Ombudsman to look at it.',
    ),
  ],
}
