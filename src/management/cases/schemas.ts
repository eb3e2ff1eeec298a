import { z } from 'zod'
import { refusalReasons } from '../../verification/refuse-case.ts'
import {
  caseActs,
  caseKinds,
  caseStates,
  checkKinds,
  checkMethods,
  checkResults,
  origins,
} from '../../verification/tables.ts'
import { typedWords } from '../../verification/typed-words.ts'

const actor = z.string().meta({ description: '`account:` and a uid, `system` or `operator`.' })

/** A case as a row of a list. */
export const caseRow = z
  .strictObject({
    uid: z.uuid(),
    kind: z.enum(caseKinds),
    state: z.enum(caseStates),
    practitioner: z.uuid(),
    name: z.string(),
    country: z.string(),
    openedAt: z.iso.datetime(),
    closedAt: z.iso.datetime().nullable(),
    steps: z.int().meta({ description: 'How many steps were taken.' }),
    preparedBy: actor.nullable().meta({ description: 'Who prepared it last: somebody else approves it.' }),
  })
  .meta({ id: 'CaseRow' })

const step = z.strictObject({
  number: z.int(),
  act: z.enum(caseActs),
  state: z.enum(caseStates),
  by: actor,
  at: z.iso.datetime(),
  reason: z.string().nullable(),
  note: z.string().nullable(),
})

const check = z.strictObject({
  uid: z.uuid(),
  kind: z.enum(checkKinds),
  credential: z.uuid().nullable(),
  result: z.enum(checkResults),
  source: z.string(),
  method: z.enum(checkMethods),
  origin: z.enum(origins),
  checkedAt: z.iso.datetime(),
  checkedBy: actor,
})

/** The file of a case. */
export const caseDetails = z
  .strictObject({
    uid: z.uuid(),
    kind: z.enum(caseKinds),
    state: z.enum(caseStates),
    practitioner: z.uuid(),
    openedAt: z.iso.datetime(),
    credentials: z.array(
      z.strictObject({ uid: z.uuid(), kind: z.string(), issuer: z.string(), number: z.string().nullable() }),
    ),
    needed: z
      .array(z.strictObject({ kind: z.enum(checkKinds), isRight: z.boolean() }))
      .meta({ description: 'The checks that an approval needs.' }),
    checks: z.array(check).meta({ description: 'The newest of each kind, and of each credential.' }),
    steps: z.array(step),
    reports: z.array(z.uuid()),
    assignedTo: z.uuid().nullable(),
    people: z.int().meta({ description: 'How many people an approval takes in this society.' }),
  })
  .meta({ id: 'Case' })

/** What a program may open a case about; the others open by themselves. */
export const newCase = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('application'), practitioner: z.uuid() }),
    z.strictObject({ kind: z.literal('recheck'), practitioner: z.uuid() }),
    z.strictObject({ kind: z.literal('diploma'), practitioner: z.uuid(), credential: z.uuid() }),
  ])
  .meta({ id: 'NewCase' })

const words = typedWords.pipe(z.string().min(2).max(2000))
const plainly = (act: 'take-up' | 'prepare' | 'approve' | 'answer' | 'withdraw' | 'appeal') =>
  z.strictObject({ act: z.literal(act) })
const noted = (act: 'ask' | 'send-back') => z.strictObject({ act: z.literal(act), note: words })

/** What can be done to a case. */
export const newStep = z
  .discriminatedUnion('act', [
    plainly('take-up'),
    z.strictObject({
      act: z.literal('check'),
      kind: z.enum(checkKinds),
      credential: z
        .uuid()
        .nullable()
        .default(null)
        .meta({ description: 'Of a licence or a diploma: which one.' }),
      result: z.enum(checkResults),
      source: typedWords
        .pipe(z.string().min(2).max(160))
        .meta({ description: 'Who says so: the register, the university.' }),
      method: z.enum(checkMethods).meta({
        description:
          'How it was asked. A `document` shows what to ask for; neither it nor `reading` is a source.',
      }),
      origin: z.enum(origins).meta({
        description: 'A licence or a diploma counts only as `received-from-source`, and for 120 days.',
      }),
      date: z.iso.date().meta({ description: 'The day on which the source answered.' }),
      evidence: z
        .uuid()
        .nullable()
        .default(null)
        .meta({ description: 'A file of evidence that was put into the case at the desk.' }),
      seen: typedWords
        .pipe(z.string().max(2000))
        .default('')
        .meta({ description: 'What was seen, in a few words.' }),
    }),
    z.strictObject({
      act: z.literal('register'),
      facts: z
        .array(z.enum(['licence', 'diploma', 'place']))
        .min(1)
        .meta({ description: 'What the loaded register is asked, and recorded as a check.' }),
    }),
    plainly('prepare'),
    plainly('approve'),
    noted('ask'),
    noted('send-back'),
    z.strictObject({ act: z.literal('refuse'), reason: z.enum(refusalReasons), note: words }),
    plainly('answer'),
    plainly('withdraw'),
    plainly('appeal'),
  ])
  .meta({ id: 'NewStep' })

export type CaseRow = z.infer<typeof caseRow>
export type CaseDetails = z.infer<typeof caseDetails>
export type NewCase = z.infer<typeof newCase>
export type NewStep = z.infer<typeof newStep>
