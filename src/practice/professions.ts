/** Who acts, as practice names them. What they may see and open is another matter, and stands in `domains/access`. */

export const professions = {
  'contact-officer': 'Contact officer',
  'family-help-lead': 'Family help lead practitioner',
  'social-worker': 'Social worker',
  'decision-maker': 'Qualified decision-maker',
  'team-manager': 'Team manager',
  'conference-chair': 'Conference chair',
  'reviewing-officer': 'Independent reviewing officer',
  'head-of-service': 'Head of service',
  director: 'Director',
} as const satisfies Readonly<Record<string, string>>

export type Profession = keyof typeof professions

/** A person who acts: their profession at the time, and whether they are registered with Social Work England now. */
export interface Actor {
  readonly id: string
  readonly profession: Profession
  readonly registered: boolean
}

const deciding: readonly Profession[] = [
  'social-worker',
  'decision-maker',
  'team-manager',
  'conference-chair',
  'head-of-service',
  'director',
]
const managing: readonly Profession[] = ['team-manager', 'head-of-service', 'director']

/** A registered social worker whose work is to decide. */
export function isQualified(actor: Actor): boolean {
  return actor.registered && deciding.includes(actor.profession)
}

/** Someone who manages those who work with children. */
export function isManager(actor: Actor | undefined): boolean {
  return actor !== undefined && managing.includes(actor.profession)
}
