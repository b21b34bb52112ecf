import { defineObligation } from '#engine/obligation.ts'
import { minutes, workingDays } from '#kernel/working-days/length.ts'
import { trustLimit } from '../citations.ts'

/** What is owed day and night. No law or guidance gives a number: each is the trust's own, and a setting changes it from a date on. */

export const urgentContactLookedAt = defineObligation({
  id: 'urgent-contact-looked-at',
  title: 'Open the urgent contact',
  purpose: 'Somebody qualified reads at once that a child may be in danger now, at whatever hour we are told.',
  whose: 'Duty worker',
  countedFromSays: 'the contact',
  metBy: 'somebody who may decide on it opening the contact',
  limits: trustLimit(minutes(15), 'an urgent contact is opened within fifteen minutes, day and night', 'L'),
})

export const contactLookedAt = defineObligation({
  id: 'contact-looked-at',
  title: 'Open the contact',
  purpose: 'Somebody looks at everything that we are told while it can still be urgent, day and night.',
  whose: 'Front door or duty worker',
  countedFromSays: 'the contact',
  metBy: 'somebody who may decide on it opening the contact',
  limits: trustLimit(minutes(60), 'every contact is opened within sixty minutes, day and night', 'L'),
})

export const alarmRingsAgain = defineObligation({
  id: 'alarm-rings-again',
  title: 'Ring again, and one further',
  purpose: 'An alarm that nobody takes rings again and reaches one more person each time, until somebody takes it.',
  whose: 'Holdfast',
  countedFromSays: 'the last ringing',
  metBy: 'somebody taking the alarm',
  limits: trustLimit(minutes(5), 'an alarm that nobody has taken rings again after five minutes', 'L'),
})

export const handoverAccepted = defineObligation({
  id: 'handover-accepted',
  title: 'Accept the children of the night',
  purpose: 'Every child that a shift touched is somebody’s by name when the shift has ended.',
  whose: 'Whoever the child is handed to',
  countedFromSays: 'the end of the shift',
  metBy: 'a named person accepting the child',
  limits: trustLimit(minutes(60), 'each child of a shift is accepted within sixty minutes of its end', 'L'),
})

export const dutyLooksReviewed = defineObligation({
  id: 'duty-looks-reviewed',
  title: 'Look through what a shift looked at',
  purpose: 'Whoever is on duty is not asked why before they look; so somebody else looks through it afterwards.',
  whose: 'Team manager',
  countedFromSays: 'the end of the shift',
  metBy: 'a manager looking through it',
  limits: trustLimit(workingDays(3), 'what a shift looked at is looked through within three working days', 'L'),
})
