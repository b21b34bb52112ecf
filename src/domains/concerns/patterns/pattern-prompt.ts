import { form } from '#engine/form.ts'
import { anyOf, longText, yesOrNo } from '#engine/question.ts'
import type { Evidence } from '#practice/patterns/pattern.ts'

/**
 * A pattern that somebody must answer: asked once a family, of one role, and never in the way of anything. It is closed by an
 * answer, or ends by itself when what it saw is so no more.
 */

/** Of whom it is asked; of a restricted child of whoever is to be rung about the child. */
export type AskedOfWhom = 'team manager' | 'head of service' | 'named'

/** One pattern of one child, as it was asked. */
export interface PromptRow {
  readonly id: string
  readonly version: number
  readonly promptId: string
  readonly childId: string
  readonly childName: string
  readonly pattern: string
  readonly askedOn: Temporal.PlainDate
  readonly evidence: readonly Evidence[]
  readonly askedOf: AskedOfWhom
  readonly teamId: string | undefined
  readonly teamName: string | undefined
  readonly namedId: string | undefined
  readonly namedName: string | undefined
  /** Whoever reads this covers today for a manager of the team that it is asked of. */
  readonly coversTeam: boolean
  readonly endedOn: Temporal.PlainDate | undefined
  readonly endedHow: 'answered' | 'no longer so' | 'retired' | undefined
  readonly answer: PromptAnswer | undefined
}

export interface PromptAnswer {
  readonly ledTo: 'something' | 'nothing'
  readonly what: readonly string[]
  readonly says: string
  readonly at: Temporal.Instant
  readonly byName: string
}

/** What an answer may lead to. */
export const ledToOptions = {
  strategy: 'A strategy discussion',
  assessment: 'An assessment, or one begun again',
  visit: 'A visit, or one sooner',
  plan: 'A plan changed, or begun',
  medical: 'A doctor sees the child',
  legal: 'Legal advice',
  agency: 'Another agency asked or told',
  worker: 'Another worker, or more time of this one',
  other: 'Something else',
} as const

export const answerPromptForm = form({
  ledTo: yesOrNo('Does it lead to something?', {
    hint: 'No is an answer too, with its reason. It shows which patterns are worth asking.',
    errorMissing: 'Select whether it leads to something',
  }),
  what: anyOf('What does it lead to?', ledToOptions, {
    errorMissing: 'Select what it leads to',
    askedWhen: { question: 'ledTo', is: ['yes'] },
  }),
  says: longText('What did you decide, and why?', {
    hint: 'What you looked at, and what speaks for and against.',
    errorMissing: 'Enter what you decided, and why',
    maxLength: 4000,
  }),
})

/** What was shown of a prompt, so that nothing is answered that nobody saw: its rows and their versions. */
export function shownOf(rows: readonly Pick<PromptRow, 'id' | 'version'>[]): string {
  return rows
    .map(({ id, version }) => `${id}.${version}`)
    .toSorted()
    .join(' ')
}

/** Whom it is asked of, in words. */
export function askedInWords({
  askedOf,
  teamName,
  namedName,
}: Pick<PromptRow, 'askedOf' | 'teamName' | 'namedName'>): string {
  if (askedOf === 'head of service') return 'the head of service'
  if (askedOf === 'named') return namedName ?? 'whoever is to be rung about the child'
  return teamName === undefined ? 'the team manager' : `the manager of ${teamName}`
}
