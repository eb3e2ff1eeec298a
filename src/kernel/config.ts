import { join, resolve } from 'node:path'
import { z } from 'zod'

/** A value of the environment that cannot be used; the message names it and says what was expected. */
export class ConfigError extends Error {}

const loopbackNames = ['localhost', '127.0.0.1', '[::1]']

const environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: wholeNumber(0, 65535, 4321),
  SITE_URL: z.string().refine(isOrigin).optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  TRUST_PROXY: wholeNumber(0, 10, 0),
  SEARCH_ENGINE: z.enum(['embedded', 'meilisearch']).default('embedded'),
  MEILI_URL: z.string().refine(isOrigin).optional(),
  MEILI_KEY: z
    .string()
    .regex(/^[\x21-\x7e]{1,500}$/)
    .optional(),
  SMTP_URL: z.string().refine(isMailServer).optional(),
  MAIL_FROM: z.email().max(254).optional(),
  FILE_KEY: secretKey(),
  FILE_KEY_BEFORE: secretKey(),
  NOW: z.iso.datetime().optional(),
  RATE_LIMITS: z.enum(['on', 'off']).default('on'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
})

const expected: Record<keyof z.infer<typeof environment>, string> = {
  HOST: 'an address to listen on, like 127.0.0.1',
  PORT: 'a whole number from 0 to 65535',
  SITE_URL: 'the public origin without a path, like https://directory.example.org',
  DATA_DIR: 'a folder',
  TRUST_PROXY: 'the number of proxies in front, from 0 to 10',
  SEARCH_ENGINE: 'embedded or meilisearch',
  MEILI_URL: 'the origin of the search server, like http://127.0.0.1:7700',
  MEILI_KEY: 'the key of the search server, without spaces',
  SMTP_URL: 'the mail server, like smtps://name:password@mail.example.org or smtp://127.0.0.1:25',
  MAIL_FROM: 'the address that letters come from, like directory@example.org',
  FILE_KEY: '32 random bytes as base64url, 43 characters',
  FILE_KEY_BEFORE: 'the key before FILE_KEY, 43 characters, while the key is being changed',
  NOW: 'an instant in UTC, like 2026-11-21T09:00:00Z',
  RATE_LIMITS: 'on, or off in demonstrations and tests',
  LOG_LEVEL: 'silent, error, warn, info or debug',
}

export interface Config {
  host: string
  port: number
  siteUrl: string | undefined
  dataDir: string
  trustProxy: number
  /** The search server of a site that has one; null for the search inside the process. */
  searchServer: { url: string; key: string | undefined } | null
  /** Where letters are handed over; null where they are kept for staff. */
  smtpUrl: string | null
  /** The address that letters come from, and that their readers answer to. */
  mailFrom: string
  /** The one secret of the site, from which all others are made. */
  fileKey: string | undefined
  /** The key before it, while the key is being changed. */
  fileKeyBefore: string | undefined
  now: string | undefined
  /** False only where nobody is harmed by endless tries: demonstrations and tests. */
  rateLimits: boolean
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
}

/** Parses the environment once; throws a ConfigError that names the first bad value and what was expected. */
export function parseConfig(values: Record<string, string | undefined>): Config {
  const known = Object.keys(expected).map((name) => [name, values[name] === '' ? undefined : values[name]])
  const parsed = environment.safeParse(Object.fromEntries(known))
  if (!parsed.success) throw new ConfigError(explain(String(parsed.error.issues[0]?.path[0]), values))
  const set = parsed.data
  return {
    host: set.HOST,
    port: set.PORT,
    siteUrl: set.SITE_URL === undefined ? undefined : new URL(set.SITE_URL).origin,
    dataDir: resolve(set.DATA_DIR),
    trustProxy: set.TRUST_PROXY,
    searchServer: searchServerOf(set),
    smtpUrl: set.SMTP_URL ?? null,
    mailFrom: set.MAIL_FROM ?? `directory@${new URL(set.SITE_URL ?? 'http://localhost').hostname}`,
    fileKey: set.FILE_KEY,
    fileKeyBefore: set.FILE_KEY_BEFORE,
    now: set.NOW,
    rateLimits: set.RATE_LIMITS === 'on',
    logLevel: set.LOG_LEVEL,
  }
}

function searchServerOf(values: z.infer<typeof environment>): Config['searchServer'] {
  const { SEARCH_ENGINE, MEILI_URL, MEILI_KEY } = values
  if (SEARCH_ENGINE === 'embedded') return null
  if (MEILI_URL === undefined)
    throw new ConfigError(`SEARCH_ENGINE is "meilisearch"; it needs MEILI_URL, ${expected.MEILI_URL}`)
  return { url: new URL(MEILI_URL).origin, key: MEILI_KEY }
}

/** Tells whether the site is only for this machine: no public address, or a loopback name. */
export function isLocal({ siteUrl }: Config): boolean {
  return siteUrl === undefined || loopbackNames.includes(new URL(siteUrl).hostname)
}

/** The address that canonical links carry. */
export function siteOrigin({ siteUrl }: Config): string {
  return siteUrl ?? 'http://localhost:4321'
}

/** Where this process answers: what links in letters begin with, and what passkeys belong to. */
export function ownOrigin({ siteUrl, port }: Config): string {
  return siteUrl ?? `http://localhost:${port}`
}

function explain(name: string, values: Record<string, string | undefined>): string {
  const wanted = Object.entries(expected).find(([known]) => known === name)?.[1] ?? 'another value'
  // A secret is never repeated.
  if (/_KEY(_BEFORE)?$/.test(name) || name === 'SMTP_URL') return `${name} cannot be used; expected ${wanted}`
  return `${name} is "${(values[name] ?? '').slice(0, 80)}"; expected ${wanted}`
}

function wholeNumber(min: number, max: number, fallback: number) {
  return z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().min(min).max(max))
    .default(fallback)
}

function secretKey() {
  return z
    .string()
    .regex(/^[\w-]{43}=?$/)
    .optional()
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text)
  return (
    url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.username
  )
}

function isMailServer(text: string): boolean {
  const url = URL.parse(text)
  const isBare = url !== null && /^\/?$/.test(url.pathname) && !url.search && !url.hash
  return isBare && /^smtps?:$/.test(url.protocol) && url.hostname !== ''
}

/** The one database file of a site. */
export function databaseFileIn({ dataDir }: Config): string {
  return join(dataDir, 'portal.db')
}
