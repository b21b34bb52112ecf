import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, type Outcome, refusedFor, type Unmet } from '#domains/ledger/context.ts'
import { type Agency, agencyKinds, keepAgency } from '#domains/sharing/agency-store.ts'

export const addingAgency = defineAct('add agency', ['administrator', 'commissioner'])

/** Enters an agency that we work with, so that its people can sign in and its name stands on the records. */
export async function addAgency(
  ctx: Ctx,
  agency: Omit<Agency, 'id'> & { readonly id?: string },
): Promise<Outcome<{ readonly agencyId: string }>> {
  const unmet: Unmet[] = []
  if (agency.name.trim() === '') unmet.push({ says: 'Enter the name of the agency.', answerAt: 'name' })
  if (!agencyKinds.includes(agency.kind)) unmet.push({ says: 'Choose what kind of agency it is.', answerAt: 'kind' })
  const wrong = refusedFor(unmet)
  if (wrong !== undefined) return wrong
  const agencyId = agency.id ?? ctx.ids.next()
  return await act(ctx, addingAgency, [agencyId], async (tx) => {
    await keepAgency(tx, { ...agency, id: agencyId, name: agency.name.trim() })
    return done({ agencyId })
  })
}
