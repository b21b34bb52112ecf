import { form } from '#engine/form.ts'
import { date, text } from '#engine/question.ts'

/** What is asked of a document besides its file. */
export const documentForm = form({
  title: text('What is it?', {
    hint: 'For example, Letter from the paediatrician',
    errorMissing: 'Enter what the document is',
    maxLength: 200,
  }),
  receivedOn: date('When did we receive or make it?', {
    called: 'date on which we received or made it',
    past: true,
  }),
})
