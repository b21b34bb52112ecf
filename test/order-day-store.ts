import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done } from '#domains/ledger/context.ts'
import type { ChildAtWork } from '#test/casework-family.ts'

const setting = defineAct('set a situation', [])

/** An order of a court in each form in which the record has one, and a closure asked for on a day. */
export async function keepOrderDay(
  service: Ctx,
  child: ChildAtWork,
  day: {
    readonly order: 'court order' | 'special guardianship made' | 'special guardianship refused'
    readonly madeOn: Temporal.PlainDate
    readonly askedOn: Temporal.PlainDate
    readonly askedBy: string
  },
): Promise<void> {
  const { childId, episodeId } = child
  await act(service, setting, [childId], async (tx) => {
    if (day.order === 'court order')
      await tx
        .insertInto('court_order')
        .values({ id: service.ids.next(), person_id: childId, kind: 'Order', made_on: day.madeOn, terms: 'Lives with' })
        .execute()
    else
      await tx
        .insertInto('step')
        .values({
          ...{ id: service.ids.next(), child_id: childId, episode_id: episodeId, edition: '2026' },
          ...{ kind: 'special-guardianship-order', began_on: day.madeOn, concluded_on: day.askedOn },
          answers: JSON.stringify({ decidedOn: day.madeOn.toString() }),
          outcome: day.order === 'special guardianship made' ? 'made' : 'refused',
          transcript: '[]',
        })
        .execute()
    await tx
      .insertInto('closure_request')
      .values({
        ...{ id: service.ids.next(), child_id: childId, episode_id: episodeId, asked_on: day.askedOn },
        ...{ asked_by: day.askedBy, reason: 'noFurtherNeed', answers: '{}', unmet: '[]' },
      })
      .execute()
    return done(undefined)
  })
}
