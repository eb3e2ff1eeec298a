import { setTimeout as pause } from 'node:timers/promises'

/** Waits until something holds; fails after a while. */
export async function until(holds: () => boolean | Promise<boolean>, seconds = 30): Promise<void> {
  const deadline = Date.now() + seconds * 1000
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`not within ${seconds} seconds: ${holds}`)
    await pause(20)
  }
}
