import { on, situationsOf } from '../situation.ts'
import { complaint } from './complaint.ts'

const received = { receivedOn: on('2026-12-14'), complex: false } as const
const answered = { ...received, answeredOn: on('2026-12-21'), answer: 'We did not ring back. We have, and say sorry.' }

export const complaintSituations = situationsOf(complaint, [
  {
    name: 'received before Christmas, and complex: they are told so within ten working days, and answered within twenty',
    today: '2026-12-14',
    does: 'begin',
    answers: { receivedOn: on('2026-12-14'), complex: true },
    due: { 'complaint/told-longer': '2026-12-30', 'complaint/answered-complex': '2027-01-14' },
  },
  {
    name: 'received before Christmas: answered within ten working days',
    today: '2026-12-14',
    does: 'begin',
    answers: { receivedOn: on('2026-12-14') },
    due: { 'complaint/answered': '2026-12-30' },
  },
  {
    name: 'withdrawn the next day, before anybody has said whether it is complex',
    today: '2026-12-15',
    begunOn: '2026-12-14',
    answers: { receivedOn: on('2026-12-14') },
    does: 'withdrawn',
  },
  {
    name: 'all three stages: investigated in sixty-five working days at most, a panel in thirty, its report in five, answered in fifteen',
    today: '2027-03-01',
    begunOn: '2026-12-14',
    answers: {
      ...answered,
      ...{ stageTwoOn: on('2027-01-04'), stageTwoAnsweredOn: on('2027-02-05') },
      ...{ stageThreeOn: on('2027-02-08'), panelOn: on('2027-02-22'), panelReportOn: on('2027-03-01') },
    },
    does: 'begin',
    due: {
      'complaint/answered': '2026-12-30',
      'complaint/investigated': '2027-02-08',
      'complaint/investigated-at-most': '2027-04-07',
      'complaint/panel': '2027-03-22',
      'complaint/panel-report': '2027-03-01',
      'complaint/panel-answered': '2027-03-22',
    },
  },
  {
    name: 'a panel said to have been asked for before the investigation was answered: refused at its question',
    today: '2027-03-21',
    begunOn: '2026-12-14',
    answers: {
      ...answered,
      ...{ stageTwoOn: on('2027-01-04'), stageTwoAnsweredOn: on('2027-02-05'), stageThreeOn: on('2027-02-01') },
    },
    does: 'answered',
    refused: ['A panel can’t have been asked for before the investigation was answered. Change one of the dates.'],
  },
  { name: 'answered in time', today: '2026-12-21', begunOn: '2026-12-14', answers: answered, does: 'answered' },
  {
    name: 'answered late, in March',
    today: '2027-03-21',
    begunOn: '2026-12-14',
    answers: { ...answered, answeredOn: on('2027-03-21') },
    does: 'answered',
  },
  {
    name: 'an investigation was asked for and nobody has answered it: refused',
    today: '2027-03-21',
    begunOn: '2026-12-14',
    answers: { ...answered, stageTwoOn: on('2027-01-04') },
    does: 'answered',
    refused: ['An investigation was asked for and is not answered. Answer it first.'],
  },
  {
    name: 'two years after the case was closed, and nothing of it can be found out any more: turned down, with the reason',
    today: '2026-12-16',
    begunOn: '2026-12-14',
    answers: {
      ...received,
      happenedOn: on('2024-11-04'),
      whyNot: 'Those who worked with you have gone, and no note says it.',
    },
    does: 'tooLate',
  },
  {
    name: 'four months after the case was closed: it is looked at, and to turn it down is refused',
    today: '2026-12-16',
    begunOn: '2026-12-14',
    answers: { ...received, happenedOn: on('2026-08-10') },
    does: 'tooLate',
    refused: [
      'A complaint within a year is looked at, also when the case is closed. Say when it was, or look at it.',
      'Say why it is not looked at, in words that they are told.',
    ],
  },
])
