/** Ids of rows: UUIDv7 (RFC 9562, section 5.7), made by the application so that every PostgreSQL version does. */

import { randomBytes } from 'node:crypto'
import type { Clock } from './clock.ts'
import type { Random } from './random.ts'

export interface Ids {
  /** A new UUIDv7, in lower case. Ids of one source sort in the order in which they were made. */
  next(): string
}

/** Ids for use: the clock's milliseconds, the rest from the operating system's generator. */
export function systemIds(clock: Clock): Ids {
  return ids(clock, (count) => randomBytes(count))
}

/** Ids that come out the same for the same seed and the same clock: for the invented city and for tests. */
export function seededIds(random: Random, clock: Clock): Ids {
  return ids(clock, (count) => random.bytes(count))
}

/**
 * RFC 9562, section 6.2, method 1: twelve bits and fourteen more count within a millisecond from a random start, so that ids
 * sort as they were made. A clock that goes back, as a machine's can, does not make ids go back: the latest millisecond stands.
 */
function ids(clock: Clock, bytes: (count: number) => Uint8Array): Ids {
  let latest = -1
  let counter = 0
  return {
    next() {
      const now = clock.now().epochMilliseconds
      if (now > latest) {
        latest = now
        counter = startOfCount(bytes(4))
      } else if (++counter > counterMost) {
        latest++
        counter = startOfCount(bytes(4))
      }
      return uuid7(latest, counter, bytes(6))
    },
  }
}

const counterMost = 2 ** 26 - 1

/** A random start in the lower half of the counter, so that at least 33 million ids fit in a millisecond. */
function startOfCount(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) >>> 7
}

function uuid7(milliseconds: number, counter: number, tail: Uint8Array): string {
  const time = milliseconds.toString(16).padStart(12, '0')
  const upper = (0x7000 | (counter >>> 14)).toString(16)
  const lower = (0x8000 | (counter & 0x3fff)).toString(16)
  const rest = Array.from(tail, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${time.slice(0, 8)}-${time.slice(8)}-${upper}-${lower}-${rest}`
}
