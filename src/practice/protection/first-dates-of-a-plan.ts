import type { date } from '#engine/question.ts'
import type { TimeLimit } from '#engine/step.ts'
import { months, workingDays } from '#kernel/working-days/length.ts'
import { workingTogetherLimits } from '../citations.ts'
import type { Trust } from '../define.ts'

type AboutConference = { readonly heldOn: ReturnType<typeof date> }

/** What a conference that makes a child protection plan starts to count, whether the plan is new or taken over. */
export const firstDatesOfAPlan: readonly TimeLimit<Trust, AboutConference>[] = [
  {
    id: 'first-core-group',
    what: 'Hold the first core group',
    whose: 'Lead social worker',
    countedFrom: 'heldOn',
    countedFromSays: 'the conference',
    stoppedBy: 'core-group',
    limits: workingTogetherLimits(workingDays(10), 'chapter 3, core group'),
    rules: ['CP-13'],
  },
  {
    id: 'first-review',
    what: 'Hold the first review conference',
    whose: 'Conference chair',
    countedFrom: 'heldOn',
    countedFromSays: 'the conference',
    stoppedBy: 'review-conference',
    limits: workingTogetherLimits(months(3), 'chapter 3, child protection review conferences'),
    rules: ['CP-15'],
  },
]
