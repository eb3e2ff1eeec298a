import { utils, write } from '@e965/xlsx'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readUpload } from '../../../src/members/import/read-upload.ts'
import { sourceOfBytes } from '../../../src/members/import/file/table.ts'
import { encode } from './encode.ts'
import { opendocument } from './opendocument.ts'
import { clerk, importWorld } from './scene.ts'

const text = (content: string) => new TextEncoder().encode(content)

async function refusalOf(bytes: Uint8Array) {
  const world = importWorld()
  const read = await readUpload(world, { source: sourceOfBytes('list', bytes), country: 'FR' }, clerk)
  const left = world.database.sqlite.prepare(
    'SELECT (SELECT count(*) FROM import_run) + (SELECT count(*) FROM import_row)',
  )
  return { reason: read.ok ? 'taken' : read.reason, left: left.pluck().get() }
}

function workbook(): Uint8Array {
  const bytes: unknown = write(
    utils.book_new(
      utils.aoa_to_sheet([
        ['Nom', 'Prénom'],
        ['A', 'B'],
      ]),
      'S',
    ),
    { type: 'array', bookType: 'xlsx' },
  )
  return new Uint8Array(bytes instanceof ArrayBuffer ? bytes : [])
}

/** A workbook with this in place of its sheet. */
function withSheet(sheet: Uint8Array): Uint8Array {
  return zipSync({ ...unzipSync(workbook()), 'xl/worksheets/sheet1.xml': sheet }, { level: 9 })
}

const mixed = () =>
  new Uint8Array(
    Buffer.concat([
      encode('Nom;Prénom\nLéa;Zoé\nRené;Éloïse\n', 'utf-8'),
      encode('Côme;Hélène\nJérôme;Noël\n', 'windows-1252'),
    ]),
  )

describe('a file that cannot be read', () => {
  test.each([
    ['nothing', () => new Uint8Array(), 'empty'],
    ['only empty lines', () => text('\n\n;;;\n'), 'empty'],
    ['a heading without anybody', () => text('Nom;Prénom\n'), 'empty'],
    ['a PDF', () => text('%PDF-1.7\n1 0 obj\n'), 'not-a-table'],
    [
      'a picture',
      () =>
        Uint8Array.from([
          0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1,
        ]),
      'not-a-table',
    ],
    ['bytes that are no text', () => new Uint8Array(5000).fill(7), 'not-a-table'],
    [
      'an old workbook, or one with a password',
      () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'old-format',
    ],
    ['a zip of something else', () => zipSync({ 'readme.txt': strToU8('hello') }), 'not-a-table'],
    ['a torn workbook', () => workbook().slice(0, 3000), 'damaged'],
    ['two encodings in one file', mixed, 'mixed-encodings'],
    ['more than ten megabytes', () => new Uint8Array(11 * 1024 * 1024).fill(65), 'too-large'],
    ['fifty thousand columns', () => text(`${'Nom;'.repeat(50_000)}\nA;B\n`), 'too-many-columns'],
    ['more lines than a page takes', () => text(`Nom;Prénom\n${'A;B\n'.repeat(10_001)}`), 'too-many-rows'],
    [
      'a sheet with far too many columns',
      () => withSheet(sheetOf('<row r="1"><c r="XFD1" t="inlineStr"><is><t>x</t></is></c></row>')),
      'too-many-columns',
    ],
  ] as const)('%s is refused with a reason, and nothing of it is kept', async (_, bytes, reason) => {
    expect(await refusalOf(bytes())).toEqual({ reason, left: 0 })
  })

  test('a spreadsheet that unpacks to two gigabytes is refused before it is unpacked', async () => {
    const bomb = saying(withSheet(new Uint8Array(1_000_000)), 2_000_000_000)
    expect(await refusalOf(bomb)).toEqual({ reason: 'too-large', left: 0 })
  })

  test('a spreadsheet that says less than it unpacks to is not read past what it says', async () => {
    const lying = saying(withSheet(new Uint8Array(16 * 1024 * 1024)), 10)
    expect((await refusalOf(lying)).reason).not.toBe('taken')
  })
})

test('a quotation mark that is never closed is found where it was opened', async () => {
  const read = await readUpload(
    importWorld(),
    { source: sourceOfBytes('list', text('Nom;Prénom\nA;B\n"C;D\nE;F\n')), country: 'FR' },
    clerk,
  )
  expect(read).toEqual({ ok: false, reason: 'damaged', line: 3 })
})

// What reads it dies of it: that must not be the site.
test('a kilobyte of a spreadsheet that means gigabytes of spaces is refused', async () => {
  const cell = `<table:table-cell><text:p>x<text:s text:c="100000000"/></text:p></table:table-cell>`
  const bomb = opendocument([`<table:table-row>${cell.repeat(9)}</table:table-row>`])
  expect(await refusalOf(bomb)).toEqual({ reason: 'too-large', left: 0 })
})

/** The same file with another size of everything in its directory. */
function saying(bytes: Uint8Array, size: number): Uint8Array {
  const other = bytes.slice()
  const view = new DataView(other.buffer)
  for (let at = 0; at < other.length - 46; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true)
  return other
}

function sheetOf(rows: string): Uint8Array {
  return strToU8(
    `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
  )
}
