import type { Role } from '#domains/ledger/actor.ts'

/** Whether a password alone is enough in a role from a day on. Local. */
export interface SecondProofRule {
  readonly since: `${number}-${number}-${number}`
  readonly required: boolean
  readonly why: string
}

const from = '2020-01-01'
const required = (why: string): readonly SecondProofRule[] => [{ since: from, required: true, why }]
const whereSetUp: readonly SecondProofRule[] = [
  {
    since: from,
    required: false,
    why: 'Asked of everybody who has set it up. Nobody on the front line is kept from a child for want of a telephone.',
  },
]

/**
 * The trust's own settings, by role, the oldest first: a change is a line with its day. Where a second proof (a code or a passkey)
 * is required, whoever has none is led to set one up before anything else, except to tell us about a child.
 */
const rules: Readonly<Record<Role, readonly SecondProofRule[]>> = {
  'front door': whereSetUp,
  duty: whereSetUp,
  'social worker': whereSetUp,
  'family help lead': whereSetUp,
  'team manager': whereSetUp,
  'conference chair': whereSetUp,
  'reviewing officer': whereSetUp,
  'designated officer': required('Reads what nobody else may.'),
  'head of service': required('Opens what others may not, and overrides gates.'),
  director: required('Opens what others may not, and overrides gates.'),
  commissioner: required('Sees needs across the trust.'),
  partner: required('Signs in from outside the trust.'),
  carer: whereSetUp,
  provider: required('Signs in from outside the trust.'),
  'council client': required('Signs in from outside the trust.'),
  reviewer: required('Signs in from outside the trust.'),
  inspector: required('Opens any record, from outside the trust.'),
  administrator: required('Gives and ends everybody’s access.'),
  'data protection officer': required('Reads who looked at what, everywhere.'),
  service: [{ since: from, required: false, why: 'Nobody signs in as the house.' }],
}

export function secondProofFor(role: Role, on: Temporal.PlainDate): SecondProofRule {
  const found = rules[role].findLast(({ since }) => since <= on.toString())
  if (found === undefined) throw new Error(`No rule on second proof is set for ${role}.`)
  return found
}
