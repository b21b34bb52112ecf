import type { ChildRecordRead } from '#domains/casework/child/read-child.ts'
import { ofAgeSince } from '#domains/people/person.ts'

/**
 * Whether the record is of somebody known to be of age with whom no work was ever open: a relative. Whoever was a child of ours
 * and has grown up is not meant, nor is anybody whose age is not known: they may be a child.
 */
export function wasNeverAChildOfOurs({ child, work, on }: ChildRecordRead): boolean {
  return ofAgeSince(child.person.bornOn, on) !== undefined && work.episodes.length === 0
}
