import {
  areRelated,
  isInvolved,
  keepInvolvement,
  keepMustNot,
  keepSiblings,
} from '#domains/casework/deciding/decide-contact-store.ts'
import type { Contact, ContactChild } from '#domains/front-door/contact.ts'
import { keepMatch } from '#domains/front-door/contact-store.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { keptSays } from '#domains/people/confidential/kept-words.ts'
import { createPerson } from '#domains/people/create-person.ts'
import { dueFor } from '#engine/obligation.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { childSeen } from '#practice/obligations/seeing.ts'

/** A child of a contact once it is decided: somebody of the record. */
export interface ChildDecided {
  readonly contactChildId: string
  readonly personId: string
}

/**
 * Makes everybody told of somebody of the record: whoever wasn't matched is entered, with the address, school and numbers told.
 * Brothers and sisters are entered as such, the agency that told us stands among those involved, and who must not be told
 * stands on the child's first page.
 */
export async function enterChildren(
  tx: Tx,
  ctx: Ctx,
  contact: Contact,
  children: readonly ContactChild[],
): Promise<readonly ChildDecided[]> {
  const decided: ChildDecided[] = []
  for (const child of children) {
    const personId = child.personId ?? (await enterChild(tx, ctx, contact, child))
    decided.push({ contactChildId: child.id, personId })
    await involveTeller(tx, ctx, contact, personId)
    await involveSchool(tx, ctx, contact, child, personId)
    if (contact.mustNotFindOut !== '') await warn(tx, ctx, contact, personId)
  }
  if (contact.areSiblings === 'yes') await relate(tx, ctx, [...new Set(decided.map(({ personId }) => personId))])
  return decided
}

function sourceOf(contact: Contact): string {
  return `told by ${contact.by.agencyName ?? (contact.by.name === '' ? 'somebody who gave no name' : contact.by.name)}`
}

async function enterChild(tx: Tx, ctx: Ctx, contact: Contact, child: ContactChild): Promise<string> {
  // What is kept from whoever decides stays where it was told: nothing is entered that says only that it is kept.
  const isKept = `${child.address} ${child.postcode}`.includes(keptSays)
  const lines = isKept
    ? []
    : child.address
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
  const postcode = child.postcode === '' ? undefined : child.postcode
  const personId = await createPerson(tx, ctx, {
    givenName: child.givenName,
    familyName: child.familyName,
    bornOn: child.bornOn,
    sex: child.sex,
    isChild: true,
    nhsNumber: child.nhsNumber === '' ? undefined : child.nhsNumber,
    upn: child.upn === '' ? undefined : child.upn,
    source: sourceOf(contact),
    home: lines.length === 0 ? undefined : { lines, postcode },
  })
  await keepMatch(tx, child.id, { personId, how: 'new child' })
  return personId
}

async function involveTeller(tx: Tx, ctx: Ctx, contact: Contact, childId: string): Promise<void> {
  const { agencyId, agencyName, agencyKind, name, role, reach } = contact.by
  if (agencyId === undefined || agencyName === undefined || (await isInvolved(tx, childId, agencyId))) return
  await keepInvolvement(tx, {
    id: ctx.ids.next(),
    childId,
    agencyId,
    agencyName,
    workerName: role === '' ? name : `${name} (${role})`,
    standsAs: agencyKind ?? 'other',
    reach,
    since: ctx.clock.today(),
  })
}

/** A school that somebody else named: known by its name only. */
async function involveSchool(tx: Tx, ctx: Ctx, contact: Contact, child: ContactChild, childId: string): Promise<void> {
  if (
    child.school === '' ||
    child.school.includes(keptSays) ||
    contact.by.agencyKind === 'school' ||
    child.personId !== undefined
  )
    return
  await keepInvolvement(tx, {
    id: ctx.ids.next(),
    childId,
    agencyId: undefined,
    agencyName: child.school,
    workerName: '',
    standsAs: 'school',
    reach: '',
    since: ctx.clock.today(),
  })
}

/** Reviewed by the day on which the child must have been seen at the latest: whoever sees the child can say whether it holds. */
async function warn(tx: Tx, ctx: Ctx, contact: Contact, childId: string): Promise<void> {
  const today = ctx.clock.today()
  await keepMustNot(tx, {
    id: ctx.ids.next(),
    childId,
    about: contact.mustNotFindOut,
    reason: `As ${sourceOf(contact)}, contact ${contact.reference}.`,
    since: today,
    reviewOn: dueFor(childSeen, today, englandAndWales).due ?? today,
  })
}

async function relate(tx: Tx, ctx: Ctx, personIds: readonly string[]): Promise<void> {
  const rows: { id: string; personId: string; otherId: string }[] = []
  for (const [index, personId] of personIds.entries())
    for (const otherId of personIds.slice(index + 1)) {
      if (await areRelated(tx, personId, otherId)) continue
      rows.push({ id: ctx.ids.next(), personId, otherId }, { id: ctx.ids.next(), personId: otherId, otherId: personId })
    }
  await keepSiblings(tx, rows)
}
