import type { APIRoute } from 'astro'
import { renderPdf } from '../../../design/pdf/render-pdf.ts'
import { locales } from '../../../i18n/index.ts'
import { collectedFacts } from '../../../library/collected-facts.ts'
import { toolPdf } from '../../../library/tool-pdf.ts'

export const prerender = true
export const getStaticPaths = async () => {
  const { tools } = await collectedFacts()
  return locales.flatMap((lang) => [...tools.keys()].map((sheet) => ({ params: { lang, sheet } })))
}

export const GET: APIRoute = async ({ params, locals: { site, locale, t } }) => {
  const facts = await collectedFacts()
  const tool = facts.tools.get(params['sheet'] ?? '')
  if (!tool) return new Response(null, { status: 404 })
  const pdf = await renderPdf(toolPdf({ tool, facts, origin: site.origin, locale, t }))
  return new Response(new Uint8Array(pdf), { headers: { 'content-type': 'application/pdf' } })
}
