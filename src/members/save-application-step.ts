import { and, eq, isNull } from 'drizzle-orm'
import { write } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { applicationSteps, type ApplicationContent, type ApplicationStep } from './application-content.ts'
import { problemsWithFacts, readTyped, type FieldProblem, type Typed } from './field-problem.ts'
import { tidyLicence } from '../directory/registers/number-formats.ts'
import { licenceProblem } from './licence-problem.ts'
import { readApplication, type Application } from './read-application.ts'
import { application } from './tables.ts'
import type { MembersWorld, Person } from './world.ts'

export interface TypedStep {
  step: ApplicationStep
  /** The version of the application that the form was made from. */
  baseVersion: number
  input: unknown
}

export type SaveRefusal =
  | { ok: false; reason: 'not-valid'; problems: FieldProblem[] }
  /** Another tab saved this step since; both are at hand. */
  | { ok: false; reason: 'changed-meanwhile'; application: Application; typed: ApplicationContent }
  | { ok: false; reason: 'no-application' | 'submitted-already' }

type World = Pick<MembersWorld, 'database' | 'facts'>

/** Saves one step whole. Refuses what cannot be taken, field by field, and a step that was saved since it was read. */
export function saveApplicationStep(
  { database, facts }: World,
  by: Person,
  { step, baseVersion, input }: TypedStep,
  at: Date,
): Result<Application, never> | SaveRefusal {
  return write(database, () => {
    const begun = readApplication(database, by.accountId)
    if (!begun) return refused('no-application')
    if (begun.submittedAt !== null) return refused('submitted-already')
    const typed = readStep(step, input, begun.content, facts)
    if (!typed.ok) return { ok: false, reason: 'not-valid', problems: typed.problems }
    // A form that was sent twice is no second version.
    if (isSame(begun.content[step], typed.value[step])) return ok(begun)
    const isNewest = baseVersion >= (begun.savedIn[step] ?? 0)
    if (!isNewest) return { ok: false, reason: 'changed-meanwhile', application: begun, typed: typed.value }
    return ok(keep(database, begun, step, typed.value, at))
  })
}

/** Reads one step as typed, in the light of the steps before it; the result holds that step alone. */
export function readStep(
  step: ApplicationStep,
  input: unknown,
  content: ApplicationContent,
  facts: World['facts'],
): Typed<ApplicationContent> {
  const typed = readTyped(applicationSteps[step], input)
  if (!typed.ok) return typed
  const fresh: ApplicationContent = { [step]: typed.value }
  const problems = problemsOfStep({ ...content, ...fresh }, step, facts)
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, value: fresh.licence ? { licence: tidyLicence(fresh.licence) } : fresh }
}

// An offer may be banned because of the country, a practice because of an offer: the step at hand is where it is said.
function problemsOfStep(
  content: ApplicationContent,
  step: ApplicationStep,
  facts: World['facts'],
): FieldProblem[] {
  if (step === 'licence') return licenceProblem(content.licence, content.who?.country)
  const { who, practices, offers, languages, diplomas } = content
  const problems = problemsWithFacts({ ...who, ...practices, ...offers, ...languages, ...diplomas }, facts)
  return problems.filter(
    ({ path }) => path.split('.')[0] === step || (step === 'languages' && path.startsWith('techniques')),
  )
}

function isSame(stored: unknown, typed: unknown): boolean {
  return JSON.stringify(stored) === JSON.stringify(typed)
}

function keep(
  { orm }: World['database'],
  begun: Application,
  step: ApplicationStep,
  typed: ApplicationContent,
  at: Date,
): Application {
  const version = begun.version + 1
  const saved = {
    ...begun,
    version,
    savedAt: at.toISOString(),
    content: { ...begun.content, ...typed },
    savedIn: { ...begun.savedIn, [step]: version },
  }
  orm
    .update(application)
    .set({
      version,
      savedAt: saved.savedAt,
      content: JSON.stringify({ steps: saved.content, savedIn: saved.savedIn }),
    })
    .where(and(eq(application.uid, begun.uid), isNull(application.submittedAt)))
    .run()
  return saved
}
