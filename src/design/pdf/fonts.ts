import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Font } from '@react-pdf/renderer'
import { z } from 'zod'
import type { Locale } from '../../i18n/locales.ts'
import { unpackWoff } from './unpack-woff.ts'

type Face = 'sans' | 'serif'

const cuts = [
  { face: 'sans', file: 'noto-sans-hebrew', fontWeight: 400 },
  { face: 'sans', file: 'noto-sans-hebrew', fontWeight: 700 },
  { face: 'serif', file: 'frank-ruhl-libre', fontWeight: 500 },
] as const
const scripts = ['latin', 'latin-ext', 'hebrew'] as const

/** The families a text takes its letters from, in order; a Hebrew one first from the Hebrew, with its digits and signs. */
export function fontsFor(face: Face, locale: Locale): string[] {
  const families = scripts.map((script) => `${face}-${script}`)
  return locale === 'he' ? families.reverse() : families
}

/** Makes our letters known to the maker of PDFs, which keeps them by name: asking again changes nothing. */
export async function loadFonts(): Promise<void> {
  if (!Font.getRegisteredFontFamilies().includes('sans-latin')) registerFonts()
  for (const { face, fontWeight } of cuts)
    for (const script of scripts) await loadCut(`${face}-${script}`, fontWeight)
}

function registerFonts(): void {
  // Found by Node, not by a path from here: the built pages stand in another folder.
  const { resolve } = createRequire(import.meta.url)
  for (const { face, file, fontWeight } of cuts)
    for (const script of scripts) {
      const packed = resolve(`@fontsource/${file}/files/${file}-${script}-${fontWeight}-normal.woff`)
      const src = `data:font/ttf;base64,${unpackWoff(readFileSync(packed)).toString('base64')}`
      Font.register({ family: `${face}-${script}`, src, fontWeight })
    }
  // Words stay whole: a wrong break reads worse than a short line.
  Font.registerHyphenationCallback((word) => [word])
}

const alef = 0x5d0

// Both scripts of a cut bear one name in their files, and the maker would embed the second anew for every word. The Latin
// files hold an alef too: taken from there, it tears the Hebrew words of a Latin line apart for whoever copies them.
async function loadCut(fontFamily: string, fontWeight: number): Promise<void> {
  const wanted = { fontFamily, fontWeight }
  await Font.load(wanted)
  const font: unknown = Font.getFont(wanted)?.data
  const name = `${fontFamily}-${fontWeight}`
  if (typeof font !== 'object' || font === null || Reflect.get(font, 'postscriptName') === name) return
  const letters = new Set(z.array(z.number()).parse(Reflect.get(font, 'characterSet')))
  if (!fontFamily.endsWith('hebrew')) letters.delete(alef)
  Object.defineProperties(font, {
    postscriptName: { value: name, configurable: true },
    hasGlyphForCodePoint: { value: (code: number) => letters.has(code), configurable: true },
  })
}
