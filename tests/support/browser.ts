import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { chromium, type Browser, type LaunchOptions } from 'playwright-core'

const installed = [
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

/** Starts a browser: the one of CHROMIUM, else the one that a development package ships, else one that is installed. */
export async function startBrowser(): Promise<Browser> {
  const chosen = process.env['CHROMIUM'] ?? ''
  if (chosen !== '') return chromium.launch({ executablePath: chosen, args: quiet })
  try {
    // First, because it is a browser without windows: a page in it costs a fifth of one in a whole browser.
    return await chromium.launch(await shippedBrowser())
  } catch (problem) {
    const own = installed.find((path) => existsSync(path))
    if (own === undefined) throw problem
    return chromium.launch({ executablePath: own, args: quiet })
  }
}

// The shipped browser brings its own libraries, which it unpacks where it thinks it runs as a cloud function. Of the
// options that come with it none is taken: they would switch off what keeps one site from another.
async function shippedBrowser(): Promise<LaunchOptions> {
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x'
  const { default: shipped } = await import('@sparticuz/chromium')
  const executablePath = await shipped.executablePath()
  const libraries = join(tmpdir(), 'al2023', 'lib')
  const env = { ...process.env, LD_LIBRARY_PATH: libraries, HOME: tmpdir() }
  return { executablePath, args: quiet, env }
}
