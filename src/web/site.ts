import type { Logger } from 'pino'
import type { Organisation } from '#domains/access/account/organisation.ts'
import type { Vault } from '#domains/access/sign-in/vault.ts'
import type { TrustDatabase } from '#domains/ledger/context.ts'
import type { Clock } from '#kernel/clock.ts'
import type { Ids } from '#kernel/ids.ts'
import type { WaySetUp } from '#kernel/messages/set-up.ts'
import type { TrustedProxies } from '#web/origin.ts'

/** A job as the administrator reads of it. */
export interface TimetabledJob {
  readonly name: string
  readonly does: string
  /** A time of day in London, or each minute; absent when an act asks for it. */
  readonly rings?: string
}

/** What every page has in common. */
export interface Site {
  readonly trustName: string
  /** The number that is answered day and night. */
  readonly dutyNumber: string
  /** The invented city is shown: personas are offered, and every page says that its people are invented. */
  readonly demo: boolean
  readonly database: TrustDatabase
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Logger
  readonly dataDirectory: string
  readonly jobs: readonly TimetabledJob[]
  /** How people are reached away from the screen, and what is not set up for it. */
  readonly ways: readonly WaySetUp[]
  /** Where people open it: passkeys belong to its host, and an organisation sends people back to it. */
  readonly address: URL
  readonly trustedProxies: TrustedProxies
  readonly vault: Vault
  /** The organisation that people sign in with, where there is one. */
  readonly organisation?: Organisation
}
