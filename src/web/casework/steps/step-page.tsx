import { concludeStep, concludingStep } from '#domains/casework/steps/conclude-step.ts'
import { saveStep } from '#domains/casework/steps/save-step.ts'
import { practiceOf, stateOf } from '#domains/casework/steps/step.ts'
import type { Concluded } from '#domains/casework/steps/step-concluding.ts'
import { ownQuestions } from '#domains/casework/steps/step-own-questions.ts'
import { type ChangedAnswer, changesSince, type StepRead } from '#domains/casework/steps/step-reading.ts'
import { practitioners, type Role } from '#domains/ledger/actor.ts'
import type { Outcome, Refusal, Unmet } from '#domains/ledger/context.ts'
import { view } from '#domains/ledger/view.ts'
import { mayProtect } from '#engine/step.ts'
import { longDate, parseTypedDate } from '#kernel/dates.ts'
import { anyStep } from '#practice/registry.ts'
import { ClockLines } from '#web/casework/clocks/clock-lines.tsx'
import { StepPapers } from '#web/casework/papers/step-papers.tsx'
import { EarlierPlans } from '#web/casework/steps/earlier-plans.tsx'
import { HandbookLink } from '#web/casework/steps/handbook-link.tsx'
import { NotCountedYet } from '#web/casework/steps/not-counted-yet.tsx'
import { PlansAsTheyStand } from '#web/casework/steps/plan-as-it-stands.tsx'
import { ConcludedStep, StepWithManager } from '#web/casework/steps/step-concluded.tsx'
import { StepForm } from '#web/casework/steps/step-form.tsx'
import { LawList } from '#web/casework/steps/step-law.tsx'
import { refusalsLinked } from '#web/casework/steps/step-links.ts'
import { withStep } from '#web/casework/steps/step-opening.ts'
import { asShownNow, type ReadPart, readParts, typedFromKept } from '#web/casework/steps/step-typed.ts'
import { TypedNotSaved } from '#web/casework/steps/typed-not-saved.tsx'
import { Details } from '#web/components/details.tsx'
import { InsetText } from '#web/components/inset-text.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { get, one, post, type Reply, type Route, redirect, type SignedInRequest, type Typed } from '#web/route.ts'

/** Who may look at a step. */
export const readers: readonly [Role, ...Role[]] = [...practitioners, 'inspector', 'reviewer']
/** Who may write in one: what each may decide is for the step’s own gates. */
export const writers: readonly [Role, ...Role[]] = practitioners

interface Shown {
  readonly typed: Typed
  readonly unmet: readonly Unmet[]
  readonly changed: readonly ChangedAnswer[]
}

function mayWrite(request: SignedInRequest): boolean {
  return request.ctx.asKnown === undefined && concludingStep.by.includes(request.actor.role)
}

function show(request: SignedInRequest, read: StepRead, { typed, unmet, changed }: Shown): Reply {
  const practice = practiceOf(read.step.kind)
  const errors = refusalsLinked(read, unmet)
  const names = read.parts.map(({ child }) => child.name).join(', ')
  const state = stateOf(read.step)
  return page(
    request,
    { title: practice.title, back: paths.child(read.child.id), errors },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">
          <span class="govuk-caption-l">{names}</span>
          {practice.title}
        </h1>
        <p class="govuk-body-l">{practice.purpose}</p>
        {read.cameFrom !== undefined && (
          <p class="govuk-body">
            It comes from{' '}
            <a class="govuk-link" href={paths.step(read.child.id, read.cameFrom.id)}>
              {practiceOf(read.cameFrom.kind).title.toLowerCase()}, {longDate(read.cameFrom.on)}
            </a>
            .
          </p>
        )}
        {state === 'open' && practice.protective !== undefined && mayProtect(practice) && (
          <InsetText>
            Nothing here holds up protecting a child. You can conclude so with questions unanswered and with agencies
            missing: what is lacking becomes a clock, to be put right in time.
          </InsetText>
        )}
        {state !== 'open' && unmet.some(({ answerAt }) => answerAt === 'changed') && (
          <TypedNotSaved parts={readParts(read, typed, request.ctx.clock.now())} />
        )}
        {state === 'concluded' && <ConcludedStep request={request} read={read} />}
        {state === 'with the manager' && <StepWithManager request={request} read={read} mayWrite={mayWrite(request)} />}
        {read.sentBack !== undefined && (
          <InsetText>
            <p class="govuk-body">
              Sent back by {read.sentBack.by} on {longDate(read.sentBack.on)}, to be done before it is authorised:
            </p>
            <p class="govuk-body hf-lines">{read.sentBack.says}</p>
          </InsetText>
        )}
        {read.stayedUnder.length > 0 && (
          <InsetText>
            <p class="govuk-body">
              This began on {longDate(read.step.beganOn)}, and stays under what was in force then. Since then:
            </p>
            <ul class="govuk-list govuk-list--bullet">
              {read.stayedUnder.map((says) => (
                <li>{says}</li>
              ))}
            </ul>
          </InsetText>
        )}
        {read.earlierPlans !== undefined && <EarlierPlans childId={read.child.id} plans={read.earlierPlans} />}
        <PlansAsTheyStand plans={read.plansAsTheyStand} />
        <StepPapers request={request} step={read.step} meeting={read.meeting} />
        {read.clocks.length > 0 && (
          <>
            <h2 class="govuk-heading-m">What is due</h2>
            <ClockLines childId={read.child.id} clocks={read.clocks} now={request.ctx.clock.now()} />
          </>
        )}
        {state === 'open' && <NotCountedYet read={read} />}
        {state === 'open' && mayWrite(request) && read.step.kind === 'child-protection-plan' && (
          <h2 class="govuk-heading-m">If the plan ends otherwise than at a conference</h2>
        )}
        {state === 'open' && mayWrite(request) && (
          <StepForm request={request} read={read} typed={typed} unmet={unmet} errors={errors} changed={changed} />
        )}
        {state === 'open' && !mayWrite(request) && <p class="govuk-body">This is still being worked on.</p>}
        <Details summary="The law and guidance behind this">
          <LawList laws={practice.law} />
          <HandbookLink step={read.step.kind} />
        </Details>
      </div>
    </div>,
  )
}

