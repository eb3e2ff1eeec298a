/** Takes any text, returns it as searched: plain lower-case words with one space between them. Refuses nothing. */
export function fold(text: string): string {
  // Most words are plain already.
  if (/^(?:[A-Za-z0-9]+(?: [A-Za-z0-9]+)*)?$/.test(text)) return text.toLowerCase()
  return text
    .replace(apostrophes, "'")
    .normalize('NFKD')
    .replace(invisible, '')
    .toLowerCase()
    .replace(elision, ' ')
    .replace(quotes, '')
    .replace(special, (letter) => plain[letter] ?? letter)
    .replace(separators, ' ')
    .trim()
}

/** Takes any text, returns its folded words; none for an empty text. */
export function tokens(text: string): string[] {
  const folded = fold(text)
  return folded === '' ? [] : folded.split(' ')
}

/** Tells whether a folded word is written in Hebrew letters. */
export function isHebrew(token: string): boolean {
  return /[א-ת]/.test(token)
}

// The acute accent is here because NFKD would turn it into a space and a mark.
const apostrophes = /[‘’‛ʼ′´`\u05F3]/g

// Accents, Hebrew points and cantillation (but not the maqaf, U+05BE, which parts words), bidi and zero-width marks.
const invisible = /[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7]|\p{Cf}/gu

// "l'épaule", "d'Arcachon", "qu'un": the short word is dropped, the next one stays whole.
const elision = /(?<![\p{L}\p{N}])(?:qu|[cdjlmnst])'(?=\p{L})/gu

// Geresh and gershayim belong to the word ("ד\"ר" is one word), and so does the apostrophe of "O'Connor".
const quotes = /['"\u05F4“”„]/g

const special = /[œæßøłđıðþςךםןףץ]/g

const plain: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ð: 'd',
  þ: 'th',
  ς: 'σ',
  ך: 'כ',
  ם: 'מ',
  ן: 'נ',
  ף: 'פ',
  ץ: 'צ',
}

const separators = /[^\p{L}\p{N}]+/gu
