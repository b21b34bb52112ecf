import type { StoryEntry } from '#domains/casework/child/child-story.ts'
import type { ChildRecordRead } from '#domains/casework/child/read-child.ts'
import type { Paper } from '#domains/casework/papers/paper.ts'
import type { PaperOfStep } from '#domains/casework/papers/paper-of-step.ts'
import type { WrittenStep } from '#domains/casework/papers/whole-record-store.ts'
import type { Recipient } from '#domains/people/confidential/recipient.ts'
import type { KeptSecret } from '#domains/people/confidential/secrets-store.ts'

/** What a paper is composed from. */
export interface ToCompose {
  readonly paper: Paper
  readonly recipient: Recipient
  readonly record: ChildRecordRead
  /** The entries of the child’s story that this paper tells of, the latest first: all of them, or those that were chosen. */
  readonly entries: readonly StoryEntry[]
  /** The step from which it is made, where it is. */
  readonly ofStep: PaperOfStep | undefined
  /** What was written in each step, for the whole record; nothing for other papers. */
  readonly written: readonly WrittenStep[]
  /** What is confidential of the child and those around the child. */
  readonly secrets: readonly KeptSecret[]
  /** Texts that stand on a brother’s or sister’s record too. */
  readonly shared: ReadonlySet<string>
  /** Of these, those that somebody decided to leave out. */
  readonly leftOut: ReadonlySet<string>
}
