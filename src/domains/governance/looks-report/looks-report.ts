import type { Look } from '#domains/casework/child/looks-read-store.ts'
import { form } from '#engine/form.ts'
import { date, longText, oneOf, yesOrNo } from '#engine/question.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { plainDate } from '#kernel/dates.ts'

/**
 * What a child, a parent or whoever acts for a child is told of who opened the child's record: by role and reason, in plain words,
 * and never by name. Prepared by a worker, released by somebody else after a look at what is not safe to tell.
 */

/** Looks that are alike: who by role, why, on how many days. */
export interface LooksLine {
  readonly who: string
  readonly why: string
  readonly days: number
  readonly first: Temporal.PlainDate
  readonly last: Temporal.PlainDate
  /** Why a worker thinks twice before telling it. */
  readonly careful: string | undefined
}

const roleWords: Readonly<Record<string, string>> = {
  'front door': 'Somebody who answers when people tell us about a child',
  duty: 'A social worker on duty',
  'social worker': 'A social worker',
  'family help lead': 'A family help worker',
  'team manager': 'A manager of social workers',
  'conference chair': 'Somebody who leads meetings about keeping children safe',
  'reviewing officer': 'The reviewing officer, who checks how children in care are doing',
  'head of service': 'A senior manager',
  director: 'The director',
  inspector: 'An inspector',
  reviewer: 'Somebody who looks at what can be learned',
  service: 'The system itself',
}

const turnToAnswer = 'because it was their turn to answer'
const theirWork = 'because it is their work with you'

const whyWords: Readonly<Record<string, string>> = {
  'covering for the worker': 'to cover for your worker',
  'managing the work': 'to check the work',
  'family of a child I work with': 'because they work with your family',
  'deciding on a contact': 'because somebody had told us something',
  // Not that anybody complained or asked: whoever reads this may not be the one who did.
  'answering what was asked': 'to check what we did',
  'audit or quality': 'to check how well we work',
  'court or legal': 'to prepare for a court or for advice on the law',
  chairing: 'to lead a meeting about keeping you safe, or to check your plan',
  'the glass was broken': 'in an emergency, while the record was closed to others',
  'on duty': turnToAnswer,
  'named to answer a concern': 'to check what we did',
  'accepted at the handover': 'to go on from what was done out of hours',
}

/** The same to a parent, or to whoever acts for the child. */
const toOthers: Readonly<Record<string, string>> = {
  [theirWork]: 'because it is their work with the child',
  'to cover for your worker': 'to cover for the child’s worker',
  'because they work with your family': 'because they work with the family',
  'to lead a meeting about keeping you safe, or to check your plan':
    'to lead a meeting about keeping the child safe, or to check the plan',
}

const carefulWhy: Readonly<Record<string, string>> = {
  'court or legal': 'It may show that somebody goes to court before they are told.',
  'the glass was broken': 'It shows that the record is restricted.',
  'deciding on a contact': 'It may show that somebody told us, and who.',
}

const carefulRole: Readonly<Record<string, string>> = {
  reviewer: 'It may show that a learning review is going on.',
  inspector: 'It may show what an inspection looks at.',
}

function whyOf({ purpose, granted, actorRole }: Look): string {
  if (purpose !== null) return whyWords[purpose] ?? 'for a reason that they gave'
  if (granted) return theirWork
  return actorRole === 'front door' || actorRole === 'duty' ? turnToAnswer : 'for their work'
}

function carefulOf({ purpose, actorRole }: Look): string | undefined {
  return carefulWhy[purpose ?? ''] ?? carefulRole[actorRole]
}

/** The looks of a time in lines that are told; what was refused, and the house itself, are no looks. */
export function linesOf(looks: readonly Look[]): readonly LooksLine[] {
  const groups = new Map<string, Look[]>()
  for (const look of looks) {
    if (look.refused || look.actorRole === 'service' || look.what.includes(': refused')) continue
    const key = `${look.actorRole}|${whyOf(look)}|${carefulOf(look) ?? ''}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [look])
    else group.push(look)
  }
  return [...groups.values()].map((group) => {
    const days = [...new Set(group.map(({ at }) => dateInLondon(at).toString()))].sort()
    const [first] = group
    const dayOf = (text: string | undefined) => Temporal.PlainDate.from(text ?? '2000-01-01')
    return {
      who: roleWords[first?.actorRole ?? ''] ?? 'Somebody who works for the trust',
      why: first === undefined ? '' : whyOf(first),
      days: days.length,
      first: dayOf(days[0]),
      last: dayOf(days.at(-1)),
      careful: first === undefined ? undefined : carefulOf(first),
    }
  })
}

/** "A social worker, because it is their work with you: on 12 days, from 3 March 2026 to 9 May 2026."; "with the child" to a parent. */
export function lineInWords({ who, why, days, first, last }: Omit<LooksLine, 'careful'>, standsAs: string): string {
  const when = days === 1 ? `on ${plainDate(first)}` : `on ${days} days, from ${plainDate(first)} to ${plainDate(last)}`
  return `${who}, ${standsAs === 'the child' ? why : (toOthers[why] ?? why)}: ${when}.`
}

export const standsAsOptions = {
  'the child': 'The child',
  'a parent': 'A parent',
  'somebody who acts for the child': 'Somebody who acts for the child',
} as const

export const decideReportForm = form({
  decision: oneOf(
    'Is it safe to tell?',
    { released: 'Yes: release it', 'not safe to tell': 'No: it is not safe to tell' },
    { errorMissing: 'Select whether it is safe to tell' },
  ),
  because: longText('What did you look at?', {
    hint: 'Who must not be told, orders, what the child says, what is going on at court or with the police.',
    errorMissing: 'Enter what you looked at',
    maxLength: 2000,
  }),
})

/** The form of one child’s report: the people who may ask, and the lines that may be left out, are the child’s own. */
export function prepareReportForm(recipients: Readonly<Record<string, string>>, careful: boolean) {
  return form({
    recipient: oneOf('Who asks?', recipients, { errorMissing: 'Select who asks' }),
    standsAs: oneOf('As what?', standsAsOptions, { errorMissing: 'Select as what they ask' }),
    from: date('From which day?', { past: true, called: 'first day' }),
    until: date('Until which day?', { past: true, called: 'last day' }),
    ...(careful
      ? {
          leaveOut: yesOrNo('Leave out the lines that may not be safe to tell?', {
            errorMissing: 'Select yes or no',
          }),
        }
      : {}),
  })
}
