/**
 * Why an episode of care ends.
 * Source: Children looked-after data return (SSDA903) 2026 to 2027, guide for local authorities.
 * https://www.gov.uk/guidance/children-looked-after-return
 */

import type { CodeList, CodeOf } from './code-list.ts'

export const reasonEpisodeCeased = [
  { code: 'X1', label: 'A new episode begins on the same day' },
  { code: 'E11', label: 'Adopted: the application was not opposed' },
  { code: 'E12', label: 'Adopted: the court dispensed with consent' },
  { code: 'E2', label: 'Died' },
  { code: 'E3', label: 'Another authority of the United Kingdom took over the care' },
  { code: 'E4A', label: 'Went home to parents, relatives or another person with parental responsibility, as planned' },
  {
    code: 'E4B',
    label: 'Went home to parents, relatives or another person with parental responsibility, not as planned',
  },
  { code: 'E13', label: 'Left care to live with somebody without parental responsibility' },
  { code: 'E14', label: 'Accommodation on remand ended' },
  { code: 'E15', label: 'An age assessment found the young person to be eighteen or over' },
  { code: 'E16', label: 'Moved abroad' },
  { code: 'E17', label: 'Eighteen or over, and stays with the current carers' },
  { code: 'E41', label: 'Child arrangements order' },
  { code: 'E45', label: 'Special guardianship order to a former foster carer who is a relative or friend' },
  { code: 'E46', label: 'Special guardianship order to another former foster carer' },
  { code: 'E47', label: 'Special guardianship order to a relative or friend who did not foster the child' },
  { code: 'E48', label: 'Special guardianship order to somebody else' },
  { code: 'E5', label: 'Moved into independent living with support' },
  { code: 'E6', label: 'Moved into independent living without formal support' },
  { code: 'E7', label: 'Transferred to residential care funded by adult social care' },
  { code: 'E8', label: 'Ended for another reason' },
  { code: 'E9', label: 'Sentenced to custody' },
] as const satisfies CodeList

export type ReasonEpisodeCeased = CodeOf<typeof reasonEpisodeCeased>
