import { plainDate } from '#kernel/dates.ts'
import { isBefore } from './census-date.ts'
import { called, census, happenings, type Impossibility, ours } from './impossibility.ts'

/** How a period that ended before it began is told. */
function backwards<T>(
  parts: readonly T[],
  name: (part: T) => string,
  days: (part: T) => readonly [begun: Temporal.PlainDate, ended: Temporal.PlainDate | undefined],
  verb: string,
  beginning = 'it began',
): string[] {
  return parts.flatMap((part) => {
    const [begun, ended] = days(part)
    return ended !== undefined && isBefore(ended, begun)
      ? [`${name(part)} ${verb} ${plainDate(ended)}, before ${beginning}`]
      : []
  })
}

const closedBeforeReferred: Impossibility = {
  name: 'A case closed before it was referred',
  because: 'There was nothing to close.',
  source: census('8630'),
  find: ({ child }) =>
    backwards(
      child.episodes,
      called.referral,
      (each) => [each.referralDate, each.closureDate],
      'was closed on',
      'it was made',
    ),
}

const authorisedBeforeStart: Impossibility = {
  name: 'An assessment authorised before it began',
  because: 'What is authorised is the finished assessment.',
  source: census('8608'),
  find: ({ child }) =>
    child.episodes.flatMap(({ assessments }) =>
      backwards(assessments, called.assessment, (each) => [each.start, each.authorised], 'was authorised on'),
    ),
}

const planEndedBeforeStart: Impossibility = {
  name: 'A child in need plan that ended before it began',
  because: 'A plan ends after it begins.',
  source: census('4011'),
  find: ({ child }) =>
    child.episodes.flatMap(({ plans }) => backwards(plans, called.plan, (each) => [each.start, each.end], 'ended on')),
}

const protectionPlanEndedBeforeStart: Impossibility = {
  name: 'A child protection plan that ended before it began',
  because: 'A plan ends after it begins.',
  source: census('8925'),
  find: ({ child }) =>
    child.episodes.flatMap(({ protectionPlans }) =>
      backwards(protectionPlans, called.protectionPlan, (each) => [each.start, each.end], 'ended on'),
    ),
}

const conferenceBeforeEnquiry: Impossibility = {
  name: 'A conference held before the enquiry that led to it',
  because: 'The conference of an enquiry considers what the enquiry found.',
  source: census('8615'),
  find: ({ child }) =>
    child.episodes.flatMap(({ enquiries }) =>
      backwards(enquiries, called.enquiry, (each) => [each.start, each.conferenceDate], 'led to a conference on'),
    ),
}

const reviewBeforePlan: Impossibility = {
  name: 'A review of a plan that did not yet exist',
  because: 'A review conference reviews a plan that stands.',
  source: census('8841'),
  find: ({ child }) =>
    child.episodes.flatMap(({ protectionPlans }) =>
      protectionPlans.flatMap((plan) =>
        backwards(
          plan.reviews,
          () => called.protectionPlan(plan),
          (review) => [plan.start, review],
          'was reviewed on',
        ),
      ),
    ),
}

const diedBeforeBirth: Impossibility = {
  name: 'A death before the birth',
  because: 'Nobody dies before being born; the census asks for a date of death of children who were born.',
  source: census('8535Q'),
  find({ child: { birthDate, deathDate } }) {
    if (birthDate === undefined || deathDate === undefined || !isBefore(deathDate, birthDate)) return []
    return [`the date of death, ${plainDate(deathDate)}, is before the date of birth, ${plainDate(birthDate)}`]
  },
}

const plannedAfterDeath: Impossibility = {
  name: 'A plan begun for a child who had died',
  because:
    'A plan is for a living child. A referral, an enquiry, or paperwork that ends a plan can follow a death, and is flagged instead.',
  source: census('4008', '8915'),
  find({ child: { deathDate, episodes } }) {
    if (deathDate === undefined) return []
    const names = episodes.flatMap(({ plans, protectionPlans }) => [
      ...plans.filter(({ start }) => isBefore(deathDate, start)).map(called.plan),
      ...protectionPlans.filter(({ start }) => isBefore(deathDate, start)).map(called.protectionPlan),
    ])
    return names.map((name) => `${name} began after the child’s death on ${plainDate(deathDate)}`)
  },
}

/** Weeks of pregnancy, by which the census counts back from a birth or an expected birth. */
const pregnancyDays = 280

const beforePregnancy: Impossibility = {
  name: 'Work with a child not yet conceived',
  because:
    'Work can begin before birth, with an unborn child, and the return may show it after the birth. It cannot begin before the pregnancy, counted as 280 days.',
  source: census('8606'),
  find({ child }) {
    const birth = child.birthDate ?? child.expectedBirthDate
    if (birth === undefined) return []
    const earliest = birth.subtract({ days: pregnancyDays })
    const says = child.birthDate === undefined ? 'expected birth' : 'birth'
    return happenings(child)
      .filter(([, on]) => isBefore(on, earliest))
      .map(
        ([what, on]) => `${what}, on ${plainDate(on)}, is more than 40 weeks before the ${says} on ${plainDate(birth)}`,
      )
  },
}

const notYetHappened: Impossibility = {
  name: 'What has not happened yet',
  because: 'The return tells what happened. An expected birth and a target may lie ahead; nothing else can.',
  source: ours,
  find({ child }, { importedOn }) {
    const days = happenings(child)
    if (child.birthDate !== undefined) days.push(['the date of birth', child.birthDate])
    if (child.deathDate !== undefined) days.push(['the date of death', child.deathDate])
    return days
      .filter(([, on]) => isBefore(importedOn, on))
      .map(([what, on]) => `${what}, on ${plainDate(on)}, is still to come on ${plainDate(importedOn)}`)
  },
}

export const impossibleOrder: readonly Impossibility[] = [
  closedBeforeReferred,
  authorisedBeforeStart,
  planEndedBeforeStart,
  protectionPlanEndedBeforeStart,
  conferenceBeforeEnquiry,
  reviewBeforePlan,
  diedBeforeBirth,
  plannedAfterDeath,
  beforePregnancy,
  notYetHappened,
]
