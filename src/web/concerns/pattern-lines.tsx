import { askedInWords, type PromptRow } from '#domains/concerns/patterns/pattern-prompt.ts'
import { promptsWaiting } from '#domains/concerns/patterns/pattern-prompt-store.ts'
import { list } from '#domains/ledger/view.ts'
import { plainDate } from '#kernel/dates.ts'
import { Section } from '#web/components/section.tsx'
import { byPrompt, childrenNamed, titlesOf } from '#web/concerns/pattern-words.tsx'
import { paths } from '#web/paths.ts'
import type { SignedInRequest } from '#web/route.ts'

/** What waits for whoever is signed in to answer: their team’s, what is asked of the head of service, what is asked of them by name. */
export async function readPatterns(request: SignedInRequest): Promise<readonly PromptRow[]> {
  const { role, accountId, teamId } = request.actor
  return await list(
    request.ctx,
    'patterns that wait for an answer',
    async (tx) =>
      await promptsWaiting(tx, {
        accountId,
        ...(role === 'team manager' ? { teamId } : {}),
        aboveTeams: role === 'head of service' || role === 'director',
      }),
    (rows) => rows.map(({ childId }) => childId),
  )
}

/** So many families are shown on a first page. */
const most = 10

/** On a first page: one line a family, the longest waiting first. */
export function PatternsToAnswer({ rows }: { readonly rows: readonly PromptRow[] }) {
  const families = byPrompt(rows)
  return (
    <Section heading="Patterns that someone must answer" id="patterns">
      {families.length === 0 && <p class="govuk-body">None waits for you.</p>}
      <ul class="govuk-list">
        {families.slice(0, most).map((family) => (
          <li>
            <a class="govuk-link" href={paths.pattern(family.rows[0].childId, family.promptId)}>
              {childrenNamed(family)}
            </a>
            : {titlesOf(family)}. Since {plainDate(family.rows[0].askedOn)}.
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.patterns()}>
          {families.length > most ? `All ${families.length}, and` : 'All that wait, and'} what came of each pattern
        </a>
      </p>
    </Section>
  )
}

/** On a child’s page: one line, while something waits. */
export function PatternLine({ childId, rows }: { readonly childId: string; readonly rows: readonly PromptRow[] }) {
  const waiting = byPrompt(rows.filter(({ endedOn }) => endedOn === undefined))
  return (
    <>
      {waiting.map((family) => (
        <p class="govuk-body hf-child__pattern">
          <strong>Waits for an answer of {askedInWords(family.rows[0])}:</strong>{' '}
          <a class="govuk-link" href={paths.pattern(childId, family.promptId)}>
            {titlesOf(family)}
          </a>
          , since {plainDate(family.rows[0].askedOn)}.
        </p>
      ))}
    </>
  )
}
