import { manager, on, situationsOf } from '../situation.ts'
import { carePlan } from './care-plan.ts'

const answers = {
  permanence: 'home',
  plan: 'Ms Ferris keeps her appointments; if not by March, her sister cares for Kit.',
  health: 'Asthma: the carer has the inhaler.',
  education: 'Stays at Larkfield.',
  identity: 'Church with Nan on Sundays.',
  feelings: 'A story and the light left on.',
  whyThisPlacement: 'Ten minutes from school.',
  familyTime: 'Mum on Wednesdays at the centre, with a worker beside them.',
  siblings: 'none',
  childsView: 'I want to go home when Mum is better.',
  familysView: 'Ms Ferris agrees.',
  advocateOffered: true,
  independentVisitor: 'no',
} as const
const record = { lookedAfterSince: on('2026-12-07') }

export const carePlanSituations = situationsOf(carePlan, [
  {
    name: 'made within ten working days, authorised: given to those concerned within five',
    today: '2026-12-18',
    actor: manager,
    authorisedBy: manager,
    record,
    answers,
    does: 'planned',
    due: { 'care-plan/plan-given': '2026-12-29' },
  },
  {
    name: 'authorised by a manager who is not registered: refused',
    today: '2026-12-18',
    record,
    answers,
    authorisedBy: { ...manager, registered: false },
    does: 'planned',
    refused: [
      'A registered social worker must make this decision: ask a manager who is registered with Social Work England to authorise it.',
    ],
  },
  {
    name: 'made late, without an advocate: it is made all the same, and an advocate is offered',
    today: '2027-02-01',
    actor: manager,
    authorisedBy: manager,
    record,
    answers: { ...answers, advocateOffered: false, independentVisitor: 'wanted' },
    does: 'planned',
    due: {
      'care-plan/plan-given': '2027-02-08',
      'care-plan/advocate-offered': '2027-02-08',
      'care-plan/independent-visitor': '2027-03-31',
    },
  },
  {
    name: 'without a manager: refused',
    today: '2026-12-18',
    record,
    answers,
    does: 'planned',
    refused: ["A manager who is not the child's own worker must authorise the care plan."],
  },
  {
    name: 'for a child who is not looked after: refused',
    today: '2026-12-18',
    does: 'begin',
    refused: ['The child is not looked after. Record first on what authority the child comes into care.'],
  },
])
