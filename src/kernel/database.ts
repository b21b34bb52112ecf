import { Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely'
import pg from 'pg'

/**
 * The way to PostgreSQL: a pool, and Kysely over it. Dates come as `Temporal.PlainDate`, instants as
 * `Temporal.Instant`, whole numbers of eight bytes as `number` (asserted safe). No named prepared statements where a pooler in
 * transaction mode stands between; where none does, the longest statements, and those that are sent again and again, are planned
 * once a connection.
 */

const types = pg.types.builtins

function safeWhole(text: string): number {
  const whole = Number(text)
  if (!Number.isSafeInteger(whole)) throw new RangeError(`The database gave a number too large to keep: ${text}.`)
  return whole
}

function instant(text: string): Temporal.Instant | null {
  return text === 'infinity' || text === '-infinity' ? null : Temporal.Instant.from(text.replace(' ', 'T'))
}

const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [types.DATE]: (text) => Temporal.PlainDate.from(text),
  [types.TIMESTAMPTZ]: instant,
  [types.INT8]: safeWhole,
  [types.NUMERIC]: Number,
}

type TypeId = Parameters<typeof pg.types.getTypeParser>[0]

const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: ((id: TypeId, format?: 'text' | 'binary') =>
    parsers[id] ?? pg.types.getTypeParser(id, format === 'binary' ? 'text' : 'text')) as typeof pg.types.getTypeParser,
}

function sent(parameter: unknown): unknown {
  if (parameter instanceof Temporal.PlainDate || parameter instanceof Temporal.Instant) return parameter.toString()
  if (Array.isArray(parameter)) return parameter.map(sent)
  return parameter
}

/** Where a database is and who signs in to it; as `pg` takes it. */
export type Connection = Pick<pg.PoolConfig, 'connectionString' | 'host' | 'port' | 'user' | 'password' | 'database'>

export interface Database<Tables> {
  readonly tables: Kysely<Tables>
  close(): Promise<void>
}

export interface OpenOptions {
  /** How many connections are held at most. */
  readonly most?: number
  readonly onLost?: (fault: Error) => void
  /**
   * For much work at once that can be made again, in a database with no pooler before it: a commit does not wait for the
   * disk, and a statement is planned once.
   */
  readonly forgetful?: boolean
}

const forgetfulSettings = '-c synchronous_commit=off -c plan_cache_mode=force_generic_plan'

/**
 * A statement of so many letters costs more to plan than to answer: what a page asks in one question. One that was sent so often will be
 * sent again: what every act and every view sends. There are few of either, and never more are kept than `mostKept` of each.
 */
const longText = 1_000
const often = 50
const mostKept = 100
/** Texts are counted until there are so many, and then anew: those that are sent often are soon found again. */
const mostCounted = 2_000

/** Whether PostgreSQL plans it at all: not so what begins and ends a transaction. */
function isPlanned(text: string, values: readonly unknown[]): boolean {
  return values.length > 0 || text.startsWith('select ')
}

/** Gives a text of SQL a name of its own, under which PostgreSQL keeps its plan; the long ones and those sent often, or all. */
function preparing(all: boolean): (text: string, values: unknown[]) => pg.QueryConfig {
  const names = new Map<string, string>()
  const times = new Map<string, number>()
  const left = { long: mostKept, often: mostKept }
  const isKept = (text: string): boolean => {
    if (all) return true
    if (text.length >= longText) return left.long-- > 0
    if (times.size >= mostCounted) times.clear()
    const sent = (times.get(text) ?? 0) + 1
    times.set(text, sent)
    return sent > often && left.often-- > 0
  }
  return (text, values) => {
    const known = names.get(text)
    if (known !== undefined) return { name: known, text, values }
    if (!isKept(text)) return { text, values }
    const name = `kept ${names.size}`
    names.set(text, name)
    times.delete(text)
    return { name, text, values }
  }
}

/**
 * Put before a statement whose answer nobody reads: it is sent together with the next one of its transaction, and what it is refused with
 * is thrown there. So a transaction takes fewer turns of asking and waiting.
 */
export const ahead = '/* ahead */'

type Send = (text: string, values: readonly unknown[]) => Promise<pg.QueryResult>

const unread: pg.QueryResult = { command: '', rowCount: 0, oid: 0, rows: [], fields: [] }

