import { Meilisearch } from 'meilisearch'

/** Where the server is, and the key that may do everything there: it stays in this process. */
export interface ServerAddress {
  url: string
  key: string | undefined
}

/** So long a reader waits for the server before the embedded engine answers. */
export const readerWaitsMs = 800

/** So long nobody waits: feeding and rebuilding. */
export const feederWaitsMs = 15_000

/** Takes the address, returns a client that gives up after `timeout` milliseconds. */
export function connect({ url, key }: ServerAddress, timeout: number): Meilisearch {
  return new Meilisearch({ host: url, apiKey: key, timeout })
}
