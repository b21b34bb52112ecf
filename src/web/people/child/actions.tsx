import { declarers, interestManagers } from '#domains/access/opening/declared-interest.ts'
import { placeRestrictions } from '#domains/access/restriction/restriction.ts'
import type { ChildRecordRead } from '#domains/casework/child/read-child.ts'
import { hands, type Role } from '#domains/ledger/actor.ts'
import type { Wellbeing } from '#domains/looked-after/read-wellbeing-store.ts'
import { peopleChangers } from '#domains/people/changers.ts'
import { Section } from '#web/components/section.tsx'
import { paths } from '#web/paths.ts'
import { type Action, everyHand } from '#web/people/child/action.ts'
import { wasNeverAChildOfOurs } from '#web/people/child/grown.ts'
import { stepTitle } from '#web/people/child/labels.ts'
import { leavingCareActions, permanenceActions } from '#web/people/child/permanence-actions.ts'

/** Protecting first: nothing stands before these, and no closure either. They open the work that they need. */
const protecting: readonly Action[] = [
  { text: 'Report the child missing', href: (id) => paths.newStep(id, 'missing-episode'), by: everyHand },
  { text: 'Begin a strategy discussion', href: (id) => paths.newStep(id, 'strategy-discussion'), by: everyHand },
  { text: 'Begin a section 47 enquiry', href: (id) => paths.newStep(id, 'section-47-enquiry'), by: everyHand },
  { text: 'Record police protection', href: (id) => paths.newStep(id, 'police-protection'), by: everyHand },
  {
    text: 'Record an emergency protection order',
    href: (id) => paths.newStep(id, 'emergency-protection-order'),
    by: everyHand,
  },
  { text: 'Record a child assessment order', href: (id) => paths.newStep(id, 'child-assessment-order'), by: everyHand },
  {
    text: 'A child with a plan has come from another area',
    href: (id) => paths.newStep(id, 'transfer-in-conference'),
    by: everyHand,
  },
]

const caring: readonly Action[] = [
  {
    text: 'Look after a child: record the authority',
    href: (id) => paths.newStep(id, 'becoming-looked-after'),
    by: everyHand,
  },
]

/** What the child's living away from home asks for, each begun from here. */
const living: readonly Action[] = (
  [
    ['deprivation-of-liberty', undefined],
    ['unaccompanied-child', undefined],
    ['private-fostering', true],
    ['leaving-school-roll', true],
    ['short-breaks', true],
  ] as const
).map(([kind, whenOpen]) => ({
  text: `Begin: ${stepTitle(kind).toLowerCase()}`,
  href: (id) => paths.newStep(id, kind),
  by: everyHand,
  ...(whenOpen === undefined ? {} : { whenOpen }),
}))

const recording: readonly Action[] = [
  { text: 'Record a visit', href: paths.newVisit, by: everyHand, whenOpen: true },
  {
    text: 'Record a return home interview',
    href: (id) => paths.newStep(id, 'return-home-interview'),
    by: everyHand,
    whenOpen: true,
  },
  { text: 'Write a note', href: paths.newNote, by: everyHand, ofAnybody: true },
  { text: 'Record an injury', href: paths.newInjury, by: everyHand },
  { text: 'Injuries, read across brothers and sisters, carers and homes', href: paths.injuries, by: everyHand },
  { text: 'Record a health appointment missed', href: paths.newMissedAppointment, by: everyHand },
  { text: 'Attach a document', href: paths.documents, by: everyHand, ofAnybody: true },
  { text: 'Make or send a paper for somebody', href: paths.papers, by: everyHand },
  { text: 'Record that an agency disagrees', href: paths.disagreements, by: everyHand, whenOpen: true },
  {
    text: 'Tell the designated officer of somebody who works with children',
    href: paths.newChildAllegation,
    by: [...everyHand, 'director', 'inspector'],
    ofAnybody: true,
  },
  { text: 'Raise a concern', href: paths.newConcern, by: [...everyHand, 'director', 'inspector'], ofAnybody: true },
  {
    text: 'Name a need',
    href: paths.newNeed,
    by: ['social worker', 'family help lead', 'team manager', 'head of service', 'duty'],
    whenOpen: true,
  },
]

const steps: readonly Action[] = (
  [
    'child-and-family-assessment',
    'family-help-assessment',
    'initial-child-protection-conference',
    'family-help-plan',
    'child-in-need-plan',
    'family-group-decision-making',
    'legal-gateway',
    'pre-proceedings',
    'care-proceedings',
  ] as const
).map((kind) => ({
  text: `Begin: ${stepTitle(kind).toLowerCase()}`,
  href: (id) => paths.newStep(id, kind),
  by: everyHand,
  whenOpen: true,
}))

/** Offered only while the plan stands that is reviewed. */
const reviews: readonly (Action & { readonly plan: string })[] = (
  [
    ['family-help-review', 'family help'],
    ['child-in-need-review', 'child in need'],
    ['core-group', 'child protection'],
    ['review-conference', 'child protection'],
    ['transfer-out', 'child protection'],
  ] as const
).map(([kind, plan]) => ({
  text: `Record a ${stepTitle(kind).toLowerCase()}`,
  href: (id) => paths.newStep(id, kind),
  by: everyHand,
  whenOpen: true,
  plan,
}))

