import { form } from '#engine/form.ts'
import type { OneGate } from '#engine/gate.ts'
import { anyOf, date, longText, type OneOfQuestion, oneOf, text, verbatim, yesOrNo } from '#engine/question.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { childrenAct1989 } from '../citations.ts'
import { notBeforeAnswer, notBeforeBirth } from '../dates.ts'
import { defineStep, type Trust } from '../define.ts'
import { decisionIsQualified, managerAuthorises } from '../gates.ts'
import { privateArrangements } from './private-fostering-law.ts'

const meaning = childrenAct1989('66', '(1)')
const rules = ['PF-02'] as const

/** Close family are not private foster carers: everybody else may be. */
const notClose = ['friend', 'distant', 'host', 'other'] as const

type AboutArrangement = {
  readonly relation: OneOfQuestion
  readonly lasts: OneOfQuestion<{ readonly yes: string; readonly no: string }>
}

/** Nobody is approved as a private foster carer who is none. */
const isPrivateFostering: OneGate<Trust, AboutArrangement> = {
  id: 'is-private-fostering',
  says: 'By what you have told this is not private fostering. Change what is not so, or decide that it is none.',
  metSays: 'The carer is not close family, and the child stays for 28 days or more.',
  law: meaning,
  rules: ['PF-01'],
  answerAt: 'relation',
  met: ({ answers }) => answers.lasts === 'yes',
}

/** What is looked into only where it is private fostering. */
const whenItIs = { askedWhen: { question: 'lasts', is: ['yes'] } } as const

