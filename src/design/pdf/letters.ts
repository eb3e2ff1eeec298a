// Every letter and sign that all our fonts have. The maker of PDFs leaves out any other without a word.
const drawn =
  /^[ -~\u00a0-£¥§-«®-°´¶-¸º»¿-ćĊ-đĖ-ěĞ-ģĦħĪīĮ-ıĶķĹ-ľŁ-ňŐ-ŕŘ-śŞ-šŤťŪūŮ-žȘ-țẀ-ẅẞỲỳ–—‘-‚“-„•…‹›₪€\u05b0-\u05c3\u05c7א-תװ-״]*$/u

/** Tells whether a text can be drawn as it is written. */
export function isDrawn(text: string): boolean {
  return drawn.test(text)
}

/** A text in letters that can be drawn: what the fonts lack loses its marks, so that `ũ` becomes `u` and not nothing. */
export function nearestLetters(text: string): string {
  return isDrawn(text) ? text : [...text.normalize('NFC')].map(nearestLetter).join('')
}

function nearestLetter(letter: string): string {
  const [base = letter, ...marks] = letter.normalize('NFD')
  if (isDrawn(letter) || marks.length === 0) return letter
  return nearestLetter([base, ...marks.slice(0, -1)].join('').normalize('NFC'))
}
