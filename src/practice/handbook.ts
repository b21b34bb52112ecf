import { stepIds } from './contents.ts'
import { limitRows, rows, standingRows, stepRules } from './handbook-rule-rows.ts'
import type { Handbook, HandbookRule } from './handbook-shape.ts'
import { handbookStep } from './handbook-steps.ts'
import { patternsByFile } from './patterns/contents.ts'
import { anyStep, obligationsByFile, standingRulesByFile, stepFiles } from './registry.ts'
import { ruleHomes } from './rule-homes.ts'

let made: Handbook | undefined

/** Everything that practice holds, as it is written. Made once: it does not change while the house runs. */
export function handbook(): Handbook {
  made ??= make()
  return made
}

function make(): Handbook {
  const ofSteps = stepIds.flatMap((id) => stepRules(anyStep[id], path(stepFiles[id])))
  const ofObligations = Object.entries(obligationsByFile).flatMap(([file, list]) =>
    list.flatMap((each) =>
      limitRows(
        { ...each, title: each.title, element: each.id, file: path(file), rules: each.rules ?? [] },
        each.limits,
      ),
    ),
  )
  const standing = Object.entries(standingRulesByFile).flatMap(([file, list]) =>
    list.flatMap((each) => standingRows(each, path(file))),
  )
  const ofPatterns = Object.entries(patternsByFile).flatMap(([file, list]) =>
    list.flatMap(({ id, finds, law, rules: ids = [] }) =>
      law.flatMap((each) => rows({ element: id, title: finds, file: path(file), rules: ids }, 'pattern', each)),
    ),
  )
  return {
    rules: inOrder([...ofSteps, ...ofObligations, ...standing, ...ofPatterns]),
    steps: stepIds.map(handbookStep),
  }
}

/** The rules of the list first and in its order, each beginning with its home; then what carries no rule of the list. Each is said once. */
function inOrder(all: readonly HandbookRule[]): readonly HandbookRule[] {
  const rules = [...new Map(all.map((rule) => [JSON.stringify(rule), rule])).values()]
  const listed = Object.keys(ruleHomes).flatMap((id) => {
    const of = rules.filter((rule) => rule.id === id)
    const home = homeOf(of)
    return [...home, ...of.filter((rule) => !home.includes(rule)).map((rule) => ({ ...rule, home: false }))]
  })
  return [...listed, ...rules.filter(({ id }) => !Object.hasOwn(ruleHomes, id))]
}

/** Where a limit and an ending of a step share a name, the limit is the home: it has the number. */
function homeOf(rules: readonly HandbookRule[]): readonly HandbookRule[] {
  const named = rules.filter(({ home }) => home)
  const limits = named.filter(({ limit }) => limit !== null)
  return limits.length === 0 ? named : limits
}

function path(file: string): string {
  return `src/practice/${file}`
}
