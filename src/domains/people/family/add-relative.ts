import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused, type Tx } from '#domains/ledger/context.ts'
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
  sexOf,
} from '#domains/people/family/family-store.ts'
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
  const { givenName = '', familyName = '', bornOn, sex, relation, parentOf, isChild = false } = answers
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
    if (relation === 'grandparent' && parentOf !== undefined && parentOf !== 'unknown') {
      const tied = await tieToParent(tx, ctx, { childId, parentId: parentOf, personId })
      if (!tied.ok) return tied
      entry.about(parentOf)
    }
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

/** Whose mother or father a grandparent is: of the child’s own parents, once. */
async function tieToParent(
  tx: Tx,
  ctx: Ctx,
  { childId, parentId, personId }: { readonly childId: string; readonly parentId: string; readonly personId: string },
): Promise<Outcome<undefined>> {
  const isParent = (await isTied(tx, childId, parentId, 'mother')) || (await isTied(tx, childId, parentId, 'father'))
  if (!isParent) return refused('Select one of the child’s parents', 'parentOf')
  const kind = { F: 'mother', M: 'father', U: undefined }[await sexOf(tx, personId)]
  if (kind === undefined)
    return refused(
      'Select whether they are female or male: it says whether they are the parent’s mother or father',
      'sex',
    )
  if (!(await isTied(tx, parentId, personId, kind)))
    await keepTie(tx, { id: ctx.ids.next(), personId, childId: parentId, kind })
  return done(undefined)
}
