import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Role } from '../../../src/auth/roles.ts'
import { projectRoot } from '../../../src/kernel/root.ts'
import { openAccountDesk } from '../../support/account-desk.ts'
import type { Answer } from '../../server/support/ask.ts'
import { siteNow } from '../../support/site.ts'
import type { OwnVisitor } from './visitor.ts'

/** Runs the operator's tool on the data of a running site; `env` adds to its environment. */
export async function portal(visitor: OwnVisitor, words: string[], env: Record<string, string> = {}) {
  const { port, dataDir } = visitor.site()
  const own = { PATH: process.env['PATH'], DATA_DIR: dataDir, PORT: String(port), NOW: siteNow }
  const program = join(projectRoot, 'src/portal/main.ts')
  const child = spawn(process.execPath, [program, ...words], { env: { ...own, ...env } })
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { status: child.exitCode, stdout: stdout.trim(), stderr: stderr.trim() }
}

/** The cookie of an invented account of this role, signed in as the demonstration allows. */
export async function cookieOf(visitor: OwnVisitor, role: Role): Promise<string> {
  const desk = openAccountDesk(visitor.site())
  const { pathname, search } = new URL(desk.auth.demonstrationLink(role).link)
  desk.close()
  return cookiesIn((await visitor.ask(pathname + search)).headers)
}

/** The cookies that an answer sets, as the next question sends them. */
export function cookiesIn(headers: Answer['headers']): string {
  const given = [headers['set-cookie'] ?? []].flat()
  return given.map((cookie) => cookie.split(';')[0]).join('; ')
}

/** Posts a form to a page of the site, as the page itself would. */
export function post(
  visitor: OwnVisitor,
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
) {
  return visitor.ask(path, {
    method: 'POST',
    headers: {
      origin: `http://localhost:${visitor.site().port}`,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    },
    body: new URLSearchParams(fields).toString(),
  })
}
