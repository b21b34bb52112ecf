import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What the environment tells the system, read once at its edge and handed on. */
export interface Settings {
  /** `PORT`: the TCP port that pages are served on. */
  readonly port: number
  /** `HOLDFAST_DATA`: the directory, as an absolute path, for all that this installation keeps on its own disk. */
  readonly dataDirectory: string
  /** `DATABASE_URL`: the owner's login to a PostgreSQL of the trust's; absent, the embedded one is started. */
  readonly databaseUrl: string | undefined
  /** `HOLDFAST_DEMO`: whether the invented city is shown. */
  readonly demo: boolean
  /** `NODE_ENV`. */
  readonly mode: 'production' | 'development' | 'test'
  /** `HOLDFAST_ALLOW_EMBEDDED`: whether the embedded PostgreSQL may serve in production. */
  readonly allowEmbedded: boolean
}

export type Environment = Readonly<Record<string, string | undefined>>

/** The top of the project, as an absolute path. */
export const projectRoot = resolve(fileURLToPath(new URL('../..', import.meta.url)))

function yesOrNo(environment: Environment, name: string): boolean {
  const said = (environment[name] ?? '').trim().toLowerCase()
  if (['', '0', 'no', 'false', 'off'].includes(said)) return false
  if (['1', 'yes', 'true', 'on'].includes(said)) return true
  throw new RangeError(`${name} must be 1 or 0, not "${said}".`)
}

function portOf(environment: Environment): number {
  const said = environment.PORT?.trim() || '3000'
  const port = Number(said)
  if (/^[0-9]+$/.test(said) && port >= 1 && port <= 65535) return port
  throw new RangeError(`PORT must be a whole number from 1 to 65535, not "${said}".`)
}

function modeOf(environment: Environment): Settings['mode'] {
  const said = environment.NODE_ENV?.trim() || 'development'
  if (said === 'production' || said === 'development' || said === 'test') return said
  throw new RangeError(`NODE_ENV must be production, development or test, not "${said}".`)
}

function databaseUrlOf(environment: Environment): string | undefined {
  const said = environment.DATABASE_URL?.trim()
  if (!said) return undefined
  // The address may hold a password: it is never repeated in the sentence.
  if (!/^postgres(ql)?:\/\/./.test(said)) throw new RangeError('DATABASE_URL must begin with postgresql://.')
  return said
}

/**
 * Reads the settings. Throws a `RangeError` whose message is a sentence for whoever runs the system.
 */
export function readSettings(environment: Environment = process.env): Settings {
  return {
    port: portOf(environment),
    dataDirectory: resolve(environment.HOLDFAST_DATA?.trim() || join(projectRoot, '.holdfast')),
    databaseUrl: databaseUrlOf(environment),
    demo: yesOrNo(environment, 'HOLDFAST_DEMO'),
    mode: modeOf(environment),
    allowEmbedded: yesOrNo(environment, 'HOLDFAST_ALLOW_EMBEDDED'),
  }
}

/** Why the embedded PostgreSQL may not be started in this environment, or `undefined` when it may. */
export function embeddedRefusal(environment: Environment = process.env): string | undefined {
  if (modeOf(environment) !== 'production' || yesOrNo(environment, 'HOLDFAST_ALLOW_EMBEDDED')) return undefined
  return (
    'In production set DATABASE_URL to a PostgreSQL that is patched and backed up: the embedded one is for trying and ' +
    'developing. To use it all the same, set HOLDFAST_ALLOW_EMBEDDED=1.'
  )
}
