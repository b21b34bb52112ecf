import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, type Outcome, refused } from '#domains/ledger/context.ts'
import { keepTeam, type Team } from '#domains/workforce/team-store.ts'

export const addingTeam = defineAct('add team', ['administrator'])

/** What a team can be for. */
export const teamsDo = [
  'front door',
  'assessment',
  'safeguarding and support',
  'care',
  'duty',
  'commissioning',
] as const

export interface NewTeam {
  /** Made beforehand when something else must name it, else here. */
  readonly id?: string
  readonly name: string
  readonly does: (typeof teamsDo)[number]
}

export async function addTeam(ctx: Ctx, team: NewTeam): Promise<Outcome<Team>> {
  const name = team.name.trim()
  if (name === '') return refused('Enter the name of the team.', 'name')
  const kept: Team = { id: team.id ?? ctx.ids.next(), name, does: team.does }
  return await act(ctx, addingTeam, [kept.id], async (tx) => {
    await keepTeam(tx, kept)
    return done(kept)
  })
}
