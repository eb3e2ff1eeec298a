import { emailKey } from '../../auth/email-address.ts'
import { searchedWords } from '../folding.ts'

/** What was typed into the box, in every form in which something may be stored. */
export type Wanted = ReturnType<typeof wantedOf>

const shortestPhone = 7
/** The address of a page is longer than any name. */
export const longestWanted = 300

/**
 * Reads what was typed: of the address of a page its last part; `case:` and the like before a number, as the register of
 * acts writes it, are left out.
 */
export function wantedOf(text: string) {
  const typed = lastPart(text.trim()).replace(/^(?:[a-z]+-)*[a-z]+:(?=\S)/, '')
  const compact = typed.replaceAll(/[\s.\-/()]/g, '')
  const digits = /^\+?\d+$/.test(compact) ? compact.replace('+', '').replace(/^0+/, '') : ''
  return {
    typed,
    lower: typed.toLowerCase(),
    compact: compact.toUpperCase(),
    /** The end of a telephone number, which is stored with the code of its country. */
    phone: digits.length >= shortestPhone ? digits : '',
    email: typed.includes('@') ? emailKey(typed) : '',
    q: searchedWords(typed),
  }
}

function lastPart(text: string): string {
  const url = /^https?:/i.test(text) ? URL.parse(text) : null
  return url?.pathname.split('/').findLast((part) => part !== '') ?? text
}
