import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { foundSociety } from '../../src/directory/society.ts'
import { migrate } from '../../src/kernel/migrate.ts'
import { projectRoot } from '../../src/kernel/root.ts'
import { connect, now, testFolder } from './context.ts'

/** What a command of the operator's tool left behind. */
export interface Said {
  status: number | null
  stdout: string
  stderr: string
}

/** The operator's tool with this in its environment, on a folder of data; each call is a process of its own. */
export function portalWith(env: Record<string, string>): (dataDir: string, ...words: string[]) => Said {
  const program = join(projectRoot, 'src/portal/main.ts')
  return (dataDir, ...words) => {
    const whole = { PATH: process.env['PATH'], DATA_DIR: dataDir, ...env }
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
      encoding: 'utf8',
      env: whole,
    })
    return { status, stdout, stderr }
  }
}

/** A new folder with the database of a society of that kind, with nobody in it. */
export function societyFolder(kind: 'real' | 'demonstration'): string {
  const folder = testFolder()
  const database = connect(join(folder, 'portal.db'))
  migrate(database)
  foundSociety(database, { name: 'A society', country: 'FR', kind }, now)
  database.sqlite.close()
  return folder
}
