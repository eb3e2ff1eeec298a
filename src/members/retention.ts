import { z } from 'zod'
// Imported, not read: the built pages need it too, and lie elsewhere.
import data from '../../content/retention.json' with { type: 'json' }

const retentionIds = [
  'departed',
  'decisions',
  'gone-addresses',
  'application',
  'invitation',
  'unused-photo',
  'revision',
  'report',
  'course-registration',
  'import',
  'award',
  'membership',
  'evidence-identity',
  'evidence',
  'letter',
] as const

const text = z.string().trim().min(1)
const localized = z.strictObject({ en: text, fr: text, he: text })

const retentionSchema = z.strictObject({
  id: z.enum(retentionIds),
  /** Days until it is erased; null when it is kept: it names nobody. */
  days: z.int().min(1).nullable(),
  keeps: localized,
  why: localized,
})

/** What is kept, why, and how long: data that the notice shows and the erasing obeys. */
export type Retention = z.infer<typeof retentionSchema>
export type RetentionId = Retention['id']

const rules = new Map(
  z
    .array(retentionSchema)
    .parse(data)
    .map((rule) => [rule.id, rule]),
)

/** Everything of content/retention.json, in its order. */
export function readRetention(): ReadonlyMap<RetentionId, Retention> {
  return rules
}

/** After how many days something is erased; throws for what is kept. */
export function retentionDays(id: RetentionId): number {
  const days = rules.get(id)?.days
  if (typeof days !== 'number') throw new Error(`content/retention.json: "${id}" has no number of days`)
  return days
}
