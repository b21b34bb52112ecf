import type { Block, Composed } from '#domains/casework/papers/paper.ts'
import { wordsOf } from '#domains/casework/papers/paper.ts'
import { type Secret, secretsIn } from '#domains/people/confidential-words.ts'

/** A place in a paper that says what its recipient must not be told. */
export interface TooMuch {
  readonly kind: Secret['kind']
  readonly whose: string
  /** The words with some before and after them, for whoever wrote them: shown, and kept nowhere. */
  readonly before: string
  readonly words: string
  readonly after: string
}

/** Every such place in a text. */
export function tooMuchIn(text: string, secrets: readonly Secret[]): readonly TooMuch[] {
  return secretsIn(text, secrets).map(({ secret, from, to }) => ({
    kind: secret.kind,
    whose: secret.whose,
    before: text.slice(Math.max(0, from - around), from),
    words: text.slice(from, to),
    after: text.slice(to, to + around),
  }))
}

const around = 40

/** What the worker typed and still says too much, and whatever else of the finished paper does. */
export function checkPaper(
  composed: Composed,
  secrets: readonly Secret[],
): { readonly typed: readonly TooMuch[]; readonly elsewhere: readonly TooMuch[] } {
  const isTyped = (block: Block) => block.kind === 'typed'
  const rest = { ...composed, blocks: composed.blocks.filter((block) => !isTyped(block)) }
  return {
    typed: composed.blocks.filter(isTyped).flatMap((block) => tooMuchIn(block.text, secrets)),
    elsewhere: tooMuchIn(wordsOf(rest), secrets),
  }
}
