import { form } from '#engine/form.ts'
import { date, longText, oneOf, text, yesOrNo } from '#engine/question.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { trustLimit, trustStandard } from '../citations.ts'
import { notBeforeBirth } from '../dates.ts'
import { defineStep } from '../define.ts'
import { adoptionAct2002, adoptionAgencies } from './law.ts'

const placementOrder = adoptionAct2002('21')
const consent = adoptionAct2002('19')
const byOrder = { askedWhen: { question: 'by', is: ['order'] } } as const
const byConsent = { askedWhen: { question: 'by', is: ['consent'] } } as const

/** What the court or the parents decided. Recording it waits for nothing; what it obliges us to begins with it. */
export const adoptionAuthority = defineStep({
  id: 'adoption-authority',
  title: 'Authority to place for adoption',
  purpose:
    'Place no child for adoption without a court’s order or the true consent of each parent, and know when it ends.',
  edition: '2026',
  law: [adoptionAct2002('18'), consent, placementOrder, adoptionAct2002('52')],
  rules: ['AD-03', 'AD-07'],

  begins: {
    when: 'A court has decided on a placement order, a parent has consented to placement, or the authority has ended.',
    after: ['adoption-decision', 'care-proceedings'],
  },

  form: form({
    by: oneOf(
      'What is, or was, the authority?',
      { order: 'A placement order', consent: 'The consent of each parent to placement' },
      { errorMissing: 'Select what the authority is' },
    ),
    on: date('On which day was the order made or refused, the consent given, or the authority ended?', {
      called: 'day of the order, the consent or the end',
      past: true,
    }),
    court: text('Which court, and what is the number of the case?', { ...byOrder, called: 'court and case number' }),
    dispensed: yesOrNo('Did the court dispense with a parent’s consent?', {
      ...byOrder,
      errorMissing: 'Select yes if the court dispensed with a parent’s consent',
    }),
    witnessedBy: text('Which Cafcass officer witnessed the consent?', { ...byConsent, optional: true }),
    everyParent: yesOrNo('Has each parent with parental responsibility, and any guardian, consented?', {
      ...byConsent,
      errorMissing: 'Select yes if each parent with parental responsibility has consented',
    }),
    contact: longText('What was ordered or agreed about contact?', {
      errorMissing: 'Enter what was ordered or agreed about contact, or that nothing was',
    }),
    why: longText('If it was refused or has ended: why, and what happens to the child now?', { optional: true }),
  }),

  dates: [notBeforeBirth('on', 'That can’t have been')],

  toBegin: [],
  toConclude: [],
  timeLimits: [],

  outcomes: {
    authorised: {
      means: 'The trust is authorised to place the child for adoption.',
      law: adoptionAct2002('18'),
      rules: ['AD-03'],
      leadsTo: ['adoption-match'],
      needs: [
        {
          id: 'consent-is-witnessed',
          says: 'A consent to placement must be witnessed by a Cafcass officer. Say who.',
          metSays: 'A Cafcass officer witnessed the consent, or a court made an order.',
          law: adoptionAgencies('20'),
          rules: ['AD-03'],
          lawfulAuthority: true,
          answerAt: 'witnessedBy',
          met: ({ answers }) => answers.by !== 'consent' || answers.witnessedBy !== undefined,
        },
        {
          id: 'every-parent-consents',
          says: 'Each parent with parental responsibility must consent, or a court must make a placement order.',
          metSays: 'Each parent with parental responsibility consents, or a court made an order.',
          law: consent,
          rules: ['AD-03'],
          lawfulAuthority: true,
          answerAt: 'everyParent',
          met: ({ answers }) => answers.by !== 'consent' || answers.everyParent === true,
        },
        {
          id: 'child-is-six-weeks-old',
          says: 'A mother’s consent counts only from six weeks after the birth. Change the day, or wait.',
          metSays: 'The child was at least six weeks old, or a court made an order.',
          law: adoptionAct2002('52', '(3)'),
          rules: ['AD-03'],
          lawfulAuthority: true,
          answerAt: 'on',
          met: ({ answers: { by, on }, record: { dateOfBirth } }) =>
            by !== 'consent' ||
            on === undefined ||
            dateOfBirth === undefined ||
            Temporal.PlainDate.compare(dateOfBirth.add({ weeks: 6 }), on) <= 0,
        },
      ],
    },
    refused: {
      means: 'The court made no placement order, or a parent does not consent: the plan is looked at again.',
      law: placementOrder,
      rules: ['AD-03'],
      leadsTo: ['care-plan'],
      needs: [whyIsTold()],
    },
    ended: {
      means: 'The order is revoked, or consent is withdrawn: the trust may no longer place the child for adoption.',
      law: adoptionAct2002('24'),
      rules: ['AD-03', 'AD-07'],
      leadsTo: ['care-plan'],
      needs: [whyIsTold()],
      timeLimits: [
        {
          id: 'where-the-child-lives',
          what: 'Decide with the lawyer where the child lives now: sections 31 to 35 say when a child must be returned, and to whom',
          whose: 'Team manager',
          countedFrom: 'on',
          countedFromSays: 'the end of the authority',
          stoppedBy: 'event:decided-where-the-child-lives',
          limits: trustLimit(
            workingDays(1),
            'where a child lives is decided by the next working day when the authority to place ends',
            'L',
          ),
          rules: ['AD-03'],
        },
        {
          id: 'legal-status-now',
          what: 'Record under which authority the child is looked after now',
          whose: 'Social worker',
          countedFrom: 'on',
          countedFromSays: 'the end of the authority',
          stoppedBy: 'event:legal-status-recorded',
          limits: trustLimit(workingDays(1), 'a child’s legal status is recorded by the next working day', 'L'),
          rules: ['AD-03'],
        },
      ],
    },
  },
})

function whyIsTold() {
  return {
    id: 'why-is-told',
    says: 'Say why, and what happens to the child now.',
    metSays: 'Why, and what happens to the child now, is recorded.',
    law: trustStandard('what a court decides, and what follows for the child, is kept in words'),
    answerAt: 'why',
    met: ({ answers }: { readonly answers: { readonly why?: string } }) => answers.why !== undefined,
  } as const
}
