import { describe, expect, test } from 'vitest'
import { mendLines } from '../../../src/members/import/mend-import.ts'
import { readAlike } from '../../../src/members/import/mend-alike.ts'
import { readImport } from '../../../src/members/import/read-imports.ts'
import { add, basile, eloise } from '../../support/people.ts'
import { compare, dryRun, importWorld, shown } from './scene.ts'

const towns = `Nom;Prénom;Ville;Langues
Montbrun;Théo;Toulouze;klingon
Lanterne;Aude;Toulouze;français
Hérouin;Zoé;Toulouze;klingon
Crépon;Inès;Nulleville;anglais
`
const nobodyAsked = { texts: new Map<number, string>(), duplicates: null }

describe('mending many lines at once', () => {
  test('names each unknown word or town that stands in several lines, and replaces it in all of them', async () => {
    const world = importWorld()
    const run = await dryRun(world, towns)
    const id = readImport(world.database, run.uid)?.id ?? 0
    expect(readAlike(world.database, id)).toEqual([
      { column: 2, text: 'Toulouze', reason: 'bad-place', lines: 3 },
      { column: 3, text: 'klingon', reason: 'not-known', lines: 2 },
    ])
    const texts = new Map([
      [0, 'Toulouse'],
      [1, 'hébreu'],
    ])
    const mended = mendLines(world, run, [], { ...nobodyAsked, texts })
    if (!mended.ok) throw new Error(mended.reason)
    const { lines, counts } = shown(world, await compare(world, { ...run, version: mended.value.version }))
    expect(lines.map(({ cells }) => cells.slice(2))).toEqual([
      ['Toulouse', 'hébreu'],
      ['Toulouse', 'français'],
      ['Toulouse', 'hébreu'],
      ['Nulleville', 'anglais'],
    ])
    expect(counts.needsMending).toBe(1)
  })

  test('gives each line the one person proposed, and nobody to lines that propose the same one', async () => {
    const world = importWorld()
    for (const [of, given, family] of [
      [basile, 'דוד', 'כהן'],
      [eloise, 'רות', 'מלכה'],
    ] as const)
      add(world.database, { ...of, names: [{ script: 'Hebr', given, family }] })
    const list = 'Nom;Prénom;Ville\nCohen;David;Nice\nKohen;David;Lyon\nMalka;Ruth;Albi\n'
    const run = await dryRun(world, list)
    expect(shown(world, run).counts.outcomes.duplicate).toBe(3)
    const mended = mendLines(world, run, [], { ...nobodyAsked, duplicates: 'proposed' })
    if (!mended.ok) throw new Error(mended.reason)
    const { lines } = shown(world, await compare(world, { ...run, version: mended.value.version }))
    expect(lines.map(({ outcome }) => outcome)).toEqual(['duplicate', 'duplicate', 'changed'])
  })

  test.each([
    ['new', 'new'],
    ['leave-out', 'left-out'],
  ] as const)(
    'decides %s for every line that asks, but not for those that are decided',
    async (duplicates, outcome) => {
      const world = importWorld()
      add(world.database, { ...basile, names: [{ script: 'Latn', given: 'David', family: 'Cohen' }] })
      const run = await dryRun(world, 'Nom;Prénom\nCohen;David\nKohen;David\n')
      const decided = [{ line: 2, choice: duplicates === 'new' ? 'leave-out' : 'new' }]
      const mended = mendLines(world, run, decided, { ...nobodyAsked, duplicates })
      if (!mended.ok) throw new Error(mended.reason)
      const { lines } = shown(world, await compare(world, { ...run, version: mended.value.version }))
      expect(lines.map((line) => line.outcome)).toEqual([duplicates === 'new' ? 'left-out' : 'new', outcome])
    },
  )
})
