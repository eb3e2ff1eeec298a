import { existsSync } from 'node:fs'
import { isNull } from 'drizzle-orm'
import { keyChange } from '../../audit/tables.ts'
import { keyFiles } from '../../kernel/secrets.ts'
import type { OperatedSite } from '../with-site.ts'
import { must, should, type Finding } from './finding.ts'

/** The key of the site, and whether a change of it was left half done. */
export function lookAtKeys(site: OperatedSite): Finding[] {
  const leftOver = leftOverOf(site)
  return [
    // Without it the site could not have been opened.
    must('key', true, site.config.fileKey === undefined ? 'file.key of the demonstration' : 'FILE_KEY'),
    should('key-change', leftOver === null, leftOver ?? 'none is open'),
  ]
}

function leftOverOf({ config, database }: OperatedSite): string | null {
  const open = database.orm.select().from(keyChange).where(isNull(keyChange.endedAt)).get()
  if (open)
    return `begun on ${open.begunAt} and not ended: stop the site and call portal keys rotate again, with the same keys`
  const { before } = keyFiles(config.dataDir)
  if (existsSync(before) && config.fileKey === undefined)
    return `${before} is there: stop the site and call portal keys rotate again`
  if (existsSync(before)) return `${before} is there and opens nothing of this site: move it to a safe place`
  if (config.fileKeyBefore === undefined) return null
  return 'FILE_KEY_BEFORE is set: stop the site, call portal keys rotate, then take it away'
}
