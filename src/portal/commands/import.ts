import { Command } from 'commander'
import { syncWords, wordIds } from '../../directory/sync-words.ts'
import { messagesIn } from '../../i18n/index.ts'
import { applyImport } from '../../members/import/apply-import.ts'
import { compareImport } from '../../members/import/compare-import.ts'
import { headingKey } from '../../members/import/columns/read-header.ts'
import { readRole } from '../../members/import/fields.ts'
import type { Deed } from '../../members/import/import-world.ts'
import { mapColumns } from '../../members/import/mend-import.ts'
import { readImport } from '../../members/import/read-imports.ts'
import { readUpload } from '../../members/import/read-upload.ts'
import { commandLimits, sourceOfFile } from '../../members/import/file/table.ts'
import { undoImport } from '../../members/import/undo-import.ts'
import { loadGazetteer } from '../../search/gazetteer/load-gazetteer.ts'
import { CommandError } from '../command-error.ts'
import { rowCounter } from '../row-counter.ts'
import { withSite, type OperatedSite } from '../with-site.ts'
import { printImport } from './import-print.ts'

interface Options {
  map: string[]
  country?: string
  dryRun?: boolean
  undo?: boolean
  json?: boolean
}

export function importCommand(): Command {
  return new Command('import')
    .description('brings in a list of members (CSV, XLSX, ODS); nobody is verified or public by it')
    .argument('<file>', 'the list; with --undo the number that the import printed')
    .option('--map <heading=field...>', 'what a column is, like "Ref=memberNumber"; "Ref=" leaves it out', [])
    .option('--country <CC>', 'where the list is from; the society’s country unless told')
    .option('--dry-run', 'only says what would change')
    .option('--undo', 'takes an import back, as far as nobody touched its people since')
    .option('--json', 'prints the result as JSON')
    .action((file: string, options: Options) => withSite((site) => run(site, file, options)))
}

async function run(site: OperatedSite, file: string, options: Options): Promise<void> {
  const deed = { by: 'operator', at: site.clock() }
  if (options.undo === true) return undo(site, file, deed, options)
  loadGazetteer(site.database)
  syncWords(site.database, wordIds(site.facts))
  const counter = rowCounter()
  try {
    const read = await readList(site, file, options, deed, counter.update)
    const compared = given(await compareImport(site, read, deed.at, counter.update))
    const ready = { uid: read.uid, version: compared.version }
    const isDry = options.dryRun === true
    const applied = isDry ? null : applyImport(site, ready, deed, counter.update)
    // That everybody is known already is no mistake.
    if (applied && !applied.ok && applied.reason !== 'nothing-to-apply') given(applied)
    counter.stop()
    printImport(site.database, read.uid, { json: options.json === true, isDry })
  } finally {
    counter.stop()
  }
}

async function readList(
  site: OperatedSite,
  file: string,
  { country = site.society.country, map }: Options,
  deed: Deed,
  onLines: (done: number) => void,
) {
  const source = await sourceOfFile(file).catch(() => {
    throw new CommandError(`${file} cannot be opened`)
  })
  const code = country.toUpperCase()
  if (!/^[A-Z]{2}$/.test(code)) throw new CommandError('--country is two letters, like FR')
  const read = await readUpload(site, { source, country: code, limits: commandLimits }, deed, onLines)
  if (!read.ok) throw new CommandError(sentenceOf(read.reason, read.line))
  return map.length === 0 ? read.value : mapAs(site, read.value, map, deed)
}

function mapAs(site: OperatedSite, run: { uid: string; version: number }, map: string[], deed: Deed) {
  const wanted = new Map(map.map(pairOf))
  const columns = readImport(site.database, run.uid)?.columns ?? []
  const unknown = [...wanted.keys()].find((key) => !columns.some(({ label }) => headingKey(label) === key))
  if (unknown !== undefined) throw new CommandError(`--map: the list has no column "${unknown}"`)
  const roles = columns.map(({ label, role }) => {
    const said = wanted.get(headingKey(label))
    return said === undefined ? role : said === '' ? null : said
  })
  const { version } = given(mapColumns(site, run, roles, deed))
  return { uid: run.uid, version }
}

function pairOf(text: string): [heading: string, field: string] {
  const at = text.lastIndexOf('=')
  const field = text.slice(at + 1).trim()
  if (at < 1) throw new CommandError(`--map is heading=field, like "Ref=memberNumber", not "${text}"`)
  if (field !== '' && readRole(field) === null)
    throw new CommandError(`--map: there is no field "${field}"; docs/import.md lists them`)
  return [headingKey(text.slice(0, at)), field]
}

function undo(site: OperatedSite, uid: string, deed: Deed, { json }: Options): void {
  const run = readImport(site.database, uid)
  if (!run) throw new CommandError('there is no such import')
  given(undoImport(site, { uid, version: run.version }, deed))
  printImport(site.database, uid, { json: json === true, isDry: false })
}

function given<Value>(result: { ok: true; value: Value } | { ok: false; reason: string }): Value {
  if (!result.ok) throw new CommandError(sentenceOf(result.reason, null))
  return result.value
}

function sentenceOf(reason: string, line: number | null): string {
  const { refusals, atLine } = messagesIn('en').imports
  const known: Readonly<Record<string, string>> = refusals
  const sentence = known[reason] ?? refusals.otherwise
  return line === null ? sentence : atLine(sentence, String(line))
}
