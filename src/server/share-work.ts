import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

const beforeAnother = 1000

/**
 * Serves with several processes at one port (PROCESSES): the first one prepares database and build, the others join it.
 * This one only starts them, starts another for one that fell, and passes on the signal to stop. Ends as they do.
 */
export async function shareWork(processes: number): Promise<void> {
  const stopping = new AbortController()
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      stopping.abort()
      for (const worker of everyone()) worker.kill('SIGTERM')
    })
  const first = cluster.fork()
  const failed = once(first, 'exit').then(([code]) => ({ code: Number(code ?? 1) }))
  const fell = await Promise.race([once(first, 'listening').then(() => undefined), failed])
  if (fell) return process.exit(fell.code)
  cluster.on('exit', () => void replace(stopping.signal))
  for (let number = 1; number < processes; number++) cluster.fork()
}

async function replace(stopping: AbortSignal): Promise<void> {
  if (!stopping.aborted) await pause(beforeAnother, undefined, { signal: stopping }).catch(() => undefined)
  if (!stopping.aborted) cluster.fork()
  else if (everyone().length === 0) process.exit(0)
}

function everyone(): Worker[] {
  return Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined)
}

/** Whether this process speaks for all: the only one, or the first of several. */
export function isSpokesman(): boolean {
  return cluster.worker === undefined || cluster.worker.id === 1
}
