import { BlockList, isIP, isIPv6 } from 'node:net'
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

/** Whether a request came through a proxy of ours, by its address. */
export type TrustedProxies = (address: string) => boolean

export const noProxies: TrustedProxies = () => false

/** A proxy is trusted when `HOLDFAST_TRUSTED_PROXIES` names its address or its network. */
export function trustedProxies(named: readonly string[]): TrustedProxies {
  const list = new BlockList()
  for (const one of named) {
    const [address = '', prefix] = one.split('/')
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    if (prefix === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(prefix), family)
  }
  return (address) => {
    const plain = plainAddress(address)
    return isIP(plain) !== 0 && list.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4')
  }
}

function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d)/i, '')
}

/**
 * The network address that a request comes from, for slowing down whoever guesses passwords. A trusted proxy adds the address that
 * it saw at the end of `X-Forwarded-For`; what stands before that, and what anybody else writes there, is not believed.
 */
export function originOf(context: Context, isTrusted: TrustedProxies): string {
  const { incoming } = (context.env ?? {}) as Partial<HttpBindings>
  let address = incoming?.socket.remoteAddress
  if (address === undefined) return 'here'
  for (const seen of (context.req.header('x-forwarded-for') ?? '').split(',').toReversed()) {
    if (!isTrusted(address) || isIP(seen.trim()) === 0) break
    address = seen.trim()
  }
  return plainAddress(address)
}
