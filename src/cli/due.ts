import { Command } from 'commander'
import { parseIsoDate } from '#kernel/dates.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { countFrom } from '#kernel/working-days/count.ts'
import { parseLength } from '#kernel/working-days/length.ts'

/**
 * Counts a due date: `2026-12-14` and `15 working days` give the date on the first line and its arithmetic on the second.
 * What cannot be counted is told in a sentence, and never guessed.
 */
export function countDue(from: string, limit: string): { ok: true; text: string } | { ok: false; says: string } {
  const date = parseIsoDate(from.trim())
  if (date === undefined) return { ok: false, says: `“${from}” is not a real date. Write it like 2026-12-14.` }
  const length = parseLength(limit)
  if (!length.ok) return length
  const counted = countFrom(date, length.length, englandAndWales)
  if (!counted.known) return { ok: false, says: `The date is ${counted.says}.` }
  return { ok: true, text: `${counted.due.toString()}\n${counted.explanation}` }
}

export function dueCommand(): Command {
  return new Command('due')
    .description('count a due date: prints the date, then its arithmetic')
    .requiredOption('--from <date>', 'the day it is counted from, like 2026-12-14')
    .requiredOption('--limit <length>', 'how long, like "45 working days", "6 weeks" or "3 months"')
    .action(({ from, limit }: { readonly from: string; readonly limit: string }) => {
      const counted = countDue(from, limit)
      if (!counted.ok) throw new Error(counted.says)
      process.stdout.write(`${counted.text}\n`)
    })
}
