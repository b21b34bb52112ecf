import type { StepId } from '../contents.ts'
import type { Timely } from '../timely.ts'
import { court } from './court.ts'
import { ending } from './ending.ts'
import { familyHelp } from './family-help.ts'
import { frontDoor } from './front-door.ts'
import { healthAndSchool } from './health-and-school.ts'
import { leavingCare } from './leaving-care.ts'
import { lookedAfter } from './looked-after.ts'
import { missing } from './missing.ts'
import { permanence } from './permanence.ts'
import { protection } from './protection.ts'
import { trust } from './trust.ts'

/**
 * Each step once in time and once late, a file a part of the work. Late is said, counted and never a reason to refuse. A step that is in
 * none of them does not compile.
 */
export const timeliness: Readonly<Record<StepId, Timely>> = {
  ...frontDoor,
  ...familyHelp,
  ...protection,
  ...court,
  ...missing,
  ...lookedAfter,
  ...healthAndSchool,
  ...permanence,
  ...leavingCare,
  ...ending,
  ...trust,
}
