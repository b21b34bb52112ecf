import type { SaidRow, Value } from '#domains/returns/import-census/said-rows.ts'
import { due, dueOnConclusion } from '#engine/decide.ts'
import type { Due } from '#engine/due.ts'
import { dueFor, type Obligation } from '#engine/obligation.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { childAndFamilyAssessment } from '#practice/assessment/child-and-family-assessment.ts'
import type { StepId } from '#practice/contents.ts'
import { childAllocated, nextPlanReview, nextReviewConference } from '#practice/obligations/keeping.ts'
import { childOnPlanSeenAgain, childSeen } from '#practice/obligations/seeing.ts'
import { childInNeedPlan } from '#practice/plans/child-in-need-plan.ts'
import { childProtectionPlan } from '#practice/plans/child-protection-plan.ts'
import { initialChildProtectionConference } from '#practice/protection/initial-child-protection-conference.ts'
import { section47Enquiry } from '#practice/protection/section-47-enquiry.ts'
import { emptyRecord } from '#practice/record.ts'

/** A clock that what a return says brings with it: owed, or already met. */
export interface Owed {
  readonly due: Due
  readonly metOn?: string
}

/** What else of the child bears on what is owed for a row. */
export interface Around {
  readonly referredOn: string
  /** The case is open: something is still owed. */
  readonly isOpen: boolean
  /** Born and alive: somebody who can be seen. */
  readonly canBeSeen: boolean
  readonly onProtectionPlan: boolean
  /** The first assessment of its referral, which the limit from the referral is about. */
  readonly isFirst: boolean
  /** Of the plan, in order. */
  readonly reviews: readonly string[]
}

/** The step that goes on with a row that is still open, so that the child's worker can. */
export const stepKinds: Readonly<Partial<Record<string, StepId>>> = {
  assessment: childAndFamilyAssessment.id,
  enquiry: section47Enquiry.id,
  'child in need': childInNeedPlan.id,
  'child protection': childProtectionPlan.id,
}

const nobody = { id: '', profession: 'contact-officer', registered: false } as const

/**
 * Counts what is owed on the day of an import. What the law limits is counted as ever, and may be overdue. What is the trust's
 * own and whose day is past is counted from the import: a census says nothing of visits or of managers' looks, and that they
 * are not recorded is not that they were not done.
 */
export class Obligations {
  readonly #today: Temporal.PlainDate
  readonly #counted = new Map<string, readonly Due[]>()

  constructor(today: Temporal.PlainDate) {
    this.#today = today
  }

  owedFor(row: SaidRow, around: Around): readonly Owed[] {
    switch (row.table) {
      case 'episode':
        return around.isOpen ? this.#ofEpisode(around).map((each) => ({ due: each })) : []
      case 'assessment':
        return this.#ofAssessment(row, around)
      case 'enquiry':
        return this.#ofEnquiry(row, around)
      case 'plan':
        return isOpen(row) && around.isOpen ? this.#ofPlan(row, around.reviews).map((each) => ({ due: each })) : []
      default:
        return []
    }
  }

  /** The next review conference, counted from the latest. */
  nextReview(latest: string): readonly Due[] {
    return this.#of(nextReviewConference, latest)
  }

  #ofEpisode({ referredOn, canBeSeen, onProtectionPlan }: Around): readonly Due[] {
    const allocation = this.#of(childAllocated, this.#today.toString())
    if (!canBeSeen) return allocation
    const fromReferral = this.#of(childSeen, referredOn).filter((each) => this.#isAhead(each))
    if (fromReferral.length > 0) return [...allocation, ...fromReferral]
    const seeing = onProtectionPlan ? childOnPlanSeenAgain : childSeen
    return [...allocation, ...this.#fromImport(seeing)]
  }

  #ofAssessment({ fixed, values }: SaidRow, { referredOn, isOpen: open, isFirst }: Around): readonly Owed[] {
    const beganOn = date(fixed['began_on'])
    const counted = this.#count(`assessment/${referredOn}/${beganOn}`, () =>
      due(
        childAndFamilyAssessment,
        { ...this.#facts(beganOn), record: { ...emptyRecord, referralOn: Temporal.PlainDate.from(referredOn) } },
        englandAndWales,
      ),
    )
    const conclude = counted.filter(({ limitId }) => limitId === `${childAndFamilyAssessment.id}/conclude`)
    const authorised = values['authorised_on']
    if (typeof authorised === 'string') return isFirst ? conclude.map((each) => ({ due: each, metOn: authorised })) : []
    if (!open) return []
    return counted.filter((each) => conclude.includes(each) || this.#isAhead(each)).map((each) => ({ due: each }))
  }

