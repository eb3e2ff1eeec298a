import { setTimeout as pause } from 'node:timers/promises'
import pino from 'pino'
import { describe, expect, test } from 'vitest'
import type { Job } from '../../src/portal/jobs.ts'
import { startJobs } from '../../src/server/jobs.ts'

const quiet = pino({ level: 'silent' })

function job(name: string, run: Job['run'], everyMinutes = 60): Job {
  return { name, everyMinutes, run }
}

describe('the jobs of a running site', () => {
  test('run at the start, one after the other, and again only when they are due', async () => {
    const order: string[] = []
    const note = (name: string) => job(name, () => ({ count: order.push(name) }))
    const jobs = startJobs([note('first'), note('second')], quiet, 5)
    await pause(60)
    await jobs.stop()
    expect(order).toEqual(['first', 'second'])
    expect(jobs.checks()).toEqual({ 'job-first': 'ok, 0 s ago', 'job-second': 'ok, 0 s ago' })
  })

  test('go round again when their time has come', async () => {
    let rounds = 0
    const jobs = startJobs([job('often', () => ({ rounds: (rounds += 1) }), 0)], quiet, 5)
    await pause(80)
    await jobs.stop()
    expect(rounds).toBeGreaterThan(2)
  })

  test('that fail are reported and hold up no other', async () => {
    const lines: string[] = []
    const log = pino({ level: 'error' }, { write: (line) => void lines.push(line) })
    const failing = job('failing', () => {
      throw new Error('the disk is full')
    })
    let isDone = false
    const jobs = startJobs([failing, job('next', () => ({ isDone: (isDone = true) }))], log, 5)
    await pause(30)
    await jobs.stop()
    expect(isDone).toBe(true)
    expect(jobs.checks()).toMatchObject({ 'job-failing': 'failing, last success never' })
    expect(lines.join('')).toContain('the disk is full')
  })

  test('are waited for when the site stops, and told of it', async () => {
    let told = false
    const slow = job('slow', async (isStopping) => {
      while (!isStopping()) await pause(2)
      await pause(20)
      told = true
      return {}
    })
    const jobs = startJobs([slow, job('never-reached', () => ({}))], quiet, 5)
    await pause(10)
    await jobs.stop()
    expect(told).toBe(true)
    expect(jobs.checks()['job-never-reached']).toBe('not yet')
  })
})
