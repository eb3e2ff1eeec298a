import { z } from 'zod'

/** An address as somebody types it: trimmed, one line, short enough for mail. */
export const emailField = z
  .string()
  .trim()
  .max(254)
  .transform((text) => text.normalize('NFKC'))
  .pipe(z.email())

/** The spelling under which an address is one account: case and width of letters make no second person. */
export function emailKey(email: string): string {
  return email.trim().normalize('NFKC').toLowerCase()
}

/** The spelling under which tries are counted: also without what many mailboxes ignore (+tag, dots). */
export function emailLimitKey(email: string): string {
  const [name = '', domain = ''] = splitOnLast(emailKey(email).replaceAll(/[\s\p{C}]/gu, ''), '@')
  return `${(name.split('+')[0] ?? '').replaceAll('.', '')}@${domain.replace(/\.+$/, '')}`
}

function splitOnLast(text: string, mark: string): [string, string] {
  const at = text.lastIndexOf(mark)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}
