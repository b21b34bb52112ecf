import { handbook } from '#practice/handbook.ts'
import type { HandbookStep } from '#practice/handbook-shape.ts'
import { handbookWords } from '#practice/handbook-words.ts'
import { patterns } from '#practice/patterns/contents.ts'
import { obligations } from '#practice/registry.ts'
import { owedPage, patternsPage } from '#web/handbook/handbook-links.ts'
import { paths } from '#web/paths.ts'

interface Word {
  readonly word: string
  readonly pages: readonly { readonly title: string; readonly href: string }[]
}

/** Everything by its name: steps, what is owed, patterns, and the words and short forms in use. */
export function HandbookWords() {
  const letters = Map.groupBy(words(handbook().steps), ({ word }) => sought(word).charAt(0).toUpperCase())
  return (
    <>
      <p class="govuk-body-l">Steps, dates that are owed, patterns, and the short forms in use.</p>
      <p class="govuk-body hf-alphabet">
        {[...letters.keys()].map((letter) => (
          <>
            <a class="govuk-link" href={`#letter-${letter}`}>
              {letter}
            </a>{' '}
          </>
        ))}
      </p>
      {[...letters].map(([letter, own]) => (
        <section>
          <h2 class="govuk-heading-m" id={`letter-${letter}`}>
            {letter}
          </h2>
          <ul class="govuk-list">
            {own.map((each) => (
              <li>
                <Line {...each} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

/** The word itself leads there where it is the name of one page; otherwise the pages are named behind it. */
function Line({ word, pages }: Word) {
  const [only, ...others] = pages
  if (only !== undefined && others.length === 0 && only.title === word)
    return (
      <a class="govuk-link" href={only.href}>
        {word}
      </a>
    )
  return (
    <>
      {word}:{' '}
      {pages.map(({ title, href }, index) => (
        <>
          {index > 0 && ', '}
          <a class="govuk-link" href={href}>
            {title}
          </a>
        </>
      ))}
    </>
  )
}

function words(steps: readonly HandbookStep[]): readonly Word[] {
  const title = new Map<string, string>(steps.map((step) => [step.id, step.title]))
  const page = (id: string) => ({ title: title.get(id) ?? id, href: paths.handbookPage(id) })
  const itself = (word: string, href: string): Word => ({ word, pages: [{ title: word, href }] })
  return [
    ...steps.map((step) => itself(step.title, paths.handbookPage(step.id))),
    ...obligations.map((each) => itself(each.title, `${paths.handbookPage(owedPage)}#${each.id}`)),
    ...patterns.map((each) => itself(each.title, `${paths.handbookPage(patternsPage)}#${each.id}`)),
    ...Object.entries(handbookWords).map(([word, to]) => ({ word, pages: [to].flat().map(page) })),
  ].toSorted((a, b) => sought(a.word).localeCompare(sought(b.word), 'en-GB'))
}

/** “A concern unanswered” is looked for under its C. */
function sought(word: string): string {
  return word.replace(/^(?:A|An|The) /, '')
}
