import type { Told, ToldChild } from '#domains/front-door/contact.ts'
import { type Received, tellTrust } from '#domains/front-door/tell-trust.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { addAgency } from '#domains/sharing/add-agency.ts'
import { did } from '#test/children.ts'
import type { TestHouse } from '#test/house.ts'

/** What is told of a child when a test does not say otherwise: a name, an age and nothing else. */
export function toldChild(child: Partial<ToldChild> = {}): ToldChild {
  return {
    givenName: 'Kit',
    familyName: 'Ferris',
    bornOn: Temporal.PlainDate.from('2017-03-14'),
    aboutAge: '',
    sex: undefined,
    school: '',
    address: '',
    postcode: '',
    nhsNumber: '',
    upn: '',
    ...child,
  }
}

/** What a school tells, when a test does not say otherwise. */
export function told(by: Ctx, more: Partial<Told> = {}): Told {
  const { accountId, agencyId, name } = by.actor
  return {
    by: { accountId, agencyId, name, role: 'Designated safeguarding lead', reach: '01632 960145' },
    sourceCode: '2A',
    inDangerNow: false,
    seen: 'Kit came to school hungry on three mornings this week.',
    said: 'there was no tea again',
    done: 'Gave breakfast and spoke to the mother.',
    household: 'Mother Dana Ferris; a man called Lee stays there.',
    familyKnows: 'yes',
    familyKnowsWhy: '',
    mustNotFindOut: '',
    parentInCare: '',
    areSiblings: 'not known',
    children: [toldChild()],
    ...more,
  }
}

/** A school, and its safeguarding lead. */
export async function aSchool(house: TestHouse, name = 'Alder Primary School', lead = 'Rosa Lindqvist'): Promise<Ctx> {
  const agency = { name, kind: 'school', phone: '01632 960145' } as const
  const { agencyId } = did(await addAgency(house.asService('a school'), agency))
  return await house.someone('partner', lead, { agencyId })
}

/** Something told and received. */
export async function aContact(by: Ctx, more: Partial<Told> = {}): Promise<Received> {
  return did(await tellTrust(by, told(by, more)))
}
