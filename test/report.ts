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

/** How the tests of one file ended. */
export interface Told {
  readonly file: string
  readonly passed: number
  readonly skipped: number
  /** In the words to show. */
  readonly failures: readonly string[]
  readonly seconds: number
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

/** Counts the tests of one file that hold no others, and tells of each that failed. */
export class FileReport {
  readonly #root: string
  readonly #within: string[] = []
  readonly #began = performance.now()
  readonly #file: string
  readonly #failures: string[] = []
  #passed = 0
  #skipped = 0
  #before = 0

  constructor(root: string, file: string) {
    this.#root = root
    this.#file = file
  }

  get told(): Told {
    const seconds = (performance.now() - this.#began) / 1000
    return { file: this.#file, passed: this.#passed, skipped: this.#skipped, failures: this.#failures, seconds }
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
    if (isSaid(outcome.skip)) this.#skipped += 1
    else if (passed || isSaid(outcome.todo)) this.#passed += 1
    else {
      const where =
        outcome.file === undefined ? [] : [relative(this.#root, outcome.file)].filter((at) => at !== this.#file)
      this.fails([...where, ...this.#within.slice(0, outcome.nesting), outcome.name].join(' > '), outcome.details.error)
    }
  }

  fails(what: string, error: unknown): void {
    this.#failures.push(failure(`${this.#file}: ${what}`, error))
  }
}

function failure(what: string, error: unknown): string {
  return `✖ ${what}\n${causeOf(error).text.replace(/^(?=.)/gm, '    ')}\n`
}

/** Says how many tests each file had and how long it took, and of each that failed, why. */
export class Report {
  passed = 0
  failed = 0
  skipped = 0
  readonly #write: (text: string) => void
  readonly #failures: string[] = []

  constructor(write: (text: string) => void) {
    this.#write = write
  }

  takes({ file, passed, skipped, failures, seconds }: Told): void {
    this.passed += passed
    this.skipped += skipped
    for (const text of failures) this.#fails(text)
    const many = String(passed + skipped + failures.length).padStart(5)
    this.#write(`${many}  ${file} (${seconds.toFixed(1)} s)\n`)
  }

  fails(what: string, error: unknown): void {
    this.#fails(failure(what, error))
  }

  #fails(text: string): void {
    this.failed += 1
    this.#failures.push(text)
    this.#write(text)
  }

  /** Writes the failures once more, after the files, and the totals as the last line. */
  close(): void {
    if (this.#failures.length > 0) this.#write(`\nWhat failed:\n${this.#failures.join('')}`)
    const skipped = this.skipped === 0 ? '' : `, ${this.skipped} skipped`
    this.#write(`\n${this.passed} passed, ${this.failed} failed${skipped}\n`)
  }
}
