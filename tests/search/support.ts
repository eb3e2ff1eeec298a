import { locales, type Locale } from '../../src/i18n/locales.ts'
import { byFacet, type SearchDocument } from '../../src/search/document.ts'
import { createEmbeddedEngine, type EmbeddedEngine } from '../../src/search/embedded-engine.ts'
import type { SearchQuery } from '../../src/search/engine.ts'
import { fold } from '../../src/search/fold.ts'
import type { Place, PlaceBook } from '../../src/search/place-book.ts'
import type { Term, TermKind } from '../../src/search/vocabulary.ts'

export const now = new Date('2026-11-21T12:00:00Z')
const later = Date.parse('2027-05-01T00:00:00Z')

type Labels = Record<Locale, string[]>

/** The first label of a language is the preferred one. */
function term(kind: TermKind, id: string, labels: Labels, commonness = 3): Term {
  return {
    kind,
    id,
    commonness,
    labels: locales.flatMap((locale) =>
      labels[locale].map((text, at) => ({ locale, text, preferred: at === 0 })),
    ),
  }
}

export const terms: Term[] = [
  term(
    'condition',
    'acute-low-back-pain',
    {
      en: ['Acute low back pain', 'lumbago', 'back pain'],
      fr: ['Lombalgie aiguë (lumbago)', 'lumbago', 'mal de dos', 'mal en bas du dos', 'lumbagoo'],
      he: ['כאב גב תחתון חריף', 'לומבגו', 'כאבי גב'],
    },
    5,
  ),
  term(
    'condition',
    'chronic-spinal-pain',
    {
      en: ['Chronic low back / spinal pain', 'back pain'],
      fr: ['Lombalgie et rachialgie chroniques', 'mal de dos'],
      he: ['כאב גב תחתון כרוני', 'כאבי גב'],
    },
    4,
  ),
  term('condition', 'tennis-elbow', {
    en: ['Lateral epicondylitis', 'tennis elbow'],
    fr: ['Épicondylite latérale', 'épicondylite', 'coude du tennis'],
    he: ['אפיקונדיליטיס לטרלית', 'מרפק טניס'],
  }),
  term('condition', 'knee-osteoarthritis', {
    en: ['Knee osteoarthritis (mild to moderate)', 'knee pain'],
    fr: ['Gonarthrose (légère à modérée)', 'mal au genou'],
    he: ['אוסטאוארתריטיס של הברך', 'כאבי ברכיים'],
  }),
  term('condition', 'migraine', { en: ['Migraine'], fr: ['Migraine'], he: ['מיגרנה'] }, 4),
  term('condition', 'cellulite', { en: ['Cellulite'], fr: ['Cellulite', "peau d'orange"], he: ['צלוליט'] }),
  term('technique', 'ids', {
    en: ['Superficial intradermal technique (IDS)'],
    fr: ['Intradermique superficielle (IDS)'],
    he: ['הזרקה תוך-עורית שטחית (IDS)'],
  }),
  term('technique', 'nappage', { en: ['Nappage'], fr: ['Nappage'], he: ['נפאז׳'] }),
  term('diploma', 'diu-mesotherapie', {
    en: ['Inter-university diploma in mesotherapy (France)'],
    fr: ['DIU de mésothérapie'],
    he: ['דיפלומה בין-אוניברסיטאית במזותרפיה'],
  }),
  term('diploma', 'du-mesotherapie-bordeaux', {
    en: ['University diploma in mesotherapy, Bordeaux'],
    fr: ['DU de mésothérapie, Bordeaux'],
    he: ['דיפלומה אוניברסיטאית במזותרפיה, בורדו'],
  }),
  term('language', 'fr', { en: ['French'], fr: ['Français'], he: ['צרפתית'] }),
  term('language', 'he', { en: ['Hebrew'], fr: ['Hébreu'], he: ['עברית'] }),
  term('language', 'en', { en: ['English'], fr: ['Anglais'], he: ['אנגלית'] }),
  term('country', 'FR', { en: ['France'], fr: ['France'], he: ['צרפת'] }),
  term('country', 'IL', { en: ['Israel'], fr: ['Israël'], he: ['ישראל'] }),
]

