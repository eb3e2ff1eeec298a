import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { joined, mark, type HostileFile } from './hostile-file.ts'

const script = `<script>alert('${mark}')</script>`
const signature = joined([0x89], 'PNG\r\n', [0x1a], '\n')

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

function chunk(name: string, data: Buffer): Buffer {
  const body = joined(name, data)
  return joined(word(data.length), body, word(crc32(body)))
}

const header = (width: number, height: number, depth = 8, colour = 0) =>
  chunk('IHDR', joined(word(width), word(height), [depth, colour, 0, 0, 0]))

const pixels = (bytes: number) => chunk('IDAT', deflateSync(Buffer.alloc(bytes)))
const end = chunk('IEND', Buffer.alloc(0))
const grey = (...more: Buffer[]) => joined(signature, header(400, 400), ...more, pixels(401 * 400), end)

const plain = () => sharp({ create: { width: 400, height: 300, channels: 3, background: '#ddeeff' } })
const jpeg = () => plain().jpeg().toBuffer()
const webp = () => plain().webp().toBuffer()
const png = () => plain().png().toBuffer()

/** A JPEG with one more segment behind its first marker. */
async function withSegment(marker: number, data: Buffer): Promise<Buffer> {
  const picture = await jpeg()
  const length = Buffer.alloc(2)
  length.writeUInt16BE(data.length + 2)
  return joined(picture.subarray(0, 2), [0xff, marker], length, data, picture.subarray(2))
}

const half = (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 2))

/** The dimensions in the head of a JPEG are changed to 65,500 each. */
async function hugeJpeg(): Promise<Buffer> {
  const picture = Buffer.from(await jpeg())
  const at = picture.indexOf(Buffer.from([0xff, 0xc0]))
  picture.writeUInt16BE(65_500, at + 5)
  picture.writeUInt16BE(65_500, at + 7)
  return picture
}

async function turned(of: () => Promise<Buffer>, at: number): Promise<Buffer> {
  const bytes = Buffer.from(await of())
  const place = Math.floor(bytes.length * at)
  bytes[place] = (bytes[place] ?? 0) ^ 0xff
  return bytes
}

const riff = (body: Buffer) => {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(body.length + 4)
  return joined('RIFF', length, 'WEBP', body)
}

const damaged: [what: string, bytes: HostileFile['bytes']][] = [
  ['a JPEG that only begins', () => joined([0xff, 0xd8, 0xff, 0xe0], 'JFIF, not really')],
  ['a JPEG of three bytes', () => Buffer.from([0xff, 0xd8, 0xff])],
  ['a PNG that only begins', () => joined(signature, mark)],
  ['a WebP that only begins', () => riff(joined('VP8 ', [0, 0, 0, 0]))],
  ['a WebP that is a page', () => riff(joined('VP8 ', script))],
  ['a PNG of no width', () => joined(signature, header(0, 400), pixels(400), end)],
  ['a PNG without pixels', () => joined(signature, header(400, 400), end)],
  ['a PNG of a thousand million pixels', () => joined(signature, header(40_000, 40_000), pixels(1000), end)],
  [
    'a PNG of forty-eight million pixels',
    () => joined(signature, header(8000, 6000, 1), pixels(6_006_000), end),
  ],
  ['a PNG as wide as a number can be', () => joined(signature, header(2 ** 31 - 1, 1), pixels(100), end)],
  ['a PNG in a depth that there is not', () => joined(signature, header(400, 400, 7), pixels(160_400), end)],
  ['a PNG with the palette left out', () => joined(signature, header(400, 400, 8, 3), pixels(160_400), end)],
  ['a JPEG of four thousand million pixels', hugeJpeg],
  [
    'a WebP of two hundred million pixels',
    () => riff(joined('VP8L', [10, 0, 0, 0, 0x2f, 0xff, 0xff, 0xff, 0x0f, 0, 0, 0, 0, 0])),
  ],
  [
    'a WebP on a canvas without end',
    () => riff(joined('VP8X', [10, 0, 0, 0, 2, 0, 0, 0], Buffer.alloc(6, 0xff))),
  ],
  ['a PNG that was cut off', async () => half(grey())],
  ['a JPEG that was cut off in its head', async () => (await jpeg()).subarray(0, 200)],
  ['a WebP that was cut off', async () => half(await webp())],
]

