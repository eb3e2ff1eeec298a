/** The most characters of a cell that are looked at. */
const longestCell = 2000

/**
 * A cell as text: NFC, one kind of space, without invisible marks. The apostrophe that keeps a formula text is taken away;
 * what spreadsheets write for nothing is nothing.
 */
export function tidyCell(value: unknown): string {
  const text = (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '').slice(
    0,
    longestCell,
  )
  if (plain.test(text)) return nothing.has(text.toLowerCase()) ? '' : text
  const tidy = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cf}\uFFFD]/gu, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\n\s*/g, '\n')
    .trim()
    .replace(/^'(?=[=+\-@])/, '')
  return nothing.has(tidy.toLowerCase()) ? '' : tidy
}

/** Whether a spreadsheet would run the text: such a cell is never taken over. A telephone number begins with + too. */
export function isFormula(text: string): boolean {
  return /^[=@]/.test(text) || /^[+-]/.test(text.replace(/^[+-]?[\d\s()./-]+$/, ''))
}

const plain = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/

const nothing = new Set(
  '- -- --- – — . / ? n/a #n/a null néant none aucun aucune x 0 #ref! #value! #name? #null! #div/0! אין'.split(
    ' ',
  ),
)
