import { join } from 'node:path'
import { openDatabase } from '../../src/kernel/database.ts'
import { projectRoot } from '../../src/kernel/root.ts'
import { loadFacts } from '../../src/library/facts.ts'
import { createMail } from '../../src/mail/mail.ts'
import type { MembersWorld } from '../../src/members/world.ts'
import { testSecrets } from './secrets.ts'

/** What operations need of a site, on the database in this file: for processes that a test starts, outside of vitest. */
export function plainWorld(file: string): MembersWorld {
  const database = openDatabase(file)
  const secrets = testSecrets()
  const site = { origin: 'https://directory.example', societyName: 'Test society' }
  const mail = createMail({ database, secrets, clock: () => new Date(), site })
  return {
    database,
    // Read only by those who need them: they are most of what starting takes.
    get facts() {
      return loadFacts(join(projectRoot, 'content'))
    },
    secrets,
    site,
    mail,
  }
}
