import { defineObligation } from '#engine/obligation.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { trustLimit } from '../citations.ts'

export const agencyChecksRoutine = defineObligation({
  id: 'agency-checks-routine',
  title: 'Complete routine checks with agencies',
  purpose: 'What each agency knows is on the table before the decision, also where nothing presses.',
  whose: 'Front door partners',
  countedFromSays: 'the asking',
  metBy: 'every agency answered, or its silence recorded',
  limits: trustLimit(workingDays(3), 'routine checks are answered within three working days', 'L'),
  rules: ['FD-02'],
})
