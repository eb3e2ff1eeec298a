import { readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { desc } from 'drizzle-orm'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { photo } from '../../../src/directory/tables.ts'
import type { MembersWorld } from '../../../src/members/world.ts'
import { photoLimits, storePhoto } from '../../../src/members/store-photo.ts'
import { evidenceFiles } from '../../../src/verification/evidence/evidence-files.ts'
import { evidenceLimits, examineFile } from '../../../src/verification/evidence/examine.ts'
import { keepEvidence } from '../../../src/verification/evidence/keep-evidence.ts'
import { openEvidence } from '../../../src/verification/evidence/open-evidence.ts'
import { member, membersWorld } from '../../members/scene.ts'
import { now } from '../../support/context.ts'
import { tellFigures } from '../../support/figures.ts'
import { anatole, applicant } from '../scene.ts'
import { mark, type HostileFile } from './hostile/hostile-file.ts'
import { otherKinds } from './hostile/other-kinds.ts'
import { hostilePdfs } from './hostile/pdfs.ts'
import { hostilePictures } from './hostile/pictures.ts'

const hostileNames = [
  '../../../etc/passwd',
  '..\\..\\windows\\system32\\cmd.exe',
  '/etc/cron.d/evil',
  'C:\\evil.pdf',
  'scan\u0000.pdf.exe',
  'scan\u202Efdp.exe',
  '\u2066scan\u2069.pdf',
  'a\r\nSet-Cookie: evil=1.pdf',
  '"; filename="evil.html',
  '<img src=x onerror=alert(1)>.pdf',
  `${'long'.repeat(5000)}.pdf`,
  '.htaccess',
  '...',
  '   ',
  '',
  'CON',
  'שלום\u200F.pdf',
  '\uD800.pdf',
  'e\u0301'.repeat(400),
]

const files: HostileFile[] = [...otherKinds, ...hostilePictures, ...hostilePdfs]

/** What is left of what was in a picture: nothing but the picture. */
async function isPlainPicture(bytes: Buffer, longest: number): Promise<boolean> {
  const { format, width, height, exif, icc, xmp, iptc, pages } = await sharp(bytes).metadata()
  const isSmall = width <= longest && height <= longest
  const holdsMore = [exif, icc, xmp, iptc].some((part) => part !== undefined) || bytes.includes(mark)
  return format === 'webp' && isSmall && !holdsMore && (pages ?? 1) === 1
}

/** What is wrong with what became of a file; undefined when it is as it should be. */
async function faultOf({ what, expected }: HostileFile, bytes: Buffer): Promise<string | undefined> {
  const examined = await examineFile(bytes)
  if (!examined.ok)
    return expected === 'refused' || expected === 'either' ? undefined : `${what}: ${examined.reason}`
  const { mediaType, warnings, bytes: kept } = examined.value
  if (expected === 'refused') return `${what}: kept as ${mediaType}`
  if (kept.length > evidenceLimits.bytes) return `${what}: ${kept.length} bytes`
  if (mediaType === 'image/webp')
    return (await isPlainPicture(kept, evidenceLimits.side)) ? undefined : `${what}: more than a picture`
  const missing = Array.isArray(expected) ? expected.filter((warning) => !warnings.includes(warning)) : []
  return missing.length === 0 ? undefined : `${what}: nobody is warned of ${missing.join(', ')}`
}

describe('a hostile file', () => {
  test('of every kind is refused, drawn anew, or kept with a warning', { timeout: 240_000 }, async () => {
    const faults: string[] = []
    let slowest = { what: '', ms: 0 }
    for (const file of files) {
      const bytes = await file.bytes()
      const start = performance.now()
      const fault = await faultOf(file, bytes)
      const ms = Math.round(performance.now() - start)
      if (ms > slowest.ms) slowest = { what: file.what, ms }
      if (fault !== undefined) faults.push(fault)
    }
    tellFigures('hostile files', {
      kinds: files.length,
      faults: faults.length,
      slowest: `${slowest.ms} ms (${slowest.what})`,
    })
    expect(faults).toEqual([])
    expect(new Set(files.map(({ what }) => what)).size).toBeGreaterThanOrEqual(100)
  })

  test('lies sealed on the disk, within its limit, and what it is called harms nobody', async () => {
    const world = membersWorld()
    const dataDir = dirname(world.database.file)
    const store = { ...world, files: evidenceFiles(dataDir, world.secrets) }
    const { practitionerId } = applicant(world)
    const about = { practitionerId, kind: 'diploma', origin: 'uploaded-by-member', by: 'visitor' } as const
    const bytes = (await hostilePdfs[0]?.bytes()) ?? Buffer.alloc(0)
    for (const name of hostileNames) {
      const kept = await keepEvidence(store, { ...about, name, bytes }, now)
      if (!kept.ok) throw new Error(`${name}: ${kept.reason}`)
      const opened = openEvidence(store, { uid: kept.value.uid, by: anatole }, now)
      expect(opened.ok && opened.value.name).toMatch(/^[^/\\\p{Cc}\p{Cf}<>:"|?*]{1,130}\.pdf$/u)
    }
    const folder = join(dataDir, 'evidence')
    const names = readdirSync(folder)
    expect(names).toHaveLength(hostileNames.length)
    expect(names.filter((name) => !/^[0-9a-f-]{36}\.sealed$/.test(name))).toEqual([])
    for (const name of names) {
      expect(statSync(join(folder, name)).size).toBeLessThan(evidenceLimits.bytes + 1000)
      expect(readFileSync(join(folder, name)).includes(mark)).toBe(false)
    }
  })

  test('as a portrait is refused, or drawn anew as a small square', { timeout: 240_000 }, async () => {
    const world = membersWorld()
    const by = member(world)
    const faults: string[] = []
    for (const { what, bytes, expected } of [
      ...otherKinds,
      ...hostilePictures,
      ...hostilePdfs.slice(0, 10),
    ]) {
      const stored = await storePhoto(world, by, { bytes: await bytes(), crop: null }, now)
      if (!stored.ok) continue
      if (expected === 'refused' || Array.isArray(expected)) faults.push(`${what}: kept`)
      if (!(await isPlainPicture(newestPhoto(world), photoLimits.side)))
        faults.push(`${what}: more than a picture`)
    }
    expect(faults).toEqual([])
  })
})

function newestPhoto({ database }: MembersWorld): Buffer {
  const row = database.orm.select({ bytes: photo.bytes }).from(photo).orderBy(desc(photo.id)).limit(1).get()
  return row?.bytes ?? Buffer.alloc(0)
}
