import { plainDate } from '#kernel/dates.ts'
import { assessmentFactors } from '#practice/code-lists/assessment-factors.ts'
import { offered } from '#practice/code-lists/code-list.ts'
import type {
  AcceptedAssessment,
  AcceptedEnquiry,
  AcceptedEpisode,
  AcceptedPlan,
  AcceptedProtectionPlan,
} from './accepted-child.ts'
import { isBefore, isSame, isWeekend, overlap, pairsOf } from './census-date.ts'
import { called } from './impossibility.ts'
import { capital } from './wording.ts'

/** What is doubtful in the assessments, enquiries and plans of a referral, in sentences. */
export function flagsOnModules(episode: AcceptedEpisode, of: string, yearStart: Temporal.PlainDate): string[] {
  return [
    ...episode.assessments.flatMap((assessment) => onAssessment(assessment, yearStart)),
    ...besideEachOther(episode, of),
    ...episode.enquiries.flatMap(onEnquiry),
    ...onConference(episode, of),
    ...episode.plans.flatMap((plan) => onPlan(plan, yearStart)),
    ...episode.protectionPlans.flatMap((plan) => onProtectionPlan(plan, episode, yearStart)),
  ]
}

const current: ReadonlySet<string> = new Set(offered(assessmentFactors).map(({ code }) => code))

function onAssessment(assessment: AcceptedAssessment, yearStart: Temporal.PlainDate): string[] {
  const { authorised, factors, internalReview, start } = assessment
  const name = called.assessment(assessment)
  const flags: string[] = []
  const retired = factors.filter((factor) => !current.has(factor))
  if (retired.length > 0)
    flags.push(`For ${name} the factor ${retired.join(' and ')} is retired (CIN census rules 8945Q and 8950Q).`)
  if (factors.includes('21') && factors.length > 1)
    flags.push(`For ${name} 21, no factors, stands beside others (CIN census rule 8869).`)
  if (authorised === undefined && factors.length > 0)
    flags.push(`For ${name} there are factors, but it is not authorised (CIN census rule 8614).`)
  if (authorised !== undefined && factors.length === 0 && !isBefore(authorised, yearStart)) {
    flags.push(`For ${name}, which is authorised, there are no known factors (CIN census rule 8897Q).`)
  }
  if (authorised !== undefined && isBefore(authorised, yearStart))
    flags.push(`For ${name} the authorisation is before the census year (CIN census rule 8696).`)
  if (authorised === undefined && isBefore(start, yearStart))
    flags.push(`For ${name} there is no authorisation, though it began before the census year (CIN census rule 8736).`)
  if (internalReview !== undefined && isBefore(internalReview, start))
    flags.push(`For ${name} the internal review is before its start.`)
  return flags
}

function besideEachOther({ assessments, enquiries }: AcceptedEpisode, of: string): string[] {
  const flags: string[] = []
  const assessed = assessments.map(({ start, authorised }) => ({ start, end: authorised }))
  if (pairsOf(assessed, overlap).length > 0)
    flags.push(`Two assessments of ${of} ran at once (CIN census rules 8863Q and 8896).`)
  const enquired = enquiries
    .filter(
      ({ conferenceDate, conferenceNotRequired }) => conferenceDate !== undefined || conferenceNotRequired !== true,
    )
    .map(({ start, conferenceDate }) => ({ start, end: conferenceDate }))
  if (pairsOf(enquired, overlap).length > 0)
    flags.push(`Two section 47 enquiries of ${of} ran at once (CIN census rules 8839 and 8890).`)
  if (enquiries.length > 0 && assessments.length === 0)
    flags.push(`There is a section 47 enquiry but no assessment for ${of} (CIN census rule 2991Q).`)
  return flags
}

function onEnquiry(enquiry: AcceptedEnquiry): string[] {
  const { conferenceDate, conferenceNotRequired, conferenceTarget } = enquiry
  const name = called.enquiry(enquiry)
  const flags: string[] = []
  if (conferenceDate !== undefined && conferenceNotRequired === true)
    flags.push(`For ${name} a conference is said not to be required, yet one was held.`)
  if (conferenceDate !== undefined && isWeekend(conferenceDate))
    flags.push(`For ${name} the conference is on a weekend (CIN census rule 8875).`)
  if (conferenceTarget !== undefined && isWeekend(conferenceTarget))
    flags.push(`For ${name} the target for the conference is on a weekend (CIN census rule 8870Q).`)
  if (conferenceDate !== undefined && conferenceTarget !== undefined && isBefore(conferenceTarget, conferenceDate)) {
    flags.push(
      `For ${name} the conference on ${plainDate(conferenceDate)} was later than its target, ${plainDate(conferenceTarget)}.`,
    )
  }
  return flags
}

function onConference({ enquiries, initialConferenceDate }: AcceptedEpisode, of: string): string[] {
  const flags: string[] = []
  if (initialConferenceDate === undefined) return flags
  if (isWeekend(initialConferenceDate))
    flags.push(`For ${of} the initial conference is on a weekend (CIN census rule 8875).`)
  if (enquiries.some(({ conferenceDate }) => conferenceDate !== undefined)) {
    flags.push(
      `An initial conference is recorded both with ${of} and with a section 47 enquiry (CIN census rule 2884).`,
    )
  }
  return flags
}

function onPlan(plan: AcceptedPlan, yearStart: Temporal.PlainDate): string[] {
  if (plan.end === undefined) return []
  const flags: string[] = []
  if (isSame(plan.start, plan.end))
    flags.push(`${capital(called.plan(plan))} ended on the same day (CIN census rule 4012Q).`)
  if (isBefore(plan.end, yearStart))
    flags.push(`${capital(called.plan(plan))} ended before the census year (CIN census rule 4013).`)
  return flags
}

function onProtectionPlan(
  plan: AcceptedProtectionPlan,
  episode: AcceptedEpisode,
  yearStart: Temporal.PlainDate,
): string[] {
  const { end, reviews, start } = plan
  const name = called.protectionPlan(plan)
  const flags: string[] = []
  if (plan.initialCategory === undefined || plan.latestCategory === undefined)
    flags.push(`For ${name} a category of abuse is not known (CIN census rules 8905 and 8910).`)
  if (plan.previousPlans === undefined)
    flags.push(`For ${name} the number of earlier plans is not known (CIN census rule 8730).`)
  if (end !== undefined && isSame(start, end))
    flags.push(`${capital(name)} ended on the same day (CIN census rule 8840).`)
  if (end !== undefined && isBefore(end, yearStart))
    flags.push(`${capital(name)} ended before the census year (CIN census rule 8930).`)
  if (reviews.some((review) => isSame(review, start)))
    flags.push(`${capital(name)} was reviewed on the same day (CIN census rule 8841).`)
  if (end !== undefined && reviews.some((review) => isBefore(end, review)))
    flags.push(`${capital(name)} was reviewed after it ended.`)
  const conferences = [episode.initialConferenceDate, ...episode.enquiries.map(({ conferenceDate }) => conferenceDate)]
  if (!isBefore(start, yearStart) && !conferences.some((day) => day !== undefined && isSame(day, start))) {
    flags.push(`${capital(name)} did not begin on the day of a conference (CIN census rule 2885).`)
  }
  return flags
}
