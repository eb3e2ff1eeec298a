import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { chromium, type Browser } from 'playwright-core'

const installed = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts a browser: one that is installed, or the one that a development package ships. Throws when there is none. */
export async function startBrowser(): Promise<Browser> {
  const own = installed.find((path) => path !== '' && existsSync(path))
  if (own) return chromium.launch({ executablePath: own, args: quiet })
  return chromium.launch(await shippedBrowser())
}

// The shipped browser brings its own libraries, which it unpacks where it thinks it runs as a cloud function.
async function shippedBrowser() {
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x'
  const { default: shipped } = await import('@sparticuz/chromium')
  const executablePath = await shipped.executablePath()
  const libraries = join(tmpdir(), 'al2023', 'lib')
  const env = { ...process.env, LD_LIBRARY_PATH: libraries, HOME: tmpdir() }
  return { executablePath, args: [...shipped.args, ...quiet], env }
}
