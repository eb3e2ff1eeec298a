import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { withdrawPublication } from '../../src/directory/listing-records.ts'
import { addDays } from '../../src/kernel/clock.ts'
import { write } from '../../src/kernel/database.ts'
import { withdrawCase } from '../../src/verification/decide-case.ts'
import { evidenceFiles } from '../../src/verification/evidence/evidence-files.ts'
import { examineFile } from '../../src/verification/evidence/examine.ts'
import { forgetEvidence } from '../../src/verification/evidence/forget-evidence.ts'
import { keepEvidence, type EvidenceUpload } from '../../src/verification/evidence/keep-evidence.ts'
import { openEvidence } from '../../src/verification/evidence/open-evidence.ts'
import { membersWorld } from '../members/scene.ts'
import { now } from '../support/context.ts'
import { basile, list } from '../support/people.ts'
import { anatole, applicant, deed } from './scene.ts'

const hidden = 'KEPT-SECRET-7319'

async function scan(format: 'jpeg' | 'png' | 'webp', width = 400): Promise<Buffer> {
  const made = sharp({ create: { width, height: 300, channels: 3, background: '#ddeeff' } })
  const picture = await made
    .withExif({ IFD0: { Copyright: hidden } })
    [format]()
    .toBuffer()
  return Buffer.concat([picture, Buffer.from(hidden)])
}

function pdf(body = '', pages = 1): Buffer {
  const page = '<< /Type /Page /Parent 2 0 R >>\n'.repeat(pages)
  return Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${body} >>\nendobj\n${page}trailer\n<< /Root 1 0 R >>\n%%EOF\n`,
    'latin1',
  )
}

function deflatedPdf(inside: string): Buffer {
  const part = deflateSync(Buffer.from(inside))
  const head = Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /Filter /FlateDecode /Length ${part.length} >>\nstream\n`,
  )
  return Buffer.concat([head, part, Buffer.from('\nendstream\nendobj\n%%EOF\n')])
}

function scene() {
  const world = membersWorld()
  const one = applicant(world)
  const dataDir = dirname(world.database.file)
  const files = evidenceFiles(dataDir, world.secrets)
  const keep = (bytes: Uint8Array, other: Partial<EvidenceUpload> = {}) => {
    const upload = {
      practitionerId: one.practitionerId,
      kind: 'diploma',
      origin: 'uploaded-by-member',
      name: 'scan.png',
      bytes,
      by: 'visitor',
    } as const
    return keepEvidence({ ...world, files }, { ...upload, ...other }, now)
  }
  return { world: { ...world, files }, one, dataDir, keep }
}

async function kept(
  keep: ReturnType<typeof scene>['keep'],
  bytes: Uint8Array,
  other: Partial<EvidenceUpload> = {},
) {
  const done = await keep(bytes, other)
  if (!done.ok) throw new Error(done.reason)
  return done.value
}

describe('a picture', () => {
  test.each(['jpeg', 'png', 'webp'] as const)(
    'of kind %s is drawn anew: nothing else that was in the file is kept',
    async (format) => {
      const examined = await examineFile(await scan(format))
      if (!examined.ok) throw new Error(examined.reason)
      expect(examined.value.mediaType).toBe('image/webp')
      expect(examined.value.bytes.includes(hidden)).toBe(false)
      expect(await sharp(examined.value.bytes).metadata()).toMatchObject({
        width: 400,
        height: 300,
        format: 'webp',
      })
    },
  )

  test('that claims more pixels than a scan has is refused before it is drawn', async () => {
    const huge = await sharp({ create: { width: 8000, height: 6000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    expect(await examineFile(huge)).toEqual({ ok: false, reason: 'too-large' })
  })
})

describe('a file', () => {
  const refused: [what: string, bytes: () => Buffer | Promise<Buffer>, reason: string][] = [
    ['that is empty', () => Buffer.alloc(0), 'empty'],
    ['over ten megabytes', () => Buffer.concat([pdf(), Buffer.alloc(10_485_760)]), 'too-large'],
    ['of a page', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'not-allowed'],
    [
      'of a drawing with a script',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      'not-allowed',
    ],
    ['of a GIF', () => Buffer.from('GIF89a<script>alert(1)</script>'), 'not-allowed'],
    ['of a program', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'not-allowed'],
    ['of an archive', () => Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(200)]), 'not-allowed'],
    [
      'that only begins like a picture',
      () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('JFIF, not really')]),
      'damaged',
    ],
    ['of a PDF that was cut off', () => pdf().subarray(0, 60), 'damaged'],
    ['of a locked PDF', () => pdf('/Encrypt 5 0 R'), 'encrypted'],
    ['of a PDF of 51 pages', () => pdf('', 51), 'too-many-pages'],
  ]
  test.each(refused)('%s is refused', async (_what, bytes, reason) => {
    expect(await examineFile(await bytes())).toEqual({ ok: false, reason })
  })

  test.each([
    ['/OpenAction << /S /JavaScript /JS (app.alert(1)) >>', ['javascript', 'opens-by-itself']],
    ['/OpenAction << /S /J#61vaScript >>', ['javascript', 'opens-by-itself']],
    ['/AA << /O << /S /Launch >> >>', ['opens-by-itself', 'starts-a-program']],
    ['/Names << /EmbeddedFiles 3 0 R >>', ['embedded-file']],
    ['/AcroForm << /XFA 3 0 R >>', ['form-with-program']],
    ['', []],
  ])('of a PDF with %s is kept, and what is active is named', async (body, warnings) => {
    expect(await examineFile(pdf(body))).toMatchObject({
      ok: true,
      value: { mediaType: 'application/pdf', warnings },
    })
    if (body !== '')
      expect(await examineFile(deflatedPdf(body))).toMatchObject({ ok: true, value: { warnings } })
  })
})

