import { join } from 'node:path'
import { readSociety } from '../../src/directory/society.ts'
import { parseConfig } from '../../src/kernel/config.ts'
import type { Database } from '../../src/kernel/database.ts'
import { projectRoot } from '../../src/kernel/root.ts'
import { loadSecrets } from '../../src/kernel/secrets.ts'
import { loadFacts } from '../../src/library/facts.ts'
import { createMail } from '../../src/mail/mail.ts'
import { ownPractitioner } from '../../src/members/owner.ts'
import { readApplication } from '../../src/members/read-application.ts'
import { saveApplicationStep } from '../../src/members/save-application-step.ts'
import { startApplication } from '../../src/members/start-application.ts'
import { submitApplication } from '../../src/members/submit-application.ts'
import type { ApplicationStep } from '../../src/members/application-content.ts'
import type { MembersWorld, Person } from '../../src/members/world.ts'
import { filledSteps } from '../members/filled-application.ts'

const steps = ['who', 'licence', 'diplomas', 'practices', 'offers', 'languages', 'consent'] as const

/** Fills in and hands in a whole application on the data of a running site, for an account that is there. */
export function handIn(
  dataDir: string,
  database: Database,
  person: Person,
  at: Date,
  other: Partial<Record<ApplicationStep, object>> = {},
): { slug: string; practitionerId: number } {
  const world = worldOf(dataDir, database, at)
  startApplication(world, person, at)
  for (const step of steps) {
    const saved = saveApplicationStep(
      world,
      person,
      { step, baseVersion: 99, input: other[step] ?? filledSteps[step] },
      at,
    )
    if (!saved.ok) throw new Error(`${step}: ${saved.reason}`)
  }
  const version = readApplication(database, person.accountId)?.version ?? 0
  const submitted = submitApplication(world, person, { version }, at)
  const own = ownPractitioner(database, person.accountId)
  if (!submitted.ok || !own) throw new Error('the application was not taken')
  return own
}

function worldOf(dataDir: string, database: Database, at: Date): MembersWorld {
  const society = readSociety(database)
  if (!society) throw new Error('the site has no society')
  const secrets = loadSecrets(parseConfig({ DATA_DIR: dataDir, NOW: at.toISOString() }), society)
  const site = { origin: 'http://localhost:4321', societyName: society.name }
  const mail = createMail({ database, secrets, clock: () => at, site })
  return { database, facts: loadFacts(join(projectRoot, 'content')), secrets, site, mail }
}
