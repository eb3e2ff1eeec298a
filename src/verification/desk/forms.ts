import { z } from 'zod'
import { refusalReasons } from '../refuse-case.ts'
import { checkKinds, checkMethods, checkResults, evidenceKinds, origins } from '../tables.ts'
import { typedWords } from '../typed-words.ts'

// What staff may post; the names of fields are those of the refusals in i18n/messages/*/verification.ts.

const words = typedWords.pipe(z.string().min(2).max(2000))
// An empty field reaches us as null.
const orEmpty = (text: z.ZodType<string>) => text.nullable().transform((given) => given ?? '')
const uidOrNone = orEmpty(z.uuid())
const remark = orEmpty(typedWords.pipe(z.string().max(2000)))
const id = orEmpty(z.string().regex(/^\d{1,12}$/)).transform((text) => (text === '' ? null : Number(text)))
const version = z.coerce.number().int().min(0).max(1_000_000)
const oneCase = { case: z.uuid(), version }

/** The forms of a case, by what they do. */
export const caseForms = {
  step: z.object(oneCase),
  noted: z.object({ ...oneCase, note: words }),
  refuse: z.object({ ...oneCase, reason: z.enum(refusalReasons), note: words }),
  note: z.object({ case: z.uuid(), note: words }),
  assign: z.object({ case: z.uuid(), account: uidOrNone }),
  check: z.object({
    ...oneCase,
    kind: z.enum(checkKinds),
    credential: id,
    result: z.enum(checkResults),
    source: typedWords.pipe(z.string().min(2).max(160)),
    method: z.enum(checkMethods),
    origin: z.enum(origins),
    date: z.iso.date(),
    evidence: uidOrNone,
    seen: remark,
    last: uidOrNone,
  }),
  register: z.object({ ...oneCase, facts: z.array(z.enum(['licence', 'diploma', 'place'])) }),
  upload: z.object({
    case: z.uuid(),
    kind: z.enum(evidenceKinds),
    origin: z.enum(origins),
    file: z.instanceof(File),
  }),
  report: z.object({ report: z.uuid() }),
  suspend: z.object({ slug: z.string().max(200), reason: words }),
  review: z.object({
    what: z.enum(['suspension', 'revocation']),
    id: version,
    agrees: z.enum(['yes', 'no']),
    note: remark,
  }),
}
