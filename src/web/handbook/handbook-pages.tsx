import type { JSX } from 'preact'
import { handbook } from '#practice/handbook.ts'
import { doubts } from '#practice/handbook-says.ts'
import { inTurn, regionIds, regions } from '#practice/regions.ts'
import { HandbookCodes } from '#web/handbook/handbook-codes.tsx'
import { HandbookLawToCome } from '#web/handbook/handbook-law-to-come.tsx'
import {
  codesPage,
  lawToComePage,
  owedPage,
  partPage,
  patternsPage,
  rulesPage,
  standingPage,
  wordsPage,
} from '#web/handbook/handbook-links.ts'
import { HandbookOwed } from '#web/handbook/handbook-owed.tsx'
import { HandbookPart } from '#web/handbook/handbook-part.tsx'
import { HandbookPatterns } from '#web/handbook/handbook-patterns.tsx'
import { HandbookRuleList, HandbookStandingRules } from '#web/handbook/handbook-rule-list.tsx'
import { HandbookStepContent } from '#web/handbook/handbook-step.tsx'
import { HandbookWords } from '#web/handbook/handbook-words.tsx'

export interface HandbookPage {
  readonly id: string
  readonly title: string
  /** It holds a table or a picture that needs the width of the screen. */
  readonly wide?: boolean
  /** It cites nothing, so there is nothing to be unsure of. */
  readonly citesNothing?: boolean
  readonly content: () => JSX.Element
}

/** Every page of the handbook but its contents, in the order in which they are read. */
export function handbookPages(): readonly HandbookPage[] {
  const { steps } = handbook()
  return [
    ...regionIds.flatMap((id) => [
      {
        id: partPage(id),
        title: regions[id].title,
        wide: true,
        citesNothing: true,
        content: () => <HandbookPart id={id} />,
      },
      ...inTurn(steps.filter(({ region }) => region === id)).map((step) => ({
        id: step.id,
        title: step.title,
        content: () => <HandbookStepContent step={step} />,
      })),
    ]),
    { id: standingPage, title: 'Standing rules', content: () => <HandbookStandingRules /> },
    { id: owedPage, title: 'What is owed because of the record', wide: true, content: () => <HandbookOwed /> },
    { id: patternsPage, title: 'Patterns that someone must answer', content: () => <HandbookPatterns /> },
    { id: lawToComePage, title: 'Law that waits for its day', content: () => <HandbookLawToCome /> },
    { id: codesPage, title: 'The codes of the returns', citesNothing: true, content: () => <HandbookCodes /> },
    { id: rulesPage, title: 'Every timed rule by its number', wide: true, content: () => <HandbookRuleList /> },
    { id: wordsPage, title: 'Index of words', citesNothing: true, content: () => <HandbookWords /> },
  ]
}

export function HandbookArticle({ title, content, citesNothing = false }: HandbookPage) {
  return (
    <article class="hf-handbook">
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Handbook of practice</span>
        {title}
      </h1>
      {content()}
      {!citesNothing && <HowSure />}
    </article>
  )
}

function HowSure() {
  return (
    <>
      <h2 class="govuk-heading-s">How sure we are</h2>
      <ul class="govuk-list govuk-list--bullet">
        {Object.values(doubts).map(([word, means]) => (
          <li>
            “{word}”: {means}
          </li>
        ))}
      </ul>
    </>
  )
}
