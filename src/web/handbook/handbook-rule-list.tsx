import { type HandbookRule, handbook } from '#practice/handbook.ts'
import { standingRulesByFile } from '#practice/registry.ts'
import { inForce, withinWords } from '#web/handbook/handbook-limits.tsx'
import { owedPage, standingPage } from '#web/handbook/handbook-links.ts'
import { Cited } from '#web/handbook/handbook-rules.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'

/** Every timed rule of the list by its number, once, as it stands at its home today. */
export function HandbookRuleList() {
  const homes = new Map(handbook().rules.flatMap((rule) => (rule.home ? [[rule.id, rule] as const] : [])))
  return (
    <>
      <p class="govuk-body-l">
        Each rule has one home, where it is said in full. Other steps may carry it too: their pages say so.
      </p>
      <WideTable
        caption={`Timed rules (${homes.size})`}
        captionClass="govuk-visually-hidden"
        firstCellIsHeader
        head={['Number', 'What', 'Within', 'How it is counted', 'In force', 'Kind', 'Where it is written']}
        rows={[...homes.values()].map((rule) => [
          rule.id,
          <a class="govuk-link" href={paths.handbookPage(pageOf(rule))}>
            {rule.title}
          </a>,
          withinWords(rule),
          rule.countingRule ?? '',
          inForce(rule),
          rule.kind,
          <Cited rule={rule} />,
        ])}
      />
    </>
  )
}

function pageOf({ element, type }: HandbookRule): string {
  if (type === 'standing rule') return standingPage
  const [step = ''] = element.split('/')
  return handbook().steps.some(({ id }) => id === step) ? step : owedPage
}

/** What binds whichever step is under way, and how it is kept. */
export function HandbookStandingRules() {
  return (
    <>
      <p class="govuk-body-l">
        These bind whichever step is under way. Where the law gives no number, none is shown here: our own number stands
        with what keeps the rule.
      </p>
      {Object.values(standingRulesByFile)
        .flat()
        .map(({ id, title, kept, rules }) => {
          const [rule] = handbook().rules.filter((each) => each.element === id)
          return (
            <section>
              <h2 class="govuk-heading-s">{title}</h2>
              <p class="govuk-body">{kept}</p>
              {rule?.countingRule != null && <p class="govuk-body">How it is counted: {rule.countingRule}</p>}
              <p class="govuk-body-s">
                {rule !== undefined && <Cited rule={rule} />} ({rules.join(', ')})
              </p>
            </section>
          )
        })}
    </>
  )
}
