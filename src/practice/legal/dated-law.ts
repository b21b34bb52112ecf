import { act, type Citation } from '#engine/citation.ts'

/**
 * Law that is enacted and waits for its day. Each is off until a day is appointed; the law in force on the day a step began applies to
 * it for ever. To bring one into force is a line here with the day, and a line in the changelog.
 */
export interface DatedLaw {
  readonly id: string
  readonly says: string
  readonly law: Citation
  /** The day it comes into force; left out: not appointed. */
  readonly from?: `${number}-${number}-${number}`
  /** What is done meanwhile. */
  readonly meanwhile: string
}

const wellbeingAct = (section: string) =>
  act(
    "Children's Wellbeing and Schools Act 2026",
    `section ${section}`,
    `https://www.legislation.gov.uk/ukpga/2026/21/section/${section}`,
    { confidence: 'M' },
  )

export const datedLaw = {
  familyGroupBeforeProceedings: {
    id: 'fgdm_before_proceedings',
    says: 'A family group decision-making meeting is offered to everybody with parental responsibility before care proceedings, and held where one of them accepts (Children Act 1989, section 31ZA).',
    law: wellbeingAct('1'),
    meanwhile: 'Offers are recorded, for the children in need census asks for them.',
  },
  dutyToShare: {
    id: 'duty_to_share',
    says: 'Agencies must share what is relevant to keeping a child safe, unless it would do the child more harm (Children Act 2004, section 16LA).',
    law: wellbeingAct('4'),
    meanwhile: 'Each asking says by what right it is made.',
  },
  identifierInSharing: {
    id: 'identifier_in_sharing',
    says: 'The NHS number is included where information is shared, when that is likely to help (Children Act 2004, section 16LC).',
    law: wellbeingAct('4'),
    meanwhile: 'The NHS number is kept with where it came from and whether it was checked.',
  },
  childProtectionTeams: {
    id: 'macpt',
    says: 'Multi-agency child protection teams help with section 47 enquiries (Children Act 2004, section 16EA).',
    law: wellbeingAct('3'),
    meanwhile: 'A discussion needs children’s social care, police and health.',
  },
  educationPartner: {
    id: 'education_partner',
    says: 'Education and childcare agencies take part in the safeguarding arrangements.',
    law: wellbeingAct('2'),
    meanwhile: 'Schools are asked and counted at every conference.',
  },
} as const satisfies Readonly<Record<string, DatedLaw>>

/** Whether a law was in force on a day. */
export function wasInForce(law: DatedLaw, on: Temporal.PlainDate): boolean {
  return law.from !== undefined && Temporal.PlainDate.compare(Temporal.PlainDate.from(law.from), on) <= 0
}
