import type { Rate } from '#demo/presets/rate.ts'

/** An authority that does most things in time: England, year ended 31 March 2025, and our own assumption where nothing is published. */
export const good = {
  /** Contacts that nobody reads for weeks. */
  leftUnread: { is: 0, from: 'Local.' },
  /** Contacts decided on the day they came or the next working day. */
  decidedInTime: { is: 0.94, from: 'Local.' },
  /** Families that wait for weeks for a worker. */
  leftUnallocated: { is: 0.06, from: 'Local.' },
  /** Children to a worker. */
  childrenToWorker: { is: 15.2, from: 'LAIT, Work_Force_AvgNumCase_SW, England 2025.' },
  /** Social workers who are hired through an agency, and posts that nobody employed holds. */
  agencyWorkers: { is: 0.13, from: 'LAIT, Work_Force_Agecy_Rate, England 2025.' },
  postsVacant: { is: 0.142, from: 'LAIT, Work_Force_Vac_Rate, England 2025.' },
  /** Families whose worker leaves. */
  workerLeaves: { is: 0.06, from: 'Local: turnover 11.8 % a year (LAIT, Work_Force_TO_Rate, England 2025).' },
  /** Assessments concluded within 45 working days. */
  assessedInTime: { is: 0.857, from: 'LAIT, Continue_Assess_Comp, England 2025.' },
  /** Assessments that find no need. */
  notInNeed: { is: 0.308, from: 'LAIT, Referrals_AssessedNotNeed, England 2025.' },
  /** Looks by a manager at an assessment that are in time. */
  lookedAtInTime: { is: 0.85, from: 'Local.' },
  /** Children at risk who are seen within a day. */
  seenAtOnce: { is: 0.9, from: 'Local.' },
  /** Families who are never seen. */
  neverSeen: { is: 0.04, from: 'Local.' },
  /** Visits that were planned and not made. */
  visitMissed: { is: 0.03, from: 'Local.' },
  /** Visits on which a child of an age to be seen alone is. */
  seenAlone: { is: 0.78, from: 'Local.' },
  /** Initial conferences for each enquiry: 59.2 to 189.3 in 10,000. */
  conference: { is: 0.31, from: 'LAIT, ISCP_Conf and Section_47, England 2025.' },
  /** Initial conferences within fifteen working days of the strategy discussion. */
  conferenceInTime: { is: 0.814, from: 'LAIT, CP_conf_15days, England 2025.' },
  /** Child protection plans of children who had one before. */
  planAgain: { is: 0.245, from: 'LAIT, PrevRegCPR, England 2025.' },
  /** Reviews of child protection plans in time. */
  protectionReviewedInTime: { is: 0.906, from: 'LAIT, RevCP, England 2025.' },
  /** First reviews of a plan for a child in need that are in time. */
  reviewedInTime: { is: 0.8, from: 'Local.' },
  /** First reviews of children in care in time. */
  careReviewedInTime: { is: 0.85, from: 'Local.' },
  /** First health assessments of children in care within twenty working days. */
  healthAssessedInTime: { is: 0.85, from: 'Local.' },
  /** Children in care seen for their yearly health assessment, with their teeth checked in the year, and their immunisations up to date. */
  healthSeenInYear: { is: 0.9, from: 'LAIT, LACHealth%, England 2025.' },
  teethChecked: { is: 0.81, from: 'LAIT, LACDental%, England 2025.' },
  immunised: { is: 0.84, from: 'LAIT, LACVaccinations%, England 2025.' },
  /** Children in care for a year, of four to sixteen, of whom there is a questionnaire of the year. */
  questionnaireFilledIn: { is: 0.77, from: 'Local: own knowledge of the national return.' },
  /** Things of a child’s care that are simply to be done and said, as to give the plan, that are. */
  saidDoneOfCare: { is: 0.9, from: 'Local.' },
  /** Workers of the assessment teams who leave while the city is lived; managers of teams. */
  workersLeave: { is: 0.03, from: 'Local: turnover 11.8 % a year (LAIT, Work_Force_TO_Rate, England 2025).' },
  managersLeave: { is: 0.02, from: 'Local.' },
  /** Of those who leave, whose families have somebody else before. */
  handedOver: { is: 0.95, from: 'Local.' },
  /** Families with an injury whose second is read beside the first. */
  injuriesReadTogether: { is: 0.9, from: 'Local.' },
  /** Patterns that whoever is asked answers. */
  promptAnswered: { is: 0.85, from: 'Local.' },
  /** Concerns of foster carers that are answered. */
  carerAnswered: { is: 0.95, from: 'Local.' },
  /** How often a head of service closes over what lacks, a need or a sighting, where one could: beyond the once that everybody meets. */
  closesOver: { is: 0, from: 'Local.' },
  /** Mornings on which the list of restricted children is worked. */
  restrictedListWorked: { is: 0.97, from: 'Local.' },
  /** Concerns that somebody answers. */
  concernAnswered: { is: 0.82, from: 'Local.' },
  /** Families whose case somebody asks to close because there is nobody to work with them. */
  closedForWant: { is: 0, from: 'Local.' },
} as const satisfies Readonly<Record<string, Rate>>

export type RateName = keyof typeof good
