import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { securityHeaders, type HeaderMap } from './headers.ts'
import { mediaType } from './media-types.ts'
import { filePolicy, inlineHashes, pagePolicy } from './policy.ts'
import { addVariant, makeReply, tagOf, type Reply } from './reply.ts'

/**
 * The files of a build by address, ready to be sent, and the inline scripts that its pages were built with.
 */
export interface BuiltFiles {
  replies: ReadonlyMap<string, Reply>
  scripts: string[]
}

const errorPages = new Set(['/404/', '/404.html', '/500/', '/500.html'])

/**
 * Reads a built client folder into memory, with the compressed files beside the plain ones. The files are
 * read once: a build that replaces them while the site runs can neither mix two builds nor stop the
 * process.
 */
export async function loadFiles(folder: string, secure: boolean): Promise<BuiltFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const known = new Set(names)
  const plain = names.filter((name) => !isCompressed(name, known))
  const loaded = await Promise.all(
    plain.map((name) => loadFile(name, known, addressOf(folder, name), secure)),
  )
  const replies = new Map(loaded.map(({ address, reply }) => [address, reply]))
  return { replies, scripts: [...new Set(loaded.flatMap(({ scripts }) => scripts))] }
}

/** Tells whether a file is the compressed form of another one. */
export function isCompressed(name: string, names: ReadonlySet<string>): boolean {
  return /\.(?:br|gz)$/.test(name) && names.has(name.slice(0, -3))
}

function addressOf(folder: string, name: string): string {
  const relative = name
    .slice(folder.length)
    .split(sep)
    .filter((part) => part !== '')
  return encodeURI(`/${relative.join('/')}`).replace(/(^|\/)index\.html$/, '$1')
}

async function loadFile(name: string, known: ReadonlySet<string>, address: string, secure: boolean) {
  const body = await readFile(name)
  const type = mediaType(name)
  const isPage = type.startsWith('text/html')
  const inline = isPage ? inlineHashes(body.toString()) : { styles: [], scripts: [] }
  const headers: HeaderMap = new Map([
    ...securityHeaders(secure),
    ['content-type', [type]],
    ['cache-control', [address.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache']],
    ['content-security-policy', [isPage ? pagePolicy(inline, secure) : filePolicy]],
  ])
  const status = errorPages.has(address) ? 404 : 200
  const etag = status === 200 ? tagOf(body) : undefined
  const reply = makeReply({ status, route: address, etag, headers, body })
  if (known.has(`${name}.br`)) addVariant(reply, 'br', await readFile(`${name}.br`))
  if (known.has(`${name}.gz`)) addVariant(reply, 'gzip', await readFile(`${name}.gz`))
  return { address, reply, scripts: inline.scripts }
}
