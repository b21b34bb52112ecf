import { isIP } from 'node:net'
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

function isOwnNetwork(address: string): boolean {
  return /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|::1$|f[cd])/i.test(address.replace(/^::ffff:/, ''))
}

/**
 * The network address that a request comes from, for slowing down whoever guesses passwords. A proxy of our own network adds the
 * address that it saw at the end of `X-Forwarded-For`; what stands before that, and what anybody else writes there, is not believed.
 */
export function originOf(context: Context): string {
  const { incoming } = (context.env ?? {}) as Partial<HttpBindings>
  const address = incoming?.socket.remoteAddress
  const seen = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
  if ((address === undefined || isOwnNetwork(address)) && isIP(seen) !== 0) return seen
  return address ?? 'here'
}
