import { describe, expect, test } from 'vitest'
import { mapColumns, mendLines } from '../../../src/members/import/mend-import.ts'
import { listImports } from '../../../src/members/import/read-imports.ts'
import { readKnownPerson } from '../../../src/members/import/people/read-record.ts'
import { undoImport } from '../../../src/members/import/undo-import.ts'
import { makeOwner } from '../../../src/members/owner.ts'
import { add, basile, eloise, list } from '../../support/people.ts'
import { member, membersWorld } from '../scene.ts'
import { bringIn, clerk, compare, dryRun, importWorld, shown, upload } from './scene.ts'

const head = 'Nom;Prénom;RPPS;Courriel;Rue;CP;Ville;Téléphone\n'
const line = (...cells: string[]) => `${cells.join(';')}\n`
const theo = line(
  'Montbrun',
  'Théo',
  '10000000065',
  'theo@example.org',
  '4 rue Neuve',
  '31000',
  'Toulouse',
  '05 36 49 01 30',
)
/** Éloïse of the tests, as a list has her. */
const listed = (street = '3 rue des Tilleuls', licence = '10000000001') =>
  line('VERGNAC', 'Eloise', licence, '', street, '31000', 'TOULOUSE', '')

describe('a list that is applied', () => {
  test('stores new people as imported ones: not verified, not public, owned by nobody', async () => {
    const world = importWorld()
    const { applied } = await bringIn(world, head + theo)
    expect(applied).toEqual({ added: 1, changed: 0 })
    const all = (sql: string) => world.database.sqlite.prepare(sql).all()
    expect(all('SELECT given, family FROM practitioner_name')).toEqual([
      { given: 'Théo', family: 'Montbrun' },
    ])
    expect(all('SELECT number FROM practice_phone')).toEqual([{ number: '+33536490130' }])
    expect(all('SELECT email FROM practitioner_contact')).toEqual([{ email: 'theo@example.org' }])
    expect(all('SELECT act FROM audit ORDER BY seq')).toEqual([
      { act: 'import.read' },
      { act: 'import.apply' },
    ])
    const never = [
      'public_practitioner',
      'publication',
      'verification',
      'consent',
      'practitioner_owner',
      'verification_case',
    ]
    for (const table of never) expect([table, all(`SELECT * FROM ${table}`)]).toEqual([table, []])
  })

  test('is the same when it is brought in again', async () => {
    const world = importWorld()
    await bringIn(world, head + theo)
    expect(shown(world, await dryRun(world, head + theo)).counts.outcomes).toMatchObject({
      same: 1,
      new: 0,
      changed: 0,
    })
  })

  test('takes nothing away: an empty cell and a missing practice say nothing', async () => {
    const world = importWorld()
    add(world.database, eloise)
    const { lines } = shown(
      world,
      await dryRun(world, 'Nom;Prénom;RPPS;Langues\nVergnac;Éloïse;10000000001;\n'),
    )
    expect(lines).toMatchObject([{ outcome: 'same' }])
  })

  test('keeps nothing of the columns that were not taken over', async () => {
    const world = importWorld()
    const { run } = await bringIn(world, 'Nom;Prénom;Date de naissance\nMontbrun;Théo;01/02/1960\n')
    expect(shown(world, run).lines).toMatchObject([{ cells: ['Montbrun', 'Théo', ''] }])
  })
})

