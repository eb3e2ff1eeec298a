import type { ReactElement } from 'react'
import { renderToBuffer, type DocumentProps } from '@react-pdf/renderer'
import { loadFonts } from './fonts.ts'

/** Takes a document (made with `sheet`, or of the library's own pieces), returns the bytes of its PDF. */
export async function renderPdf(document: ReactElement<DocumentProps>): Promise<Buffer> {
  await loadFonts()
  return renderToBuffer(document)
}
