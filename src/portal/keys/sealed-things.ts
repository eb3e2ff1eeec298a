import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { account, accountTotp } from '../../auth/tables.ts'
import { practitioner } from '../../directory/tables.ts'
import { write, type Database } from '../../kernel/database.ts'
import type { Secrets } from '../../kernel/secrets.ts'
import { recipientKey } from '../../mail/recipient.ts'
import { openLetter } from '../../mail/sealed-letter.ts'
import { letter } from '../../mail/tables.ts'
import { departed } from '../../members/tables.ts'
import { evidenceFiles } from '../../verification/evidence/evidence-files.ts'
import { evidence } from '../../verification/tables.ts'

/** Everything that the key of a site seals or marks. A new kind of sealed thing needs an entry in `sealedThings`. */
export interface SealedThing {
  /** What it is called when it cannot be opened. */
  name: string
  /** Seals it with the key in use; false when it is so already. Throws when no key that is known opens it. */
  reseal: () => boolean
}

/** What a site keeps sealed: seeds of code apps, letters, the register of those who left, evidence; and whose letters are whose. */
export function sealedThings(database: Database, secrets: Secrets, dataDir: string): SealedThing[] {
  return [
    ...seeds(database, secrets),
    ...letters(database, secrets),
    ...leavers(database, secrets),
    ...files(database, secrets, dataDir),
    ...recipients(database, secrets),
  ]
}

function seeds({ orm }: Database, secrets: Secrets): SealedThing[] {
  return orm
    .select({ accountId: accountTotp.accountId })
    .from(accountTotp)
    .all()
    .map(({ accountId }) => ({
      name: `code app of account ${accountId}`,
      reseal: () =>
        change(
          () => orm.select().from(accountTotp).where(eq(accountTotp.accountId, accountId)).get()?.seed,
          (seed) => secrets.reseal('totp', seed, String(accountId)),
          (old, seed) => {
            const isIt = and(eq(accountTotp.accountId, accountId), eq(accountTotp.seed, old))
            return orm.update(accountTotp).set({ seed }).where(isIt).run().changes
          },
        ),
    }))
}

function letters({ orm }: Database, secrets: Secrets): SealedThing[] {
  const kept = orm.select({ uid: letter.uid }).from(letter).where(isNotNull(letter.sealed)).all()
  return kept.map(({ uid }) => ({
    name: `letter ${uid}`,
    reseal: () =>
      change(
        () => orm.select().from(letter).where(eq(letter.uid, uid)).get()?.sealed ?? undefined,
        (sealed) => secrets.reseal('letter', sealed, uid),
        (old, sealed) => {
          // Also a letter to somebody without an account: whose it is, only the letter itself says.
          const recipient = recipientKey(secrets, openLetter(secrets, uid, sealed).to.email)
          const isIt = and(eq(letter.uid, uid), eq(letter.sealed, old))
          return orm.update(letter).set({ sealed, recipient }).where(isIt).run().changes
        },
      ),
  }))
}

function leavers({ orm }: Database, secrets: Secrets): SealedThing[] {
  const kept = orm.select({ uid: departed.uid }).from(departed).all()
  return kept.map(({ uid }) => ({
    name: `record of a leaver ${uid}`,
    reseal: () =>
      change(
        () => orm.select().from(departed).where(eq(departed.uid, uid)).get()?.sealed,
        (sealed) => secrets.reseal('departed', sealed, uid),
        (old, sealed) => {
          const isIt = and(eq(departed.uid, uid), eq(departed.sealed, old))
          return orm.update(departed).set({ sealed }).where(isIt).run().changes
        },
      ),
  }))
}

function files({ orm }: Database, secrets: Secrets, dataDir: string): SealedThing[] {
  const sealed = evidenceFiles(dataDir, secrets)
  return orm
    .select({ uid: evidence.uid, owner: practitioner.uid })
    .from(evidence)
    .innerJoin(practitioner, eq(practitioner.id, evidence.practitionerId))
    .where(isNull(evidence.forgottenAt))
    .all()
    .map(({ uid, owner }) => ({ name: `evidence ${uid}`, reseal: () => sealed.reseal(uid, owner) }))
}

// Letters that were sent are only known by the digest of their address.
function recipients(database: Database, secrets: Secrets): SealedThing[] {
  const { orm } = database
  const { before } = secrets
  if (before === null) return []
  return orm
    .select({ email: account.email, uid: account.uid })
    .from(account)
    .all()
    .map(({ email, uid }) => ({
      name: `letters to account ${uid}`,
      reseal: () =>
        write(database, () => {
          const was = eq(letter.recipient, recipientKey(before, email))
          const recipient = recipientKey(secrets, email)
          return orm.update(letter).set({ recipient }).where(was).run().changes > 0
        }),
    }))
}

// Reads, seals anew, and writes only if nobody wrote meanwhile: then the newer one is sealed with the key in use.
function change(
  read: () => Buffer | undefined,
  seal: (sealed: Buffer) => Buffer | null,
  store: (old: Buffer, fresh: Buffer) => number,
): boolean {
  const old = read()
  const fresh = old === undefined ? null : seal(old)
  return old !== undefined && fresh !== null && store(old, fresh) === 1
}
