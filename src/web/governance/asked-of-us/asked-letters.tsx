import type { Block } from '#domains/casework/papers/paper.ts'
import { paperPdf } from '#domains/casework/papers/paper-pdf.ts'
import { letterheadOf } from '#domains/casework/papers/send-paper.ts'
import { practiceOfAsked } from '#domains/governance/asked-of-us/asked.ts'
import type { Asked } from '#domains/governance/asked-of-us/asked-store.ts'
import { answersFromJson } from '#engine/answers-json.ts'
import { longDate, plainDate } from '#kernel/dates.ts'
import { papersOfStep } from '#practice/papers/contents.ts'
import { hasSomethingToSay, linesOf, type PaperLine, type StepPaper } from '#practice/papers/step-paper.ts'
import { WarningText } from '#web/components/warning-text.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import type { Reply, SignedInRequest } from '#web/route.ts'

export function lettersOf({ kind, answers, outcome }: Asked): readonly StepPaper[] {
  return papersOfStep(kind).filter(
    (letter) =>
      hasSomethingToSay(letter, answers) &&
      (letter.outcomes === undefined || letter.outcomes.some((one) => one === outcome)),
  )
}

/** The letters to whoever asks or complains, as they stand now. */
export function AskedLetters({ asked }: { readonly asked: Asked }) {
  const letters = lettersOf(asked)
  if (letters.length === 0) return null
  return (
    <section aria-labelledby="letters">
      <h2 class="govuk-heading-m" id="letters">
        Letters to {asked.askedBy}
      </h2>
      <ul class="govuk-list">
        {letters.map(({ id, title }) => (
          <li>
            <a class="govuk-link" href={paths.askedLetter(asked.id, id)}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function linesFor(asked: Asked, letter: StepPaper): readonly PaperLine[] {
  const { form } = practiceOfAsked(asked.kind)
  return linesOf(letter, {
    form,
    answers: answersFromJson(form, asked.answers),
    child: 'the child',
    decided: undefined,
    owed: asked.clocks
      .filter(({ metOn, endedBecause }) => metOn === undefined && endedBecause === undefined)
      .map(({ what, dueOn }) => ({
        what,
        by: dueOn === undefined ? 'the day is not known yet' : `by ${longDate(dueOn)}`,
      })),
    needs: [],
    meeting: undefined,
  })
}

/** The letter as a file, with the day, whoever made it and where to ring: of the same words as its page. */
export async function letterFile(
  { ctx, actor, site }: SignedInRequest,
  asked: Asked,
  letter: StepPaper,
): Promise<Reply> {
  const paper = {
    ...{ title: letter.title, for: asked.askedBy, leftOut: [] },
    written: `${plainDate(ctx.clock.today())}, from ${actor.name}. Our reference: ${asked.reference}`,
    blocks: linesFor(asked, letter).map((line): Block => {
      if (line.kind === 'heading' || line.kind === 'typed') return line
      return line.kind === 'says' ? { kind: 'text', text: line.text } : { ...line, kind: 'fact' }
    }),
  }
  const bytes = await paperPdf(paper, letterheadOf(site))
  return { kind: 'file', name: `letter-${asked.reference}.pdf`, mediaType: 'application/pdf', bytes }
}

/** One letter, to print: made of what is saved. It belongs to no child’s record, so nothing can be looked for in it. */
export function letterPage(request: SignedInRequest, asked: Asked, letter: StepPaper): Reply {
  return page(
    request,
    { title: letter.title, back: paths.asked(asked.id) },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <WarningText>
          This page does not know which child it is about, and cannot look for what is confidential. Read it as{' '}
          {asked.askedBy} will: no address, school, placement or name that they must not know. Then print it.
        </WarningText>
        <p class="govuk-body hf-not-printed">
          <a class="govuk-link" href={paths.askedLetterFile(asked.id, letter.id)}>
            Open it as a file to print or send
          </a>
        </p>
        <h1 class="govuk-heading-l">
          <span class="govuk-caption-l">
            For {asked.askedBy}. Our reference: {asked.reference}
          </span>
          {letter.title}
        </h1>
        {linesFor(asked, letter).map((line) => (
          <Line line={line} />
        ))}
      </div>
    </div>,
  )
}

function Line({ line }: { readonly line: PaperLine }) {
  if (line.kind === 'heading') return <h2 class="govuk-heading-m">{line.text}</h2>
  if (line.kind === 'says' || line.kind === 'typed') return <p class="govuk-body">{line.text}</p>
  return (
    <p class="govuk-body">
      <strong>{line.label}:</strong> <span class="hf-lines">{line.text}</span>
    </p>
  )
}
