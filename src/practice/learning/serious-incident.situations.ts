import { manager, on, situationsOf } from '../situation.ts'
import { seriousIncident } from './serious-incident.ts'

const answers = {
  what: 'harmed',
  knownOn: on('2026-12-14'),
  happened: 'A baby with broken ribs and no account of how.',
  othersSafe: 'His sister is with Nan, under section 20; police protect nobody else.',
  notifiedOn: on('2026-12-17'),
  rapidReviewOn: on('2027-01-11'),
  reviewDecision: 'no',
} as const

export const seriousIncidentSituations = situationsOf(seriousIncident, [
  {
    name: 'begun when we become aware: the panel within five working days',
    today: '2026-12-14',
    answers: { knownOn: on('2026-12-14') },
    does: 'begin',
    due: { 'serious-incident/notified': '2026-12-21' },
  },
  {
    name: 'written down on Monday, and known since Friday: the five working days run from Friday',
    today: '2026-12-14',
    answers: { knownOn: on('2026-12-11') },
    does: 'begin',
    due: { 'serious-incident/notified': '2026-12-18' },
  },
  { name: 'notified and reviewed in time', today: '2027-01-11', begunOn: '2026-12-14', answers, does: 'learned' },
  {
    name: 'a practice review, published late',
    today: '2028-02-01',
    begunOn: '2026-12-14',
    answers: { ...answers, reviewDecision: 'yes', reviewDecidedOn: on('2027-01-11'), publishedOn: on('2028-02-01') },
    does: 'learned',
  },
  {
    name: 'the panel was not told, and a review is still to be published: refused',
    today: '2027-01-11',
    begunOn: '2026-12-14',
    answers: {
      ...{ what: answers.what, knownOn: answers.knownOn, happened: answers.happened, othersSafe: answers.othersSafe },
      ...{ reviewDecision: 'yes', reviewDecidedOn: on('2027-01-08') },
    },
    does: 'learned',
    refused: [
      'Say when the national panel was notified.',
      'Say when the rapid review was sent to the panel.',
      'Say when the review was published, or the delay explained; or that there is none.',
    ],
  },
  {
    name: 'a worker decides alone that it need not be notified: refused',
    today: '2026-12-15',
    begunOn: '2026-12-14',
    answers: { ...answers, what: 'harmedOtherwise' },
    does: 'notNotifiable',
    refused: ["A manager who is not the child's own worker must authorise that it need not be notified."],
  },
  {
    name: 'a child who died of a long illness, with nothing of abuse suspected: a manager finds that it need not be notified',
    today: '2026-12-15',
    begunOn: '2026-12-14',
    actor: manager,
    authorisedBy: manager,
    answers: { ...answers, what: 'diedOtherwise', deathReviewToldOn: on('2026-12-15') },
    does: 'notNotifiable',
  },
  {
    name: 'a child in our care has died, of whatever cause, and a manager would not notify it: refused',
    today: '2026-12-15',
    begunOn: '2026-12-14',
    actor: manager,
    authorisedBy: manager,
    answers: { ...answers, what: 'diedInCare' },
    does: 'notNotifiable',
    refused: [
      'The death of a child who is looked after, or of a care leaver under twenty-five, is notified whatever its cause.',
    ],
  },
  {
    name: 'a child badly hurt in a car, with nothing of abuse suspected: a manager finds that it need not be notified',
    today: '2026-12-15',
    begunOn: '2026-12-14',
    actor: manager,
    authorisedBy: manager,
    answers: { ...answers, what: 'harmedOtherwise' },
    does: 'notNotifiable',
  },
  {
    name: 'abuse is suspected, and a manager would not notify it: refused',
    today: '2026-12-15',
    begunOn: '2026-12-14',
    actor: manager,
    authorisedBy: manager,
    answers,
    does: 'notNotifiable',
    refused: [
      'You have written that abuse or neglect is known or suspected: then it is notified. Change what has happened, or notify it.',
    ],
  },
])
