import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { APIRoute, GetStaticPaths } from 'astro'
import { localList } from '../../directory/browser/local-list.ts'
import { isLocale, locales, messagesIn } from '../../i18n/index.ts'
import { collectedFacts } from '../../library/collected-facts.ts'
import { decodePlaces } from '../../search/gazetteer/place-file.ts'

export const prerender = true

export const getStaticPaths = (() => locales.map((lang) => ({ params: { lang } }))) satisfies GetStaticPaths

// Read where the build runs: a bundled module no longer stands where its source did.
const gazetteer = join(process.cwd(), 'db/gazetteer/places.tsv.br')

export const GET: APIRoute = async ({ params: { lang } }) => {
  if (!isLocale(lang)) return new Response(null, { status: 404 })
  const { conditions } = await collectedFacts()
  return Response.json(
    localList(conditions.values(), decodePlaces(readFileSync(gazetteer)), lang, messagesIn(lang)),
  )
}
