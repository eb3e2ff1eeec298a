import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../kernel/config.ts'
import { loadSecrets, type Secrets } from '../kernel/secrets.ts'
import { CommandError } from './command-error.ts'

/** The key of a society whose database may be gone: FILE_KEY, or the one that a demonstration has kept in its folder. */
export function keyOf(config: Config): Secrets {
  if (config.fileKey === undefined && !existsSync(join(config.dataDir, 'file.key')))
    throw new CommandError('FILE_KEY is missing: without the key of the society its backup cannot be read')
  return loadSecrets(config, { kind: 'demonstration' })
}
