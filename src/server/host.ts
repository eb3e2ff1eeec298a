import type { IncomingMessage } from 'node:http'

/** The hosts that are answered, each with the origin that its pages have. */
export type KnownHosts = ReadonlyMap<string, string>

/** The configured public origin, and in demonstrations the loopback names with their port. */
export function knownHosts(origin: URL, extraHosts: string[]): KnownHosts {
  const extra = extraHosts.map((host): [string, string] => [
    host.toLowerCase(),
    `http://${host.toLowerCase()}`,
  ])
  return new Map([...extra, [origin.host, origin.origin]])
}

/** The origin that a request speaks to; undefined when its one Host header is not exactly one of ours. */
export function originOf(req: IncomingMessage, hosts: KnownHosts): string | undefined {
  const { host } = req.headers
  return host === undefined || countHosts(req) !== 1 ? undefined : hosts.get(host.toLowerCase())
}

// Node keeps the first of two Host headers in silence; a proxy in front may have read the second.
function countHosts({ rawHeaders }: IncomingMessage): number {
  let count = 0
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]
    if (name?.length === 4 && name.toLowerCase() === 'host') count += 1
  }
  return count
}
