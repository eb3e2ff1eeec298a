import { stringify } from 'csv-stringify/sync'

/** A list as societies have them, and what each of its columns is: a role, or null for what nobody needs. */
export interface MessyList {
  name: string
  country: string
  bytes: Uint8Array
  roles: (string | null)[]
  people: number
}

export type Cell = string | number | null

/** Invented doctors of France. */
export const french: [
  family: string,
  given: string,
  rpps: string,
  town: string,
  code: string,
  street: string,
  phone: string,
][] = [
  ['VERGNAC', 'Éloïse', '10000000008', 'Toulouse', '31000', '3 rue des Tilleuls', '05 36 49 01 08'],
  ['TOURNEFEUILLE', 'Basile', '10000000016', 'Balma', '31130', '12 av. de la Gare', '05.36.49.01.10'],
  ['DE LA ROCHÈRE', 'Côme', '10000000024', 'Nice', '06000', '1 place Masséna', '04-93-49-01-12'],
  ['LANTERNIER', 'Octavie', '10000000032', 'Lyon', '69003', '45 cours Lafayette', '+33 4 78 49 01 14'],
  ['BEN SOUSSAN', 'Judith', '10000000040', 'Marseille', '13008', '7 bd Michelet', '0033491490116'],
  ["D'ARBOUSSE", 'Zoé', '10000000057', 'Bordeaux', '33000', '9 quai des Chartrons', '(05) 56 49 01 18'],
]

/** And of Israel. */
export const hebrew: [family: string, given: string, licence: string, town: string, phone: string][] = [
  ['כהן', 'דוד', '1-23456', 'חיפה', '04-8123456'],
  ['לוי', 'מרים', '23457', 'ירושלים', '02-6711246'],
  ['בן שמעון', 'יעל', '34568', 'באר שבע', '050-1234567'],
  ['מזרחי', 'אסתר', '45679', 'נתניה', '09-8612345'],
]

/** An address that nobody has. */
export const mail = (text: string) =>
  `${text
    .normalize('NFKD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase()}@example.org`

/** Rows as text, parted by this sign. */
export function csv(delimiter: string, rows: Cell[][]): string {
  return stringify(rows, { delimiter, record_delimiter: 'windows' })
}
