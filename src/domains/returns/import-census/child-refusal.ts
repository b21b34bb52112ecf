import { brokenConstraint } from '#kernel/database.ts'

/** Why the database would not take a child, in a sentence for the report: it names no value and nobody else. */
const broken: Readonly<Record<string, string>> = {
  episode_one_at_a_time: 'Two cases of the child would be open at once (CIN census rule 8815).',
  plan_one_at_a_time: 'Two plans of the child would stand at once (CIN census rules 4001, 4016 and 4017).',
  identifier_authority:
    'The child’s number stands in a record that an import may not open. Ask the head of service to look at it.',
  step_one_open_assessment: 'Two assessments of one referral would be open at once (CIN census rule 8896).',
}

/** What the database refuses because of the row itself: constraints, values, its rules, and what its triggers raise. */
const ofTheRow = /^(22|23|42501|P0001)/

/** The sentence, or `undefined` where the fault is not about the child and the import cannot go on. */
export function childRefusal(fault: unknown): string | undefined {
  const constraint = brokenConstraint(fault)
  if (constraint !== undefined)
    return broken[constraint] ?? `The record would not take the child: the rule ${constraint} stands against it.`
  return ofTheRow.test(codeOf(fault)) ? 'The record would not take the child as the file has it.' : undefined
}

/** Whether two writers stood in each other's way, so that trying again can succeed. */
export function isStandoff(fault: unknown): boolean {
  return /^40/.test(codeOf(fault))
}

function codeOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : ''
}
