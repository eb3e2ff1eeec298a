import { locales, type Locale } from '../../../src/i18n/locales.ts'
import { randomFrom, type Random } from '../../../src/portal/demo/random.ts'
import { fold } from '../../../src/search/fold.ts'
import { kmBetween } from '../../../src/search/gazetteer/box.ts'
import type { Services } from '../../../src/server/services.ts'
import type { PlaceFigures } from './figures.ts'
import { openServices } from './ours.ts'
import { question } from './question.ts'
import { slipped } from './slips.ts'

/** Towns asked for in each language, each in every writing. */
const towns = 250

const writings: [name: string, write: (name: string, random: Random) => string][] = [
  ['as written', (name) => name],
  ['small letters, no accents', (name) => fold(name)],
  ['capitals', (name) => name.toUpperCase()],
  [
    'hyphens otherwise',
    (name) => (name.includes('-') ? name.replaceAll('-', ' ') : name.replaceAll(' ', '-')),
  ],
  ['one slip', (name, random) => slipped(fold(name), 1, random)],
]

interface Town {
  name: string
  lat: number
  lon: number
  population: number
}

/** Types towns, large ones oftener, in three languages and several writings; returns the share that was understood. */
export async function measurePlaces(seed: number, folder: string): Promise<PlaceFigures[]> {
  const random = randomFrom(seed + 5)
  const services = openServices(folder)
  const figures: PlaceFigures[] = []
  for (const locale of locales) {
    const sample = sampleOf(services, locale, random)
    for (const [writing, write] of writings) {
      const missed: string[] = []
      for (const town of sample) {
        const typed = write(town.name, random)
        if (!(await isUnderstood(services, typed, locale, town))) missed.push(typed)
      }
      figures.push({ locale, writing, share: 1 - missed.length / sample.length, missed })
    }
  }
  return figures
}

async function isUnderstood(
  { doctors }: Services,
  near: string,
  locale: Locale,
  town: Town,
): Promise<boolean> {
  const { query } = question('', '', locale, null)
  const { understanding } = await doctors.search({ ...query, near })
  const found = understanding.place?.place
  // Towns that lie side by side are one to whoever looks for a doctor.
  return found !== undefined && kmBetween(found, town) <= 15
}

/** Towns under the name they have in a language, drawn by how many people live there. */
function sampleOf({ database }: Services, locale: Locale, random: Random): Town[] {
  const all = database.sqlite
    .prepare<[string], Town>(
      `SELECT n.name, p.lat, p.lon, p.population FROM place p JOIN place_name n ON n.place_id = p.id
       WHERE n.preferred AND n.lang = ? AND p.population > 0 GROUP BY p.id ORDER BY p.id`,
    )
    .all(locale)
  const ends: number[] = []
  const sum = all.reduce((before, { population }) => (ends.push(before + population), before + population), 0)
  const drawn = new Set<Town>()
  while (drawn.size < Math.min(towns, all.length)) {
    const at = random.below(sum)
    const town = all[ends.findIndex((end) => end > at)]
    if (town) drawn.add(town)
  }
  return [...drawn]
}