describe('the dry run', () => {
  test('changes nobody', async () => {
    const world = importWorld()
    await dryRun(world, head + theo)
    expect(world.database.sqlite.prepare('SELECT count(*) FROM practitioner').pluck().get()).toBe(0)
  })

  test('says field by field what differs, and not that capitals and accents do', async () => {
    const world = importWorld()
    add(world.database, eloise)
    const { lines } = shown(world, await dryRun(world, head + listed('5 rue des Tilleuls')))
    const changes = [{ column: 'street', before: '3 rue des Tilleuls', after: '5 rue des Tilleuls' }]
    expect(lines).toMatchObject([{ outcome: 'changed', said: { changes } }])
  })

  test('asks whether two people are one, also across scripts', async () => {
    const world = importWorld()
    add(world.database, { ...basile, names: [{ script: 'Latn', given: 'David', family: 'Cohen' }] })
    const { lines } = shown(
      world,
      await dryRun(world, 'שם משפחה,שם פרטי,עיר\nכהן,דוד,חיפה\n', { country: 'IL' }),
    )
    expect(lines).toMatchObject([
      { outcome: 'duplicate', said: { candidates: [{ name: 'David Cohen', town: 'Balma' }] } },
    ])
  })

  test('asks it of two lines of the same list', async () => {
    const world = importWorld()
    const { lines } = shown(
      world,
      await dryRun(world, 'Nom,Prénom,Ville\nCohen,David,Nice\nכהן,דוד,Lyon\nMalka,Ruth,Nice\n'),
    )
    expect(lines.map(({ outcome }) => outcome)).toEqual(['new', 'duplicate', 'new'])
    expect(lines[1]?.said?.candidates).toMatchObject([{ line: 2, name: 'David Cohen' }])
  })

  test.each([
    ['keeps their page themselves', 'kept-by-member'],
    ['is listed', 'listed'],
  ] as const)('leaves whoever %s as they are, and says so', async (_, conflict) => {
    const world = importWorld()
    const id = conflict === 'listed' ? list(world.database, eloise) : add(world.database, eloise)
    if (conflict === 'kept-by-member')
      makeOwner(world.database, id, member(membersWorld(world.database)).accountId, clerk.at)
    const { lines } = shown(world, await dryRun(world, head + listed('5 rue des Tilleuls')))
    expect(lines).toMatchObject([
      { outcome: 'conflict', said: { conflict, changes: [{ column: 'street' }] } },
    ])
  })

  test('is a conflict for one number with two names, and for two numbers of two people', async () => {
    const world = importWorld()
    const number = (text: string) =>
      eloise.credentials.map((held) => (held.kind === 'licence' ? { ...held, number: text } : held))
    add(world.database, eloise)
    add(world.database, { ...basile, credentials: number('10000000016') })
    const id = world.database.sqlite.prepare('SELECT uid FROM practitioner WHERE id = 2').pluck().get()
    const list = `id Bon Endroit;Nom;Prénom;RPPS\n;Montbrun;Théo;10000000001\n${String(id)};Tournefeuille;Basile;10000000001\n`
    const { lines } = shown(world, await dryRun(world, list))
    expect(lines.map(({ said }) => said?.conflict)).toEqual(['another-name', 'twice'])
  })

  test('takes lines about one known person for one, though nothing else joins them', async () => {
    const world = importWorld()
    await bringIn(world, head + line('Montbrun', 'Théo', '', '', '', '31000', 'Toulouse', ''))
    const list = [
      line('Montbrun', 'Théo', '', 'theo@example.org', '', '31000', 'Toulouse', ''),
      line('Belcastel', 'Aude', '', '', '', '33000', 'Bordeaux', ''),
      line('Montbrun', 'Théo', '10000000001', '', '', '31000', 'Toulouse', ''),
    ].join('')
    const { run, applied } = await bringIn(world, head + list)
    expect(shown(world, run).lines).toMatchObject([
      { outcome: 'changed' },
      { outcome: 'new' },
      { outcome: 'joined', joinedTo: 2 },
    ])
    expect(applied).toEqual({ added: 1, changed: 1 })
    expect(readKnownPerson(world.database, 1)?.record).toMatchObject({
      email: 'theo@example.org',
      licence: { number: '10000000001' },
    })
    expect(undoImport(world, run, clerk)).toMatchObject({ ok: true, value: { undone: 2, kept: [] } })
    expect(readKnownPerson(world.database, 1)?.record).toMatchObject({ email: null, licence: null })
  })

  test('gives postcodes back the zeros that a spreadsheet has taken', async () => {
    const list = 'Nom;Prénom;CP;Ville;Pays\nMontbrun;Théo;6000;Nice;France\nBelcastel;Aude;184;Roma;Italie\n'
    const world = importWorld()
    const { lines } = shown(world, await dryRun(world, list))
    const codes = lines.map(({ said }) => said?.changes.find(({ column }) => column === 'postalCode')?.after)
    expect(codes).toEqual(['06000', '00184'])
  })

  test('reads several lines of one person as several practices', async () => {
    const world = importWorld()
    const more = line('', '', '', '', '9 quai Neuf', '33000', 'Bordeaux', '')
    const { lines } = shown(world, await dryRun(world, head + theo + more))
    expect(lines).toMatchObject([{ outcome: 'new' }, { outcome: 'joined', joinedTo: 2 }])
    expect(lines[0]?.said?.changes).toEqual(
      expect.arrayContaining([
        { column: 'city', before: '', after: 'Toulouse' },
        { column: 'city@2', before: '', after: 'Bordeaux' },
      ]),
    )
  })
})

