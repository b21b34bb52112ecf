import type { PurposeCode } from '#domains/access/open-record.ts'
import { readStep, type StepRead } from '#domains/casework/steps/step-reading.ts'
import { view } from '#domains/ledger/view.ts'
import { withRecord } from '#web/people/with-record.tsx'
import type { Reply, SignedInRequest } from '#web/route.ts'

const asFamily: PurposeCode = 'family of a child I work with'

/**
 * Opens a step for a page. Where it is recorded for several brothers and sisters, the look is kept on each of them too, with
 * that as its purpose.
 *
 * @throws NotFound when the child has no such step, for whoever asks.
 */
export async function withStep(
  request: SignedInRequest,
  what: string,
  reply: (read: StepRead) => Reply | Promise<Reply>,
): Promise<Reply> {
  const [childId, stepId] = [request.params['id'] ?? '', request.params['stepId'] ?? '']
  return await withRecord(
    request,
    what,
    childId,
    async (tx) => await readStep(tx, childId, stepId, request.ctx.clock.today()),
    async (read) => {
      const [, ...others] = read.parts
      const ctx = { ...request.ctx, purpose: asFamily }
      for (const { child } of others) await view(ctx, `${what}, with a brother or sister`, child.id, async () => true)
      return await reply(read)
    },
  )
}
