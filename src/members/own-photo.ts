import { and, eq } from 'drizzle-orm'
import { photo } from '../directory/tables.ts'
import type { Database } from '../kernel/database.ts'
import type { Person } from './world.ts'

/** Tells whether an account stored this picture itself. */
export function isOwnPhoto({ orm }: Database, by: Person, uid: string): boolean {
  const isIt = and(eq(photo.uid, uid), eq(photo.accountId, by.accountId))
  return orm.select({ id: photo.id }).from(photo).where(isIt).get() !== undefined
}
