import { contactOfficer, headOfService, manager, on, situationsOf } from '../situation.ts'
import { endingLookedAfter } from './ending-looked-after.ts'

const answers = {
  endedOn: on('2026-12-18'),
  how: 'E4A',
  reviewedOn: on('2026-12-10'),
  support: 'Rowan Ashby goes on as the worker; the family centre twice a week.',
  handedOver: true,
  reason: 'Ms Ferris has done what was agreed, and Kit wants to go home.',
} as const
const record = {
  ...{ lookedAfterSince: on('2026-05-07'), dateOfBirth: on('2015-03-04') },
  legalStatus: { code: 'V2', since: on('2026-05-07') },
}
const { reviewedOn: _, ...without } = answers
const { how: _how, ...fact } = without

export const endingLookedAfterSituations = situationsOf(endingLookedAfter, [
  {
    name: 'home as planned and reviewed: the first visit within a week',
    today: '2026-12-18',
    actor: manager,
    authorisedBy: manager,
    record,
    answers,
    does: 'planned',
    due: { 'ending-looked-after/visit-at-home': '2026-12-25' },
  },
  {
    name: 'the mother takes the child home at night: it is recorded as it is, and a manager decides by the next working day',
    today: '2026-12-24',
    actor: contactOfficer,
    record,
    answers: { endedOn: on('2026-12-24'), other: 'E4B', reason: 'She came for Kit at nine.' },
    does: 'happened',
    lacking: ['answer/support', 'answer/handedOver'],
    due: {
      'ending-looked-after/visit-at-home': '2026-12-31',
      'ending-looked-after/looked-at-by-a-manager': '2026-12-29',
      'ending-looked-after/handed-over': '2027-01-05',
      'ending-looked-after/put-right': '2026-12-29',
    },
  },
  {
    name: 'another authority has taken over: recorded as it is, and no review of ours stands before it',
    today: '2026-12-18',
    record,
    answers: { ...fact, other: 'E3', reason: 'Ferrymouth looks after him: Joan Lisle.' },
    does: 'happened',
    due: {},
  },
  {
    name: 'recorded a week late that she turned eighteen and stays with her carers: no review can look at it before',
    today: '2026-12-18',
    actor: manager,
    authorisedBy: manager,
    record: { ...record, dateOfBirth: on('2008-12-11') },
    answers: { ...without, endedOn: on('2026-12-11'), how: 'E17', reason: 'She is eighteen.' },
    does: 'planned',
  },
  {
    name: 'without a review: refused',
    today: '2026-12-18',
    actor: manager,
    authorisedBy: manager,
    record,
    answers: without,
    does: 'planned',
    refused: ['A review must look at the plan before a child leaves care.'],
  },
  {
    name: 'a young person of sixteen leaves accommodation, decided by the team manager: refused',
    today: '2026-12-18',
    actor: manager,
    authorisedBy: manager,
    record: { ...record, dateOfBirth: on('2010-01-04') },
    answers: { ...answers, how: 'E5' },
    does: 'planned',
    refused: [
      'The nominated officer must approve that a young person of sixteen or seventeen leaves accommodation. Save this, and ask the head of service to conclude it.',
    ],
  },
  {
    name: 'a young person of sixteen, decided by the nominated officer',
    today: '2026-12-18',
    actor: headOfService,
    authorisedBy: headOfService,
    record: { ...record, dateOfBirth: on('2010-01-04') },
    answers: { ...answers, how: 'E5' },
    does: 'planned',
    due: {},
  },
  {
    name: 'an unanswered concern about going home: refused',
    today: '2026-12-18',
    actor: manager,
    authorisedBy: manager,
    record: { ...record, openConcerns: [{ id: 'c1', aboutName: 'Mr Ferris', raisedOn: on('2026-12-11') }] },
    answers,
    does: 'planned',
    refused: [
      'The concern about Mr Ferris raised on Friday 11 December 2026 has not been answered. Answer it, and tell whoever raised it.',
    ],
  },
])
