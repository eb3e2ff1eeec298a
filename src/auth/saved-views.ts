import { and, asc, count, eq, ne, or } from 'drizzle-orm'
import { z } from 'zod'
import { write, type Database } from '../kernel/database.ts'
import { newId } from '../kernel/ids.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { savedView } from './tables.ts'

/** A list of the staff's desk as somebody likes to see it: the query of its address, without the question mark. */
export interface SavedView {
  uid: string
  name: string
  query: string
}

/** What a form says about a view; `list` is the name of the list it belongs to. */
export const savedViewForm = z.object({
  list: z.string().regex(/^[a-z-]{1,40}$/),
  name: z
    .string()
    .normalize('NFC')
    .trim()
    .min(1)
    .max(60)
    .regex(/^\P{C}+$/u),
  query: z
    .string()
    .max(1000)
    .transform((text) => new URLSearchParams(text).toString())
    .pipe(z.string().max(1000)),
})

/** More would be no help to find one's way. */
const most = 30

/**
 * Keeps a view for one person. One with the same name takes the other's place, and one that shows the same gets the new
 * name; refuses more than 30 of a list. Nothing but their own desk changes by it, so that it is no act for the register.
 */
export function saveView(
  database: Database,
  accountId: number,
  { list, name, query }: z.infer<typeof savedViewForm>,
  at: Date,
): Result<{ uid: string }, 'too-many-views'> {
  return write(database, () => {
    const { orm } = database
    const ofList = and(eq(savedView.accountId, accountId), eq(savedView.list, list))
    const known = orm
      .select()
      .from(savedView)
      .where(and(ofList, or(eq(savedView.name, name), eq(savedView.query, query))))
      .orderBy(ne(savedView.name, name))
      .get()
    const savedAt = at.toISOString()
    if (known) {
      orm.update(savedView).set({ name, query, savedAt }).where(eq(savedView.id, known.id)).run()
      return ok({ uid: known.uid })
    }
    const kept = orm.select({ views: count() }).from(savedView).where(ofList).get()
    if ((kept?.views ?? 0) >= most) return refused('too-many-views')
    const uid = newId()
    orm.insert(savedView).values({ uid, accountId, list, name, query, savedAt }).run()
    return ok({ uid })
  })
}

/** Somebody's views of a list, by name. */
export function readViews({ orm }: Database, accountId: number, list: string): SavedView[] {
  return orm
    .select({ uid: savedView.uid, name: savedView.name, query: savedView.query })
    .from(savedView)
    .where(and(eq(savedView.accountId, accountId), eq(savedView.list, list)))
    .orderBy(asc(savedView.name))
    .all()
}

/** Forgets a view of one's own; refuses one that is nobody's or somebody else's. */
export function removeView(database: Database, accountId: number, uid: string): Result<null, 'unknown-view'> {
  return write(database, () => {
    const isOwn = and(eq(savedView.accountId, accountId), eq(savedView.uid, uid))
    const { changes } = database.orm.delete(savedView).where(isOwn).run()
    return changes === 0 ? refused('unknown-view') : ok(null)
  })
}
