import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../kernel/root.ts'
import { compressClient } from './compress.ts'
import type { Site } from './site.ts'

// A build is made for one site and one state of the sources; the stamp remembers which.
const stampFile = join(projectRoot, 'dist/stamp.json')
const sources = ['src', 'content', 'public', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json']

/** Tells whether the build in dist/ was made for this site from the sources as they are. */
export function isBuildCurrent(site: Site): boolean {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stampOf(site)
}

/** Builds the site, presses its files and stamps the build; throws when the build fails. */
export async function buildSite(site: Site): Promise<void> {
  const stamp = stampOf(site)
  await runAstroBuild(site)
  await compressClient(join(projectRoot, 'dist/client'))
  writeFileSync(stampFile, stamp)
}

function runAstroBuild({ origin, societyName, demonstration }: Site): Promise<void> {
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    ASTRO_TELEMETRY_DISABLED: '1',
    SITE_ORIGIN: origin,
    SOCIETY_NAME: societyName,
    SOCIETY_KIND: demonstration ? 'demonstration' : 'real',
  }
  const astro = join(projectRoot, 'node_modules/astro/bin/astro.mjs')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [astro, 'build'], {
      cwd: projectRoot,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const said: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part))
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code === 0) return resolve()
      process.stderr.write(Buffer.concat(said))
      reject(new Error('the build failed; what it said stands above'))
    })
  })
}

function stampOf(site: Site): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((source) => filesIn(join(projectRoot, source)))) {
    hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  }
  return JSON.stringify({ ...site, sources: hash.digest('hex') })
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)))
}
