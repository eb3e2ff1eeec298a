import { record } from '../../src/audit/record.ts'
import { write, type Database } from '../../src/kernel/database.ts'
import { now } from '../support/context.ts'

/** Writes some acts of one account into the register. */
export function recordActs(database: Database, count: number, account = 'a-1'): void {
  write(database, () => {
    for (let revision = 1; revision <= count; revision++)
      record(database, {
        at: now,
        actor: `account:${account}`,
        act: 'member.confirm',
        object: 'practitioner:p-1',
        detail: { revision },
      })
  })
}

/** What somebody does first who owns the machine and wants to change the register. */
export function dropAuditTriggers({ sqlite }: Database): void {
  const names = sqlite.prepare<[], string>(
    `SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'audit'`,
  )
  for (const name of names.pluck().all()) sqlite.exec(`DROP TRIGGER "${name}"`)
}
