import { type Ctx, done, type Outcome, refused, type Tx } from '#domains/ledger/context.ts'
import type { relativeForm } from '#domains/people/family/family-forms.ts'
import { isTied, keepTie, sexOf } from '#domains/people/family/family-store.ts'
import type { Answers } from '#engine/question.ts'

interface Relative {
  readonly childId: string
  readonly personId: string
  readonly answers: Partial<Answers<ReturnType<typeof relativeForm>>>
}

/**
 * Ties a relative of a child also to whoever of the family they belong to: a grandparent to their son or daughter, an aunt or uncle to
 * their brother or sister, a cousin to the aunt or uncle. Returns who that is; none where it is not known.
 */
export async function tieWithinFamily(
  tx: Tx,
  ctx: Ctx,
  { childId, personId, answers }: Relative,
): Promise<Outcome<string | undefined>> {
  const { relation, parentOf, siblingOf, childOf } = answers
  if (relation === 'grandparent' && isNamed(parentOf)) {
    if (!(await isParent(tx, childId, parentOf))) return refused('Select one of the child’s parents', 'parentOf')
    const kind = await parentsKind(tx, personId)
    if (kind === undefined)
      return refused(
        'Select whether they are female or male: it says whether they are the parent’s mother or father',
        'sex',
      )
    return await tie(tx, ctx, { personId, otherId: parentOf, kind, toWhom: parentOf })
  }
  if (relation === 'aunt or uncle' && isNamed(siblingOf)) {
    if (!(await isParent(tx, childId, siblingOf))) return refused('Select one of the child’s parents', 'siblingOf')
    return await tie(tx, ctx, { personId, otherId: siblingOf, kind: 'sibling', toWhom: siblingOf })
  }
  if (relation === 'cousin' && isNamed(childOf)) {
    if (!(await isTied(tx, childId, childOf, 'aunt or uncle')))
      return refused('Select one of the child’s aunts and uncles', 'childOf')
    const kind = await parentsKind(tx, childOf)
    if (kind === undefined)
      return refused(
        'Whether this aunt or uncle is female or male is not recorded: it says whether they are the mother or the father. Select that it is not known, or record it first',
        'childOf',
      )
    return await tie(tx, ctx, { personId: childOf, otherId: personId, kind, toWhom: childOf })
  }
  return done(undefined)
}

function isNamed(id: string | undefined): id is string {
  return id !== undefined && id !== 'unknown'
}

async function isParent(tx: Tx, childId: string, personId: string): Promise<boolean> {
  return (await isTied(tx, childId, personId, 'mother')) || (await isTied(tx, childId, personId, 'father'))
}

async function parentsKind(tx: Tx, id: string): Promise<'mother' | 'father' | undefined> {
  return { F: 'mother' as const, M: 'father' as const, U: undefined }[await sexOf(tx, id)]
}

async function tie(
  tx: Tx,
  ctx: Ctx,
  {
    personId,
    otherId,
    kind,
    toWhom,
  }: { readonly personId: string; readonly otherId: string; readonly kind: string; readonly toWhom: string },
): Promise<Outcome<string>> {
  if (!(await isTied(tx, otherId, personId, kind)))
    await keepTie(tx, { id: ctx.ids.next(), personId, childId: otherId, kind })
  return done(toWhom)
}
