import { workingMoment } from '#demo/timetable.ts'
import { tried, type World } from '#demo/world.ts'
import { answerPrompt } from '#domains/concerns/patterns/answer-prompt.ts'
import { goOverPatterns } from '#domains/concerns/patterns/look-for-patterns.ts'
import { type PromptRow, shownOf } from '#domains/concerns/patterns/pattern-prompt.ts'
import { promptRows, promptsWaiting } from '#domains/concerns/patterns/pattern-prompt-store.ts'
import type { Actor } from '#domains/ledger/actor.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'

/** So many days before the last the record is gone over, and whoever is asked answers on the days after. */
const goneOver = [31, 17, 6]

/** What several events together tell is asked of managers, and answered or left. */
export function livePrompts(world: World, first: Temporal.PlainDate): void {
  for (const days of goneOver) {
    const on = world.until.subtract({ days })
    if (Temporal.PlainDate.compare(on, first) <= 0) continue
    world.timetable.put(workingMoment(on, 0, 22 * 60), async () => await goOver(world))
    world.timetable.put(workingMoment(on, 2, 17 * 60 + 20), async () => await answerWhatWaits(world))
  }
  world.timetable.put(workingMoment(world.until.subtract({ days: 1 }), 0, 22 * 60), async () => await goOver(world))
}

async function goOver(world: World): Promise<void> {
  await goOverPatterns({ ...world.house.asService('patterns of the city'), clock: world.clock })
}

async function answerWhatWaits(world: World): Promise<void> {
  const teams = [...world.assessment, world.familyHelp, world.throughCare]
  for (const { manager } of teams) await answerOf(world, manager, false)
  await answerOf(world, world.headOfService, true)
}

async function answerOf(world: World, actor: Actor, aboveTeams: boolean): Promise<void> {
  const ctx = world.as(actor)
  const who = { accountId: actor.accountId, teamId: actor.teamId, aboveTeams }
  const waiting = await list(
    ctx,
    'patterns to answer',
    async (tx) => await promptsWaiting(tx, who),
    (rows) => rows.map(({ childId }) => childId),
  )
  const random = world.random.fork(`answers ${actor.name} ${world.clock.today().toString()}`)
  for (const promptId of new Set(waiting.map((row) => row.promptId)))
    if (random.chance(world.rates.promptAnswered)) await answer(world, ctx, promptId, random.chance(0.45))
}

async function answer(world: World, ctx: Ctx, promptId: string, ledTo: boolean): Promise<void> {
  const rows = await list(
    ctx,
    'pattern to answer',
    async (tx) => await promptRows(tx, promptId),
    (read) => read.map(({ childId }) => childId),
  )
  const standing = rows.filter(({ endedOn }) => endedOn === undefined)
  const pattern = standing[0]?.pattern ?? ''
  const what = new Set([ledsTo[pattern] ?? 'visit'] as const)
  const says = ledTo
    ? didSomething(standing)
    : 'Read with the worker: each has its reason, and the child says the same.'
  const shown = shownOf(standing)
  tried(world, await answerPrompt(ctx, { promptId, shown, ledTo, says, ...(ledTo ? { what } : {}) }))
}

/** What most often follows where something does. */
const ledsTo: Readonly<Record<string, 'medical' | 'strategy' | 'plan' | 'worker' | 'visit' | 'assessment'>> = {
  'second-injury': 'medical',
  'plan-repeated': 'plan',
  'workers-changed': 'worker',
  'third-contact': 'assessment',
  'referred-again': 'assessment',
}

function didSomething(rows: readonly PromptRow[]): string {
  const many = rows.length > 1 ? 'All of it was read together' : 'It was read beside what came before'
  return `${many}. The worker goes this week, and we talk about it on Friday.`
}
