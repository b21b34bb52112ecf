import { form } from '#engine/form.ts'
import { anyOf, dateTime, longText, oneOf, text, verbatim } from '#engine/question.ts'

/** A case note: what happened that is no visit and no step. Written once for every child of the family whom it concerns. */
export const noteForm = form({
  kind: oneOf(
    'What kind of note is it?',
    {
      call: 'Telephone call',
      meeting: 'Meeting',
      email: 'E-mail or letter',
      directWork: 'Direct work with the child',
      management: 'Management note',
      other: 'Something else',
    },
    { errorMissing: 'Select what kind of note it is' },
  ),
  happenedAt: dateTime('When did it happen?', { called: 'date and time when it happened', past: true }),
  withWhom: text('With whom?', { optional: true }),
  says: longText('What happened?', {
    hint: 'What was said and done, by whom, and what follows.',
    errorMissing: 'Enter what happened',
  }),
  significant: anyOf(
    'Does it belong in the chronology?',
    { significant: 'Yes, it is a significant event' },
    { optional: true },
  ),
})

/** Each child’s own part of a note. */
export const notePartForm = form({
  own: longText('What concerns the child alone?', {
    hint: 'Kept on this child’s record and on no other.',
    optional: true,
  }),
  words: verbatim('What did the child say, in the child’s own words?', {
    hint: 'Word for word, as the child said it. Leave empty if the child said nothing.',
    optional: true,
  }),
})
