import type { Citation, Since } from '#engine/citation.ts'
import type { Unit } from '#kernel/working-days/length.ts'
import type { StepId } from './contents.ts'
import type { RegionId } from './regions.ts'

/** One rule as it binds: which, where it is written, how long, counted how, by what authority, and how sure we are of it. */
export interface HandbookRule {
  /** The id of the rule in the trust's list, or the element's own where the list has none. */
  readonly id: string
  readonly title: string
  /** From the root of the project. */
  readonly file: string
  /** The step or obligation, and what in it: `section-47-enquiry/conference`. */
  readonly element: string
  readonly type: 'step' | 'gate' | 'limit' | 'outcome' | 'standing rule' | 'pattern'
  /** The rule is said in full here; elsewhere it is carried too. */
  readonly home: boolean
  readonly limit: number | null
  readonly unit: Unit | null
  readonly countingRule: string | null
  /** Whose it is, and from what it is counted, in words; of a limit only. */
  readonly whose: string | null
  readonly countedFrom: string | null
  readonly citation: string
  readonly url: string | null
  readonly kind: Citation['kind']
  /** Of an Act or regulation: as it stands. Of what is local: as the practice board last set it. */
  readonly edition: string
  /** The day from which it binds; null where it is not known to us. Law that is enacted and waits for its day says so. */
  readonly from: Since | null
  readonly to: string | null
  readonly confidence: Citation['confidence']
  /** How it was read here until a day, where that was wrong. */
  readonly corrected: string | null
  /** Where it is read otherwise here than the list of timed rules has it: what, and why. */
  readonly judgement: string | null
}

/** What must be so: the rule as a statement, what is said where it is not so, and who may let it through with a reason. */
export interface HandbookGate extends Pick<HandbookRule, 'citation' | 'url' | 'kind' | 'confidence'> {
  readonly holds: string
  readonly refused: string
  readonly letThroughBy: readonly string[]
}

export interface HandbookStep {
  readonly id: StepId
  readonly region: RegionId
  readonly title: string
  readonly purpose: string
  readonly edition: string
  readonly file: string
  readonly protective: string | null
  readonly begins: string
  readonly after: readonly { readonly id: StepId; readonly title: string }[]
  /** The steps beside which it may begin, and that go on. */
  readonly beside: readonly { readonly id: StepId; readonly title: string }[]
  /** The steps that are owed in time because of it: a clock of its own waits for them. */
  readonly owes: readonly { readonly id: StepId; readonly title: string }[]
  readonly questions: readonly string[]
  readonly toBegin: readonly HandbookGate[]
  readonly toConclude: readonly HandbookGate[]
  readonly outcomes: readonly {
    readonly means: string
    /** It protects a child now: nothing stands in its way, also not what is needed to conclude otherwise. */
    readonly protects: boolean
    readonly needs: readonly HandbookGate[]
    readonly leadsTo: readonly { readonly id: StepId; readonly title: string }[]
  }[]
  readonly situations: readonly string[]
}

export interface Handbook {
  readonly rules: readonly HandbookRule[]
  readonly steps: readonly HandbookStep[]
}
