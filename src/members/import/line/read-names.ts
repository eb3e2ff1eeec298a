import { fold } from '../../../search/fold.ts'
import { scripts } from '../../profile-parts.ts'

export type Script = (typeof scripts)[number]

export interface PersonName {
  script: Script
  given: string
  family: string
}

const letters: Record<Script, RegExp> = {
  Latn: /\p{Script=Latin}/u,
  Hebr: /\p{Script=Hebrew}/u,
  Arab: /\p{Script=Arabic}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Grek: /\p{Script=Greek}/u,
}

/** In which script a text is written; null when no letter says so. */
export function scriptOf(text: string): Script | null {
  return scripts.find((script) => letters[script].test(text)) ?? null
}

/** Reads a whole name: titles off, one name for each script that it is written in. */
export function readFullName(text: string, order: 'given-first' | 'family-first'): PersonName[] {
  return scripts.flatMap((script) => {
    const own = partIn(text, script)
    const parted = own === '' ? null : partName(own, order)
    return parted === null ? [] : [{ script, ...parted }]
  })
}

/** A given or family name from a column of its own: without its title, "VERGNAC" as "Vergnac". */
export function readNamePart(text: string): string {
  return words(text).map(calm).join(' ')
}

// "Vergnac Éloïse / ורניאק אלואיז": the words of one script.
function partIn(text: string, script: Script): string {
  if (scripts.filter((other) => letters[other].test(text)).length <= 1)
    return letters[script].test(text) ? text : ''
  return text
    .split(/[\s/()]+/)
    .filter((word) => letters[script].test(word))
    .join(' ')
}

function partName(text: string, order: 'given-first' | 'family-first') {
  const [before = '', after] = text.split(/[,،]/)
  const behind = words(after ?? '')
  if (behind.length > 0) return both(behind, words(before))
  const all = words(before)
  const isLoud = (word: string) =>
    word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase()
  const loud = all.filter(isLoud)
  const quiet = all.filter((word) => !isLoud(word))
  // "VERGNAC Éloïse" or "Éloïse de VERGNAC": what is written in capitals is the family name, with its particle.
  if (loud.length > 0 && quiet.some((word) => !isParticle(word)))
    return both(
      quiet.filter((word) => !isParticle(word)),
      all.filter((word) => isLoud(word) || isParticle(word)),
    )
  return order === 'family-first' ? familyFirst(all) : givenFirst(all)
}

function familyFirst(all: string[]) {
  const end = all.findIndex((word) => !isParticle(word)) + 1
  return both(all.slice(end), all.slice(0, end))
}

function givenFirst(all: string[]) {
  const particle = all.findIndex((word, at) => at > 0 && isParticle(word))
  const start = particle > 0 ? particle : all.length - 1
  return both(all.slice(0, start), all.slice(start))
}

function both(given: string[], family: string[]) {
  if (given.length === 0 || family.length === 0) return null
  return { given: given.map(calm).join(' '), family: family.map(calm).join(' ') }
}

function words(text: string): string[] {
  return text
    .replace(/\([^)]*\)/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !titles.has(fold(word)) && /\p{L}/u.test(word))
}

const titles = new Set(
  'dr dre pr prof professeur professeure professor docteur doctor doctoresse m mr mrs ms mme mlle madame monsieur md phd me דר פרופ פרופסור מר גב גברת דוקטור'
    .split(' ')
    .map((title) => fold(title)),
)

const particles = new Set(
  'de du des la le les di da del della van von den der ter ten el al ben bar bat ibn abu saint st אבו אבן בן בר בת אל'
    .split(' ')
    .map((word) => fold(word)),
)

function isParticle(word: string): boolean {
  return particles.has(fold(word)) || /^d['’]$/i.test(word)
}

// "VERGNAC-MONNIER" as "Vergnac-Monnier"; "McAdam" stays, and so does a single letter.
function calm(word: string): string {
  if (word.length < 2 || word !== word.toUpperCase() || word === word.toLowerCase()) return word
  return word.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase())
}
