import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Society } from '../../directory/society.ts'
import { addDays, day } from '../../kernel/clock.ts'
import type { Config } from '../../kernel/config.ts'
import type { Database } from '../../kernel/database.ts'
import { backupsFolder, keptBackups } from '../../kernel/kept-backups.ts'
import { countLetters } from '../../mail/read-letters.ts'
import { askJobs, type JobsState } from './ask-jobs.ts'
import type { Waiting } from './read-today.ts'
import { registersInUse, type RegisterInUse } from './registers-in-use.ts'

/** How the site itself is. */
export interface Machine {
  letters: { waiting: number; sentToday: number; givenUp: number; hasServer: boolean }
  registers: RegisterInUse[]
  /** Null where none is made: a demonstration can be made again. */
  backup: Backups | null
  /** The register of acts: its rows, and when its head was last signed outside the database. */
  audit: { rows: number; signedAt: string | null }
  jobs: JobsState | null
}

export interface Backups {
  /** The newest. */
  madeAt: string | null
  isLate: boolean
  /** The newest of which somebody has found that it is whole, and when that was. */
  verified: { madeAt: string; at: string } | null
}

interface MachineAsked {
  config: Config
  database: Database
  society: Society
  at: Date
}

/** A day, and the time that a backup itself may take. */
const backupHours = 26
const hour = 60 * 60 * 1000

/** Looks at the outbox, registers, backups, register of acts and jobs of the running site. */
export async function readMachine({ config, database, society, at }: MachineAsked): Promise<Machine> {
  return {
    letters: {
      ...countLetters(database),
      sentToday: countSentToday(database, at),
      hasServer: config.smtpUrl !== null,
    },
    registers: registersInUse(database, at),
    backup: society.kind === 'real' ? readBackup(config, at) : null,
    audit: { rows: countActs(database), signedAt: lastSigned(config) },
    jobs: await askJobs(config),
  }
}

/** What of it waits for a person: a backup that is too old, and jobs that failed. */
export function machineWaits({ backup, jobs }: Machine, at: Date): Waiting[] {
  const failing = jobs?.failing.length ?? 0
  const dueAt = backup?.madeAt ? new Date(Date.parse(backup.madeAt) + backupHours * hour).toISOString() : null
  const late = backup?.isLate === true ? 1 : 0
  const waiting: Waiting[] = [
    { kind: 'backup', count: late, late, dueAt: dueAt ?? at.toISOString() },
    { kind: 'jobs', count: failing, late: 0, dueAt: null },
  ]
  return waiting.filter(({ count }) => count > 0)
}

function readBackup({ dataDir }: Config, at: Date): Backups {
  const kept = keptBackups(backupsFolder(dataDir))
  const madeAt = kept[0]?.madeAt.toISOString() ?? null
  const isLate = madeAt === null || Date.parse(madeAt) < at.getTime() - backupHours * hour
  const [verified] = kept.flatMap((one) =>
    one.verifiedAt === null ? [] : [{ madeAt: one.madeAt.toISOString(), at: one.verifiedAt.toISOString() }],
  )
  return { madeAt, isLate, verified: verified ?? null }
}

function countSentToday({ sqlite }: Database, at: Date): number {
  const span = { from: day(at), until: day(addDays(at, 1)) }
  const counted = sqlite
    .prepare<typeof span, { count: number }>(
      'SELECT count(*) AS count FROM letter WHERE sent_at >= @from AND sent_at < @until',
    )
    .get(span)
  return counted?.count ?? 0
}

// Its rows are numbered without a gap.
function countActs({ sqlite }: Database): number {
  return sqlite.prepare<[], { rows: number | null }>('SELECT max(seq) AS rows FROM audit').get()?.rows ?? 0
}

// A head is written down when the register of acts has grown.
function lastSigned({ dataDir }: Config): string | null {
  const file = join(dataDir, 'audit-heads.log')
  return existsSync(file) ? statSync(file).mtime.toISOString() : null
}
