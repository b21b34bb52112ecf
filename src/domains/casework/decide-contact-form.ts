import { form } from '#engine/form.ts'
import { date, longText, oneOf, text } from '#engine/question.ts'
import { primaryNeed } from '#practice/code-lists/primary-need.ts'

/** What a decision on a contact asks besides the questions of the screening itself. */

/** Asked when a referral is accepted: by when this child must be seen, before the local limit behind it. */
export const seeByForm = form({
  seeBy: date('By when must the child be seen?', {
    called: 'date by which the child must be seen',
    hint: 'Your date for this child, or for these children. The trust’s limit stands behind it: ten working days, or twenty-four hours after a strategy discussion is decided.',
    optional: true,
  }),
  seeByReason: text('Why by then?', { optional: true }),
})

export const needForm = form({
  primaryNeed: oneOf(
    'What is the main reason why the child needs help?',
    Object.fromEntries(primaryNeed.map(({ code, label }) => [code, label])),
    { optional: true, hint: 'For a referral. Where two fit, choose the one that stands higher.' },
  ),
})

export const replyForm = form({
  addToReply: longText('Anything to add to our reply to whoever told us?', {
    optional: true,
    hint: 'They are told what is done in a few words. Write nothing here that the family has told us in confidence.',
  }),
})
