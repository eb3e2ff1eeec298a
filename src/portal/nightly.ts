import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { projectRoot } from '../kernel/root.ts'
import { backupsFolder, keptBackups, removeOldBackups } from '../kernel/kept-backups.ts'
import type { Job } from './jobs.ts'

const run = promisify(execFile)

/** A week of days to go back to. */
const keptDays = 7
const day = 24 * 60 * 60 * 1000

/**
 * What a real society needs every day and takes long: each runs the operator's own command in a process of its own, so
 * that no reader waits for it. A demonstration can be made again.
 */
export function nightlyJobs(dataDir: string): Job[] {
  return [
    // Asked for every hour, because a site that starts again may not have been there at the hour of its backup.
    { name: 'backup', everyMinutes: 60, run: () => backUpDaily(dataDir, () => portal('backup')) },
    { name: 'integrity', everyMinutes: 24 * 60, run: () => portal('integrity') },
  ]
}

/** Makes a backup when the newest is a day old, and removes those that are too old. `make` fails by throwing. */
export async function backUpDaily(
  dataDir: string,
  make: () => Promise<object>,
  now = new Date(),
): Promise<object> {
  const folder = backupsFolder(dataDir)
  const [newest] = keptBackups(folder)
  // A backup of the future comes from a clock that was wrong, and must not stop the next ones.
  const age = newest ? now.getTime() - newest.madeAt.getTime() : day
  if (age >= 0 && age < day) return { made: false }
  await make()
  return { made: true, removed: removeOldBackups(folder, keptDays, now) }
}

async function portal(command: string): Promise<object> {
  const { stdout } = await run(process.execPath, [join(projectRoot, 'src/portal/main.ts'), command, '--json'])
  return { said: stdout.trim() }
}