const redrawn: [what: string, bytes: HostileFile['bytes']][] = [
  ['a PNG with a page behind it', async () => joined(await png(), script)],
  ['a PNG with an archive behind it', async () => joined(await png(), 'PK\x03\x04', mark)],
  ['a PNG with a program behind it', async () => joined(await png(), 'MZ', mark)],
  ['a PNG with a page in its words', () => grey(chunk('tEXt', joined('Comment\0', script)))],
  ['a PNG with a PDF in its words', () => grey(chunk('tEXt', joined('a\0%PDF-1.7 /JS (', mark, ') %%EOF')))],
  [
    'a PNG with a bomb in its words',
    () => grey(chunk('zTXt', joined('a\0\0', deflateSync(Buffer.alloc(30_000_000))))),
  ],
  [
    'a PNG with a bomb in its colours',
    () => grey(chunk('iCCP', joined('a\0\0', deflateSync(Buffer.alloc(30_000_000))))),
  ],
  ['a PNG with a chunk of its own', () => grey(chunk('evIl', joined(script)))],
  [
    'a PNG that inflates to more than it shows',
    () => joined(signature, header(400, 400), pixels(40_000_000), end),
  ],
  ['a JPEG with PHP in a comment', () => withSegment(0xfe, joined(`<?php system('${mark}');`))],
  ['a JPEG with a page in its EXIF', () => withSegment(0xe1, joined('Exif\0\0', script))],
  [
    'a JPEG with a page in its XMP',
    () => withSegment(0xe1, joined('http://ns.adobe.com/xap/1.0/\0', script)),
  ],
  ['a JPEG with nonsense for a profile', () => withSegment(0xe2, joined('ICC_PROFILE\0\x01\x01', mark))],
  [
    'a JPEG with a PDF in a comment',
    () => withSegment(0xfe, joined('%PDF-1.7 /JavaScript ', mark, ' %%EOF')),
  ],
  ['a JPEG with an archive behind it', async () => joined(await jpeg(), 'PK\x03\x04', mark)],
  ['a JPEG with a page behind it', async () => joined(await jpeg(), '<html>', script)],
  ['a WebP with a page behind it', async () => joined(await webp(), script)],
  [
    'a WebP with where it was taken',
    () =>
      plain()
        .withExif({ IFD0: { Copyright: mark } })
        .webp()
        .toBuffer(),
  ],
  [
    'a JPEG with where it was taken',
    () =>
      plain()
        .withExif({ IFD0: { Copyright: mark } })
        .jpeg()
        .toBuffer(),
  ],
  [
    'a WebP that moves',
    () =>
      sharp([grey(), grey()], { join: { animated: true } })
        .webp()
        .toBuffer(),
  ],
  ['a JPEG for printers', () => plain().toColourspace('cmyk').jpeg().toBuffer()],
  ['a PNG that is seen through', () => plain().ensureAlpha(0).png().toBuffer()],
]

const either: [what: string, bytes: HostileFile['bytes']][] = [
  ['a PNG with a wrong sum', () => turned(async () => grey(), 0.5)],
  ['a JPEG with a wrong byte', () => turned(jpeg, 0.7)],
  ['a JPEG that was cut off in its picture', async () => half(await jpeg())],
  ['a PNG with two heads', () => grey(header(40_000, 40_000))],
  ['a picture of one pixel', () => joined(signature, header(1, 1), pixels(2), end)],
  ['a picture as thin as a hair', () => joined(signature, header(1, 40_000), pixels(80_000), end)],
  ['a PNG with a film in it', () => grey(chunk('acTL', joined(word(9_999_999), word(0))))],
]

const all = (list: typeof damaged, expected: HostileFile['expected']): HostileFile[] =>
  list.map(([what, bytes]) => ({ what, bytes, expected }))

/** Pictures that are none, that are too much, or that carry something. */
export const hostilePictures: HostileFile[] = [
  ...all(damaged, 'refused'),
  ...all(redrawn, 'drawn anew'),
  ...all(either, 'either'),
]
