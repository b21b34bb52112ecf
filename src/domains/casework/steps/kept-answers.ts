import type { Tx } from '#domains/ledger/context.ts'
import { keptSays } from '#domains/people/confidential/kept-words.ts'
import { withWhatIsKept } from '#domains/people/confidential/kept-words-store.ts'
import type { AnswersJson } from '#engine/answers-json.ts'
import type { Answers, Form } from '#engine/question.ts'

/**
 * Answers that came back from somebody who was shown an open step without what is kept from them, with what was left out: so nobody reads
 * what they may not, and nobody writes over it unseen. The row does the same of itself; here it is done before anything is judged.
 *
 * @param about the child of whose page it is: what is kept of those around that child was left out.
 * @param kept the answers as they stand in the step.
 */
export async function withKeptAnswers(
  tx: Tx,
  about: string,
  kept: AnswersJson,
  came: Partial<Answers<Form>>,
): Promise<Partial<Answers<Form>>> {
  const masked = Object.entries(came).filter(([, answer]) => typeof answer === 'string' && answer.includes(keptSays))
  if (masked.length === 0) return came
  return { ...came, ...(await withWhatIsKept(tx, about, kept, Object.fromEntries(masked))) }
}

/** The same of one text: of a paper, or of when and where a meeting is held. */
export async function withKeptText(tx: Tx, about: string, was: string, came: string): Promise<string> {
  return came.includes(keptSays) ? await withWhatIsKept(tx, about, was, came) : came
}
