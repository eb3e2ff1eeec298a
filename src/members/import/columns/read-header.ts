import { fold } from '../../../search/fold.ts'
import { importFields, isNumbered, mostNumbered, type ImportField } from '../fields.ts'
import { headerWords, type NotKept } from './header-words.ts'

/** What a heading says: a field and which of several it is, or something that is recognised and not kept. */
export type Heading = { field: ImportField; which: number | null } | 'not-kept'

const longestHeading = 60

/** What the heading of a column means; undefined when nobody knows. */
export function readHeading(label: string): Heading | undefined {
  if (label.length > longestHeading) return undefined
  const words = wordsOf(label)
  const { which, rest } = takeNumber(words)
  const found =
    entries.get(words.join(' ')) ??
    entries.get(rest.join(' ')) ??
    ofBothNames(rest) ??
    ofMember(rest) ??
    ofDiploma(rest) ??
    ofPractice(rest) ??
    ofPerson(rest) ??
    longestWithin(rest)
  if (found === undefined) return undefined
  if (found === 'not-kept') return found
  return { field: found, which: isNumbered(found) ? which : null }
}

/** Takes a heading, returns how it is spelt for comparing: folded, "E-Mail:" as "e mail". */
export function headingKey(label: string): string {
  return wordsOf(label).join(' ').slice(0, 120)
}

function wordsOf(label: string): string[] {
  // "NomDeFamille", "date_adhesion", "Tel1", "Licence #".
  const apart = label
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .replaceAll('#', ' no ')
  return fold(apart)
    .split(' ')
    .filter((word) => word !== '')
}

const seconds = ['second', 'secondary', 'secondaire', '2e', '2eme', '2nd', 'שנייה', 'שניה', 'נוספת', 'נוסף']
const ordinals = ['e', 'eme', 'er', 'ere', 'nd', 'st', 'rd', 'th']

function takeNumber(words: string[]): { which: number | null; rest: string[] } {
  const at = words.findIndex(
    (word) => /^\d{1,2}$/.test(word) && Number(word) >= 1 && Number(word) <= mostNumbered,
  )
  if (at >= 0) {
    const rest = words.filter((word, index) => index !== at && !(index === at + 1 && ordinals.includes(word)))
    return { which: Number(words[at]), rest }
  }
  const rest = words.filter((word) => !secondsFolded.has(word))
  return { which: rest.length < words.length ? 2 : null, rest }
}

const secondsFolded = new Set(seconds.map((word) => fold(word)))

type Meaning = ImportField | NotKept

const entries: ReadonlyMap<string, Meaning> = new Map(
  ([...importFields, 'not-kept'] as const).flatMap((field) =>
    headerWords[field].split(';').map((entry): [string, Meaning] => [fold(entry), field]),
  ),
)

const longestFirst = [...entries].toSorted(([a], [b]) => b.length - a.length)

const wordSet = (words: string) => new Set(words.split(' ').map((word) => fold(word)))

/** Whose it is, or in which letters: "prénom du praticien", "שם באנגלית". */
const personWords = wordSet(
  'praticien medecin docteur doctor physician member membre adherent anglais hebreu english hebrew latin הרופא החבר באנגלית בעברית לועזי',
)

const practiceWords = wordSet(
  'practice clinic surgery office cabinet clinique centre pro professionnel professionnelle work מרפאה המרפאה קליניקה הקליניקה',
)

const familyWords = wordSet('nom noms surname surnames family last משפחה')
const givenWords = wordSet('prenom prenoms given first forename forenames פרטי')

// "Surname, given name", "Nom - prénom usuel": a whole name, in the order of the heading.
function ofBothNames(words: string[]): Meaning | undefined {
  const family = words.findIndex((word) => familyWords.has(word))
  const given = words.findIndex((word) => givenWords.has(word))
  if (family < 0 || given < 0) return undefined
  return family < given ? 'fullNameFamilyFirst' : 'fullName'
}

const memberWords = wordSet('member membership membre adherent adhesion joining חבר')
const numberWords = wordSet('no n nr num numero number id ref reference code מס מספר')
const fillers = wordSet('de d du of the')

// "Adhérent n°", "Year of membership": nothing else may be said of the member.
function ofMember(words: string[]): Meaning | undefined {
  if (!words.some((word) => memberWords.has(word))) return undefined
  const others = words.filter((word) => !memberWords.has(word) && !fillers.has(word))
  if (others.length === 0) return undefined
  if (others.every((word) => numberWords.has(word))) return 'memberNumber'
  return others.every((word) => yearWords.has(word)) ? 'memberSince' : undefined
}

const diplomaWords = wordSet(
  'diploma degree diplome diu mesotherapy mesotherapie דיפלומה תעודה הסמכה הדיפלומה התעודה ההסמכה',
)
const yearWords = wordSet('annee year date שנת תאריך')

// "Année DIU", "Year of mesotherapy diploma", "Fac. DIU": what it is of the diploma.
function ofDiploma(words: string[]): Meaning | undefined {
  const others = words.filter((word) => !diplomaWords.has(word))
  if (others.length === words.length || others.length === 0) return undefined
  if (others.some((word) => yearWords.has(word))) return 'diplomaYear'
  return longestWithin(others) === 'diplomaIssuer' ? 'diplomaIssuer' : undefined
}

function ofPerson(words: string[]): Meaning | undefined {
  const others = words.filter((word) => !personWords.has(word))
  if (others.length === words.length || others.length === 0) return undefined
  return entries.get(others.join(' ')) ?? longestWithin(others)
}

// "Cabinet 2 - ville", "practice street": what it is of the practice. "Nom de la clinique" is its name.
function ofPractice(words: string[]): Meaning | undefined {
  const others = words.filter((word) => !practiceWords.has(word))
  if (others.length === words.length || others.length === 0) return undefined
  const found = entries.get(others.join(' ')) ?? longestWithin(others)
  return found === 'family' || found === 'given' || found === 'fullName' ? 'practiceName' : found
}

/** Single letters and the like mean something only when they stand alone; so does a year, or a member, of nobody knows what. */
const shortest = 3
const alone = wordSet('annee year שנה member members membre membres')

function longestWithin(words: string[]): Meaning | undefined {
  const text = ` ${words.join(' ')} `
  return longestFirst.find(
    ([entry]) => entry.length >= shortest && !alone.has(entry) && text.includes(` ${entry} `),
  )?.[1]
}
