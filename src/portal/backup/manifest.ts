import { createHash } from 'node:crypto'
import { createReadStream, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { manifestName, verifiedName } from '../../kernel/kept-backups.ts'
import type { Secrets } from '../../kernel/secrets.ts'

/** What a backup holds, so that it can be found whole or not. The key of the society is never in it. */
const manifest = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  society: z.string(),
  kind: z.enum(['real', 'demonstration']),
  /** How far the register of acts was, and its hash there. */
  audit: z.object({ rows: z.int(), head: z.string() }),
  files: z.record(z.string(), z.object({ bytes: z.int(), sha256: z.string().length(64) })),
})

export type Manifest = z.infer<typeof manifest>

const purpose = 'backup'

/** The text of a manifest file: the manifest and its signature, a line each. */
export function writeManifest(secrets: Secrets, value: Manifest): string {
  const text = JSON.stringify(value)
  return `${text}\n${secrets.sign(purpose, text)}\n`
}

/** Reads a manifest; null when it is damaged, or was not signed with this society's key. */
export function readManifest(secrets: Secrets, text: string): Manifest | null {
  const [line = '', signature = ''] = text.split('\n')
  if (!secrets.verify(purpose, line, signature)) return null
  const read = manifest.safeParse(parsed(line))
  return read.success ? read.data : null
}

/** Bytes and hash of every file below a folder, by its path in it. */
export async function describeFiles(
  folder: string,
  onFile: () => void = () => {},
): Promise<Manifest['files']> {
  const files: Manifest['files'] = {}
  for (const name of filesIn(folder)) {
    files[name] = { bytes: statSync(join(folder, name)).size, sha256: await sha256Of(join(folder, name)) }
    onFile()
  }
  return files
}

export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ![manifestName, verifiedName].includes(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return hash.digest('hex')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
