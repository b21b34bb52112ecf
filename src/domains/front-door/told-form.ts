import { form } from '#engine/form.ts'
import { date, longText, type OneOfQuestion, oneOf, text, verbatim, yesOrNo } from '#engine/question.ts'
import { type ReferralSource, referralSource } from '#practice/code-lists/referral-source.ts'

/** What whoever tells us is asked. What is required is only what a decision cannot do without. */

export const dangerForm = form({
  inDangerNow: yesOrNo('Is a child in danger now?', {
    errorMissing: 'Select yes if a child is in danger now',
    hint: 'If yes: ring 999 and the number above first, then tell us here.',
  }),
})

export const childForm = form({
  givenName: text('Given name', { optional: true, maxLength: 100, called: 'given name' }),
  familyName: text('Family name', { optional: true, maxLength: 100, called: 'family name' }),
  bornOn: date('Date of birth', { optional: true, called: 'date of birth' }),
  aboutAge: text('If you do not know it: about what age?', {
    optional: true,
    maxLength: 100,
    called: 'age',
    hint: 'For example, “about six” or “not born yet, due in March”.',
  }),
  sex: oneOf('Sex', { F: 'Female', M: 'Male', U: 'Not known' }, { optional: true }),
  school: text('School, nursery or college', { optional: true, maxLength: 200, called: 'school' }),
  address: longText('Address', { optional: true, maxLength: 500, called: 'address' }),
  postcode: text('Postcode', { optional: true, maxLength: 20, called: 'postcode' }),
  nhsNumber: text('NHS number', { optional: true, maxLength: 30, called: 'NHS number', hint: 'If you have it.' }),
  upn: text('Unique pupil number (UPN)', { optional: true, maxLength: 30, called: 'UPN', hint: 'If you have it.' }),
})

export const siblingsForm = form({
  areSiblings: oneOf(
    'Are these children brothers and sisters?',
    { yes: 'Yes', no: 'No', 'not known': 'Not known' },
    { optional: true, hint: 'Leave it if you tell us of one child.' },
  ),
})

export const happenedForm = form({
  seen: longText('What have you seen or heard that worries you?', {
    hint: 'What happened, when, and how you know it.',
    errorMissing: 'Enter what you have seen or heard that worries you',
  }),
  said: verbatim('What was said, in the words that were used?', {
    optional: true,
    hint: 'By the child, or by a parent. Say who said it.',
  }),
  done: longText('What have you done about it?', { optional: true, hint: 'Whom you spoke to, what help was given.' }),
})

export const familyForm = form({
  household: longText('Who lives with the child, and who else matters?', {
    optional: true,
    hint: 'Names, what they are to the child, brothers and sisters, and anyone else who is often there.',
  }),
  parentInCare: longText('Was a parent looked after, or known to social care, as a child?', {
    optional: true,
    hint: 'Which parent, and where, if you know.',
  }),
  familyKnows: oneOf(
    'Does the family know that you are telling us?',
    { yes: 'Yes', no: 'No', 'not known': 'I do not know' },
    { errorMissing: 'Select whether the family knows that you are telling us' },
  ),
  familyKnowsWhy: longText('If the family does not know: why not?', {
    errorMissing: 'Enter why the family does not know',
    askedWhen: { question: 'familyKnows', is: ['no'] },
  }),
  mustNotFindOut: longText('Is there anyone who must not find out?', {
    optional: true,
    hint: 'Who, and what could happen if they did.',
  }),
})

export const tellerForm = form({
  role: text('Your role', { optional: true, maxLength: 200, hint: 'For example, designated safeguarding lead.' }),
  reach: text('How can we reach you today?', {
    maxLength: 200,
    hint: 'A telephone number or an e-mail address.',
    errorMissing: 'Enter how we can reach you today',
  }),
})

/** Filled in here for somebody who rings, writes or comes. */
export const onBehalfForm = form({
  name: text('Who is telling us?', {
    optional: true,
    maxLength: 200,
    hint: 'Leave it empty for somebody who does not give a name.',
  }),
  role: text('What are they to the child?', { optional: true, maxLength: 200 }),
  reach: text('How do they want to be reached?', {
    optional: true,
    maxLength: 200,
    hint: 'Only as they said is safe for them.',
  }),
})

/** Who is telling us, of the codes that can be meant. */
export function sourceForm(sources: readonly ReferralSource[]): {
  readonly sourceCode: OneOfQuestion
} {
  const labels = new Map<string, string>(referralSource.map(({ code, label }) => [code, label]))
  // Kept in a record whose keys look like numbers, the order would change: the code stands first in its key.
  const options = Object.fromEntries(sources.map((code) => [`source ${code}`, labels.get(code) ?? code]))
  return form({
    sourceCode: oneOf('Where does this come from?', options, { errorMissing: 'Select where this comes from' }),
  })
}
