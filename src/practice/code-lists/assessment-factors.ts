/**
 * What an assessment found, several to a child, recorded when it is completed. 21 stands alone (rule 8869); none is recorded twice (8898).
 * 18A and 19A were replaced by codes that tell harm by a child from harm by an adult (8945Q, 8950Q).
 * Source: Children in need census 2026 to 2027, guide for local authorities.
 * https://www.gov.uk/guidance/children-in-need-census
 */

import type { CodeList, CodeOf } from './code-list.ts'

export const assessmentFactors = [
  { code: '1A', label: 'Alcohol misuse: the child' },
  { code: '1B', label: 'Alcohol misuse: a parent or carer' },
  { code: '1C', label: 'Alcohol misuse: another person living in the household' },
  { code: '2A', label: 'Drug misuse: the child' },
  { code: '2B', label: 'Drug misuse: a parent or carer' },
  { code: '2C', label: 'Drug misuse: another person living in the household' },
  { code: '3A', label: 'Domestic abuse: the child is subject to it' },
  { code: '3B', label: 'Domestic abuse: a parent or carer is subject to it' },
  { code: '3C', label: 'Domestic abuse: another person living in the household is subject to it' },
  { code: '4A', label: 'Mental health: the child' },
  { code: '4B', label: 'Mental health: a parent or carer' },
  { code: '4C', label: 'Mental health: another person in the family or household' },
  { code: '5A', label: 'Learning disability: the child' },
  { code: '5B', label: 'Learning disability: a parent or carer' },
  { code: '5C', label: 'Learning disability: another person in the family or household' },
  { code: '6A', label: 'Physical disability or illness: the child' },
  { code: '6B', label: 'Physical disability or illness: a parent or carer' },
  { code: '6C', label: 'Physical disability or illness: another person in the family or household' },
  { code: '7A', label: "Young carer: the child's health or development may be impaired by caring responsibilities" },
  { code: '8B', label: 'Privately fostered: child from overseas who intends to return' },
  { code: '8C', label: 'Privately fostered: child from overseas who intends to stay' },
  { code: '8D', label: 'Privately fostered: UK child in an educational placement' },
  { code: '8E', label: 'Privately fostered: UK child making alternative family arrangements' },
  { code: '8F', label: 'Privately fostered: other' },
  { code: '9A', label: 'Unaccompanied asylum-seeking child' },
  { code: '10A', label: 'Going or being missing' },
  { code: '11A', label: 'Child sexual exploitation' },
  { code: '12A', label: 'Trafficking' },
  { code: '13A', label: 'Involvement in or with gangs' },
  { code: '14A', label: 'Socially unacceptable behaviour of the child' },
  { code: '15A', label: 'Self-harm, suspected or actual' },
  { code: '16A', label: 'Abuse or neglect: neglect' },
  { code: '17A', label: 'Abuse or neglect: emotional abuse' },
  {
    code: '18A',
    label: 'Abuse or neglect: physical abuse, before harm by a child and by an adult were told apart',
    retired: true,
  },
  { code: '18B', label: 'Abuse or neglect: physical abuse by another child' },
  { code: '18C', label: 'Abuse or neglect: physical abuse by an adult' },
  {
    code: '19A',
    label: 'Abuse or neglect: sexual abuse, before harm by a child and by an adult were told apart',
    retired: true,
  },
  { code: '19B', label: 'Abuse or neglect: sexual abuse by another child' },
  { code: '19C', label: 'Abuse or neglect: sexual abuse by an adult' },
  { code: '20', label: 'Other' },
  { code: '21', label: 'No factors identified, and no further action is being taken', exclusive: true },
  { code: '22A', label: 'Female genital mutilation' },
  { code: '23A', label: 'Abuse linked to faith or belief' },
  { code: '24A', label: 'Child criminal exploitation' },
] as const satisfies CodeList

export type AssessmentFactors = CodeOf<typeof assessmentFactors>
