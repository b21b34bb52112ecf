import { form } from '#engine/form.ts'
import { date, longText, text } from '#engine/question.ts'

/** What a decision on a contact asks besides the questions of the screening itself. */

/** Asked when a referral is accepted: by when this child must be seen, before the local limit behind it. */
export const seeByForm = form({
  seeBy: date('By when must the child be seen?', {
    called: 'date by which the child must be seen',
    hint: 'Your date comes first. Behind it stands the trust’s limit: ten working days, or twenty-four hours where a strategy discussion is held.',
    optional: true,
  }),
  seeByReason: text('Why by then?', { optional: true }),
})

export const replyForm = form({
  addToReply: longText('Anything to add to our reply to whoever told us?', {
    optional: true,
    goesOutside: true,
    hint: 'They are told what is done in a few words. Write nothing here that the family has told us in confidence.',
  }),
})
