import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeDemonstration } from '../../../src/portal/demo/make-demonstration.ts'
import { knownWords } from '../../../src/portal/demo/words.ts'
import { libraries } from './beside/libraries.ts'
import { measureInChild, type Job } from './children.ts'
import { benchNow, benchPeople } from './doctors.ts'
import { measureHttp } from './http.ts'
import { figuresShape, placesShape, startShape, type Figures, type HttpFigures } from './figures.ts'
import { resultText, type Result } from './tables.ts'

/** The front door costs the same with more of them. */
const mostOverHttp = 5_000

/** Takes how many doctors and a seed, measures the search beside others on the same data; returns Markdown. */
export async function benchSearch(doctors: number, seed: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-'))
  try {
    makeData(folder, doctors, seed)
    return resultText(await measureAll({ way: '', doctors, seed, folder }))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function makeData(folder: string, doctors: number, seed: number): void {
  const start = performance.now()
  makeDemonstration({
    file: join(folder, 'portal.db'),
    words: knownWords(),
    people: benchPeople(doctors, seed),
    now: benchNow,
    seed,
    onPerson: () => undefined,
  })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  process.stderr.write(`${doctors} doctors made in ${seconds} s\n`)
}

async function measureAll(job: Job): Promise<Result> {
  const { doctors, seed } = job
  const start = () => measureInChild({ ...job, way: 'start' }, startShape)
  const [cold, warm] = [await start(), await start()]
  const places = await measureInChild({ ...job, way: 'places' }, placesShape)
  const http = doctors <= mostOverHttp ? await measureHttp(job).catch(httpLeftOut) : []
  const { ways, leftOut } = await measureWays(job)
  const starts = cold && warm && { cold, warm }
  return { doctors, seed, ways, leftOut, starts, places, http }
}

async function measureWays(job: Job): Promise<Pick<Result, 'ways' | 'leftOut'>> {
  const all = libraries()
  const fitting = all.filter(({ mostDoctors }) => job.doctors <= mostDoctors)
  const ways: Figures[] = []
  for (const way of ['ours', 'engine', ...fitting.map(({ name }) => name)]) {
    process.stderr.write(`measuring ${way} …\n`)
    const figures = await measureInChild({ ...job, way }, figuresShape)
    if (figures) ways.push(figures)
  }
  const leftOut = all.filter((library) => !fitting.includes(library)).map(leftOutText)
  if (!process.env['MEILI_URL']) leftOut.push('Meilisearch is left out: MEILI_URL names no server.')
  return { ways, leftOut }
}

// Without a build there is no site to ask; the rest is worth having.
function httpLeftOut(problem: unknown): HttpFigures[] {
  process.stderr.write(`over HTTP nothing was measured: ${String(problem).slice(0, 300)}\n`)
  return []
}

function leftOutText({ name, mostDoctors }: { name: string; mostDoctors: number }): string {
  return `${name} is left out: it is measured up to ${mostDoctors.toLocaleString('en')} doctors.`
}
