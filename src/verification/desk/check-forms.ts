import { formatDay, type Locale, type Messages } from '../../i18n/index.ts'
import type { CaseFile } from '../read-case.ts'
import { checkKinds, type checkMethods, type origins } from '../tables.ts'

type CheckKind = (typeof checkKinds)[number]
type Check = CaseFile['checks'][number]

/** One form of the desk: what is checked, how it stands, and what most such checks say. */
export interface CheckForm {
  key: string
  kind: CheckKind
  credential: number | null
  title: string
  last: Check | undefined
  isRight: boolean
  isNeeded: boolean
  source: string
  method: (typeof checkMethods)[number]
  origin: (typeof origins)[number]
}

/** A licence, a diploma and what may stand against them count only from their source. */
export const fromSource: readonly string[] = ['licence', 'diploma', 'no-restriction']

/** A form for each check, those that the case needs first; of licence and diploma one for each that is claimed. */
export function checkFormsOf(file: CaseFile, words: { locale: Locale; t: Messages }): CheckForm[] {
  const needed = new Set(file.needed.map(({ kind }) => kind))
  const forms = checkKinds.flatMap((kind) => {
    const claimed = file.credentials.filter((one) => one.kind === kind)
    if (kind !== 'licence' && kind !== 'diploma') return [formOf(file, kind, null, needed.has(kind), words)]
    return claimed.map((one) => formOf(file, kind, one, needed.has(kind), words))
  })
  return forms.toSorted((a, b) => Number(b.isNeeded) - Number(a.isNeeded))
}

type Credential = CaseFile['credentials'][number]

function formOf(
  file: CaseFile,
  kind: CheckKind,
  credential: Credential | null,
  isNeeded: boolean,
  { t }: { t: Messages },
): CheckForm {
  const words = t.verification
  const id = credential?.id ?? null
  const last = file.checks.find((one) => one.kind === kind && one.credentialId === id)
  const counts = last !== undefined && (!fromSource.includes(kind) || last.origin === 'received-from-source')
  return {
    key: `${kind}-${id ?? ''}`,
    kind,
    credential: id,
    title:
      credential?.kind === 'diploma' ? `${words.checks[kind]}, ${credential.issuer}` : words.checks[kind],
    last,
    isRight: counts && last.result === 'right',
    isNeeded,
    ...usual(file, kind, credential, t),
  }
}

// What most checks of a kind say: filled in, so that one press is enough when it is so.
function usual(
  { credentials }: CaseFile,
  kind: CheckKind,
  credential: Credential | null,
  t: Messages,
): Pick<CheckForm, 'source' | 'method' | 'origin'> {
  const { defaults } = t.verification.one.check
  const register = credentials.find((one) => one.kind === 'licence')?.issuer ?? ''
  if (kind === 'licence' || kind === 'no-restriction')
    return { source: register, method: 'register', origin: 'received-from-source' }
  if (kind === 'diploma')
    return { source: credential?.issuer ?? '', method: 'letter-from-source', origin: 'received-from-source' }
  if (kind === 'identity')
    return { source: defaults.identity, method: 'document', origin: 'uploaded-by-member' }
  if (kind === 'place') return { source: defaults.place, method: 'telephone', origin: 'seen-by-staff' }
  return { source: defaults.publicity, method: 'reading', origin: 'seen-by-staff' }
}

/** The last check in a sentence, for its form. */
export function lastCheckText(
  { last }: CheckForm,
  names: ReadonlyMap<string, string>,
  { locale, t }: { locale: Locale; t: Messages },
): string {
  const words = t.verification
  if (!last) return words.results.none
  const who = names.get(last.checkedBy) ?? words.one.system
  return words.one.check.last(words.results[last.result], last.source, formatDay(locale, last.checkedAt), who)
}
