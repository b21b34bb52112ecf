import { beforeAColon } from '#domains/casework/clocks/before-a-colon.ts'
import { clocksOfStep, type KeptClock } from '#domains/casework/clocks/clock-reading-store.ts'
import { meetingOf } from '#domains/casework/papers/meeting-store.ts'
import type { Block } from '#domains/casework/papers/paper.ts'
import { detailsOfChild, leftOutSays } from '#domains/casework/papers/paper-details.ts'
import type { PaperOfStep } from '#domains/casework/papers/paper-of-step.ts'
import { type MadeFrom, madeFrom } from '#domains/casework/papers/step-paper-store.ts'
import type { ToCompose } from '#domains/casework/papers/to-compose.ts'
import type { StepOfPaper } from '#domains/casework/steps/step.ts'
import { stepOfPaperById } from '#domains/casework/steps/step-store.ts'
import { strikingOf } from '#domains/casework/visits/striking-store.ts'
import type { Tx, Unmet } from '#domains/ledger/context.ts'
import { withoutSecrets } from '#domains/people/confidential/confidential-words.ts'
import { withoutWhatIsKept } from '#domains/people/confidential/kept-words-store.ts'
import type { Recipient } from '#domains/people/confidential/recipient.ts'
import { isOtherFamily } from '#domains/people/confidential/recipient.ts'
import type { KeptSecret } from '#domains/people/confidential/secrets-store.ts'
import { answersFromJson } from '#engine/answers-json.ts'
import { toComplete } from '#engine/decide.ts'
import { stillToAnswer } from '#engine/missing.ts'
import { dayAndTime, longDate } from '#kernel/dates.ts'
import type { TrustStep } from '#practice/define.ts'
import { inTouchRecorded } from '#practice/leaving-care/owed.ts'
import { papersOfStep } from '#practice/papers/contents.ts'
import { hasSomethingToSay, linesOf, paperAfter, type StepPaper } from '#practice/papers/step-paper.ts'
import { anyStep } from '#practice/registry.ts'

/** The papers that a step gives as it stands now. */
export function papersNow(
  step: Pick<StepOfPaper, 'kind' | 'concludedOn' | 'outcome' | 'answers'>,
): readonly StepPaper[] {
  const concluded = step.concludedOn !== undefined
  return papersOfStep(step.kind)
    .filter((paper) => {
      const { when, outcomes } = paper
      if (!hasSomethingToSay(paper, step.answers)) return false
      if (when === 'before') return !concluded
      if (when === 'after' && !concluded) return false
      return outcomes === undefined || outcomes.includes(step.outcome ?? '')
    })
    .flatMap((paper) => paperAfter(paper, step.outcome))
}

/** The step from which a paper is made, without what is kept from whoever reads it; `undefined` of one that is made otherwise. */
export async function stepOfPaper(tx: Tx, paperId: string): Promise<PaperOfStep | undefined> {
  const from = await madeFrom(tx, paperId)
  if (from === undefined) return undefined
  const step = await stepOfPaperById(tx, from.stepId)
  const paper = step === undefined ? undefined : papersOfStep(step.kind).find(({ id }) => id === from.paper)
  if (step === undefined || paper === undefined) return undefined
  const struck = (await strikingOf(tx, step.id)) !== undefined
  const owed = await clocksOfStep(tx, step.id)
  const said = await withoutWhatIsKept(tx, step.childId, { step, owed, meeting: await meetingOf(tx, step.id) })
  return { ...said, paper, struck }
}

/** Why a paper of a step cannot be made for somebody, beside the question. */
export function mayNotBeMade(
  step: StepOfPaper | undefined,
  { paper }: MadeFrom,
  childId: string,
  {
    recipientKind,
    recipientId,
  }: { readonly recipientKind: Recipient['kind']; readonly recipientId: string | undefined },
): readonly Unmet[] | 'not there' {
  const found = step === undefined ? undefined : papersNow(step).find(({ id }) => id === paper)
  if (step === undefined || found === undefined || step.childId !== childId) return 'not there'
  const isTheChild = recipientKind === 'person' && recipientId === childId
  if (found.readers.includes(recipientKind) || (isTheChild && found.readers.includes('child'))) return []
  return [{ says: 'This paper is not for them: choose who it is for again', answerAt: 'recipient' }]
}

