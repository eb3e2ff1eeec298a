import { Command } from 'commander'
import { parseConfig, type Config } from '../../kernel/config.ts'
import { howToMakeKey } from '../../kernel/secrets.ts'
import { CommandError } from '../command-error.ts'
import { beginKeyFile, endKeyFile } from '../keys/change-key-file.ts'
import { rotateKeys, type Rotation } from '../keys/rotate-keys.ts'
import { progressBar, type ProgressBar } from '../progress-bar.ts'
import { withSite } from '../with-site.ts'

export function keysCommand(): Command {
  const rotate = new Command('rotate')
    .description(
      'seals everything that the site keeps sealed with a new key; the site must be stopped. Killed on the way, it goes on when it is called again',
    )
    .option('--json', 'prints what was done as JSON')
    .action(rotateAll)
  return new Command('keys').description('the key of the site').addCommand(rotate)
}

async function rotateAll({ json = false }: { json?: boolean }): Promise<void> {
  const config = parseConfig(process.env)
  await refuseRunningSite(config)
  begin(config)
  const { done, laidAside } = await withSite((site) => {
    let bar: ProgressBar | undefined
    const done = rotateKeys(site, (total, count) => (bar ??= progressBar(total)).update(count))
    bar?.stop()
    const isWhole = done.unopened.length === 0 && site.config.fileKey === undefined
    return { done, laidAside: isWhole ? endKeyFile(site.config.dataDir, new Date()) : null }
  })
  if (json)
    process.stdout.write(`${JSON.stringify({ ok: done.unopened.length === 0, ...done, laidAside })}\n`)
  if (done.unopened.length > 0) throw new CommandError(unopenedSentence(done))
  if (!json) process.stdout.write(`${sentenceOf(done, laidAside)}\n`)
}

// A demonstration makes its own key; the key of a real society never lies beside what it seals.
function begin({ fileKey, fileKeyBefore, dataDir }: Config): void {
  if (fileKey === undefined) {
    if (!beginKeyFile(dataDir))
      throw new CommandError('there is no key to change: no FILE_KEY, and no file.key in the data folder')
    return
  }
  if (fileKeyBefore === undefined)
    throw new CommandError(
      `FILE_KEY_BEFORE is missing: set it to the key of now, and FILE_KEY to a new one; ${howToMakeKey}`,
    )
  if (fileKey === fileKeyBefore) throw new CommandError('FILE_KEY and FILE_KEY_BEFORE are the same key')
}

// A site that runs knows only the old key: what it seals meanwhile would be lost with it.
async function refuseRunningSite({ host, port }: Config): Promise<void> {
  const address = `http://${host}:${port}/healthz`
  const answer = await fetch(address, { signal: AbortSignal.timeout(2000) }).catch(() => null)
  if (answer?.ok === true)
    throw new CommandError(`a site is running on ${host}:${port}; stop it first, nothing was changed`)
}

function unopenedSentence({ unopened, resealed }: Rotation): string {
  const first = unopened.slice(0, 3).join(', ')
  return `${unopened.length} things open with neither key (${first}); ${resealed} were sealed anew; keep the old key`
}

function sentenceOf({ resealed, already }: Rotation, laidAside: string | null): string {
  const counts = `${resealed} things were sealed anew, ${already} were already; nothing needs the old key any more.`
  const kept =
    laidAside === null
      ? 'Take FILE_KEY_BEFORE away, start the site, and keep the old key as long as backups of its time.'
      : `The old key is kept for older backups: ${laidAside}`
  return `${counts}\n${kept}`
}
