import { on, situationsOf } from '../situation.ts'
import { leavingCareNeedsAssessment } from './needs-assessment.ts'
import { pathwayPlan } from './pathway-plan.ts'
import { pathwayPlanReview } from './pathway-plan-review.ts'
import { personalAdviserContact } from './personal-adviser-contact.ts'

const assessed = {
  status: 'eligible',
  took: 'She, her carer, her tutor and the nurse.',
  childsWords: '“I want my own front door, and my sister near.”',
  health: 'A dentist.',
  education: 'Stay at college.',
  support: 'Her sister, and Mrs Vane.',
  money: 'An account of her own.',
  skills: 'Cooking and bills.',
  care: 'Stay with her carer after eighteen.',
  views: 'Her carer wants her to stay.',
} as const

export const leavingCareNeedsAssessmentSituations = situationsOf(leavingCareNeedsAssessment, [
  {
    name: 'begun on the sixteenth birthday: three months from it',
    today: '2026-05-10',
    record: { eligibleSince: on('2026-05-10'), leavingCareStatus: 'eligible' },
    does: 'begin',
    due: { 'leaving-care-needs-assessment/conclude': '2026-08-10' },
  },
  {
    name: 'begun a month late: it still counts from the day she became eligible, and leads to a plan',
    today: '2026-08-10',
    begunOn: '2026-06-15',
    record: { eligibleSince: on('2026-05-10'), leavingCareStatus: 'eligible' },
    answers: assessed,
    does: 'pathwayPlan',
  },
  {
    name: 'written down as qualifying where the record says eligible, without a reason: refused',
    today: '2026-08-10',
    record: { eligibleSince: on('2026-05-10'), leavingCareStatus: 'eligible' },
    answers: { ...assessed, status: 'qualifying' },
    does: 'adviceOnly',
    refused: ['By the record the young person is eligible. Select that, or say why it is not so.'],
  },
  {
    name: 'advice only for somebody who is owed a plan: refused',
    today: '2026-08-10',
    record: { eligibleSince: on('2026-05-10'), leavingCareStatus: 'relevant' },
    answers: { ...assessed, status: 'relevant' },
    does: 'adviceOnly',
    refused: ['Whoever is eligible, relevant or former relevant has a pathway plan. Make one.'],
  },
])

const plan = {
  madeOn: on('2026-08-17'),
  adviser: 'Idris Vane',
  childsWords: '“My own front door.”',
  health: 'Dentist in September, with her carer.',
  education: 'College until July; tutor rings each month.',
  emotional: 'A mentor.',
  family: 'Sundays with her sister.',
  skills: 'Cooks twice a week.',
  money: 'Paid on the first; Idris answers the same day.',
  home: 'Stays with her carer; the money for it is agreed.',
  contingency: 'Supported lodgings are asked for in time.',
  hasCopy: 'yes',
} as const

export const pathwayPlanSituations = situationsOf(pathwayPlan, [
  { name: 'agreed with her, in time, and she has a copy', today: '2026-08-17', answers: plan, does: 'made' },
  { name: 'recorded a week late: the day it was agreed is kept', today: '2026-08-24', answers: plan, does: 'made' },
  {
    name: 'she has not seen it: refused',
    today: '2026-08-17',
    answers: { ...plan, hasCopy: 'no' },
    does: 'made',
    refused: ['Give the young person a copy of their plan, or say that they do not want one.'],
  },
])

const reviewed = {
  heldOn: on('2027-02-15'),
  why: 'due',
  youngPerson: 'yes',
  childsWords: '“It works.”',
  done: 'The dentist; not the mentor.',
  home: 'Suitable, and it lasts.',
  changed: 'Another mentor.',
} as const

export const pathwayPlanReviewSituations = situationsOf(pathwayPlanReview, [
  { name: 'held in time with the young person: it goes on', today: '2027-02-15', answers: reviewed, does: 'goesOn' },
  {
    name: 'held late, after a move: it goes on',
    today: '2027-04-01',
    answers: { ...reviewed, heldOn: on('2027-04-01'), why: 'moved' },
    does: 'goesOn',
  },
  {
    name: 'held without the young person, and nobody says why: refused',
    today: '2027-02-15',
    answers: { ...reviewed, youngPerson: 'no' },
    does: 'goesOn',
    refused: ['Enter why the young person did not take part, and how they were asked'],
  },
])

const contact = {
  on: on('2028-06-01'),
  how: 'seen',
  touch: 'YES',
  activity: 'F4',
  accommodation: 'U',
  suitable: true,
  offered: true,
  story: 'Works, pays the rent, sees her sister.',
} as const

export const personalAdviserContactSituations = situationsOf(personalAdviserContact, [
  { name: 'seen at home within two months of the last visit', today: '2028-06-01', answers: contact, does: 'kept' },
  {
    name: 'late, and by telephone: it is recorded as what it was',
    today: '2028-09-01',
    answers: { ...contact, on: on('2028-09-01'), how: 'spoke' },
    does: 'kept',
  },
  {
    name: 'bed and breakfast written down as suitable: refused',
    today: '2028-06-01',
    answers: { ...contact, accommodation: 'W' },
    does: 'kept',
    refused: ['Bed and breakfast is not suitable accommodation. Select No, and what is found instead becomes a clock.'],
  },
])
