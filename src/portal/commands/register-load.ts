import { loadRpps, type RppsLoaded } from '../../verification/registers/load-rpps.ts'
import { rowsOfPeople } from '../../verification/registers/register-loads.ts'
import { RegisterFileError } from '../../verification/registers/rpps/register-file-error.ts'
import { CommandError } from '../command-error.ts'
import { rowCounter } from '../row-counter.ts'
import type { OperatedSite } from '../with-site.ts'
import { print, type Which } from './register-print.ts'

/** A whole publication has nearly two million rows; a smaller first one is taken, with a warning. */
const fewRows = 1_000_000

/** Loads the files and says what they changed; a file that cannot be used is one clear sentence. */
export async function loadRegister(
  { database, config, clock }: OperatedSite,
  files: string[],
  { register, json, acceptSmaller = false }: Which & { acceptSmaller?: boolean },
): Promise<void> {
  const counter = rowCounter()
  const loading = { dataDir: config.dataDir, files, by: 'operator', at: clock(), acceptSmaller }
  try {
    const loaded = await loadRpps(database, { ...loading, onRows: counter.update })
    counter.stop()
    const { load, asked, differing, hidden, isSame } = loaded
    const warnings = warningsOf(loaded)
    const answer = { register, isSame, asked, changed: differing, hidden, files: load.files, warnings }
    print(json, answer, [...sentencesOf(register, loaded), ...warnings].join('\n'))
  } catch (problem) {
    counter.stop()
    if (problem instanceof RegisterFileError)
      throw new CommandError(`${problem.message}; the publication before stays in use`)
    throw problem
  }
}

function sentencesOf(register: string, { isSame, load, asked, differing, hidden }: RppsLoaded): string[] {
  if (isSame)
    return [`These files are in use already, since ${load.loadedAt.slice(0, 10)}; nothing was done.`]
  const files = load.files.map(({ name, rows }) => `${name}: ${rows} rows`)
  const changes =
    differing === 0
      ? 'Nothing changed for the doctors who are listed.'
      : `It says otherwise about ${differing} of the doctors who are listed, and ${hidden} of them are hidden; portal register diff names them, and each is a case.`
  return [...files, `${register} is loaded and was asked about ${asked} listed doctors. ${changes}`]
}

function warningsOf({ load }: RppsLoaded): string[] {
  const rows = rowsOfPeople(load)
  return rows < fewRows
    ? [`Warning: ${rows} rows of people are few for a whole publication; look whether the file is whole.`]
    : []
}
