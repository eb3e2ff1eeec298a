import { inArray } from 'drizzle-orm'
import { actGroups, queryOfFilter, type ActFilter } from '../audit/act-filter.ts'
import { actDetails, actSentence, objectName, objectPath } from '../audit/act-words.ts'
import { compareHeads, newestHead } from '../audit/heads.ts'
import { countActs, type RecordedAct } from '../audit/read-acts.ts'
import { record } from '../audit/record.ts'
import { verifyAudit } from '../audit/verify-audit.ts'
import type { Actor } from '../auth/actor.ts'
import { mayEnter } from '../auth/policy.ts'
import { practitioner } from '../directory/tables.ts'
import { formatMoment, formatNumber, type Locale, type Messages } from '../i18n/index.ts'
import { write, type Database } from '../kernel/database.ts'
import type { Secrets } from '../kernel/secrets.ts'
import { deciders, namesOf } from './colleagues.ts'

interface Words {
  locale: Locale
  t: Messages
}

/** An act as a row of the register. */
export interface ActRow {
  number: string
  moment: string
  sentence: string
  object: { name: string; id: string; href?: string; onlyThis: string }
  details: { label: string; value: string }[]
}

/** Acts as rows, with the names of people and a link wherever this reader may open what it was done to. */
export function actRows(
  database: Database,
  acts: readonly RecordedAct[],
  reader: Actor,
  { locale, t }: Words,
): ActRow[] {
  const actors = acts.map(({ actor }) => actor)
  const names = namesOf(database, [...actors, ...acts.map(({ object }) => object)])
  const slugs = slugsOf(database, acts)
  return acts.map((act) => {
    const slug = slugs.get(act.object)
    const path = slug === undefined ? objectPath(act.object) : `cases/suspensions/${slug}/`
    const name = objectName(act.object, t.acts)
    return {
      number: t.acts.number(formatNumber(locale, act.seq)),
      moment: formatMoment(locale, act.at),
      sentence: actSentence(act, names.get(act.actor), t.acts),
      object: {
        name: names.get(act.object) ?? slug ?? name,
        id: act.object,
        href: path !== undefined && mayOpen(path, reader) ? `/${locale}/staff/${path}` : undefined,
        onlyThis: `?${queryOfFilter({ object: act.object }).toString()}`,
      },
      details: actDetails(act, t),
    }
  })
}

/** The choices of the filter: people by name, and kinds of acts. */
export function actChoices(database: Database, { actor }: ActFilter, { t }: Pick<Words, 't'>) {
  const staff = deciders(database).map(({ uid, name }) => ({ value: `account:${uid}`, label: name }))
  const others = Object.entries(t.acts.actors).map(([value, label]) => ({ value, label }))
  const known = [{ value: '', label: t.acts.anybody }, ...staff, ...others]
  const isListed = actor === undefined || known.some(({ value }) => value === actor)
  const chosen = isListed ? [] : [{ value: actor, label: namesOf(database, [actor]).get(actor) ?? actor }]
  return {
    actors: [...known, ...chosen],
    groups: [
      { value: '', label: t.acts.anything },
      ...actGroups.map((value) => ({ value: String(value), label: t.acts.groups[value] })),
    ],
  }
}

/** How many acts there are, and up to which one they are signed: label by label. */
export function chainFacts(
  { database, secrets, headsFile }: { database: Database; secrets: Secrets; headsFile: string },
  { locale, t }: Words,
): string[] {
  const { chain } = t.acts
  const head = newestHead(secrets, headsFile)
  const signed = head
    ? chain.signed(formatMoment(locale, head.at), formatNumber(locale, head.seq))
    : chain.unsigned
  return [chain.count(countActs(database)), signed]
}

/** Computes the whole register anew for somebody who asks, says what is proven, and records that it was asked. */
export function proveChain(
  { database, secrets, headsFile }: { database: Database; secrets: Secrets; headsFile: string },
  { by, at }: { by: string; at: Date },
  { locale, t }: Words,
): { isRight: boolean; text: string } {
  const { fault } = verifyAudit(database)
  const { broken, badLines, provenTo } = compareHeads(database, secrets, headsFile)
  const isRight = fault === null && broken === null && badLines.length === 0
  write(database, () =>
    record(database, { at, actor: by, act: 'acts.verify', object: 'acts', detail: { agrees: isRight } }),
  )
  const { chain } = t.acts
  if (!isRight) return { isRight, text: chain.broken }
  return { isRight, text: provenTo === 0 ? chain.chainOnly : chain.proven(formatNumber(locale, provenTo)) }
}

// The pattern of the page behind a path, as the policy table writes it.
function mayOpen(path: string, reader: Actor): boolean {
  const [folder = ''] = path.split('/')
  const pattern = path.includes('/suspensions/') ? 'cases/suspensions/[slug]' : `${folder}/[uid]`
  return mayEnter(`/[lang]/staff/${pattern}`, reader) === 'yes'
}

function slugsOf({ orm }: Database, acts: readonly RecordedAct[]): ReadonlyMap<string, string> {
  const uids = acts.flatMap(({ object }) =>
    object.startsWith('practitioner:') ? [object.slice('practitioner:'.length)] : [],
  )
  const { uid, slug } = practitioner
  const found = orm.select({ uid, slug }).from(practitioner).where(inArray(uid, uids)).all()
  return new Map(found.map((one) => [`practitioner:${one.uid}`, one.slug]))
}
