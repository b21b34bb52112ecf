import { childToRecordOn } from '#domains/concerns/injuries/injury-store.ts'
import { missedAppointmentForm, recordMissedAppointment } from '#domains/concerns/missed-appointment.ts'
import { hands } from '#domains/ledger/actor.ts'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { paths } from '#web/paths.ts'
import { withRecord } from '#web/people/with-record.tsx'
import { type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

async function record(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  return await withRecord(
    request,
    'form for a health appointment missed',
    childId,
    async (tx) => await childToRecordOn(tx, childId),
    async (child) =>
      await ask(request, sent, {
        title: 'Record a health appointment missed',
        caption: child.name,
        back: paths.child(childId),
        intro: (
          <p class="govuk-body">
            A child does not miss an appointment: the child was not brought. What was missed is read together: two in
            six months are asked about.
          </p>
        ),
        send: 'Record it',
        form: missedAppointmentForm,
        keep: async (answers) => await recordMissedAppointment(request.ctx, { ...answers, childId }),
        after: () => redirect(paths.child(childId), 'It is recorded.'),
      }),
  )
}

export const missedAppointmentRoutes: readonly Route[] = formRoutes(paths.newMissedAppointment(), hands, record)
