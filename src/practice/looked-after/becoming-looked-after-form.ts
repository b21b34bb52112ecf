import { form } from '#engine/form.ts'
import { date, dateTime, longText, oneOf, text, verbatim, yesOrNo } from '#engine/question.ts'

/** The ways in which a child becomes looked after, and what is asked of each. */

/** The ways in which a child becomes looked after, and the code under which the return counts each. */
export const waysIn = {
  section20: { code: 'V2', label: 'Accommodated under section 20, with consent' },
  interimCareOrder: { code: 'C1', label: 'Interim care order' },
  careOrder: { code: 'C2', label: 'Care order' },
  emergencyProtectionOrder: { code: 'L2', label: 'Emergency protection order' },
  policeProtection: { code: 'L1', label: 'Police protection, accommodated by us' },
  childAssessmentOrder: { code: 'L3', label: 'Child assessment order, accommodated by us' },
  remand: { code: 'J1', label: 'Remanded to local authority accommodation or youth detention accommodation' },
  pace: { code: 'J2', label: 'From police custody, under the Police and Criminal Evidence Act 1984' },
  youthRehabilitation: { code: 'J3', label: 'Youth rehabilitation order with residence or intensive fostering' },
} as const

type Way = keyof typeof waysIn

const options = Object.fromEntries(Object.entries(waysIn).map(([way, { label }]) => [way, label])) as Readonly<
  Record<Way, string>
>
const ordered = Object.keys(waysIn).filter((way) => way !== 'section20' && way !== 'policeProtection')
const when = (is: readonly string[], question = 'way') => ({ askedWhen: { question, is } })
const consented = when(['parent', 'child'], 'whoConsents')

export const becomingLookedAfterForm = form({
  startedOn: date('From which day is the child looked after on this authority?', {
    called: 'day from which the child is looked after on this authority',
    past: true,
  }),
  way: oneOf('On what authority?', options, {
    errorMissing: 'Select the authority on which the child is looked after',
  }),
  heldBy: text('Which constable or designated officer took the child into protection?', {
    ...when(['policeProtection']),
    called: 'officer who took the child into protection',
    hint: 'Under police protection.',
  }),
  heldSince: dateTime('When was the child taken into protection?', {
    ...when(['policeProtection']),
    called: 'date and time at which the child was taken into protection',
    hint: 'Under police protection, which lasts 72 hours at the most. For example, 7 9 2026',
    past: true,
  }),
  orderMadeOn: date('When was the order made?', {
    ...when(ordered),
    called: 'date of the order',
    hint: 'Under an order. For example, 7 9 2026',
    past: true,
  }),
  orderSays: text('Which court, and what is the number of the case?', {
    ...when(ordered),
    called: 'court and case number',
  }),
  orderEndsOn: date('When does the order end?', {
    ...when(ordered),
    optional: true,
    hint: 'Read it from the order. Leave empty if it has no end.',
  }),
  holders: longText('Who has parental responsibility, and what does each of them say?', {
    ...when(['section20']),
    optional: true,
  }),
  whoConsents: oneOf(
    'Who consents?',
    {
      parent: 'Somebody with parental responsibility',
      child: 'The young person, who is sixteen or seventeen',
      nobody:
        'Nobody can: there is no one with parental responsibility, the child is lost or abandoned, or whoever cared for the child is prevented',
    },
    {
      ...when(['section20']),
      hint: 'From here to the child’s wishes: under section 20 only.',
      errorMissing: 'Select who consents',
    },
  ),
  consentBy: text('Who consented, when, and to whom?', {
    ...consented,
    called: 'name of whoever consented, and when',
  }),
  language: text('In which language, and with whose help, was it explained?', { ...consented, optional: true }),
  hasCapacity: yesOrNo('Can they decide this now?', {
    ...consented,
    hint: 'Think of shock, illness, medication, birth, drink and drugs, and of learning disability. Say below who judged it.',
    errorMissing: 'Select yes if they can decide this now',
  }),
  capacityJudged: text('Who judged that, and how?', { ...consented, optional: true }),
  understands: yesOrNo('Do they understand what they agree to: why, where, for how long, and what else there is?', {
    ...consented,
    hint: 'In their own language, with an interpreter or an advocate where they need one.',
    errorMissing: 'Select yes if they understand what they agree to',
  }),
  toldCanRemove: yesOrNo('Have they been told that they can take the child home at any time, without notice?', {
    ...consented,
    errorMissing: 'Select yes if they have been told that they can take the child home at any time',
  }),
  freely: yesOrNo('Do they agree freely, without pressure or the threat of proceedings?', {
    ...consented,
    errorMissing: 'Select yes if they agree freely',
  }),
  inWriting: yesOrNo('Is the consent in writing, and has a copy been given to whoever consented?', {
    ...consented,
    errorMissing: 'Select yes if the consent is in writing',
  }),
  adviceOffered: yesOrNo('Was independent legal advice offered?', {
    ...consented,
    errorMissing: 'Select yes if independent legal advice was offered',
  }),
  meantUntil: date('Until when is it meant to last, or by when is that decided?', {
    ...when(['section20']),
    called: 'day until which it is meant to last',
    optional: true,
  }),
  objection: oneOf(
    'Does anyone with parental responsibility object?',
    {
      nobody: 'Nobody objects',
      cannot: 'Somebody objects, and can neither accommodate the child nor arrange it',
      can: 'Somebody objects, and can accommodate the child or arrange it',
    },
    { ...when(['section20']), errorMissing: 'Select whether anyone with parental responsibility objects' },
  ),
  exception: oneOf(
    'What allows it all the same?',
    {
      order: 'Whoever the child lives with under a child arrangements or special guardianship order agrees',
      youngPerson: 'The young person is sixteen or seventeen, and agrees',
      nothing: 'Nothing does',
    },
    { ...when(['can'], 'objection'), errorMissing: 'Select what allows it all the same' },
  ),
  childsWishes: verbatim('What does the child wish, in their own words?', {
    optional: true,
    hint: 'Before you accommodate a child, find out their wishes as far as you can, and weigh them by age and understanding.',
  }),
  homeless: yesOrNo('Is this a young person of sixteen or seventeen who has nowhere to live?', {
    ...when(['section20']),
    errorMissing: 'Select yes if this is a homeless young person of sixteen or seventeen',
  }),
  jointAssessment: longText(
    'What did the assessment with housing find, and what does the young person wish, having been told what each way would mean?',
    {
      optional: true,
      ...when(['yes'], 'homeless'),
    },
  ),
  purpose: longText('Why does the child come into our care, and what must be so for the child to go home?', {
    called: 'reason for looking after the child',
  }),
})
