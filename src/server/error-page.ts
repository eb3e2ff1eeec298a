import { isLocale, localeFacts, locales, messagesIn, type Locale, type Messages } from '../i18n/index.ts'

/** The page for what goes wrong before (or instead of) a page: whole in itself, in the reader's language. */
export function errorPage(status: number, path: string, acceptLanguage: string): string {
  const locale = localeOf(path, acceptLanguage)
  const { site } = messagesIn(locale)
  const [title, text] = wordsFor(status, site)
  return `<!doctype html>
<html lang="${locale}" dir="${localeFacts[locale].dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text}</p>
<p><a href="/${locale}/">Bon Endroit</a></p>
</main>
</body>
</html>
`
}

function wordsFor(status: number, site: Messages['site']): [title: string, text: string] {
  if (status === 413) return [site.tooLargeTitle, site.tooLargeText]
  return status < 500 ? [site.notFoundTitle, site.notFoundText] : [site.errorTitle, site.errorText]
}

const style =
  ':root{color-scheme:light dark}body{margin:0;background:light-dark(#fbfaf6,#0d1618);' +
  'color:light-dark(#14282d,#e9efed);font:1.0625rem/1.6 system-ui,sans-serif}' +
  'main{max-inline-size:36rem;margin-inline:auto;padding:4rem 1.25rem}' +
  'h1{font:500 2.25rem/1.15 Georgia,serif}a{color:light-dark(#0c5a62,#7fcbcb)}'

function localeOf(path: string, acceptLanguage: string): Locale {
  const [, first] = path.split('/')
  if (isLocale(first)) return first
  return locales.find((locale) => acceptLanguage.toLowerCase().startsWith(locale)) ?? 'en'
}
