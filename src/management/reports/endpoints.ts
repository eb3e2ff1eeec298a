import { z } from 'zod'
import { answerForm, answerReport } from '../../directory/reports/answer-report.ts'
import { readReport } from '../../directory/reports/reports.ts'
import { mistakeSubjects, reportOutcomes } from '../../directory/tables.ts'
import { locales } from '../../i18n/locales.ts'
import { typedWords } from '../../verification/typed-words.ts'
import { asAction, asPage, bare, byUid, endpoint, type Caller } from '../endpoint.ts'
import { listAnswer, listQuery, readPage, type ListOf } from '../paging.ts'
import { problem, type Problem } from '../problem.ts'
import { answerOf, onVersion, type Standing } from '../version.ts'

const report = z
  .strictObject({
    uid: z.uuid(),
    reference: z.string().meta({ description: 'What the reader was given.' }),
    slug: z.string(),
    subject: z.enum(mistakeSubjects),
    message: z.string(),
    language: z.enum(locales).meta({ description: 'The language of the reader.' }),
    reportedAt: z.iso.datetime(),
    answerBy: z.iso.date(),
    isLate: z.boolean(),
    hasAddress: z.boolean().meta({ description: 'Whether an answer would reach the reader.' }),
    answered: z
      .strictObject({ at: z.iso.datetime(), outcome: z.enum(reportOutcomes), answer: z.string() })
      .nullable(),
  })
  .meta({ id: 'Report' })

type ReportItem = z.infer<typeof report>

const uidRow = z.object({ uid: z.string() })

const reportUids: ListOf<string> = {
  id: 'reports',
  columns: 'one.uid',
  from: 'FROM mistake_report AS one WHERE TRUE',
  rowid: 'one.id',
  orders: { reported: 'one.reported_at' },
  filters: {
    state: `@state = CASE WHEN one.closed_at IS NULL THEN 'open' ELSE 'answered' END`,
    subject: 'one.subject = @subject',
    slug: 'one.slug = @slug',
  },
  read: (found) => uidRow.parse(found).uid,
}

const list = endpoint({
  ...bare,
  id: 'listReports',
  method: 'GET',
  path: '/reports',
  summary: 'List what readers reported',
  scope: 'reports:read',
  row: asPage('reports'),
  query: listQuery(
    {
      state: z.enum(['open', 'answered']).optional(),
      subject: z.enum(mistakeSubjects).optional(),
      slug: z.string().max(120).optional().meta({ description: 'Of the doctor’s page.' }),
    },
    ['reported'],
  ),
  answer: listAnswer(report),
  work: (call) => {
    const { sort, limit, cursor, ...chosen } = call.query
    const page = readPage(call.world, reportUids, { sort, limit, cursor, filters: chosen })
    if (!page.ok) return page
    const { items, next } = page.value
    return { ok: true, value: { items: items.flatMap((uid) => itemOf(call, uid) ?? []), next } }
  },
})

const read = endpoint({
  ...bare,
  id: 'readReport',
  method: 'GET',
  path: '/reports/{uid}',
  summary: 'Read one report',
  scope: 'reports:read',
  row: asPage('reports/[uid]'),
  params: byUid,
  answer: report,
  work: (call) => answerOf(standing(call, call.params.uid)),
})

const answer = endpoint({
  ...bare,
  id: 'answerReport',
  method: 'POST',
  path: '/reports/{uid}/answer',
  summary: 'Answer a report',
  description:
    'Closes it. A reader who left an address gets the answer as a letter, and the address is erased.',
  scope: 'reports:write',
  row: asAction('staff.answerReport'),
  params: byUid,
  body: z
    .strictObject({ outcome: answerForm.shape.outcome, answer: typedWords.pipe(answerForm.shape.answer) })
    .meta({ id: 'ReportAnswer' }),
  answer: report,
  isVersioned: true,
  work: onVersion(
    (call) => standing(call, call.params.uid),
    (call) => {
      const form = { report: call.params.uid, ...call.body }
      const answered = answerReport(call.world, form, { by: call.by, at: call.at })
      return answered.ok ? answerOf(standing(call, call.params.uid)) : problem(answered.reason)
    },
  ),
})

// A report changes once: when it is answered.
function standing(call: Caller, uid: string): Standing<ReportItem> | Problem {
  const current = itemOf(call, uid)
  if (!current) return problem('unknown-report')
  return { ok: true, current, tag: current.answered === null ? 'open' : 'answered' }
}

function itemOf({ world, at }: Caller, uid: string): ReportItem | undefined {
  const found = readReport(world.database, uid, { country: world.society.country, at })
  if (!found) return undefined
  const { practitionerId: _practitioner, locale: language, ...said } = found
  return { ...said, language }
}

export const reports = { list, read, answer }
