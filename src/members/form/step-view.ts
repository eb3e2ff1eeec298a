import type { Locale, Messages } from '../../i18n/index.ts'
import type { Database } from '../../kernel/database.ts'
import type { Facts } from '../../library/facts.ts'
import { stepNames, type ApplicationContent, type ApplicationStep } from '../application-content.ts'
import { registerOf } from '../../directory/registers/number-formats.ts'
import { readApplication, type Application } from '../read-application.ts'
import { errorsOf, type FormErrors } from './answers.ts'
import { applyIntent } from './draft-intents.ts'
import { draftOfApplication, partsOfStep, readDiplomas, type DiplomaDraft } from './form-step.ts'
import { formWorld, type FieldSentence } from './form-world.ts'
import { choicesOf, readDraft, textOf } from './read-draft.ts'
import { withTowns } from './towns.ts'

interface Site {
  services: { database: Database; facts: Facts; society: { country: string } }
  locale: Locale
  t: Messages
  actor: { accountId: number } | null
}

export interface StepPage {
  step: ApplicationStep
  /** What was posted and not saved; undefined for a page that is opened. */
  form: FormData | undefined
  problems: readonly FieldSentence[]
}

/** Everything the page of one step shows: what was typed, or else what was saved. */
export function stepView(site: Site, { step, form, problems }: StepPage) {
  const { services, locale, t, actor } = site
  const { database, facts, society } = services
  const saved = actor ? readApplication(database, actor.accountId) : undefined
  const content = saved?.content ?? {}
  const before = draftOfApplication(content, society.country)
  const parts = [...partsOfStep[step]]
  const draft = form ? draftAfter(form, before, parts, { database, facts, locale }) : before
  const answer: FormErrors = errorsOf(problems, t)
  return {
    answer,
    parts,
    draft,
    world: formWorld({ database, facts, locale, t }, draft, answer.fields),
    /** A refused form keeps its version: unless it is newer it was made before another window saved. */
    version: form ? Number(textOf(form, 'version')) : (saved?.version ?? 0),
    newest: saved?.version ?? 0,
    licence: licenceIn(content, form),
    diplomas: form ? filled(readDiplomas(form)) : diplomasIn(content),
    agreed: form ? choicesOf(form, 'agreed').includes('yes') : content.consent !== undefined,
    shown: form || content.consent ? draft.shown : undefined,
    steps: stepStates(saved, step),
  }
}

/** How far an application has come, step by step; `check` is the last page. */
export function stepStates(saved: Application | undefined, current: ApplicationStep | 'check') {
  const names = [...stepNames, 'check' as const]
  return names.map((name) => {
    const isDone = name !== 'check' && saved?.content[name] !== undefined
    const state = name === current ? ('current' as const) : isDone ? ('done' as const) : ('to-come' as const)
    return { name, state }
  })
}

function draftAfter(
  form: FormData,
  before: ReturnType<typeof draftOfApplication>,
  parts: (typeof partsOfStep)[ApplicationStep][number][],
  { database, facts, locale }: { database: Database; facts: Facts; locale: Locale },
) {
  const typed = readDraft(form, before, parts, [...facts.conditions.keys()])
  const draft = applyIntent(typed, textOf(form, 'intent')) ?? typed
  return parts.includes('practices') ? withTowns(database, draft, before, locale) : draft
}

function licenceIn({ who, licence }: ApplicationContent, form: FormData | undefined) {
  const register = registerOf(who?.country ?? '')
  return { register, number: form ? textOf(form, 'number') : (licence?.number ?? '') }
}

function diplomasIn({ diplomas }: ApplicationContent): DiplomaDraft[] {
  return (diplomas?.diplomas ?? []).map(({ diplomaId, issuer, awardedIn }) => ({
    diplomaId,
    issuer,
    awardedIn: awardedIn === null ? '' : String(awardedIn),
  }))
}

function filled(rows: DiplomaDraft[]): DiplomaDraft[] {
  return rows.filter(({ diplomaId, issuer, awardedIn }) => diplomaId + issuer + awardedIn !== '')
}
