import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { projectRoot } from '../../src/kernel/root.ts'
import { readPage, textOf } from '../http/support/page.ts'
import { siteNow, startTestSite, type TestSite } from '../support/site.ts'

const clients = 32
/** A server that has just started compiles as it goes: these rounds are told apart. */
const firstRounds = 6
const rounds = 24
/** What people do between two forms, at the least and at the most, and how many forms each of them sends so. */
const thinking = { least: 500, most: 1500, rounds: 8 }

interface Form {
  name: string
  path: string
  /** Fields of the nth post; `null` asks for the page. */
  fields: ((count: number) => Record<string, string>) | null
  signedIn?: boolean
  /** Costs a second of hashing: the first rounds are enough. */
  isSlow?: boolean
  /** Posts everything that stands in the page's form, with `fields` put over it. */
  asShown?: boolean
}

const someone = (count: number) => `bench-${count}@example.org`

const forms: Form[] = [
  { name: 'sign-in page', path: '/en/sign-in/', fields: null },
  {
    name: 'sign-in link',
    path: '/en/sign-in/',
    fields: (count) => ({ way: 'link', email: someone(count), next: '' }),
  },
  { name: 'reset', path: '/en/sign-in/reset/', fields: (count) => ({ email: someone(count) }) },
  { name: 'join', path: '/en/join/', fields: (count) => ({ name: 'Bench', email: someone(count) }) },
  {
    name: 'sign-in with a password (hashing)',
    path: '/en/sign-in/',
    fields: (count) => ({
      way: 'password',
      email: someone(count),
      password: 'ladder cactus violin umbrella',
      next: '',
    }),
    isSlow: true,
  },
  { name: 'member home', path: '/en/member/', fields: null, signedIn: true },
  { name: 'profile editor', path: '/en/member/profile/', fields: null, signedIn: true },
  { name: 'confirm', path: '/en/member/', fields: () => ({ act: 'confirm' }), signedIn: true },
  {
    name: 'save the profile as it is',
    path: '/en/member/profile/',
    fields: () => ({}),
    asShown: true,
    signedIn: true,
  },
  {
    name: 'save the profile with a mistake',
    path: '/en/member/profile/',
    fields: () => ({ 'names.Latn.family': '' }),
    asShown: true,
    signedIn: true,
  },
]

/** Times each form while 32 people use it at once; returns a Markdown table in milliseconds. */
export async function benchForms(): Promise<string> {
  const site = await startTestSite({ RATE_LIMITS: 'off' })
  try {
    const cookie = await memberCookie(site)
    const rows: string[] = []
    for (const form of forms) rows.push(rowOf(form, await timesOf(site, form, cookie)))
    return [
      '| form | p95 of the first 192 | p50 | p95 | most | p95 with a second between | answers |',
      '| --- | ---: | ---: | ---: | ---: | ---: | --- |',
      ...rows,
    ].join('\n')
  } finally {
    await site.stop()
  }
}

interface Answered {
  ms: number
  status: number
}

interface Times {
  first: Answered[]
  seen: Answered[]
  /** The same when each of them thinks for a second before the next form. */
  unhurried: Answered[]
}

async function timesOf({ base }: TestSite, form: Form, cookie: string): Promise<Times> {
  const shown = form.asShown ? await fieldsShown(base + form.path, cookie) : {}
  let count = 0
  const send = async (): Promise<Answered> => {
    const began = performance.now()
    const answer = await fetch(base + form.path, requestOf(form, { base, cookie, shown }, count++))
    await answer.arrayBuffer()
    return { ms: performance.now() - began, status: answer.status }
  }
  const first = await fromEveryone(firstRounds, send)
  const seen = await fromEveryone(form.isSlow ? 2 : rounds, send)
  const unhurried = await fromEveryone(form.isSlow ? 2 : thinking.rounds, async () => {
    await pause(thinking.least + Math.random() * (thinking.most - thinking.least))
    return send()
  })
  return { first, seen, unhurried }
}

async function fromEveryone(times: number, send: () => Promise<Answered>): Promise<Answered[]> {
  const answers: Answered[] = []
  const client = async () => {
    for (let round = 0; round < times; round++) answers.push(await send())
  }
  await Promise.all(Array.from({ length: clients }, client))
  return answers
}

interface Sender {
  base: string
  cookie: string
  shown: Record<string, string>
}

function requestOf({ fields, signedIn }: Form, { base, cookie, shown }: Sender, count: number): RequestInit {
  const headers = { origin: base, 'sec-fetch-site': 'same-origin', ...(signedIn ? { cookie } : {}) }
  if (fields === null) return { headers, redirect: 'manual' }
  return {
    method: 'POST',
    headers,
    redirect: 'manual',
    body: new URLSearchParams({ ...shown, ...fields(count) }),
  }
}

/** What a browser would post: the value of every field, and of every box and choice that is ticked. */
async function fieldsShown(address: string, cookie: string): Promise<Record<string, string>> {
  const page = readPage(await (await fetch(address, { headers: { cookie } })).text())
  const isPosted = ({ name, type, checked }: Record<string, string>) =>
    name !== undefined && (!['checkbox', 'radio'].includes(type ?? '') || checked !== undefined)
  const inputs = page.all('input', isPosted).map(({ attribs }) => [attribs['name'], attribs['value'] ?? 'on'])
  const texts = page.all('textarea').map((element) => [element.attribs['name'], textOf(element)])
  const choices = page.all('select').map((element) => {
    const chosen = element.children.find((child) => 'attribs' in child && 'selected' in child.attribs)
    return [element.attribs['name'], chosen && 'attribs' in chosen ? chosen.attribs['value'] : '']
  })
  return { ...Object.fromEntries([...inputs, ...texts, ...choices]), intent: 'save' }
}

function rowOf({ name }: Form, { first, seen, unhurried }: Times): string {
  const statuses = [...Map.groupBy(seen, ({ status }) => status)].map(
    ([status, all]) => `${status} × ${all.length}`,
  )
  const times = [
    shareOf(first, 0.95),
    shareOf(seen, 0.5),
    shareOf(seen, 0.95),
    shareOf(seen, 1),
    shareOf(unhurried, 0.95),
  ]
  return `| ${[name, ...times, statuses.join(', ')].join(' | ')} |`
}

/** The time within which this share of the answers came. */
function shareOf(answers: Answered[], share: number): string {
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b)
  return (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(0)
}

/** The invented member of the demonstration, signed in. */
async function memberCookie({ base, dataDir, port }: TestSite): Promise<string> {
  const program = join(projectRoot, 'src/portal/main.ts')
  const env = { PATH: process.env['PATH'], DATA_DIR: dataDir, PORT: String(port), NOW: siteNow }
  const link = execFileSync(process.execPath, [program, 'demo', 'sign-in', '--role', 'member'], {
    env,
    encoding: 'utf8',
  })
  const { pathname, search } = new URL(link.trim())
  const answer = await fetch(base + pathname + search, { redirect: 'manual' })
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
