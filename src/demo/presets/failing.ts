import type { RateName } from '#demo/presets/good.ts'
import type { Rate } from '#demo/presets/rate.ts'

/**
 * An authority that fails its children, as one was in 2016: published where something is, and else our own assumption after what
 * inspectors described in 2014. What it would have done and Holdfast does not let it do, it tries here and is refused.
 */
export const failing = {
  leftUnread: { is: 0.15, from: 'Local.' },
  decidedInTime: { is: 0.55, from: 'Local.' },
  leftUnallocated: { is: 0.4, from: 'Local: children without a worker, Ofsted 2014.' },
  childrenToWorker: { is: 24, from: 'Local: 18.2 % of posts vacant (LAIT, Work_Force_Vac_Rate, Birmingham 2016).' },
  agencyWorkers: { is: 0.234, from: 'LAIT, Work_Force_Agecy_Rate, Birmingham 2016.' },
  postsVacant: { is: 0.182, from: 'LAIT, Work_Force_Vac_Rate, Birmingham 2016.' },
  workerLeaves: { is: 0.5, from: 'Local: 23.4 % agency workers (LAIT, Work_Force_Agecy_Rate, Birmingham 2016).' },
  assessedInTime: { is: 0.82, from: 'LAIT, Continue_Assess_Comp, Birmingham 2016.' },
  notInNeed: { is: 0.274, from: 'LAIT, Referrals_AssessedNotNeed, Birmingham 2016.' },
  lookedAtInTime: { is: 0.4, from: 'Local.' },
  seenAtOnce: { is: 0.6, from: 'Local.' },
  neverSeen: { is: 0.12, from: 'Local.' },
  visitMissed: { is: 0.55, from: 'Local.' },
  seenAlone: { is: 0.5, from: 'Local.' },
  conference: { is: 0.38, from: 'LAIT, ISCP_Conf and Section_47, Birmingham 2016: 50.2 to 132.2 in 10,000.' },
  conferenceInTime: { is: 0.505, from: 'LAIT, CP_conf_15days, Birmingham 2016.' },
  planAgain: {
    is: 0.4,
    from: 'Local: plans ended before anything had changed; published were 20.8 % (LAIT, PrevRegCPR, Birmingham 2016).',
  },
  protectionReviewedInTime: { is: 0.772, from: 'LAIT, RevCP, Birmingham 2016.' },
  reviewedInTime: { is: 0.45, from: 'Local.' },
  careReviewedInTime: { is: 0.55, from: 'Local.' },
  healthAssessedInTime: { is: 0.5, from: 'Local.' },
  healthSeenInYear: { is: 0.75, from: 'LAIT, LACHealth%, Birmingham 2024: the earliest published are of 2021.' },
  teethChecked: { is: 0.45, from: 'LAIT, LACDental%, Birmingham 2022: the earliest published are of 2021.' },
  immunised: { is: 0.59, from: 'LAIT, LACVaccinations%, Birmingham 2024: the earliest published are of 2021.' },
  questionnaireFilledIn: { is: 0.5, from: 'Local.' },
  saidDoneOfCare: { is: 0.4, from: 'Local.' },
  workersLeave: {
    is: 0.4,
    from: 'Local: 23.4 % agency workers (LAIT, Work_Force_Agecy_Rate, Birmingham 2016), who stay for months.',
  },
  managersLeave: { is: 0.9, from: 'Local: managers who come and go, Ofsted 2014.' },
  handedOver: { is: 0.2, from: 'Local.' },
  injuriesReadTogether: { is: 0.1, from: 'Local: injuries read one at a time.' },
  promptAnswered: { is: 0.1, from: 'Local.' },
  carerAnswered: { is: 0, from: 'Local: a foster carer’s concern that nobody answered.' },
  closesOver: { is: 1, from: 'Local: cases closed for want of a service, Ofsted 2014.' },
  restrictedListWorked: { is: 0.3, from: 'Local.' },
  concernAnswered: { is: 0.3, from: 'Local.' },
  closedForWant: { is: 0.3, from: 'Local: cases closed for want of a worker, Ofsted 2014, paragraphs 2, 57 and 115.' },
} as const satisfies Readonly<Record<RateName, Rate>>
