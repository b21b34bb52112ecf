import { type House, migrationsFolder, openHouseAt } from '#cli/house.ts'
import { addUser } from '#domains/access/account/add-user.ts'
import type { Actor, Role } from '#domains/ledger/actor.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { type FixedClock, fixedClock } from '#kernel/clock.ts'
import { openDatabase } from '#kernel/database.ts'
import { seededIds } from '#kernel/ids.ts'
import { seededRandom } from '#kernel/random.ts'
import { digestOfMigrations } from '#kernel/schema/migrations.ts'
import { dropped, onTemplate } from '#test/template-store.ts'

/** Who is no registered social worker, unless a test says so. */
const unregistered: readonly Role[] = ['carer', 'partner', 'family help lead']

/** The Monday on which every test begins, unless it says otherwise. */
export const aMonday = '2026-09-07T09:00:00+01:00'

export interface TestHouse extends House {
  readonly clock: FixedClock
  /** A context for somebody new in a role. */
  someone(role: Role, name?: string, more?: Partial<Actor>): Promise<Ctx>
  /** A context for somebody who has an account already. */
  as(actor: Actor): Ctx
}

/** An empty, migrated database of the test's own, a fixed clock and ids that come out the same. */
export async function testHouse(
  name: string,
  at = aMonday,
  options: { readonly forgetful?: boolean } = {},
): Promise<TestHouse> {
  const clusterUrl = process.env['HOLDFAST_TEST_DATABASE_URL']
  if (clusterUrl === undefined) throw new Error('Run tests with "npm test": it starts the cluster that they need.')
  const clock = fixedClock(at)
  const ids = seededIds(seededRandom(name), clock)
  const template = `template_${await digestOfMigrations(migrationsFolder)}`
  const database = `test_${name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .slice(0, 50)}`
  const admin = openDatabase<unknown>({ connectionString: clusterUrl }, { most: 1 })
  await onTemplate(admin.tables, template, database, async (url) => {
    const made = await openHouseAt(withDatabase(clusterUrl, url), {
      clock: fixedClock('2026-01-01T00:00:00Z'),
      ids: seededIds(seededRandom('template'), clock),
      onProgress: () => undefined,
    })
    await made.close()
  })
  await admin.close()
  const house = await openHouseAt(withDatabase(clusterUrl, database), {
    clock,
    ids,
    onProgress: () => undefined,
    most: 6,
    ...options,
  })
  let request = 0
  const as = (actor: Actor): Ctx => ({
    ...{ database: house.database, clock, ids, follows: house.follows },
    requestId: `request ${++request}`,
    actor,
  })
  return {
    ...house,
    clock,
    as,
    async close() {
      await house.close()
      await dropDatabase(clusterUrl, database)
    },
    async someone(role, personName = `The ${role}`, more = {}) {
      const registration = more.registration ?? (unregistered.includes(role) ? undefined : 'SW12345')
      const added = await addUser(house.asService('test'), {
        name: personName,
        email: `${personName.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.')}.${++request}@wexmoor.example`,
        role,
        ...(registration === undefined ? {} : { registration }),
        ...(more.teamId === undefined ? {} : { teamId: more.teamId }),
        ...(more.agencyId === undefined
          ? role === 'partner' || role === 'provider'
            ? { agencyId: ids.next() }
            : {}
          : { agencyId: more.agencyId }),
      })
      if (!added.ok) throw new Error(added.unmet[0].says)
      return as({
        ...more,
        accountId: added.value.accountId,
        name: personName,
        role,
        ...(registration === undefined ? {} : { registration }),
      })
    },
  }
}

/** What a test has filled is let go at once: many such, kept to the end, would not fit into memory. */
async function dropDatabase(clusterUrl: string, database: string): Promise<void> {
  const admin = openDatabase<unknown>({ connectionString: clusterUrl }, { most: 1 })
  await dropped(admin.tables, database)
  await admin.close()
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.toString()
}
