import { handbook } from '#practice/handbook.ts'
import type { HandbookStep } from '#practice/handbook-shape.ts'
import { inTurn, type RegionId, regionIds, regions } from '#practice/regions.ts'
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
import { paths } from '#web/paths.ts'
import { PathwayPicture } from '#web/pictures/pathway.tsx'

/** The parts of the work as steps of one picture: an arrow where a step of one can lead to a step of another. */
export function partsAsSteps(steps: readonly HandbookStep[]) {
  const partOf = new Map(steps.map(({ id, region }) => [id, region]))
  return regionIds.map((id) => {
    const own = steps.filter(({ region }) => region === id)
    const from = own.flatMap(({ after }) => after.map((each) => partOf.get(each.id)))
    const after = regionIds.filter((other) => other !== id && from.includes(other))
    return { id: partPage(id), title: regions[id].title, after: after.map(partPage), protective: false }
  })
}

export function HandbookContents() {
  const { steps } = handbook()
  const parts = partsAsSteps(steps)
  return (
    <>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">Handbook of practice</h1>
          <p class="govuk-body-l">
            The steps of the work with a child: what each is for, who may do it, what the law asks before it begins and
            before it ends, by when, and how it can end.
          </p>
          <p class="govuk-body">
            These pages are printed from the rules that Holdfast keeps to. What is local is said to be local. Anyone may
            read them.
          </p>
          <p class="govuk-body">
            Working Together to Safeguard Children has an edition of 18 March 2026. It is reported to keep the numbers
            of the edition of 2023; we have not read it in full, so what stands under it says “not re-read”.
          </p>
        </div>
      </div>
      <h2 class="govuk-heading-m">The parts of the work</h2>
      <PathwayPicture id="parts" title="The parts of the work" steps={parts} hrefOf={paths.handbookPage} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h2 class="govuk-heading-m">Contents</h2>
          {regionIds.map((id) => (
            <Part
              id={id}
              steps={inTurn(steps.filter(({ region }) => region === id))}
              leadsTo={leadsTo(partPage(id), parts)}
            />
          ))}
          <h3 class="govuk-heading-s">Whichever step is under way</h3>
          <ul class="govuk-list govuk-list--spaced">
            <Entry page={standingPage} title="Standing rules">
              What binds always: definitions, duties without a number, and what the returns count.
            </Entry>
            <Entry page={owedPage} title="What is owed because of the record">
              The dates that hold between the steps: seeing the child, telling people, answering concerns.
            </Entry>
            <Entry page={patternsPage} title="Patterns that someone must answer">
              What several things on a record mean together, and who is asked about it.
            </Entry>
          </ul>
          <h3 class="govuk-heading-s">To look something up</h3>
          <ul class="govuk-list govuk-list--spaced">
            <Entry page={wordsPage} title="Index of words">
              Every step and date by its name, and the short forms in use.
            </Entry>
            <Entry page={rulesPage} title="Every timed rule by its number">
              How long, counted how, by what authority, and where it stands.
            </Entry>
            <Entry page={lawToComePage} title="Law that waits for its day">
              What is enacted and not in force: none of it is asked yet.
            </Entry>
            <Entry page={codesPage} title="The codes of the returns">
              Each code of the census and the looked-after return in words.
            </Entry>
          </ul>
        </div>
      </div>
    </>
  )
}

/** The picture in words: to which parts this one leads. */
function leadsTo(page: string, parts: ReturnType<typeof partsAsSteps>): readonly string[] {
  return parts.filter(({ after }) => after.includes(page)).map(({ title }) => title)
}

interface PartProps {
  readonly id: RegionId
  readonly steps: readonly HandbookStep[]
  readonly leadsTo: readonly string[]
}

function Part({ id, steps, leadsTo: to }: PartProps) {
  const { title, purpose } = regions[id]
  return (
    <>
      <h3 class="govuk-heading-s">
        <a class="govuk-link" href={paths.handbookPage(partPage(id))}>
          {title}
        </a>
      </h3>
      <p class="govuk-body">
        {purpose} {to.length > 0 && `It can lead to: ${to.join('; ')}.`}
      </p>
      <ul class="govuk-list govuk-list--spaced">
        {steps.map((step) => (
          <Entry page={step.id} title={step.title}>
            {step.purpose}
          </Entry>
        ))}
      </ul>
    </>
  )
}

interface EntryProps {
  readonly page: string
  readonly title: string
  readonly children: string
}

export function Entry({ page, title, children }: EntryProps) {
  return (
    <li>
      <a class="govuk-link" href={paths.handbookPage(page)}>
        {title}
      </a>
      <br />
      {children}
    </li>
  )
}
