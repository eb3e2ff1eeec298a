import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Job } from '../portal/jobs.ts'

export interface RunningJobs {
  /** One word and the age of the last success for each job, for `/readyz`. */
  checks: () => Record<string, string>
  /** Starts nothing new, and resolves when what runs has ended, or after 15 seconds. */
  stop: () => Promise<void>
}

interface State {
  job: Job
  startedAt: number
  succeededAt: number | undefined
  isFailing: boolean
}

const second = 1000
const minute = 60 * second
/** A mail server may take longer than the supervisor waits; its letter is then sent again. */
const longestWait = 15 * second

/** Runs each job again and again, one after the other. A job that fails is logged and holds up no other. */
export function startJobs(jobs: Job[], log: Logger, roundMs = minute): RunningJobs {
  const states = jobs.map((job): State => ({ job, startedAt: 0, succeededAt: undefined, isFailing: false }))
  const stopping = new AbortController()
  const rounds = goRound(states, log, roundMs, stopping.signal)
  return {
    checks: () => Object.fromEntries(states.map((state) => [`job-${state.job.name}`, wordOf(state)])),
    stop: async () => {
      stopping.abort()
      await Promise.race([rounds, pause(longestWait, undefined, { ref: false })])
    },
  }
}

async function goRound(states: State[], log: Logger, roundMs: number, signal: AbortSignal): Promise<void> {
  // The first requests after a start come first.
  await pause(Math.min(second, roundMs), undefined, { signal }).catch(() => undefined)
  while (!signal.aborted) {
    for (const state of states) if (!signal.aborted && isDue(state)) await runJob(state, log, signal)
    // An aborted pause is the end of the rounds, not a mistake.
    await pause(roundMs, undefined, { signal }).catch(() => undefined)
  }
}

function isDue({ job, startedAt }: State): boolean {
  // Half a round of grace: a round that comes a moment early is not skipped.
  return Date.now() - startedAt >= (job.everyMinutes - 0.5) * minute
}

async function runJob(state: State, log: Logger, signal: AbortSignal): Promise<void> {
  const { job } = state
  state.startedAt = Date.now()
  try {
    const done = await job.run(() => signal.aborted)
    state.succeededAt = Date.now()
    state.isFailing = false
    log.debug({ job: job.name, done }, 'job')
  } catch (problem) {
    state.isFailing = true
    log.error({ job: job.name, err: problem }, 'job failed')
  }
}

function wordOf({ succeededAt, isFailing }: State): string {
  const age = succeededAt === undefined ? 'never' : `${Math.round((Date.now() - succeededAt) / second)} s ago`
  if (isFailing) return `failing, last success ${age}`
  return succeededAt === undefined ? 'not yet' : `ok, ${age}`
}
