import type { Messages } from '../../i18n/index.ts'
import { checkFormsOf, fromSource, type CheckForm } from './check-forms.ts'
import { appealable } from '../own/appeal-own-case.ts'
import type { CaseFile } from '../read-case.ts'

export interface Decision {
  /** What V does now. */
  yes: 'prepare' | 'approve' | null
  maySendBack: boolean
  mayAsk: boolean
  mayRefuse: boolean
  mayAnswer: boolean
  mayWithdraw: boolean
  mayAppeal: boolean
  isOpen: boolean
  /** Why V cannot be pressed, in sentences; empty when it can. */
  blocked: string[]
}

/** What this person may do with a case as it stands, and why not. The database has the last word. */
export function decisionOf(
  file: CaseFile,
  actor: string,
  words: { locale: 'en' | 'fr' | 'he'; t: Messages },
): Decision {
  const { state, kind } = file
  const isOpen = !['approved', 'refused', 'withdrawn'].includes(state)
  const isPrepared = state === 'prepared'
  return {
    yes: isPrepared ? 'approve' : state === 'submitted' || state === 'in-review' ? 'prepare' : null,
    maySendBack: isPrepared,
    mayAsk: state === 'submitted' || state === 'in-review',
    // What a reader reports is looked into; nobody has applied for anything.
    mayRefuse: isOpen && kind !== 'report',
    mayAnswer: state === 'waiting-for-member',
    // A suspension is never left without its case, and what opens by itself would only open again.
    mayWithdraw: isOpen && ['change', 'report', 'diploma'].includes(kind),
    mayAppeal: state === 'refused' && appealable.includes(kind),
    isOpen,
    blocked: isOpen ? blockedBy(file, actor, words) : [],
  }
}

function blockedBy(
  file: CaseFile,
  actor: string,
  words: { locale: 'en' | 'fr' | 'he'; t: Messages },
): string[] {
  const { blocked } = words.t.verification.one
  const needed = checkFormsOf(file, words).filter(({ isNeeded, isRight }) => isNeeded && !isRight)
  const notRight = needed.filter(({ last }) => last?.result !== 'right')
  const notFromSource = needed.filter(
    ({ kind, last }) => last?.result === 'right' && fromSource.includes(kind),
  )
  const prepared = file.steps.findLast(({ act }) => act === 'prepare')
  const refusedIt = file.steps.some(({ act, actor: who }) => act === 'refuse' && who === actor)
  return [
    file.state === 'waiting-for-member' ? blocked.waiting : undefined,
    notRight.length > 0 ? `${blocked['checks-missing']} ${titles(notRight)}` : undefined,
    notFromSource.length > 0 ? `${blocked['source-needed']} ${titles(notFromSource)}` : undefined,
    file.state === 'prepared' && file.people === 2 && prepared?.actor === actor
      ? blocked['same-person']
      : undefined,
    file.people === 2 && refusedIt ? blocked['refused-it-before'] : undefined,
  ].filter((sentence) => sentence !== undefined)
}

function titles(forms: CheckForm[]): string {
  return forms.map(({ title }) => title).join(', ')
}
