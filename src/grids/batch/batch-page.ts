import { isActionError } from 'astro:actions'
import type { Locale } from '../../i18n/locales.ts'
import type { MailSite } from '../../mail/render.ts'
import type { GridWorld } from '../grid.ts'
import { mostPeople, type BatchLetter, type BatchWorld } from './batch.ts'
import { draftIds, isTooLong, type BatchDraft } from './batch-draft.ts'
import { languageNames, leftOutLines, previews, readersLanguages, type Preview } from './batch-view.ts'
import { lacksWords } from './post-batch.ts'
import { recipientsOf, type Recipients } from './recipients.ts'

/** Who gets the letter and how it will look: what somebody has to see before it is sent. */
export interface ReadyBatch {
  to: string
  people: number
  leftOut: string[]
  languages: string
  digest: string
  previews: Preview[]
}

export interface BatchPage {
  /** "212 rows are chosen." */
  whom: string
  errors: { href?: string; text: string }[]
  /** The languages in which a message to them is read. */
  languages: Locale[]
  ready: ReadyBatch | undefined
}

interface Asked {
  /** Whether the form asks to look at the letter; before that nothing is wrong with it. */
  isLooked: boolean
  refused: Error | undefined
  site: MailSite
}

/** What the page of a letter to many shows while it is written. */
export function batchPage(
  services: Pick<BatchWorld, 'secrets' | 'site'>,
  world: GridWorld,
  draft: BatchDraft,
  { isLooked, refused, site }: Asked,
): BatchPage {
  const ids = draftIds(draft, world)
  const sorted = (letter: BatchLetter) =>
    recipientsOf(world.database, { list: draft.list, letter, ids: ids.slice(0, mostPeople) }, world.at)
  const readers = sorted('society-message')
  const recipients = draft.letter && (draft.letter === 'society-message' ? readers : sorted(draft.letter))
  const wrong = wrongIn(draft, ids, recipients)
  const reasons = [reasonOf(refused), isLooked ? wrong : undefined].filter((reason) => reason !== undefined)
  const isReady = isLooked && recipients !== undefined && wrong === undefined
  return {
    whom: world.t.grids.batch.rows(ids.length),
    errors: [...new Set(reasons)].map((reason) => errorFor(reason, draft, readers, world)),
    languages: readersLanguages(readers),
    ready: isReady ? readyBatch(services, world, draft, { recipients, site }) : undefined,
  }
}

function readyBatch(
  services: Pick<BatchWorld, 'secrets' | 'site'>,
  { t, locale }: GridWorld,
  draft: BatchDraft,
  { recipients, site }: { recipients: Recipients; site: MailSite },
): ReadyBatch {
  const people = recipients.to.length
  return {
    to: people === 0 ? t.grids.batch.toNobody : t.grids.batch.to(people),
    people,
    leftOut: leftOutLines(recipients, t),
    languages: t.grids.batch.languages(languageNames(recipients, locale)),
    digest: recipients.digest,
    previews: previews(services, draft, recipients, site),
  }
}

function wrongIn({ letter, texts }: BatchDraft, ids: readonly number[], recipients: Recipients | undefined) {
  if (ids.length > mostPeople) return 'too-many-people'
  if (letter === undefined || !recipients) return 'letter'
  if (letter !== 'society-message') return undefined
  if (isTooLong(texts)) return 'words-long'
  return lacksWords(recipients, texts) ? 'words-missing' : undefined
}

function errorFor(reason: string, { texts, uid }: BatchDraft, readers: Recipients, { t, locale }: GridWorld) {
  const { errors } = t.grids.batch
  const silent = readersLanguages(readers).find((one) => !texts[one].subject || !texts[one].text)
  const field = silent && `#${texts[silent].subject ? 'text' : 'subject'}-${silent}`
  const hrefs: Readonly<Record<string, string | undefined>> = {
    letter: '#letter',
    'words-missing': field,
    'sent-already': `/${locale}/staff/letters/batches/${uid}/`,
  }
  const text = Object.entries(errors).find(([name]) => name === reason)?.[1] ?? errors.otherwise
  return { href: hrefs[reason], text }
}

function reasonOf(refused: Error | undefined): string | undefined {
  return isActionError(refused) ? refused.message : refused && 'otherwise'
}
