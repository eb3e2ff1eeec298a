import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, test } from 'vitest'
import type { DoctorSearch } from '../../src/directory/doctor-search.ts'
import { suspendPractitioner } from '../../src/directory/suspend-practitioner.ts'
import type { Database } from '../../src/kernel/database.ts'
import { connect, now } from '../support/context.ts'
import {
  allAround,
  contractServer,
  demonstration,
  embeddedSite,
  fedOnce,
  find,
  site,
} from './meilisearch/stage.ts'
import { isSoak } from '../support/soak.ts'

const kills = isSoak ? 200 : 3
const suspensions = isSoak ? 60 : 12

/** Everybody who is found, on all pages, and the total that is said. */
async function everybody(doctors: DoctorSearch): Promise<{ slugs: string[]; total: number }> {
  const pages = await Promise.all([1, 2, 3, 4, 5].map((page) => find(doctors, { page })))
  const slugs = pages.flatMap((page) => page.doctors.map(({ listing }) => listing.slug))
  return { slugs, total: pages[0]?.total ?? 0 }
}

function suspend(database: Database, slug: string): void {
  const done = suspendPractitioner(database, { slug, reason: 'test', by: 'staff-anatole', at: now })
  expect(done.ok).toBe(true)
}

/** Lets another process suspend these doctors and kills it once it has acknowledged so many; returns whom it acknowledged. */
async function suspendAndKill({ file }: Database, slugs: string[], acknowledged: number): Promise<string[]> {
  const script = join(import.meta.dirname, 'suspend-until-killed.ts')
  const child = spawn(process.execPath, [script, file, now.toISOString(), ...slugs], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = once(child, 'exit')
  const told: string[] = []
  for await (const slug of createInterface(child.stdout)) {
    told.push(slug)
    if (told.length >= acknowledged) child.kill('SIGKILL')
  }
  await gone
  expect(child.signalCode).toBe('SIGKILL')
  return told
}

describe('a doctor who was suspended is in no answer that began after the acknowledgement', () => {
  test('in the same process', async () => {
    const database = demonstration()
    const doctors = embeddedSite(database)
    const before = await everybody(doctors)
    for (const [at, slug] of before.slugs.slice(0, suspensions).entries()) {
      suspend(database, slug)
      const after = await everybody(doctors)
      expect(after.slugs).not.toContain(slug)
      expect(after.total).toBe(before.total - at - 1)
    }
  })

  test('in another process that had just read everything', async () => {
    const database = demonstration()
    const reader = embeddedSite(connect(database.file))
    const before = await everybody(reader)
    for (const [at, slug] of before.slugs.slice(0, suspensions).entries()) {
      suspend(database, slug)
      const after = await everybody(reader)
      expect(after.slugs).not.toContain(slug)
      expect(after.total).toBe(before.total - at - 1)
    }
  })

  // A new process may need seconds on a busy machine.
  test(
    `when the writer was killed right after acknowledging, ${kills} times`,
    { timeout: kills * 60_000 },
    async () => {
      let database = demonstration()
      let stale = embeddedSite(connect(database.file))
      for (let kill = 0; kill < kills; kill++) {
        const { slugs } = await everybody(stale)
        const told = await suspendAndKill(database, slugs, 1 + (kill % 3))
        for (const doctors of [stale, embeddedSite(connect(database.file))]) {
          const after = await everybody(doctors)
          expect(after.slugs.filter((slug) => told.includes(slug))).toEqual([])
          expect(after.total).toBe(after.slugs.length)
        }
        if (slugs.length > 20) continue
        database = demonstration()
        stale = embeddedSite(connect(database.file))
      }
    },
  )

  test('when a search server holds it still', async () => {
    const [database, server] = [demonstration(), await contractServer()]
    const staged = await fedOnce(site(database, server))
    const first = await find(staged.doctors, allAround)
    for (const [at, { listing }] of first.doctors.slice(0, suspensions).entries()) {
      suspend(connect(database.file), listing.slug)
      const after = await find(staged.doctors, allAround)
      expect(after.doctors.map((found) => found.listing.slug)).not.toContain(listing.slug)
      expect(after.total).toBe(first.total - at - 1)
    }
  })
})
