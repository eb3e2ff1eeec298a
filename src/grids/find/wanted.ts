import { emailKey } from '../../auth/email-address.ts'
import { fold } from '../../search/fold.ts'

/** What was typed into the box, in every form in which something may be stored. */
export type Wanted = ReturnType<typeof wantedOf>

const shortestPhone = 7

/** Reads what was typed: `case:` and the like before a number, as the register of acts writes it, are left out. */
export function wantedOf(text: string) {
  const typed = text.trim().replace(/^(?:[a-z]+-)*[a-z]+:(?=\S)/, '')
  const compact = typed.replaceAll(/[\s.\-/()]/g, '')
  const digits = /^\+?\d+$/.test(compact) ? compact.replace('+', '').replace(/^0+/, '') : ''
  return {
    typed,
    lower: typed.toLowerCase(),
    compact: compact.toUpperCase(),
    /** The end of a telephone number, which is stored with the code of its country. */
    phone: digits.length >= shortestPhone ? digits : '',
    email: typed.includes('@') ? emailKey(typed) : '',
    q: fold(typed),
  }
}
