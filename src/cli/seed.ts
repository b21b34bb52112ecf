import { Command } from 'commander'
import { seedHouse } from '#cli/seed-house.ts'
import { progress } from '#cli/with-house.ts'
import { isPreset, presetNames } from '#demo/presets/preset.ts'
import { systemClock } from '#kernel/clock.ts'
import { parseIsoDate } from '#kernel/dates.ts'
import { readSettings } from '#kernel/settings.ts'

interface Typed {
  readonly children: string
  readonly seed: string
  readonly until?: string
  readonly days: string
  readonly preset: string
}

function whole(text: string, name: string, least: number, most: number): number {
  const value = Number(text)
  if (Number.isInteger(value) && value >= least && value <= most) return value
  throw new Error(`${name} must be a whole number from ${least} to ${most}, not "${text}".`)
}

export function seedCommand(): Command {
  return new Command('seed')
    .description('make the invented city by living it day by day; the same seed and date make the same city')
    .option('--children <count>', 'about how many children are known to the trust by the last day', '300')
    .option('--seed <word>', 'which city', 'wexmoor')
    .option('--until <date>', 'the last day that is lived, YYYY-MM-DD; today when left out')
    .option('--days <count>', 'how many days are lived', '200')
    .option('--preset <name>', `how the authority works: ${presetNames.join(' or ')}`, 'good')
    .action(async (typed: Typed) => {
      const until = typed.until === undefined ? systemClock.today() : parseIsoDate(typed.until)
      if (until === undefined) throw new Error(`--until must be a date like 2026-09-07, not "${typed.until ?? ''}".`)
      const { preset } = typed
      if (!isPreset(preset)) throw new Error(`--preset must be ${presetNames.join(' or ')}, not "${preset}".`)
      const settings = readSettings()
      const made = await seedHouse(settings, {
        children: whole(typed.children, '--children', 1, 100_000),
        days: whole(typed.days, '--days', 30, 3_650),
        seed: typed.seed,
        ...{ until, preset, compare: true },
        onProgress: progress,
      })
      process.stdout.write(`${made}\n`)
    })
}