const fresh = (typed: Typed): Shown => ({ typed, unmet: [], changed: [] })

async function open(request: SignedInRequest): Promise<Reply> {
  return await withStep(request, 'step', (read) =>
    show(request, read, fresh(request.draft === undefined ? typedFromKept(read) : asShownNow(read, request.draft))),
  )
}

/** Reads the step again with what stands in the way, and with what changed for somebody who came second. */
async function showRefused(request: SignedInRequest, refusal: Refusal): Promise<Reply> {
  const isLate = refusal.unmet.some(({ answerAt }) => answerAt === 'changed')
  return await withStep(request, 'step', async (read) => {
    const changed = isLate ? await changesShown(request, read) : []
    return show(request, read, { typed: asShownNow(read, request.typed), unmet: refusal.unmet, changed })
  })
}

async function changesShown(request: SignedInRequest, read: StepRead): Promise<readonly ChangedAnswer[]> {
  return await view(request.ctx, 'what has changed in a step', read.child.id, async (tx) => {
    const changed: ChangedAnswer[] = []
    for (const { step } of read.parts)
      changed.push(...(await changesSince(tx, step, Number(one(request.typed, `version-${step.id}`)))))
    return changed
  })
}

function wrongAnswers(parts: readonly ReadPart[]): Refusal | undefined {
  const unmet = parts.flatMap(({ wrong, prefix, part }) =>
    wrong.map(({ question, says }) =>
      prefix !== undefined && ownQuestions(part.step.kind).includes(question)
        ? { says: `${part.child.name}: ${says}`, answerAt: `${prefix}.${question}` }
        : { says, answerAt: question },
    ),
  )
  const [first, ...rest] = unmet.filter(({ says }, index) => unmet.findIndex((other) => other.says === says) === index)
  return first === undefined ? undefined : { ok: false, unmet: [first, ...rest] }
}

async function submit(request: SignedInRequest): Promise<Reply> {
  return await withStep(request, 'step, to write in it', async (read) => {
    const parts = readParts(read, asShownNow(read, request.typed), request.ctx.clock.now())
    const wrong = wrongAnswers(parts)
    if (wrong !== undefined) return await showRefused(request, wrong)
    return one(request.typed, 'do') === 'conclude'
      ? await conclude(request, read, parts)
      : await save(request, read, parts)
  })
}

async function save(request: SignedInRequest, read: StepRead, parts: readonly ReadPart[]): Promise<Reply> {
  const outcome = await saveStep(
    request.ctx,
    parts.map(({ part, version, answers, needs }) => ({ stepId: part.step.id, version, answers, needs })),
  )
  if (!outcome.ok) return await showRefused(request, outcome)
  return redirect(paths.step(read.child.id, read.step.id), 'Saved for everybody who works with the family.')
}

async function conclude(request: SignedInRequest, read: StepRead, parts: readonly ReadPart[]): Promise<Reply> {
  const on = typedDay(request.typed)
  if (on === 'wrong') {
    const says = 'The date on which it was concluded must be a real date'
    return await showRefused(request, { ok: false, unmet: [{ says, answerAt: 'concludedOn-day' }] })
  }
  const conclusions = parts.map(({ part, version, answers, outcome, overrides, needs }) => ({
    ...{ stepId: part.step.id, version, answers, outcome, overrides, needs },
  }))
  const outcome: Outcome<Concluded> = await concludeStep(request.ctx, conclusions, on)
  if (!outcome.ok) return await showRefused(request, outcome)
  return redirect(paths.step(read.child.id, read.step.id), noticeOf(read, outcome.value))
}

/** The day typed under a name; undefined when it was left empty. */
export function typedDay(typed: Typed, name = 'concludedOn'): Temporal.PlainDate | undefined | 'wrong' {
  const part = (which: string): string => one(typed, `${name}-${which}`)
  const day = parseTypedDate({ day: part('day'), month: part('month'), year: part('year') })
  if (day.state === 'given') return day.date
  return day.state === 'empty' ? undefined : 'wrong'
}

/** What came of it, in a sentence said once. */
export function noticeOf(read: StepRead, { withManager, next, leftOpen }: Concluded): string {
  const { title } = practiceOf(read.step.kind)
  const still = leftOpen.length === 0 ? '' : ` Still open for the others: ${leftOpen.map(({ says }) => says).join(' ')}`
  if (withManager.length > 0) return `${title}: sent to the manager.`
  const begun = [...new Set(next.filter(({ already }) => !already).map(({ kind }) => anyStep[kind].title))]
  return `${title}: concluded.${begun.length === 0 ? '' : ` Begun: ${begun.join(', ')}.`}${still}`
}

export const stepRoutes: readonly Route[] = [get(paths.step(), readers, open), post(paths.step(), writers, submit)]
