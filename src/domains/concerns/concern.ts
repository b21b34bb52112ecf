import type { Role } from '#domains/ledger/actor.ts'

/** Everybody who is signed in may raise a concern, but for those who look only at figures, at settings or at the past. */
export const raisers = [
  'front door',
  'duty',
  'social worker',
  'family help lead',
  'conference chair',
  'reviewing officer',
  'designated officer',
  'team manager',
  'head of service',
  'director',
  'commissioner',
  'partner',
  'carer',
  'provider',
  'inspector',
] as const satisfies readonly Role[]

/** Who may be named to answer. */
export const answerers = ['team manager', 'head of service', 'director'] as const satisfies readonly Role[]

/** What was found. None is offered before another. */
export const findings = {
  'borne out': 'Borne out: what was said is right',
  'partly borne out': 'Partly borne out',
  'not borne out': 'Not borne out: we looked, and it is not so',
  'cannot be known': 'It cannot be known',
} as const

export type Finding = keyof typeof findings

/** How whoever raised it was told. */
export const toldHow = {
  'in Holdfast': 'They read the reply here, in Holdfast',
  'by telephone': 'By telephone',
  'in person': 'In person',
  'by letter': 'By letter',
  'no way to reply was left': 'They left no way to reply',
} as const

export type ToldHow = keyof typeof toldHow

/** What somebody is told about: seen or heard, by whom, about whom, and how they may be answered. */
export interface Concern {
  readonly id: string
  readonly reference: string
  readonly childId: string
  readonly aboutPersonId: string | undefined
  readonly aboutAccountId: string | undefined
  readonly aboutName: string
  /** Who they are to the child. */
  readonly aboutSays: string
  readonly says: string
  readonly howKnown: string
  readonly inDangerNow: 'yes' | 'no' | 'not known'
  readonly raisedAt: Temporal.Instant
  readonly raisedByAccountId: string | undefined
  /** The name that may be shown, or undefined where it was raised without one. */
  readonly raisedByName: string | undefined
  readonly raisedByStandsAs: string
  readonly anonymous: boolean
  /** How they may safely be answered; empty where no way was left. */
  readonly safeReply: string
  readonly joinedToId: string | undefined
}

export interface Naming {
  readonly accountId: string
  readonly name: string
  /** The role that they hold today. */
  readonly role: string
  readonly namedAt: Temporal.Instant
  readonly reason: string
  readonly endedAt: Temporal.Instant | undefined
}

export interface ConcernAnswer {
  readonly concernId: string
  readonly finding: string
  readonly reasons: string
  readonly done: string
  readonly reply: string
  readonly toldHow: string
  readonly answeredAt: Temporal.Instant
  readonly answeredByName: string
}

/** A name as it is compared: case, accents and doubled spaces make no difference. */
function plain(name: string): string {
  return name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim()
}

const titles = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'sir', 'professor', 'prof'])

/**
 * Whether words call somebody by their name: "Marion Sele", "Sele, Marion: team manager", "M. Sele", "Mrs Sele". The database asks the
 * same (`house.is_called`).
 */
export function isCalled(said: string, name: string): boolean {
  const wordsOf = (text: string) =>
    plain(text.replaceAll(/['’‘`´ʼʻ]/g, ''))
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '')
  const [words, called] = [wordsOf(said), wordsOf(name)]
  const [first, family] = [called[0], called.at(-1)]
  if (first === undefined || family === undefined || words.length === 0) return false
  if (words.join(' ') === called.join(' ')) return true
  if (called.length > 1 && words.includes(family) && (words.includes(first) || words.includes(first.charAt(0))))
    return true
  const untitled = words.filter((word) => !titles.has(word))
  return untitled.length < words.length && untitled.length === 1 && untitled[0] === family
}

/** Whether a concern is about somebody who uses the system: known by account, or called by their name. */
export function isAbout(
  concern: Pick<Concern, 'aboutAccountId' | 'aboutName'>,
  somebody: { readonly accountId: string; readonly name: string },
): boolean {
  return concern.aboutAccountId === somebody.accountId || isCalled(concern.aboutName, somebody.name)
}

/** Whoever raised it, as those who answer may read it. */
export function raiserOf(concern: Pick<Concern, 'anonymous' | 'raisedByName' | 'raisedByStandsAs'>): string {
  const standsAs = concern.raisedByStandsAs === '' ? 'somebody' : concern.raisedByStandsAs
  if (concern.anonymous || concern.raisedByName === undefined) return `${standsAs}, who did not give a name`
  return `${concern.raisedByName}, ${standsAs}`
}

/** The names that a reply read by several people must not hold, where it does. */
export function nameInReply(reply: string, names: readonly string[]): string | undefined {
  const said = plain(reply)
  return names.find((name) => name.includes(' ') && said.includes(plain(name)))
}
