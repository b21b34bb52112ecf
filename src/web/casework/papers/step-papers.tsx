import type { MeetingOfStep } from '#domains/casework/papers/meeting-store.ts'
import { paperMakers } from '#domains/casework/papers/paper-makers.ts'
import { papersNow } from '#domains/casework/papers/step-paper.ts'
import type { StepOfPaper } from '#domains/casework/steps/step.ts'
import { dayAndTime } from '#kernel/dates.ts'
import { papersOfStep } from '#practice/papers/contents.ts'
import { tellsOfMeeting } from '#practice/papers/step-paper.ts'
import { Section } from '#web/components/section.tsx'
import { paths } from '#web/paths.ts'
import type { SignedInRequest } from '#web/route.ts'

interface Props {
  readonly request: SignedInRequest
  readonly step: Pick<StepOfPaper, 'id' | 'childId' | 'kind' | 'concludedOn' | 'outcome' | 'answers'>
  readonly meeting?: MeetingOfStep | undefined
  readonly heading?: string
}

/** What a step gives in writing, made for one recipient at a time. */
export function StepPapers({ request, step, meeting, heading = 'Letters, agenda, record and plan' }: Props) {
  const papers = papersNow(step)
  const mayMake = paperMakers.some((role) => role === request.actor.role) && request.ctx.asKnown === undefined
  if (papers.length === 0 || !mayMake) return null
  const meets = step.concludedOn === undefined && tellsOfMeeting(papersOfStep(step.kind))
  return (
    <Section heading={heading} id="papers">
      {meets && <Meeting href={paths.stepMeeting(step.childId, step.id)} meeting={meeting} />}
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

function Meeting({ href, meeting }: { readonly href: string; readonly meeting: MeetingOfStep | undefined }) {
  if (meeting === undefined)
    return (
      <p class="govuk-body">
        <a class="govuk-link" href={href}>
          Say when and where the meeting is held
        </a>{' '}
        before you invite anybody.
      </p>
    )
  return (
    <p class="govuk-body">
      The meeting is on <strong>{dayAndTime(meeting.heldAt)}</strong>, {meeting.place}.{' '}
      <a class="govuk-link" href={href}>
        Change when or where
      </a>
    </p>
  )
}
