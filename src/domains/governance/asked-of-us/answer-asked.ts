import { practitioner } from '#domains/access/account/profession.ts'
import { withKeptAnswers } from '#domains/casework/steps/kept-answers.ts'
import { isAbout } from '#domains/concerns/concern.ts'
import { type AskedKind, answering, kindsFor, practiceOfAsked } from '#domains/governance/asked-of-us/asked.ts'
import {
  type Asked,
  askedById,
  changeAsked,
  concludeKept,
  endAskedClock,
  keepAsked,
  keepAskedClock,
  meetAskedClock,
} from '#domains/governance/asked-of-us/asked-store.ts'
import { act } from '#domains/ledger/act.ts'
import {
  type Ctx,
  defineAct,
  done,
  NotFound,
  type Outcome,
  refused,
  refusedFor,
  type Tx,
} from '#domains/ledger/context.ts'
import { readWhole } from '#domains/ledger/read-whole-store.ts'
import { letterTellsTooMuch } from '#domains/people/confidential/tell-outside.ts'
import { answersFromJson, answersToJson } from '#engine/answers-json.ts'
import { impossibleDates } from '#engine/dates.ts'
import { conclude, due } from '#engine/decide.ts'
import type { Answers, Form } from '#engine/question.ts'
import { transcript } from '#engine/transcript.ts'
import { instantInLondon } from '#kernel/clock.ts'
import { longDate } from '#kernel/dates.ts'
import { referenceFrom } from '#kernel/reference.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import type { TrustFacts } from '#practice/define.ts'
import { emptyRecord } from '#practice/record.ts'

export const receivingAsked = defineAct('write down what is asked of the trust', answering)
export const answeringAsked = defineAct('write in what is asked of the trust', answering)
export const concludingAsked = defineAct('conclude what was asked of the trust', answering)

export interface NewAsked {
  readonly kind: AskedKind
  readonly askedBy: string
  /** Whom a complaint is about, where it is about somebody. */
  readonly about: string
  readonly says: string
  readonly receivedOn: Temporal.PlainDate
}

type Given = Partial<Answers<Form>>

function factsOf(ctx: Ctx, { beganOn }: Pick<Asked, 'beganOn'>, answers: Given): TrustFacts {
  const actor = practitioner(ctx.actor)
  return { answers, record: emptyRecord, today: ctx.clock.today(), begunOn: beganOn, actor }
}

/** Writes down a complaint, request or breach, and starts what is owed on it from the day on which it came. */
export async function receiveAsked(
  ctx: Ctx,
  asked: NewAsked,
): Promise<Outcome<{ readonly id: string; readonly reference: string }>> {
  const today = ctx.clock.today()
  if (Temporal.PlainDate.compare(asked.receivedOn, today) > 0)
    return refused(`It can’t have come after today, ${longDate(today)}.`, 'receivedOn')
  if (ctx.actor.role !== 'service' && !kindsFor(ctx.actor.role).includes(asked.kind))
    return refused('That is for somebody else to answer. Tell them today.', 'kind')
  if (isAbout({ aboutAccountId: undefined, aboutName: asked.about }, ctx.actor))
    return refused('It is about you, so you can’t write it down. Give it to the director.', 'about')
  return await act(ctx, receivingAsked, [], async (tx, entry) => {
    const id = ctx.ids.next()
    const reference = referenceFrom(ctx.ids.next())
    entry.about(id)
    const { form } = practiceOfAsked(asked.kind)
    // Of a breach the hours run from the beginning of that day until its moment is written down.
    const answers = { receivedOn: asked.receivedOn, knownAt: instantInLondon(asked.receivedOn) }
    const kept = { id, reference, kind: asked.kind, beganOn: asked.receivedOn, answers: answersToJson(form, answers) }
    await keepAsked(tx, {
      ...kept,
      askedBy: asked.askedBy.trim(),
      about: asked.about.trim(),
      says: asked.says.trim(),
    })
    const found = await askedById(tx, id)
    if (found === undefined) throw new NotFound('what was asked')
    await settleClocks(tx, ctx, found, answers)
    return done({ id, reference })
  })
}

/** Begins, ends and meets what is owed as the answers have it: a date put right is counted anew, and said so. */
async function settleClocks(tx: Tx, ctx: Ctx, asked: Asked, answers: Given): Promise<void> {
  const practice = practiceOfAsked(asked.kind)
  const dues = due(practice, factsOf(ctx, asked, answers), englandAndWales)
  const standing = asked.clocks.filter(({ metOn, endedBecause }) => metOn === undefined && endedBecause === undefined)
  const had = new Set(asked.clocks.filter(({ metOn }) => metOn !== undefined).map(({ kind }) => kind))
  for (const one of standing) {
    const now = dues.find(({ limitId }) => limitId === one.kind)
    const same = now?.due?.toString() === one.dueOn?.toString() && now?.dueAt?.toString() === one.dueAt?.toString()
    if (now === undefined) await endAskedClock(tx, one.id, 'It is owed no more.')
    else if (!same) await endAskedClock(tx, one.id, 'It is counted anew: a date was put right.')
    else had.add(one.kind)
  }
  for (const one of dues) if (!had.has(one.limitId)) await keepAskedClock(tx, ctx.ids.next(), asked.id, one)
  await meetThoseDone(tx, asked, answers)
}