describe('a line whose name cannot be read', () => {
  test.each([
    ['in letters that the directory does not know', '王', '小明'],
    ['that begins like a formula', '=A1', '=B1'],
    ['that is only a title', 'Dr', 'Prof'],
  ])('%s is not one more practice of the person above it', async (_, family, given) => {
    const world = importWorld()
    const other = line(family, given, '', '', '9 quai Neuf', '33000', 'Bordeaux', '0536490131')
    const more = line('""""', '', '', '', '2 rue Neuve', '81000', 'Albi', '')
    const { lines } = shown(world, await dryRun(world, head + theo + other + more))
    expect(lines).toMatchObject([
      { outcome: 'new', joinedTo: null },
      { outcome: 'unreadable', needsMending: true },
      { outcome: 'joined', joinedTo: 3 },
    ])
    expect(lines[1]?.said?.problems[0]?.column).toBe(0)
    expect(lines[0]?.said?.changes.filter(({ column }) => /^city/.test(column))).toHaveLength(1)
  })
})

describe('mending a list', () => {
  test('names each cell that cannot be taken over, and takes it once it is right', async () => {
    const world = importWorld()
    const run = await dryRun(
      world,
      head + line('Montbrun', 'Théo', '12', 'theo(at)example', '=1+1', '31000', 'Toulouse', '12'),
    )
    expect(shown(world, run).lines[0]?.said?.problems).toEqual([
      { column: 4, reason: 'formula' },
      { column: 7, reason: 'bad-phone' },
      { column: 3, reason: 'bad-email' },
      { column: 2, reason: 'licence-format' },
    ])
    const cells = new Map([
      [2, '10000000065'],
      [3, 'theo@example.org'],
      [4, '4 rue Neuve'],
      [7, '0536490130'],
    ])
    const mended = mendLines(world, run, [{ line: 2, cells }])
    if (!mended.ok) throw new Error(mended.reason)
    const after = shown(world, await compare(world, { ...run, version: mended.value.version }))
    expect(after.lines[0]).toMatchObject({ outcome: 'new', said: { problems: [] }, needsMending: false })
  })

  test('asks for a town where the list has a column for it, and not where it has none', async () => {
    const world = importWorld()
    const problemsOf = async (content: string) =>
      shown(world, await dryRun(world, content)).lines.flatMap(({ said }) => said?.problems ?? [])
    expect(await problemsOf('Nom;Prénom;Ville;Tél\nMontbrun;Théo;;0536490130\n')).toEqual([
      { column: 2, reason: 'no-town' },
    ])
    expect(await problemsOf('Nom;Prénom;Tél\nMontbrun;Théo;0536490130\n')).toEqual([])
  })

  test('decides whom a line means: somebody new, nobody, or a person that is known', async () => {
    const world = importWorld()
    const id = add(world.database, {
      ...basile,
      names: [{ script: 'Latn', given: 'David', family: 'Cohen' }],
    })
    const uid = String(
      world.database.sqlite.prepare('SELECT uid FROM practitioner WHERE id = ?').pluck().get(id),
    )
    let run = await dryRun(world, 'שם משפחה,שם פרטי\nכהן,דוד\n', { country: 'IL' })
    for (const [choice, outcome] of [
      ['new', 'new'],
      ['leave-out', 'left-out'],
      [uid, 'changed'],
      [null, 'duplicate'],
    ] as const) {
      const mended = mendLines(world, run, [{ line: 2, choice }])
      if (!mended.ok) throw new Error(mended.reason)
      run = await compare(world, { ...run, version: mended.value.version })
      expect(shown(world, run).lines).toMatchObject([{ outcome, choice }])
    }
  })

  test('remembers what a column is for the next list with such a heading', async () => {
    const world = importWorld()
    const content = 'Nom;Prénom;Ref. interne\nMontbrun;Théo;A-17\n'
    const run = await upload(world, content)
    expect(shown(world, run).columns[2]).toMatchObject({ role: null, by: 'nobody' })
    mapColumns(world, run, ['family', 'given', 'memberNumber'], clerk)
    expect(shown(world, await upload(world, content)).columns[2]).toMatchObject({
      role: 'memberNumber',
      by: 'kept',
    })
  })

  test('refuses a version that was not read, an unknown line, column or choice', async () => {
    const world = importWorld()
    const run = await dryRun(world, head + theo)
    const old = { ...run, version: run.version - 1 }
    expect(mendLines(world, old, [])).toEqual({ ok: false, reason: 'changed-meanwhile' })
    expect(mendLines(world, run, [{ line: 9 }])).toEqual({ ok: false, reason: 'unknown-line' })
    expect(mendLines(world, run, [{ line: 2, choice: 'everybody' }])).toEqual({
      ok: false,
      reason: 'unknown-choice',
    })
    expect(mapColumns(world, run, ['surname'], clerk)).toEqual({ ok: false, reason: 'unknown-role' })
    expect(listImports(world.database)).toMatchObject([{ uid: run.uid, version: run.version, rowCount: 1 }])
  })
})
