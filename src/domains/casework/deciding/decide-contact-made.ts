import type { ChildDecided } from '#domains/casework/deciding/decide-contact-children.ts'
import type { ScreeningStep } from '#domains/casework/deciding/decide-contact-store.ts'
import type { Contact, ContactChild, ScreeningOutcome } from '#domains/front-door/contact.ts'
import type { Answers } from '#engine/question.ts'
import type { TrustFacts } from '#practice/define.ts'
import type { contactScreening } from '#practice/front-door/contact-screening.ts'

export type ScreeningAnswers = Partial<Answers<typeof contactScreening.form>>

/** A decision as somebody typed it. */
export interface ContactDecision {
  readonly contactId: string
  readonly outcome: ScreeningOutcome
  readonly answers: ScreeningAnswers
  /** The ids of what stood on the page when it was made: everything known must be among them. */
  readonly shown: readonly string[]
  /** Of several children told of, those whom a strategy discussion is about, by their ids in the contact. */
  readonly children?: readonly string[]
  readonly seeBy?: { readonly on: Temporal.PlainDate; readonly reason: string } | undefined
  readonly primaryNeed?: string | undefined
  readonly addToReply?: string
  /** Answered day and night: told to whoever told us, where they may ring. */
  readonly dutyNumber?: string
}

export interface Decided {
  /** Proposed only: a manager must authorise it, and nothing has been done yet. */
  readonly proposed: boolean
  /** Why what was added to the reply was left out of it: only of a decision that protects, which nothing sends back. */
  readonly leftOutOfReply?: string
  readonly children: readonly (ChildDecided & {
    readonly episodeId: string | undefined
    /** Work was open already: what is new belongs to it. */
    readonly joined: boolean
    /** The strategy discussion that was begun. */
    readonly stepId: string | undefined
  })[]
}

export interface Held {
  readonly contact: Contact
  readonly children: readonly ContactChild[]
  readonly screening: ScreeningStep | undefined
}

/** A decision that stands, before anything has followed from it. */
export interface Consequence {
  readonly contact: Contact
  readonly children: readonly ContactChild[]
  readonly facts: TrustFacts<typeof contactScreening.form>
  readonly decision: ContactDecision
  readonly stepId: string
  /** The children whom a strategy discussion is about. */
  readonly named: readonly string[]
  /** Whose decision it is, where a manager only authorises it. */
  readonly by?: string
}
