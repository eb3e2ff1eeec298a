import { z } from 'zod'
import type { Config } from '../../kernel/config.ts'
import { should, type Finding } from './finding.ts'

const readyAnswer = z.object({ checks: z.record(z.string(), z.string()) })
const longestWait = 2000

/** What the running site says of its jobs; one sentence when it does not run, or something else answers there. */
export async function lookAtJobs({ port }: Pick<Config, 'port'>): Promise<Finding[]> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`, {
      signal: AbortSignal.timeout(longestWait),
    })
    const { checks } = readyAnswer.parse(await answer.json())
    return Object.entries(checks)
      .filter(([name]) => name.startsWith('job-'))
      .map(([name, word]) => should(name, !word.startsWith('failing'), word))
  } catch {
    return [should('jobs', true, `unknown: no site answers on port ${port}`)]
  }
}
