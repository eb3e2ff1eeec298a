import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { write, type Database } from '../../../src/kernel/database.ts'
import { tellFigures } from '../../support/figures.ts'
import { isSoak } from '../../support/soak.ts'
import { publicDoctors, serve, type Served } from './demonstration.ts'
import { createWitness, startReaders, surfacesOf, type Witness } from './witness.ts'

const listings = isSoak ? 10_000 : 300
const readers = 24
/** The terms end one after the other, this long. */
const endsWithin = isSoak ? 60_000 : 4_000
let served: Served

beforeAll(async () => {
  // The clock of this machine: nothing but time passes.
  served = await serve({ doctors: listings, now: new Date(), env: { NOW: '' }, processes: 1 })
})

afterAll(() => served?.stop())

/** Lets every listing end at an instant of its own: by its confirmation, its licence or its diploma, in turn. */
function letTermsEnd({ database }: Served, witness: Witness, from: number): number {
  const doctors = publicDoctors(database)
  const now = new Date().toISOString()
  write(database, () => {
    for (const [index, { id, slug }] of doctors.entries()) {
      const end = from + Math.floor((index * endsWithin) / doctors.length)
      endOne(database, id, { now, end: new Date(end).toISOString(), by: index % 3 })
      witness.gone(slug, end)
    }
  })
  return doctors.length
}

function endOne(
  { sqlite }: Database,
  id: number,
  { now, end, by }: { now: string; end: string; by: number },
): void {
  if (by === 0) {
    const confirm =
      'INSERT INTO confirmation (practitioner_id, confirmed_at, due_at, lapses_at) VALUES (?, ?, ?, ?)'
    sqlite.prepare(confirm).run(id, now, end, end)
    return
  }
  const kind = by === 1 ? 'licence' : 'diploma'
  const held = 'SELECT id FROM credential WHERE practitioner_id = @id AND kind = @kind'
  sqlite
    .prepare(
      `UPDATE verification SET revoked_at = @now, revoked_by = 'test' WHERE revoked_at IS NULL AND credential_id IN (${held})`,
    )
    .run({ id, kind, now })
  sqlite
    .prepare(
      `INSERT INTO verification (credential_id, source, method, checked_at, checked_by, next_check_on, holds_until)
       SELECT id, 'RPPS', 'register', @now, 'test', substr(@end, 1, 10), @end FROM (${held})`,
    )
    .run({ id, kind, now, end })
}

test(
  `a listing whose term has ended is in no answer that begins afterwards, with no job running: ${listings} listings`,
  { timeout: 1_200_000 },
  async () => {
    const [port = 0] = served.ports
    const witness = createWitness()
    const doctors = publicDoctors(served.database)
    const from = Date.now() + 4_000 + listings
    const ending = letTermsEnd(served, witness, from)
    // The first answer takes in every change.
    await witness.read(port, '/en/doctors/')
    const stopReaders = startReaders(readers, () => {
      // Whose term ends about now, before or after.
      const progress = Math.min(1, Math.max(0, (Date.now() - from) / endsWithin))
      const index = Math.floor(progress * ending + (Math.random() - 0.5) * 40)
      const { slug, family } = doctors[Math.min(ending - 1, Math.max(0, index))] ?? { slug: 'x', family: 'x' }
      const paths = [...surfacesOf(slug, family), `/en/doctors/?page=${1 + Math.floor(Math.random() * 5)}`]
      return witness.read(port, paths[Math.floor(Math.random() * paths.length)] ?? '/en/')
    })
    while (Date.now() < from + endsWithin + 500) await pause(100)
    await stopReaders()
    const last = doctors.slice(-20).flatMap(({ slug, family }) => surfacesOf(slug, family))
    await Promise.all(last.map((path) => witness.read(port, path)))
    const { answers, unchanged, cutOff } = witness.count
    tellFigures('expiry', {
      listings: ending,
      answers,
      'not modified': unchanged,
      'cut off': cutOff,
      'still shown': witness.faults.length,
    })
    expect(witness.faults.slice(0, 20)).toEqual([])
    const all = JSON.parse((await witness.read(port, '/api/v1/doctors')).body)
    expect(all).toMatchObject({ total: 0, doctors: [] })
  },
)
