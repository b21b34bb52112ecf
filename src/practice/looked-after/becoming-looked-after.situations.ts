import { contactOfficer, manager, on, situationsOf } from '../situation.ts'
import { becomingLookedAfter } from './becoming-looked-after.ts'

const consent = {
  startedOn: on('2026-12-14'),
  way: 'section20',
  whoConsents: 'parent',
  consentBy: 'Ms Ferris, on 14 December at the hospital, to Rowan Ashby',
  hasCapacity: true,
  understands: true,
  toldCanRemove: true,
  freely: true,
  inWriting: true,
  adviceOffered: true,
  objection: 'nobody',
  homeless: false,
  holders: 'Ms Ferris agrees. Mr Tarn, rung at work, does not object and cannot have Kit.',
  language: 'English; nobody needed help.',
  meantUntil: on('2027-01-11'),
  childsWishes: 'I want to go to Nan.',
  purpose: 'Ms Ferris is in hospital and nobody else can care for Kit.',
} as const

const { holders: _holders, meantUntil: _until, ...withoutHolders } = consent

const police = {
  startedOn: on('2026-12-25'),
  way: 'policeProtection',
  heldBy: 'PC 4411',
  heldSince: Temporal.Instant.from('2026-12-25T02:10:00Z'),
  purpose: 'Found alone at night.',
} as const

