import {
  type ConferenceHeld,
  keepAttendance,
  keepConference,
  meetEnquiries,
} from '#domains/casework/step-effects/conference-store.ts'
import { raiseInside } from '#domains/casework/steps/disagreement.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { meetClocks } from '#domains/people/clock-store.ts'
import { agenciesAtConference, isQuorate } from '#practice/protection/conference.ts'

const conferences = ['initial-child-protection-conference', 'review-conference', 'transfer-in-conference']

/** What is answered about any conference. */
export interface ConferenceAnswers {
  readonly agencies?: ReadonlySet<string>
  readonly sentWord?: ReadonlySet<string>
  readonly dissent?: string
  readonly paediatrician?: boolean
}

/** What a conference leaves behind: the conference, who took part, the enquiry that asked for it, and whoever disagreed. */
export async function holdConference(
  tx: Tx,
  ctx: Ctx,
  held: Omit<ConferenceHeld, 'id'> & { readonly workerId: string | undefined },
  { agencies, sentWord, dissent, paediatrician }: ConferenceAnswers,
): Promise<void> {
  const id = ctx.ids.next()
  const { childId, episodeId, stepId, on, workerId } = held
  await keepConference(tx, { ...held, id })
  await meetEnquiries(tx, episodeId, on)
  for (const agency of Object.keys(agenciesAtConference)) {
    if (agency === 'other' && agencies?.has(agency) !== true) continue
    const presence =
      agencies?.has(agency) === true ? 'took part' : sentWord?.has(agency) === true ? 'sent word' : 'absent'
    await keepAttendance(tx, { id: ctx.ids.next(), childId, conferenceId: id, agency, presence })
  }
  const met = { on, byKind: 'conference', byId: id }
  if (isQuorate(agencies)) {
    const kinds = conferences.flatMap((kind) => [`${kind}/quorate`, `${kind}/second-without-quorum`])
    await meetClocks(tx, { kinds, episodeId }, met)
  }
  if (paediatrician === true)
    await meetClocks(
      tx,
      { kinds: [...conferences, 'strategy-discussion'].map((kind) => `${kind}/paediatrician`), episodeId },
      met,
    )
  if (dissent !== undefined && !/^(no|nobody|none)\b[.]?$/i.test(dissent.trim()))
    await raiseInside(tx, ctx, {
      childId,
      episodeId,
      stepId,
      on,
      raisedBy: 'At the conference',
      says: dissent,
      workerId,
    })
}
