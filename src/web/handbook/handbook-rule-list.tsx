import { handbook } from '#practice/handbook.ts'
import { countingRules, inForceSays } from '#practice/handbook-says.ts'
import type { HandbookRule } from '#practice/handbook-shape.ts'
import { standingRulesByFile } from '#practice/registry.ts'
import { ruleAreas } from '#practice/rule-homes.ts'
import type { StandingRule } from '#practice/standing/standing-rule.ts'
import { HowItIsCounted, withinWords } from '#web/handbook/handbook-limits.tsx'
import { owedPage, standingPage } from '#web/handbook/handbook-links.ts'
import { binding, Cited } from '#web/handbook/handbook-notes.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'

/** Every timed rule of the list by its number, once, as it stands at its home today. */
export function HandbookRuleList() {
  const homes = [
    ...Map.groupBy(
      handbook().rules.filter(({ home }) => home),
      ({ id }) => id,
    ).values(),
  ].flatMap(today)
  return (
    <>
      <p class="govuk-body-l">
        {homes.length} rules, each with one home where it is said in full. Other steps may carry it too: their pages say
        so.
      </p>
      <ul class="govuk-list">
        {Object.entries(ruleAreas).map(([area, title]) => (
          <li>
            <a class="govuk-link" href={`#area-${area}`}>
              {area}: {title}
            </a>
          </li>
        ))}
      </ul>
      <HowItIsCounted limits={homes} level="h2" />
      {Object.entries(ruleAreas).map(([area, title]) => (
        <section>
          <h2 class="govuk-heading-m" id={`area-${area}`}>
            {title}
          </h2>
          <WideTable
            caption={`Timed rules: ${title}`}
            captionClass="govuk-visually-hidden"
            firstCellIsHeader
            stacks
            head={['Number', 'What', 'Within', 'In force', 'By what', 'Where it is written']}
            rows={homes.filter(({ id }) => id.startsWith(area)).map(row)}
          />
        </section>
      ))}
    </>
  )
}

/** Of the editions of a limit the last; of the texts behind a step the first, by which it binds. */
function today(rules: readonly HandbookRule[]): readonly HandbookRule[] {
  const rule = rules[0]?.limit === null ? rules[0] : rules.at(-1)
  return rule === undefined ? [] : [rule]
}

function row(rule: HandbookRule) {
  const otherwise = rule.unit === null || countingRules[rule.unit] !== rule.countingRule ? rule.countingRule : null
  return [
    { children: rule.id, attributes: { id: rule.id } },
    <>
      <a class="govuk-link" href={paths.handbookPage(pageOf(rule))}>
        {rule.title}
      </a>
      {rule.judgement !== null && (
        <>
          <br />
          <span class="govuk-body-s">{rule.judgement}</span>
        </>
      )}
    </>,
    <>
      {rule.limit === null ? 'no number' : withinWords(rule)}
      {otherwise !== null && (
        <>
          <br />
          <span class="govuk-body-s">{otherwise}</span>
        </>
      )}
    </>,
    inForceSays(rule),
    binding[rule.kind],
    <Cited rule={rule} />,
  ]
}

function pageOf({ element, type }: HandbookRule): string {
  if (type === 'standing rule') return `${standingPage}#${element}`
  const [step = ''] = element.split('/')
  return handbook().steps.some(({ id }) => id === step) ? step : `${owedPage}#${element}`
}

/** What binds whichever step is under way, and how it is kept: by what it is, in the order of the numbers. */
const standing: readonly (readonly [title: string, file: string])[] = [
  ['Duties', 'standing/duties.ts'],
  ['Numbers that are counted in a way of their own', 'standing/numbers.ts'],
  ['Numbers that a decision asks for', 'standing/asked-by-gates.ts'],
  ['What the returns count, and call an error', 'standing/census-rules.ts'],
]

export function HandbookStandingRules() {
  const order = [...new Set(handbook().rules.map(({ element }) => element))]
  return (
    <>
      <p class="govuk-body-l">
        These bind whichever step is under way. Where the law gives no number, none is shown here: our own number stands
        with what keeps the rule.
      </p>
      {standing.map(([title, file]) => (
        <section>
          <h2 class="govuk-heading-m">{title}</h2>
          {(standingRulesByFile[file] ?? [])
            .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
            .map((each) => (
              <Standing {...each} />
            ))}
        </section>
      ))}
    </>
  )
}

function Standing({ id, title, kept, rules }: StandingRule) {
  const rule = handbook().rules.findLast((each) => each.element === id)
  if (rule === undefined) return null
  const counted = rule.unit === null || countingRules[rule.unit] !== rule.countingRule ? rule.countingRule : null
  return (
    <>
      <h3 class="govuk-heading-s" id={id}>
        {title}
      </h3>
      <p class="govuk-body">
        {rule.limit !== null && `${capital(withinWords(rule))}. `}
        {kept}
        {counted !== null && ` Counted: ${counted}`}
      </p>
      <p class="govuk-body-s">
        {binding[rule.kind]}: <Cited rule={rule} />, {inForceSays(rule)} ({rules.join(', ')})
      </p>
    </>
  )
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
