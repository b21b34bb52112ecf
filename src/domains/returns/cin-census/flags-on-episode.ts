import type { AcceptedEpisode } from './accepted-child.ts'
import { isBefore } from './census-date.ts'
import { flagsOnModules } from './flags-on-modules.ts'
import { called, type Reckoning } from './impossibility.ts'

/** What is doubtful in a referral and what followed from it, in sentences. */
export function flagsOnEpisode(episode: AcceptedEpisode, { referenceDate }: Reckoning): string[] {
  const of = called.referral(episode)
  const yearStart = referenceDate.subtract({ years: 1 }).add({ days: 1 })
  return [
    ...onReferral(episode, of),
    ...onNoFurtherAction(episode, of),
    ...onClosure(episode, of, yearStart),
    ...beforeReferral(episode, of),
    ...flagsOnModules(episode, of, yearStart),
  ]
}

/** Since when a referral must say who made it. */
const sourceAskedSince = Temporal.PlainDate.from('2013-04-01')

function onReferral(episode: AcceptedEpisode, of: string): string[] {
  const flags: string[] = []
  if (episode.referralSource === undefined && !isBefore(episode.referralDate, sourceAskedSince)) {
    flags.push(`For ${of} there is no known source (CIN census rule 8866).`)
  }
  if (episode.noFurtherAction === undefined) {
    flags.push(`For ${of} it is not said whether there was further action (CIN census rule 8568).`)
  }
  if (episode.noFurtherAction === false && episode.primaryNeed === undefined) {
    flags.push(`For ${of} there is no known primary need (CIN census rule 8610).`)
  }
  return flags
}

function onNoFurtherAction(episode: AcceptedEpisode, of: string): string[] {
  if (episode.noFurtherAction !== true) return []
  const found: string[] = []
  if (episode.assessments.length > 0) found.push('an assessment')
  if (episode.enquiries.length > 0) found.push('a section 47 enquiry')
  if (episode.initialConferenceDate !== undefined) found.push('a conference')
  if (episode.plans.length > 0) found.push('a child in need plan')
  if (episode.protectionPlans.length > 0) found.push('a child protection plan')
  if (found.length === 0) return []
  return [
    `The file says of ${of} that there was no further action, yet gives ${found.join(' and ')} (CIN census rules 4000, 8831 and 8832).`,
  ]
}

function onClosure(episode: AcceptedEpisode, of: string, yearStart: Temporal.PlainDate): string[] {
  const { closureDate, closureReason } = episode
  const flags: string[] = []
  if (closureReason !== undefined && closureDate === undefined) {
    flags.push(`For ${of} there is a reason for closure, ${closureReason}, but no closure (CIN census rule 8810).`)
  }
  if (closureReason === 'RC8' || closureReason === 'RC9') {
    if (episode.assessments.length === 0) {
      flags.push(
        `${closureReason} says that ${of} was closed after assessment, but there is none (CIN census rule 8825Q).`,
      )
    }
    if (hasFollowed(episode)) {
      flags.push(
        `${closureReason} says that ${of} was closed after assessment, but more followed (CIN census rule 2990).`,
      )
    }
  } else if (closureReason !== undefined && foundNothing(episode)) {
    flags.push(
      `The one assessment of ${of} found no factors, but it was closed with ${closureReason} (CIN census rule 8873Q).`,
    )
  }
  if (closureDate === undefined) return flags
  if (closureReason === undefined)
    flags.push(`For ${of} there is a closure but no known reason for it (CIN census rule 8805).`)
  if (isBefore(closureDate, yearStart))
    flags.push(`The case of ${of} was closed before the census year began (CIN census rule 8620).`)
  return [...flags, ...openAtClosure(episode, of, closureDate)]
}

function hasFollowed({ enquiries, plans, protectionPlans, initialConferenceDate }: AcceptedEpisode): boolean {
  return enquiries.length + plans.length + protectionPlans.length > 0 || initialConferenceDate !== undefined
}

function foundNothing({ assessments }: AcceptedEpisode): boolean {
  return assessments.length === 1 && assessments[0]?.factors.join() === '21'
}

function openAtClosure(episode: AcceptedEpisode, of: string, closed: Temporal.PlainDate): string[] {
  const flags: string[] = []
  const unfinished = (end: Temporal.PlainDate | undefined): boolean => end === undefined || isBefore(closed, end)
  if (episode.assessments.some(({ authorised }) => unfinished(authorised))) {
    flags.push(`An assessment was unfinished when the case of ${of} was closed (CIN census rules 8565 and 8867).`)
  }
  const openEnquiry = episode.enquiries.some(
    ({ conferenceDate, conferenceNotRequired }) => conferenceNotRequired !== true && unfinished(conferenceDate),
  )
  if (openEnquiry)
    flags.push(
      `A section 47 enquiry was unfinished when the case of ${of} was closed (CIN census rules 8565 and 8868).`,
    )
  if ([...episode.plans, ...episode.protectionPlans].some(({ end }) => unfinished(end))) {
    flags.push(`A plan was open when the case of ${of} was closed (CIN census rule 8565).`)
  }
  return flags
}

function beforeReferral(episode: AcceptedEpisode, of: string): string[] {
  const { referralDate } = episode
  const early: (readonly [string, string, readonly { readonly start: Temporal.PlainDate }[]])[] = [
    ['An assessment', '1103', episode.assessments],
    ['A section 47 enquiry', '2889', episode.enquiries],
    ['A child in need plan', '4015', episode.plans],
    ['A child protection plan', '1105', episode.protectionPlans],
  ]
  const flags = early
    .filter(([, , parts]) => parts.some(({ start }) => isBefore(start, referralDate)))
    .map(([what, rule]) => `${what} began before ${of} to which it belongs (CIN census rule ${rule}).`)
  const conferences = [episode.initialConferenceDate, ...episode.enquiries.map(({ conferenceDate }) => conferenceDate)]
  if (conferences.some((day) => day !== undefined && isBefore(day, referralDate))) {
    flags.push(`A conference was held before ${of} to which it belongs (CIN census rule 1104).`)
  }
  return flags
}
