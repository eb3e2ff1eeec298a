import { formatDay, formatMoment, type Locale, type Messages } from '../../i18n/index.ts'
import type { Machine } from './read-machine.ts'

/** One part of the site: its name, how it is in words, and whether somebody should look. */
export interface MachineRow {
  name: string
  state: 'ok' | 'due' | 'bad'
  lines: string[]
}

interface Words {
  locale: Locale
  t: Messages
}

/** Who answers searches, in the words of the site's own check, and how many doctors it finds. */
export interface SearchState {
  engine: string
  found: number
}

/** The state of every part, to be read like a list of instruments. */
export function machineRows(machine: Machine, search: SearchState, words: Words): MachineRow[] {
  return [
    lettersRow(machine, words),
    searchRow(search, words),
    registersRow(machine, words),
    backupRow(machine, words),
    auditRow(machine, words),
    jobsRow(machine, words),
  ]
}

function lettersRow({ letters }: Machine, { t }: Words): MachineRow {
  const words = t.staff.home.machine.letters
  const { waiting, sentToday, givenUp, hasServer } = letters
  const lost = givenUp > 0 ? [words.givenUp(givenUp)] : []
  return {
    name: words.name,
    state: givenUp > 0 ? 'bad' : hasServer ? 'ok' : 'due',
    lines: [
      hasServer ? words.server : t.staff.home.noServer,
      words.waiting(waiting),
      words.sent(sentToday),
      ...lost,
    ],
  }
}

function searchRow({ engine, found }: SearchState, { t }: Words): MachineRow {
  const words = t.staff.home.machine.search
  const isBuiltIn = engine === 'embedded'
  const isServer = engine === 'meilisearch'
  const line = isBuiltIn ? words.builtIn : isServer ? words.server : words.standsIn
  return { name: words.name, state: isBuiltIn || isServer ? 'ok' : 'due', lines: [line, words.found(found)] }
}

function registersRow({ registers }: Machine, { locale, t }: Words): MachineRow {
  const words = t.staff.home.machine.registers
  const isOld = registers.some((one) => one.isOld)
  return {
    name: words.name,
    state: isOld ? 'due' : 'ok',
    lines:
      registers.length === 0
        ? [words.none]
        : registers.map(({ register, datedOn }) => words.loaded(register, formatDay(locale, datedOn))),
  }
}

function backupRow({ backup }: Machine, { locale, t }: Words): MachineRow {
  const words = t.staff.home.machine.backup
  const { name } = words
  if (backup === null) return { name, state: 'ok', lines: [words.demonstration] }
  const { madeAt, isLate, verified } = backup
  if (madeAt === null) return { name, state: 'bad', lines: [words.none] }
  const moment = (at: string) => formatMoment(locale, at)
  const isVerified = verified?.madeAt === madeAt
  const older =
    verified === null ? words.unverified : words.olderVerified(moment(verified.madeAt), moment(verified.at))
  return {
    name,
    state: isLate ? 'bad' : isVerified ? 'ok' : 'due',
    lines: [words.newest(moment(madeAt)), isVerified ? words.verified(moment(verified.at)) : older],
  }
}

function auditRow({ audit }: Machine, { locale, t }: Words): MachineRow {
  const words = t.staff.home.machine.audit
  const { rows, signedAt } = audit
  const signed = signedAt === null ? words.unsigned : words.signed(formatMoment(locale, signedAt))
  return {
    name: words.name,
    state: signedAt === null && rows > 0 ? 'due' : 'ok',
    lines: [words.acts(rows), signed],
  }
}

function jobsRow({ jobs }: Machine, { t }: Words): MachineRow {
  const words = t.staff.home.machine.jobs
  const { name } = words
  if (jobs === null) return { name, state: 'due', lines: [words.unknown] }
  if (jobs.failing.length > 0) return { name, state: 'bad', lines: [words.failing(jobs.failing.join(', '))] }
  return { name, state: 'ok', lines: [words.well(jobs.count)] }
}
