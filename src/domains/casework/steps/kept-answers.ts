import type { Tx } from '#domains/ledger/context.ts'
import { keptSays } from '#domains/people/confidential/kept-words.ts'
import { withoutWhatIsKept } from '#domains/people/confidential/kept-words-store.ts'
import type { AnswersJson } from '#engine/answers-json.ts'
import type { Answers, Form } from '#engine/question.ts'

/**
 * Answers that came back from somebody who was shown an open step without what is kept from them: wherever “[confidential]” still stands
 * as it was shown, what stood there before stands there again. So nobody reads what they may not, and nobody writes over it unseen.
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
  if (!Object.values(came).some((answer) => typeof answer === 'string' && answer.includes(keptSays))) return came
  const shown = await withoutWhatIsKept(tx, about, kept)
  return Object.fromEntries(
    Object.entries(came).map(([name, answer]) => {
      const [was, masked] = [kept[name], shown[name]]
      const isText = typeof answer === 'string' && typeof was === 'string' && typeof masked === 'string'
      return [name, isText ? putBack(answer, was, masked) : answer]
    }),
  ) as Partial<Answers<Form>>
}

/** The same of one text: of a paper, or of when and where a meeting is held. */
export async function withKeptText(tx: Tx, about: string, was: string, came: string): Promise<string> {
  return came.includes(keptSays) ? putBack(came, was, await withoutWhatIsKept(tx, about, was)) : came
}

/** What was kept, in its order, in the places where a text says that something is; where there are more places, those stay so. */
export function putBack(text: string, was: string, masked: string): string {
  const hidden = hiddenIn(was, masked).values()
  return text.replaceAll(keptSays, () => hidden.next().value ?? keptSays)
}

/** The parts of a text in whose place its masked twin says “[confidential]”. */
function hiddenIn(was: string, masked: string): readonly string[] {
  const [first = '', ...rest] = masked.split(keptSays)
  const found: string[] = []
  let at = first.length
  for (const [index, between] of rest.entries()) {
    const to = index === rest.length - 1 ? was.length - between.length : was.indexOf(between, at + 1)
    if (to < at) return []
    found.push(was.slice(at, to))
    at = to + between.length
  }
  return found
}
