import type { BecomesClock } from '#engine/step.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { trustLimit } from '../citations.ts'
import type { Trust } from '../define.ts'
import type { becomingLookedAfterForm } from './becoming-looked-after-form.ts'

/** What may be lacking when a child becomes looked after: it stops nobody, and is owed from then on. */
export const lackingAtFirst: readonly BecomesClock<Trust, typeof becomingLookedAfterForm>[] = [
  {
    id: 'consent-in-writing',
    says: 'The consent is not in writing.',
    what: 'Have the consent in writing, with a copy for whoever gave it',
    whose: 'Social worker',
    limits: trustLimit(workingDays(1), 'a section 20 consent is in writing within one working day', 'L'),
    stoppedBy: 'event:consent-written',
    rules: ['LA-25'],
    met: ({ answers }) => answers.way !== 'section20' || answers.whoConsents === 'nobody' || answers.inWriting === true,
  },
  {
    id: 'legal-advice-offered',
    says: 'Independent legal advice was not offered.',
    what: 'Offer independent legal advice to whoever consented',
    whose: 'Social worker',
    limits: trustLimit(workingDays(1), 'legal advice is offered within one working day of a section 20 consent', 'L'),
    stoppedBy: 'event:legal-advice-offered',
    rules: ['LA-25'],
    met: ({ answers }) =>
      answers.way !== 'section20' || answers.whoConsents === 'nobody' || answers.adviceOffered === true,
  },
  {
    id: 'every-holder-heard',
    says: 'It is not written who has parental responsibility, and what each of them says.',
    what: 'Ask everybody who has parental responsibility, and write down what each of them says',
    whose: 'Social worker',
    limits: trustLimit(
      workingDays(1),
      'everybody with parental responsibility is asked within one working day of a section 20 consent',
      'L',
    ),
    stoppedBy: 'event:holders-heard',
    rules: ['LA-25'],
    met: ({ answers }) => answers.way !== 'section20' || answers.holders !== undefined,
  },
  {
    id: 'end-is-said',
    says: 'It is not said until when section 20 is meant to last.',
    what: 'Agree until when section 20 is meant to last, or by when that is decided',
    whose: 'Social worker',
    limits: trustLimit(
      workingDays(5),
      'a section 20 consent says within five working days until when it is meant',
      'L',
    ),
    stoppedBy: 'event:end-of-consent-said',
    rules: ['LA-25'],
    met: ({ answers }) => answers.way !== 'section20' || answers.meantUntil !== undefined,
  },
  {
    id: 'wishes-found-out',
    says: 'The child’s wishes are not recorded.',
    what: 'Find out and record what the child wishes',
    whose: 'Social worker',
    limits: trustLimit(workingDays(5), 'the child’s wishes are recorded within five working days', 'L'),
    stoppedBy: 'event:wishes-recorded',
    rules: ['LA-25'],
    met: ({ answers }) => answers.childsWishes !== undefined,
  },
  {
    id: 'assessed-with-housing',
    says: 'The assessment with housing is not recorded.',
    what: 'Assess together with housing, and tell the young person what section 17 and section 20 would each mean',
    whose: 'Social worker',
    limits: trustLimit(
      workingDays(10),
      'a homeless young person is assessed with housing within ten working days',
      'L',
    ),
    stoppedBy: 'event:assessed-with-housing',
    rules: ['LA-27'],
    met: ({ answers }) => answers.homeless !== true || answers.jointAssessment !== undefined,
  },
  {
    id: 'protection-plan-decided',
    says: 'The child is looked after and has a child protection plan.',
    what: 'Decide at the first review whether the child protection plan ends, and call the conference that ends it',
    whose: 'Independent reviewing officer',
    limits: trustLimit(
      workingDays(20),
      'whether a protection plan ends is decided at the first looked-after review',
      'M',
    ),
    stoppedBy: 'event:protection-plan-decided',
    rules: ['CP-18'],
    met: ({ record }) => record.protectionPlanOpenSince === undefined,
  },
]

/** What is asked of a consent under section 20 alone: owed no more once care has ended, or rests on another authority. */
export const lackingOfConsent: readonly string[] = [
  'consent-in-writing',
  'legal-advice-offered',
  'every-holder-heard',
  'end-is-said',
].map((id) => `becoming-looked-after/${id}`)
