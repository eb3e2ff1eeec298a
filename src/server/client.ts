import type { IncomingMessage } from 'node:http'
import { isIPv4, isIPv6 } from 'node:net'

const told = /^(?:x-forwarded-.*|x-astro-.*|x-middleware-.*)$/
const toldExactly = new Set([
  'forwarded',
  'x-real-ip',
  'x-client-ip',
  'x-cluster-client-ip',
  'true-client-ip',
  'cf-connecting-ip',
  'fastly-client-ip',
  'x-original-url',
  'x-rewrite-url',
  'x-original-host',
  'x-host',
  'x-http-method',
  'x-http-method-override',
  'x-method-override',
])

/**
 * Who asks, for counting only: the address of the socket, or the hop that the outermost of `trustProxy`
 * proxies of ours saw. An IPv6 reader owns a /64, so that is the key.
 */
export function clientKey(req: IncomingMessage, trustProxy: number): string {
  const socket = req.socket.remoteAddress ?? 'unknown'
  return trustProxy === 0 ? keyOf(socket) : keyOf(trustedHop(req, trustProxy) ?? socket)
}

/** Removes what a stranger may claim about host, address or method, so that nothing behind can believe it. */
export function dropClaims({ headers }: IncomingMessage): void {
  for (const name of Object.keys(headers))
    if (told.test(name) || toldExactly.has(name)) Reflect.deleteProperty(headers, name)
}

function trustedHop({ headers }: IncomingMessage, trustProxy: number): string | undefined {
  const hops = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
  const hop = hops.at(-trustProxy)?.trim() ?? ''
  return isIPv4(hop) || isIPv6(hop) ? hop : undefined
}

function keyOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  return isIPv6(address) ? `${network(address)}::/64` : address
}

function network(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? []
  const front = head.split(':').filter((group) => group !== '')
  const back = tail === undefined ? [] : tail.split(':').filter((group) => group !== '')
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0')
  const groups = [...front, ...zeros, ...back].slice(0, 4)
  return groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')
}
