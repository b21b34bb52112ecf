import { Command } from 'commander'
import { progress, withHouse } from '#cli/with-house.ts'
import type { Differs } from '#domains/governance/clocks/compare-clock.ts'
import { type ComparedClocks, compareClocks, type Difference } from '#domains/governance/clocks/compare-clocks.ts'

/** The differences of a kind that have one reason are told together, with the clocks of the first ones. */
export function inSentences({ clocks, children, same, differences }: ComparedClocks): string {
  const groups = Map.groupBy(differences, ({ kind, because }) => `${kind}\n${because}`)
  const told = [...groups.values()].flatMap((group) => groupTold(group))
  const counted = (which: Differs): number => differences.filter(({ differs }) => differs === which).length
  const [cited, without] = [counted('cited otherwise'), counted('not explained')]
  const toSameDate = cited === 0 ? '' : `, ${cited} to the same date from a source that is cited otherwise`
  return [
    `Counted again: ${clocks} clocks of ${children} children. ${same} come out as they are kept${toSameDate}, ${differences.length - cited} otherwise.`,
    ...told,
    without === 0
      ? 'Nothing differs but what a dated change or correction explains. No date was moved.'
      : `${without} differ for no dated reason: ask whoever changed the rules before anybody relies on either date. No date was moved.`,
  ].join('\n')
}

const shown = 5

function groupTold(group: readonly Difference[]): readonly string[] {
  const [first] = group
  if (first === undefined) return []
  const { kind, because, differs } = first
  const lines = group.slice(0, shown).map(({ clock, kept, now }) => `  ${clock}: kept ${kept}, now ${now}`)
  const more = group.length > shown ? [`  and ${group.length - shown} more (--json gives each)`] : []
  return [
    `${kind}: ${group.length}. ${differs === 'not explained' ? `NOT EXPLAINED. ${because}` : because}`,
    ...lines,
    ...more,
  ]
}

function compareCommand(): Command {
  return new Command('compare')
    .description(
      'after an upgrade: count every clock again and say which come out otherwise, and why; exit 1 when nothing dated explains another date',
    )
    .option('--all', 'those that were met or ended too')
    .option('--json', 'print the result as JSON, each difference with its reason')
    .action(async (typed: { readonly all?: boolean; readonly json?: boolean }) => {
      await withHouse(async (house) => {
        progress('Counting again.')
        const compared = await compareClocks(house.owner, { all: typed.all === true })
        process.stdout.write(`${typed.json === true ? JSON.stringify(compared) : inSentences(compared)}\n`)
        if (compared.differences.some(({ differs }) => differs === 'not explained')) process.exitCode = 1
      })
    })
}

export function clocksCommand(): Command {
  return new Command('clocks').description('what is owed, and by when').addCommand(compareCommand())
}
