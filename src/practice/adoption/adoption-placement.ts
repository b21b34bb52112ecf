import { form } from '#engine/form.ts'
import { anyOf, date, longText, oneOf, text, verbatim, yesOrNo } from '#engine/question.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { trustLimit, trustStandard } from '../citations.ts'
import { notBeforeBirth } from '../dates.ts'
import { defineStep } from '../define.ts'
import { authorisedToPlace, matchIsDecided } from './adoption-gates.ts'
import { adoptionAct2002, adoptionAgencies } from './law.ts'

const placing = adoptionAgencies('35', '', 'H')

/** How a child is placed for adoption, in the codes of the looked-after return. */
export const adoptionPlacements = {
  A3: 'With consent, with the foster carer of the child',
  A4: 'With consent, with somebody else',
  A5: 'Under a placement order, with the foster carer of the child',
  A6: 'Under a placement order, with somebody else',
} as const

const beforehand = {
  plan: 'The adopters have the adoption placement plan',
  doctor: 'Their doctor has the child’s health history and knows of the placement',
  area: 'The authority of their area has been told',
  health: 'The health board of their area has been told',
  school: 'The education authority or the school has been told, where the child is of school age',
  day: 'Where the child lives with them already: they have been told in writing from which day the child is placed with them',
} as const

export const adoptionPlacement = defineStep({
  id: 'adoption-placement',
  title: 'Placement for adoption',
  purpose: 'Bring the child to the new family at the child’s pace, with everybody prepared, and know from which day.',
  edition: '2026, second',
  law: [placing, adoptionAct2002('18'), adoptionAct2002('25')],
  rules: ['AD-04', 'AD-05'],

  begins: { when: 'The match is decided: the placement is planned with the adopters.', after: ['adoption-match'] },

  form: form({
    introductions: longText('Introductions: how do they go, day by day, and what does the child show?', {
      errorMissing: 'Enter how the introductions go',
    }),
    childsWords: verbatim('What does the child say, in their own words?', { optional: true }),
    carerSays: longText('What does the present carer say, and how do they help the child to move on?', {
      errorMissing: 'Enter what the present carer says',
    }),
    before: anyOf('What has been done before the child moves?', beforehand, {
      errorMissing: 'Select what has been done before the child moves',
    }),
    mayDecide: longText('What may the adopters decide, and what not yet?', {
      hint: 'Parental responsibility is shared with them; the trust says how far.',
      errorMissing: 'Enter what the adopters may decide',
    }),
    placedOn: date('On which day was the child placed with them for adoption?', {
      called: 'day on which the child was placed for adoption',
      past: true,
      optional: true,
    }),
    adopter: text('With whom?', { errorMissing: 'Enter with whom the child is placed' }),
    how: oneOf('How?', adoptionPlacements, { errorMissing: 'Select how the child is placed' }),
    outOfArea: yesOrNo('Do they live outside the area of the authority?', {
      errorMissing: 'Select yes if they live outside the area of the authority',
    }),
    lines: longText('Address', {
      optional: true,
      hint: 'Who the adopters are and where they live is kept from everybody outside the trust, from the moment it is recorded.',
    }),
    postcode: text('Postcode', { optional: true }),
    whyNot: longText('If it does not go on: why, and how is the child?', { optional: true }),
  }),

  dates: [notBeforeBirth('placedOn', 'The child can’t have been placed')],

  toBegin: [],
  toConclude: [],
  timeLimits: [],

  becomesClock: [
    {
      id: 'placement-order-file',
      says: 'The adopters’ address is not recorded.',
      what: 'Record where the adopters live',
      whose: 'Social worker',
      limits: trustLimit(
        workingDays(1),
        'where a child is placed for adoption is recorded by the next working day',
        'L',
      ),
      stoppedBy: 'event:adopters-address-recorded',
      rules: ['AD-05'],
      met: ({ answers }) => answers.placedOn === undefined || answers.lines !== undefined,
    },
  ],

  outcomes: {
    placed: {
      means: 'The child is placed with the adopters.',
      law: placing,
      rules: ['AD-04', 'AD-05'],
      leadsTo: [],
      needs: [
        authorisedToPlace,
        matchIsDecided,
        {
          id: 'placed-on-a-day',
          says: 'Say on which day the child was placed.',
          metSays: 'The day on which the child was placed is recorded.',
          law: placing,
          rules: ['AD-04'],
          answerAt: 'placedOn',
          met: ({ answers }) => answers.placedOn !== undefined,
        },
        {
          id: 'prepared-before',
          says: 'Before a child is placed the adopters have the placement plan, their doctor the health history, and the authority and the health board of their area know.',
          metSays: 'The adopters, their doctor, the authority and the health board were prepared.',
          law: adoptionAgencies('35', '(2) and (6)', 'H'),
          rules: ['AD-04'],
          answerAt: 'before',
          met: ({ answers: { before } }) =>
            (['plan', 'doctor', 'area', 'health'] as const).every((one) => before?.has(one) === true),
        },
        {
          id: 'told-from-which-day',
          says: 'The child lives with them already: tell them in writing from which day the child is placed with them for adoption.',
          metSays:
            'The adopters know in writing from which day the child is placed with them, or the child moved to them.',
          law: adoptionAgencies('35', '(5)', 'H'),
          rules: ['AD-04'],
          answerAt: 'before',
          met: ({ answers: { how, before } }) => (how !== 'A3' && how !== 'A5') || before?.has('day') === true,
        },
        {
          id: 'under-what-authority',
          says: 'How the child is placed must be as the authority is: with consent, or under a placement order.',
          metSays: 'The child is placed as the authority says.',
          law: adoptionAct2002('18'),
          rules: ['AD-04'],
          answerAt: 'how',
          met: ({ answers: { how }, record: { adoption } }) =>
            how === undefined ||
            adoption?.by === undefined ||
            (adoption.by === 'placement order') === (how === 'A5' || how === 'A6'),
        },
      ],
    },
    doesNotGoOn: {
      means: 'The child is not placed with them: the introductions ended.',
      notDone: true,
      law: trustStandard('introductions that do not go on are told and learned from'),
      rules: ['AD-07'],
      leadsTo: [],
      needs: [
        {
          id: 'why-is-told',
          says: 'Say why it does not go on, and how the child is.',
          metSays: 'The reason why it does not go on is recorded.',
          law: trustStandard('introductions that do not go on are told and learned from'),
          answerAt: 'whyNot',
          met: ({ answers }) => answers.whyNot !== undefined,
        },
      ],
    },
  },
})
