import { type ChildToRecordOn, childToRecordOn, siblingsToRecordOn } from '#domains/concerns/injuries/injury-store.ts'
import { missedAppointmentForm, missedPartForm, recordMissedAppointment } from '#domains/concerns/missed-appointment.ts'
import { hands } from '#domains/ledger/actor.ts'
import type { ChildAskedOf } from '#web/form/parts-of-children.tsx'
import { recordedTogetherRoutes } from '#web/form/recorded-together-page.tsx'
import { paths } from '#web/paths.ts'

function asked({ childId: id, name }: ChildToRecordOn): ChildAskedOf {
  return { id, name }
}

export const missedAppointmentRoutes = recordedTogetherRoutes({
  path: paths.newMissedAppointment,
  by: hands,
  title: 'Record a health appointment missed',
  heading: (name) => (
    <>
      <span class="govuk-caption-l">{name}</span>
      Record a health appointment missed
    </>
  ),
  intro: () => (
    <p class="govuk-body">
      A child does not miss an appointment: the child was not brought. What was missed is read together: two in six
      months are asked about.
    </p>
  ),
  shared: missedAppointmentForm,
  sharedHeading: 'What is the same for all',
  part: missedPartForm,
  ticked: (name) => `${name} was not brought either`,
  send: 'Record it',
  refusedAt: 'missedOn',
  looks: 'form for a health appointment missed',
  family: async (tx, childId) => {
    const child = await childToRecordOn(tx, childId)
    if (child === undefined) return undefined
    return { child: asked(child), siblings: (await siblingsToRecordOn(tx, childId)).map(asked) }
  },
  keep: async (ctx, { childId, answers, parts, ...together }) =>
    await recordMissedAppointment(ctx, {
      ...{ ...answers, ...together, childId },
      parts: parts.map((part) => ({ ...part.answers, childId: part.childId })),
    }),
  kept: (children) => (children === 1 ? 'It is recorded.' : `It is recorded for ${children} children.`),
})
