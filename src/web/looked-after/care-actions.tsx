import type { StepRead } from '#domains/casework/child/child-work-store.ts'
import type { Role } from '#domains/ledger/actor.ts'
import { type Care, standingCare } from '#domains/looked-after/read-care-store.ts'
import type { StepId } from '#practice/contents.ts'
import { anyStep } from '#practice/registry.ts'
import { paths } from '#web/paths.ts'
import type { SignedInRequest } from '#web/route.ts'

interface Action {
  readonly text: string
  readonly href: string
  readonly by: readonly Role[]
}

const placers: readonly Role[] = ['social worker', 'team manager', 'head of service', 'duty']
const everybody: readonly Role[] = [...placers, 'front door', 'director', 'reviewing officer']
const managers: readonly Role[] = ['team manager', 'head of service']
const planners: readonly Role[] = ['social worker', 'team manager', 'head of service']
const reviewers: readonly Role[] = ['reviewing officer']

interface Props {
  readonly request: SignedInRequest
  readonly childId: string
  readonly care: Care
  /** Steps of the child’s work that are open: gone on with, and not begun twice. */
  readonly open: readonly StepRead[]
  /** Short breaks are agreed whose stays are recorded one by one. */
  readonly countsStays: boolean
}

/** What whoever looks can do about the care of a child, in the order in which it is done. */
export function CareActions({ request, childId, care, open, countsStays }: Props) {
  if (request.ctx.asKnown !== undefined) return null
  const { role } = request.actor
  const groups = [...groupsOf(childId, care, open), ...(countsStays ? [shortBreaksOf(childId)] : [])]
    .map(({ heading, actions }) => ({ heading, actions: actions.filter(({ by }) => by.includes(role)) }))
    .filter(({ actions }) => actions.length > 0)
  if (groups.length === 0) return null
  return (
    <div class="hf-child__actions">
      {groups.map(({ heading, actions }) => (
        <div>
          <h2 class="govuk-heading-s">{heading}</h2>
          <ul class="govuk-list">
            {actions.map(({ text, href }) => (
              <li>
                <a class="govuk-link" href={href}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}

function shortBreaksOf(childId: string) {
  const text = 'Record a short break, or that the child went home'
  return { heading: 'Short breaks', actions: [{ text, href: paths.shortBreakStay(childId), by: planners }] }
}

function groupsOf(childId: string, care: Care, open: readonly StepRead[]) {
  const { period, placement, temporary } = standingCare(care)
  const step = (kind: StepId, text: string, by: readonly Role[]): Action => {
    const begun = open.find((each) => each.kind === kind)
    if (begun === undefined) return { text, href: paths.newStep(childId, kind), by }
    return { text: `Go on: ${anyStep[kind].title.toLowerCase()}`, href: paths.step(childId, begun.id), by }
  }
  if (period === undefined)
    return [
      {
        heading: 'Come into care',
        actions: [step('becoming-looked-after', 'Record the authority on which the child comes into care', everybody)],
      },
    ]
  const placed = placement !== undefined
  const atHome = placement?.type === 'P1'
  const unassessed = placement?.beforeAssessment
  return [
    {
      heading: 'Placement',
      actions: [
        {
          text: placed ? 'Record a move to another placement' : 'Record where the child is placed',
          href: paths.newPlacement(childId),
          by: placers,
        },
        ...(placed && (placement.householdId === undefined || placement.provider === undefined)
          ? [{ text: 'Record its address and who provides it', href: paths.placementDetails(childId), by: placers }]
          : []),
        ...(placed && temporary === undefined
          ? [{ text: 'Record a temporary placement', href: paths.newTemporaryPlacement(childId), by: placers }]
          : []),
        ...(temporary === undefined
          ? []
          : [{ text: 'Record that the child has gone back', href: paths.returnFromTemporary(childId), by: placers }]),
        {
          text: 'Record that somebody asks for a visit',
          href: paths.visitAskedFor(childId),
          by: [...placers, ...reviewers],
        },
      ],
    },
    {
      heading: 'Plan and review',
      actions: [
        step('care-plan', 'Make the care plan', planners),
        ...(placed ? [step('placement-plan', 'Make the placement plan', planners)] : []),
        care.forAdoption.length === 0
          ? step('looked-after-review', 'Record a looked-after review', reviewers)
          : step('adoption-review', 'Record a review of the adoption plan', reviewers),
        step('reviewing-officer-dispute', 'Begin a dispute', reviewers),
        { text: 'Appoint the reviewing officer', href: paths.reviewingOfficer(childId), by: managers },
      ],
    },
    {
      heading: 'Decide',
      actions: [
        ...(placed ? [step('change-of-placement', 'Decide on a move', [...placers, 'front door'])] : []),
        step('out-of-area-placement', 'Approve a placement outside the area', [...planners, 'director', 'duty']),
        ...(unassessed === 'connected person'
          ? [step('connected-person-approval', 'Approve the connected person', [...placers, 'director'])]
          : []),
        ...(atHome || unassessed === 'parent'
          ? [step('placement-with-parents', 'Decide on the placement with the parent', [...placers, 'director'])]
          : []),
        step('becoming-looked-after', 'Record another legal status', [...placers, 'front door']),
        step('ending-looked-after', 'End being looked after', [...placers, 'front door']),
      ],
    },
  ]
}
