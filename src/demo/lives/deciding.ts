import type { FamilyOfCity } from '#demo/families.ts'
import { slotsFor } from '#demo/families.ts'
import { must } from '#demo/must.ts'
import { contactReasons } from '#demo/vocabulary/decisions.ts'
import { fill } from '#demo/vocabulary/fill.ts'
import { decideContact } from '#domains/casework/deciding/decide-contact.ts'
import type { ScreeningOutcome } from '#domains/front-door/contact.ts'
import { knownOfContact } from '#domains/front-door/known-of-contact.ts'
import { matchContactChild } from '#domains/front-door/match-contact-child.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { dateInLondon } from '#kernel/clock.ts'
import type { PrimaryNeed } from '#practice/code-lists/primary-need.ts'

/** Before a contact is decided, the front door says of each child whom it knows already, and who is new. */
export async function sayWhoTheyAre(ctx: Ctx, contactId: string): Promise<void> {
  const { children } = await knownOfContact(ctx, contactId)
  for (const { child, matches } of children) {
    if (child.personId !== undefined) continue
    const match = matches.find(
      (one) => one.kind === 'full' && ['exact identifier', 'strong'].includes(one.comparison.strength),
    )
    const said =
      match?.kind === 'full'
        ? { kind: 'same child' as const, personId: match.person.personId }
        : { kind: 'new child' as const }
    if (match !== undefined || matches.length > 0)
      must(await matchContactChild(ctx, contactId, child.id, said), 'say who a child is')
  }
}

/** Decides on a contact, with everything known before it, and a reason; a child not born yet is seen after the birth. */
export async function decide(
  ctx: Ctx,
  contactId: string,
  family: FamilyOfCity,
  outcome: ScreeningOutcome,
  seeOn?: Temporal.PlainDate,
) {
  const { random } = family
  const [first] = family.children
  if (first === undefined) throw new Error('A family of the city has a child.')
  const today = dateInLondon(ctx.clock.now())
  const slots = slotsFor(family, first, today)
  const { shown, children } = await knownOfContact(ctx, contactId)
  const reasons = contactReasons[reasonKind[outcome]]
  const decision = {
    contactId,
    outcome,
    shown,
    answers: {
      inDangerNow: outcome === 'strategyDiscussion',
      historyWeighed: shown.length > 0 ? 'Read with what we knew: this adds to it.' : 'Nothing was known before.',
      reason: fill(random.pick(reasons), slots),
      familyTold: 'told' as const,
      ...(outcome === 'familyHelp' ? { familyAgrees: 'agrees' as const } : {}),
    },
  }
  const seeBy = {
    on: seeOn ?? today.add({ days: outcome === 'strategyDiscussion' ? 1 : random.whole(3, 10) }),
    reason: 'What was told, and the child’s age.',
  }
  const asWork = outcome === 'referral' || outcome === 'strategyDiscussion'
  const needed = asWork
    ? { seeBy, primaryNeed: primaryNeedOf(family), children: children.map(({ child }) => child.id) }
    : {}
  return must(await decideContact(ctx, { ...decision, ...needed }), 'decide on a contact')
}

const reasonKind = {
  noFurtherAction: 'no further action',
  informationAndAdvice: 'advice',
  familyHelp: 'early help',
  referral: 'referral',
  strategyDiscussion: 'strategy discussion',
} as const satisfies Readonly<Record<ScreeningOutcome, keyof typeof contactReasons>>

export function primaryNeedOf({ theme }: FamilyOfCity): PrimaryNeed {
  if (theme === 'disability') return 'N2'
  if (theme === 'parental mental health') return 'N3'
  if (theme === 'housing and money' || theme === 'young carer') return 'N4'
  if (theme === 'child’s mental health' || theme === 'missing') return 'N5'
  if (theme === 'alone in this country') return 'N8'
  return 'N1'
}
