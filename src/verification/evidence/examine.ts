import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { ok, refused, type Result } from '../../kernel/result.ts'
import { pictureTypes } from './accepted-files.ts'
import { examinePdf } from './examine-pdf.ts'

/** What an uploaded file may be at most. A picture is made anew, at most this long on its longer side. */
export const evidenceLimits = { bytes: 10_485_760, pixels: 40_000_000, side: 3000, pages: 50 } as const

/** A file as it is kept. */
export interface ExaminedFile {
  mediaType: 'image/webp' | 'application/pdf'
  bytes: Buffer
  /** What staff must know before they open it: `javascript`, `embedded-file` … */
  warnings: string[]
}

export type FileRefusal = 'empty' | 'too-large' | 'not-allowed' | 'damaged' | 'encrypted' | 'too-many-pages'

/**
 * Looks at an uploaded file, whatever it is called: a picture is drawn anew, so that nothing else that was in the file is
 * kept; a PDF is kept as it is, never shown inside the site, and what is active in it is named. Everything else is refused.
 */
export async function examineFile(bytes: Uint8Array): Promise<Result<ExaminedFile, FileRefusal>> {
  if (bytes.length === 0) return refused('empty')
  if (bytes.length > evidenceLimits.bytes) return refused('too-large')
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (type?.mime === 'application/pdf') return examinePdf(Buffer.from(bytes), evidenceLimits.pages)
  return pictureTypes.includes(type?.mime ?? '') ? drawAnew(bytes) : refused('not-allowed')
}

async function drawAnew(bytes: Uint8Array): Promise<Result<ExaminedFile, FileRefusal>> {
  const picture = sharp(bytes, { limitInputPixels: false, failOn: 'error', animated: false })
  const metadata = await picture.metadata().catch(() => null)
  if (metadata === null) return refused('damaged')
  if (metadata.width * metadata.height > evidenceLimits.pixels) return refused('too-large')
  const drawn = await picture
    .autoOrient()
    .resize(evidenceLimits.side, evidenceLimits.side, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .webp({ quality: 86 })
    .timeout({ seconds: 10 })
    .toBuffer()
    .catch(() => null)
  if (drawn === null) return refused('damaged')
  return drawn.length > evidenceLimits.bytes
    ? refused('too-large')
    : ok({ mediaType: 'image/webp', bytes: drawn, warnings: [] })
}
