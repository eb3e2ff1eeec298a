import type { FormWords } from '../design/form-answer.ts'
import { readSociety } from '../directory/society.ts'
import { formatDay, type Locale, type Messages } from '../i18n/index.ts'
import type { Config } from '../kernel/config.ts'
import type { Database } from '../kernel/database.ts'
import { readApproval } from './approval-rule.ts'

/** What the operator has set in the environment, for administrators to read. No secret is among it. */
export function operatorFacts(
  { config, database, ownOrigin }: { config: Config; database: Database; ownOrigin: string },
  { settings }: Messages,
): { label: string; value: string }[] {
  const { facts } = settings
  const kind = readSociety(database)?.kind ?? 'demonstration'
  return [
    { label: facts.origin, value: ownOrigin },
    { label: facts.from, value: config.mailFrom },
    { label: facts.mail, value: config.smtpUrl === null ? facts.mailNone : facts.mailSet },
    { label: facts.search, value: config.searchServer === null ? facts.searchHere : facts.searchServer },
    { label: facts.kind, value: facts.kinds[kind] },
  ]
}

/** What the forms of the settings say when they are refused. */
export function settingsFormWords({ settings }: Messages): FormWords {
  const { name, country, otherwise, ...others } = settings.errors
  const refusals = Object.entries(others).map(([reason, text]) => [reason, { text }])
  return { fields: { name, country }, refusals: Object.fromEntries(refusals), otherwise }
}

/** What readers are told when one person approves alone; undefined where two do. */
export function onePersonNote(
  database: Database,
  { locale, t }: { locale: Locale; t: Messages },
): string | undefined {
  const { people, since } = readApproval(database)
  return people === 1 && since !== null ? t.settings.onePerson(formatDay(locale, since)) : undefined
}
