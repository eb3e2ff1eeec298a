import { utils, write } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { readHeading } from '../../../src/members/import/columns/read-header.ts'
import { opendocument } from './opendocument.ts'
import { dryRun, importWorld, shown } from './scene.ts'

/** What the columns of a list are taken for, what it would store of each person, by column, and what is wrong. */
async function read(content: string | Uint8Array, of = {}) {
  const world = importWorld()
  const { lines, columns } = shown(world, await dryRun(world, content, of))
  const people = lines.map(({ said }) =>
    Object.fromEntries((said?.changes ?? []).map(({ column, after }) => [column, after])),
  )
  return {
    roles: columns.map(({ role }) => role),
    people,
    names: people.map((person) => [person['given.Latn'], person['family.Latn']].join(' ')),
    problems: lines.flatMap(({ said }) => said?.problems ?? []),
  }
}

describe('the headings of a column', () => {
  test.each([
    ['Practitioner', 'fullName'],
    ['Courriels', 'email'],
    ["Inscription à l'Ordre n°", 'licence'],
    ['Licence #', 'licence'],
    ['Member #', 'memberNumber'],
    ['Réf. adhérent', 'memberNumber'],
    ['Year of membership', 'memberSince'],
    ['Nom - prénom usuel', 'fullNameFamilyFirst'],
    ['שם פרטי + משפחה', 'fullName'],
    ["Année d'entrée", 'memberSince'],
    ['Year of mesotherapy diploma', 'diplomaYear'],
    ['Date DIU', 'diplomaYear'],
    ['שנת ההסמכה', 'diplomaYear'],
    ['Fac. DIU', 'diplomaIssuer'],
    ['Diplôme DIU', 'diploma'],
    ['Raison sociale', 'practiceName'],
  ] as const)('“%s” is %s', (label, field) => {
    expect(readHeading(label)).toMatchObject({ field })
  })

  test('say nothing by a year, or a member, of nobody knows what', () => {
    expect(readHeading('Board member?')).toBeUndefined()
    expect(readHeading("Année d'installation")).toBeUndefined()
    expect(readHeading('Année')).toMatchObject({ field: 'diplomaYear' })
  })
})

describe('a list', () => {
  test('keeps its order of names without headings: the more varied are the families', async () => {
    const list = ['Aude;Montbrun', 'Aude;Lanterne', 'Zoé;Hérouin', 'Zoé;Crépon'].map(
      (names, at) => `1000000000${String(at)};${names};${String(at)}@example.org`,
    )
    expect((await read(list.join('\n'))).roles.slice(1, 3)).toEqual(['given', 'family'])
  })

  test('has degrees behind a name, and languages without commas', async () => {
    const { names, people, problems } = await read(
      'Name,Town,Languages\n"Dr. David Montbrun, MD",Nice,French-English\n"Lanterne, Dr. Aude",Nice,français (courant)\n',
    )
    expect(names).toEqual(['David Montbrun', 'Aude Lanterne'])
    expect(people.map(({ languages }) => languages)).toEqual(['en, fr', 'fr'])
    expect(problems).toEqual([])
  })

  test('has numbers that a spreadsheet keeps as text, which is no way to bring in a formula', async () => {
    const { people, problems } = await read(
      'Nom;Prénom;Téléphone;Rue;Ville\nMontbrun;Aude;"=""0536490130""";"=""=1+1""";Albi\nLanterne;Zoé;0536490131;＝1+1;Albi\n',
    )
    expect(people.map(({ phone }) => phone)).toEqual(['+33536490130', '+33536490131'])
    expect(problems.map(({ column, reason }) => [column, reason])).toEqual([
      [3, 'formula'],
      [3, 'formula'],
    ])
  })

  test('ends where its notes begin', async () => {
    const { names } = await read(
      'Nom et prénom;Ville;CP\nMONTBRUN Aude;Albi;81000\nSource : secrétariat;;\n* membres fondateurs;;\n',
    )
    expect(names).toEqual(['Aude Montbrun'])
  })

  test('names towns as people write them', async () => {
    const { people } = await read(
      'Nom;Prénom;CP;Ville\nMontbrun;Aude;;Villeneuve/Lot\nLanterne;Zoé;01000;Bourg-en-Bresse Nord\n',
    )
    expect(people.map(({ city }) => city)).toEqual(['Villeneuve-sur-Lot', 'Bourg-en-Bresse'])
  })
})

describe('a workbook', () => {
  test('is read where the list is: not on a hidden sheet, nor on one of instructions', async () => {
    const book = utils.book_new(utils.aoa_to_sheet(Array.from({ length: 6 }, () => ['Remplir la feuille'])))
    utils.book_append_sheet(book, utils.aoa_to_sheet(list), 'Liste')
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet(Array.from({ length: 40 }, () => ['x', 'y'])),
      'Ancienne',
    )
    book.Workbook = { Sheets: [{}, {}, { Hidden: 1 }] }
    const bytes: unknown = write(book, { type: 'array', bookType: 'xlsx' })
    expect((await read(new Uint8Array(bytes instanceof ArrayBuffer ? bytes : []))).names).toEqual(everybody)
  })

  test('of a program that writes no styles is read, and a cell of it never as a book', async () => {
    const long = '<text:s text:c="90000000"/>'
    const bytes = opendocument(
      list.map((row) => rowOf(row.map((text) => text.replace('Albi', `Albi${long}`)))),
    )
    const { names, people } = await read(bytes)
    expect(names).toEqual(everybody)
    expect(JSON.stringify(people).length).toBeLessThan(10_000)
  })
})

const list = [
  ['Nom', 'Prénom', 'Ville'],
  ['Montbrun', 'Aude', 'Albi'],
  ['Lanterne', 'Zoé', 'Nice'],
]
const everybody = ['Aude Montbrun', 'Zoé Lanterne']

function rowOf(cells: string[]): string {
  const each = cells.map(
    (text) => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`,
  )
  return `<table:table-row>${each.join('')}</table:table-row>`
}
