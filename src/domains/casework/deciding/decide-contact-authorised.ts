import { practitioner } from '#domains/access/account/profession.ts'
import { holdUndecided } from '#domains/casework/deciding/decide-contact.ts'
import { carryOut } from '#domains/casework/deciding/decide-contact-consequences.ts'
import type { Decided } from '#domains/casework/deciding/decide-contact-made.ts'
import { changeScreening, type ScreeningStep } from '#domains/casework/deciding/decide-contact-store.ts'
import { historyIds } from '#domains/front-door/known-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, type Outcome, refused, refusedFor } from '#domains/ledger/context.ts'
import { answersFromJson, answersToJson } from '#engine/answers-json.ts'
import { conclude } from '#engine/decide.ts'
import { transcript } from '#engine/transcript.ts'
import { contactScreening } from '#practice/front-door/contact-screening.ts'
import type { Actor as Practitioner } from '#practice/professions.ts'
import { emptyRecord } from '#practice/record.ts'

export const authorisingContact = defineAct('authorise a decision on a contact', ['team manager', 'head of service'])

export interface Authority {
  readonly contactId: string
  /** As it was shown: a proposal changed since is looked at again. */
  readonly version: number
  /** The ids of what stood on the manager's page. */
  readonly shown: readonly string[]
  readonly dutyNumber?: string
}

/**
 * A manager authorises that nothing more is done, as a qualified decision-maker proposed. The manager has the same history on
 * the page. To decide otherwise, the manager decides the contact.
 *
 * @throws NotFound when there is no such contact for this person.
 */
export async function authoriseContact(ctx: Ctx, authority: Authority): Promise<Outcome<Decided>> {
  return await act(ctx, authorisingContact, [authority.contactId], async (tx, entry) => {
    const held = await holdUndecided(tx, authority.contactId)
    if (!held.ok) return held
    const { contact, children, screening } = held.value
    if (screening?.decidedBy === undefined || screening.outcome !== 'noFurtherAction')
      return refused('Nobody has proposed anything for a manager to authorise. Decide the contact.', 'outcome')
    if (screening.version !== authority.version)
      return refused('The proposal has been changed since you opened this page. Read it again.', 'authorise')
    const answers = answersFromJson(contactScreening.form, screening.answers)
    const shown = new Set(authority.shown)
    const people = children.flatMap(({ personId }) => personId ?? [])
    const historyShown = (await historyIds(tx, people, contact.id)).every((id) => shown.has(id))
    const facts = {
      answers,
      record: { ...emptyRecord, historyShown },
      today: ctx.clock.today(),
      begunOn: screening.beganOn,
      actor: proposer(screening),
      authorisedBy: practitioner(ctx.actor),
    }
    const judged = conclude(contactScreening, facts, 'noFurtherAction')
    if (!judged.ok) {
      const unmet = judged.unmet.map(({ says }) => ({ says, answerAt: 'authorise' }))
      return refusedFor(unmet) ?? refused('This cannot be authorised.', 'authorise')
    }
    await changeScreening(tx, screening.id, {
      outcome: 'noFurtherAction',
      edition: contactScreening.edition,
      answers: answersToJson(contactScreening.form, answers),
      judged: judged.judged,
      decidedBy: screening.decidedBy,
      concluded: {
        on: ctx.clock.today(),
        transcript: transcript(contactScreening.form, answers),
        authorisedBy: ctx.actor.accountId,
      },
    })
    const decision = {
      contactId: contact.id,
      outcome: 'noFurtherAction' as const,
      answers,
      shown: authority.shown,
      ...(authority.dutyNumber === undefined ? {} : { dutyNumber: authority.dutyNumber }),
    }
    const made = { contact, children, facts, decision, stepId: screening.id, named: [], by: screening.decidedBy }
    return await carryOut(tx, ctx, entry, made)
  })
}

/** Whoever proposed, as they were when it was judged. */
function proposer(screening: ScreeningStep): Practitioner {
  const judged: unknown = screening.judged
  const wasQualified =
    Array.isArray(judged) &&
    judged.some((gate: unknown) => {
      if (typeof gate !== 'object' || gate === null) return false
      return 'gateId' in gate && gate.gateId === 'decision-is-qualified' && 'result' in gate && gate.result === 'met'
    })
  return { id: screening.decidedBy ?? '', profession: 'decision-maker', registered: wasQualified }
}
