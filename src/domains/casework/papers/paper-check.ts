import { textOfFile } from '#domains/casework/papers/file-text.ts'
import type { Block, Composed } from '#domains/casework/papers/paper.ts'
import { wordsOf } from '#domains/casework/papers/paper.ts'
import { type Refusal, refused } from '#domains/ledger/context.ts'
import { type Secret, secretsIn, secretsInFile } from '#domains/people/confidential/confidential-words.ts'
import { kindSays } from '#domains/people/confidential/tell-outside.ts'

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

/** Why a finished file may not go to whoever it is for: its own text says what they must not be told. Its kind is said, and no word. */
export async function fileSaysTooMuch(
  file: { readonly bytes: Uint8Array; readonly mediaType: string },
  secrets: readonly Secret[],
): Promise<Refusal | undefined> {
  const text = await textOfFile(file.bytes, file.mediaType)
  const [found] = text === undefined ? [] : secretsInFile(text, secrets)
  return found === undefined
    ? undefined
    : refused(
        `The finished file says the ${kindSays(found.kind)} of ${found.whose}. It cannot go to whoever this is for.`,
      )
}

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
