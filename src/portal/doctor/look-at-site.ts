import { auditHeadsFile, compareHeads } from '../../audit/heads.ts'
import { verifyAudit } from '../../audit/verify-audit.ts'
import { countLetters } from '../../mail/read-letters.ts'
import { checkEvidence } from '../../verification/evidence/check-evidence.ts'
import { evidenceFiles } from '../../verification/evidence/evidence-files.ts'
import { backupsFolder, keptBackups, type KeptBackup } from '../../kernel/kept-backups.ts'
import type { OperatedSite } from '../with-site.ts'
import { must, should, type Finding } from './finding.ts'

const hour = 60 * 60 * 1000
/** A day, and the hours that a backup may take and a clock may differ. */
const oldestBackup = 27 * hour

/** What the site keeps: the register of acts, evidence, search, letters and backups. */
export function lookAtSite(site: OperatedSite, now: Date): Finding[] {
  const { config, database, secrets } = site
  const papers = checkEvidence(database, evidenceFiles(config.dataDir, secrets))
  return [
    auditFinding(site),
    must(
      'evidence',
      papers.length === 0,
      papers.length === 0 ? 'every file is what it was' : papers.join('; '),
    ),
    searchFinding(site),
    lettersFinding(site),
    ...backupFindings(site, now),
  ]
}

function auditFinding({ config, database, secrets }: OperatedSite): Finding {
  const { rows, fault } = verifyAudit(database)
  const { provenTo, broken, badLines } = compareHeads(database, secrets, auditHeadsFile(config))
  if (fault) return must('audit', false, `row ${fault.seq} is wrong: ${fault.what}`)
  if (broken || badLines.length > 0)
    return must('audit', false, 'the register of acts is not what was signed')
  return must('audit', true, `${rows} rows, signed up to row ${provenTo}`)
}

// The search is made anew from the database when nothing was kept: only slower.
function searchFinding({ config, database: { sqlite } }: OperatedSite): Finding {
  const takenAt = sqlite.prepare('SELECT taken_at FROM search_snapshot').pluck().get()
  const kept =
    takenAt === undefined ? 'nothing kept, the next start takes longer' : `kept on ${String(takenAt)}`
  return must('search', true, config.searchServer === null ? kept : `${kept}, search server configured`)
}

function lettersFinding({ config, database }: OperatedSite): Finding {
  const { waiting, givenUp } = countLetters(database)
  const server = config.smtpUrl === null ? ', no mail server: staff read them' : ''
  return should('letters', givenUp === 0, `${waiting} waiting, ${givenUp} given up${server}`)
}

function backupFindings({ config, society }: OperatedSite, now: Date): Finding[] {
  const kept = keptBackups(backupsFolder(config.dataDir))
  const [newest] = kept
  const isReal = society.kind === 'real'
  if (!newest) return [must('backup', !isReal, 'none')]
  const age = now.getTime() - newest.madeAt.getTime()
  return [
    must('backup', !isReal || age <= oldestBackup, `${newest.folder}, ${Math.round(age / hour)} hours old`),
    should('backup-verified', newest.verifiedAt !== null, sentenceOnVerified(kept, now)),
  ]
}

// Only the newest must be known to be whole; an older one says how long nobody has looked.
function sentenceOnVerified([newest, ...older]: KeptBackup[], now: Date): string {
  const said = ({ folder, verifiedAt }: KeptBackup) =>
    `${folder} was found whole ${hoursSince(verifiedAt, now)} hours ago`
  if (newest?.verifiedAt) return said(newest)
  const last = older.find(({ verifiedAt }) => verifiedAt !== null)
  const advice = 'nobody has looked whether the newest is whole; portal backup verify FOLDER'
  return last ? `${advice}; ${said(last)}` : advice
}

function hoursSince(at: Date | null, now: Date): number {
  return at === null ? 0 : Math.round((now.getTime() - at.getTime()) / hour)
}
