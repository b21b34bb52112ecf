/** Illness that may be fabricated or induced: who must take part wherever it is talked about, and what is owed while they have not. */
import type { yesOrNo } from '#engine/question.ts'
import { yesOrNo as yesOrNoQuestion } from '#engine/question.ts'
import type { BecomesClock } from '#engine/step.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { trustLimit } from '../citations.ts'
import type { Trust } from '../define.ts'

export const inducedIllnessQuestions = {
  illnessInduced: yesOrNoQuestion('Might the child’s illness be fabricated or induced?', {
    optional: true,
    hint: 'What is told of it does not fit what is seen. Do not tell the family of this worry before it is agreed how.',
  }),
  paediatrician: yesOrNoQuestion('Did a paediatrician take part?', {
    errorMissing: 'Select yes if a paediatrician took part',
    askedWhen: { question: 'illnessInduced', is: ['yes'] },
  }),
} as const

type AboutIllness = {
  readonly illnessInduced: ReturnType<typeof yesOrNo>
  readonly paediatrician: ReturnType<typeof yesOrNo>
}

/**
 * The supplementary guidance on fabricated or induced illness (HM Government 2008) wants a paediatrician at the strategy discussion and at
 * the conference, and gives no number of days. Nothing waits for one: the lack becomes a clock.
 */
export function paediatricianLacking(rule: 'CP-01' | 'CP-12', whose: string): BecomesClock<Trust, AboutIllness> {
  return {
    id: 'paediatrician',
    says: 'The child’s illness may be fabricated or induced, and no paediatrician took part.',
    what: 'Talk it over with a paediatrician, and with those who took part',
    whose,
    limits: trustLimit(
      workingDays(1),
      'where illness may be fabricated or induced, a paediatrician takes part within one working day',
      'L',
    ),
    stoppedBy: 'event:paediatrician-took-part',
    rules: [rule],
    met: ({ answers }) => answers.illnessInduced !== true || answers.paediatrician === true,
  }
}
