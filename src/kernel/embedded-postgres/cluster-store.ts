import pg from 'pg'

/** How to log in to a cluster; what `pg` takes. */
export interface Login {
  /** The socket's directory, or an address. */
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
}

async function withClient<T>(login: Login, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...login, connectionTimeoutMillis: 5000 })
  // A server that goes down ends an idle connection: the next statement tells.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Whether the cluster answers. Throws what the server refused with when it answers but does not let us in. */
export async function answers(login: Login): Promise<boolean> {
  try {
    return await withClient({ ...login, database: 'postgres' }, async (client) => {
      await client.query('select 1')
      return true
    })
  } catch (fault) {
    const code = (fault as { code?: unknown }).code
    // Class 28: the login is refused, which waiting does not mend.
    if (typeof code === 'string' && code.startsWith('28')) throw fault
    return false
  }
}

/** Makes the login's database unless it is there. */
export async function makeDatabase(login: Login): Promise<void> {
  await withClient({ ...login, database: 'postgres' }, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [login.database])
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(login.database)}`)
  })
}
