import type { Attribute } from '#domains/governance/measure-figures.ts'
import type { PublishedCount, PublishedFigure, Shown } from '#domains/governance/published-measure.ts'
import { type Citation, cite } from '#engine/citation.ts'
import { plainDate } from '#kernel/dates.ts'
import type { Measure } from '#practice/measures/measure.ts'

const whole = new Intl.NumberFormat('en-GB')

/** A count as it may be shown. */
export function countInWords(count: Shown): string {
  return count === 'withheld' ? 'withheld' : whole.format(count)
}

/** "86 of 100 (86%)", and never a percentage alone. */
export function figureInWords({ counted, outOf, percentage }: PublishedCount): string {
  if (counted === 0 && outOf === 0) return 'None: there is nothing to count'
  if (counted === 'withheld' && outOf === 'withheld') return 'Withheld: too few to show'
  if (counted === 'withheld') return `Withheld, of ${countInWords(outOf)}`
  if (outOf === 'withheld') return `${countInWords(counted)}, out of a number that is withheld`
  return `${countInWords(counted)} of ${countInWords(outOf)}${percentage === undefined ? '' : ` (${percentage}%)`}`
}

/** What stands where a percentage would. */
export function percentageInWords({ counted, outOf, percentage }: PublishedCount): string {
  if (percentage !== undefined) return `${percentage}%`
  return counted === 'withheld' || outOf === 'withheld' ? 'withheld' : 'too few'
}

/** What is in neither number today, with how many; where nothing is ever left out there is nothing to add. */
export function leftOutInWords(leftOut: PublishedFigure['leftOut'], measure: Measure): string {
  const left = leftOut.filter(({ count }) => count !== 0)
  if (left.length === 0) return measure.leftOut === 'Nobody.' ? '' : ' Today: nobody.'
  return ` Today: ${left.map(({ because, count }) => `${because}: ${countInWords(count)}`).join('; ')}.`
}

export const betterInWords: Readonly<Record<Measure['better'], string>> = {
  higher: 'A higher share is better.',
  lower: 'A lower share is better.',
  neither: 'Neither higher nor lower is better: it is there to be explained.',
}

/** Beside every number: it is ours, about time, and nobody has checked the work behind it. */
export const noAudit =
  'Independent audit: none has been recorded yet. A number about time says nothing about the quality of the work.'

export const withheldWhy =
  'Counts from one to five are withheld, with others from which they could be worked out, so that no child can be recognised.'

export function periodInWords(
  over: Measure['over'],
  days: { readonly on: Temporal.PlainDate; readonly from: Temporal.PlainDate },
): string {
  return over === 'today'
    ? `As things stand on ${plainDate(days.on)}.`
    : `From ${plainDate(days.from)} to ${plainDate(days.on)}.`
}

export const attributeInWords: Readonly<Record<Attribute, string>> = {
  team: 'Team',
  month: 'Month',
  ageBand: 'Age',
  dimension: 'Kind',
}

/** Where a rule comes from, with a link to it where it is published. */
export function Law({ law }: { readonly law: Citation }) {
  if (law.kind === 'local') return <>{cite(law)}</>
  return (
    <a class="govuk-link" href={law.url} rel="noreferrer">
      {cite(law)}
    </a>
  )
}
