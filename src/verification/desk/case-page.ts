import type { Actor } from '../../auth/actor.ts'
import { formatDay, type Locale, type Messages } from '../../i18n/index.ts'
import { displayName } from '../../directory/display.ts'
import type { Labels } from '../../directory/labels.ts'
import { day } from '../../kernel/clock.ts'
import type { Database } from '../../kernel/database.ts'
import { diffProfile } from '../../members/diff-profile.ts'
import { changeRows } from '../../members/form/change-view.ts'
import { readProfile } from '../../members/stored-content.ts'
import { askRegister } from '../ask-register.ts'
import { deciders, namesOf } from '../colleagues.ts'
import type { CaseFile } from '../read-case.ts'
import { readQueue } from '../read-queue.ts'
import { checkFormsOf } from './check-forms.ts'
import { comparedRows } from './comparison.ts'
import { decisionOf } from './decision.ts'
import { ageText, neighbours, onward } from './queue-view.ts'

interface Desk {
  database: Database
  dataDir: string
  labels: Labels
  actor: Actor | null
  at: Date
  locale: Locale
  t: Messages
}

/** Everything that the page of one case shows. */
export function casePage(file: CaseFile, desk: Desk) {
  const { database, dataDir, locale, t, at, actor } = desk
  const register = askRegister(database, dataDir, file)
  const answer = register === 'not-loaded' ? null : register
  const licence = file.credentials.find(({ kind }) => kind === 'licence')
  const actors = [...file.steps.map((step) => step.actor), ...file.notes.map(({ author }) => author)]
  const queue = readQueue(database, {}, at)
  return {
    name: displayName(file.profile, locale, t.profile).full,
    intro: introOf(file, at, t),
    answer,
    lookUp: licence && answer === null ? licence : null,
    isRegisterMissing: register === 'not-loaded',
    compared: comparedRows(file, answer, desk),
    forms: checkFormsOf(file, desk),
    decision: decisionOf(file, `account:${actor?.uid ?? ''}`, desk),
    changes: changesOf(file, desk),
    names: namesOf(database, [...actors, ...file.checks.map(({ checkedBy }) => checkedBy)]),
    colleagues: deciders(database),
    queue,
    ...neighbours(queue, file.uid),
    onward: onward(queue, file.uid, `account:${actor?.uid ?? ''}`),
    today: day(at),
    mayCheck: file.state === 'submitted' || file.state === 'in-review',
  }
}

function introOf({ kind, state, openedAt }: CaseFile, at: Date, t: Messages): string {
  const words = t.verification
  const isOpen = !['approved', 'refused', 'withdrawn'].includes(state)
  const age = ageText(Math.floor((at.getTime() - Date.parse(openedAt)) / 86_400_000), t)
  return isOpen
    ? words.one.opened(words.kinds[kind], age)
    : words.one.closed(words.kinds[kind], words.states[state])
}

function changesOf({ revision, practitionerId }: CaseFile, { database, locale, t, labels }: Desk) {
  if (!revision) return []
  return changeRows(diffProfile(readProfile(database, practitionerId), revision.content), {
    locale,
    t,
    labels,
  })
}

/** What others did since the version that somebody had before them. */
export function stepsSince(
  { steps }: CaseFile,
  version: number,
  names: ReadonlyMap<string, string>,
  words: { locale: Locale; t: Messages },
) {
  const { verification, design } = words.t
  return steps
    .filter(({ number }) => number > version)
    .map(({ act, actor, at }) => {
      const who = names.get(actor) ?? verification.one.system
      return design.labelled(verification.acts[act], `${who}, ${formatDay(words.locale, at)}`)
    })
}
