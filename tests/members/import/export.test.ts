import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { verifyAudit } from '../../../src/audit/verify-audit.ts'
import { messagesIn } from '../../../src/i18n/index.ts'
import { locales } from '../../../src/i18n/locales.ts'
import { exportList, listFormats, type ListFormat } from '../../../src/members/export-list.ts'
import { columnLabel } from '../../../src/members/import/columns/column-label.ts'
import type { ImportWorld } from '../../../src/members/import/import-world.ts'
import { exportColumns } from '../../../src/members/import/people/record-columns.ts'
import { readKnownPerson } from '../../../src/members/import/people/read-record.ts'
import { add, basile, eloise, licence, toulouse } from '../../support/people.ts'
import { bringIn, clerk, dryRun, importWorld, shown } from './scene.ts'

function file(world: ImportWorld, format: ListFormat, locale: (typeof locales)[number] = 'en'): Buffer {
  const list = exportList(world, { format, locale, t: messagesIn(locale) }, clerk)
  return Buffer.concat([...list].map((piece) => Buffer.from(piece)))
}

/** People with everything that a list can say, and what spreadsheets stumble over. */
function everybody(): ImportWorld {
  const world = importWorld()
  const nothing = { diplomaId: null, register: null, number: null, awardedIn: null }
  add(world.database, {
    ...eloise,
    practices: [
      toulouse,
      {
        ...toulouse,
        name: 'Clinique; "du Parc", 2',
        city: 'Balma',
        phones: ['+33536490110', '+33536490111'],
      },
    ],
    credentials: [
      ...eloise.credentials,
      { ...nothing, kind: 'membership', issuer: 'society', number: '0042', awardedIn: 2003 },
    ],
  })
  add(world.database, {
    ...basile,
    names: [
      { script: 'Latn', given: 'Basile', family: 'Tournefeuille' },
      { script: 'Grek', given: 'Βασίλης', family: 'Τουρνεφέιγ' },
    ],
    practices: [
      { ...toulouse, street: '=HYPERLINK("https://example.org")', name: '+1 Cabinet', city: 'Balma' },
    ],
    credentials: [{ ...licence, number: '10000000016' }],
  })
  return world
}

describe('a list that is taken away', () => {
  test.each(listFormats.flatMap((format) => locales.map((locale) => [format, locale] as const)))(
    'as %s in %s changes nothing when it is brought in again',
    async (format, locale) => {
      const world = everybody()
      const run = shown(world, await dryRun(world, new Uint8Array(file(world, format, locale))))
      expect(run.lines.map(({ said }) => said?.changes)).toEqual([[], []])
      expect(run.counts.outcomes).toMatchObject({ same: 2 })
      expect(run.columns.filter(({ role }) => role === null)).toEqual([])
    },
  )

  test('makes the same people in an empty directory', async () => {
    const [from, to] = [importWorld(), importWorld()]
    const id = add(from.database, eloise)
    await bringIn(to, new Uint8Array(file(from, 'csv')))
    const [one, other] = [readKnownPerson(from.database, id), readKnownPerson(to.database, 1)]
    const plain = (person: typeof one) => ({
      ...person?.record,
      offers: person?.record.offers.filter(({ stance }) => stance === 'offered'),
      practices: person?.record.practices.map(({ street, phones, city }) => ({ street, phones, city })),
    })
    expect(plain(other)).toEqual(plain(one))
  })

  test('lets no spreadsheet run what somebody wrote', () => {
    const world = everybody()
    const csv = file(world, 'csv').toString()
    expect(csv).not.toMatch(/(?:^|[\n,"])[=@]/)
    expect(csv).toContain(`"'=HYPERLINK(""https://example.org"")"`)
    const sheet = Buffer.from(
      unzipSync(new Uint8Array(file(world, 'xlsx')))['xl/worksheets/sheet1.xml'] ?? [],
    ).toString()
    expect(sheet).not.toContain('<f>')
    expect(sheet).toContain(
      '<c t="inlineStr"><is><t xml:space="preserve">=HYPERLINK("https://example.org")</t></is></c>',
    )
  })

  test('is written into the register of acts, which names nobody', () => {
    const world = everybody()
    file(world, 'csv')
    expect(world.database.sqlite.prepare('SELECT act, object, detail FROM audit').all()).toEqual([
      { act: 'list.export', object: 'list:practitioners', detail: '{"format":"csv","people":2}' },
    ])
    expect(verifyAudit(world.database)).toMatchObject({ fault: null })
  })

  test('has headings that are each understood in every language', () => {
    const columns = exportColumns(['Latn', 'Hebr', 'Arab', 'Cyrl', 'Grek'], 3, 2)
    for (const locale of locales) {
      const labels = columns.map((column) => columnLabel(column, messagesIn(locale).imports))
      expect(new Set(labels).size, locale).toBe(columns.length)
    }
  })
})
