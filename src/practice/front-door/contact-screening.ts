import { form } from '#engine/form.ts'
import type { OneGate } from '#engine/gate.ts'
import { longText, oneOf, yesOrNo } from '#engine/question.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { childrenAct1989, trustLimit, trustStandard, workingTogether } from '../citations.ts'
import { defineStep, type Trust } from '../define.ts'
import { decisionIsQualified, historyIsShown, managerAuthorises } from '../gates.ts'
import { notForWantOfService, refuseTurningAway, wordsOfNoCapacity } from '../no-capacity.ts'

/** Whoever is turned away is turned away for what is so of the child. */
const notForWantOfUs: OneGate<Trust, { readonly reason: ReturnType<typeof longText> }> = {
  id: 'reason-is-about-the-child',
  says: '“No worker” and “no service” are not reasons to turn a child away.',
  metSays: 'The reason is about the child.',
  saysNow: ({ answers }) => refuseTurningAway(answers.reason),
  law: notForWantOfService,
  rules: ['AS-05'],
  answerAt: 'reason',
  met: ({ answers }) => wordsOfNoCapacity(answers.reason) === undefined,
}

/** Whoever says that a child is in danger now, and decides something else, is shown the way to what protects. */
const notInDangerNow: OneGate<Trust, { readonly inDangerNow: ReturnType<typeof yesOrNo> }> = {
  id: 'not-in-danger-now',
  says: 'The child is in danger now: hold a strategy discussion today.',
  metSays: 'The child is not in danger now.',
  law: workingTogether('chapter 3, immediate protection'),
  rules: ['FD-03'],
  answerAt: 'inDangerNow',
  met: ({ answers }) => answers.inDangerNow !== true,
}

/** The clocks of a contact begin when it is received, before any step: see `obligations/front-door.ts`. */
export const contactScreening = defineStep({
  id: 'contact-screening',
  title: 'Screening of a contact',
  purpose: 'Decide what is done about what we have been told, with all that we already know in view.',
  edition: '2026',
  law: [workingTogether('chapter 3, responding to a referral'), childrenAct1989('17')],
  rules: ['FD-01', 'FD-03'],

  begins: { when: 'Anyone tells us about a child, in any way.', after: [] },

  form: form({
    inDangerNow: yesOrNo('Is the child in danger now?', { errorMissing: 'Select yes if the child is in danger now' }),
    historyWeighed: longText('What does what we already know add?', {
      hint: 'Earlier contacts and why nothing more was done, brothers and sisters, the parents’ own childhood, other authorities.',
      errorMissing: 'Enter what the history adds, or that there is none',
    }),
    reason: longText('Why have you decided this?', { errorMissing: 'Enter the reason for your decision' }),
    familyTold: oneOf(
      'Has the family been told?',
      {
        told: 'Yes, they have been told',
        toBeTold: 'Not yet; someone will tell them',
        notTold: 'No, because telling them would put the child or someone else at risk',
      },
      { errorMissing: 'Select whether the family has been told' },
    ),
    whyNotTold: longText('Why would it be a risk to tell them?', {
      errorMissing: 'Enter why it would be a risk to tell the family',
      askedWhen: { question: 'familyTold', is: ['notTold'] },
    }),
    familyAgrees: oneOf(
      'Does the family agree to help?',
      { agrees: 'Yes, they agree', declines: 'No, they decline', notAsked: 'They have not been asked' },
      { optional: true, hint: 'Family help needs their agreement. Protecting a child does not.' },
    ),
  }),

  toBegin: [],
  toConclude: [decisionIsQualified, historyIsShown],
  timeLimits: [],
  putRight: {
    whose: 'Front door manager',
    limits: trustLimit(workingDays(1), 'a record that went ahead is completed within one working day', 'L'),
  },

  outcomes: {
    noFurtherAction: {
      means: 'Do nothing more.',
      law: workingTogether('chapter 3, responding to a referral'),
      rules: ['FD-01'],
      leadsTo: [],
      needs: [
        managerAuthorises('no further action', trustStandard('a manager signs every no further action'), ['FD-01']),
        notForWantOfUs,
        notInDangerNow,
      ],
    },
    informationAndAdvice: {
      means: 'Give information and advice.',
      law: workingTogether('chapter 3, responding to a referral'),
      leadsTo: [],
      needs: [notForWantOfUs, notInDangerNow],
    },
    familyHelp: {
      means: 'Pass to family help: its assessment begins today.',
      law: workingTogether('chapter 3, family help'),
      rules: ['FH-01'],
      leadsTo: ['family-help-assessment'],
      needs: [
        {
          id: 'family-agrees',
          says: 'The family must agree to family help. If they decline, decide whether the child needs more than that.',
          metSays: 'The family agrees to family help.',
          law: workingTogether('chapter 3, family help'),
          rules: ['FH-01'],
          answerAt: 'familyAgrees',
          met: ({ answers }) => answers.familyAgrees === 'agrees',
        },
        notForWantOfUs,
        notInDangerNow,
      ],
    },
    referral: {
      means: 'Accept as a referral and assess.',
      law: childrenAct1989('17', '(1)'),
      rules: ['FD-03'],
      leadsTo: ['child-and-family-assessment'],
      needs: [notInDangerNow],
    },
    strategyDiscussion: {
      means: 'Hold a strategy discussion today.',
      law: childrenAct1989('47', '(1)'),
      rules: ['FD-03', 'CP-01'],
      leadsTo: ['strategy-discussion'],
      protective: true,
    },
  },
})
