import { and, eq, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '../kernel/database.ts'
import { onceFor } from '../kernel/once-for.ts'
import {
  applicationContent,
  stepNames,
  type ApplicationContent,
  type ApplicationStep,
} from './application-content.ts'
import { application } from './tables.ts'

/** An application as far as it has come. */
export interface Application {
  uid: string
  accountId: number
  /** Moves with every saved step. */
  version: number
  content: ApplicationContent
  /** In which version each step was last saved. */
  savedIn: Partial<Record<ApplicationStep, number>>
  startedAt: string
  savedAt: string
  submittedAt: string | null
  practitionerId: number | null
}

/** What the column holds. */
export const storedApplication = z.strictObject({
  steps: applicationContent,
  savedIn: z.partialRecord(z.enum(stepNames), z.number()),
})

/** The application of an account that was not withdrawn; undefined when it has none. */
export function readApplication(database: Database, accountId: number): Application | undefined {
  const row = standingOf(database).get({ accountId })
  return row && applicationOf(row)
}

/** The steps that an application still lacks, in their order. */
export function missingSteps(content: ApplicationContent): ApplicationStep[] {
  return stepNames.filter((step) => content[step] === undefined)
}

const standingOf = onceFor(({ orm }: Database) =>
  orm
    .select()
    .from(application)
    .where(and(eq(application.accountId, sql.placeholder('accountId')), isNull(application.withdrawnAt)))
    .prepare(),
)

function applicationOf({ content, ...row }: typeof application.$inferSelect): Application {
  const { steps, savedIn } = storedApplication.parse(JSON.parse(content))
  return {
    uid: row.uid,
    accountId: row.accountId,
    version: row.version,
    content: steps,
    savedIn,
    startedAt: row.startedAt,
    savedAt: row.savedAt,
    submittedAt: row.submittedAt,
    practitionerId: row.practitionerId,
  }
}
