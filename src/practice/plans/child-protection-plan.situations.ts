import { manager, on, situationsOf } from '../situation.ts'
import { childProtectionPlan } from './child-protection-plan.ts'

const endedOn = on('2027-06-14')
const moved = {
  endedBy: 'moved',
  endedOn,
  receivingAuthority: 'Eastmarch Council',
  theirConferenceOn: endedOn,
  receivedBy: 'Joan Pell, team manager',
} as const

export const childProtectionPlanSituations = situationsOf(childProtectionPlan, [
  {
    name: 'begun: visited in ten working days, looked at by the head of service before fifteen months',
    today: '2026-12-18',
    record: { conferenceHasDecided: true },
    does: 'begin',
    due: { 'child-protection-plan/visit': '2027-01-06', 'child-protection-plan/fifteen-months': '2028-03-18' },
  },
  {
    name: 'no conference has decided it: nobody makes a plan alone',
    today: '2026-12-18',
    actor: manager,
    does: 'begin',
    refused: [
      'Only a conference makes a child protection plan: hold the conference, and the plan begins with its decision. What keeps the child safe until then waits for nothing.',
    ],
  },
  {
    name: 'moved for good: the receiving authority has held its conference, and who took the plan over is named',
    today: '2027-06-14',
    actor: manager,
    answers: moved,
    does: 'ended',
  },
  {
    name: 'moved, but nobody has taken the plan over: it stays ours',
    today: '2027-06-14',
    actor: manager,
    answers: { endedBy: 'moved', endedOn, receivingAuthority: 'Eastmarch Council' },
    does: 'ended',
    refused: ['Enter the date of their conference', 'Enter the name of who has taken the plan over'],
  },
  {
    name: 'eighteen by the record',
    today: '2027-06-14',
    record: { dateOfBirth: on('2009-06-14') },
    answers: { endedBy: 'eighteen', endedOn },
    does: 'ended',
  },
  {
    name: 'seventeen by the record: refused',
    today: '2027-06-14',
    record: { dateOfBirth: on('2009-06-15') },
    answers: { endedBy: 'eighteen', endedOn },
    does: 'ended',
    refused: ['The date of birth on the record must show that the young person was eighteen on that day.'],
  },
  {
    name: 'died, and the record does not say so: refused',
    today: '2027-06-14',
    answers: { endedBy: 'died', endedOn },
    does: 'ended',
    refused: ['Record the date on which the child died: the plan ends with it.'],
  },
  {
    name: 'the pregnancy has ended: nothing more is asked of anybody',
    today: '2027-06-14',
    record: { expectedDateOfBirth: on('2027-09-01') },
    answers: { endedBy: 'pregnancyEnded', endedOn },
    does: 'ended',
    due: {},
  },
  {
    name: 'ended before it began: refused',
    today: '2027-06-14',
    record: { protectionPlanOpenSince: on('2027-06-15'), expectedDateOfBirth: on('2027-09-01') },
    answers: { endedBy: 'pregnancyEnded', endedOn },
    does: 'ended',
    refused: ['The plan can’t have ended before it began. Change the date.'],
  },
  {
    name: 'a concern is unanswered: the plan does not end over it',
    today: '2027-06-14',
    record: { openConcerns: [{ id: 'c1', aboutName: 'Nell', raisedOn: on('2027-06-01') }] },
    answers: moved,
    does: 'ended',
    refused: [
      'The concern about Nell raised on Tuesday 1 June 2027 has not been answered. Answer it, and tell whoever raised it.',
    ],
  },
])
