import { paperMakers } from '#domains/casework/papers/paper-makers.ts'
import { papersNow } from '#domains/casework/papers/step-paper.ts'
import type { KeptStep } from '#domains/casework/step.ts'
import { Section } from '#web/components/section.tsx'
import { paths } from '#web/paths.ts'
import type { SignedInRequest } from '#web/route.ts'

/** What a step gives in writing, made for one recipient at a time. */
export function StepPapers({ request, step }: { readonly request: SignedInRequest; readonly step: KeptStep }) {
  const papers = papersNow(step)
  const mayMake = paperMakers.some((role) => role === request.actor.role) && request.ctx.asKnown === undefined
  if (papers.length === 0 || !mayMake) return null
  return (
    <Section heading="Letters, agenda, record and plan" id="papers">
      <ul class="govuk-list">
        {papers.map(({ id, title }) => (
          <li>
            <a class="govuk-link" href={paths.stepPaper(step.childId, step.id, id)}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
