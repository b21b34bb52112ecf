import { form } from '#engine/form.ts'
import { date, longText, oneOf, text, verbatim, yesOrNo } from '#engine/question.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { isAssessedAgain } from '../assessment/assessed-again.ts'
import { childrenAct1989, trustLimit, trustStandard, workingTogether, workingTogetherLimits } from '../citations.ts'
import { notBeforeBirth } from '../dates.ts'
import { defineStep } from '../define.ts'
import { everyConcernIsAnswered, managerAuthorises } from '../gates.ts'
import { isQualified } from '../professions.ts'
import { consentToService } from './consent.ts'

const familyHelp = workingTogether('chapter 3, family help')

export const familyHelpAssessment = defineStep({
  id: 'family-help-assessment',
  title: 'Family help assessment',
  purpose: 'Understand with the family what would help, and who should lead that help.',
  edition: '2026',
  law: [familyHelp, childrenAct1989('17', '(1)')],
  rules: ['FH-01'],

  begins: {
    when: 'A family needs help from more than one agency, and agrees to have it.',
    after: ['contact-screening'],
  },

  form: form({
    consent: consentToService,
    consentBy: text('Who agreed, and on what day?', {
      hint: 'Everybody with parental responsibility who was asked, and what the child said of it.',
      errorMissing: 'Enter who agreed, and on what day',
      askedWhen: { question: 'consent', is: ['agrees'] },
    }),
    declinedWeighed: longText('What does it mean for the child that the family does not have this help?', {
      errorMissing: 'Enter what it means for the child that the family does not have this help',
      askedWhen: { question: 'consent', is: ['declines', 'withdrawn'] },
    }),
    sharingTold: yesOrNo('Has the family been told what is shared, with whom and why?', {
      errorMissing: 'Select yes if the family has been told what is shared',
    }),
    whySharingNotTold: longText('Why has the family not been told?', {
      errorMissing: 'Enter why the family has not been told what is shared',
      askedWhen: { question: 'sharingTold', is: ['no'] },
    }),
    childSeenOn: date('When was the child last seen for this assessment?', {
      called: 'date the child was seen',
      past: true,
    }),
    childsWords: verbatim('What did the child say, in their own words?', {
      optional: true,
      hint: 'Leave empty for a child who does not speak, and tell below what you saw.',
    }),
    family: longText('Who is in the family, and what is going well?', { called: 'family and what is going well' }),
    worries: longText('What is hard for the child and the family?', { called: 'worries' }),
    history: longText('What has happened before?', {
      hint: 'To this child, to brothers and sisters, and to the parents when they were children.',
      called: 'history',
    }),
    analysis: longText('What does all this mean for the child?', { called: 'analysis' }),
    needs: oneOf(
      'Does the child need help?',
      { found: 'Yes, and each need is recorded', none: 'No need was found' },
      { errorMissing: 'Select whether the child needs help' },
    ),
    section17: oneOf(
      'Is the child in need under section 17?',
      { yes: 'Yes', no: 'No' },
      {
        hint: 'A registered social worker decides this, whoever leads the help.',
        errorMissing: 'Select whether the child is in need under section 17',
      },
    ),
    lead: text('Who is to lead the help?', {
      hint: 'The family help lead practitioner, by name.',
      called: 'name of the lead practitioner',
    }),
    leadIs: oneOf(
      'Who is the lead practitioner?',
      { socialWorker: 'A registered social worker', other: 'Another practitioner with the skills this family needs' },
      { errorMissing: 'Select who the lead practitioner is' },
    ),
    supervisedBy: text('Which registered social worker supervises the lead practitioner?', {
      called: 'name of the supervising social worker',
      askedWhen: { question: 'leadIs', is: ['other'] },
    }),
  }),

  dates: [notBeforeBirth('childSeenOn', 'The child can’t have been seen')],

  toBegin: [],

  toConclude: [
    {
      id: 'needs-are-named',
      says: 'Record each need that you found, or say that no need was found.',
      metSays: 'Each need that was found is recorded, or there is none.',
      law: familyHelp,
      rules: ['FH-01'],
      answerAt: 'needs',
      met: ({ answers, record }) =>
        answers.needs === 'none' ? record.openNeeds.length === 0 : record.openNeeds.length > 0,
      saysNow: ({ answers }) =>
        answers.needs === 'none'
          ? 'Needs are recorded for this child: end them, or say that the child needs help.'
          : 'Record each need that you found, or say that no need was found.',
    },
    {
      id: 'section-17-stays-with-social-work',
      says: 'A registered social worker must decide whether the child is in need under section 17: ask one to conclude or authorise this.',
      metSays: 'A registered social worker decides whether the child is in need under section 17.',
      law: familyHelp,
      rules: ['FH-01'],
      answerAt: 'section17',
      // While nobody has authorised it, whoever may is still to come: every conclusion but the protective one asks for them.
      met: ({ actor, authorisedBy }) => isQualified(actor) || authorisedBy === undefined || isQualified(authorisedBy),
    },
    managerAuthorises('the assessment and who leads the help', familyHelp, ['FH-01']),
  ],

  timeLimits: [
    {
      id: 'conclude',
      what: 'Conclude the family help assessment',
      whose: 'Family help lead practitioner',
      countedFrom: { from: (record) => record.referralOn },
      countedFromSays: 'the referral',
      stoppedBy: 'conclusion',
      limits: workingTogetherLimits(workingDays(45), 'chapter 3, assessment timeliness', 'M'),
      rules: ['AS-01', 'FH-01'],
      when: (facts) => !isAssessedAgain(facts),
    },
    {
      id: 'conclude-again',
      what: 'Conclude the family help assessment, made while other work goes on',
      whose: 'Family help lead practitioner',
      countedFrom: 'begun',
      countedFromSays: 'the decision to assess for family help',
      stoppedBy: 'conclusion',
      limits: trustLimit(
        workingDays(45),
        'an assessment that is made again while the work goes on is concluded within forty-five working days of its beginning',
      ),
      rules: ['AS-01', 'FH-01'],
      when: isAssessedAgain,
    },
  ],

  putRight: {
    whose: 'Family help lead practitioner',
    limits: trustLimit(
      workingDays(5),
      'an assessment that led to a strategy discussion is completed within a week',
      'L',
    ),
  },

  outcomes: {
    familyHelpPlan: {
      means: 'Help the family under a family help plan.',
      law: familyHelp,
      rules: ['FH-01'],
      leadsTo: ['family-help-plan'],
      needs: [
        {
          id: 'family-agrees',
          says: 'The family must agree to have the help. If they decline, decide whether the child needs more than that.',
          metSays: 'The family agrees to have the help.',
          law: familyHelp,
          rules: ['FH-01'],
          answerAt: 'consent',
          met: ({ answers }) => answers.consent === 'agrees',
        },
        {
          id: 'a-need-for-the-plan',
          says: 'A family help plan needs at least one recorded need.',
          metSays: 'A need is recorded for the plan.',
          law: familyHelp,
          rules: ['FH-01'],
          answerAt: 'needs',
          met: ({ record }) => record.openNeeds.length > 0,
        },
      ],
    },
    childAndFamilyAssessment: {
      means: 'Step up: the child needs a child and family assessment.',
      law: childrenAct1989('17', '(1)'),
      rules: ['FH-01'],
      leadsTo: ['child-and-family-assessment'],
    },
    strategyDiscussion: {
      means: 'Hold a strategy discussion.',
      law: childrenAct1989('47', '(1)(b)'),
      rules: ['FH-01', 'CP-01'],
      leadsTo: ['strategy-discussion'],
      protective: true,
    },
    noFurtherHelp: {
      means: 'End here: services for everyone are enough, or the family declines. Then ask to close.',
      law: trustStandard('closure accounts for the child'),
      rules: ['FH-01', 'AS-05'],
      leadsTo: ['closure'],
      needs: [everyConcernIsAnswered],
    },
  },
})
