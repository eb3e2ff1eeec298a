import { asc, desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { day } from '../kernel/clock.ts'
import type { Database } from '../kernel/database.ts'
import type { Locale } from '../i18n/locales.ts'
import { line, perhaps, uid, version } from './form-fields.ts'
import { boardRoles, boardTerm, membership } from './tables.ts'

export type BoardRole = (typeof boardRoles)[number]

/** Somebody's time in an office of the society. */
export interface BoardTerm {
  uid: string
  version: number
  role: BoardRole
  /** As it is written in each script; at least one is there. */
  nameLatin: string | null
  nameHebrew: string | null
  fromOn: string
  untilOn: string | null
  /** When they agreed to stand on the public page; null while nobody may see them there. */
  consentedAt: string | null
  /** The membership of a member; null for somebody else. */
  memberUid: string | null
}

const name = perhaps(line(120))

const term = z.object({
  role: z.enum(boardRoles),
  nameLatin: name,
  nameHebrew: name,
  fromOn: z.iso.date(),
  untilOn: perhaps(z.iso.date()),
  /** Ticked when the person has agreed to be shown. */
  consent: z.literal('yes').nullish(),
  /** The number of a membership, for a member. */
  member: perhaps(uid).optional(),
})

const hasName = ({ nameLatin, nameHebrew }: { nameLatin: string | null; nameHebrew: string | null }) =>
  nameLatin !== null || nameHebrew !== null
const isInOrder = ({ fromOn, untilOn }: { fromOn: string; untilOn: string | null }) =>
  untilOn === null || untilOn >= fromOn

/** What staff post about the board. */
export const boardForms = {
  add: term.refine(hasName, { path: ['nameLatin'] }).refine(isInOrder, { path: ['untilOn'] }),
  change: term
    .extend({ uid, version })
    .refine(hasName, { path: ['nameLatin'] })
    .refine(isInOrder, { path: ['untilOn'] }),
  remove: z.object({ uid, version }),
}

export type TermFacts = z.infer<typeof boardForms.add>

/** Everybody who holds an office, or did: by office, then the newest first. */
export function readBoard({ orm }: Database): BoardTerm[] {
  return orm
    .select({
      uid: boardTerm.uid,
      version: boardTerm.version,
      role: boardTerm.role,
      nameLatin: boardTerm.nameLatin,
      nameHebrew: boardTerm.nameHebrew,
      fromOn: boardTerm.fromOn,
      untilOn: boardTerm.untilOn,
      consentedAt: boardTerm.consentedAt,
      memberUid: membership.uid,
    })
    .from(boardTerm)
    .leftJoin(membership, eq(membership.id, boardTerm.membershipId))
    .orderBy(desc(boardTerm.fromOn), asc(boardTerm.id))
    .all()
    .toSorted((a, b) => boardRoles.indexOf(a.role) - boardRoles.indexOf(b.role))
}

/** Who of the board may be shown to everybody: who holds an office on this day, and who did before. */
export function publicBoard(database: Database, at: Date): { now: BoardTerm[]; before: BoardTerm[] } {
  const today = day(at)
  const shown = readBoard(database).filter(
    ({ consentedAt, fromOn }) => consentedAt !== null && fromOn <= today,
  )
  const hasEnded = ({ untilOn }: BoardTerm) => untilOn !== null && untilOn < today
  return {
    now: shown.filter((one) => !hasEnded(one)),
    before: shown.filter(hasEnded).toSorted((a, b) => ((a.untilOn ?? '') < (b.untilOn ?? '') ? 1 : -1)),
  }
}

/** The name of a member as a new entry begins with it, in the script that it is written in. */
export function namesOf(member: { name: string } | undefined): { nameLatin?: string; nameHebrew?: string } {
  if (!member) return {}
  return /\p{Script=Hebrew}/u.test(member.name) ? { nameHebrew: member.name } : { nameLatin: member.name }
}

/** The name in the script of the reader's language, where it is written in it. */
export function nameIn(locale: Locale, { nameLatin, nameHebrew }: BoardTerm): string {
  const [first, second] = locale === 'he' ? [nameHebrew, nameLatin] : [nameLatin, nameHebrew]
  return first ?? second ?? ''
}
