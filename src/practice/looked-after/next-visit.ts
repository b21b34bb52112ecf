import type { Obligation } from '#engine/obligation.ts'
import type { ChildRecord } from '../record.ts'
import * as visits from './visits.ts'

/** With a parent, or another person with parental responsibility. */
const withParent = 'P1'
/** Long-term fostering, of which regulation 22B speaks. */
const longTermFostered = ['U1', 'U4']
/** Placed for adoption, with consent or under a placement order. */
const forAdoption = ['A3', 'A4', 'A5', 'A6']

export function isPlacedForAdoption({ placement }: Pick<ChildRecord, 'placement'>): boolean {
  return placement !== undefined && forAdoption.includes(placement.type)
}

/**
 * The rule by which a child who is looked after is next visited, after having been seen on a day: by the placement, the legal
 * status, and whether the first review has been held. Undefined where no placement is recorded.
 */
export function nextVisit(record: ChildRecord, seenOn: Temporal.PlainDate): Obligation | undefined {
  const { placement, legalStatus } = record
  if (placement === undefined) return undefined
  if (isPlacedForAdoption(record))
    return record.adoption?.visits === 'as decided'
      ? visits.visitPlacedForAdoptionAsDecided
      : visits.visitPlacedForAdoption
  const reviewed = (record.lookedAfterReviewsOn ?? []).length > 0
  const atHome = placement.type === withParent
  const interim = atHome && legalStatus?.code === 'C1'
  if (placement.beforeAssessment !== undefined || interim) {
    if (!reviewed) return visits.visitBeforeAssessed
    return placement.beforeAssessment === 'parent' && !interim
      ? visits.visitWithParentAssessing
      : visits.visitTemporarilyApproved
  }
  if (atHome && legalStatus?.code === 'C2') return visits.visitUnderCareOrder
  const settled = Temporal.PlainDate.compare(placement.since.add({ years: 1 }), seenOn) <= 0
  if (!settled) return visits.visitInFirstYear
  if (longTermFostered.includes(placement.type) && placement.childAgreesFewerVisits) return visits.visitLongTermFostered
  return placement.meantToLast ? visits.visitMeantToLast : visits.visitInFirstYear
}

/** The rule by which a child is first visited when a placement begins. */
export function firstVisit(record: ChildRecord): Obligation {
  if (isPlacedForAdoption(record)) return visits.visitPlacedForAdoption
  const careOrderAtHome = record.placement?.type === withParent && record.legalStatus?.code === 'C2'
  return careOrderAtHome ? visits.visitAfterCareOrder : visits.firstPlacementVisit
}

/** Every clock of these visits. */
export const placementVisits: readonly string[] = Object.values(visits).map(({ id }) => id)