export const becomingLookedAfterSituations = situationsOf(becomingLookedAfter, [
  {
    name: 'an emergency protection order at seventeen: nothing of that stands in its way',
    today: '2026-12-21',
    record: { dateOfBirth: on('2009-12-20') },
    answers: {
      ...{ startedOn: on('2026-12-21'), way: 'emergencyProtectionOrder', orderMadeOn: on('2026-12-21') },
      ...{ orderSays: 'Family Court at Wexmoor, 26F004', childsWishes: 'To stay.', purpose: 'Threats at home.' },
    },
    does: 'lookedAfter',
    lacking: ['manager-authorises'],
  },
  {
    name: 'section 20 with every condition, a manager authorises: nothing is left to put right',
    today: '2026-12-14',
    actor: manager,
    authorisedBy: manager,
    answers: consent,
    does: 'lookedAfter',
    due: {},
  },
  {
    name: 'police protection on Christmas night, with nothing but the authority: what lacks is put right the next working day',
    today: '2026-12-25',
    actor: contactOfficer,
    answers: police,
    does: 'lookedAfter',
    lacking: ['decision-is-qualified', 'manager-authorises'],
    due: {
      'becoming-looked-after/wishes-found-out': '2027-01-05',
      'becoming-looked-after/put-right': '2026-12-29',
    },
  },
  {
    name: 'nobody asked the father, and nobody said until when: it goes ahead, and both are owed',
    today: '2026-12-14',
    actor: manager,
    authorisedBy: manager,
    answers: withoutHolders,
    does: 'lookedAfter',
    due: {
      'becoming-looked-after/every-holder-heard': '2026-12-15',
      'becoming-looked-after/end-is-said': '2026-12-21',
    },
  },
  {
    name: 'the consent is spoken and no advice was offered: it goes ahead, and both are done by the next working day',
    today: '2026-12-14',
    actor: manager,
    authorisedBy: manager,
    answers: { ...consent, inWriting: false, adviceOffered: false },
    does: 'lookedAfter',
    due: {
      'becoming-looked-after/consent-in-writing': '2026-12-15',
      'becoming-looked-after/legal-advice-offered': '2026-12-15',
    },
  },
  {
    name: 'a child protection plan stands: whether it ends is decided by the first review',
    today: '2026-12-07',
    actor: manager,
    authorisedBy: manager,
    record: { protectionPlanOpenSince: on('2026-10-01') },
    answers: { ...consent, startedOn: on('2026-12-07') },
    does: 'lookedAfter',
    due: { 'becoming-looked-after/protection-plan-decided': '2027-01-07' },
  },
  {
    name: 'a young person of sixteen who is homeless consents for themselves; housing has not assessed yet',
    today: '2026-12-14',
    actor: manager,
    authorisedBy: manager,
    record: { dateOfBirth: on('2010-05-01') },
    answers: {
      ...consent,
      whoConsents: 'child',
      consentBy: 'Kit, on 14 December',
      objection: 'can',
      exception: 'youngPerson',
      homeless: true,
    },
    does: 'lookedAfter',
    due: { 'becoming-looked-after/assessed-with-housing': '2026-12-30' },
  },
  {
    name: 'a parent without capacity, under threat of proceedings: refused, for that is no consent',
    today: '2026-12-14',
    actor: manager,
    authorisedBy: manager,
    answers: { ...consent, hasCapacity: false, freely: false, toldCanRemove: false, understands: false },
    does: 'lookedAfter',
    refused: [
      'Whoever consents must be able to decide this now. If they are not, their consent is none: take legal advice and use an order or police protection.',
      'Whoever consents must understand what they agree to, in their own language and with the facts.',
      'Tell whoever consents that anyone with parental responsibility may take the child home at any time, without notice.',
      'Consent given under pressure or under threat of proceedings is none. Use an order or police protection.',
    ],
  },
  {
    name: 'the father objects and can take the child: refused under section 20',
    today: '2026-12-14',
    actor: manager,
    authorisedBy: manager,
    answers: { ...consent, objection: 'can', exception: 'nothing' },
    does: 'lookedAfter',
    refused: [
      'Somebody with parental responsibility objects and can accommodate the child, or arrange it: section 20 does not allow it. Use an order or police protection.',
    ],
  },
  {
    name: 'no authority is named: refused, at any hour',
    today: '2026-12-25',
    actor: contactOfficer,
    answers: { startedOn: on('2026-12-25') },
    does: 'lookedAfter',
    refused: ['Say on what authority the child is looked after. Without consent or an order it is not lawful.'],
  },
  {
    name: 'the child is looked after already: refused',
    today: '2026-12-25',
    actor: manager,
    authorisedBy: manager,
    record: { lookedAfterSince: on('2026-11-01') },
    answers: police,
    does: 'lookedAfter',
    refused: [
      'The child is looked after already. Decide instead that another authority takes the place of the one that stands.',
    ],
  },
  {
    name: 'an interim care order takes the place of police protection',
    today: '2026-12-28',
    actor: manager,
    record: { lookedAfterSince: on('2026-12-25'), legalStatus: { code: 'L1', since: on('2026-12-25') } },
    answers: {
      startedOn: on('2026-12-28'),
      way: 'interimCareOrder',
      orderMadeOn: on('2026-12-28'),
      orderSays: 'Family court at Wexmoor, ZZ26C00001',
      childsWishes: 'I want to stay with Nan.',
      purpose: 'Threshold is met; the parents cannot be found.',
    },
    does: 'anotherAuthority',
    due: {},
  },
  {
    name: 'section 20 for a child who lives with a parent: refused, for that is no accommodation',
    today: '2026-12-14',
    actor: manager,
    record: {
      lookedAfterSince: on('2026-11-01'),
      placement: {
        ...{ id: 'home', type: 'P1', since: on('2026-12-01') },
        ...{ outOfArea: false, meantToLast: false, childAgreesFewerVisits: false },
      },
    },
    answers: consent,
    does: 'anotherAuthority',
    refused: [
      'The child lives with a parent. A child is not accommodated under section 20 with a parent: the child would no longer be looked after.',
    ],
  },
  {
    name: 'that the child is not looked after is decided by a manager: refused without one',
    today: '2026-12-14',
    answers: consent,
    does: 'notLookedAfter',
    refused: ["A manager who is not the child's own worker must authorise that the child is not looked after."],
  },
  ...(
    [
      ['careOrder', 'a care order'],
      ['interimCareOrder', 'an interim care order'],
    ] as const
  ).map(([way, order]) => ({
    name: `${order}, written down as made after the seventeenth birthday: a court makes none`,
    today: '2026-12-21',
    record: { dateOfBirth: on('2009-12-20') },
    answers: {
      ...{
        startedOn: on('2026-12-21'),
        way,
        orderMadeOn: on('2026-12-20'),
        orderSays: 'Family Court at Wexmoor, 26F003',
      },
      ...{ childsWishes: 'To stay.', purpose: 'Nobody keeps her safe at home.' },
    },
    does: 'lookedAfter' as const,
    refused: [
      'A court makes no care order once a young person is seventeen, or is sixteen and married (Children Act 1989, section 31(3)). Check the date, the date of birth, and which order it is.',
    ],
  })),
])
