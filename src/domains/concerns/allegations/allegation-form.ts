import { entryKinds } from '#domains/concerns/allegations/allegation.ts'
import { form } from '#engine/form.ts'
import { anyOf, date, longText, type Options, oneOf, text, yesOrNo } from '#engine/question.ts'
import { limbs } from '#practice/allegations/allegation.ts'

/** What whoever tells the designated officer is asked. `staff` are those of the trust, by account. */
export function allegationForm(staff: Options) {
  return form({
    about: oneOf(
      'Whom is it about?',
      {
        staff: 'Somebody who works for the trust, or cares for children for it',
        other: 'Somebody else who works with children, paid or not: a teacher, coach, doctor, volunteer',
      },
      { errorMissing: 'Select whom it is about' },
    ),
    staffMember: oneOf('Who is it?', staff, {
      askedWhen: { question: 'about', is: ['staff'] },
      errorMissing: 'Select who it is',
    }),
    adult: text('Their name', {
      hint: 'If you do not know it, say how we would know them.',
      called: 'name of whom it is about, or how we would know them',
      askedWhen: { question: 'about', is: ['other'] },
    }),
    worksAs: text('What do they do?', { called: 'what they do' }),
    employer: text('For whom do they work or volunteer?', { errorMissing: 'Enter for whom they work or volunteer' }),
    limbs: anyOf('What may they have done?', limbs, { errorMissing: 'Select what they may have done' }),
    says: longText('What have you seen or heard?', {
      hint: 'What happened, when and where. Write what was said as it was said.',
      errorMissing: 'Enter what you have seen or heard',
    }),
    howKnown: longText('How do you know?', { errorMissing: 'Enter how you know' }),
    knownOn: date('When did you, or your agency, first know?', {
      called: 'date on which it was first known',
      past: true,
    }),
    inDangerNow: oneOf(
      'Is a child in danger now?',
      { yes: 'Yes', no: 'No', 'not known': 'I do not know' },
      { hint: 'If yes, ring 999 first, then the duty team.', errorMissing: 'Select whether a child is in danger now' },
    ),
    nameShown: yesOrNo('May the designated officer know that it was you?', {
      hint: 'If not, your name is not shown to them, and you still read the reply here.',
      errorMissing: 'Select yes if the designated officer may know that it was you',
    }),
  })
}

export const entryForm = form({
  kind: oneOf('What is it?', entryKinds, { errorMissing: 'Select what it is' }),
  happenedOn: date('When was it?', { called: 'date on which it was', past: true }),
  says: longText('What was said, done or decided, and with whom?', { called: 'what was said, done or decided' }),
})

/** Whom the officer may name, by account. */
export function namingForm(staff: Options) {
  return form({
    account: oneOf('Who is to help with it?', staff, { errorMissing: 'Select who is to help with it' }),
    reason: longText('Why must they know of it?', { errorMissing: 'Enter why they must know of it' }),
  })
}
