import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { locales, type Locale } from '../../../src/i18n/locales.ts'
import { projectRoot } from '../../../src/kernel/root.ts'
import { loadFacts } from '../../../src/library/facts.ts'
import { societyPages } from '../../../src/library/society-page-names.ts'
import { resources } from '../../../src/management/addresses.ts'

const content = join(projectRoot, 'content')
const facts = loadFacts(content)

const articlesIn = (folder: string) =>
  readdirSync(join(content, folder, 'en')).map((file) => file.replace(/\.md$/, ''))

/** The courses of the demonstration at the time of every test. */
const courses = [
  'an-evening-on-reading-the-evidence-2026',
  'complications-seeing-treating-reporting-2027',
  'foundation-course-in-mesotherapy-2026',
  'foundation-course-in-mesotherapy-2027',
  'practice-day-hygiene-and-technique-2027',
  'what-mesotherapy-is-and-what-it-is-not-2025',
]

/** Every address of the site that does not depend on who is listed, without its language. */
export const standingPaths = [
  '/',
  '/doctors/',
  '/conditions/',
  ...[...facts.conditions.keys()].map((id) => `/conditions/${id}/`),
  '/diplomas/',
  ...[...facts.diplomas.keys()].map((id) => `/diplomas/${id}/`),
  '/courses/',
  '/courses/archive/',
  ...courses.map((slug) => `/courses/${slug}/`),
  '/guide/',
  ...articlesIn('guide').map((slug) => `/guide/${slug}/`),
  '/tools/',
  ...[...facts.tools.keys()].map((id) => `/tools/${id}/`),
  '/tools/body-map/',
  '/tools/report/',
  ...articlesIn('about').map((name) => `/about/${name}/`),
  ...['', ...resources.map((name) => `${name}/`), 'problems/'].map((name) => `/developers/${name}`),
  '/society/',
  ...societyPages.slice(1).map((name) => `/society/${name}/`),
  '/society/contact/',
  '/verify/',
  '/about/accuracy/',
]

/** People of the demonstration society, by what is special about them. */
export const people = {
  helene: 'helene-casteran-toulouse',
  inTwoScripts: 'yael-sarfaty-balma',
  ofTwoPractices: 'sarah-lellouche-paris',
  withoutConsultations: 'simone-hautpre',
  ofPainOnly: 'marc-aubrac-delpech-toulouse',
  confirmationDue: 'gad-achron-jerusalem',
  suspended: 'bruno-fauxvert-toulouse',
  expired: 'sylvie-perimont-toulouse',
  withoutConsent: 'rose-discrete-valmy-bruxelles',
}

/** One address of every kind of page that answers 200, without its language. */
export const kindsOfPage = {
  home: '/',
  'everybody listed': '/doctors/',
  results: '/doctors/?q=back+pain&near=Toulouse',
  'results with filters': '/doctors/?q=knee&near=Paris&radius=60&language=fr&sort=distance',
  'results to read': '/doctors/?q=how+much+does+it+cost',
  'no result': '/doctors/?q=cellulite&near=Ajaccio&radius=5',
  'a page too far': '/doctors/?page=999',
  profile: `/doctors/${people.helene}/`,
  'profile of two practices': `/doctors/${people.ofTwoPractices}/`,
  'profile without consultations': `/doctors/${people.withoutConsultations}/`,
  'longest profile': `/doctors/${people.ofPainOnly}/`,
  'report form': `/doctors/${people.helene}/report/`,
  'list of diplomas': '/diplomas/',
  diploma: '/diplomas/diu-mesotherapie/',
  'list of courses': '/courses/',
  course: '/courses/foundation-course-in-mesotherapy-2027/',
  'past courses': '/courses/archive/',
  'list of conditions': '/conditions/',
  condition: '/conditions/knee-osteoarthritis/',
  'condition not advised': '/conditions/cellulite/',
  'list of the guide': '/guide/',
  'guide article': '/guide/what-is-mesotherapy/',
  'sheet to print': '/tools/after-care/',
  'body map': '/tools/body-map/',
  'report of a side effect': '/tools/report/',
  glossary: '/guide/glossary/',
  'reference for developers': '/developers/cases/',
  society: '/society/',
  'page of the society': '/society/bulletin/',
  'check of a certificate': '/verify/',
  'about page': '/about/how-we-verify/',
  'accuracy in figures': '/about/accuracy/',
} as const

/** One address of every kind of page that says what went wrong. */
export const kindsOfRefusal = {
  'not found': '/nothing/here/',
  gone: `/doctors/${people.suspended}/`,
} as const

/** Every kind of page in every language: what it is, the language, the whole path. */
export const everyKind = inEveryLanguage({ ...kindsOfPage })

export function inEveryLanguage(paths: Record<string, string>): [kind: string, lang: Locale, path: string][] {
  return locales.flatMap((lang) =>
    Object.entries(paths).map(([kind, path]): [string, Locale, string] => [kind, lang, `/${lang}${path}`]),
  )
}
