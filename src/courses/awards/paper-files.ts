import { renderPdf } from '../../design/pdf/render-pdf.ts'
import type { Locale } from '../../i18n/index.ts'
import type { Award } from './award.ts'
import { certificatePdf } from './certificate-pdf.ts'
import { certificatePaper, type PaperWorld, type PlatePaper } from './papers.ts'
import { platePdf } from './plate-pdf.ts'

/** A certificate as a PDF to save; 404 for none, and for one that cannot be printed. */
export async function certificateFile(
  world: PaperWorld,
  award: Award | undefined,
  { locale, at }: { locale: Locale; at: Date },
): Promise<Response> {
  const paper = award && certificatePaper(world, award, { locale, at })
  if (!paper) return new Response(null, { status: 404 })
  return pdfFile(await renderPdf(certificatePdf({ ...paper, locale })), `${paper.certificate.number}.pdf`)
}

/** A plate as a PDF to save; 404 for none. */
export async function plateFile(paper: PlatePaper | undefined, locale: Locale): Promise<Response> {
  if (!paper) return new Response(null, { status: 404 })
  return pdfFile(await renderPdf(platePdf({ ...paper, locale })), 'plate.pdf')
}

function pdfFile(bytes: Buffer, name: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': 'application/pdf', 'content-disposition': `inline; filename="${name}"` },
  })
}
