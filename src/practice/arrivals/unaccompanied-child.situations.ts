import { manager, on, situationsOf } from '../situation.ts'
import { unaccompaniedChild } from './unaccompanied-child.ts'

const answers = {
  cameOn: on('2026-12-14'),
  foundBy: 'Police, at the lorry park on Ferry Lane',
  language: 'Tigrinya; interpreter Selam, by telephone',
  saysBornOn: on('2010-06-01'),
  age: 'no',
  childsWords: 'I am tired. My brother is in Calais.',
  fears: 'He fears the man who drove him. He owes money.',
} as const

export const unaccompaniedChildSituations = situationsOf(unaccompaniedChild, [
  { name: 'begun at night by whoever is there', today: '2026-12-14', does: 'begin', due: {} },
  {
    name: 'a child: looked after as one, and on what authority is recorded by the next working day',
    today: '2026-12-14',
    answers,
    does: 'lookedAfterAsChild',
    due: { 'unaccompanied-child/authority-recorded': '2026-12-15' },
  },
  {
    name: 'referred to the transfer scheme: within ten working days',
    today: '2026-12-16',
    begunOn: '2026-12-14',
    answers: { ...answers, referredToTransferOn: on('2026-12-16') },
    does: 'lookedAfterAsChild',
    due: {
      'unaccompanied-child/authority-recorded': '2026-12-17',
      'unaccompanied-child/transferred': '2027-01-04',
    },
  },
  {
    name: 'the age is doubted by the Home Office: looked after as a child all the same, with the benefit of the doubt',
    today: '2026-12-14',
    answers: { cameOn: answers.cameOn, age: 'homeOffice' },
    does: 'lookedAfterAsChild',
    lacking: [
      'answer/foundBy',
      'answer/language',
      'answer/saysBornOn',
      'answer/assessors',
      'answer/appropriateAdult',
      'answer/ageReasons',
      'answer/childsWords',
      'answer/fears',
    ],
    due: {
      'unaccompanied-child/authority-recorded': '2026-12-15',
      'unaccompanied-child/put-right': '2026-12-16',
    },
  },
  {
    name: 'found an adult by one worker with nobody beside the young person: refused',
    today: '2026-12-18',
    begunOn: '2026-12-14',
    actor: manager,
    authorisedBy: manager,
    answers: {
      ...answers,
      age: 'us',
      assessors: 'Rowan Ashby',
      appropriateAdult: false,
      ageReasons: 'He looks older.',
    },
    does: 'adult',
    refused: [
      'Two social workers assess, with an appropriate adult and an interpreter, and the young person can answer each doubt. Until then they are a child.',
    ],
  },
  {
    name: 'transferred late, when another authority has accepted by name',
    today: '2027-02-01',
    begunOn: '2026-12-14',
    answers: {
      ...answers,
      referredToTransferOn: on('2026-12-16'),
      transferredOn: on('2027-02-01'),
      receivedBy: 'Ferrymouth: Joan Lisle',
    },
    does: 'transferred',
  },
  {
    name: 'transferred while looked after here: that care has ended is recorded by the next working day',
    today: '2027-01-04',
    begunOn: '2026-12-14',
    record: { lookedAfterSince: on('2026-12-14') },
    answers: {
      ...answers,
      referredToTransferOn: on('2026-12-16'),
      transferredOn: on('2027-01-04'),
      receivedBy: 'Ferrymouth: Joan Lisle',
    },
    does: 'transferred',
    due: { 'unaccompanied-child/end-of-care-recorded': '2027-01-05' },
  },
  {
    name: 'transferred to nobody: refused, the child is ours until somebody has accepted',
    today: '2027-01-04',
    begunOn: '2026-12-14',
    answers: { ...answers, referredToTransferOn: on('2026-12-16') },
    does: 'transferred',
    refused: ['Say when, and who accepted the child by name. Until then the child is ours.'],
  },
])
