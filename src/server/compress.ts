import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compress, isText, worthCompressing } from './encoding.ts'
import { isCompressed } from './files.ts'
import { mediaType } from './media-types.ts'

const bestQuality = 11

/**
 * After a build: writes the brotli and gzip form beside every text file of a folder; returns how many it
 * pressed.
 */
export async function compressClient(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const known = new Set(names)
  const texts = names.filter((name) => !isCompressed(name, known) && isText(mediaType(name)))
  const pressed = await Promise.all(texts.map(compressFile))
  return pressed.filter((done) => done).length
}

async function compressFile(name: string): Promise<boolean> {
  const body = await readFile(name)
  if (body.length <= worthCompressing) return false
  const [brotli, gzip] = await Promise.all([
    compress(body, 'br', bestQuality),
    compress(body, 'gzip', bestQuality),
  ])
  await Promise.all([writeFile(`${name}.br`, brotli), writeFile(`${name}.gz`, gzip)])
  return true
}
