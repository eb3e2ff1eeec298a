import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

/** Shorter texts fit into one packet as they are. */
export const worthCompressing = 512

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

const texts = /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml|javascript|manifest)|image\/svg\+xml)/

/** Tells whether a media type is text, which gets smaller. */
export function isText(type: string): boolean {
  return texts.test(type)
}

/** The smallest encoding that a reader takes, by its Accept-Encoding. */
export function chosenEncoding(accept: string | undefined): Encoding {
  if (accept === undefined) return 'identity'
  if (takes(accept, 'br')) return 'br'
  return takes(accept, 'gzip') ? 'gzip' : 'identity'
}

/** Compresses a page: brotli 5 and gzip 5 cost about what rendering costs, 9 to 11 much more, 1 a fifth of it. */
export async function compress(
  body: Buffer,
  encoding: Exclude<Encoding, 'identity'>,
  quality = 5,
): Promise<Buffer> {
  if (encoding === 'gzip') return toGzip(body, { level: Math.min(quality, 9) })
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  }
  return toBrotli(body, { params })
}

function takes(accept: string, name: string): boolean {
  return accept.split(',').some((item) => {
    const [coding = '', ...weights] = item.split(';')
    return coding.trim() === name && !weights.some((weight) => /^\s*q=0(?:\.0*)?\s*$/.test(weight))
  })
}
