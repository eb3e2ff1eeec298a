import type { Locale, Messages } from '../i18n/index.ts'
import type { GridWorld } from './grid.ts'

interface Services extends Omit<GridWorld, 'locale' | 't' | 'at'> {
  clock: () => Date
}

/** What lists need of a request: `Astro.locals` has it. */
export function gridWorld({
  services,
  locale,
  t,
}: {
  services: Services
  locale: Locale
  t: Messages
}): GridWorld {
  const { database, secrets, society, facts, clock } = services
  return { database, secrets, society, facts, locale, t, at: clock() }
}
