import { ask, type Answer } from '../../server/support/ask.ts'

/** Asks sites like readers and their caches do, and notices every answer that shows somebody who is gone. */
export interface Witness {
  /** Asks for a path, with the tag of the last answer unless it is the first time; says whom the answer shows. */
  read: (port: number, path: string) => Promise<Answer & { shown: string[] }>
  /** From this instant of `Date.now()` on, no answer that begins may show the doctor. */
  gone: (slug: string, since: number) => void
  /** What was seen that may not be. */
  faults: string[]
  count: { answers: number; unchanged: number; cutOff: number }
}

interface Remembered {
  tag: string
  shown: string[]
}

/** A connection that ends before the answer has come shows nobody; a machine that does too much at once makes some. */
const noAnswer: Answer = { status: 0, headers: {}, body: '', bytes: 0 }

export function createWitness(): Witness {
  const ends = new Map<string, number>()
  const remembered = new Map<string, Remembered>()
  const faults: string[] = []
  const count = { answers: 0, unchanged: 0, cutOff: 0 }
  const isGone = (slug: string, begun: number) => (ends.get(slug) ?? Infinity) <= begun
  return {
    faults,
    count,
    gone: (slug, since) => ends.set(slug, since),
    read: async (port, path) => {
      const known = remembered.get(`${port}${path}`)
      const headers = { host: `localhost:${port}`, ...(known ? { 'if-none-match': known.tag } : {}) }
      const begun = Date.now()
      const answer = await ask(port, path, { headers }).catch(() => noAnswer)
      const shown = answer.status === 304 ? (known?.shown ?? []) : shownBy(path, answer)
      const { etag } = answer.headers
      if (answer.status === 200 && etag !== undefined) remembered.set(`${port}${path}`, { tag: etag, shown })
      count[answer === noAnswer ? 'cutOff' : 'answers'] += 1
      if (answer.status === 304) count.unchanged += 1
      for (const slug of shown.filter((one) => isGone(one, begun)))
        faults.push(`${path} (${answer.status}) shows ${slug}, ${begun - (ends.get(slug) ?? 0)} ms after`)
      return { ...answer, shown }
    },
  }
}

const ofDoctor = /\/doctors\/([a-z0-9][a-z0-9-]+)(?=[/"<?])|"slug":"([a-z0-9-]+)"/g

/** Whom an answer shows: a page of their own, a link to it, or a record of it. */
function shownBy(path: string, { status, body }: Answer): string[] {
  if (status !== 200) return []
  const found = [...`${path} ${body}`.matchAll(ofDoctor)].map(([, link, record]) => link ?? record ?? '')
  return [...new Set(found)]
}

/** Every address that shows this doctor, or says something that depends on them. */
export function surfacesOf(slug: string, family: string): string[] {
  const name = encodeURIComponent(family)
  return [
    ...['', 'contact.vcf'].map((rest) => `/fr/doctors/${slug}/${rest}`),
    `/he/doctors/${slug}/`,
    `/en/doctors/?q=${name}`,
    `/fr/doctors/`,
    `/en/`,
    '/fr/doctors.atom',
    `/en/diplomas/diu-mesotherapie/`,
    `/api/v1/doctors/${slug}`,
    `/api/v1/doctors?q=${name}`,
    `/api/v1/suggest?q=${name}&lang=fr`,
    '/sitemaps/doctors-1.xml',
  ]
}

/** Lets so many readers ask without a pause until they are told to stop; returns how to stop them. */
export function startReaders(count: number, readOnce: () => Promise<unknown>): () => Promise<void> {
  let isOver = false
  const reader = async () => {
    while (!isOver) await readOnce()
  }
  const readers = Array.from({ length: count }, reader)
  return async () => {
    isOver = true
    await Promise.all(readers)
  }
}
