import type { Visitor } from './visitor.ts'
import { readPage } from './page.ts'

/** Bytes of a page as they cross the network, compressed with brotli. */
export interface Weight {
  html: number
  styles: number
  scripts: number
  fonts: number
  /** All of it: what a first visit costs. Icons are not part of the page. */
  whole: number
}

/** Weighs a page with the styles, scripts and fonts that it fetches by itself. */
export async function weigh(visitor: Pick<Visitor, 'ask'>, path: string): Promise<Weight> {
  const answer = await askCompressed(visitor, path)
  const page = readPage(answer.body)
  const sum = async (addresses: string[]) => {
    const answers = await Promise.all([...new Set(addresses)].map((one) => askCompressed(visitor, one)))
    return answers.reduce((total, { bytes }) => total + bytes, 0)
  }
  const styles = await sum(page.values('link', 'href', ({ rel }) => rel === 'stylesheet'))
  const scripts = await sum([
    ...page.values('script', 'src'),
    ...page.values('link', 'href', ({ rel }) => rel === 'modulepreload'),
  ])
  const fonts = await sum(page.values('link', 'href', ({ as }) => as === 'font'))
  return { html: answer.bytes, styles, scripts, fonts, whole: answer.bytes + styles + scripts + fonts }
}

async function askCompressed(visitor: Pick<Visitor, 'ask'>, path: string) {
  return visitor.ask(path, { headers: { 'accept-encoding': 'br' } })
}
