import type { Database } from '../../../kernel/database.ts'

const everyKey = `
  SELECT 'licence ' || register || ' ' || number AS key, practitioner_id AS id FROM credential
    WHERE kind = 'licence' AND number IS NOT NULL
  UNION ALL SELECT 'member ' || number, practitioner_id FROM credential
    WHERE kind = 'membership' AND number IS NOT NULL
  UNION ALL SELECT 'mail ' || email, practitioner_id FROM practitioner_contact
  UNION ALL SELECT 'mail ' || account.email_key, practitioner_id FROM practitioner_owner
    JOIN account ON account.id = account_id`

/** Who has which number or address: a key that is somebody's own. Built once for a comparison. */
export class KeyBook {
  readonly #owners = new Map<string, number | number[]>()

  /** Everybody of the database. */
  constructor({ sqlite }: Database) {
    for (const { key, id } of sqlite.prepare<[], { key: string; id: number }>(everyKey).iterate()) {
      const known = this.#owners.get(key)
      this.#owners.set(key, known === undefined ? id : [known, id].flat())
    }
  }

  /** The row numbers of those who have this licence. */
  licence(register: string, number: string): number[] {
    return this.#of(`licence ${register} ${number}`)
  }

  /** The row numbers of those who have this number of membership. */
  member(number: string): number[] {
    return this.#of(`member ${number}`)
  }

  /** The row numbers of those who are reached at this address, folded. */
  mail(address: string): number[] {
    return this.#of(`mail ${address}`)
  }

  #of(key: string): number[] {
    const owners = this.#owners.get(key)
    return owners === undefined ? [] : [owners].flat()
  }
}