/** Notice is the parent’s and the carer’s duty: six weeks before, or at once. Late notice is said, and never a reason to stay away. */
export const privateFostering = defineStep({
  id: 'private-fostering',
  title: 'Private fostering',
  purpose:
    'Know that a child lives with somebody who is not close family, see them alone, and decide whether they are safe there.',
  edition: '2026, second',
  law: [meaning, childrenAct1989('67', '(1)'), privateArrangements('3')],
  rules: ['PF-01'],

  begins: {
    when: 'Anybody tells us that a child lives, or will live, for 28 days or more with somebody who is not a parent or close relative.',
    after: [],
    dayAsked: 'When were we told?',
    dayAnswers: 'toldOn',
  },

  form: form({
    toldOn: date('When were we told?', { called: 'date on which we were told', past: true }),
    toldBy: oneOf(
      'Who told us?',
      { parent: 'A parent', carer: 'The carer', other: 'Somebody else: a school, a doctor, a neighbour' },
      { errorMissing: 'Select who told us' },
    ),
    beganOn: date('From when does the child live there, or when will they?', {
      called: 'date from which the child lives there',
    }),
    untilSays: text('For how long is it meant to be?', { called: 'words on how long it is meant to be' }),
    carer: text('Who cares for the child, and where?', { called: 'name of the carer, and where they live' }),
    relation: oneOf(
      'What is the carer to the child?',
      {
        friend: 'A friend of the family, or a neighbour',
        distant: 'A distant relative',
        host: 'A host family of a school or language school',
        other: 'Somebody else',
        close: 'A grandparent, brother, sister, uncle, aunt or step-parent',
      },
      { errorMissing: 'Select what the carer is to the child' },
    ),
    lasts: oneOf(
      'Will the child live there for 28 days or more?',
      { yes: 'Yes, or nobody can say', no: 'No, for less than 28 days' },
      {
        errorMissing: 'Select whether the child will live there for 28 days or more',
        askedWhen: { question: 'relation', is: notClose },
      },
    ),
    seenOn: date('When was the child seen there?', {
      called: 'date on which the child was seen',
      past: true,
      ...whenItIs,
    }),
    seenAlone: yesOrNo('Was the child seen alone?', {
      errorMissing: 'Select yes if the child was seen alone',
      ...whenItIs,
    }),
    whyNotAlone: longText('Why was the child not seen alone?', {
      errorMissing: 'Enter why the child was not seen alone',
      askedWhen: { question: 'seenAlone', is: ['no'] },
    }),
    childsWords: verbatim('What does the child say about living there?', { called: 'words of the child', ...whenItIs }),
    parentSays: longText('What do the parents say, and how are they reached?', {
      called: 'words of the parents',
      ...whenItIs,
    }),
    looked: anyOf(
      'What was looked at?',
      {
        home: 'The home and where the child sleeps',
        household: 'Everybody over sixteen who lives there',
        checks: 'Criminal record checks of all of them',
        money: 'Money, and who pays',
        health: 'The child’s health, and a doctor',
        school: 'The child’s school',
        contact: 'Contact with parents, brothers and sisters',
        culture: 'Religion, language and culture',
      },
      { errorMissing: 'Select what was looked at', ...whenItIs },
    ),
    judgement: longText('Is the child safe and well there? What is lacking?', { called: 'judgement' }),
    requirements: longText('Which requirements do we set, and until when are they met?', {
      optional: true,
      under: 'If it goes on under requirements',
      hint: 'As they are given to the carer in writing.',
    }),
  }),

  dates: [
    notBeforeBirth('beganOn', 'The child can’t have lived there'),
    notBeforeBirth('seenOn', 'The child can’t have been seen there'),
    notBeforeAnswer('seenOn', 'toldOn', 'The child can’t have been visited there before we were told.'),
  ],

  toBegin: [
    {
      id: 'under-sixteen',
      says: 'Private fostering is of children under sixteen, or under eighteen where the child is disabled. Work with the family as for any child.',
      metSays: 'The child is under sixteen, or disabled and under eighteen.',
      law: meaning,
      rules: ['PF-01'],
      met: ({ record, today }) =>
        record.dateOfBirth === undefined ||
        Temporal.PlainDate.compare(record.dateOfBirth.add({ years: record.disabled === true ? 18 : 16 }), today) > 0,
    },
    {
      id: 'not-looked-after',
      says: 'The child is looked after: this is no private arrangement.',
      metSays: 'The child is not looked after.',
      law: meaning,
      rules: ['PF-01'],
      met: ({ record }) => record.lookedAfterSince === undefined,
    },
  ],
  toConclude: [decisionIsQualified],

  timeLimits: [
    {
      id: 'visited',
      what: 'Visit the carer’s home and see the child alone',
      whose: 'Social worker',
      countedFrom: 'toldOn',
      countedFromSays: 'the day on which we were told',
      stoppedBy: 'conclusion',
      limits: [
        {
          since: '2005-07-01',
          within: workingDays(7),
          law: privateArrangements('4', '(1) and regulation 7(1)', 'M'),
        },
      ],
      rules,
    },
  ],

  outcomes: {
    suitable: {
      means: 'The arrangement is suitable. The child is visited at least every six weeks in the first year.',
      law: privateArrangements('7', '(2)'),
      rules: ['PF-02'],
      leadsTo: [],
      needs: [
        isPrivateFostering,
        {
          id: 'child-was-seen-alone',
          says: 'The child must be seen alone before it is decided that they are safe there.',
          metSays: 'The child was seen alone.',
          law: privateArrangements('4', '(1)(a)', 'M'),
          rules,
          answerAt: 'seenAlone',
          overridableBy: ['head-of-service'],
          met: ({ answers }) => answers.seenAlone === true,
        },
        {
          id: 'everybody-was-checked',
          says: 'Criminal record checks of everybody over sixteen who lives there come first.',
          metSays: 'Everybody over sixteen who lives there was checked.',
          law: privateArrangements('7', '(2)', 'M'),
          rules,
          answerAt: 'looked',
          met: ({ answers }) => answers.looked?.has('checks') === true,
        },
      ],
    },
    withRequirements: {
      means: 'It may go on under requirements that we set in writing.',
      law: childrenAct1989('67', '(3)', 'M'),
      rules: ['PF-02'],
      leadsTo: [],
      needs: [
        isPrivateFostering,
        {
          id: 'requirements-are-written',
          says: 'Write the requirements that the carer is given.',
          metSays: 'The requirements that the carer is given are written.',
          law: childrenAct1989('67', '(3)', 'M'),
          rules,
          answerAt: 'requirements',
          met: ({ answers }) => answers.requirements !== undefined,
        },
      ],
    },
    prohibited: {
      means: 'It is prohibited: the child cannot stay there.',
      law: childrenAct1989('69', '(2)', 'M'),
      rules: ['PF-02'],
      leadsTo: ['strategy-discussion'],
      protective: true,
    },
    notPrivateFostering: {
      means: 'It is not private fostering: close family, or less than 28 days.',
      law: meaning,
      rules: ['PF-01'],
      leadsTo: [],
      needs: [
        {
          id: 'is-none-by-what-is-told',
          says: 'What you have told makes it private fostering: the carer is not close family, and the child stays for 28 days or more.',
          metSays: 'The carer is close family, or the child stays for less than 28 days.',
          law: meaning,
          rules: ['PF-01'],
          answerAt: 'relation',
          met: ({ answers }) => answers.relation === 'close' || answers.lasts === 'no',
        },
        managerAuthorises('that it is not private fostering', meaning, ['PF-01']),
      ],
    },
  },
  putRight: {
    whose: 'Social worker',
    limits: [{ since: '2005-07-01', within: workingDays(7), law: privateArrangements('7', '(1)', 'M') }],
    rules,
  },
})