/** Sends what goes ahead, and the beginning of a transaction, together with what comes next. */
function together(send: Send): Send {
  let waiting: { readonly text: string; readonly values: readonly unknown[] }[] = []
  return async (text, values) => {
    if (text === 'begin' || text.startsWith(ahead)) {
      waiting.push({ text, values })
      return unread
    }
    const first = text === 'rollback' ? [] : waiting
    const begins = waiting.some((each) => each.text === 'begin')
    waiting = []
    // What never began is not undone.
    if (text === 'rollback' && begins) return unread
    const answers = await Promise.allSettled([...first.map((each) => send(each.text, each.values)), send(text, values)])
    for (const answer of answers) if (answer.status === 'rejected') throw answer.reason
    const last = answers.at(-1)
    return last?.status === 'fulfilled' ? last.value : unread
  }
}

const direct = new WeakMap<pg.PoolClient, boolean>()

/** Whether the server itself answers: a pooler gives a connection another process number than that of whoever answers. */
async function isDirect(client: pg.PoolClient): Promise<boolean> {
  const known = direct.get(client)
  if (known !== undefined) return known
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const is = rows[0]?.pid === Reflect.get(client, 'processID')
  direct.set(client, is)
  return is
}

/** A client of the pool, and whether it may keep statements; given back where even that can't be asked. */
async function clientOf(pool: pg.Pool): Promise<{ readonly client: pg.PoolClient; readonly keeps: boolean }> {
  const client = await pool.connect()
  try {
    return { client, keeps: await isDirect(client) }
  } catch (fault) {
    client.release(true)
    throw fault
  }
}

/**
 * Opens a pool. A lost connection is not a fault of the process: the next request opens another, and `onLost` is told.
 */
export function openDatabase<Tables>(connection: Connection, options: OpenOptions = {}): Database<Tables> {
  const prepared = preparing(options.forgetful === true)
  const pool = new pg.Pool({
    ...connection,
    max: options.most ?? 10,
    types: typeParsers,
    connectionTimeoutMillis: 5_000,
    application_name: 'holdfast',
    pipeline: true,
    ...(options.forgetful === true ? { options: forgetfulSettings } : {}),
  })
  // From its first moment: a connection that breaks while nobody waits for it must not end the process.
  pool.on('connect', (client) => client.on('error', (fault) => options.onLost?.(fault)))
  pool.on('error', () => undefined)
  const dialect = new PostgresDialect({
    pool: {
      options: {},
      async connect() {
        const { client, keeps } = await clientOf(pool)
        const send = together(async (text, values) => {
          const given = values.map(sent)
          return await (keeps && isPlanned(text, given)
            ? client.query(prepared(text, given))
            : client.query(text, given))
        })
        const query = (text: unknown, values: readonly unknown[] = []): unknown =>
          typeof text === 'string' ? send(text, values) : client.query(text as pg.Submittable)
        const release = (fault?: Error | boolean): void => {
          client.release(fault)
        }
        return { query, release } as PostgresPoolClient
      },
      end: () => pool.end(),
    },
  })
  const tables = new Kysely<Tables>({ dialect })
  return { tables, close: () => tables.destroy() }
}

/** Whether a fault means that the database can't be reached, rather than that we asked it something wrong. */
export function isUnreachable(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : ''
  return (
    /^(08|57P0|53300)/.test(code) ||
    ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND'].includes(code) ||
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      fault.message,
    )
  )
}

/** Whether PostgreSQL could not read what it was sent: no id, no number, a number or date too large. No page offers such a thing. */
export function isUnreadable(fault: unknown): boolean {
  if (!(fault instanceof Error) || !('code' in fault)) return false
  return ['22P02', '22003', '22007', '22008', '22021', '22P05'].includes(String(fault.code))
}

/** Whether PostgreSQL let nobody in by this login: a wrong name, password or database. */
export function isTurnedAway(fault: unknown): fault is Error {
  return fault instanceof Error && 'code' in fault && /^(28|3D)/.test(String(fault.code))
}

/** Whether PostgreSQL would not let this login do what it asked. */
export function isForbidden(fault: unknown): fault is Error {
  return fault instanceof Error && 'code' in fault && fault.code === '42501'
}

/** Whether PostgreSQL undid a transaction because another waited for it, and it for the other: it may be done again. */
export function isDeadlock(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && (fault.code === '40P01' || fault.code === '40001')
}

/** The name of the constraint that a refused write broke, or `undefined` when it was refused for something else. */
export function brokenConstraint(fault: unknown): string | undefined {
  if (!(fault instanceof Error) || !('code' in fault) || !('constraint' in fault)) return undefined
  return /^23/.test(String(fault.code)) ? String(fault.constraint) : undefined
}