/** A limit is met on the day that the question asks for after which it stops: `event:answeredOn`. Corrected or taken back there, so it is here. */
async function meetThoseDone(tx: Tx, asked: Asked, answers: Given): Promise<void> {
  const again = await askedById(tx, asked.id)
  const { id: step, timeLimits } = practiceOfAsked(asked.kind)
  for (const limit of timeLimits) {
    const typed: unknown = answers[limit.stoppedBy.replace('event:', '')]
    const on = typed instanceof Temporal.PlainDate ? typed : undefined
    for (const one of again?.clocks ?? [])
      if (one.kind === `${step}/${limit.id}` && one.endedBecause === undefined && !isSameDay(one.metOn, on))
        await meetAskedClock(tx, one.id, on)
  }
}

const isSameDay = (one: Temporal.PlainDate | undefined, other: Temporal.PlainDate | undefined): boolean =>
  one?.toString() === other?.toString()

async function openOne(tx: Tx, id: string): Promise<Asked> {
  const found = await readWhole(tx, async () => await askedById(tx, id))
  if (found === undefined) throw new NotFound('what was asked')
  return found
}

/** Dates before it came are slips of the pen, but for the day of what it is about. */
function tooEarly(asked: Asked, answers: Given) {
  return Object.entries(answers).flatMap(([question, value]) =>
    question !== 'happenedOn' &&
    value instanceof Temporal.PlainDate &&
    Temporal.PlainDate.compare(value, asked.beganOn) < 0
      ? [{ says: `The date can’t be before ${longDate(asked.beganOn)}, when it came.`, answerAt: question }]
      : [],
  )
}

/** The questions whose answers whoever asked is told: what was found of a complaint, and what is kept back of what was asked for. */
export function wordsOut(kind: AskedKind): readonly string[] {
  return Object.entries(practiceOfAsked(kind).form).flatMap(([name, { goesOutside }]) => (goesOutside ? [name] : []))
}

async function answerTellsTooMuch(tx: Tx, asked: Asked, answers: Given) {
  for (const answerAt of wordsOut(asked.kind)) {
    const text: unknown = answers[answerAt]
    const tooMuch = typeof text === 'string' ? await letterTellsTooMuch(tx, { text, answerAt }) : undefined
    if (tooMuch !== undefined) return tooMuch
  }
  return undefined
}

/** Keeps what is known so far, in the version that was shown. */
export async function saveAsked(ctx: Ctx, id: string, version: number, typed: Given): Promise<Outcome<undefined>> {
  return await act(ctx, answeringAsked, [id], async (tx) => {
    const asked = await openOne(tx, id)
    const answers = await withKeptAnswers(tx, id, asked.answers, typed)
    const practice = practiceOfAsked(asked.kind)
    const slips = impossibleDates(practice, factsOf(ctx, asked, answers))
    const before = tooEarly(asked, answers)
    const early = refusedFor([
      ...before,
      ...slips
        .filter(({ question }) => !before.some(({ answerAt }) => answerAt === question))
        .map(({ question, says }) => ({ says, answerAt: question })),
    ])
    if (early !== undefined) return early
    const tooMuch = await answerTellsTooMuch(tx, asked, answers)
    if (tooMuch !== undefined) return tooMuch
    const { form } = practice
    if (!(await changeAsked(tx, id, version, answersToJson(form, answers))))
      return refused('Somebody has changed or concluded this since you opened it. Open it again.')
    await settleClocks(tx, ctx, asked, answers)
    return done(undefined)
  })
}

/** Concludes it as practice lets it be concluded. What is still owed then is owed no more. */
export async function concludeAsked(ctx: Ctx, id: string, outcome: string): Promise<Outcome<undefined>> {
  return await act(ctx, concludingAsked, [id], async (tx) => {
    const asked = await openOne(tx, id)
    if (asked.concludedOn !== undefined) return refused('It has been concluded already.', 'outcome')
    const practice = practiceOfAsked(asked.kind)
    if (!Object.hasOwn(practice.outcomes, outcome)) return refused('Select how it ends', 'outcome')
    const answers = answersFromJson(practice.form, asked.answers)
    const tooMuch = await answerTellsTooMuch(tx, asked, answers)
    if (tooMuch !== undefined) return tooMuch
    const decision = conclude(practice, factsOf(ctx, asked, answers), outcome)
    if (!decision.ok) {
      const [first, ...rest] = decision.unmet.map(({ says, gateId }) => ({ says, answerAt: 'outcome', gateId }))
      return first === undefined
        ? refused('It can’t be concluded so.', 'outcome')
        : { ok: false, unmet: [first, ...rest] }
    }
    await concludeKept(tx, id, {
      outcome,
      judged: decision.judged.map(({ gateId, says, result }) => ({ gateId, says, result })),
      transcript: transcript(practice.form, answers),
      on: ctx.clock.today(),
      by: ctx.actor.accountId,
    })
    for (const one of asked.clocks)
      if (one.metOn === undefined && one.endedBecause === undefined)
        await endAskedClock(tx, one.id, 'It was concluded.')
    return done(undefined)
  })
}
