import { handbook } from '#practice/handbook.ts'
import type { HandbookStep } from '#practice/handbook-shape.ts'
import { inTurn, type RegionId, regions } from '#practice/regions.ts'
import { Entry } from '#web/handbook/handbook-contents.tsx'
import { paths } from '#web/paths.ts'
import { PathwayPicture } from '#web/pictures/pathway.tsx'

/** A part of the work: its steps and what stands next to them, as a picture and in words. */
export function HandbookPart({ id }: { readonly id: RegionId }) {
  const { steps } = handbook()
  const own = inTurn(steps.filter(({ region }) => region === id))
  return (
    <>
      <p class="govuk-body-l">{regions[id].purpose}</p>
      <PathwayPicture id="part" title={regions[id].title} steps={pictured(own)} hrefOf={hrefOf} />
      <h2 class="govuk-heading-m">The same in words</h2>
      <ul class="govuk-list govuk-list--bullet">
        {own.map((step) => (
          <li>{followed(step)}</li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">The steps</h2>
      <ul class="govuk-list govuk-list--spaced">
        {own.map((step) => (
          <Entry page={step.id} title={step.title}>
            {step.purpose}
          </Entry>
        ))}
      </ul>
    </>
  )
}

/** Its own steps only: what leads here from other parts, and on to them, is said in words. */
function pictured(own: readonly HandbookStep[]) {
  return own.map(({ id, title, after, beside, protective }) => {
    const owing = own.filter((each) => each.owes.some((owed) => owed.id === id))
    const before = [...after, ...beside, ...owing].map((each) => each.id)
    return { id, title, protective: protective !== null, after: [...new Set(before)] }
  })
}

const hrefOf = (id: string): string => paths.handbookPage(id)

/** The picture of a step in words, with what stands in other parts. */
function followed({ id, title, begins, outcomes, owes, after, beside }: HandbookStep): string {
  const next = [...new Set(outcomes.flatMap(({ leadsTo }) => leadsTo.map((each) => each.title)))]
  const owed = owes.filter((each) => each.id !== id && !next.includes(each.title)).map((each) => each.title)
  const again = owes.some((each) => each.id === id)
  if (after.length + beside.length + next.length + owed.length === 0)
    return `${title}. ${begins}${again ? ' It comes again.' : ''}`
  return [
    `${title}${after.length === 0 ? '' : ` can follow: ${after.map((each) => each.title).join('; ')}`}.`,
    beside.length === 0 ? '' : `It can begin while this goes on: ${beside.map((each) => each.title).join('; ')}.`,
    next.length === 0 ? '' : `It can lead to: ${next.join('; ')}.`,
    owed.length === 0 ? '' : `In time it owes: ${owed.join('; ')}.`,
    again ? 'It comes again.' : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
}
