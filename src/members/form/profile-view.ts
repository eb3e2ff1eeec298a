import type { Locale, Messages } from '../../i18n/index.ts'
import type { Database } from '../../kernel/database.ts'
import type { Facts } from '../../library/facts.ts'
import { diffProfile } from '../diff-profile.ts'
import { readTyped } from '../field-problem.ts'
import { profileContent } from '../profile-content.ts'
import type { OwnProfile } from '../read-own-profile.ts'
import { errorsOf } from './answers.ts'
import { contentOf } from './content-of-draft.ts'
import { applyIntent } from './draft-intents.ts'
import { draftOf } from './draft-of-content.ts'
import { formWorld, type FieldSentence } from './form-world.ts'
import { formParts, readDraft, textOf } from './read-draft.ts'
import { withTowns } from './towns.ts'

interface Site {
  services: { database: Database; facts: Facts }
  locale: Locale
  t: Messages
}

/** Everything that the editor shows: what was typed and not saved, or else what is stored. */
export function profileView(
  { services: { database, facts }, locale, t }: Site,
  own: OwnProfile,
  form: FormData | undefined,
  problems: readonly FieldSentence[],
) {
  const draft = form ? typedDraft({ database, facts }, own, form, locale) : draftOf(own.content)
  const { errors, fields } = errorsOf(problems, t)
  return {
    draft,
    errors,
    world: formWorld({ database, facts, locale, t }, draft, fields),
    version: form ? Number(textOf(form, 'version')) : own.revision,
  }
}

/** What stands in a posted form as a profile, with what would change; undefined while a field cannot be taken. */
export function typedProfile(
  { services, locale }: Pick<Site, 'services' | 'locale'>,
  own: OwnProfile,
  form: FormData,
) {
  const { content } = contentOf(typedDraft(services, own, form, locale))
  const read = readTyped(profileContent, content)
  if (!read.ok) return undefined
  const wanted = { ...read.value, country: own.content.country, photo: own.content.photo }
  return { content: wanted, changes: diffProfile(own.published, wanted) }
}

function typedDraft({ database, facts }: Site['services'], own: OwnProfile, form: FormData, locale: Locale) {
  const before = draftOf(own.content)
  const typed = readDraft(form, before, formParts, [...facts.conditions.keys()])
  const draft = applyIntent(typed, textOf(form, 'intent')) ?? typed
  return withTowns(database, draft, before, locale)
}
