import { director, headOfService, manager, on, situationsOf } from '../situation.ts'
import { outOfAreaPlacement } from './out-of-area-placement.ts'

const answers = {
  howFar: 'area',
  whyNotNearer: 'Both homes of ours that take boys of his age are full or unsafe for him.',
  needsMet: 'The school has a place; the area authority has no concern.',
  areaConsulted: true,
  officerConsulted: true,
  familysView: 'Ms Ferris can come by train.',
  emergency: false,
} as const
const record = { lookedAfterSince: on('2026-12-07') }

export const outOfAreaPlacementSituations = situationsOf(outOfAreaPlacement, [
  {
    name: 'approved before by the nominated officer',
    today: '2026-12-09',
    actor: headOfService,
    record,
    answers,
    does: 'approved',
    due: {},
  },
  {
    name: 'at a distance: approved by the director, the area authority told afterwards',
    today: '2026-12-21',
    actor: director,
    record,
    answers: { ...answers, howFar: 'distant', areaConsulted: false, emergency: true },
    does: 'approved',
    due: { 'out-of-area-placement/area-consulted': '2026-12-30' },
  },
  {
    name: 'made at once: decided on within five working days',
    today: '2026-12-14',
    actor: manager,
    record,
    does: 'begin',
    due: { 'out-of-area-placement/decide-immediate': '2026-12-21' },
  },
  {
    name: 'at a distance, approved by the head of service: refused, for the director decides',
    today: '2026-12-09',
    actor: headOfService,
    record,
    answers: { ...answers, howFar: 'distant' },
    does: 'approved',
    refused: [
      'The director of children’s services must approve a placement at a distance. Save this, and ask the director to conclude it.',
    ],
  },
  {
    name: 'approved by the team manager, without the reviewing officer: refused',
    today: '2026-12-09',
    actor: manager,
    record,
    answers: { ...answers, officerConsulted: false },
    does: 'approved',
    refused: [
      'The nominated officer must approve a placement outside the area. Save this, and ask them to conclude it.',
      'Consult the independent reviewing officer before the placement is approved.',
    ],
  },
])
