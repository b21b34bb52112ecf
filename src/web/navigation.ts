import type { Role } from '#domains/ledger/actor.ts'
import { paths } from '#web/paths.ts'

export interface Link {
  readonly href: string
  readonly text: string
}

const search: Link = { href: paths.search(), text: 'Search' }
const queue: Link = { href: paths.contactQueue(), text: 'Contacts' }
const worklist: Link = { href: paths.worklist(), text: 'Worklist' }
const unallocated: Link = { href: paths.unallocated(), text: 'Without a worker' }
const concerns: Link = { href: paths.concerns(), text: 'Concerns' }
const unmetNeeds: Link = { href: paths.unmetNeeds(), text: 'Unmet needs' }
const measures: Link = { href: paths.measures(), text: 'Measures' }
const reviews: Link = { href: paths.learningReviews(), text: 'Learning reviews' }
const services: Link = { href: paths.services(), text: 'Services' }
const home = (text: string): Link => ({ href: paths.home(), text })

/** What each role comes to do, as the links at the top of every page: six at most. */
export const navigation: Readonly<Record<Exclude<Role, 'service'>, readonly Link[]>> = {
  'front door': [home('Front door'), queue, search, unallocated, concerns, unmetNeeds],
  duty: [home('Duty'), queue, search, unallocated, { href: paths.myChildren(), text: 'My children' }, concerns],
  'social worker': [home('My children'), worklist, search, concerns, unmetNeeds, services],
  'family help lead': [home('My families'), worklist, search, concerns, unmetNeeds, services],
  'conference chair': [home('Conferences'), worklist, search, concerns],
  'designated officer': [home('Allegations'), { href: paths.newAllegation(), text: 'Write one down' }],
  'team manager': [home('My team'), queue, unallocated, search, concerns, unmetNeeds],
  'head of service': [home('The service'), queue, unallocated, search, concerns, unmetNeeds],
  director: [home('The service'), measures, search, concerns, unmetNeeds, reviews],
  'reviewing officer': [home('My reviews'), worklist, search, concerns, unmetNeeds],
  commissioner: [home('Home'), unmetNeeds, services, measures],
  partner: [
    home('Home'),
    { href: paths.tellUs(), text: 'Tell us about a child' },
    { href: paths.myContacts(), text: 'What you told us' },
    { href: paths.agencyAsks(), text: 'What we ask of you' },
    { href: paths.myConcerns(), text: 'Your concerns' },
  ],
  carer: [
    home('Home'),
    { href: paths.raiseConcern(), text: 'Raise a concern' },
    { href: paths.myConcerns(), text: 'Your concerns' },
    { href: paths.tellUs(), text: 'Tell us about a child' },
  ],
  provider: [
    home('Home'),
    { href: paths.provider(), text: 'Requests' },
    { href: paths.myConcerns(), text: 'Your concerns' },
  ],
  'council client': [{ href: paths.measures(), text: 'The trust’s page' }],
  reviewer: [home('My learning reviews')],
  inspector: [home('Inspection'), search, measures],
  'data protection officer': [
    home('Who looked'),
    { href: paths.whatWasOpened(), text: 'What was opened' },
    { href: paths.askedOfUs(), text: 'What is asked of us' },
  ],
  administrator: [
    home('People who use Holdfast'),
    { href: paths.running(), text: 'How it is running' },
    { href: paths.dailyPack(), text: 'Daily pack' },
    { href: paths.datedSettings(), text: 'What holds from a day' },
  ],
}

export function navigationOf(role: Role): readonly Link[] {
  return role === 'service' ? [] : navigation[role]
}
