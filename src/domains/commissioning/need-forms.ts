import { requestAnswers } from '#domains/commissioning/answer-request.ts'
import { needEndings } from '#domains/commissioning/end-need.ts'
import { serviceOutcomes } from '#domains/commissioning/end-service.ts'
import { form } from '#engine/form.ts'
import { date, longText, type Options, oneOf, text } from '#engine/question.ts'
import { needKinds } from '#practice/needs/need-kinds.ts'

/** What people are asked on the way of a need, from its naming to its end. No answer is chosen beforehand. */

export const needForm = form({
  kind: oneOf('What kind of need is it?', needKinds, { errorMissing: 'Select what kind of need it is' }),
  title: text('What does the child need, in a line?', {
    hint: 'In words that a service would understand. Leave the child’s name out: the unmet-need register shows this line.',
    errorMissing: 'Enter what the child needs, in a line',
  }),
  why: longText('Why does the child need it?', { errorMissing: 'Enter why the child needs it' }),
})

/** Asks one of the services that are offered here. */
export function requestForm(services: Options) {
  return form({
    service: oneOf('Which service do you ask?', services, { errorMissing: 'Select a service' }),
    wanted: longText('What do you ask of it?', {
      hint: 'The service reads this before it accepts. It is told the child’s age and kind of need, and no name: leave the name out.',
      errorMissing: 'Enter what you ask of the service',
      goesOutside: true,
    }),
  })
}

/** The answer of a service that told us by telephone or letter, or that we no longer wait for. */
export const answerForm = form({
  answer: oneOf('What is the answer?', requestAnswers, { errorMissing: 'Select an answer' }),
  says: longText('What did they say?', {
    hint: 'Needed for every answer but yes: who said it, and why.',
    optional: true,
  }),
})

const { withdrawn: _ours, ...providerAnswers } = requestAnswers

/** What a provider is asked. */
export const providerAnswerForm = form({
  answer: oneOf('Can you help this child?', providerAnswers, {
    errorMissing: 'Select whether you can help this child',
  }),
  says: longText('What should the worker know?', {
    hint: 'If yes, when you can begin. If no, why, and what might help instead.',
    optional: true,
  }),
})

export const startForm = form({
  startedOn: date('When did the service start?', { called: 'day the service started', past: true }),
})

export const endServiceForm = form({
  endedOn: date('When did the service end?', { called: 'day the service ended', past: true }),
  outcome: oneOf('How did it end?', serviceOutcomes, { errorMissing: 'Select how it ended' }),
  says: longText('What changed for the child?', { errorMissing: 'Enter what changed for the child' }),
})

export const unmetForm = form({
  tried: longText('What was tried?', {
    hint: 'Whom you asked, and what they said. Leave the child’s name out: the commissioner reads this.',
    errorMissing: 'Enter what was tried',
  }),
  costsTheChild: longText('What does going without cost the child?', {
    hint: 'What happens, day by day, because nothing is there. Leave the child’s name out.',
    errorMissing: 'Enter what going without costs the child',
  }),
})

export const failedCheckForm = form({
  found: longText('What did the check find?', {
    hint: 'Whom you asked, when, and what they said. Leave the child’s name out: the commissioner reads this.',
    errorMissing: 'Enter what the check found',
  }),
  costsTheChild: longText('What does going without cost the child?', {
    hint: 'What happens, day by day, because nothing is there. Leave the child’s name out.',
    errorMissing: 'Enter what going without costs the child',
  }),
})

const passedOn = { question: 'how', is: ['passed on and accepted'] } as const

export const endNeedForm = form({
  how: oneOf('How did the need end?', needEndings, {
    hint: 'A need never ends for want of a worker or a service: that stands in the unmet-need register.',
    errorMissing: 'Select how the need ended',
  }),
  acceptedBy: text('Who accepted it?', {
    hint: 'Only when another agency has accepted it: a person and their agency.',
    called: 'name of who accepted it, and their agency',
    askedWhen: passedOn,
  }),
  checkOn: date('When do we check that the agency answers it?', {
    hint: 'Only when another agency has accepted it. For example, 7 9 2026',
    called: 'day on which we check that the agency answers it',
    askedWhen: passedOn,
  }),
  says: longText('How do you know?', { errorMissing: 'Enter how you know' }),
})
