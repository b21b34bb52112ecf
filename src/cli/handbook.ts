import { Command } from 'commander'
import { handbook } from '#practice/handbook.ts'
import { handbookText } from '#practice/handbook-text.ts'

/** Prints the rules of practice: as data, or as pages to read. */
export function printedHandbook(options: { readonly json: boolean }): string {
  return options.json ? asData() : handbookText()
}

/** One rule, and one step, a line. */
function asData(): string {
  const { rules, steps } = handbook()
  const lines = (list: readonly object[]): string => list.map((each) => JSON.stringify(each)).join(',\n')
  return `{"rules": [\n${lines(rules)}\n], "steps": [\n${lines(steps)}\n]}`
}

export function handbookCommand(): Command {
  return new Command('handbook')
    .description('print the rules of practice, with the law behind each')
    .option('--json', 'as data')
    .action(({ json }: { readonly json?: boolean }) => {
      process.stdout.write(`${printedHandbook({ json: json === true }).trimEnd()}\n`)
    })
}
