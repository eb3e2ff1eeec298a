import { setTimeout as pause } from 'node:timers/promises'

const evenMs = 60

/** Does the work and answers after the same time whatever the work was, so that nobody learns from the clock which it was. */
export async function inEvenTime<T>(work: () => T | Promise<T>): Promise<T> {
  const [result] = await Promise.all([work(), pause(evenMs)])
  return result
}
