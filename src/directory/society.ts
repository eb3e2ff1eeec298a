import type { Database } from '../kernel/database.ts'
import { society } from './tables.ts'

export interface Society {
  name: string
  country: string
  kind: 'real' | 'demonstration'
}

/** The society that this database was made for; undefined before `portal init` or `portal demo`. */
export function readSociety({ orm }: Database): Society | undefined {
  return orm.select({ name: society.name, country: society.country, kind: society.kind }).from(society).get()
}

/** Marks a new database as this society's, real or as a demonstration, for ever. */
export function foundSociety({ orm }: Database, { name, country, kind }: Society, at: Date): void {
  orm.insert(society).values({ id: 1, name, country, kind, createdAt: at.toISOString() }).run()
}
