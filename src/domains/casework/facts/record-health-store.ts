import { z } from 'zod'
import { maybeDay } from '#domains/people/json-rows-store.ts'
import type { ChildRecord } from '#practice/record.ts'

/** A child's schooling, liberty and private fostering as rules ask of them: `house.record_of_health_and_liberty`. */
export const healthRead = z.object({
  educationPlanOn: maybeDay,
  heldSince: maybeDay,
  fosteredSince: maybeDay,
  disabled: z.boolean().nullable(),
})

type Facts = Pick<ChildRecord, 'educationPlanMadeOn' | 'deprivedOfLibertySince' | 'privatelyFosteredSince' | 'disabled'>

export function healthOf({ educationPlanOn, heldSince, fosteredSince, disabled }: z.output<typeof healthRead>): Facts {
  return {
    disabled: disabled === true,
    ...(educationPlanOn === undefined ? {} : { educationPlanMadeOn: educationPlanOn }),
    ...(heldSince === undefined ? {} : { deprivedOfLibertySince: heldSince }),
    ...(fosteredSince === undefined ? {} : { privatelyFosteredSince: fosteredSince }),
  }
}
