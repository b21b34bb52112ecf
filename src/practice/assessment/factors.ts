import { assessmentFactors } from '../code-lists/assessment-factors.ts'
import { offered } from '../code-lists/code-list.ts'

type Offered = Exclude<(typeof assessmentFactors)[number], { readonly retired: true }>
type FactorCode = Offered['code']

/** The name of a factor on the form. The prefix keeps the published order, which bare numbers would lose. */
export type Factor = `factor${FactorCode}`

/** The factors that may be chosen today, in the order published. */
export const factorOptions = Object.fromEntries(
  offered(assessmentFactors).map(({ code, label }) => [`factor${code}`, label]),
) as Readonly<Record<Factor, string>>

/** The published codes of the factors chosen, as returns carry them. */
export function factorCodes(factors: ReadonlySet<Factor> | undefined): readonly string[] {
  return Object.keys(factorOptions)
    .filter((option) => factors?.has(option as Factor))
    .map((option) => option.slice('factor'.length))
}
