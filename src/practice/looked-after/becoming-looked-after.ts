import { form } from '#engine/form.ts'
import { date, dateTime, longText, oneOf, text, verbatim, yesOrNo } from '#engine/question.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { childrenAct1989, trustLimit, trustStandard } from '../citations.ts'
import { notBeforeAnswer, notBeforeBirth } from '../dates.ts'
import { defineStep } from '../define.ts'
import { decisionIsQualified, managerAuthorises } from '../gates.ts'
import { consentGates, section20 } from './consent.ts'
import { carePlanningGuidance, lookedAfterReturn } from './law.ts'

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

const authorityIsNamed = {
  id: 'authority-is-named',
  says: 'Say on what authority the child is looked after. Without consent or an order it is not lawful.',
  metSays: 'The authority on which the child is looked after is named.',
  law: childrenAct1989('22', '(1)', 'M'),
  rules: ['LA-25'],
  lawfulAuthority: true,
  answerAt: 'way' as const,
  met: ({ answers }: { readonly answers: { readonly way?: string } }) => answers.way !== undefined,
} as const

export const becomingLookedAfter = defineStep({
  id: 'becoming-looked-after',
  title: 'Becoming looked after, or another authority',
  purpose: 'Look after a child who cannot be at home now, on lawful authority and for no longer than they need.',
  edition: '2026',
  law: [childrenAct1989('22', '', 'M'), section20, childrenAct1989('21', '', 'M')],
  rules: ['LA-25', 'LA-08', 'LA-09', 'LA-01'],
  protective: 'to begin',

  begins: {
    when: 'A child has nowhere safe to live, a court or the police have placed the child in our care, or a parent asks us to.',
    after: ['child-and-family-assessment'],
    during: ['section-47-enquiry', 'child-protection-plan', 'child-in-need-plan', 'child-and-family-assessment'],
  },

  form: form({
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
  }),

  dates: [
    notBeforeBirth('startedOn', 'The child can’t have been looked after'),
    notBeforeBirth('heldSince', 'The child can’t have been taken into protection'),
    notBeforeBirth('orderMadeOn', 'The order can’t have been made'),
    notBeforeAnswer('orderEndsOn', 'orderMadeOn', 'The order can’t end before it was made.'),
  ],

  toBegin: [],
  toConclude: [],
  timeLimits: [],

  becomesClock: [
    {
      id: 'consent-in-writing',
      says: 'The consent is not in writing.',
      what: 'Have the consent in writing, with a copy for whoever gave it',
      whose: 'Social worker',
      limits: trustLimit(workingDays(1), 'a section 20 consent is in writing within one working day', 'L'),
      stoppedBy: 'event:consent-written',
      rules: ['LA-25'],
      met: ({ answers }) =>
        answers.way !== 'section20' || answers.whoConsents === 'nobody' || answers.inWriting === true,
    },
    {
      id: 'legal-advice-offered',
      says: 'Independent legal advice was not offered.',
      what: 'Offer independent legal advice to whoever consented',
      whose: 'Social worker',
      limits: trustLimit(workingDays(1), 'legal advice is offered within one working day of a section 20 consent', 'L'),
      stoppedBy: 'event:legal-advice-offered',
      rules: ['LA-25'],
      met: ({ answers }) =>
        answers.way !== 'section20' || answers.whoConsents === 'nobody' || answers.adviceOffered === true,
    },
    {
      id: 'wishes-found-out',
      says: 'The child’s wishes are not recorded.',
      what: 'Find out and record what the child wishes',
      whose: 'Social worker',
      limits: trustLimit(workingDays(5), 'the child’s wishes are recorded within five working days', 'L'),
      stoppedBy: 'event:wishes-recorded',
      rules: ['LA-25'],
      met: ({ answers }) => answers.childsWishes !== undefined,
    },
    {
      id: 'assessed-with-housing',
      says: 'The assessment with housing is not recorded.',
      what: 'Assess together with housing, and tell the young person what section 17 and section 20 would each mean',
      whose: 'Social worker',
      limits: trustLimit(
        workingDays(10),
        'a homeless young person is assessed with housing within ten working days',
        'L',
      ),
      stoppedBy: 'event:assessed-with-housing',
      rules: ['LA-27'],
      met: ({ answers }) => answers.homeless !== true || answers.jointAssessment !== undefined,
    },
    {
      id: 'protection-plan-decided',
      says: 'The child is looked after and has a child protection plan.',
      what: 'Decide at the first review whether the child protection plan ends, and call the conference that ends it',
      whose: 'Independent reviewing officer',
      limits: trustLimit(
        workingDays(20),
        'whether a protection plan ends is decided at the first looked-after review',
        'M',
      ),
      stoppedBy: 'event:protection-plan-decided',
      rules: ['CP-18'],
      met: ({ record }) => record.protectionPlanOpenSince === undefined,
    },
  ],

  putRight: {
    whose: 'Social worker',
    limits: trustLimit(workingDays(1), 'the record of becoming looked after is completed within one working day', 'L'),
    rules: ['LA-25'],
  },

  outcomes: {
    lookedAfter: {
      means: 'The child is looked after from this day.',
      law: childrenAct1989('22', '(1)', 'M'),
      rules: ['LA-25', 'LA-26'],
      leadsTo: ['care-plan', 'initial-health-assessment', 'personal-education-plan'],
      protective: true,
      needs: [
        authorityIsNamed,
        {
          id: 'not-looked-after-already',
          says: 'The child is looked after already. Decide instead that another authority takes the place of the one that stands.',
          metSays: 'The child was not looked after before this.',
          law: lookedAfterReturn('periods of care follow one another'),
          rules: ['LA-25'],
          lawfulAuthority: true,
          answerAt: 'period-of-care:open',
          met: ({ record }) => record.lookedAfterSince === undefined,
        },
        ...consentGates(),
        decisionIsQualified,
        managerAuthorises('that the child is looked after', carePlanningGuidance('chapter 2, decisions'), ['LA-25']),
      ],
    },
    anotherAuthority: {
      means: 'The child is looked after already: this authority takes the place of the one that stands.',
      law: childrenAct1989('22', '(1)', 'M'),
      rules: ['LA-25'],
      leadsTo: [],
      protective: true,
      needs: [
        authorityIsNamed,
        {
          id: 'looked-after-already',
          says: 'The child is not looked after. Decide that the child is looked after from this day.',
          metSays: 'The child is looked after.',
          law: lookedAfterReturn('legal statuses follow one another within a period of care'),
          lawfulAuthority: true,
          answerAt: 'period-of-care:open',
          met: ({ record }) => record.lookedAfterSince !== undefined,
        },
        {
          id: 'not-with-a-parent-under-section-20',
          says: 'The child lives with a parent. A child is not accommodated under section 20 with a parent: the child would no longer be looked after.',
          metSays: 'The child is not accommodated under section 20 while living with a parent.',
          law: lookedAfterReturn('legal status V2 with placement P1 is not valid'),
          rules: ['LA-26'],
          lawfulAuthority: true,
          answerAt: 'way',
          met: ({ answers, record }) => answers.way !== 'section20' || record.placement?.type !== 'P1',
        },
        ...consentGates(),
        decisionIsQualified,
      ],
    },
    notLookedAfter: {
      means: 'The child is not looked after: the family or the law provides otherwise.',
      law: childrenAct1989('17', '(1)', 'M'),
      leadsTo: [],
      needs: [
        decisionIsQualified,
        managerAuthorises(
          'that the child is not looked after',
          trustStandard('a manager decides that a child is not taken into care'),
          ['LA-25', 'LA-27'],
        ),
      ],
    },
  },
})
