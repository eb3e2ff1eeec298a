import { getDocumentProxy } from 'unpdf'

/** A PDF as a program reads it. */
export interface ReadPdf {
  pages: number
  /** Width and height of the first page, in points. */
  size: [number, number]
  title: unknown
  language: unknown
  created: unknown
  /** The lines of the first page from top to bottom, each in its order of reading. */
  lines: string[]
}

interface Piece {
  text: string
  x: number
  y: number
  width: number
}

/** Reads the bytes of a PDF; in Hebrew a line begins at the right. */
export async function readPdf(bytes: Uint8Array, dir: 'ltr' | 'rtl'): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const page = await pdf.getPage(1)
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  const { items } = await page.getTextContent()
  const { info } = await pdf.getMetadata()
  const pieces = items.flatMap((item) =>
    'str' in item ? [pieceOf(item.str, item.transform, item.width)] : [],
  )
  return {
    pages: pdf.numPages,
    size: [right - left, top - bottom],
    title: Reflect.get(info, 'Title'),
    language: Reflect.get(info, 'Language'),
    created: Reflect.get(info, 'CreationDate'),
    lines: linesOf(pieces, dir),
  }
}

function pieceOf(text: string, transform: unknown[], width: number): Piece {
  return { text, x: Number(transform[4]), y: Number(transform[5]), width }
}

// Pieces of one line come from left to right, whatever the direction of reading.
function linesOf(pieces: Piece[], dir: 'ltr' | 'rtl'): string[] {
  const rows = Map.groupBy(pieces, ({ y }) => Math.round(y))
  return [...rows]
    .sort(([one], [other]) => other - one)
    .map(([, row]) => row.toSorted((one, other) => (dir === 'rtl' ? other.x - one.x : one.x - other.x)))
    .map((row) => row.map((piece, at) => afterGap(row[at - 1], piece) + piece.text).join(''))
    .map((line) => line.replace(/\s+/g, ' ').trim())
}

// Between two columns there is a gap and no space.
function afterGap(before: Piece | undefined, piece: Piece): string {
  if (before === undefined) return ''
  const [left, right] = before.x < piece.x ? [before, piece] : [piece, before]
  return right.x - left.x - left.width > 6 ? ' ' : ''
}
