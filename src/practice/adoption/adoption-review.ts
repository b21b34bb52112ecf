import { form } from '#engine/form.ts'
import { date, longText, oneOf, verbatim } from '#engine/question.ts'
import { calendarDays, workingDays } from '#kernel/working-days/length.ts'
import { trustLimit } from '../citations.ts'
import { notBeforeBirth } from '../dates.ts'
import { defineStep } from '../define.ts'
import { reviewerIsIndependent } from '../looked-after/gates.ts'
import { authorisedToPlace } from './adoption-gates.ts'
import { adoptionAgencies } from './law.ts'

const reviewing = adoptionAgencies('36', '', 'H')

/** From the authority to place until the order: this review, and no longer the looked-after review. */
export const adoptionReview = defineStep({
  id: 'adoption-review',
  title: 'Review of the adoption plan',
  purpose:
    'Look with somebody independent at whether adoption is still right, and at what the child and the adopters need.',
  edition: '2026',
  law: [reviewing, adoptionAgencies('37')],
  rules: ['AD-03', 'AD-04', 'AD-05'],

  begins: {
    when: 'A review of a child whom the trust may place, or has placed, for adoption is due or asked for.',
    after: [],
  },

  form: form({
    heldOn: date('When was the review held?', { called: 'date of the review', past: true }),
    spokeAlone: oneOf(
      'Did you see the child, and speak with them alone where they can speak?',
      { yes: 'Yes', tooYoung: 'Seen: too young to speak', refused: 'The child refused', no: 'No' },
      { errorMissing: 'Select whether you saw the child' },
    ),
    childsWords: verbatim('What does the child say or show, in their own words?', { optional: true }),
    adoptersSay: longText('If the child is placed: what do the adopters say?', { optional: true }),
    stillRight: oneOf(
      'Should the child still be placed for adoption, or stay so placed?',
      { yes: 'Yes', no: 'No' },
      { errorMissing: 'Select whether the child should still be placed for adoption' },
    ),
    needs: longText('The child’s needs, welfare and development: what has changed?', {
      errorMissing: 'Enter what has changed for the child',
    }),
    contact: longText('Contact: does it go on, or change?', { errorMissing: 'Enter what becomes of contact' }),
    responsibility: longText('Parental responsibility: what may the adopters, or the carer, decide?', {
      errorMissing: 'Enter what the adopters or the carer may decide',
    }),
    support: longText('Adoption support: what is given, and is it enough?', {
      errorMissing: 'Enter what support is given',
    }),
    healthAndSchool: longText('Health and education: what was asked of the doctor, the school and others?', {
      errorMissing: 'Enter what is done for health and education',
    }),
    familyFinding: longText(
      'If the child is not placed: what is done to find a family, and is the plan still right in the child’s time?',
      {
        optional: true,
      },
    ),
    visits: oneOf(
      'If the child is placed: how often is the family visited until the next review?',
      { weekly: 'Every week', asDecided: 'Less often: as decided below, and every six weeks at least' },
      { optional: true },
    ),
    decisions: longText('What was decided? Who does what, by when; how often is the family visited?', {
      called: 'decisions of the review',
    }),
  }),

  dates: [notBeforeBirth('heldOn', 'The review can’t have been held')],

  toBegin: [authorisedToPlace],
  toConclude: [
    reviewerIsIndependent,
    {
      id: 'child-was-seen',
      says: 'See the child before the review, and speak with them alone where they can speak, unless they refuse.',
      metSays: 'The child was seen before the review, or refused.',
      law: adoptionAgencies('36', '(5)', 'H'),
      rules: ['AD-03', 'AD-04'],
      answerAt: 'spokeAlone',
      met: ({ answers }) => answers.spokeAlone !== undefined && answers.spokeAlone !== 'no',
    },
    {
      id: 'held-after-the-authority',
      says: 'The review can’t have been held before the trust was authorised to place the child, or before the last review. Change the date.',
      metSays: 'The review was held after the authority, and after the one before.',
      law: reviewing,
      rules: ['AD-03'],
      answerAt: 'heldOn',
      met: ({ answers: { heldOn }, record: { adoption, lookedAfterReviewsOn } }) => {
        const last = lookedAfterReviewsOn?.at(-1)
        if (heldOn === undefined || adoption?.authorisedOn === undefined) return true
        if (last !== undefined && Temporal.PlainDate.compare(heldOn, last) <= 0) return false
        return Temporal.PlainDate.compare(heldOn, adoption.authorisedOn) >= 0
      },
    },
    {
      id: 'visits-are-decided',
      says: 'Decide how often the family is visited until the next review.',
      metSays: 'How often the family is visited is decided, or the child is not placed yet.',
      law: adoptionAgencies('36', '(4)(a)', 'H'),
      rules: ['AD-05'],
      answerAt: 'visits',
      met: ({ answers, record }) => record.adoption?.placedOn === undefined || answers.visits !== undefined,
    },
    {
      id: 'adopters-are-heard',
      says: 'The child is placed: say what the adopters say.',
      metSays: 'The adopters were heard, or the child is not placed yet.',
      law: adoptionAgencies('36', '(5)(b)', 'H'),
      rules: ['AD-04'],
      answerAt: 'adoptersSay',
      met: ({ answers, record }) => record.adoption?.placedOn === undefined || answers.adoptersSay !== undefined,
    },
  ],
  timeLimits: [],

  outcomes: {
    continues: {
      means: 'Adoption is still the plan.',
      law: reviewing,
      rules: ['AD-03', 'AD-04'],
      leadsTo: [],
      needs: [
        {
          id: 'still-right',
          says: 'The review finds that the child should not be placed for adoption. Decide that the plan is looked at again.',
          metSays: 'The child should still be placed for adoption.',
          law: adoptionAgencies('36', '(6)(a)', 'H'),
          rules: ['AD-03'],
          answerAt: 'stillRight',
          met: ({ answers }) => answers.stillRight !== 'no',
        },
      ],
    },
    notAdoption: {
      means: 'The child should no longer be placed for adoption: the plan is changed.',
      law: adoptionAgencies('36', '(6)(a)', 'H'),
      rules: ['AD-03', 'AD-07'],
      leadsTo: ['care-plan'],
      timeLimits: [
        {
          id: 'ask-to-revoke',
          what: 'Ask the lawyer how the authority to place is ended, and the decision maker to look at the plan',
          whose: 'Team manager',
          countedFrom: 'heldOn',
          countedFromSays: 'the review',
          stoppedBy: 'event:end-of-authority-asked',
          limits: trustLimit(
            workingDays(10),
            'an authority to place that is no longer wanted is taken to court within a fortnight',
            'L',
          ),
          rules: ['AD-07'],
        },
      ],
    },
    disrupts: {
      means: 'The placement has ended or is about to: hold the disruption meeting.',
      law: adoptionAgencies('36', ', on a child returned under section 35', 'L'),
      rules: ['AD-04'],
      leadsTo: ['adoption-disruption'],
      timeLimits: [
        {
          id: 'child-seen',
          what: 'See the child, and say where they live now',
          whose: 'Social worker',
          countedFrom: 'heldOn',
          countedFromSays: 'the review',
          stoppedBy: 'event:child-seen',
          limits: trustLimit(calendarDays(1), 'a child whose adoptive placement ends is seen by the next day', 'L'),
          rules: ['AD-05'],
        },
      ],
    },
  },
})
