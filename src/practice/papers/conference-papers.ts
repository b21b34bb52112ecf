import { agencies, everybody, family, type PaperPart, type StepPaper } from './step-paper.ts'

const says = (text: string): PaperPart => ({ kind: 'says', text })
const heading = (text: string): PaperPart => ({ kind: 'heading', text })

const disagree =
  'If you do not agree, tell whoever chaired it, in writing or by telephone: a meeting can be asked to look again, and there is a procedure for complaints. An advocate can help you, and help {child}.'

interface About {
  /** "the initial child protection conference" */
  readonly meeting: string
  /** What is decided there, in plain words. */
  readonly asks: string
  readonly agenda: readonly string[]
  /** What is put into the record of it, besides what every conference asks. */
  readonly more: Readonly<Record<string, string>>
  /** What of it the family and the agencies read as what happens now, beside what is owed. */
  readonly next: Readonly<Record<string, string>>
  readonly becomesPlan: readonly string[]
}

/** The papers of a conference, by recipient: invitation, agenda, record, what was decided, and the outline of a plan. */
export function conferencePapers(about: About): readonly StepPaper[] {
  const { meeting, asks, agenda, more, next, becomesPlan } = about
  const title = meeting.charAt(0).toUpperCase() + meeting.slice(1)
  return [
    {
      id: 'invitation',
      title: `Invitation to the ${meeting}`,
      filedAs: 'letter',
      readers: everybody,
      when: 'before',
      toWrite: 'Anything else that they should know. When and where it is held is said for the step.',
      parts: [
        says(`We ask you to come to the ${meeting} about {child}.`),
        { kind: 'meeting' },
        says(asks),
        says(
          'You will have the report to read before it, and somebody goes through it with you. You can say what you think at the meeting, write it, or ask somebody to say it for you. Tell us what would help you to take part: an interpreter, another hour, help with the way.',
        ),
        says('A child who is old enough may come, or say what they want through an advocate.'),
      ],
    },
    {
      id: 'agenda',
      title: `Agenda: ${meeting}`,
      filedAs: 'conference papers',
      readers: everybody,
      when: 'before',
      toWrite: 'Anything else to be talked of. When and where it is held is said for the step.',
      parts: [
        { kind: 'meeting' },
        heading('What is talked of'),
        ...agenda.map((item, index) => says(`${index + 1}. ${item}`)),
      ],
    },
    {
      id: 'record',
      title: `Record of the ${meeting}`,
      filedAs: 'conference papers',
      readers: everybody,
      when: 'after',
      parts: [
        heading(title),
        {
          kind: 'answers',
          of: {
            heldOn: 'Held on',
            agencies: 'Took part',
            sentWord: 'Sent a report or apologies',
            whyWithoutQuorum: 'Why it went ahead with fewer than two other agencies',
            parents: 'Did the parents take part',
            whyExcluded: 'Why they were excluded',
            reportSharedOn: 'The parents and the child had the report on',
            childsView: 'What the child says',
            ...more,
          },
        },
        heading('What was decided'),
        { kind: 'decision', label: 'Decision' },
        { kind: 'answers', of: { reason: 'Why', dissent: 'Who disagreed, and why' } },
        { kind: 'owed', heading: 'What comes next, and by when' },
      ],
    },
    {
      id: 'decision',
      title: `What the ${meeting} decided`,
      filedAs: 'letter',
      readers: family,
      when: 'after',
      parts: [
        says(`This is what was decided about {child} at the ${meeting}.`),
        { kind: 'answers', of: { heldOn: 'It was held on' } },
        { kind: 'decision', label: 'It was decided' },
        { kind: 'answers', of: { reason: 'Why', childsView: 'What {child} said' } },
        { kind: 'answers', of: next },
        { kind: 'owed', heading: 'What happens now' },
        heading('If you do not agree'),
        says(disagree),
      ],
    },
    {
      id: 'outline-plan',
      title: 'Child protection plan: outline',
      filedAs: 'plan',
      readers: everybody,
      when: 'after',
      outcomes: becomesPlan,
      toWrite: 'Anything else that they should know.',
      parts: [
        heading('The plan'),
        says('The core group works this out in full. Until then this is what everybody keeps to.'),
        { kind: 'answers', of: { ...more, reason: 'Why there is a plan' } },
        { kind: 'needs', heading: 'What the child needs' },
        { kind: 'owed', heading: 'What is done, and by when' },
      ],
    },
    {
      id: 'agencies',
      title: `Decision of the ${meeting}: for agencies`,
      filedAs: 'letter',
      readers: agencies,
      when: 'after',
      parts: [
        says('You work with {child}, or were asked to take part. This is what was decided.'),
        { kind: 'answers', of: { heldOn: 'Held on' } },
        { kind: 'decision', label: 'Decision' },
        { kind: 'answers', of: { reason: 'Why', dissent: 'Who disagreed, and why', ...next } },
        { kind: 'owed', heading: 'What comes next, and by when' },
        heading('If you do not agree'),
        says(
          'If your agency does not agree, say so within one working day: it is settled by those above you and above us.',
        ),
      ],
    },
  ]
}
