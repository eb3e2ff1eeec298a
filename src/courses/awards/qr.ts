import { encode } from 'uqr'

export interface QrDrawing {
  /** The side of the square in modules, with the quiet zone that readers need. */
  side: number
  /** The dark modules, as the path of an SVG or a PDF. */
  path: string
}

/** A text as a QR code that is still read when a seventh of it is scratched off. */
export function qrOf(text: string): QrDrawing {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  return { side: size, path: data.map(rowPath).join('') }
}

// One stroke for each run of dark modules: a tenth of a path of single squares.
function rowPath(row: boolean[], y: number): string {
  const text = row.map((isDark) => (isDark ? '1' : '0')).join('')
  return [...text.matchAll(/1+/g)]
    .map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
    .join('')
}
