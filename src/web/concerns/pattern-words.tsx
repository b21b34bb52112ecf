import type { PromptRow } from '#domains/concerns/patterns/pattern-prompt.ts'
import type { Role } from '#domains/ledger/actor.ts'
import { plainDate } from '#kernel/dates.ts'
import { patternOf } from '#practice/patterns/contents.ts'
import type { Evidence, EvidenceKind } from '#practice/patterns/pattern.ts'
import { paths } from '#web/paths.ts'

/** A pattern by its title; one that practice knows no longer, by its id. */
export function patternTitle(id: string): string {
  return patternOf(id)?.title ?? id
}

const called: Readonly<Record<EvidenceKind, string>> = {
  contact: 'Contact',
  referral: 'Referral',
  closure: 'Work closed',
  concern: 'Concern raised, and not answered',
  visit: 'Visit at which the child was seen, and not alone',
  attempt: 'Visit at which the child was not seen',
  'not seen since': 'Not seen since',
  worker: 'Given to another worker',
  plan: 'Child protection plan begun',
  injury: 'Injury seen',
  appointment: 'Health appointment missed',
  'school roll': 'Told that the child leaves a school’s roll',
  missing: 'Missing from',
  order: 'Order made by a court',
  'closure asked': 'Closure asked for',
}

const contactReaders: readonly Role[] = ['front door', 'duty', 'team manager', 'head of service']

function hrefOf(childId: string, { id, kind }: Evidence, role: Role): string {
  if (kind === 'contact' && contactReaders.includes(role)) return paths.contact(id)
  if (kind === 'concern') return paths.concern(id)
  if (kind === 'injury') return paths.injury(childId, id)
  if (kind === 'school roll') return paths.step(childId, id)
  if (kind === 'plan') return `${paths.child(childId)}#plans`
  return `${paths.child(childId)}#story`
}

/** What a pattern saw, each thing leading to where it stands on the record: whoever may not open that is not led into it. */
export function EvidenceList({ row, role }: { readonly row: PromptRow; readonly role: Role }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {row.evidence.map((evidence) => (
        <li>
          <a class="govuk-link" href={hrefOf(row.childId, evidence, role)}>
            {called[evidence.kind]}, {plainDate(evidence.on)}
            <span class="govuk-visually-hidden"> ({row.childName})</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** A family’s prompts, each once, with the children and what is asked. */
export interface FamilyPrompt {
  readonly promptId: string
  readonly rows: readonly [PromptRow, ...PromptRow[]]
}

export function byPrompt(rows: readonly PromptRow[]): readonly FamilyPrompt[] {
  const found = new Map<string, [PromptRow, ...PromptRow[]]>()
  for (const row of rows) {
    const same = found.get(row.promptId)
    if (same === undefined) found.set(row.promptId, [row])
    else same.push(row)
  }
  return [...found].map(([promptId, same]) => ({ promptId, rows: same }))
}

/** "Kit Ferris and Ada Ferris" */
export function childrenNamed({ rows }: FamilyPrompt): string {
  return [...new Set(rows.map(({ childName }) => childName))].join(' and ')
}

/** "Third contact in twelve months; Not seen" */
export function titlesOf({ rows }: FamilyPrompt): string {
  return [...new Set(rows.map(({ pattern }) => patternTitle(pattern)))].join('; ')
}
