import { stepIds } from './contents.ts'
import { anyStep, obligations } from './registry.ts'

/** Kinds of work by which somebody looks through what is due. */
export const kindsOfWork = {
  seeing: 'Seeing children',
  reviews: 'Reviews, conferences and core groups',
  assessments: 'Assessments and enquiries',
  plans: 'Plans',
  health: 'Health and school',
  court: 'Orders, court and authority',
  telling: 'Telling and answering',
  other: 'Everything else',
} as const

export type KindOfWork = keyof typeof kindsOfWork

export function isKindOfWork(kind: string): kind is KindOfWork {
  return Object.hasOwn(kindsOfWork, kind)
}

/** The first that a clock's kind holds says which kind of work it is. */
const words: readonly (readonly [KindOfWork, RegExp])[] = [
  ['health', /health|teeth|education|school|questionnaire|strengths/],
  ['seeing', /visit|seen\b|-seen|interview/],
  ['reviews', /review|conference|core-group|circulated|record-given|supervis/],
  ['court', /order|court|proceedings|authority|liberty|secure|section-20|legal|hearing|police|notice-runs/],
  ['assessments', /assess|enquiry|strategy|checkpoint|discuss|screened|decided/],
  ['plans', /plan/],
  ['telling', /told|notified|answer|confirmed|given|tell|check/],
]

/** Which kind of work a clock is, by its kind. */
export function kindOfWork(clockKind: string): KindOfWork {
  return words.find(([, pattern]) => pattern.test(clockKind))?.[0] ?? 'other'
}

const clockKinds: readonly string[] = [
  ...obligations.map(({ id }) => id),
  ...stepIds.flatMap((id) => {
    const step = anyStep[id]
    const limits = [step, ...Object.values(step.outcomes)].flatMap(({ timeLimits = [] }) => timeLimits)
    return [...limits, ...(step.becomesClock ?? []), { id: 'put-right' }].map((limit) => `${id}/${limit.id}`)
  }),
]

/** The kinds of clock of a kind of work. */
export function clockKindsOf(wanted: KindOfWork): readonly string[] {
  return [...new Set(clockKinds.filter((kind) => kindOfWork(kind) === wanted))]
}
