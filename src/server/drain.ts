import type { Server } from 'node:http'

const longestWait = 15_000

/**
 * Stops accepting, lets requests in flight finish, and after 15 seconds cuts what is left. Resolves when
 * closed.
 */
export function drain(server: Server, wait = longestWait): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), wait)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}