const deciding: readonly Action[] = [
  {
    text: 'Record supervision of the case',
    href: (id) => paths.newStep(id, 'case-supervision'),
    by: ['team manager', 'head of service'],
    whenOpen: true,
  },
  {
    text: 'Record a serious incident',
    href: (id) => paths.newStep(id, 'serious-incident'),
    by: ['duty', 'team manager', 'head of service'],
  },
  {
    text: 'Allocate to a worker',
    href: paths.allocation,
    by: ['team manager', 'head of service', 'duty'],
    whenOpen: true,
  },
  {
    text: 'Record your look at section 47',
    href: paths.section47Look,
    by: ['team manager', 'head of service'],
    whenOpen: true,
  },
  { text: 'Step up from family help', href: paths.stepUp, by: hands, whenOpen: true, help: 'family help' },
  {
    text: 'Step down to family help',
    href: paths.stepDown,
    by: ['team manager', 'head of service'],
    whenOpen: true,
    help: 'section 17',
  },
  {
    text: 'Ask to close',
    href: paths.closure,
    by: ['social worker', 'family help lead', 'team manager', 'head of service'],
    whenOpen: true,
  },
  {
    text: 'Letters about the end of our work',
    href: paths.closure,
    by: ['social worker', 'family help lead', 'team manager', 'head of service'],
    whenClosed: true,
  },
  {
    text: 'Complaints and requests about this record',
    href: paths.askedAbout,
    by: ['team manager', 'head of service', 'director'],
    ofAnybody: true,
  },
  { text: 'Open a learning review', href: paths.newLearningReview, by: ['head of service', 'director'] },
  {
    text: 'See who looked at this record',
    href: paths.childLooks,
    by: ['team manager', 'head of service', 'director', 'inspector'],
    ofAnybody: true,
  },
  {
    text: 'Tell the child or a parent who looked, where it is safe',
    href: paths.looksReports,
    by: ['social worker', 'team manager', 'head of service'],
  },
]

const closing: readonly Action[] = [
  { text: 'I know this family', href: paths.knowFamily, by: declarers, ofAnybody: true },
  {
    text: 'Close this record to somebody who knows the family',
    href: paths.bar,
    by: interestManagers,
    ofAnybody: true,
  },
  { text: 'Restrict this record to named people', href: paths.restrict, by: placeRestrictions, ofAnybody: true },
]

const sealing: Action = {
  text: 'An adoption order was made: seal this record',
  href: paths.sealRecord,
  by: declarers,
}

const changing: readonly Action[] = [
  { text: 'Change names, dates and numbers', href: paths.childDetails, by: peopleChangers, ofAnybody: true },
  { text: 'Change family and household', href: paths.childFamily, by: peopleChangers, ofAnybody: true },
  { text: 'Change safety and who is involved', href: paths.childSafety, by: peopleChangers, ofAnybody: true },
  { text: 'Keep something confidential', href: paths.childConfidential, by: peopleChangers, ofAnybody: true },
]

function reviewsOf({ work }: ChildRecordRead): readonly Action[] {
  return reviews.filter(({ plan }) => work.plans.some(({ kind, endedOn }) => kind === plan && endedOn === undefined))
}

/** Reviews and visits that are owed only while the child lives so. */
function visitsOf({ liberty, fostering }: Wellbeing): readonly Action[] {
  const begin = (kind: 'liberty-review' | 'private-fostering-visit', text: string): Action => ({
    text,
    href: (id) => paths.newStep(id, kind),
    by: everyHand,
    whenOpen: true,
  })
  return [
    ...(liberty.some(({ until }) => until === undefined)
      ? [begin('liberty-review', 'Review the deprivation of liberty')]
      : []),
    ...(fostering.some(({ until }) => until === undefined)
      ? [begin('private-fostering-visit', 'Record a visit to the privately fostered child')]
      : []),
  ]
}

interface Props {
  readonly wellbeing: Wellbeing
  readonly record: ChildRecordRead
  readonly role: Role
  /** Whether they are named for adoption records. */
  readonly maySeal?: boolean
}

/** What whoever is looking can do now. Nothing on an earlier day. */
export function WhatCanBeDone({ record, wellbeing, role, maySeal = false }: Props) {
  const isOpen = record.status.episode !== undefined
  const isClosed = !isOpen && record.work.closures.length > 0
  const helpNow = record.status.episode?.help ?? 'section 17'
  const grown = wasNeverAChildOfOurs(record)
  const offered = (actions: readonly Action[]) =>
    actions.filter(
      ({ by, whenOpen, whenClosed, help, ofAnybody }) =>
        by.includes(role) &&
        (!grown || ofAnybody === true) &&
        (whenOpen === undefined || isOpen) &&
        (whenClosed === undefined || isClosed) &&
        (help === undefined || help === helpNow),
    )
  const groups = [
    { heading: 'Protect now', actions: offered([...protecting, ...caring]) },
    { heading: 'Record', actions: offered(recording) },
    { heading: 'Assess and plan', actions: offered([...reviewsOf(record), ...steps]) },
    { heading: 'Permanence', actions: offered(permanenceActions(record)) },
    { heading: 'Leaving care', actions: offered(leavingCareActions(record)) },
    { heading: 'Away from home, and school', actions: offered([...visitsOf(wellbeing), ...living]) },
    { heading: 'Decide', actions: offered(deciding) },
    { heading: 'Put right', actions: offered(changing) },
    { heading: 'Who may open it', actions: offered(maySeal ? [...closing, sealing] : closing) },
  ].filter(({ actions }) => actions.length > 0)
  if (groups.length === 0) return null
  return (
    <Section heading="What you can do now" id="actions">
      <div class="hf-child__actions">
        {groups.map(({ heading, actions }) => (
          <div>
            <h3 class="govuk-heading-s">{heading}</h3>
            <ul class="govuk-list">
              {actions.map(({ text, href }) => (
                <li>
                  <a class="govuk-link" href={href(record.child.person.id)}>
                    {text}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Section>
  )
}
