import { defineObligation } from '#engine/obligation.ts'
import { calendarDays, hours, months, workingDays } from '#kernel/working-days/length.ts'
import { trustLimit, trustStandard } from '../citations.ts'
import { secureRegulations } from '../liberty/liberty-law.ts'

/** What is owed to a child who is not free to leave. The end of an order is read from the order and never counted. */

export const libertyOrderEnds = defineObligation({
  id: 'liberty-order-ends',
  title: 'The authority to deprive the child of liberty ends',
  purpose: 'From that day the child is free, unless a court has said otherwise before.',
  whose: 'Social worker, with legal services',
  countedFromSays: 'the end as it is written in the order',
  metBy: 'the child free, or another authority in its place',
  limits: [
    {
      since: '1991-10-14',
      within: calendarDays(0),
      law: trustStandard('the end of an order is read from the order', 'H'),
    },
  ],
})

export const secureWithoutCourt = defineObligation({
  id: 'secure-without-court',
  title: 'Seventy-two hours of secure accommodation without a court',
  purpose: 'Without a court a child is held for three days in any twenty-eight, and not an hour longer.',
  whose: 'Director',
  countedFromSays: 'the moment from which the child is held, less the hours held without a court in the 28 days before',
  metBy: 'an order of the court, or the child out of secure accommodation',
  limits: [{ since: '1991-10-14', within: hours(72), law: secureRegulations('10', '(1)') }],
  rules: ['LA-24'],
})

export const secureReviewedFirst = defineObligation({
  id: 'secure-reviewed-first',
  title: 'Review the secure placement for the first time',
  purpose: 'Three people, one of them outside the trust, ask whether the child must still be held.',
  whose: 'Head of service',
  countedFromSays: 'the beginning of the secure placement',
  metBy: 'a review held',
  limits: [{ since: '1991-10-14', within: months(1), law: secureRegulations('15') }],
  rules: ['LA-24'],
})

export const secureReviewedAgain = defineObligation({
  id: 'secure-reviewed-again',
  title: 'Review the secure placement again',
  purpose: 'Nobody is held because nobody asked again.',
  whose: 'Head of service',
  countedFromSays: 'the last review',
  metBy: 'a review held',
  limits: [{ since: '1991-10-14', within: months(3), law: secureRegulations('15') }],
  rules: ['LA-24'],
})

export const libertyReviewed = defineObligation({
  id: 'liberty-reviewed',
  title: 'Review the deprivation of liberty',
  purpose: 'Each restriction is asked about anew, and lifted as soon as it can be.',
  whose: 'Head of service',
  countedFromSays: 'the order, or the last review',
  metBy: 'a review held',
  limits: trustLimit(months(1), 'a deprivation of liberty is reviewed every month', 'L'),
})

export const unregisteredHomeLeft = defineObligation({
  id: 'unregistered-home-told',
  title: 'Tell Ofsted of the unregistered home, and seek a registered one',
  purpose: 'A child is in a place that nobody inspects: it is called so, and somebody is looking for another.',
  whose: 'Director',
  countedFromSays: 'the day from which the child lives there',
  metBy: 'Ofsted told, and the search begun',
  limits: trustLimit(workingDays(1), 'Ofsted is told of an unregistered home within one working day', 'L'),
})
