import type { Locale, Messages } from '../../i18n/index.ts'
import type { Facts } from '../../library/facts.ts'
import type { LibraryIndex } from '../../search/library-index.ts'
import { hasEntities } from '../../search/readings.ts'
import { doctorQueryString, type DoctorQuery } from '../doctor-query.ts'
import type { DoctorResults } from '../doctor-search.ts'
import { withoutWords } from './understood-chips.ts'

/** Something to read about what was asked, with the line that tells why. */
export interface AnswerView {
  kind: string
  title: string
  href: string
  heading?: string
  text: string
}

/** What the library says to a search; `first` when nothing that was typed says which doctor is wanted. */
export interface LibraryView {
  answers: AnswerView[]
  first: boolean
}

type Understood = Pick<DoctorResults, 'understanding' | 'total' | 'around'>

interface Reader {
  library: LibraryIndex
  facts: Facts
  locale: Locale
  t: Messages
}

const mostBesideDoctors = 3
const mostAlone = 5
const longestText = 150

/** Takes a search and its results, returns what can be read about it; nothing on later pages. */
export function libraryAnswers(query: DoctorQuery, results: Understood, reader: Reader): LibraryView {
  if (query.page > 1 || query.q === '') return { answers: [], first: false }
  const first = saysNoDoctor(query, results)
  const answers = [...conditionAnswers(results, reader), ...pageAnswers(query, results, reader)]
  return {
    answers: answers.slice(0, first ? mostAlone : mostBesideDoctors),
    first: first && answers.length > 0,
  }
}

/** Nothing was understood or chosen but, perhaps, a name that nobody has. */
function saysNoDoctor(query: DoctorQuery, { understanding, total }: Understood): boolean {
  const isBare = doctorQueryString({ ...query, q: '', sort: null }) === ''
  return isBare && !hasEntities(understanding) && (understanding.name === null || total === 0)
}

/** Round a place the likeliest condition stands beside the map already. */
function conditionAnswers({ understanding, around }: Understood, { facts, locale, t }: Reader): AnswerView[] {
  const found = around ? undefined : facts.conditions.get(understanding.conditions[0]?.id ?? '')
  if (!found) return []
  const { id, names, evidence } = found
  return [
    {
      kind: t.directory.suggestionKind.condition,
      title: names[locale],
      href: `/${locale}/conditions/${id}/`,
      text: shortened(evidence.reason[locale]),
    },
  ]
}

function pageAnswers(query: DoctorQuery, { understanding }: Understood, reader: Reader): AnswerView[] {
  const { library, locale, t } = reader
  const { q } = withoutWords(query, understanding.place?.from ?? '')
  return library.find(q, locale, mostAlone).map(({ kind, text, ...answer }) => ({
    ...answer,
    kind: t.finding.kinds[kind],
    text: shortened(text),
  }))
}

/** The first sentences of a text; one that is too long by itself is cut between words, and shows it. */
function shortened(text: string): string {
  if (text.length <= longestText) return text
  const start = text.slice(0, longestText)
  const end = start.lastIndexOf('. ')
  return end > 0 ? start.slice(0, end + 1) : `${start.slice(0, start.lastIndexOf(' '))} …`
}
