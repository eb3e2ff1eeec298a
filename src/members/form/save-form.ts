import type { Locale } from '../../i18n/locales.ts'
import type { ApplicationStep } from '../application-content.ts'
import type { FieldProblem } from '../field-problem.ts'
import { readApplication } from '../read-application.ts'
import { readEditedContent } from '../read-own-profile.ts'
import { saveApplicationStep, type SaveRefusal } from '../save-application-step.ts'
import { startApplication } from '../start-application.ts'
import { submitProfile, type ProfileRefusal, type Submitted } from '../submit-profile.ts'
import type { MembersWorld, Person } from '../world.ts'
import { contentOf } from './content-of-draft.ts'
import { draftOf } from './draft-of-content.ts'
import { draftOfApplication, inputOfStep, partsOfStep } from './form-step.ts'
import type { FieldSentence } from './form-world.ts'
import { formParts, readDraft, textOf } from './read-draft.ts'
import { withTowns } from './towns.ts'

export interface Posted {
  form: FormData
  locale: Locale
  at: Date
}

export type FormRefusal<Reason extends string, Extra = unknown> =
  { ok: false; reason: 'not-valid'; fields: FieldSentence[] } | ({ ok: false; reason: Reason } & Extra)

/** Saves one step of an application from its form; begins the application with the first step. */
export function saveStepForm(
  world: MembersWorld & { society: { country: string } },
  by: Person,
  step: ApplicationStep,
  { form, locale, at }: Posted,
): { ok: true } | FormRefusal<Exclude<SaveRefusal['reason'], 'not-valid'> | 'owns-already'> {
  const { database, facts, society } = world
  const begun = readApplication(database, by.accountId) ?? startApplication(world, by, at)
  if ('ok' in begun && !begun.ok) return begun
  const { content } = 'ok' in begun ? begun.value : begun
  const before = draftOfApplication(content, society.country)
  const typed = readDraft(form, before, partsOfStep[step], [...facts.conditions.keys()])
  const draft = step === 'practices' ? withTowns(database, typed, before, locale) : typed
  const { content: input, fieldOf } = inputOfStep(step, form, draft)
  const baseVersion = Number(textOf(form, 'version'))
  const saved = saveApplicationStep(world, by, { step, baseVersion, input }, at)
  if (saved.ok) return { ok: true }
  if (saved.reason === 'not-valid') return notValid(saved.problems, fieldOf)
  return { ok: false, reason: saved.reason }
}

/** Saves a whole profile from its form, as the next revision. */
export function saveProfileForm(
  world: MembersWorld,
  by: Person,
  { form, locale, at }: Posted,
):
  | { ok: true; value: Pick<Submitted, 'published' | 'waits'> }
  | FormRefusal<Exclude<ProfileRefusal['reason'], 'not-valid'>> {
  const { database, facts } = world
  const edited = readEditedContent(database, by.accountId)
  if (!edited) return { ok: false, reason: 'no-listing' }
  const before = draftOf(edited)
  const typed = readDraft(form, before, formParts, [...facts.conditions.keys()])
  const { content, fieldOf } = contentOf(withTowns(database, typed, before, locale))
  const baseRevision = Number(textOf(form, 'version'))
  const saved = submitProfile(world, by, { baseRevision, content }, at)
  if (saved.ok) return { ok: true, value: { published: saved.value.published, waits: saved.value.waits } }
  if (saved.reason === 'not-valid') return notValid(saved.problems, fieldOf)
  return { ok: false, reason: saved.reason }
}

function notValid(problems: readonly FieldProblem[], fieldOf: (path: string) => string) {
  const fields = problems.map(({ path, reason }): FieldSentence => townProblem(fieldOf(path), reason))
  const once = new Map(fields.map((problem) => [problem.field, problem]))
  return { ok: false as const, reason: 'not-valid' as const, fields: [...once.values()] }
}

// A practice without a pin is one whose town is not clear; the town is what there is to choose.
function townProblem(field: string, reason: FieldProblem['reason']): FieldSentence {
  const place = /^(practices\.\d+)\.(?:lat|lon|placeId)$/.exec(field)
  return place ? { field: `${place[1]}.city`, reason: 'choose-town' } : { field, reason }
}
