import { z } from 'zod'
import type { Config } from '../../kernel/config.ts'

/** How many jobs the running site has, and which of them failed when they last ran. */
export interface JobsState {
  count: number
  failing: string[]
}

const readyAnswer = z.object({ checks: z.record(z.string(), z.string()) })
const prefix = 'job-'
const longestWaitMs = 500

/** Asks the site itself, as `portal doctor` does; null when it does not say. */
export async function askJobs({ port }: Pick<Config, 'port'>): Promise<JobsState | null> {
  try {
    const address = `http://127.0.0.1:${port}/readyz`
    const answer = await fetch(address, { signal: AbortSignal.timeout(longestWaitMs) })
    const { checks } = readyAnswer.parse(await answer.json())
    const jobs = Object.entries(checks).filter(([name]) => name.startsWith(prefix))
    const failing = jobs.filter(([, word]) => word.startsWith('failing'))
    return { count: jobs.length, failing: failing.map(([name]) => name.slice(prefix.length)) }
  } catch {
    return null
  }
}
