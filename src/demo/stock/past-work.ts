import type { FamilyOfCity } from '#demo/families.ts'
import { factorsOf } from '#demo/lives/assessing.ts'
import { primaryNeedOf } from '#demo/lives/deciding.ts'
import { drawSource } from '#demo/lives/who-tells.ts'
import type { AcceptedEpisode, AcceptedProtectionPlan } from '#domains/returns/cin-census/accepted-child.ts'
import type { Random } from '#kernel/random.ts'
import { assessmentFactors } from '#practice/code-lists/assessment-factors.ts'
import type { CategoryOfAbuse } from '#practice/code-lists/category-of-abuse.ts'
import { isCode } from '#practice/code-lists/code-list.ts'
import type { ReasonForClosure } from '#practice/code-lists/reason-for-closure.ts'

/** What a census return of the system before says of one child's work: referrals, and what followed from each. */

type Day = Temporal.PlainDate

const before = (one: Day, other: Day): boolean => Temporal.PlainDate.compare(one, other) < 0

/** A referral that was assessed, of which nothing else followed yet. */
export function assessedWork(family: FamilyOfCity, referred: Day, today: Day, random: Random): AcceptedEpisode {
  const written = referred.add({ days: random.whole(20, 58) })
  const authorised = before(written, today) ? written : today.subtract({ days: 1 })
  const factors = factorsOf[family.theme]
    .map((factor) => factor.replace('factor', ''))
    .filter((code) => isCode(assessmentFactors, code))
  return {
    ...{ referralDate: referred, referralSource: drawSource(random) },
    ...{ primaryNeed: primaryNeedOf(family), noFurtherAction: false, closureDate: undefined, closureReason: undefined },
    ...{ initialConferenceDate: undefined, plans: [], enquiries: [], protectionPlans: [], preProceedings: [] },
    assessments: [{ start: referred, internalReview: undefined, authorised, factors }],
  }
}

/** A child in need, with a plan since the assessment. */
export function workInNeed(family: FamilyOfCity, referred: Day, today: Day, random: Random): AcceptedEpisode {
  const work = assessedWork(family, referred, today, random)
  const [assessment] = work.assessments
  return { ...work, plans: [{ start: assessment?.authorised ?? referred, end: undefined }] }
}

/** Work that was closed before this system was: assessed, and found to need nothing more. */
export function closedWork(family: FamilyOfCity, referred: Day, today: Day, random: Random): AcceptedEpisode {
  const work = assessedWork(family, referred, today, random)
  return closedOn(work, work.assessments[0]?.authorised ?? referred, 'RC8')
}

function closedOn(work: AcceptedEpisode, closureDate: Day, closureReason: ReasonForClosure): AcceptedEpisode {
  return { ...work, closureDate, closureReason }
}

/** A plan as it stood: since when, and how well the trust kept its times. */
export interface PlanOfBefore {
  readonly began: Day
  readonly category: CategoryOfAbuse
  /** Within fifteen working days of the strategy discussion. */
  readonly inTime: boolean
  readonly reviewsInTime: boolean
  readonly earlierPlans: number
}

/** A child on a child protection plan: the enquiry, the conference, the plan and its reviews. */
export function workOnPlan(family: FamilyOfCity, plan: PlanOfBefore, today: Day, random: Random): AcceptedEpisode {
  const { began, category, inTime } = plan
  const enquired = began.subtract({ days: inTime ? random.whole(13, 19) : random.whole(26, 40) })
  const work = assessedWork(family, enquired.subtract({ days: random.whole(1, 6) }), today, random)
  const conference = { conferenceTarget: undefined, conferenceDate: began, conferenceNotRequired: false }
  return {
    ...work,
    enquiries: [{ start: enquired, ...conference }],
    protectionPlans: [
      {
        ...{ start: began, end: undefined, initialCategory: category, latestCategory: category },
        ...{ previousPlans: plan.earlierPlans, reviews: reviewsOf(plan, today) },
      } satisfies AcceptedProtectionPlan,
    ],
  }
}

/** After three months, and every six after that; those that are late are weeks late. */
function reviewsOf({ began, reviewsInTime }: PlanOfBefore, today: Day): readonly Day[] {
  const late = reviewsInTime ? 0 : 24
  const reviews: Day[] = []
  for (let on = began.add({ days: 86 + late }); before(on, today); on = on.add({ days: 176 + late })) reviews.push(on)
  return reviews
}

/** A plan of an earlier referral, which ended and was closed: the plan now is not the first. */
export function earlierPlan(family: FamilyOfCity, ended: Day, random: Random): AcceptedEpisode {
  const began = ended.subtract({ days: random.whole(100, 220) })
  const plan = { began, category: 'NEG', inTime: true, reviewsInTime: true, earlierPlans: 0 } as const
  const work = workOnPlan(family, plan, ended, random)
  const [stood] = work.protectionPlans
  const closed = closedOn(work, ended.add({ days: 40 }), 'RC7')
  return stood === undefined ? closed : { ...closed, protectionPlans: [{ ...stood, end: ended }] }
}