  #ofEnquiry({ fixed, values }: SaidRow, { isOpen: open }: Around): readonly Owed[] {
    const beganOn = date(fixed['began_on'])
    const counted = this.#count(`enquiry/${beganOn}`, () => {
      const record = { ...emptyRecord, strategyDiscussionOn: Temporal.PlainDate.from(beganOn) }
      return due(section47Enquiry, { ...this.#facts(beganOn), record }, englandAndWales)
    })
    const held = values['conference_on']
    if (typeof held === 'string') return counted.map((each) => ({ due: each, metOn: held }))
    return open && values['concluded_on'] === null ? counted.map((each) => ({ due: each })) : []
  }

  #ofPlan({ fixed }: SaidRow, reviews: readonly string[]): readonly Due[] {
    const beganOn = date(fixed['began_on'])
    if (fixed['kind'] === 'child in need') {
      const own = this.#count(`plan/${beganOn}`, () => due(childInNeedPlan, this.#facts(beganOn), englandAndWales))
      const first = own.filter((each) => each.limitId === `${childInNeedPlan.id}/first-review` && this.#isAhead(each))
      return first.length > 0 ? first : this.#fromImport(nextPlanReview)
    }
    const own = this.#count(`protection/${beganOn}`, () =>
      due(childProtectionPlan, this.#facts(beganOn), englandAndWales),
    )
    const senior = own.filter(
      (each) => each.limitId === `${childProtectionPlan.id}/fifteen-months` && this.#isAhead(each),
    )
    const latest = reviews.at(-1)
    return [...(latest === undefined ? this.#firstReview(beganOn) : this.nextReview(latest)), ...senior]
  }

  /** Counted from the conference, on whose day a plan begins. */
  #firstReview(heldOn: string): readonly Due[] {
    return this.#count(`first review/${heldOn}`, () => {
      const facts = { ...this.#facts(heldOn), answers: { heldOn: Temporal.PlainDate.from(heldOn) } }
      const dues = dueOnConclusion(initialChildProtectionConference, facts, 'childProtectionPlan', englandAndWales)
      return dues.filter(({ limitId }) => limitId === `${initialChildProtectionConference.id}/first-review`)
    })
  }

  #facts(beganOn: string) {
    return {
      answers: {},
      record: emptyRecord,
      today: this.#today,
      begunOn: Temporal.PlainDate.from(beganOn),
      actor: nobody,
    }
  }

  #of(obligation: Obligation, from: string): readonly Due[] {
    return this.#count(`${obligation.id}/${from}`, () => [
      dueFor(obligation, Temporal.PlainDate.from(from), englandAndWales),
    ])
  }

  #fromImport(obligation: Obligation): readonly Due[] {
    const countedFromSays = 'the day on which the census brought the child to us'
    return this.#of(obligation, this.#today.toString()).map((each) => ({ ...each, countedFromSays }))
  }

  #isAhead({ due: by }: Due): boolean {
    return by !== undefined && Temporal.PlainDate.compare(by, this.#today) >= 0
  }

  /** The same few days stand behind thousands of clocks. */
  #count(what: string, count: () => readonly Due[]): readonly Due[] {
    const had = this.#counted.get(what)
    if (had !== undefined) return had
    const counted = count()
    this.#counted.set(what, counted)
    return counted
  }
}

function date(value: Value | undefined): string {
  return typeof value === 'string' ? value : ''
}

/** Whether a row stands for something that has not come to its end. */
export function isOpen({ table, values }: Pick<SaidRow, 'table' | 'values'>): boolean {
  switch (table) {
    case 'assessment':
      return values['authorised_on'] === null
    case 'enquiry':
      return values['conference_on'] === null && values['concluded_on'] === null
    case 'plan':
      return values['ended_on'] === null
    case 'episode':
      return values['closed_on'] === null && values['no_further_action'] === false
    default:
      return false
  }
}
