import { dailyPack } from '#cli/jobs/daily-pack.ts'
import type { Jobs } from '#cli/jobs/job.ts'
import { patrol } from '#cli/jobs/patrol.ts'
import { callJob, makeCall, ringAlarms } from '#domains/access/duty/ring-alarms.ts'
import { watchHandover } from '#domains/casework/allocation/handover.ts'
import { goOverPatterns, lookWhereChanged } from '#domains/concerns/patterns/look-for-patterns.ts'
import { watchComingOfAge } from '#domains/looked-after/coming-of-age.ts'
import { watchReviewingOfficers } from '#domains/looked-after/watch-reviewing-officers.ts'
import { tellingJob, tellOfKeptReading } from '#domains/people/confidential/tell-of-kept-reading.ts'

/**
 * Every job of the house, by the name under which an act adds it (`addJob`). Those that ring by the clock say when, as the clock in London
 * shows it: one that could not ring in time rings when the house is open again, once.
 */
export const jobs: Jobs = {
  'daily pack': dailyPack,
  patrol: patrol,
  'look for patterns': {
    does: 'Looks for patterns that someone must answer, where a record has changed',
    rings: 'each minute',
    run: async ({ ctx }) => await lookWhereChanged(ctx),
  },
  'go over patterns': {
    does: 'Looks for patterns that come with time alone, in every open record',
    rings: '04:30',
    run: async ({ ctx }) => await goOverPatterns(ctx),
  },
  'ring alarms': {
    does: 'Rings for urgent contacts that nobody has opened, and for a rota on which nobody stands',
    rings: 'each minute',
    run: async ({ ctx, senders }) => await ringAlarms(ctx, senders),
  },
  'watch over reviewing officers': {
    does: 'Asks for another reviewing officer for the children of one who has left',
    rings: '00:15',
    run: async ({ ctx }) => await watchReviewingOfficers(ctx),
  },
  'watch over coming of age': {
    does: 'Begins what sixteen and eighteen bring to young people in care',
    rings: '00:20',
    run: async ({ ctx }) => await watchComingOfAge(ctx),
  },
  'watch over the handover': {
    does: 'Begins an alarm for children of a shift whom nobody has accepted',
    rings: 'each minute',
    run: async ({ ctx }) => await watchHandover(ctx),
  },
  [callJob]: {
    does: 'Reaches somebody about an alarm by e-mail, text message or call',
    run: async ({ ctx, senders, address }, { call = '' }) => await makeCall(ctx, call, { senders, address }),
  },
  [tellingJob]: {
    does: 'Tells those who keep something confidential, and the duty manager, that it was read on duty',
    run: async ({ ctx, senders, address }, { reading = '' }) =>
      await tellOfKeptReading(ctx, reading, { senders, address }),
  },
}
