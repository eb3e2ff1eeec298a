/** The most characters of a cell that are looked at. */
export const longestCell = 2000

/**
 * A cell as text: NFC, one kind of space, without invisible marks. The apostrophe that keeps a formula text is taken away,
 * and what keeps a number text (`="0612345678"`); what spreadsheets write for nothing is nothing.
 */
export function tidyCell(value: unknown): string {
  const text = (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '').slice(
    0,
    longestCell,
  )
  const composed = text.normalize('NFC')
  const tidy = untidy.test(composed) ? tidied(composed) : composed
  return tidy.length <= longestNothing && nothing.has(tidy.toLowerCase()) ? '' : tidy
}

function tidied(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cf}\uFFFD]/gu, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\n\s*/g, '\n')
    .trim()
    .replace(/^'(?=[=+\-@＝＋－＠])/, '')
    .replace(/^="([^"]*)"$/, '$1')
}

/** Whether a spreadsheet would run the text: such a cell is never taken over. A telephone number begins with + too. */
export function isFormula(text: string): boolean {
  return /^[=@＝＠＋－]/.test(text) || /^[+-]/.test(text.replace(/^[+-]?[\d\s()./-]+$/, ''))
}

// Most cells are tidy already, and there are millions.
const untidy = /[\p{Cf}\uFFFD]|[^\S ]| {2}|^[ '=]| $/u

const nothing = new Set(
  '- -- --- – — . / ? n/a #n/a null néant none aucun aucune x 0 #ref! #value! #name? #null! #div/0! אין'.split(
    ' ',
  ),
)

const longestNothing = Math.max(...[...nothing].map(({ length }) => length))
