import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyAudit } from '../../../src/audit/verify-audit.ts'
import { revokeListing } from '../../../src/verification/revoke-listing.ts'
import { tellFigures } from '../../support/figures.ts'
import { siteNow } from '../../support/site.ts'
import { isSoak } from '../../support/soak.ts'
import { publicDoctors, serve, type Served } from './demonstration.ts'
import { createWitness, startReaders, surfacesOf } from './witness.ts'

const revocations = isSoak ? 1000 : 6
const readers = 64
const now = new Date(siteNow)
let served: Served

beforeAll(async () => {
  served = await serve({ doctors: revocations + 60, now, env: {}, processes: 2 })
})

afterAll(() => served?.stop())

test(
  `whoever is revoked is in no answer that begins afterwards: ${revocations} revocations under ${readers} readers`,
  { timeout: 3_600_000 },
  async () => {
    const { database, ports } = served
    const witness = createWitness()
    const victims = publicDoctors(database).slice(0, revocations)
    const asked = victims.flatMap(({ slug, family }) => surfacesOf(slug, family))
    const surfaces = asked.length / victims.length
    let turn = 0
    let done = 0
    const everywhere = (paths: string[]) =>
      Promise.all(ports.flatMap((port) => paths.map((path) => witness.read(port, path))))
    const stopReaders = startReaders(readers, async () => {
      turn += 1
      // Most ask about those whose turn it is, some about anybody.
      const near = (done + 3 * Math.random()) * surfaces
      const path = asked[Math.floor(turn % 4 === 0 ? Math.random() * asked.length : near % asked.length)]
      await witness.read(ports[turn % ports.length] ?? 0, path ?? '/en/')
    })
    const own: (number | undefined)[] = []
    const seen: number[] = []
    for (const { slug, family } of victims) {
      const paths = surfacesOf(slug, family)
      const before = await everywhere(paths)
      seen.push(before.filter(({ shown }) => shown.includes(slug)).length)
      const revoked = revokeListing(database, { slug, reason: 'Struck off', by: 'account:anatole', at: now })
      witness.gone(slug, Date.now())
      expect(revoked.ok).toBe(true)
      const after = await everywhere(paths)
      own.push(...[0, 1, 2].map((index) => after[index]?.status))
      done += 1
    }
    await stopReaders()
    const { answers, unchanged, cutOff } = witness.count
    tellFigures('revocation', {
      revocations,
      answers,
      'not modified': unchanged,
      'cut off': cutOff,
      'still shown': witness.faults.length,
    })
    expect(witness.faults.slice(0, 20)).toEqual([])
    // They were there before: on their own pages, in results, suggestions, programs and the sitemap of both processes.
    expect(Math.min(...seen)).toBeGreaterThan(10)
    expect(new Set(own.filter((status) => status !== 0))).toEqual(new Set([410]))
    expect(verifyAudit(database).fault).toBeNull()
  },
)