export const places: Place[] = [
  place('fr-31555', 'FR', 43.6045, 1.444, 493_465, { und: 'Toulouse', he: 'טולוז' }),
  place('fr-69123', 'FR', 45.7578, 4.832, 522_250, { und: 'Lyon', he: 'ליון' }),
  place('fr-75056', 'FR', 48.8566, 2.3522, 2_145_906, { und: 'Paris', he: 'פריז' }),
  place('fr-06088', 'FR', 43.7034, 7.2663, 342_669, { und: 'Nice', he: 'ניס' }),
  place('fr-65286', 'FR', 43.0943, -0.0461, 13_389, { und: 'Lourdes' }),
  place('fr-33063', 'FR', 44.8378, -0.5792, 259_809, { und: 'Bordeaux', he: 'בורדו' }),
  place('fr-26362', 'FR', 44.9334, 4.8924, 64_726, { und: 'Valence' }),
  place('fr-17300', 'FR', 46.1603, -1.1511, 77_205, { und: 'La Rochelle' }),
  place('fr-35288', 'FR', 48.6493, -2.0257, 46_803, { und: 'Saint-Malo' }),
  place('es-2509954', 'ES', 39.4699, -0.3763, 791_413, { und: 'València', es: 'Valencia', fr: 'Valence' }),
  place('il-281184', 'IL', 31.769, 35.2163, 936_425, {
    und: 'ירושלים',
    he: 'ירושלים',
    fr: 'Jérusalem',
    en: 'Jerusalem',
  }),
  place('il-293397', 'IL', 32.0809, 34.7806, 460_613, {
    und: 'תל אביב',
    he: 'תל אביב',
    fr: 'Tel-Aviv',
    en: 'Tel Aviv',
  }),
]

function place(
  id: string,
  country: string,
  lat: number,
  lon: number,
  population: number,
  names: Record<string, string>,
): Place {
  const list = Object.entries(names).map(([lang, name]) => ({ lang, name, preferred: true }))
  return { id, country, lat, lon, population, names: list }
}

/** A gazetteer of the twelve towns above. */
export const book: PlaceBook = {
  byId: (id) => places.find((one) => one.id === id),
  named: (folded) =>
    byPopulation(places.filter((one) => one.names.some(({ name }) => fold(name) === spelledOut(folded)))),
  byPostalCode: (code) => places.filter(({ id }) => code === '31000' && id === 'fr-31555'),
  withPrefix: (folded, limit) =>
    byPopulation(places.filter((one) => one.names.some(({ name }) => fold(name).startsWith(folded)))).slice(
      0,
      limit,
    ),
  names: () =>
    places.flatMap(({ names, population }) => names.map(({ name }) => ({ folded: fold(name), population }))),
}

function spelledOut(folded: string): string {
  return folded.replace(/^st /, 'saint ')
}

function byPopulation(list: Place[]): Place[] {
  return list.toSorted((a, b) => b.population - a.population)
}

type Invented = Partial<Omit<SearchDocument, 'facets'>> & {
  id: number
  facets?: Partial<SearchDocument['facets']>
}

/** An invented doctor with only what a test cares about. */
export function doctor({ facets, ...given }: Invented): SearchDocument {
  return {
    names: [{ given: 'Ada', family: 'Exemple' }],
    notOffered: [],
    points: [{ lat: 43.6045, lon: 1.444 }],
    publicUntil: later,
    slug: `doctor-${given.id}`,
    ...given,
    facets: { ...byFacet(() => []), ...facets },
  }
}

export function engineWith(documents: SearchDocument[]): EmbeddedEngine {
  const engine = createEmbeddedEngine({ terms, places: book })
  engine.apply(documents, [])
  return engine
}

type Asked = Partial<Omit<SearchQuery, 'filters'>> & { filters?: Partial<SearchQuery['filters']> }

/** A query with only what a test cares about. */
export function query({ filters, ...asked }: Asked): SearchQuery {
  return {
    q: '',
    near: '',
    locale: 'en',
    position: null,
    radiusKm: null,
    sort: null,
    page: 1,
    pageSize: 20,
    now,
    ...asked,
    filters: { ...byFacet(() => []), ...filters },
  }
}
