import { isAbsolute } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ConfigError, isLocal, parseConfig, siteOrigin } from '../../src/kernel/config.ts'

const bad: [name: string, value: string, expected: RegExp][] = [
  ['PORT', 'http', /a whole number from 0 to 65535/],
  ['PORT', '65536', /a whole number from 0 to 65535/],
  ['PORT', '-1', /a whole number from 0 to 65535/],
  ['PORT', '80.5', /a whole number from 0 to 65535/],
  ['PORT', '0x50', /a whole number from 0 to 65535/],
  ['SITE_URL', 'directory.example.org', /public origin/],
  ['SITE_URL', 'ftp://directory.example.org', /public origin/],
  ['SITE_URL', 'https://directory.example.org/path', /public origin/],
  ['SITE_URL', 'https://directory.example.org/?a=b', /public origin/],
  ['SITE_URL', 'https://somebody:secret@directory.example.org', /public origin/],
  ['TRUST_PROXY', 'yes', /number of proxies/],
  ['TRUST_PROXY', '11', /number of proxies/],
  ['SEARCH_ENGINE', 'elastic', /embedded or meilisearch/],
  ['MEILI_URL', 'meilisearch:7700', /origin of the search server/],
  ['MEILI_URL', 'http://127.0.0.1:7700/indexes', /origin of the search server/],
  ['NOW', 'yesterday', /an instant in UTC/],
  ['NOW', '2026-11-21', /an instant in UTC/],
  ['NOW', '2026-11-21T09:00:00+02:00', /an instant in UTC/],
  ['NOW', '2026-02-30T09:00:00Z', /an instant in UTC/],
  ['MAIL_FROM', 'the desk', /the address that letters come from/],
  ['LOG_LEVEL', 'loud', /silent, error, warn, info or debug/],
]

describe('the environment', () => {
  test.each(bad)('%s=%s is refused by name, with what was expected', (name, value, expected) => {
    const parse = () => parseConfig({ [name]: value })
    expect(parse).toThrow(ConfigError)
    expect(parse).toThrow(expected)
    expect(parse).toThrow(`${name} is "${value}"`)
  })

  test('may be empty: everything has a default', () => {
    const config = parseConfig({})
    expect(config).toMatchObject({ host: '127.0.0.1', port: 4321, trustProxy: 0, searchServer: null })
    expect(config.siteUrl).toBeUndefined()
    expect(config.now).toBeUndefined()
    expect(isAbsolute(config.dataDir)).toBe(true)
  })

  test('takes an empty value for an absent one', () => {
    expect(parseConfig({ PORT: '', NOW: '', SITE_URL: '' })).toEqual(parseConfig({}))
  })

  test('says what a search server needs, and repeats no key', () => {
    expect(() => parseConfig({ SEARCH_ENGINE: 'meilisearch' })).toThrow(/needs MEILI_URL/)
    const server = { SEARCH_ENGINE: 'meilisearch', MEILI_URL: 'http://127.0.0.1:7700/' }
    expect(parseConfig(server).searchServer).toEqual({ url: 'http://127.0.0.1:7700', key: undefined })
    expect(() => parseConfig({ ...server, MEILI_KEY: 'two words' })).toThrow(
      /^MEILI_KEY cannot be used; expected/,
    )
  })

  test.each([
    'http://mail.example.org',
    'smtps://',
    'smtps://u:pass@mail.example.org/?tls=off',
    'mail.example.org:25',
  ])('does not take %s for a mail server, and repeats no password', (value) => {
    expect(() => parseConfig({ SMTP_URL: value })).toThrow(
      /^SMTP_URL cannot be used; expected the mail server/,
    )
  })

  test('sends letters from the site’s own host, unless it is told otherwise', () => {
    const server = {
      SMTP_URL: 'smtps://u:p%40ss@mail.example.org',
      SITE_URL: 'https://directory.example.org',
    }
    expect(parseConfig(server)).toMatchObject({
      smtpUrl: server.SMTP_URL,
      mailFrom: 'directory@directory.example.org',
    })
    expect(parseConfig({ ...server, MAIL_FROM: 'desk@example.org' }).mailFrom).toBe('desk@example.org')
    expect(parseConfig({}).smtpUrl).toBeNull()
  })

  test('does not look at variables of others', () => {
    expect(parseConfig({ PATH: '/bin', port: 'x' })).toEqual(parseConfig({}))
  })

  test('cuts a long bad value short', () => {
    expect(() => parseConfig({ PORT: '9'.repeat(5000) })).toThrow(/^.{1,200}$/)
  })
})

describe('the public address', () => {
  test.each(['http://localhost:4321', 'http://127.0.0.1', 'http://[::1]:8080'])(
    '%s is this machine',
    (url) => {
      expect(isLocal(parseConfig({ SITE_URL: url }))).toBe(true)
    },
  )

  test.each(['https://directory.example.org', 'http://localhost.example.org'])('%s is not', (url) => {
    expect(isLocal(parseConfig({ SITE_URL: url }))).toBe(false)
  })

  test('loses a slash at its end', () => {
    expect(siteOrigin(parseConfig({ SITE_URL: 'https://directory.example.org/' }))).toBe(
      'https://directory.example.org',
    )
  })

  test('is the local one when none is given', () => {
    expect(isLocal(parseConfig({}))).toBe(true)
    expect(siteOrigin(parseConfig({}))).toBe('http://localhost:4321')
  })
})
