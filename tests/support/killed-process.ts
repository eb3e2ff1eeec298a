import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'vitest'

/**
 * Runs a script as a process of its own and kills it so many milliseconds after it has said `ready`, whatever it is
 * doing; returns the other lines that it said: what it acknowledged.
 */
export async function linesUntilKilled(
  script: string,
  words: readonly string[],
  milliseconds: number,
): Promise<string[]> {
  const child = spawn(process.execPath, [script, ...words], { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = once(child, 'exit')
  const said: string[] = []
  for await (const line of createInterface(child.stdout)) {
    if (line !== 'ready') said.push(line)
    else void pause(milliseconds).then(() => child.kill('SIGKILL'))
  }
  await gone
  expect(child.signalCode).toBe('SIGKILL')
  return said
}
