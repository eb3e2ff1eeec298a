import { parseArgs } from 'node:util'
import { benchHttp } from './http/bench.ts'
import { benchPages } from './pages.ts'
import { benchSearch } from './search/main.ts'

/**
 * `npm run bench`: bytes of pages, front door, search, as tables. A name runs one of them alone:
 * `npm run bench -- search --doctors 200000 --seed 7`. Never fails on a time.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    doctors: { type: 'string', multiple: true, default: ['5000'] },
    seed: { type: 'string', default: '2026' },
  },
})

const benches: Record<string, () => void | Promise<void>> = {
  pages: async () => say('Pages, bytes as they cross the network (brotli)', await benchPages()),
  http: async () => say('Front door', inMono(await benchHttp({ seconds: 1, rounds: 3 }))),
  search: () => {
    say(`Search, ${values.doctors.join(', ')} doctors, seed ${values.seed}`)
    benchSearch(values.doctors.map(Number), Number(values.seed))
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
