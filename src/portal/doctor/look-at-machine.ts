import { existsSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { must, type Finding } from './finding.ts'

/** The first version that runs TypeScript as we write it. */
const oldestNode = 22
const leastFreeDisk = 0.05

/** Node, the disk, and who else may read the folder of data. */
export function lookAtMachine(dataDir: string): Finding[] {
  return [nodeFinding(), diskFinding(dataDir), ...modeFindings(dataDir)]
}

function nodeFinding(): Finding {
  return must('node', Number(process.versions.node.split('.')[0]) >= oldestNode, process.versions.node)
}

function diskFinding(dataDir: string): Finding {
  const { bavail, blocks } = statfsSync(dataDir)
  const share = blocks === 0 ? 0 : bavail / blocks
  return must('disk', share >= leastFreeDisk, `${Math.floor(share * 100)} % free`)
}

// Windows has no such modes; there the folder is protected by its owner's account.
function modeFindings(dataDir: string): Finding[] {
  if (process.platform === 'win32') return []
  const names = ['', 'portal.db', 'file.key', 'audit-heads.log', 'evidence', 'backups', 'registers']
  const found = names.map((name) => join(dataDir, name)).filter((path) => existsSync(path))
  const open = found.filter((path) => (statSync(path).mode & 0o077) !== 0)
  const sentence = open.length === 0 ? 'for the site’s own user only' : `others may read ${open.join(', ')}`
  return [must('data-folder', open.length === 0, sentence)]
}
