import { holdsDuty } from '#domains/access/restriction/named-duty-store.ts'
import { act } from '#domains/ledger/act.ts'
import { practitioners } from '#domains/ledger/actor.ts'
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
import { list } from '#domains/ledger/view.ts'
import { createPerson } from '#domains/people/create-person.ts'
import { type AdoptionListed, type AdoptionOpened, sealedHours } from '#domains/people/family/adoption-form.ts'
import {
  adoptions,
  completeLink,
  findAdoptions,
  hasOpenWork,
  keepLink,
  keepSeal,
  leadsToBirth,
  openLink,
  type WantedAdoption,
} from '#domains/people/family/adoption-store.ts'
import { isPerson } from '#domains/people/family/family-store.ts'
import { parseNhsNumber } from '#domains/people/nhs-number.ts'
import { keepKnownForSafety } from '#domains/people/safety/safety-store.ts'
import { parseUpn } from '#domains/people/upn.ts'
import { adoptionKeptYears } from '#practice/adoption-records.ts'

export const sealingRecord = defineAct('seal a record', practitioners)
// Called as any other beginning of a record is: its name stands in the ledger of the new identity.
export const makingIdentity = defineAct('create a person', practitioners)
export const openingSealed = defineAct('open a sealed record', practitioners)

async function mustBeNamed(tx: Tx): Promise<void> {
  if (!(await holdsDuty(tx, 'adoption records'))) throw new NotFound('adoption records')
}

/**
 * Seals the record of a child on an adoption order: from now on it is as if it had never been, but to those who are named.
 *
 * @throws NotFound for whoever is not named, or where there is no such child for them.
 */
export async function sealForAdoption(
  ctx: Ctx,
  personId: string,
  typed: { readonly orderMadeOn: Temporal.PlainDate; readonly court: string; readonly reason: string },
): Promise<Outcome<{ readonly linkId: string }>> {
  return await act<{ readonly linkId: string }>(ctx, sealingRecord, [personId], async (tx, entry) => {
    await mustBeNamed(tx)
    if (!(await isPerson(tx, personId))) throw new NotFound('child')
    if (Temporal.PlainDate.compare(typed.orderMadeOn, ctx.clock.today()) > 0)
      return refused('The day of the order can’t be in the future', 'orderMadeOn')
    if (await hasOpenWork(tx, personId))
      return refused('Work with this child is open. Close it first: nobody would see it once it is sealed.', 'reason')
    const [linkId, { orderMadeOn }] = [ctx.ids.next(), typed]
    await keepLink(tx, {
      id: linkId,
      personId,
      orderMadeOn,
      court: typed.court.trim(),
      keptUntil: orderMadeOn.add({ years: adoptionKeptYears }),
    })
    await keepSeal(tx, ctx, { id: ctx.ids.next(), personId, orderMadeOn })
    entry.note({ order: orderMadeOn.toString(), saw: typed.reason.trim() })
    return done({ linkId })
  })
}

export interface NewIdentity {
  readonly givenName: string
  readonly familyName: string
  readonly bornOn: Temporal.PlainDate
  readonly sex: 'F' | 'M' | 'U'
  readonly nhsNumber: string
  readonly upn: string
  readonly carries: string
}

/**
 * Makes the new identity: a new person, with what somebody chose to carry over in words, and nothing else.
 *
 * @throws NotFound for whoever is not named, or where there is no such adoption.
 */
export async function makeAdoptedIdentity(
  ctx: Ctx,
  linkId: string,
  typed: NewIdentity,
): Promise<Outcome<{ readonly personId: string }>> {
  return await act<{ readonly personId: string }>(ctx, makingIdentity, [], async (tx, entry) => {
    await mustBeNamed(tx)
    if (!(await adoptions(tx)).some(({ id }) => id === linkId)) throw new NotFound('adoption')
    const nhs = typed.nhsNumber.trim() === '' ? undefined : parseNhsNumber(typed.nhsNumber)
    const upn = typed.upn.trim() === '' ? undefined : parseUpn(typed.upn)
    const unmet: Unmet[] = []
    if (nhs?.ok === false) unmet.push({ says: nhs.says, answerAt: 'nhsNumber' })
    if (upn?.ok === false) unmet.push({ says: upn.says, answerAt: 'upn' })
    const leads = async (words: string): Promise<boolean> => await leadsToBirth(tx, linkId, words, typed.familyName)
    if (nhs?.ok === true && (await leads(nhs.nhsNumber)))
      unmet.push({ says: 'This is the number from before the adoption. Enter the new one.', answerAt: 'nhsNumber' })
    if (upn?.ok === true && (await leads(upn.upn)))
      unmet.push({ says: 'This is the number from before the adoption. Enter the new one.', answerAt: 'upn' })
    if (await leads(typed.carries))
      unmet.push({ says: 'This says a name or a number from before the adoption. Take it out.', answerAt: 'carries' })
    const wrong = refusedFor(unmet)
    if (wrong !== undefined) return wrong
    const personId = await createPerson(tx, ctx, {
      givenName: typed.givenName,
      familyName: typed.familyName,
      bornOn: typed.bornOn,
      sex: typed.sex,
      isChild: true,
      source: 'entered here',
      ...(nhs?.ok === true ? { nhsNumber: nhs.nhsNumber } : {}),
      ...(upn?.ok === true ? { upn: upn.upn } : {}),
    })
    const says = typed.carries.trim()
    if (says !== '') await keepKnownForSafety(tx, { id: ctx.ids.next(), personId, says, since: ctx.clock.today() })
    if (!(await completeLink(tx, linkId, personId)))
      return refused('Somebody has made the new identity already.', 'givenName')
    entry.about(personId)
    return done({ personId })
  })
}

/** @throws NotFound for whoever is not named. */
export async function readAdoptions(ctx: Ctx): Promise<readonly AdoptionListed[]> {
  return await list(
    ctx,
    'adoption records',
    async (tx) => {
      await mustBeNamed(tx)
      return await adoptions(tx)
    },
    (found) => found.map(({ id }) => id),
  )
}

/** Adoptions to which somebody of a name and birth date, or a number, belongs. @throws NotFound for whoever is not named. */
export async function searchAdoptions(ctx: Ctx, wanted: WantedAdoption): Promise<readonly AdoptionListed[]> {
  return await list(
    ctx,
    'search of adoption records',
    async (tx) => {
      await mustBeNamed(tx)
      const ids = await findAdoptions(tx, wanted)
      return (await adoptions(tx)).filter(({ id }) => ids.includes(id))
    },
    (found) => found.map(({ id }) => id),
  )
}

/**
 * Opens a sealed record to whoever is acting, for some hours, and tells them both identities. Each look is in the ledger.
 *
 * @throws NotFound for whoever is not named, or where there is no such adoption for them.
 */
export async function openSealedRecord(ctx: Ctx, linkId: string, reason: string): Promise<Outcome<AdoptionOpened>> {
  return await act<AdoptionOpened>(ctx, openingSealed, [], async (tx, entry) => {
    await mustBeNamed(tx)
    if (reason.trim() === '') return refused('Enter why you open it', 'reason')
    const until = ctx.clock.now().add({ hours: sealedHours })
    const opened = await openLink(tx, ctx, { linkId, actId: entry.actId, reason: reason.trim(), until })
    if (opened === undefined) throw new NotFound('adoption')
    entry.note({ adoption: linkId })
    return done(opened)
  })
}
