import { requestingClosure } from '#domains/casework/closure/request-closure.ts'
import { beginningStep } from '#domains/casework/steps/begin-step.ts'
import { practiceOf } from '#domains/casework/steps/step.ts'
import type { StepRead } from '#domains/casework/steps/step-reading.ts'
import { answersFromJson } from '#engine/answers-json.ts'
import { transcript } from '#engine/transcript.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { longDate } from '#kernel/dates.ts'
import { anyStep } from '#practice/registry.ts'
import { whereToGoOn } from '#web/casework/steps/step-links.ts'
import { Judgements, Transcript, whoDecided, whyItGoesAhead } from '#web/casework/steps/step-transcript.tsx'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { InsetText } from '#web/components/inset-text.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { paths } from '#web/paths.ts'
import type { SignedInRequest } from '#web/route.ts'

interface Props {
  readonly request: SignedInRequest
  readonly read: StepRead
}

/** A concluded step: what was decided, by whom, on what authority, and every answer in the words shown then. */
export function ConcludedStep({ request, read }: Props) {
  const { step, child } = read
  const practice = practiceOf(step.kind)
  const decided = step.outcome === undefined ? undefined : practice.outcomes[step.outcome]
  const isManager = ['team manager', 'head of service', 'director'].includes(request.actor.role)
  const lacksAuthority =
    step.authorisedBy === undefined &&
    step.judged.some(({ gateId, result }) => gateId === 'manager-authorises' && result === 'not met')
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Decided', value: decided?.means ?? 'It ended with another step' },
          { key: 'By', value: whoDecided(step) },
          { key: 'Concluded', value: concludedInWords(read) },
          { key: 'Began', value: longDate(step.beganOn) },
          ...(step.authorisedOn === undefined ? [] : [{ key: 'Authorised', value: longDate(step.authorisedOn) }]),
        ]}
      />
      {lacksAuthority && isManager && request.ctx.asKnown === undefined && (
        <form method="post" action={paths.stepConclusion(child.id, step.id)}>
          <CsrfField token={request.csrf} />
          <InsetText>
            This protected, and went ahead without a manager’s authority. Give it now, or ask what was done.
          </InsetText>
          <Button name="do" value="afterwards">
            Authorise it now
          </Button>
        </form>
      )}
      <ComesNext request={request} read={read} />
      <Transcript lines={step.transcript} name={child.name} />
      <Judgements judged={step.judged} because={whyItGoesAhead(step)} />
    </>
  )
}

function concludedInWords({ step, recordedAt }: StepRead): string {
  if (step.concludedOn === undefined) return ''
  const recordedOn = recordedAt === undefined ? undefined : dateInLondon(recordedAt)
  const late = recordedOn !== undefined && !recordedOn.equals(step.concludedOn)
  return `${longDate(step.concludedOn)}${late ? `; recorded on ${longDate(recordedOn)}` : ''}`
}

/** What a decision leads to that does not begin of itself, or can be gone on with: a link for whoever may do it, words for the others. */
function ComesNext({ request, read }: Props) {
  const { step, child } = read
  const leadsTo = step.outcome === undefined ? [] : (practiceOf(step.kind).outcomes[step.outcome]?.leadsTo ?? [])
  if (leadsTo.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">What comes next</h2>
      <ul class="govuk-list govuk-list--bullet">
        {leadsTo.map((next) => {
          const closing = next === 'closure'
          const says = closing ? 'Ask to close our work with the child' : anyStep[next].title
          const followed = read.followedBy.get(next)
          if (followed !== undefined)
            return (
              <li>
                <Link href={paths.step(child.id, followed)}>{says}</Link>
              </li>
            )
          const href = closing ? paths.closure(child.id) : whereToGoOn(read, child.id, next)
          return <li>{mayGoOn(request, closing) ? <Link href={href}>{says}</Link> : says}</li>
        })}
      </ul>
    </>
  )
}

function Link({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <a class="govuk-link" href={href}>
      {children}
    </a>
  )
}

function mayGoOn({ ctx, actor }: SignedInRequest, closing: boolean): boolean {
  return ctx.asKnown === undefined && (closing ? requestingClosure : beginningStep).by.includes(actor.role)
}

/** A step that a worker has decided and a manager must authorise: it can be read, and taken back. */
export function StepWithManager({ request, read, mayWrite }: Props & { readonly mayWrite: boolean }) {
  const { step, child } = read
  const isManager = ['team manager', 'head of service', 'director'].includes(request.actor.role)
  const { form, outcomes } = practiceOf(step.kind)
  return (
    <>
      <InsetText>
        Decided by {step.decidedByName}, and waiting for a manager who is not the child’s own worker to authorise it:{' '}
        {outcomes[step.outcome ?? '']?.means}
      </InsetText>
      {isManager && <Button href={paths.stepConclusion(child.id, step.id)}>Authorise it, or send it back</Button>}
      {mayWrite && (
        <form method="post" action={paths.stepConclusion(child.id, step.id)}>
          <CsrfField token={request.csrf} />
          {read.parts.map((part) => (
            <input type="hidden" name={`version-${part.step.id}`} value={String(part.step.version)} />
          ))}
          <Button variant="secondary" name="do" value="take back">
            Take it back to change it
          </Button>
        </form>
      )}
      <Transcript lines={transcript(form, answersFromJson(form, step.answers))} name={child.name} />
    </>
  )
}
