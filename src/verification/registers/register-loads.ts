import { desc, eq } from 'drizzle-orm'
import type { Database } from '../../kernel/database.ts'
import { registerFile, registerLoad } from '../tables.ts'

/** One publication of a register that was loaded, with the files it came in. */
export interface RegisterLoad {
  id: number
  uid: string
  store: string
  loadedAt: string
  loadedBy: string
  files: { kind: string; name: string; sha256: string; datedOn: string | null; rows: number }[]
}

/** The loads of a register, the one in use first. */
export function registerLoads({ orm }: Database, register: string): RegisterLoad[] {
  const loads = orm
    .select()
    .from(registerLoad)
    .where(eq(registerLoad.register, register))
    .orderBy(desc(registerLoad.id))
  return loads.all().map(({ id, uid, store, loadedAt, loadedBy }) => ({
    ...{ id, uid, store, loadedAt, loadedBy },
    files: orm
      .select()
      .from(registerFile)
      .where(eq(registerFile.loadId, id))
      .all()
      .map(({ kind, name, sha256, datedOn, rows }) => ({ kind, name, sha256, datedOn, rows })),
  }))
}

/** The day of a publication: the one in the name of its first file, or else that of the load. */
export function publishedOn({ files, loadedAt }: RegisterLoad): string {
  return files.find(({ kind }) => kind === 'people')?.datedOn ?? loadedAt.slice(0, 10)
}

/** The files of the publications in use, one for each register. */
export function storesInUse({ sqlite }: Database): string[] {
  return sqlite
    .prepare<[], string>(
      'SELECT store FROM register_load WHERE id IN (SELECT max(id) FROM register_load GROUP BY register)',
    )
    .pluck()
    .all()
}

/** How many rows of people a publication has. */
export function rowsOfPeople({ files }: RegisterLoad): number {
  return files.find(({ kind }) => kind === 'people')?.rows ?? 0
}