describe('kept evidence', () => {
  test('lies sealed on the disk and opens for whoever may see it; that they did is in the register', async () => {
    const { world, dataDir, keep } = scene()
    const { uid } = await kept(keep, pdf(hidden))
    const [name = ''] = readdirSync(join(dataDir, 'evidence'))
    expect(readFileSync(join(dataDir, 'evidence', name)).includes(hidden)).toBe(false)
    const opened = openEvidence(world, { uid, by: anatole }, now)
    if (!opened.ok) throw new Error(opened.reason)
    expect(opened.value.bytes.includes(hidden)).toBe(true)
    const acts = world.database.sqlite
      .prepare('SELECT actor FROM audit WHERE act = ?')
      .pluck()
      .all('evidence.open')
    expect(acts).toEqual([anatole])
  })

  test('does not open when a bit was turned, or when it was exchanged for another file', async () => {
    const { world, dataDir, keep } = scene()
    const [one, two] = [await kept(keep, pdf()), await kept(keep, pdf('/Other 1'))]
    const path = (uid: string) => join(dataDir, 'evidence', `${uid}.sealed`)
    const other = readFileSync(path(two.uid))
    const turned = readFileSync(path(one.uid))
    turned[40] = (turned[40] ?? 0) ^ 1
    for (const bytes of [turned, other]) {
      writeFileSync(path(one.uid), bytes)
      expect(() => openEvidence(world, { uid: one.uid, by: anatole }, now)).toThrow()
    }
  })

  test('keeps only the last part of its name, and nothing invisible', async () => {
    const { world, keep } = scene()
    const { uid } = await kept(keep, pdf(), { name: '../../etc/\u202Epass\u0000wd<b>.pdf' })
    const opened = openEvidence(world, { uid, by: anatole }, now)
    expect(opened).toMatchObject({ value: { name: 'passwdb.pdf' } })
  })

  test('is limited to twenty files a person', async () => {
    const { keep } = scene()
    for (let count = 0; count < 20; count++) await kept(keep, pdf(`/N ${count}`))
    expect(await keep(pdf())).toEqual({ ok: false, reason: 'too-many' })
  })

  test('about an identity goes thirty days after the decision, and its hash stays', async () => {
    const { world, one, dataDir, keep } = scene()
    const { uid } = await kept(keep, pdf(), { kind: 'identity' })
    await kept(keep, pdf('/N 2'))
    expect(forgetEvidence(world, addDays(now, 90))).toBe(0)
    withdrawCase(world.database, deed(world, one.caseUid, 'system', now))
    expect(forgetEvidence(world, addDays(now, 29))).toBe(0)
    expect(forgetEvidence(world, addDays(now, 31))).toBe(1)
    expect(openEvidence(world, { uid, by: anatole }, now)).toEqual({ ok: false, reason: 'forgotten' })
    expect(readdirSync(join(dataDir, 'evidence'))).toHaveLength(1)
    expect(
      world.database.sqlite.prepare('SELECT length(sha256) FROM evidence WHERE uid = ?').pluck().get(uid),
    ).toBe(64)
  })

  test('about a diploma stays as long as the doctor is listed, and a year longer', async () => {
    const { world } = scene()
    const practitionerId = list(world.database, basile)
    const upload = {
      practitionerId,
      kind: 'diploma',
      origin: 'uploaded-by-member',
      name: 'a',
      by: 'visitor',
    } as const
    await keepEvidence(world, { ...upload, bytes: pdf() }, now)
    const later = addDays(now, 800)
    expect(forgetEvidence(world, later)).toBe(0)
    write(world.database, () => withdrawPublication(world.database, practitionerId, anatole, later))
    expect(forgetEvidence(world, addDays(later, 364))).toBe(0)
    expect(forgetEvidence(world, addDays(later, 366))).toBe(1)
  })

  test('about a diploma goes a year after a refusal', async () => {
    const { world, one, keep } = scene()
    await kept(keep, pdf())
    withdrawCase(world.database, deed(world, one.caseUid, 'system', now))
    expect(forgetEvidence(world, addDays(now, 364))).toBe(0)
    expect(forgetEvidence(world, addDays(now, 366))).toBe(1)
  })

  test('without a row, as a crash may leave it, is swept after a day', async () => {
    const { world, dataDir, keep } = scene()
    await kept(keep, pdf())
    for (const name of ['0193.sealed', '0193.sealed.new']) {
      writeFileSync(join(dataDir, 'evidence', name), 'half')
      utimesSync(join(dataDir, 'evidence', name), addDays(now, -2), addDays(now, -2))
    }
    forgetEvidence(world, now)
    expect(readdirSync(join(dataDir, 'evidence'))).toHaveLength(1)
  })
})
