/**
 * Where a child who is looked after is placed.
 * Source: Children looked-after data return (SSDA903) 2026 to 2027, guide for local authorities.
 * https://www.gov.uk/guidance/children-looked-after-return
 */

import type { CodeList, CodeOf } from './code-list.ts'

export const placementType = [
  { code: 'U1', label: 'With a relative or friend who fosters, long term' },
  { code: 'U2', label: 'With a relative or friend who fosters and is approved to adopt' },
  { code: 'U3', label: 'With a relative or friend who fosters, not long term' },
  { code: 'U4', label: 'With a foster carer, long term' },
  { code: 'U5', label: 'With a foster carer who is approved to adopt' },
  { code: 'U6', label: 'With a foster carer, not long term' },
  { code: 'P1', label: 'With own parents or another person with parental responsibility' },
  { code: 'K1', label: 'Secure children’s home' },
  { code: 'K2', label: 'Children’s home' },
  { code: 'K3', label: 'Supported accommodation' },
  { code: 'R1', label: 'Residential care home' },
  { code: 'R2', label: 'Health trust or other establishment giving medical or nursing care' },
  { code: 'R3', label: 'Family centre, or mother and baby unit' },
  { code: 'R5', label: 'Young offender institution or prison' },
  { code: 'S1', label: 'Residential school' },
  { code: 'P3', label: 'Residential employment' },
  { code: 'A3', label: 'Placed for adoption with consent, with the current foster carer' },
  { code: 'A4', label: 'Placed for adoption with consent, with somebody else' },
  { code: 'A5', label: 'Placed for adoption under a placement order, with the current foster carer' },
  { code: 'A6', label: 'Placed for adoption under a placement order, with somebody else' },
  { code: 'T1', label: 'Temporary: in hospital' },
  { code: 'T2', label: 'Temporary: on holiday' },
  { code: 'T3', label: 'Temporary: while the usual foster carer is on holiday' },
  { code: 'T4', label: 'Temporary: seven days or less, for another reason' },
  { code: 'T0', label: 'Temporary, of any kind' },
  { code: 'Z1', label: 'Other placement', retired: true },
  { code: 'H5', label: 'Semi-independent living', retired: true },
  { code: 'P2', label: 'Independent living', retired: true },
] as const satisfies CodeList

export type PlacementType = CodeOf<typeof placementType>
