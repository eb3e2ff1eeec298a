import type { Locale } from '../../i18n/locales.ts'
import { stepNames, type ApplicationContent, type ApplicationStep } from '../application-content.ts'
import { most } from '../profile-parts.ts'
import { contentOf, type UncheckedContent } from './content-of-draft.ts'
import { draftOf } from './draft-of-content.ts'
import { emptyDraft, type ProfileDraft } from './profile-draft.ts'
import { choicesOf, textOf, type FormPart } from './read-draft.ts'

/** Which parts of the profile's form a step asks; the others have fields of their own. */
export const partsOfStep: Record<ApplicationStep, readonly FormPart[]> = {
  who: ['names'],
  licence: [],
  diplomas: [],
  practices: ['practices'],
  offers: ['offers'],
  languages: ['languages', 'techniques'],
  consent: ['shown'],
}

export interface DiplomaDraft {
  diplomaId: string
  issuer: string
  awardedIn: string
}

/** Reads the name of a step in an address. */
export function stepNamed(text: string | undefined): ApplicationStep | undefined {
  return stepNames.find((step) => step === text)
}

/** What an application holds so far, as it stands in the fields. */
export function draftOfApplication(content: ApplicationContent, country: string): ProfileDraft {
  const empty = emptyDraft(content.who?.country ?? country)
  const nothing = {
    names: [],
    country: empty.country,
    practices: [],
    offers: [],
    languages: [],
    techniques: [],
  }
  const { who, practices, offers, languages, consent } = content
  const texts = empty.texts
  const filled = draftOf({
    ...{ ...nothing, ...who, ...practices, ...offers, ...languages },
    ...{ texts, photo: null, shown: consent?.shown ?? [] },
  })
  return practices ? filled : { ...filled, practices: empty.practices }
}

/** What one step says, to be checked, and which field each part of it came from. */
export function inputOfStep(step: ApplicationStep, form: FormData, draft: ProfileDraft): UncheckedContent {
  const { content, fieldOf } = contentOf(draft)
  const { names, country, practices, offers, languages, techniques, shown } = content
  if (step === 'licence')
    return { content: { register: textOf(form, 'register'), number: textOf(form, 'number') }, fieldOf }
  if (step === 'diplomas') return diplomasInput(readDiplomas(form))
  const parts: Record<Exclude<ApplicationStep, 'licence' | 'diplomas'>, Record<string, unknown>> = {
    who: { names, country },
    practices: { practices },
    offers: { offers },
    languages: { languages, techniques },
    consent: { shown, agreed: choicesOf(form, 'agreed').includes('yes') },
  }
  return { content: parts[step], fieldOf }
}

/** The diplomas as they were typed, row by row. */
export function readDiplomas(form: FormData): DiplomaDraft[] {
  return [...Array(most.diplomas).keys()]
    .filter((row) => form.has(`diplomas.${row}.diplomaId`))
    .map((row) => ({
      diplomaId: textOf(form, `diplomas.${row}.diplomaId`),
      issuer: textOf(form, `diplomas.${row}.issuer`),
      awardedIn: textOf(form, `diplomas.${row}.awardedIn`),
    }))
}

function diplomasInput(rows: DiplomaDraft[]): UncheckedContent {
  const kept = rows
    .map((row, field) => ({ row, field }))
    .filter(({ row: { diplomaId, issuer, awardedIn } }) => diplomaId + issuer.trim() + awardedIn !== '')
  const diplomas = kept.map(({ row: { diplomaId, issuer, awardedIn } }) => ({
    diplomaId,
    issuer,
    awardedIn: awardedIn === '' ? null : Number(awardedIn),
  }))
  const fieldOf = (path: string) =>
    path.replace(/^diplomas\.(\d+)/, (_, index) => `diplomas.${kept[Number(index)]?.field ?? 0}`)
  return {
    content: { diplomas },
    fieldOf: (path) => (path === 'diplomas' ? 'diplomas.0.diplomaId' : fieldOf(path)),
  }
}

/** The page that follows a step, and the one before it. */
export function addressAfter(locale: Locale, step: ApplicationStep): string {
  return addressOf(locale, stepNames[stepNames.indexOf(step) + 1] ?? 'check')
}

export function addressBefore(locale: Locale, step: ApplicationStep): string {
  return addressOf(locale, stepNames[stepNames.indexOf(step) - 1] ?? step)
}

function addressOf(locale: Locale, step: ApplicationStep | 'check'): string {
  return `/${locale}/join/application/${step}/`
}
