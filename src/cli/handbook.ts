import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Command } from 'commander'
import { handbook } from '#practice/handbook.ts'
import { handbookText } from '#practice/handbook-text.ts'
import { handbookFiles } from '#web/handbook/handbook-files.tsx'

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

/** Writes the pages, and gives where to begin to read. */
async function written(folder: string): Promise<string> {
  const into = resolve(folder)
  await mkdir(into, { recursive: true })
  for (const { name, text } of handbookFiles()) await writeFile(join(into, name), text)
  return `${join(into, 'index.html')}\n`
}

export function handbookCommand(): Command {
  return new Command('handbook')
    .description('the rules of practice with the law behind each: written into a folder as pages, or printed')
    .argument('[folder]', 'where the pages are written, for a browser; left out, the text is printed')
    .option('--json', 'as data')
    .action(async (folder: string | undefined, { json }: { readonly json?: boolean }) => {
      const printed = folder === undefined || json === true
      process.stdout.write(printed ? `${printedHandbook({ json: json === true }).trimEnd()}\n` : await written(folder))
    })
}
