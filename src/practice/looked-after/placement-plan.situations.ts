import { on, situationsOf } from '../situation.ts'
import { placementPlan } from './placement-plan.ts'

const answers = {
  dailyLife: 'Bed at eight, the light left on.',
  safety: 'Father must not know the address.',
  health: 'Asthma: inhaler at night.',
  education: 'Larkfield, by taxi.',
  familyTime: 'The carer brings him to the centre.',
  delegated: new Set(['medicine', 'hair', 'school'] as const),
  whoDecidesRest: 'Ms Ferris; at night the duty team on 01632 960999.',
  allDecidersAgree: true,
  carerAgreed: true,
  carerSignedOn: on('2026-12-10'),
} as const
const placement = {
  ...{ id: 'placement', type: 'U6', since: on('2026-12-07') },
  ...{ outOfArea: false, meantToLast: false, childAgreesFewerVisits: false },
}
const record = { lookedAfterSince: on('2026-12-07'), placement }
const { delegated: _, ...without } = answers

export const placementPlanSituations = situationsOf(placementPlan, [
  {
    name: 'made with the carer within five working days',
    today: '2026-12-10',
    record,
    answers,
    does: 'planned',
    due: {},
  },
  {
    name: 'the carer has not signed: it stands, and is signed within five working days',
    today: '2026-12-14',
    record,
    answers: { ...answers, carerAgreed: false },
    does: 'planned',
    due: { 'placement-plan/signed-by-the-carer': '2026-12-21' },
  },
  {
    name: 'nothing said of what the carer may decide: refused',
    today: '2026-12-10',
    record,
    answers: without,
    does: 'planned',
    refused: [
      'Say what the carer may decide, and who decides the rest. A carer who does not know cannot say yes to a child.',
    ],
  },
  {
    name: 'before the child is placed: refused, for there is nobody to plan it with',
    today: '2026-12-08',
    record: { lookedAfterSince: on('2026-12-07') },
    does: 'begin',
    refused: ['Where the child is placed is not recorded. Record the placement first.'],
  },
])