/** The paper in blocks, each word as its recipient may have it. */
export function blocksOfStep(toCompose: ToCompose, barred: readonly KeptSecret[], of: PaperOfStep): readonly Block[] {
  const { step, paper } = of
  const { typed } = toCompose.paper
  if (of.struck)
    return [
      { kind: 'text', text: 'What this was made from has been struck out.' },
      ...(typed === '' ? [] : [{ kind: 'typed', text: typed } as const]),
    ]
  const { form, outcomes }: TrustStep = anyStep[step.kind]
  const secrets = barred.map(({ secret }) => secret)
  const clean = (text: string) => withoutSecrets(text, secrets, leftOutSays)
  const details = detailsOfChild(toCompose.record, toCompose.recipient, barred)
  const name = details.find((block) => block.kind === 'fact' && block.label === 'Name')
  const lines = linesOf(paper, {
    form,
    answers: answersFromJson(form, step.answers),
    child: name?.kind === 'fact' ? name.text : 'the child',
    decided: step.outcome === undefined ? undefined : outcomes[step.outcome]?.means,
    owed: of.owed.filter((clock) => isTold(of, clock)).flatMap((clock) => owedBy(clock, of)),
    needs: toCompose.record.story.needs
      .filter(({ endedOn }) => endedOn === undefined)
      .map(({ title, why }) => ({ title, why })),
    meeting: of.meeting === undefined ? undefined : { ...of.meeting, when: dayAndTime(of.meeting.heldAt) },
    typed,
  })
  const shared = toCompose.shared.has(step.id)
  const otherFamily = isOtherFamily(toCompose.recipient, toCompose.record.child.person.id)
  const letter = paper.filedAs === 'letter'
  return [
    ...(letter ? [] : details.slice(0, 3)),
    ...lines.flatMap((line): readonly Block[] => {
      if (line.kind === 'heading' || line.kind === 'typed') return [line]
      if (line.kind === 'says') return [{ kind: 'text', text: clean(line.text) }]
      if (line.kind === 'meeting') return [{ kind: 'fact', label: line.label, text: line.text }]
      const said = { label: clean(line.label), text: clean(line.text) }
      const waits = (line.own && shared) || (line.said === true && otherFamily)
      if (!waits) return [{ kind: 'fact', ...said }]
      return toCompose.leftOut.has(step.id) ? [] : [{ kind: 'entry', ...said, textId: step.id }]
    }),
  ]
}

/**
 * What is owed to the family, and not what we ask and write down for ourselves; what a protective act went ahead without is for us to put right,
 * and is told to nobody but a court, which is to know what a report leaves unanswered.
 */
function isTold({ step, paper }: PaperOfStep, { kind, metOn, endedOn }: KeptClock): boolean {
  const practice: TrustStep = anyStep[step.kind]
  const forUs = practice.timeLimits.filter(({ forUsAlone }) => forUsAlone === true)
  const ofStep = [...(practice.becomesClock ?? []), ...forUs].map(({ id }) => `${step.kind}/${id}`)
  const ours = [...ofStep, inTouchRecorded.id]
  const isForCourt = paper.readers.every((reader) => reader === 'court')
  const isOurs = (kind.endsWith('/put-right') && !isForCourt) || ours.includes(kind)
  return metOn === undefined && endedOn === undefined && !isOurs
}

/** What is owed, in words: of a record to complete, each question that it leaves unanswered. */
function owedBy(clock: KeptClock, { step }: PaperOfStep): readonly { readonly what: string; readonly by: string }[] {
  const practice: TrustStep = anyStep[step.kind]
  const by = byWhen(clock)
  if (!clock.what.startsWith(toComplete(practice)))
    return [{ what: beforeAColon(clock.what.replace(/^Put right: /, '')), by }]
  const open = stillToAnswer(practice.form, answersFromJson(practice.form, step.answers))
  return open.map(({ question }) => ({ what: practice.form[question]?.label ?? question, by }))
}

function byWhen({ dueAt, dueOn, managerOn }: KeptClock): string {
  if (managerOn === undefined && dueAt !== undefined) return `by ${dayAndTime(dueAt)}`
  const on = managerOn ?? dueOn
  return on === undefined ? 'the day is not known yet' : `by ${longDate(on)}`
}
