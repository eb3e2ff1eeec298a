import { join } from 'node:path'
import { databaseFileIn, parseConfig } from '../../../src/kernel/config.ts'
import { closeDatabase, openDatabase } from '../../../src/kernel/database.ts'
import { projectRoot } from '../../../src/kernel/root.ts'
import { loadFacts } from '../../../src/library/facts.ts'
import { searchTerms } from '../../../src/library/search-terms.ts'
import { placeBook } from '../../../src/search/place-book.ts'
import { benchDoctors } from './doctors.ts'
import { measureLibrary } from './measure-library.ts'
import { measureEngine, measureOurs, measureStart } from './measure-ours.ts'
import { measurePlaces } from './places.ts'
import type { World } from './question.ts'

/**
 * Run as a process of its own, so that nobody's memory and compiled code is another's: measures one way to search and
 * sends its figures. `worker.ts <way> <doctors> <seed> <folder of the data>`
 */
const [way = '', count = '', seed = '', folder = ''] = process.argv.slice(2)
const ways: Record<string, () => object | Promise<object>> = {
  start: () => measureStart(folder),
  ours: () => measureOurs(makeWorld(), Number(seed), folder),
  engine: () => measureEngine(makeWorld(), Number(seed)),
  places: () => measurePlaces(Number(seed), folder),
}
const measured = await (ways[way]?.() ?? measureLibrary(makeWorld(), Number(seed), way))
process.send?.(measured, () => process.exit())

function makeWorld(): World {
  const database = openDatabase(databaseFileIn(parseConfig({ DATA_DIR: folder })))
  process.on('exit', () => closeDatabase(database))
  const terms = searchTerms(loadFacts(join(projectRoot, 'content')))
  return { doctors: benchDoctors(Number(count), Number(seed)), terms, places: placeBook(database) }
}
