import { z } from 'zod'
import { columnsByRole } from '../column.ts'
import type { ReadLine } from './compare.ts'
import type { ImportWorld } from '../import-world.ts'
import { joinDrafts } from './join-lines.ts'
import { readRow } from '../line/read-row.ts'
import type { OpenRun } from '../read-run.ts'
import { rowWorld } from '../line/row-world.ts'

/** So many lines of one person are read: nobody has more practices. */
export const mostLines = 20

/** Reads the lines of a run. */
export interface LineSource {
  line: (cells: string) => ReadLine
  /** What the lines of a person say together, down to the line `upTo`, and what staff decided; `first` is their first one. */
  person: (first: number, upTo: number) => { said: ReadLine; choice: string | null }
}

/** Prepares the reading of a run by what its columns are. */
export function lineSource(world: ImportWorld, run: OpenRun): LineSource {
  const byRole = columnsByRole(run.columns)
  const reading = rowWorld(world, run.country)
  const lines = world.database.sqlite.prepare<
    { run: number; first: number; upTo: number; most: number },
    Line
  >(
    `SELECT cells, choice, said ->> 'twice' AS twice FROM import_row
     WHERE run_id = @run AND (number = @first OR joined_to = @first) AND number <= @upTo
     ORDER BY number LIMIT @most`,
  )
  const line = (cells: string) => ({ ...readRow(cellsOf(cells), byRole, reading), twice: null })
  return {
    line,
    person: (first, upTo) => {
      const [own, ...more] = lines.all({ run: run.id, first, upTo, most: mostLines })
      if (!own) throw new Error('import: a line leads to none above it')
      const said = line(own.cells)
      const draft = more.reduce((above, { cells }) => joinDrafts(above, line(cells).draft), said.draft)
      return { said: { ...said, draft, twice: own.twice }, choice: own.choice }
    },
  }
}

interface Line {
  cells: string
  choice: string | null
  twice: number | null
}

const cellsSchema = z.array(z.string())

/** The cells of a line as they are kept. */
export function cellsOf(json: string): string[] {
  return cellsSchema.parse(JSON.parse(json))
}
