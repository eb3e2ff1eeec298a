import { describe, expect, test } from 'vitest'
import { oneInTurn } from '../support/soak.ts'
import { askAll, visitOwnSite } from './support/visitor.ts'
import { readPage } from './support/page.ts'

const visitor = visitOwnSite()

/** Words that no reader types, ready for a query: what they are, and how they are sent. */
const hostile: [what: string, sent: string][] = [
  ['a script', encodeURIComponent('"><script>x(1)</script>')],
  ['a script in capitals', encodeURIComponent(`'><SCRIPT SRC=//evil.example></SCRIPT>`)],
  ['an image', encodeURIComponent('<img src=x onerror=x(1)>')],
  ['an attribute', encodeURIComponent('" autofocus onfocus="x(1)')],
  ['the end of the title', encodeURIComponent('</title></style></textarea><svg onload=x(1)>')],
  ['the end of a comment', encodeURIComponent('--><x-mark>]]>')],
  ['an address that runs', encodeURIComponent('javascript:x(1)')],
  ['an entity', '%26lt%3Bscript%26gt%3B'],
  ['letters that turn the line round', encodeURIComponent('\u202eabc\u202c\u2066x\u200b\ufeff')],
  ['a NUL', 'ab%00cd'],
  ['control characters', '%01%02%07%08%0b%0c%0d%0a%1b%7f%c2%85'],
  ['SQL', encodeURIComponent(`'; DROP TABLE practitioner; -- ' OR '1'='1" UNION SELECT`)],
  ['operators of a full-text search', encodeURIComponent('NEAR("a" "b", 2) AND NOT (x* OR ^y) {a b}: "')],
  ['wildcards', encodeURIComponent('%_*?[a-z]{1,9}(.*)+$^\\')],
  ['a lone surrogate', '%ED%A0%80%ED%BF%BF'],
  ['half a character', '%C3'],
  ['an overlong letter', '%C0%AF'],
  ['a bad escape', '%zz%'],
  ['numbers without end', '9'.repeat(190)],
  ['a template', encodeURIComponent('${x}{{x}}<%= x %>#{x}')],
  ['the insides of objects', '__proto__'],
  ['dots', encodeURIComponent('../../../../etc/passwd')],
  ['letters with many marks', encodeURIComponent('a\u0301'.repeat(90))],
  ['pictures', encodeURIComponent('👩🏽‍⚕️'.repeat(20))],
  ['joined letters', encodeURIComponent('ﷺ'.repeat(190))],
  ['no words at all', encodeURIComponent(' \t\u00a0\u3000 ')],
  ['10,000 letters', 'x'.repeat(10_000)],
]

const parameters = [
  'q',
  'near',
  'lat',
  'lon',
  'radius',
  'condition',
  'technique',
  'language',
  'diploma',
  'country',
  'sort',
  'page',
  'lang',
  'unknown',
]

/** What in a page was not written by us. */
function strange(body: string): string[] {
  const page = readPage(body)
  const running = page.all('script', ({ src, type }) => src === undefined && type !== 'application/ld+json')
  const handlers = page.all('*', (all) => Object.keys(all).some((name) => /^on|autofocus/i.test(name)))
  const addresses = [...page.values('*', 'href'), ...page.values('*', 'src')]
  const outside = addresses.filter((address) => /^(?:javascript|\/\/|https?:\/\/evil)/i.test(address.trim()))
  return [
    ...running.map(() => 'a script'),
    ...handlers.map(({ name }) => `a handler on ${name}`),
    ...page.all('x-mark').map(() => 'an element'),
    ...page.all('img').map(() => 'an image'),
    ...outside,
  ]
}

const questions = ['/en/doctors/?', '/he/doctors/?q=knee&', '/fr/?']
const questionsOfPrograms = [
  '/api/v1/doctors?',
  '/api/v1/suggest?q=a&',
  '/api/v1/doctors/helene-casteran-toulouse?',
]

/** The word in every parameter; each parameter in one of the questions, the next word in the next one. */
function asked(sent: string, of: string[]): string[] {
  const word = hostile.findIndex(([, other]) => other === sent)
  return parameters.flatMap((name, index) =>
    oneInTurn(of, word + index).map((question) => `${question}${name}=${sent}`),
  )
}

describe.each(hostile)('%s', (_what, sent) => {
  test('in any parameter of the pages gives a page that shows it as text, or a refusal', async () => {
    const paths = asked(sent, questions)
    const found = await askAll(paths, async (path) => {
      const { status, body } = await visitor.ask(path)
      const problems = [...(status < 500 ? [] : [`answers ${status}`]), ...strange(body)]
      return problems.map((problem) => `${path.slice(0, 80)}: ${problem}`)
    })
    expect(found.flat()).toEqual([])
  })

  test('in any parameter of the API gives JSON', async () => {
    const paths = asked(sent, questionsOfPrograms)
    const found = await askAll(paths, async (path) => {
      const { status, body, headers } = await visitor.ask(path)
      // An address too long is refused before anybody reads what it asks for.
      if (![200, 400, 414].includes(status)) return [`${path.slice(0, 80)} answers ${status}`]
      if (!String(headers['content-type']).startsWith('application/json'))
        return [`${path.slice(0, 80)}: no JSON`]
      JSON.parse(body)
      return []
    })
    expect(found.flat()).toEqual([])
  })

  test('in the path is not found, or refused', async () => {
    const paths = ['/', '/en/', '/en/doctors/', '/en/conditions/', '/api/v1/doctors/'].map(
      (path) => path + sent,
    )
    const found = await askAll(paths, async (path) => {
      const { status, body } = await visitor.ask(path)
      const isRefused = [301, 308, 400, 404, 414].includes(status)
      return [...(isRefused ? [] : [`${path.slice(0, 60)} answers ${status}`]), ...strange(body)]
    })
    expect(found.flat()).toEqual([])
  })

  test('in a header changes nothing', async () => {
    const value = sent.slice(0, 4000)
    for (const name of [
      'accept-language',
      'cookie',
      'if-none-match',
      'user-agent',
      'referer',
      'x-forwarded-for',
    ]) {
      const { status, body } = await visitor.ask('/en/doctors/?q=knee', { headers: { [name]: value } })
      expect(status).toBe(200)
      expect(strange(body)).toEqual([])
    }
  })
})

test('a thousand filters at once are answered or refused', async () => {
  const many = Array.from({ length: 1000 }, (_, index) => `condition=c${index}`).join('&')
  expect((await visitor.ask(`/en/doctors/?${many}`)).status).toBeLessThan(500)
  const known = Array.from({ length: 300 }, () => 'condition=sciatica').join('&')
  expect((await visitor.ask(`/en/doctors/?${known}`)).status).toBe(200)
})

test('after all of this the site answers, and has noted no mistake of its own', async () => {
  expect((await visitor.ask('/readyz')).status).toBe(200)
  expect(visitor.site().output()).not.toMatch(/"level":[5-9]\d/)
})
