import type { Obligation } from '#engine/obligation.ts'
import { inForceSays } from '#practice/handbook-says.ts'
import type { HandbookRule } from '#practice/handbook-shape.ts'
import { obligationsByFile } from '#practice/registry.ts'
import { ruleHomes } from '#practice/rule-homes.ts'
import { HowItIsCounted, withinWords } from '#web/handbook/handbook-limits.tsx'
import { NoteLink, NoteList, type Notes, notesOf } from '#web/handbook/handbook-notes.tsx'
import { rulesOf } from '#web/handbook/handbook-rules.ts'
import { WideTable } from '#web/people/wide-table.tsx'

/** What is owed because of the record, by what it is about, in the order of a child’s journey. */
const groups: readonly (readonly [title: string, files: readonly string[]])[] = [
  ['At the front door', ['obligations/front-door.ts', 'obligations/checks.ts']],
  ['Seeing the child', ['obligations/seeing.ts']],
  ['When a child may be suffering significant harm', ['obligations/enquiring.ts']],
  ['When a child has died or been seriously harmed', ['obligations/after-a-death.ts']],
  ['Keeping the work going', ['obligations/keeping.ts', 'obligations/disagreement.ts']],
  ['A child who is missing', ['obligations/missing.ts']],
  ['A child who is privately fostered', ['obligations/private-fostering.ts']],
  ['Becoming and being looked after', ['looked-after/owed.ts']],
  ['Visits to a child who is looked after', ['looked-after/visits.ts']],
  ['Health and school in care', ['obligations/health-and-education.ts']],
  ['Deprivation of liberty', ['obligations/liberty.ts']],
  ['Adoption', ['adoption/owed.ts', 'adoption/adopters.ts']],
  ['Leaving care', ['leaving-care/owed.ts']],
  ['Supervision, carers and allegations', ['obligations/people.ts', 'obligations/allegations.ts']],
  [
    'Out of hours, and who may know',
    ['obligations/out-of-hours.ts', 'obligations/restriction.ts', 'obligations/confidential.ts'],
  ],
]

/** What is owed because of the record, whichever step is under way. */
export function HandbookOwed() {
  const limits = rulesOf((element) => !element.includes('/'), 'limit')
  const notes = notesOf(limits)
  return (
    <>
      <p class="govuk-body-l">Dates that follow from what is recorded, whichever step is under way.</p>
      {grouped().map(({ title, owed }) => (
        <section>
          <h2 class="govuk-heading-m">{title}</h2>
          <WideTable
            caption={`${title}: what is owed, and by when`}
            captionClass="govuk-visually-hidden"
            firstCellIsHeader
            stacks
            head={['What', 'Within', 'Counted from', 'Whose', 'Met by', 'By what']}
            rows={owed.map((each) => row(each, notes))}
          />
        </section>
      ))}
      <HowItIsCounted limits={limits} level="h2" />
      <h2 class="govuk-heading-m">Where it is written</h2>
      <NoteList notes={notes} />
    </>
  )
}

/** A file that no group names stands at the end, so that nothing is left out. */
function grouped() {
  const named = new Set(groups.flatMap(([, files]) => files))
  const others = Object.keys(obligationsByFile).filter((file) => !named.has(file))
  return [...groups, ['What else is owed', others] as const]
    .map(([title, files]) => ({ title, owed: inOrder(files.flatMap((file) => obligationsByFile[file] ?? [])) }))
    .filter(({ owed }) => owed.length > 0)
}

/** By the numbers of their rules; what has none comes last, and what has the same stays as its file has it. */
function inOrder(owed: readonly Obligation[]): readonly Obligation[] {
  const order = Object.keys(ruleHomes)
  const rank = ({ rules = [] }: Obligation): number => Math.min(...rules.map((id) => order.indexOf(id)), order.length)
  return owed.toSorted((a, b) => rank(a) - rank(b))
}

function row({ id, title, purpose, countedFromSays, whose, metBy }: Obligation, notes: Notes) {
  const rules = rulesOf((element) => element === id, 'limit')
  const now = rules.at(-1)
  return [
    {
      children: (
        <>
          {title}
          <br />
          <span class="govuk-body-s">{purpose}</span>
        </>
      ),
      attributes: { id },
    },
    now === undefined ? '' : withinWords(now),
    countedFromSays,
    whose,
    metBy,
    <ByWhat rules={rules} notes={notes} />,
  ]
}

function ByWhat({ rules, notes }: { readonly rules: readonly HandbookRule[]; readonly notes: Notes }) {
  return rules.map((rule, index) => (
    <>
      {index > 0 && <br />}
      <NoteLink notes={notes} rule={rule} />, {inForceSays(rule)}
    </>
  ))
}
