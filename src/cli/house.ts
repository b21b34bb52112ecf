import { join } from 'node:path'
import type { Tables } from '#db/types.generated.ts'
import {
  applicationConnection,
  loginRefusal,
  makeApplicationLogin,
  makeReader,
  ownerRefusal,
  passwordFor,
} from '#domains/access/application-login-store.ts'
import { ensureServiceActor, serviceActor } from '#domains/access/service-actor.ts'
import { type Vault, vaultFor } from '#domains/access/sign-in/vault.ts'
import type { Ctx, TrustDatabase } from '#domains/ledger/context.ts'
import { makeProcessKnown } from '#domains/ledger/own-key-store.ts'
import { follows } from '#domains/looked-after/follows.ts'
import type { Clock } from '#kernel/clock.ts'
import { type Connection, isForbidden, isTurnedAway, isUnreachable, openDatabase } from '#kernel/database.ts'
import { startPostgres } from '#kernel/embedded-postgres.ts'
import type { Ids } from '#kernel/ids.ts'
import { makeQueue, runnerConnection } from '#kernel/jobs/queue-store.ts'
import { migrate } from '#kernel/schema/migrations.ts'
import { projectRoot, type Settings } from '#kernel/settings.ts'

export const migrationsFolder = join(projectRoot, 'db', 'migrations')

/** The house, open: a migrated database behind the application's own login. */
export interface House {
  /** The owner's way in: for migrating and verifying only. */
  readonly owner: TrustDatabase
  /** The application's way in: what every page and command uses. */
  readonly database: TrustDatabase
  /** The way in of whoever runs jobs: it reaches the queue and nothing else. */
  readonly runner: Connection
  readonly clock: Clock
  readonly ids: Ids
  /** Seals what must be kept and not be read in the database. */
  readonly vault: Vault
  readonly follows: Ctx['follows']
  /** A context in which the house itself acts. */
  asService(requestId: string): Ctx
  close(): Promise<void>
}

export interface Opening {
  readonly clock: Clock
  readonly ids: Ids
  readonly onProgress: (says: string) => void
  /** How many connections the pages may hold. */
  readonly most?: number
  readonly onLost?: (fault: Error) => void
  /** For what can be made again, like an invented city: a commit does not wait for the disk. */
  readonly forgetful?: boolean
}

/**
 * Opens a database that is there: migrates it with the owner's login, makes the application's, and refuses, in a sentence,
 * to go on with one that could step over the walls.
 */
export async function openHouseAt(ownerUrl: string, opening: Opening): Promise<House> {
  const { clock, ids } = opening
  const owner = openDatabase<Tables>({ connectionString: ownerUrl }, { most: 2, ...lost(opening) })
  const connection = applicationConnection(ownerUrl)
  const runner = runnerConnection(ownerUrl, passwordFor(ownerUrl, 'the runner’s login'))
  let forget: () => void = () => undefined
  try {
    const tables = owner.tables as Parameters<typeof migrate>[0]
    await makeReader(owner)
    const run = await migrate(tables, migrationsFolder)
    if (run.length > 0) opening.onProgress(`Made ready: ${run.length} migration${run.length === 1 ? '' : 's'} run.`)
    forget = await makeProcessKnown(owner)
    await ensureServiceActor({ database: owner, clock, ids, follows, requestId: 'open' })
    await makeApplicationLogin(owner, connection)
    await makeQueue({ url: ownerUrl, tables }, runner)
  } catch (fault) {
    forget()
    await owner.close()
    const says = refusalOf(ownerUrl, fault)
    throw says === undefined ? fault : new Error(says, { cause: fault })
  }
  const database = openDatabase<Tables>(connection, {
    most: opening.most ?? 10,
    forgetful: opening.forgetful ?? false,
    ...lost(opening),
  })
  const close = async (): Promise<void> => {
    forget()
    await Promise.all([database.close(), owner.close()])
  }
  const refusal = await loginRefusal(database)
  if (refusal !== undefined) {
    await close()
    throw new Error(refusal)
  }
  return {
    owner,
    database,
    runner,
    clock,
    ids,
    vault: vaultFor(ownerUrl),
    follows,
    asService: (requestId) => ({ database, clock, ids, follows, requestId, actor: serviceActor }),
    close,
  }
}

/** What whoever runs the system is told of a database that does not let us in, or do our work. */
function refusalOf(ownerUrl: string, fault: unknown): string | undefined {
  if (isForbidden(fault)) return ownerRefusal(ownerUrl, fault.message)
  const { host } = new URL(ownerUrl)
  if (isTurnedAway(fault))
    return `PostgreSQL at ${host} does not let the login of DATABASE_URL in (${fault.message}). Correct its name, password and database, then try again.`
  if (isUnreachable(fault))
    return `PostgreSQL at ${host} cannot be reached. Start it, or set DATABASE_URL to where it is, then try again.`
  return undefined
}

function lost(opening: Opening): { onLost?: (fault: Error) => void } {
  return opening.onLost === undefined ? {} : { onLost: opening.onLost }
}

/** Opens the house as the settings say: the trust's database, or the embedded one, started or adopted. */
export async function openHouse(settings: Settings, opening: Opening): Promise<House> {
  if (settings.databaseUrl !== undefined) return await openHouseAt(settings.databaseUrl, opening)
  const postgres = await startPostgres({ dataDirectory: settings.dataDirectory, onProgress: opening.onProgress })
  try {
    const house = await openHouseAt(postgres.ownerUrl, opening)
    return {
      ...house,
      close: async () => {
        await house.close()
        await postgres.stop()
      },
    }
  } catch (fault) {
    await postgres.stop()
    throw fault
  }
}
