import { Command } from 'commander'
import { record } from '../../audit/record.ts'
import { write } from '../../kernel/database.ts'
import { retryLetters } from '../../mail/keep-letters.ts'
import {
  letterStates,
  listLetters,
  readLetter,
  type LetterEntry,
  type LetterState,
} from '../../mail/read-letters.ts'
import { CommandError } from '../command-error.ts'
import { withSite } from '../with-site.ts'

export function mailCommand(): Command {
  return new Command('mail')
    .description('the letters of the site')
    .addCommand(listCommand())
    .addCommand(showCommand())
    .addCommand(retryCommand())
}

function listCommand(): Command {
  return new Command('list')
    .description('the newest letters of a state')
    .option('--state <state>', `one of ${letterStates.join(', ')}`, 'waiting')
    .option('--json', 'prints them as JSON')
    .action(({ state, json }: { state: string; json?: boolean }) => list(state, json))
}

function showCommand(): Command {
  return new Command('show')
    .description('one letter as it is sent, links included: for an operator without a mail server')
    .argument('<number>', 'the number that list shows')
    .action(show)
}

function retryCommand(): Command {
  return new Command('retry')
    .description('puts letters that were given up back into the line')
    .argument('[number]', 'only this one')
    .action(retry)
}

async function list(state: string, asJson = false): Promise<void> {
  const wanted = letterStates.find((known) => known === state)
  if (wanted === undefined) throw new CommandError(`--state is one of ${letterStates.join(', ')}`)
  const letters = await lettersIn(wanted)
  if (asJson) process.stdout.write(`${JSON.stringify(letters.map(facts))}\n`)
  else for (const letter of letters) process.stdout.write(`${Object.values(facts(letter)).join('  ')}\n`)
}

function lettersIn(state: LetterState): Promise<LetterEntry[]> {
  return withSite(({ database, secrets }) => listLetters(database, secrets, state))
}

// Without the words: a list is easily passed on.
function facts({ uid, name, state, postedAt, sentAt, tries, problem, contents }: LetterEntry) {
  return { number: uid, letter: name, to: contents?.to.email ?? '', state, postedAt, sentAt, tries, problem }
}

async function show(uid: string): Promise<void> {
  const letter = await withSite(({ database, secrets, clock }) =>
    write(database, () => {
      const found = readLetter(database, secrets, uid)
      if (found)
        record(database, {
          at: clock(),
          actor: 'operator',
          act: 'letter.read',
          object: `letter:${found.uid}`,
        })
      return found
    }),
  )
  if (!letter) throw new CommandError('there is no letter of this number')
  if (!letter.contents) throw new CommandError('this letter is erased')
  const { to, subject, text } = letter.contents
  process.stdout.write(`${to.email}\n${subject}\n\n${text}`)
}

async function retry(uid: string | undefined): Promise<void> {
  const count = await withSite(({ database, clock }) =>
    write(database, () => {
      const letters = retryLetters(database, uid)
      const act = { at: clock(), actor: 'operator', act: 'letter.retry', object: `letter:${uid ?? 'all'}` }
      if (letters > 0) record(database, { ...act, detail: { letters } })
      return letters
    }),
  )
  if (uid !== undefined && count === 0) throw new CommandError('no letter of this number was given up')
  process.stdout.write(`${count} letters are back in the line.\n`)
}
