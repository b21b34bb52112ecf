import type { Answer } from '#domains/concerns/answer-concern.ts'
import { type Concern, findings, type ToldHow, toldHow } from '#domains/concerns/concern.ts'
import { form } from '#engine/form.ts'
import { type Answers, longText, oneOf } from '#engine/question.ts'

/** The questions for whoever is named to answer. */
export const answerForm = form({
  finding: oneOf('What did you find?', findings, { errorMissing: 'Select what you found' }),
  reasons: longText('What are your reasons?', {
    hint: 'What you looked at, whom you asked, and why you conclude this. Kept on the child’s record.',
    errorMissing: 'Enter your reasons',
  }),
  done: longText('What is done about it?', {
    hint: 'By whom and by when. If nothing is needed, say why.',
    errorMissing: 'Enter what is done about it',
  }),
  reply: longText('What do you tell whoever raised it?', {
    hint: 'They read this and nothing else. Keep others’ confidences: leave out who else spoke to us, and what they need not know about the family.',
    errorMissing: 'Enter the reply to whoever raised it',
    goesOutside: true,
  }),
})

/** The ways in which one who raised it may have been told: only those that are open to them. */
export function toldForm(concern: Concern) {
  const ways = Object.entries(toldHow).filter(([way]) => {
    if (way === 'in Holdfast') return concern.raisedByAccountId !== undefined
    if (way === 'no way to reply was left') return concern.safeReply === '' && concern.raisedByAccountId === undefined
    return true
  })
  return form({
    how: oneOf(`How was whoever raised ${concern.reference} told?`, Object.fromEntries(ways), {
      errorMissing: `Select how whoever raised ${concern.reference} was told`,
      ...(concern.safeReply === '' ? {} : { hint: `They may safely be answered: ${concern.safeReply}.` }),
    }),
  })
}

/** What was answered, with how each who raised it was told, by the id of their concern. */
export function asAnswer(
  answers: Partial<Answers<typeof answerForm>>,
  told: Readonly<Record<string, string | undefined>>,
): Answer | undefined {
  const { finding, reasons, done, reply } = answers
  if (finding === undefined || reasons === undefined || done === undefined || reply === undefined) return undefined
  const ways = Object.entries(told).map(([id, way]) => [id, isWay(way) ? way : undefined])
  return { finding, reasons, done, reply, told: Object.fromEntries(ways) }
}

function isWay(way: string | undefined): way is ToldHow {
  return way !== undefined && Object.hasOwn(toldHow, way)
}
