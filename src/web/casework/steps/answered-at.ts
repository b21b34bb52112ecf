import { paths } from '#web/paths.ts'

interface Place {
  readonly childId: string
  /** Where a question of the form that is shown is answered, as a link within the page. */
  readonly question: (name: string) => string
  /** The step of a kind that is open on the child's episode, if any. */
  readonly openStep: (kind: string) => string | undefined
}

/**
 * Where what stands in the way is put right: a question of the form, or another page of the record. `answerAt` is what a gate
 * of practice says: a question's name, or `kind:id`.
 */
export function pageWhereAnswered(place: Place, answerAt: string): string {
  const { childId } = place
  if (!answerAt.includes(':')) return place.question(answerAt)
  const [kind = '', id = ''] = answerAt.split(':')
  switch (kind) {
    case 'need':
      return paths.need(id)
    case 'concern':
      return paths.concern(id)
    case 'visit':
    case 'attempt':
      return paths.newVisit(childId)
    case 'decision':
      return paths.section47Look(childId)
    case 'person':
      return paths.childDetails(childId)
    case 'closure-request':
      return paths.closureAuthority(childId, id)
    case 'practice-hold':
      return paths.childHolds(childId)
    case 'period-of-care':
    case 'placement':
      return paths.care(childId)
    case 'step': {
      const open = place.openStep(id)
      return open === undefined ? paths.newStep(childId, id) : paths.step(childId, open)
    }
    default:
      return paths.child(childId)
  }
}
