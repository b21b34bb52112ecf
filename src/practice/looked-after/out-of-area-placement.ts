import { form } from '#engine/form.ts'
import { longText, oneOf, verbatim, yesOrNo } from '#engine/question.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { childrenAct1989, trustLimit } from '../citations.ts'
import { defineStep } from '../define.ts'
import { lookedAfterNow, nominatedOfficerApproves } from './gates.ts'
import { carePlanning, carePlanningLimit } from './law.ts'

export const outOfAreaPlacement = defineStep({
  id: 'out-of-area-placement',
  title: 'Approval of a placement outside the area',
  purpose: 'A child goes far from home only when nothing nearer is right, and the place where they go knows of them.',
  edition: '2026',
  law: [carePlanning('11'), carePlanning('12'), childrenAct1989('22C', '(7) to (9)', 'M')],
  rules: ['LA-03'],
  protective: 'to begin',

  begins: {
    when: 'A placement outside the area of the authority is considered, or had to be made at once.',
    after: [],
    during: ['change-of-placement'],
  },

  form: form({
    howFar: oneOf(
      'How far is it?',
      {
        area: 'Outside our area, in an authority that borders on it',
        distant: 'At a distance: outside our area and any that borders on it',
      },
      { errorMissing: 'Select how far it is' },
    ),
    whyNotNearer: longText('What was looked for nearer to home, and why is it not right?', {
      called: 'reason why nothing nearer is right',
    }),
    needsMet: longText('How will health, school and safety be seen to there? What does the area authority say?', {
      called: 'how needs are met there',
    }),
    areaConsulted: yesOrNo('Has the area authority been consulted, and given the assessment of needs?', {
      errorMissing: 'Select yes if the area authority has been consulted',
    }),
    officerConsulted: yesOrNo('Has the independent reviewing officer been consulted?', {
      errorMissing: 'Select yes if the reviewing officer has been consulted',
    }),
    childsView: verbatim('What does the child say, in their own words?', { optional: true }),
    familysView: longText('What do the parents say, and how will the child see them and friends?', {
      called: 'views of the parents',
    }),
    emergency: yesOrNo('Had the child to be placed at once?', {
      errorMissing: 'Select yes if the child had to be placed at once',
    }),
  }),

  toBegin: [],
  toConclude: [lookedAfterNow],
  timeLimits: [
    {
      id: 'decide-immediate',
      what: 'Decide on the placement outside the area that was made at once',
      whose: 'Head of service',
      countedFrom: 'begun',
      countedFromSays: 'the beginning of the approval',
      stoppedBy: 'conclusion',
      limits: trustLimit(
        workingDays(5),
        'a placement outside the area that was made at once is decided on in five working days',
      ),
      rules: ['LA-03'],
    },
  ],

  becomesClock: [
    {
      id: 'area-consulted',
      says: 'The area authority has not been consulted.',
      what: 'Consult the area authority, and give it the assessment of the child’s needs',
      whose: 'Social worker',
      limits: carePlanningLimit(workingDays(5), '11', '(3), of a placement made in an emergency'),
      stoppedBy: 'event:area-authority-consulted',
      rules: ['LA-03'],
      met: ({ answers }) => answers.areaConsulted === true,
    },
  ],

  outcomes: {
    approved: {
      means: 'The placement outside the area is approved.',
      law: carePlanning('11'),
      rules: ['LA-03'],
      leadsTo: [],
      needs: [
        {
          id: 'director-approves-distance',
          says: 'The director of children’s services must approve a placement at a distance. Save this, and ask the director to conclude it.',
          metSays: 'The placement is not at a distance, or the director approves it.',
          law: carePlanning('11', '(1)(b)', 'H'),
          rules: ['LA-03'],
          answerAt: 'howFar',
          met: ({ answers, actor }) => answers.howFar !== 'distant' || actor.profession === 'director',
        },
        nominatedOfficerApproves('a placement outside the area', '11', ['LA-03']),
        {
          id: 'officer-consulted',
          says: 'Consult the independent reviewing officer before the placement is approved.',
          metSays: 'The independent reviewing officer was consulted, or the child had to be placed at once.',
          law: carePlanning('11', '(2)'),
          rules: ['LA-03'],
          answerAt: 'officerConsulted',
          met: ({ answers }) => answers.officerConsulted === true || answers.emergency === true,
        },
      ],
    },
    notApproved: {
      means: 'The placement outside the area is not approved: another is found.',
      law: carePlanning('11'),
      rules: ['LA-03'],
      leadsTo: ['change-of-placement'],
      needs: [nominatedOfficerApproves('that another placement is found', '11', ['LA-03'])],
    },
  },
})
