import { workingDays } from '#kernel/working-days/length.ts'
import { adoptionGuidanceLimit } from './law.ts'

/** What follows from any decision of the agency decision maker: whoever it concerns is told, by voice and then in writing. */
export function tellOfDecision(whom: string, at: string) {
  return [
    {
      id: 'told',
      what: `Tell ${whom} of the decision`,
      whose: 'Social worker',
      countedFrom: 'concluded',
      countedFromSays: 'the decision',
      stoppedBy: 'event:told-of-adoption-decision',
      limits: adoptionGuidanceLimit(workingDays(2), at),
      rules: ['AD-02'],
    },
    {
      id: 'told-in-writing',
      what: `Tell ${whom} of the decision in writing, with the reasons`,
      whose: 'Social worker',
      countedFrom: 'concluded',
      countedFromSays: 'the decision',
      stoppedBy: 'event:told-of-adoption-decision-in-writing',
      limits: adoptionGuidanceLimit(workingDays(5), at),
      rules: ['AD-02'],
    },
  ] as const
}
