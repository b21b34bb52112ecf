/**
 * What is told each year of a young person who has left care.
 * Source: children looked-after data return guide, care leavers, 2026 to 2027.
 */

import type { CodeList } from './code-list.ts'

export const inTouch = [
  { code: 'YES', label: 'In touch' },
  { code: 'NO', label: 'Not in touch' },
  { code: 'REFU', label: 'Refuses contact' },
  { code: 'NREQ', label: 'No longer needs services' },
  { code: 'RHOM', label: 'Returned home' },
  { code: 'DIED', label: 'Died' },
] as const satisfies CodeList

export const leaversActivity = [
  { code: 'F1', label: 'Higher education, full time' },
  { code: 'P1', label: 'Higher education, part time' },
  { code: 'F2', label: 'Other education, full time' },
  { code: 'P2', label: 'Other education, part time' },
  { code: 'F3', label: 'Training or employment of any kind, full time', retired: true },
  { code: 'P3', label: 'Training or employment of any kind, part time', retired: true },
  { code: 'F4', label: 'Apprenticeship, full time' },
  { code: 'P4', label: 'Apprenticeship, part time' },
  { code: 'F5', label: 'Training or employment, full time' },
  { code: 'P5', label: 'Training or employment, part time' },
  { code: 'G4', label: 'None, because of illness or disability' },
  { code: 'G5', label: 'None, for another reason' },
  { code: 'G6', label: 'None, because of pregnancy or parenting' },
] as const satisfies CodeList

export const leaversAccommodation = [
  { code: 'B', label: 'With parents or relatives' },
  { code: 'C', label: 'Community home or other residential care' },
  { code: 'D', label: 'Semi-independent or transitional' },
  { code: 'E', label: 'Supported lodgings' },
  { code: 'G', label: 'Gone abroad' },
  { code: 'H', label: 'Deported' },
  { code: 'K', label: 'Ordinary lodgings without formal support' },
  { code: 'R', label: 'Not known where' },
  { code: 'S', label: 'No fixed abode, or homeless' },
  { code: 'T', label: 'Foyer or the like' },
  { code: 'U', label: 'Living independently' },
  { code: 'V', label: 'Emergency accommodation' },
  { code: 'W', label: 'Bed and breakfast' },
  { code: 'X', label: 'In custody' },
  { code: 'Y', label: 'Other' },
  { code: 'Z', label: 'With former foster carers' },
] as const satisfies CodeList
