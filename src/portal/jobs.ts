import { auditHeadsFile, writeHead } from '../audit/heads.ts'
import { remindParticipants } from '../courses/remind-participants.ts'
import type { Society } from '../directory/society.ts'
import { systemClock, type Clock } from '../kernel/clock.ts'
import type { Config } from '../kernel/config.ts'
import { giveUpOldLetters } from '../mail/keep-letters.ts'
import { smtpPostman } from '../mail/postman.ts'
import { sendLetters } from '../mail/send-letters.ts'
import { forgetExpired } from '../members/forget-expired.ts'
import { remindMembers } from '../members/remind-members.ts'
import type { MembersWorld } from '../members/world.ts'
import { evidenceFiles } from '../verification/evidence/evidence-files.ts'
import { forgetEvidence } from '../verification/evidence/forget-evidence.ts'
import { openWaitingCases } from '../verification/open-waiting-cases.ts'
import { askAgain } from '../verification/registers/ask-again.ts'
import { nightlyJobs } from './nightly.ts'

/** What the jobs need of a site; its services are one. */
export interface JobsWorld extends MembersWorld {
  config: Config
  clock: Clock
  society: Society
  auth: { forgetExpired: () => number }
}

/** Something that has to be done again and again, whoever visits. Running it twice, or in two processes, is harmless. */
export interface Job {
  name: string
  everyMinutes: number
  /** Returns what it did, in figures, for the log. `isStopping` is asked between steps of a long one. */
  run: (isStopping: () => boolean) => Promise<object> | object
}

/** Every job of a site. Without a mail server letters stay where staff read them. */
export function jobsOf(world: JobsWorld): Job[] {
  const { config, database, secrets, clock, society } = world
  const { smtpUrl, dataDir } = config
  const files = evidenceFiles(dataDir, secrets)
  return [
    { name: 'reminders', everyMinutes: 60, run: () => ({ posted: remindMembers(world, clock()) }) },
    { name: 'courses', everyMinutes: 60, run: () => ({ posted: remindParticipants(world, clock()) }) },
    ...(smtpUrl === null ? [] : [lettersJob(world, smtpUrl)]),
    {
      name: 'audit-head',
      everyMinutes: 60,
      run: () => ({ written: writeHead(database, secrets, auditHeadsFile(config), clock()) }),
    },
    { name: 'retention', everyMinutes: 60, run: () => forget(world, clock()) },
    { name: 'cases', everyMinutes: 60, run: () => ({ opened: openWaitingCases(database, clock()) }) },
    {
      name: 'registers',
      everyMinutes: 60,
      run: (isStopping) => askAgain(database, { dataDir, at: clock(), isStopping }),
    },
    {
      name: 'evidence',
      everyMinutes: 24 * 60,
      run: () => ({ forgotten: forgetEvidence({ database, files }, clock()) }),
    },
    ...(society.kind === 'real' ? nightlyJobs(dataDir) : []),
  ]
}

function lettersJob({ config, database, secrets, society }: JobsWorld, smtpUrl: string): Job {
  const postman = smtpPostman(smtpUrl, { name: society.name, address: config.mailFrom })
  return {
    name: 'letters',
    everyMinutes: 1,
    run: (isStopping) => sendLetters({ database, secrets, postman, clock: systemClock, isStopping }),
  }
}

function forget({ database, auth }: JobsWorld, at: Date): object {
  return {
    letters: giveUpOldLetters(database, at),
    members: forgetExpired(database, at),
    access: auth.forgetExpired(),
  }
}
