import type { TeamOfCity } from '#demo/family-life.ts'
import { must } from '#demo/must.ts'
import { staffOf } from '#demo/staff.ts'
import { mainline } from '#demo/vocabulary/identifiers.ts'
import { addUser } from '#domains/access/account/add-user.ts'
import type { Actor, Role } from '#domains/ledger/actor.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { addTeam, type NewTeam } from '#domains/workforce/add-team.ts'
import { givePost, type NewPost } from '#domains/workforce/give-post.ts'
import type { Random } from '#kernel/random.ts'

/** Through which agency somebody is hired, and until when. */
export type Hired = Pick<NewPost, 'agencyName' | 'hiredUntil'>

/** Gives people of the city their accounts, each with a name of their own. */
export class Settlers {
  readonly #ctx: Ctx
  readonly #names: Iterator<string>
  #number = 0
  #accounts = 0
  /** Who is hired through an agency. */
  readonly fromAgencies = new Set<string>()

  constructor(ctx: Ctx, random: Random) {
    this.#ctx = ctx
    this.#names = staffOf(random)
  }

  async one(role: Role, place: { readonly teamId?: string; readonly agencyId?: string } = {}): Promise<Actor> {
    const name = String(this.#names.next().value)
    const outside = role === 'partner' || role === 'carer' || role === 'provider' || role === 'council client'
    const registration =
      outside || role === 'administrator' || role === 'family help lead' ? undefined : `SW${10_000 + ++this.#number}`
    const local = name
      .toLowerCase()
      .normalize('NFD')
      .replaceAll(/[^a-z ]/g, '')
      .replaceAll(' ', '.')
    const user = { name, email: `${local}@wexmoor.example`, role, phone: this.#phone(), ...place }
    const added = await addUser(this.#ctx, registration === undefined ? user : { ...user, registration })
    const { accountId } = must(added, `give ${role} an account`)
    return { accountId, name, role, ...place, ...(registration === undefined ? {} : { registration }) }
  }

  /** A social worker with a post in a team; hired through an agency where one is named. */
  async worker(teamId: string, hired?: Hired): Promise<Actor> {
    const actor = await this.one('social worker', { teamId })
    await this.#post(actor, teamId, hired)
    return actor
  }

  /** A number of their own, apart from those of agencies and of duty: 599 of them, so people of a very large city share some. */
  #phone(): string {
    return mainline(400 + (this.#accounts++ % 599))
  }

  async #post({ accountId }: Actor, teamId: string, hired: Hired = {}): Promise<void> {
    if (hired.agencyName !== undefined) this.fromAgencies.add(accountId)
    must(await givePost(this.#ctx, { accountId, teamId, roomFor: 18, ...hired }), 'give a post')
  }

  /** @param hired how each of the workers is hired, in their order; left out: employed. */
  async team(
    team: NewTeam,
    role: Role,
    count: number,
    hired: readonly (Hired | undefined)[] = [],
  ): Promise<TeamOfCity> {
    const { id: teamId } = must(await addTeam(this.#ctx, team), 'make a team')
    const manager = await this.one('team manager', { teamId })
    const workers: Actor[] = []
    for (let worker = 0; worker < count; worker++) {
      const actor = await this.one(role, { teamId })
      if (role === 'social worker' || role === 'family help lead') await this.#post(actor, teamId, hired[worker])
      workers.push(actor)
    }
    return { teamId, manager, workers }
  }
}
