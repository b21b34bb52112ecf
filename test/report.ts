import { AssertionError } from 'node:assert'
import { relative } from 'node:path'
import { inspect } from 'node:util'

/** How one test or suite ended, as `node:test` tells it. */
export interface Outcome {
  readonly name: string
  readonly nesting: number
  readonly file?: string | undefined
  readonly skip?: string | boolean | undefined
  readonly todo?: string | boolean | undefined
  readonly details: { readonly type?: string | undefined; readonly error?: unknown }
}

const longestFailure = 60

function isSaid(mark: string | boolean | undefined): boolean {
  return mark !== undefined && mark !== false
}

/** What was thrown, without the frames of Node itself. */
function causeOf(error: unknown): { kind: string; text: string } {
  const wrapped = error as { failureType?: string; cause?: unknown } | undefined
  const cause = wrapped?.cause ?? error
  const whole = cause instanceof AssertionError && cause.stack ? cause.stack : inspect(cause, { depth: 4 })
  const lines = (typeof cause === 'string' ? cause : whole).split('\n')
  const ours = lines.filter((line) => !/^\s+at .*(node:|\/node_modules\/|Promise\.all \(index)/.test(line))
  return { kind: wrapped?.failureType ?? '', text: ours.slice(0, longestFailure).join('\n').trim() }
}

/** Counts the tests that hold no others, says how many each file had, and tells of each that failed. */
export class Report {
  passed = 0
  failed = 0
  skipped = 0
  readonly #write: (text: string) => void
  readonly #root: string
  readonly #within: string[] = []
  readonly #failures: string[] = []
  #before = 0
  #file = ''
  #inFile = 0

  constructor(root: string, write: (text: string) => void) {
    this.#root = root
    this.#write = write
  }

  begins(name: string, nesting: number): void {
    this.#within.length = nesting
    this.#within[nesting] = name
  }

  ends(outcome: Outcome, passed: boolean): void {
    // What holds others is told of after them.
    const holdsOthers = outcome.details.type === 'suite' || this.#before > outcome.nesting
    this.#before = outcome.nesting
    if (holdsOthers && (passed || causeOf(outcome.details.error).kind === 'subtestsFailed')) return
    this.#enter(outcome.file)
    this.#inFile += 1
    if (isSaid(outcome.skip)) this.skipped += 1
    else if (passed || isSaid(outcome.todo)) this.passed += 1
    else this.fails([...this.#within.slice(0, outcome.nesting), outcome.name].join(' > '), outcome.details.error)
  }

  fails(what: string, error: unknown): void {
    this.failed += 1
    const text = `✖ ${this.#file}: ${what}\n${causeOf(error).text.replace(/^(?=.)/gm, '    ')}\n`
    this.#failures.push(text)
    this.#write(text)
  }

  #enter(file: string | undefined): void {
    const entered = file === undefined ? this.#file : relative(this.#root, file)
    if (entered === this.#file) return
    this.#leave()
    this.#file = entered
  }

  #leave(): void {
    if (this.#inFile > 0) this.#write(`${String(this.#inFile).padStart(5)}  ${this.#file}\n`)
    this.#inFile = 0
  }

  /** Writes the failures once more, after the files, and the totals as the last line. */
  close(): void {
    this.#leave()
    if (this.#failures.length > 0) this.#write(`\nWhat failed:\n${this.#failures.join('')}`)
    const skipped = this.skipped === 0 ? '' : `, ${this.skipped} skipped`
    this.#write(`\n${this.passed} passed, ${this.failed} failed${skipped}\n`)
  }
}
