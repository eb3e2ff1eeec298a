import { basename } from 'node:path'
import type { Database } from '../../../kernel/database.ts'
import { readHeader, type Columns, type FileKind } from './columns.ts'
import { readLines } from './read-lines.ts'
import { RegisterFileError } from './register-file-error.ts'
import { finishStore } from './store.ts'

/** One published file as it was loaded: enough to say later which publication a check rests on. */
export interface LoadedFile {
  kind: FileKind
  name: string
  sha256: string
  /** The day in the file's name, when it has one. */
  datedOn: string | null
  rows: number
}

/** Rows between two signs of life. */
const reportEvery = 20_000

/**
 * Loads published files into an empty store. Throws a RegisterFileError with the file's name for an unknown header, a
 * foreign encoding, a line with another number of columns, a file that is cut off, and when nobody's own file is there.
 */
export async function loadFiles(
  store: Database,
  files: string[],
  onRows: (rows: number) => void,
): Promise<LoadedFile[]> {
  const loaded: LoadedFile[] = []
  let before = 0
  for (const file of files) {
    const one = await inItsName(file, () => loadFile(store, file, (rows) => onRows(before + rows)))
    if (loaded.some(({ kind }) => kind === one.kind))
      throw new RegisterFileError(`${basename(file)}: there are two files of the same kind (${one.kind})`)
    loaded.push(one)
    before += one.rows
  }
  if (!loaded.some(({ kind }) => kind === 'people'))
    throw new RegisterFileError('the file Personne_activite is missing; without it nobody can be found')
  finishStore(store)
  return loaded
}

async function loadFile(
  { sqlite }: Database,
  file: string,
  onRows: (rows: number) => void,
): Promise<LoadedFile> {
  const reader = readLines(file)
  const name = basename(file)
  let insert: RowInserter | undefined
  let line = 0
  sqlite.exec('BEGIN')
  for await (const batch of reader.batches()) {
    for (const text of batch) {
      line++
      if (!insert) insert = prepareInsert(sqlite, name, text)
      else if (text !== '') insert.row(text, line)
      if (line % reportEvery === 0) onRows(line)
    }
  }
  sqlite.exec('COMMIT')
  if (!insert) throw new RegisterFileError('the file is empty')
  return { kind: insert.kind, name, sha256: reader.sha256(), datedOn: dayInName(name), rows: line - 1 }
}

interface RowInserter {
  kind: FileKind
  row: (text: string, line: number) => void
}

function prepareInsert(sqlite: Database['sqlite'], fileName: string, headerLine: string): RowInserter {
  const header = readHeader(fileName, headerLine)
  if (!header.ok)
    throw new RegisterFileError(`the column "${header.missing.join('", "')}" is missing in line 1`)
  const { kind, columns, width } = header
  const store = inserters[kind](sqlite, columns)
  return {
    kind,
    row: (text, line) => {
      const cells = text.split('|')
      if (cells.length !== width)
        throw new RegisterFileError(`line ${line} has ${cells.length} columns, the header has ${width}`)
      store(cells, text, line)
    },
  }
}

type StoreRow = (cells: string[], text: string, line: number) => void

const inserters: Record<FileKind, (sqlite: Database['sqlite'], columns: Columns) => StoreRow> = {
  people: (sqlite, columns) => {
    const insert = sqlite.prepare('INSERT INTO person VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
    const wanted = [
      'number',
      'profession',
      'professionLabel',
      'category',
      'family',
      'given',
      'postalCode',
      'town',
    ]
    const places = wanted.map((name) => columns[name] ?? 0)
    return (cells, text, line) => {
      // Of other professions only who they are is kept: a check must tell them from doctors, and no more.
      const row = isRegistered(cells, columns) ? text : null
      if (row !== null)
        insert.run(...places.map((place) => cells[place] ?? ''), line, isDoctor(cells, columns) ? row : '')
    }
  },
  diplomas: awardInserter('diploma'),
  skills: awardInserter('skill'),
}

function awardInserter(table: 'diploma' | 'skill') {
  return (sqlite: Database['sqlite'], columns: Columns): StoreRow => {
    const insert = sqlite.prepare(`INSERT INTO ${table} VALUES (?, ?, ?, ?, ?)`)
    const places = ['number', 'code', 'label'].map((name) => columns[name] ?? 0)
    return (cells, text, line) => {
      if (isRegistered(cells, columns)) insert.run(...places.map((place) => cells[place] ?? ''), line, text)
    }
  }
}

// 8 is an RPPS number; the older ADELI numbers (0) are no proof for a doctor.
function isRegistered(cells: string[], columns: Columns): boolean {
  return cells[columns['idType'] ?? 0] === '8'
}

function isDoctor(cells: string[], columns: Columns): boolean {
  return cells[columns['profession'] ?? 0] === '10'
}

async function inItsName<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (problem) {
    if (problem instanceof RegisterFileError)
      throw new RegisterFileError(`${basename(file)}: ${problem.message}`)
    throw problem
  }
}

// "PS_LibreAcces_Personne_activite_202611200801.txt"
function dayInName(name: string): string | null {
  const [, year, month, day] = /(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{0,6}(?=\D*$)/.exec(name) ?? []
  return year === undefined ? null : `${year}-${month}-${day}`
}
