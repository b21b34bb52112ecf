import { manager, on, situationsOf, worker } from '../situation.ts'
import { familyHelpAssessment } from './family-help-assessment.ts'

const need = { id: 'n1', title: 'Someone to talk to about her grandfather', state: 'open' } as const
const answers = {
  consent: 'agrees',
  consentBy: 'Her mother and her father, on 9 September; she says it is all right.',
  sharingTold: true,
  childSeenOn: on('2026-09-09'),
  childsWords: 'I miss him at bedtime.',
  family: 'Her parents and two brothers, who look after one another.',
  worries: 'She has not slept since her grandfather died, and misses school.',
  history: 'Nothing before this.',
  analysis: 'She grieves, and her mother grieves too.',
  needs: 'found',
  section17: 'no',
  lead: 'Imogen Tarrant',
  leadIs: 'other',
  supervisedBy: 'Rowan Ashby',
} as const

/** Leads the help without being a registered social worker. */
const lead = { id: 'lead', profession: 'family-help-lead', registered: false } as const
const managerWithoutRegistration = { ...manager, registered: false }

export const familyHelpAssessmentSituations = situationsOf(familyHelpAssessment, [
  {
    name: 'begun: concluded within forty-five working days of the referral',
    today: '2026-11-23',
    record: { referralOn: on('2026-11-23') },
    does: 'begin',
    due: { 'family-help-assessment/conclude': '2027-01-28' },
  },
  {
    name: 'the family agrees, a lead without registration is supervised, and a manager approves: a plan begins',
    today: '2026-09-14',
    actor: lead,
    record: { openNeeds: [need] },
    answers,
    authorisedBy: manager,
    does: 'familyHelpPlan',
  },
  {
    name: 'late is still concluded: the clock says so, and nothing is locked',
    today: '2027-02-15',
    begunOn: '2026-11-23',
    record: { openNeeds: [need], referralOn: on('2026-11-23') },
    answers,
    authorisedBy: manager,
    does: 'familyHelpPlan',
  },
  {
    name: 'the family declines: no plan is made against its will',
    today: '2026-09-14',
    record: { openNeeds: [need] },
    answers: { ...answers, consent: 'declines', declinedWeighed: 'School goes on with her.' },
    authorisedBy: manager,
    does: 'familyHelpPlan',
    refused: [
      'The family must agree to have the help. If they decline, decide whether the child needs more than that.',
    ],
  },
  {
    name: 'the family declines, and the child needs more: a child and family assessment asks nobody’s agreement',
    today: '2026-09-14',
    record: { openNeeds: [need] },
    answers: { ...answers, consent: 'declines', declinedWeighed: 'She goes without.', section17: 'yes' },
    authorisedBy: manager,
    does: 'childAndFamilyAssessment',
  },
  {
    name: 'no manager has approved it: refused',
    today: '2026-09-14',
    record: { openNeeds: [need] },
    answers,
    does: 'familyHelpPlan',
    refused: ["A manager who is not the child's own worker must authorise the assessment and who leads the help."],
  },
  {
    name: 'nobody registered has decided on section 17: refused',
    today: '2026-09-14',
    actor: lead,
    record: { openNeeds: [need] },
    answers,
    authorisedBy: managerWithoutRegistration,
    does: 'familyHelpPlan',
    refused: [
      'A registered social worker must decide whether the child is in need under section 17: ask one to conclude or authorise this.',
    ],
  },
  {
    name: 'a registered social worker decides on section 17, and a manager without registration may approve',
    today: '2026-09-14',
    actor: worker,
    record: { openNeeds: [need] },
    answers,
    authorisedBy: managerWithoutRegistration,
    does: 'familyHelpPlan',
  },
  {
    name: 'harm is suspected: the strategy discussion waits for no agreement, no manager and no answer',
    today: '2026-09-10',
    actor: lead,
    answers: { consent: 'declines' },
    does: 'strategyDiscussion',
    lacking: [
      'needs-are-named',
      'manager-authorises',
      'answer/declinedWeighed',
      'answer/sharingTold',
      'answer/childSeenOn',
      'answer/family',
      'answer/worries',
      'answer/history',
      'answer/analysis',
      'answer/section17',
      'answer/lead',
      'answer/leadIs',
    ],
    due: { 'family-help-assessment/put-right': '2026-09-17' },
  },
  {
    name: 'a concern is unanswered: it does not end here',
    today: '2026-09-14',
    record: { openConcerns: [{ id: 'c1', aboutName: 'Nell', raisedOn: on('2026-09-02') }] },
    answers: { ...answers, needs: 'none' },
    authorisedBy: manager,
    does: 'noFurtherHelp',
    refused: [
      'The concern about Nell raised on Wednesday 2 September 2026 has not been answered. Answer it, and tell whoever raised it.',
    ],
  },
])
