/** The three open files of the French register. */
export const fileKinds = ['people', 'diplomas', 'skills'] as const
export type FileKind = (typeof fileKinds)[number]

/** What the publisher calls them; a file with another name is known by its header. */
const namesOfFiles: Record<FileKind, RegExp> = {
  people: /personne_?activite/i,
  diplomas: /dipl_?autexerc/i,
  skills: /savoir_?faire/i,
}

/** Where a file keeps what we read: our name of a column to its place in the line. */
export type Columns = Record<string, number>

/**
 * What we read, and the names that the publisher has given it over the years: folded, and without what stands in
 * brackets ("Code postal (coord. structure)"). Files are read by name, because their columns move.
 */
const names: Record<FileKind, Record<string, string[]>> = {
  people: {
    idType: ["type d'identifiant pp", 'type identifiant pp'],
    number: ['identifiant pp'],
    family: ["nom d'exercice", 'nom exercice'],
    given: ["prenom d'exercice", 'prenom exercice'],
    profession: ['code profession'],
    professionLabel: ['libelle profession'],
    category: ['code categorie professionnelle'],
    postalCode: ['code postal', 'code postal structure'],
    town: ['libelle commune', 'libelle commune structure'],
  },
  diplomas: {
    idType: ["type d'identifiant pp", 'type identifiant pp'],
    number: ['identifiant pp'],
    code: ['code diplome obtenu'],
    label: ['libelle diplome obtenu'],
  },
  skills: {
    idType: ["type d'identifiant pp", 'type identifiant pp'],
    number: ['identifiant pp'],
    code: ['code savoir-faire'],
    label: ['libelle savoir-faire'],
  },
}

export type Header =
  { ok: true; kind: FileKind; columns: Columns; width: number } | { ok: false; missing: string[] }

/**
 * Takes the name of a file and its first line, returns its kind and its columns; or the names that are missing for
 * what it calls itself, or else for the kind that it is nearest to.
 */
export function readHeader(fileName: string, line: string): Header {
  const cells = line.split('|').map(folded)
  const named = fileKinds.filter((kind) => namesOfFiles[kind].test(fileName))
  const tried = (named.length > 0 ? named : fileKinds).map((kind) => ({ kind, ...find(cells, names[kind]) }))
  const fitting = tried.find(({ missing }) => missing.length === 0)
  if (fitting) return { ok: true, kind: fitting.kind, columns: fitting.columns, width: cells.length }
  const nearest = tried.reduce((best, one) => (one.missing.length < best.missing.length ? one : best))
  return { ok: false, missing: nearest.missing }
}

function find(cells: string[], wanted: Record<string, string[]>): { columns: Columns; missing: string[] } {
  const columns: Columns = {}
  const missing: string[] = []
  for (const [column, spellings] of Object.entries(wanted)) {
    const index = cells.findIndex((cell) => spellings.includes(cell))
    if (index === -1) missing.push(spellings[0] ?? column)
    else columns[column] = index
  }
  return { columns, missing }
}

function folded(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\ufeff]/g, '')
    .replace(/[’ʼ]/g, "'")
    .replace(/\([^)]*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}
