import { randomInt } from 'node:crypto'

const length = 20

/** A new number: digits only, typed alike on every keyboard and read alike in both directions; 66 random bits. */
export function newAwardNumber(): string {
  return Array.from({ length }, () => randomInt(10)).join('')
}

/** "4821-0937-5526-1180-0421": as it is printed. The hyphens keep the groups in their order in Hebrew too. */
export function shownNumber(number: string): string {
  return number.match(/\d{1,4}/g)?.join('-') ?? number
}

/** The number somebody typed, with whatever stands between its groups; undefined when it is none. */
export function typedNumber(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replace(/[\p{P}\p{Z}\p{C}]/gu, '')
  return digits.length === length && /^[0-9]+$/.test(digits) ? digits : undefined
}
