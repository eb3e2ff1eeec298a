import { existsSync } from 'node:fs'
import { ConfigError, databaseFileIn, isLocal, type Config } from '../kernel/config.ts'
import { makeStoryDemonstration } from '../portal/demo/story.ts'

/** Without a database: makes the demonstration on a local address, refuses anywhere else. */
export function prepareDatabase(config: Config): void {
  const file = databaseFileIn(config)
  if (existsSync(file)) return
  if (!isLocal(config)) throw new ConfigError('no database; run portal init')
  process.stdout.write('Making a demonstration society …\n')
  makeStoryDemonstration(file, config.now === undefined ? new Date() : new Date(config.now))
}
