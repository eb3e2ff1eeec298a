import { pino } from 'pino'
import { suspendPractitioner } from '../../../src/directory/suspend-practitioner.ts'
import { parseConfig } from '../../../src/kernel/config.ts'
import { write } from '../../../src/kernel/database.ts'
import { makeServices, type Services } from '../../../src/server/services.ts'
import type { BenchDoctor } from './doctors.ts'
import { benchNow } from './doctors.ts'
import { timesOf } from './figures.ts'
import type { Ask } from './measure.ts'
import { question } from './question.ts'

/** The services of a running site on the data in this folder, at the instant of the questions. */
export function openServices(folder: string): Services {
  const config = parseConfig({ DATA_DIR: folder, NOW: benchNow.toISOString() })
  return makeServices(config, pino({ level: 'silent' }))
}

/** The search as pages get it: facets, distances, and every doctor confirmed by the public view. */
export function asker({ doctors }: Services): Ask {
  return async (query) => (await doctors.search(query)).doctors.map(({ listing }) => listing.id)
}

const rounds = 20

/** Middle time from the beginning of a change of name to the first answer that has it. */
export async function timeUntilVisible(services: Services, doctors: BenchDoctor[]): Promise<number> {
  const rename = services.database.sqlite.prepare(
    `UPDATE practitioner_name SET family = ? WHERE practitioner_id = ? AND script = 'Latn'`,
  )
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const { id } = someone(doctors, round)
    const family = `Quvixelmar${'abcdefghijklmnopqrst'.charAt(round)}`
    const start = performance.now()
    write(services.database, () => rename.run(family, id))
    const found = await asker(services)(question('', family, 'en', null).query)
    if (!found.includes(id)) throw new Error(`bench: ${family} is not found after the change`)
    times.push(performance.now() - start)
  }
  return timesOf(times).p50
}

/** Middle time from the beginning of a suspension to the first answer after it; throws when somebody is still there. */
export async function timeUntilGone(services: Services, doctors: BenchDoctor[]): Promise<number> {
  const slugOf = services.database.sqlite
    .prepare<[number], string>('SELECT slug FROM practitioner WHERE id = ?')
    .pluck()
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const { id, names } = someone(doctors, round + rounds)
    const slug = slugOf.get(id) ?? ''
    const start = performance.now()
    suspendPractitioner(services.database, { slug, reason: 'bench', by: 'bench', at: benchNow })
    const name = `${names[0]?.given} ${names[0]?.family}`
    const found = await asker(services)(question('', name, 'fr', null).query)
    times.push(performance.now() - start)
    if (found.includes(id)) throw new Error(`bench: ${slug} is shown after the suspension`)
  }
  return timesOf(times).p50
}

function someone(doctors: BenchDoctor[], round: number): BenchDoctor['document'] {
  const chosen = doctors[(round * 97 + 13) % doctors.length]
  if (!chosen) throw new Error('bench: nobody is there')
  return chosen.document
}
