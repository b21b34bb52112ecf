import { defineObligation } from '#engine/obligation.ts'
import { hours, workingDays } from '#kernel/working-days/length.ts'
import { trustLimit, workingTogetherLimits } from '../citations.ts'

export const contactScreened = defineObligation({
  id: 'contact-screened',
  title: 'Screen the contact',
  purpose: 'Somebody qualified looks at everything that we are told.',
  whose: 'Front door',
  countedFromSays: 'the contact',
  metBy: 'a decision on the contact',
  limits: trustLimit(workingDays(1), 'a contact is screened within one working day'),
  rules: ['FD-01'],
})

export const referralDecided = defineObligation({
  id: 'referral-decided',
  title: 'Decide what is done about the referral',
  purpose: 'A child who may need help or protection is not kept waiting for a decision.',
  whose: 'Front door manager',
  countedFromSays: 'the referral',
  metBy: 'a decision on the next steps by a registered social worker',
  limits: workingTogetherLimits(workingDays(1), 'chapter 3, responding to a referral'),
  rules: ['FD-03'],
})

/** What a professional tells us by telephone is acted on at once; the writing follows, and nothing waits for it. */
export const confirmedInWriting = defineObligation({
  id: 'confirmed-in-writing',
  title: 'Confirm in writing what was told by telephone',
  purpose: 'What was heard and what was said are the same, and can be read later.',
  whose: 'Whoever told us',
  countedFromSays: 'what was told',
  metBy: 'their own words in writing',
  limits: trustLimit(hours(48), 'a professional who rings confirms in writing within forty-eight hours', 'L'),
  rules: ['FD-05'],
})

/** Working Together asks that the referrer is told (chapter 3); it gives no number. The working day is our own. */
export const referrerTold = defineObligation({
  id: 'referrer-told',
  title: 'Tell whoever told us what was decided',
  purpose: 'People who are answered tell us again, and can say when they disagree.',
  whose: 'Social worker',
  countedFromSays: 'the decision',
  metBy: 'the decision and its reasons sent to the referrer',
  limits: trustLimit(workingDays(1), 'the referrer is told within one working day of the decision', 'L'),
  rules: ['FD-04'],
})

/** As for the referrer: to be told is guidance, the working day is our own, and telling waits where it would add to the risk. */
export const familyTold = defineObligation({
  id: 'family-told',
  title: 'Tell the child and the family what was decided',
  purpose: 'Nobody learns of a decision about their life from someone else.',
  whose: 'Social worker',
  countedFromSays: 'the decision',
  metBy: 'the family told, or the risk of telling them recorded',
  limits: trustLimit(workingDays(1), 'the family is told within one working day of the decision', 'L'),
  rules: ['FD-04'],
})

export const agencyChecksUrgent = defineObligation({
  id: 'agency-checks-urgent',
  title: 'Complete urgent checks with agencies',
  purpose:
    'What each agency knows is on the table before the decision. The decision does not wait when a child is at risk.',
  whose: 'Front door partners',
  countedFromSays: 'the asking',
  metBy: 'every agency answered, or its silence recorded',
  limits: trustLimit(hours(4), 'urgent checks are answered within four hours', 'L'),
  rules: ['FD-02'],
})

export const agencyChecks = defineObligation({
  id: 'agency-checks',
  title: 'Complete checks with agencies',
  purpose: 'What each agency knows is on the table before the decision.',
  whose: 'Front door partners',
  countedFromSays: 'the asking',
  metBy: 'every agency answered, or its silence recorded',
  limits: trustLimit(workingDays(1), 'checks are answered within one working day', 'L'),
  rules: ['FD-02'],
})
