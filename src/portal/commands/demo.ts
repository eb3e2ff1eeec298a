import { Command } from 'commander'
import { databaseFileIn, parseConfig } from '../../kernel/config.ts'
import { CommandError } from '../command-error.ts'
import type { ListedPerson } from '../demo/listing-file.ts'
import type { LoadCount } from '../demo/load.ts'
import { makeDemonstration } from '../demo/make-demonstration.ts'
import { inventPeople } from '../demo/people.ts'
import { readListingFile } from '../demo/read-listing-file.ts'
import { makeStoryDemonstration } from '../demo/story.ts'
import { storeSearch } from '../demo/store-search.ts'
import { knownWords } from '../demo/words.ts'
import { demoSignInCommand } from './demo-sign-in.ts'
import { progressBar } from '../progress-bar.ts'

interface Options {
  doctors?: number
  seed: number
  from?: string
  json?: boolean
}

const mostDoctors = 1_000_000

export function demoCommand(): Command {
  return (
    new Command('demo')
      .description('makes a demonstration database (without options: the small society that npm start shows)')
      .option('--doctors <n>', 'so many invented doctors', (text) =>
        wholeNumber('--doctors', text, mostDoctors),
      )
      .option(
        '--seed <s>',
        'the same number gives the same doctors',
        (text) => wholeNumber('--seed', text, 2 ** 32 - 1),
        1,
      )
      .option('--from <file>', 'the listings of a file, one JSON object a line')
      .option('--json', 'prints the counts as JSON')
      .action(demo)
      .addCommand(demoSignInCommand())
      // Otherwise --json after sign-in would be read as our own; the tool as a whole must say the same.
      .enablePositionalOptions()
  )
}

function demo({ doctors, seed, from, json }: Options): void {
  if (doctors !== undefined && from !== undefined)
    throw new CommandError('--doctors and --from exclude each other')
  const config = parseConfig(process.env)
  const file = databaseFileIn(config)
  const now = config.now === undefined ? new Date() : new Date(config.now)
  const words = knownWords()
  const load = (people: Iterable<ListedPerson>, total: number) => {
    const bar = progressBar(total)
    try {
      return makeDemonstration({ file, words, people, now, seed, onPerson: bar.update })
    } finally {
      bar.stop()
    }
  }
  const finish = (count: LoadCount) => {
    storeSearch(file, now)
    report(file, count, json)
  }
  if (from !== undefined) {
    const people = readListingFile(from, words)
    return finish(load(people, people.length))
  }
  if (doctors === undefined) return finish(makeStoryDemonstration(file, now))
  return finish(load(inventPeople(doctors, seed, words), doctors))
}

function report(file: string, { stored, listed, banned }: LoadCount, asJson = false): void {
  if (asJson) return void process.stdout.write(`${JSON.stringify({ file, stored, listed, banned })}\n`)
  const rest =
    stored === listed
      ? ''
      : ` ${stored - listed} are stored and not listed, because a diploma or the consent is missing.`
  const law =
    banned === 0 ? '' : ` ${banned} offers were left out, because the law of the doctor's country bans them.`
  process.stdout.write(
    `${file}: ${listed} doctors are listed.${rest}${law} A running site shows them after a restart.\n`,
  )
}

function wholeNumber(option: string, text: string, most: number): number {
  const number = Number(text)
  if (!/^\d{1,10}$/.test(text) || number > most)
    throw new CommandError(`${option} is a whole number from 0 to ${most}`)
  return number
}
