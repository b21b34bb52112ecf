import type { ScreeningOutcome } from '#domains/front-door/contact.ts'

/** What became of a contact, in the few words that whoever told us may have. */
export const outcomeForTeller: Readonly<Record<ScreeningOutcome, string>> = {
  noFurtherAction: 'We looked at it and are doing nothing more now',
  informationAndAdvice: 'We gave information and advice',
  familyHelp: 'Passed to family help',
  referral: 'A social worker will assess',
  strategyDiscussion: 'We are acting on it now',
}

const sentences: Readonly<Record<ScreeningOutcome, string>> = {
  noFurtherAction:
    'Thank you for telling us. We have looked at it together with what we already know, and are doing nothing more now.',
  informationAndAdvice:
    'Thank you for telling us. We have looked at it together with what we already know, and have given information and advice.',
  familyHelp:
    'Thank you for telling us. The family has agreed to help, and family help will be in touch with them. They may ask you to be part of it.',
  referral:
    'Thank you for telling us. We have taken this as a referral. A social worker will see the child, and may ask you for what you know.',
  strategyDiscussion:
    'Thank you for telling us. We are acting on it today with other agencies. Do not tell the family what you told us unless we have agreed it with you.',
}

/** The reply to whoever told us. It keeps the family's confidences, and says what to do if they see it otherwise. */
export function replyTo(outcome: ScreeningOutcome, added: string, dutyNumber?: string): string {
  const again =
    dutyNumber === undefined
      ? 'If you disagree, or are worried again, tell us again at any time.'
      : `If you disagree, or are worried again, tell us again or ring ${dutyNumber} at any time.`
  return [sentences[outcome], added.trim(), again].filter((part) => part !== '').join('\n\n')
}
