import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../../../src/kernel/database.ts'
import { tokens } from '../../../../src/search/fold.ts'
import type { Library, Texts } from './library.ts'

/** Plain full text of SQLite, as one would do it first: all words, the last one begun; else any of the words. */
export function fullText(): Library {
  const folder = mkdtempSync(join(tmpdir(), 'bench-full-text-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const { sqlite } = openDatabase(join(folder, 'full-text.db'))
  sqlite.exec(
    `CREATE VIRTUAL TABLE doctor USING fts5(names, conditions, cities,
     tokenize="unicode61 remove_diacritics 2", prefix='2 3')`,
  )
  const add = sqlite.prepare('INSERT INTO doctor (rowid, names, conditions, cities) VALUES (?, ?, ?, ?)')
  const drop = sqlite.prepare('DELETE FROM doctor WHERE rowid = ?')
  const find = sqlite
    .prepare<[string, number], number>('SELECT rowid FROM doctor WHERE doctor MATCH ? ORDER BY rank LIMIT ?')
    .pluck()
  const put = ({ id, names, conditions, cities }: Texts) => add.run(id, names, conditions, cities)
  return {
    build: sqlite.transaction((texts: Texts[]) => texts.forEach(put)),
    ask: (q, count) => {
      const words = tokens(q).map((word) => `"${word}"`)
      if (words.length === 0) return []
      const all = find.all(`${words.join(' AND ')}*`, count)
      return all.length > 0 ? all : find.all(words.join(' OR '), count)
    },
    replace: sqlite.transaction((texts: Texts) => {
      drop.run(texts.id)
      put(texts)
    }),
    remove: (id) => void drop.run(id),
  }
}
