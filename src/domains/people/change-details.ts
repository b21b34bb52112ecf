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
  type Unmet,
} from '#domains/ledger/context.ts'
import { peopleChangers } from '#domains/people/changers.ts'
import { changesBetween } from '#domains/people/details.ts'
import type { detailsForm } from '#domains/people/details-form.ts'
import {
  type Details,
  detailsNow,
  detailsThen,
  isSomebodyElses,
  keepDetails,
  keepNumber,
  numbersOf,
} from '#domains/people/details-store.ts'
import { parseNhsNumber } from '#domains/people/nhs-number.ts'
import { parseUpn } from '#domains/people/upn.ts'
import type { Answers } from '#engine/question.ts'
import { plainDate } from '#kernel/dates.ts'

export const changingDetails = defineAct('change details', peopleChangers)

export interface ChangedDetails {
  readonly personId: string
  /** The version that was shown: the second of two people is told what the first changed. */
  readonly version: number
  readonly answers: Partial<Answers<typeof detailsForm>>
}

/** Changes who somebody is: names, dates, numbers. What stood before stays in the history. */
export async function changeDetails(ctx: Ctx, changed: ChangedDetails): Promise<Outcome<undefined>> {
  const { personId, version, answers } = changed
  const details = detailsFrom(answers)
  const wrong = refusedFor([...dateRefusals(details), ...numberRefusals(answers)])
  if (wrong !== undefined) return wrong
  return await act(ctx, changingDetails, [personId], async (tx) => {
    const now = await detailsNow(tx, personId)
    if (now === undefined) throw new NotFound('person')
    if (now.version !== version || !(await keepDetails(tx, personId, version, details)))
      return refused(await whatChanged(tx, personId, version))
    const { diedOn } = details
    if ((now.diedOn === undefined) !== (diedOn === undefined))
      await ctx.follows.deathRecorded(tx, ctx, { personId, on: diedOn, was: now.diedOn })
    return (await keepNumbers(tx, ctx, personId, answers)) ?? done(undefined)
  })
}

function detailsFrom(answers: ChangedDetails['answers']): Details {
  const { givenName, familyName, otherNames = '', bornOn, expectedOn, diedOn, sex, ethnicity } = answers
  return {
    givenName,
    familyName,
    otherNames: otherNames.split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()])),
    bornOn,
    expectedOn,
    diedOn,
    sex,
    ethnicity,
    disabilities: [...(answers.disabilities ?? [])],
    firstLanguage: answers.firstLanguage,
    interpreterNeeded: answers.interpreterNeeded,
  }
}

function dateRefusals({ bornOn, expectedOn, diedOn }: Details): readonly Unmet[] {
  const unmet: Unmet[] = []
  if (bornOn !== undefined && diedOn !== undefined && Temporal.PlainDate.compare(diedOn, bornOn) < 0)
    unmet.push({
      says: `The date of death must be on or after the date of birth, ${plainDate(bornOn)}`,
      answerAt: 'diedOn',
    })
  if (bornOn !== undefined && expectedOn !== undefined)
    unmet.push({
      says: 'Enter the date of birth or the date on which the birth is expected, not both',
      answerAt: 'expectedOn',
    })
  return unmet
}

function numberRefusals({ nhsNumber, upn }: ChangedDetails['answers']): readonly Unmet[] {
  const nhs = nhsNumber === undefined ? undefined : parseNhsNumber(nhsNumber)
  const pupil = upn === undefined ? undefined : parseUpn(upn)
  return [
    ...(nhs?.ok === false ? [{ says: nhs.says, answerAt: 'nhsNumber' }] : []),
    ...(pupil?.ok === false ? [{ says: pupil.says, answerAt: 'upn' }] : []),
  ]
}

async function whatChanged(tx: Tx, personId: string, shown: number): Promise<string> {
  const [then, now] = [await detailsThen(tx, personId, shown), await detailsNow(tx, personId)]
  const changes = then === undefined || now === undefined ? [] : changesBetween(then, now)
  const says = changes.length === 0 ? 'Look at them below' : `What changed: ${changes.join('; ')}`
  return `Somebody else changed these details while you had them open. ${says}. What you typed is kept: check it, then save again.`
}

async function keepNumbers(
  tx: Tx,
  ctx: Ctx,
  personId: string,
  { nhsNumber, upn }: ChangedDetails['answers'],
): Promise<ReturnType<typeof refusedFor>> {
  const standing = await numbersOf(tx, personId)
  const nhs = nhsNumber === undefined ? undefined : parseNhsNumber(nhsNumber)
  const pupil = upn === undefined ? undefined : parseUpn(upn)
  const unmet: Unmet[] = []
  const keep = async (
    kind: 'NHS number' | 'UPN',
    value: string | undefined,
    now: { readonly id: string; readonly value: string } | undefined,
    answerAt: string,
  ): Promise<void> => {
    if (value === undefined && now !== undefined)
      unmet.push({ says: `Enter the ${kind}: one that is recorded can be corrected, not taken away`, answerAt })
    if (value === undefined || value === now?.value) return
    if (await isSomebodyElses(tx, personId, value))
      unmet.push({ says: `That ${kind} is recorded for somebody else. Check both before you save.`, answerAt })
    else await keepNumber(tx, { id: ctx.ids.next(), personId, kind, value, replaces: now?.id })
  }
  await keep('NHS number', nhs?.ok === true ? nhs.nhsNumber : undefined, standing.nhsNumber, 'nhsNumber')
  await keep('UPN', pupil?.ok === true ? pupil.upn : undefined, standing.upn, 'upn')
  return refusedFor(unmet)
}
