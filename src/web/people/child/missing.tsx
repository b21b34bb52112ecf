import type { MissingSpell } from '#domains/casework/missing/missing-store.ts'
import { goneFor } from '#domains/casework/missing/read-missing.ts'
import { dateAndTime } from '#kernel/dates.ts'
import { Section } from '#web/components/section.tsx'
import { paths } from '#web/paths.ts'
import { Go, type Way } from '#web/people/child/go.tsx'
import { outcomeLabel } from '#web/people/child/labels.ts'

interface Props {
  readonly childId: string
  readonly spells: readonly MissingSpell[]
  readonly now: Temporal.Instant
  readonly to: Way
}

/** That the child is missing, before anything else on the page; and each earlier time, with what the child said of it. */
export function Missing({ childId, spells, now, to }: Props) {
  if (spells.length === 0) return null
  const gone = spells.find(({ endedAt }) => endedAt === undefined)
  const earlier = spells.filter((spell) => spell !== gone)
  return (
    <Section
      heading={gone === undefined ? 'Has been missing' : 'Missing now'}
      id="missing"
      {...(gone === undefined ? { kind: 'quiet' } : { kind: 'warning' })}
    >
      {gone !== undefined && (
        <p class="govuk-body">
          <strong>
            Since {dateAndTime(gone.from)}, {goneFor(gone.from, now)}.
          </strong>{' '}
          <Go way={to} href={paths.step(childId, gone.stepId)}>
            What is known and being done, and to say that the child is back
          </Go>
        </p>
      )}
      {earlier.length > 0 && (
        <ul class="govuk-list">
          {earlier.map((spell) => (
            <li>
              <Go way={to} href={paths.step(childId, spell.stepId)}>
                {dateAndTime(spell.from)}
              </Go>
              {spell.endedAt === undefined ? '' : ` to ${dateAndTime(spell.endedAt)}`}. {howEnded(spell)}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function howEnded({ howEnded: how, interview, heldAt }: MissingSpell): string {
  if (how === 'never missing') return 'Reported in error.'
  if (how === 'eighteen') return 'Turned eighteen while missing.'
  if (how === 'died') return 'The child has died.'
  if (interview === undefined) return 'No return home interview yet.'
  const held = heldAt === undefined ? '' : ` on ${dateAndTime(heldAt)}`
  return `Return home interview${held}: ${outcomeLabel('return-home-interview', interview)}`
}
