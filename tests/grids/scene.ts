import type { GridWorld } from '../../src/grids/grid.ts'
import { gridView, type GridView } from '../../src/grids/grid-view.ts'
import { grids } from '../../src/grids/grids.ts'
import type { GridName } from '../../src/grids/grid.ts'
import { messagesIn, type Locale } from '../../src/i18n/index.ts'
import { write, type Database } from '../../src/kernel/database.ts'
import { addPractitioners, type NewPractitioner } from '../../src/directory/add-practitioner.ts'
import { facts, now } from '../support/context.ts'
import { eloise } from '../support/people.ts'
import { testSecrets } from '../support/secrets.ts'

/** What a page hands to a list. */
export function gridWorldOf(database: Database, locale: Locale = 'en', at = now): GridWorld {
  return {
    database,
    secrets: testSecrets(),
    society: { country: 'FR' },
    facts,
    locale,
    t: messagesIn(locale),
    at,
  }
}

/** The page of a list that an address asks for. */
export function view(world: GridWorld, name: GridName, address = ''): GridView {
  return gridView(grids[name], new URLSearchParams(address), world)
}

/** The first cells of its rows: what they are called. */
export function names({ rows }: GridView): string[] {
  return rows.map(({ cells }) => cells[0]?.text ?? '')
}

/** A doctor like Éloïse under another name; the reference is the name. */
export function named(given: string, family: string): NewPractitioner {
  return { ...eloise, ref: `${given} ${family}`, names: [{ script: 'Latn', given, family }] }
}

/** Stores many people at once; nobody of them is public. */
export function addMany(database: Database, people: readonly NewPractitioner[]): void {
  write(database, () => {
    addPractitioners(database, people, now)
  })
}
