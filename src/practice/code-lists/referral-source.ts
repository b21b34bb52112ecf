/**
 * Who made a referral: one code for each referral, also where nothing more was done.
 * Source: Children in need census 2026 to 2027, guide for local authorities.
 * https://www.gov.uk/guidance/children-in-need-census
 */

import type { CodeList, CodeOf } from './code-list.ts'

export const referralSource = [
  { code: '1A', label: 'Individual: family member, relative or carer' },
  { code: '1B', label: 'Individual: acquaintance, including neighbours and childminders' },
  { code: '1C', label: 'Individual: self' },
  { code: '1D', label: 'Individual: other, including strangers and Members of Parliament' },
  { code: '2A', label: 'School' },
  { code: '2B', label: 'Education services' },
  { code: '3A', label: 'Health: general practitioner (GP)' },
  { code: '3B', label: 'Health: health visitor' },
  { code: '3C', label: 'Health: school nurse' },
  { code: '3D', label: 'Health: other primary health services' },
  { code: '3E', label: 'Health: accident and emergency department (A&E)' },
  { code: '3F', label: 'Health: other, for example a hospice' },
  { code: '4', label: 'Housing: local authority housing or housing association' },
  { code: '5A', label: "Local authority: social care, for example adults' social care" },
  { code: '5B', label: 'Local authority: other internal services, not social care or early help' },
  { code: '5C', label: 'Another local authority, for example its social care or early help' },
  { code: '5D', label: 'Local authority: early help' },
  { code: '6', label: 'Police' },
  { code: '7', label: 'Other legal agency, including courts, probation, immigration, Cafcass and prison' },
  { code: '8', label: 'Other, including children’s centres, independent providers and voluntary organisations' },
  { code: '9', label: 'Anonymous' },
  { code: '10', label: 'Unknown' },
] as const satisfies CodeList

export type ReferralSource = CodeOf<typeof referralSource>
