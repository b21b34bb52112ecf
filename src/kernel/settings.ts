import { isIP } from 'node:net'
import { delimiter, join, resolve } from 'node:path'
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
  /** `HOLDFAST_PACK_FOLDERS`: where copies of the sealed daily pack are put, absolute, several divided as in PATH. */
  readonly packFolders: readonly string[]
  /** `HOLDFAST_ALLOW_EMBEDDED`: whether the embedded PostgreSQL may serve in production. */
  readonly allowEmbedded: boolean
  /** `HOLDFAST_ADDRESS`: where people open it, like `https://holdfast.example.org`. Passkeys belong to this address. */
  readonly address: URL
  /** `HOLDFAST_TRUSTED_PROXIES`: addresses or networks, with commas between, whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[]
  /** `HOLDFAST_TRUST`: whose system it is, as every page and paper says; absent, none is named. */
  readonly trustName: string | undefined
  /** `HOLDFAST_OIDC_…`: the organisation that people sign in with; absent, there is none. */
  readonly organisation: OrganisationSettings | undefined
}

/** An organisation's sign-in by OpenID Connect. */
export interface OrganisationSettings {
  /** `HOLDFAST_OIDC_ISSUER`. */
  readonly issuer: URL
  /** `HOLDFAST_OIDC_CLIENT_ID`. */
  readonly clientId: string
  /** `HOLDFAST_OIDC_CLIENT_SECRET`. */
  readonly clientSecret: string
  /** `HOLDFAST_OIDC_NAME`: what people call it. */
  readonly name: string
  /** `HOLDFAST_PASSWORDS`: whether passwords of our own are taken beside it; yes, unless said otherwise. */
  readonly passwords: boolean
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

function saidOf(environment: Environment, name: string): string | undefined {
  return environment[name]?.trim() || undefined
}

function addressOf(environment: Environment, name: string): URL | undefined {
  const said = saidOf(environment, name)
  if (said === undefined) return undefined
  const isHere = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$)/.test(said)
  if (!URL.canParse(said) || !(said.startsWith('https://') || isHere))
    throw new RangeError(`${name} must be an address that begins with https://, not "${said}".`)
  return new URL(said)
}

function proxiesOf(environment: Environment): readonly string[] {
  const said = (saidOf(environment, 'HOLDFAST_TRUSTED_PROXIES') ?? '').split(',').map((one) => one.trim())
  return said
    .filter((one) => one !== '')
    .map((one) => {
      const [address = '', prefix = '0', ...more] = one.split('/')
      const longest = isIP(address) === 6 ? 128 : 32
      if (isIP(address) === 0 || more.length > 0 || !/^\d{1,3}$/.test(prefix) || Number(prefix) > longest)
        throw new RangeError(`HOLDFAST_TRUSTED_PROXIES must name addresses or networks like 10.0.0.0/24, not "${one}".`)
      return one
    })
}

function organisationOf(environment: Environment): OrganisationSettings | undefined {
  const issuer = addressOf(environment, 'HOLDFAST_OIDC_ISSUER')
  if (issuer === undefined) return undefined
  if (issuer.protocol === 'http:' && modeOf(environment) === 'production')
    throw new RangeError('HOLDFAST_OIDC_ISSUER must begin with https:// in production.')
  const clientId = saidOf(environment, 'HOLDFAST_OIDC_CLIENT_ID')
  const clientSecret = saidOf(environment, 'HOLDFAST_OIDC_CLIENT_SECRET')
  if (clientId === undefined || clientSecret === undefined)
    throw new RangeError('With HOLDFAST_OIDC_ISSUER set HOLDFAST_OIDC_CLIENT_ID and HOLDFAST_OIDC_CLIENT_SECRET too.')
  return {
    issuer,
    clientId,
    clientSecret,
    name: saidOf(environment, 'HOLDFAST_OIDC_NAME') ?? 'your organisation',
    passwords: saidOf(environment, 'HOLDFAST_PASSWORDS') === undefined || yesOrNo(environment, 'HOLDFAST_PASSWORDS'),
  }
}

function demoOf(environment: Environment): boolean {
  const demo = yesOrNo(environment, 'HOLDFAST_DEMO')
  if (demo && modeOf(environment) === 'production')
    throw new RangeError('HOLDFAST_DEMO lets anybody in without a password: it is refused in production.')
  return demo
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

function packFoldersOf(environment: Environment, dataDirectory: string): readonly string[] {
  const said = (environment['HOLDFAST_PACK_FOLDERS'] ?? '').split(delimiter).filter((folder) => folder.trim() !== '')
  return said.length === 0 ? [join(dataDirectory, 'packs')] : said.map((folder) => resolve(folder.trim()))
}

/**
 * Reads the settings. Throws a `RangeError` whose message is a sentence for whoever runs the system.
 */
export function readSettings(environment: Environment = process.env): Settings {
  const dataDirectory = resolve(environment.HOLDFAST_DATA?.trim() || join(projectRoot, '.holdfast'))
  return {
    port: portOf(environment),
    dataDirectory,
    packFolders: packFoldersOf(environment, dataDirectory),
    databaseUrl: databaseUrlOf(environment),
    demo: demoOf(environment),
    mode: modeOf(environment),
    allowEmbedded: yesOrNo(environment, 'HOLDFAST_ALLOW_EMBEDDED'),
    address: addressOf(environment, 'HOLDFAST_ADDRESS') ?? new URL(`http://localhost:${portOf(environment)}`),
    trustedProxies: proxiesOf(environment),
    trustName: saidOf(environment, 'HOLDFAST_TRUST'),
    organisation: organisationOf(environment),
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
