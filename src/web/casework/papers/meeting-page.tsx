import { paperMakers } from '#domains/casework/papers/paper-makers.ts'
import { meetingForm, movedMeetingForm, sayMeeting } from '#domains/casework/papers/say-meeting.ts'

import { practiceOf } from '#domains/casework/steps/step.ts'
import { readStep, type StepRead } from '#domains/casework/steps/step-reading.ts'
import { tellsTooMuch } from '#domains/people/confidential/tell-outside.ts'

import { dayAndTime } from '#kernel/dates.ts'
import { papersOfStep } from '#practice/papers/contents.ts'
import { tellsOfMeeting } from '#practice/papers/step-paper.ts'
import { InsetText } from '#web/components/inset-text.tsx'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { toldWhileTyping } from '#web/form/typing.ts'
import { paths } from '#web/paths.ts'
import { withRecord } from '#web/people/with-record.tsx'
import { type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

/** When and where the meeting of a step is held: said once, for every invitation to it. */
async function withMeeting(request: SignedInRequest, reply: (read: StepRead) => Promise<Reply>): Promise<Reply> {
  const { id: childId = '', stepId = '' } = request.params
  const { ctx } = request
  return await withRecord(
    request,
    'meeting of a step',
    childId,
    async (tx) => {
      const read = await readStep(tx, childId, stepId, ctx.clock.today())
      return read === undefined || !tellsOfMeeting(papersOfStep(read.step.kind)) ? undefined : read
    },
    reply,
  )
}

async function asked(request: SignedInRequest, sent: boolean, read: StepRead): Promise<Reply> {
  const { step, parts, meeting } = read
  const here = paths.step(step.childId, step.id)
  return await ask(request, sent, {
    title: `When and where: ${practiceOf(step.kind).title.toLowerCase()}`,
    caption: parts.map(({ child }) => child.name).join(', '),
    back: here,
    intro: (
      <InsetText>
        {meeting === undefined
          ? 'Every invitation, notice and agenda takes it from here.'
          : `It is to be held on ${dayAndTime(meeting.heldAt)}, ${meeting.place}. Whoever was invited already must be told again.`}{' '}
        What somebody must not know is found before their invitation goes, and it does not go.
      </InsetText>
    ),
    send: 'Keep it',
    form: meeting === undefined ? meetingForm : movedMeetingForm,
    keep: async (answers) => await sayMeeting(request.ctx, { ...answers, childId: step.childId, stepId: step.id }),
    after: () => redirect(here, 'When and where it is held is kept. Now invite.'),
  })
}

export const meetingRoutes: readonly Route[] = formRoutes(
  paths.stepMeeting(),
  paperMakers,
  async (request, sent) => withMeeting(request, async (read) => await asked(request, sent, read)),
  async (request, typed) =>
    withMeeting(request, async ({ step }) =>
      toldWhileTyping(request.ctx, async (tx) =>
        tellsTooMuch(tx, step.childId, { kind: 'agency', name: 'whoever is invited' }, typed),
      ),
    ),
)
