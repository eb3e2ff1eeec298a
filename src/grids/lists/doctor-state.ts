/** Where somebody's listing stands, in one word; the same order of questions as `members/listing-state.ts`, and revoked. */
export const doctorStates = [
  'listed',
  'not-yet',
  'revoked',
  'suspended',
  'withdrawn',
  'check-expired',
  'not-confirmed',
] as const

export type DoctorState = (typeof doctorStates)[number]

/** The state as SQL, about the practitioner with this key, at `@now`. */
export function stateSql(id: string): string {
  const mine = `WHERE practitioner_id = ${id}`
  return `CASE
  WHEN EXISTS (SELECT 1 FROM public_practitioner AS seen WHERE seen.id = ${id} AND seen.public_until > @now) THEN 'listed'
  WHEN NOT EXISTS (SELECT 1 FROM publication ${mine} AND withdrawn_at IS NULL) THEN
    CASE WHEN EXISTS (SELECT 1 FROM revocation ${mine}) THEN 'revoked' ELSE 'not-yet' END
  WHEN EXISTS (SELECT 1 FROM suspension ${mine} AND lifted_at IS NULL) THEN 'suspended'
  WHEN NOT EXISTS (SELECT 1 FROM consent ${mine} AND withdrawn_at IS NULL) THEN 'withdrawn'
  WHEN (SELECT lapses_at FROM confirmation ${mine} ORDER BY confirmed_at DESC, id DESC LIMIT 1) > @now
    THEN 'check-expired'
  ELSE 'not-confirmed' END`
}

/** Until when a credential of this kind holds, as SQL about the practitioner with this key; null without a check. */
export function holdsUntilSql(id: string, kind: 'licence' | 'diploma'): string {
  return `(SELECT max(holds_until) FROM credential JOIN verification ON credential_id = credential.id
    WHERE practitioner_id = ${id} AND kind = '${kind}' AND revoked_at IS NULL)`
}

/** The name in the script of the reader, or the one there is, as SQL about the practitioner with this key. */
export function nameSql(id: string, order: 'as-spoken' | 'family-first' = 'as-spoken'): string {
  const text = order === 'as-spoken' ? `given || ' ' || family` : `family || ' ' || given`
  return `(SELECT ${text} FROM practitioner_name WHERE practitioner_id = ${id} ORDER BY script <> @script LIMIT 1)`
}

/** How a state is drawn. */
export function stateKind(state: DoctorState): 'ok' | 'due' | 'bad' | 'no' {
  if (state === 'listed') return 'ok'
  if (state === 'suspended' || state === 'revoked') return 'bad'
  return state === 'check-expired' || state === 'not-confirmed' ? 'due' : 'no'
}
