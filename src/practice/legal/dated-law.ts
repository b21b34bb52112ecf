import { act, type Citation, type Confidence } from '#engine/citation.ts'

/**
 * Law that is enacted and waits for its day. Each is off until a day is appointed, here or as a dated setting of the house; the law in
 * force on the day a step began applies to it for ever.
 */
export interface DatedLaw {
  readonly id: string
  readonly says: string
  readonly law: Citation
  /** The day it comes into force; left out: not appointed. */
  readonly from?: `${number}-${number}-${number}`
  /** What is done meanwhile. */
  readonly meanwhile: string
  /** What a step asks otherwise from its day. Left out: no step asks for anything else by itself. */
  readonly asks?: string
}

/** Where the section is not known to us the Act is cited, with what it is about. */
const inWellbeingAct = (about: string) =>
  act("Children's Wellbeing and Schools Act 2026", about, 'https://www.legislation.gov.uk/ukpga/2026/21', {
    confidence: 'L',
    since: 'to be appointed',
  })

/** The text of these sections was read; whether and when they come into force was not to be found. */
const wellbeingAct = (section: string, inserts?: string, confidence: Confidence = 'H') =>
  act(
    "Children's Wellbeing and Schools Act 2026",
    `section ${section}${inserts === undefined ? '' : `, which inserts section ${inserts}`}`,
    `https://www.legislation.gov.uk/ukpga/2026/21/section/${section}`,
    { confidence, since: 'to be appointed' },
  )

export const datedLaw = {
  familyGroupBeforeProceedings: {
    id: 'fgdm_before_proceedings',
    says: 'A family group decision-making meeting is offered to everybody with parental responsibility before care proceedings, and held where one of them accepts (Children Act 1989, section 31ZA).',
    law: wellbeingAct('1', '31ZA of the Children Act 1989'),
    meanwhile: 'Offers are recorded, for the children in need census asks for them.',
    asks: 'Of pre-proceedings that begin then, the letter offers the meeting, and the application waits until it is held, declined by all, or judged against the child’s interests.',
  },
  dutyToShare: {
    id: 'duty_to_share',
    says: 'Agencies must share what is relevant to keeping a child safe, unless it would do the child more harm (Children Act 2004, section 16LA).',
    law: wellbeingAct('4', '16LA of the Children Act 2004'),
    meanwhile: 'Each asking says by what right it is made.',
  },
  identifierInSharing: {
    id: 'identifier_in_sharing',
    says: 'The NHS number is included where information is shared, when that is likely to help (Children Act 2004, section 16LC).',
    law: wellbeingAct('4', '16LC of the Children Act 2004'),
    meanwhile: 'The NHS number is kept with where it came from and whether it was checked.',
  },
  childProtectionTeams: {
    id: 'macpt',
    says: 'Multi-agency child protection teams help with section 47 enquiries (Children Act 2004, section 16EA).',
    law: wellbeingAct('3', '16EA of the Children Act 2004'),
    meanwhile: 'A discussion needs children’s social care, police and health.',
  },
  educationPartner: {
    id: 'education_partner',
    says: 'Education and childcare agencies take part in the safeguarding arrangements.',
    law: wellbeingAct('2'),
    meanwhile: 'Schools are asked and counted at every conference.',
  },
  consentToLeaveSchool: {
    id: 'consent_to_withdraw_from_school',
    says: 'A parent needs the authority’s consent to take a child out of school for education at home while it makes enquiries or takes action under section 47, or from a special school that it arranged (Education Act 1996, section 434A).',
    law: wellbeingAct('37', '434A of the Education Act 1996', 'M'),
    meanwhile: 'Leaving a school’s roll with an open enquiry or plan is told at once, and answered.',
  },
  accommodationForLiberty: {
    id: 'dol_accommodation',
    says: 'A court may authorise that a child is deprived of liberty in accommodation other than a secure children’s home.',
    law: inWellbeingAct('accommodation in which a child may be deprived of liberty'),
    meanwhile: 'Orders of the High Court are recorded, with their conditions and their end.',
  },
  regionalCare: {
    id: 'regional_care_coop',
    says: 'Authorities may be directed to find placements together, by regional co-operation arrangements.',
    law: inWellbeingAct('regional co-operation arrangements'),
    meanwhile: 'Placements are found by the trust.',
  },
  kinshipOffer: {
    id: 'kinship_offer',
    says: 'The authority publishes what it offers to families and friends who bring up a child, and to those who leave care.',
    law: inWellbeingAct('the kinship local offer, and staying close support'),
    meanwhile: 'What is offered stands among the services.',
  },
  agencyWorkers: {
    id: 'agency_worker_regs',
    says: 'Regulations may bind how agency social workers are used.',
    law: inWellbeingAct('use of agency workers'),
    meanwhile: 'The statutory guidance on agency social workers applies.',
  },
} as const satisfies Readonly<Record<string, DatedLaw>>

/** The days that were appointed since, by the id of the law. */
export type Appointed = Readonly<Record<string, Temporal.PlainDate>>

/** Whether a law was in force on a day. */
export function wasInForce(law: DatedLaw, on: Temporal.PlainDate, appointed: Appointed = {}): boolean {
  const from = appointed[law.id] ?? (law.from === undefined ? undefined : Temporal.PlainDate.from(law.from))
  return from !== undefined && Temporal.PlainDate.compare(from, on) <= 0
}
