import { and, desc, eq, isNotNull, isNull, or } from 'drizzle-orm'
import { z } from 'zod'
import { day } from '../../kernel/clock.ts'
import type { Database } from '../../kernel/database.ts'
import { registerDifference, verificationCase } from '../tables.ts'
import { differencesWhere, type StoredDifference } from './register-differences.ts'
import { publishedOn, registerLoads, type RegisterLoad } from './register-loads.ts'

/** The publisher puts out a new file each month; after so many days somebody has forgotten to load it. */
export const oldestPublicationDays = 35

/** The publication of a register that is in use, and how old it is. */
export interface PublicationState {
  load: RegisterLoad
  publishedOn: string
  ageDays: number
  isOld: boolean
}

/** What is in use of a register; null when nothing was loaded. */
export function publicationState(database: Database, register: string, at: Date): PublicationState | null {
  const [load] = registerLoads(database, register)
  if (!load) return null
  const published = publishedOn(load)
  const ageDays = Math.floor((Date.parse(day(at)) - Date.parse(published)) / 86_400_000)
  return { load, publishedOn: published, ageDays, isOld: ageDays > oldestPublicationDays }
}

const round = z.object({
  lastAskedAt: z.string().nullable(),
  asked: z.number(),
  registered: z.number(),
  nameSame: z.number(),
  nameSimilar: z.number(),
  place: z.number(),
  diploma: z.number(),
})

/** What the register said of the doctors who are listed, when each was asked about last. */
export type RoundState = z.infer<typeof round>

/** Counts the answers of a register about whoever is listed. */
export function roundState({ sqlite }: Database, register: string): RoundState {
  const found = sqlite
    .prepare<[string]>(
      `SELECT max(asked_at) AS lastAskedAt, count(*) AS asked, total(registered = 'yes') AS registered,
         total(name = 'same') AS nameSame, total(name = 'similar') AS nameSimilar,
         total(place = 'matches') AS place, total(diploma = 'found') AS diploma
       FROM register_answer AS answer
       JOIN publication AS p ON p.practitioner_id = answer.practitioner_id AND p.withdrawn_at IS NULL
       WHERE answer.register = ?`,
    )
    .get(register)
  return round.parse(found)
}

/** Differences that the newest load has found, and older ones whose case is still open; the newest first. */
export function waitingDifferences(database: Database, load: RegisterLoad): StoredDifference[] {
  const isNewest = eq(registerDifference.loadId, load.id)
  const isOpen = and(isNotNull(verificationCase.uid), isNull(verificationCase.closedAt))
  return differencesWhere(database, or(isNewest, isOpen), desc(registerDifference.loadId))
}

const use = z.object({
  register: z.string(),
  listed: z.number(),
  lookedUp: z.number(),
  lastLookUpOn: z.string().nullable(),
})

/** How much a register is needed: doctors who are listed on a licence of it, and when it was looked into last. */
export type RegisterUse = z.infer<typeof use>

/** The use of each register that somebody holds a licence of. */
export function registerUses({ sqlite }: Database): Map<string, RegisterUse> {
  const found = sqlite
    .prepare(
      `SELECT licence.register, count(DISTINCT p.practitioner_id) AS listed, count(DISTINCT one.id) AS lookedUp,
         date(max(one.checked_at)) AS lastLookUpOn
       FROM credential AS licence
       LEFT JOIN publication AS p ON p.practitioner_id = licence.practitioner_id AND p.withdrawn_at IS NULL
       LEFT JOIN case_check AS one ON one.credential_id = licence.id AND one.method = 'register'
       WHERE licence.kind = 'licence' AND licence.register IS NOT NULL GROUP BY licence.register`,
    )
    .all()
  return new Map(
    z
      .array(use)
      .parse(found)
      .map((one) => [one.register, one]),
  )
}
