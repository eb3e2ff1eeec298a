import { parseArgs } from 'node:util'
import { benchForms } from './forms.ts'
import { benchHttp } from './http/bench.ts'
import { benchPages } from './pages.ts'
import { benchSearch } from './search/main.ts'
import { writeBetweenMarks } from './write-between-marks.ts'

/**
 * `npm run bench`: bytes of pages, front door, forms, search, as tables. A name runs one of them alone:
 * `npm run bench -- search --doctors 200000 --seed 7`. With `--write docs/search.md` the tables of the search also replace
 * what stands between the two marks of that page. Never fails on a time.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    doctors: { type: 'string', multiple: true, default: ['5000'] },
    seed: { type: 'string', default: '2026' },
    write: { type: 'string' },
  },
})

const benches: Record<string, () => void | Promise<void>> = {
  pages: async () => say('Pages, bytes as they cross the network (brotli)', await benchPages()),
  http: async () => say('Front door', inMono(await benchHttp({ seconds: 1, rounds: 3 }))),
  forms: async () => say('Forms with 32 people at once, milliseconds', await benchForms()),
  search: async () => {
    const texts: string[] = []
    for (const doctors of values.doctors) {
      const text = await benchSearch(Number(doctors), Number(values.seed))
      // What is measured is told at once: a run with more doctors may not live to its end.
      say(`Search among ${doctors}`, text)
      texts.push(text)
      if (values.write !== undefined) await writeBetweenMarks(values.write, texts.join('\n\n'))
    }
  },
}

const wanted = positionals.length > 0 ? positionals : Object.keys(benches)
const unknown = wanted.filter((name) => !(name in benches))
const isNumber = (text: string) => /^\d{1,9}$/.test(text)
if (unknown.length > 0) fail(`no bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`)
else if (![...values.doctors, values.seed].every(isNumber)) fail('--doctors and --seed are whole numbers')
else for (const name of wanted) await benches[name]?.()

function say(title: string, text = ''): void {
  process.stdout.write(`\n## ${title}\n\n${text}\n`)
}

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}

function inMono(text: string): string {
  return `\`\`\`\n${text}\n\`\`\``
}
