/** Somebody with no part in the case reads a report on permanence before the trust acts on it. */
import { form } from '#engine/form.ts'
import type { OneGate } from '#engine/gate.ts'
import { longText, text, yesOrNo } from '#engine/question.ts'
import { trustStandard } from '../citations.ts'
import type { Trust } from '../define.ts'

export const secondReaderQuestions = form({
  secondReader: text('Who has read the whole report as second reader?', { optional: true }),
  secondReaderIndependent: yesOrNo('Has the second reader no part in this child’s case, nor in managing it?', {
    optional: true,
  }),
  secondReaderSays: longText('What does the second reader say?', { optional: true }),
})

export const secondReaderIsIndependent: OneGate<Trust, typeof secondReaderQuestions> = {
  id: 'second-reader',
  says: 'Somebody with no part in this child’s case must have read the whole report, and said what they think of it.',
  metSays: 'Somebody with no part in the case has read the whole report.',
  law: trustStandard('an independent second reader reads every report on permanence'),
  rules: ['SG-03'],
  answerAt: 'secondReader',
  met: ({ answers }) =>
    answers.secondReader !== undefined &&
    answers.secondReaderIndependent === true &&
    answers.secondReaderSays !== undefined,
}
