import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { peopleChangers } from '#domains/people/changers.ts'
import { createPerson } from '#domains/people/create-person.ts'
import type { relativeForm } from '#domains/people/family/family-forms.ts'
import {
  householdNow,
  isPerson,
  isTied,
  keepHome,
  keepTie,
  type LikePerson,
  peopleLike,
} from '#domains/people/family/family-store.ts'
import { tieWithinFamily } from '#domains/people/family/tie-within-family.ts'
import type { Answers } from '#engine/question.ts'

export const addingRelative = defineAct('add relative', peopleChangers)

export interface NewRelative {
  readonly childId: string
  readonly answers: Partial<Answers<ReturnType<typeof relativeForm>>>
  /** Somebody already in the record; `new` when none of those shown is the person; absent before they were shown. */
  readonly existing: string | undefined
}

/** Tied, or: people like this are in the record, and whoever adds must say whether it is one of them. */
export type RelativeAdded =
  | { readonly kind: 'added'; readonly personId: string }
  | { readonly kind: 'like these'; readonly people: readonly LikePerson[] }

/**
 * Ties somebody to a child: a person already in the record, or a new one once nobody who looks the same is. The record is
 * never split in two without being asked.
 */
export async function addRelative(ctx: Ctx, relative: NewRelative): Promise<Outcome<RelativeAdded>> {
  const { childId, answers, existing } = relative
  const { givenName = '', familyName = '', bornOn, sex, relation, isChild = false } = answers
  if (relation === undefined) return refused('Select what they are to the child', 'relation')
  return await act(ctx, addingRelative, [childId], async (tx, entry) => {
    if (!(await isPerson(tx, childId))) throw new NotFound('child')
    if (existing === undefined) {
      const like = (await peopleLike(tx, `${givenName} ${familyName}`, bornOn)).filter(
        ({ personId }) => personId !== childId,
      )
      if (like.length > 0) return done<RelativeAdded>({ kind: 'like these', people: like })
    }
    const isKnown = existing !== undefined && existing !== 'new'
    if (isKnown && (existing === childId || !(await isPerson(tx, existing))))
      return refused('Choose somebody who is in the record, or enter a new person', 'existing')
    const personId = isKnown
      ? existing
      : await createPerson(tx, ctx, { givenName, familyName, bornOn, sex, isChild, source: 'entered here' })
    if (await isTied(tx, childId, personId, relation))
      return refused('This person already stands so on the child’s page.', 'relation')
    entry.about(personId)
    await keepTie(tx, { id: ctx.ids.next(), personId, childId, kind: relation })
    const tied = await tieWithinFamily(tx, ctx, { childId, personId, answers })
    if (!tied.ok) return tied
    if (tied.value !== undefined) entry.about(tied.value)
    const home = answers.livesHere === true ? await householdNow(tx, childId) : undefined
    if (home !== undefined && (await householdNow(tx, personId)) !== home)
      await keepHome(tx, {
        id: ctx.ids.next(),
        personId,
        householdId: home,
        from: undefined,
        standsAs: isChild ? 'child' : 'adult',
      })
    return done<RelativeAdded>({ kind: 'added', personId })
  })
}
