import type { Server, ServerOptions } from 'node:http'

const seconds = 1000
const kibibytes = 1024

/** The longest address (path and query) that is read at all. */
export const longestAddress = 8 * kibibytes

/** What Node itself refuses: long headers (431), slow headers and slow bodies (408). */
export const serverOptions: ServerOptions = {
  maxHeaderSize: 16 * kibibytes,
  headersTimeout: 10 * seconds,
  requestTimeout: 60 * seconds,
  keepAliveTimeout: 10 * seconds,
  connectionsCheckingInterval: 5 * seconds,
}

/**
 * Sets the limits that Node takes on the server itself: how many connections, how long a silent one lives.
 */
export function limitSockets(server: Server): void {
  server.maxConnections = 2000
  server.maxRequestsPerSocket = 1000
  // A reader that stops reading holds an answer in memory; after this it is let go.
  server.timeout = 75 * seconds
}
