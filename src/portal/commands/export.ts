import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Command, Option } from 'commander'
import { isLocale, locales } from '../../i18n/locales.ts'
import { messagesIn } from '../../i18n/index.ts'
import { exportList, listFormats, type ListFormat } from '../../members/export-list.ts'
import { CommandError } from '../command-error.ts'
import { withSite } from '../with-site.ts'

interface Options {
  format: ListFormat
  lang: string
}

export function exportCommand(): Command {
  return new Command('export')
    .description('writes everybody who is stored into a file that portal import reads again')
    .argument('<file>', 'where the list goes; an existing file is replaced')
    .addOption(new Option('--format <format>', 'CSV or a workbook').choices([...listFormats]).default('csv'))
    .option('--lang <language>', `the language of the headings: ${locales.join(', ')}`, 'en')
    .action(writeList)
}

async function writeList(file: string, { format, lang }: Options): Promise<void> {
  if (!isLocale(lang)) throw new CommandError(`--lang is one of ${locales.join(', ')}`)
  await withSite(async ({ database, facts, clock }) => {
    const wanted = { format, locale: lang, t: messagesIn(lang) }
    const unfinished = `${file}.new`
    try {
      const list = exportList({ database, facts }, wanted, { by: 'operator', at: clock() })
      await pipeline(Readable.from(list), createWriteStream(unfinished, { mode: 0o600 }))
      await rename(unfinished, file)
    } catch (problem) {
      await rm(unfinished, { force: true })
      if (problem instanceof Error && 'syscall' in problem)
        throw new CommandError(`${file} cannot be written: ${problem.message}`)
      throw problem
    }
    process.stdout.write(`${file} is written\n`)
  })
}
