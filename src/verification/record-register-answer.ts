import { write, type Database } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { askRegister, spokenAt, type RegisterFact } from './ask-register.ts'
import type { Deed } from './decide-case.ts'
import { enterReview } from './enter-review.ts'
import { publishedOn } from './registers/register-loads.ts'
import { readCase, type CaseFile } from './read-case.ts'
import { recordCheck, type CheckRefusal } from './record-check.ts'
import type { StepRefusal } from './take-step.ts'

type Refusal = StepRefusal | CheckRefusal | 'no-register' | 'nothing-chosen'

/** The diploma that the register records by a code of its own. */
const recordedDiploma = 'diu-mesotherapie'

/**
 * Records what the loaded register says about the chosen facts, as checks received from the source, each with the rows
 * it rests on. The register is asked again, so nothing can be recorded that it does not say; a fact it does not bear
 * out is refused with `nothing-chosen`.
 */
export function recordRegisterAnswer(
  { database, dataDir }: { database: Database; dataDir: string },
  { facts, ...deed }: Deed & { facts: RegisterFact[] },
): Result<null, Refusal> {
  return write(database, () => {
    const file = readCase(database, deed.caseUid)
    if (!file) return refused('unknown-case')
    const answer = askRegister(database, dataDir, file)
    if (answer === null || answer === 'not-loaded') return refused('no-register')
    const chosen = facts.filter((fact) => isBorneOut(fact, answer.check, file))
    if (chosen.length === 0) return refused('nothing-chosen')
    const entered = enterReview(database, deed)
    if (!entered.ok) return entered
    for (const fact of chosen) {
      const recorded = recordCheck(database, checkOf(fact, file, { ...deed, answer }))
      if (!recorded.ok) return recorded
    }
    return ok(null)
  })
}

type Answer = Exclude<ReturnType<typeof askRegister>, null | 'not-loaded'>

// A similar name is for a person to judge: it may be recorded, and the judgement is then theirs.
function isBorneOut(
  fact: RegisterFact,
  { registered, name, diploma, place }: Answer['check'],
  file: CaseFile,
) {
  if (fact === 'licence') return registered === 'yes' && (name === 'same' || name === 'similar')
  if (fact === 'diploma') return diploma === 'found' && diplomaIn(file) !== undefined
  return place === 'matches'
}

function checkOf(
  fact: RegisterFact,
  file: CaseFile,
  { caseUid, actor, at, answer }: Deed & { answer: Answer },
) {
  const { load, check } = answer
  const credential =
    fact === 'diploma' ? diplomaIn(file) : file.credentials.find(({ kind }) => kind === 'licence')
  return {
    ...{ caseUid, kind: fact, by: actor, at, evidenceUid: null },
    // An old publication says nothing about today.
    checkedAt: spokenAt(load, at),
    credentialId: fact === 'place' ? null : (credential?.id ?? null),
    source: `RPPS, ${publishedOn(load)}`,
    method: 'register' as const,
    origin: 'received-from-source' as const,
    result: 'right' as const,
    finding: { load: load.uid, ...check },
  }
}

function diplomaIn({ credentials }: CaseFile) {
  return credentials.find(({ kind, diplomaId }) => kind === 'diploma' && diplomaId === recordedDiploma)
}
