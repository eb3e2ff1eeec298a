import { strToU8, Zip, ZipDeflate } from 'fflate'

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org'
const packageTypes = 'application/vnd.openxmlformats'

const parts: Record<string, string> = {
  '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="${packageTypes}-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${packageTypes}-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${packageTypes}-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
}

/**
 * A workbook (XLSX) of one sheet, made piece by piece: its rows are never in memory together. Every cell is text, so
 * that nothing is a formula and no number loses its zero.
 */
export function* sheetFile(rows: Iterable<readonly (readonly string[])[]>): Generator<Uint8Array, undefined> {
  const made: Uint8Array[] = []
  const zip = new Zip((problem, piece) => {
    if (problem) throw problem
    made.push(piece)
  })
  const begin = (name: string) => {
    const part = new ZipDeflate(name, { level: 3 })
    zip.add(part)
    return part
  }
  for (const [name, text] of Object.entries(parts)) begin(name).push(strToU8(xml + text), true)
  const sheet = begin('xl/worksheets/sheet1.xml')
  sheet.push(strToU8(`${xml}<worksheet xmlns="${office}/spreadsheetml/2006/main"><sheetData>`))
  for (const piece of rows) {
    sheet.push(strToU8(piece.map(rowOf).join('')))
    yield* made.splice(0)
  }
  sheet.push(strToU8('</sheetData></worksheet>'), true)
  zip.end()
  yield* made.splice(0)
  return undefined
}

function rowOf(cells: readonly string[]): string {
  return `<row>${cells.map(cellOf).join('')}</row>`
}

// Without a place of its own a cell stands beside the one before: an empty one keeps the place.
function cellOf(text: string): string {
  if (text === '') return '<c/>'
  return `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
}
