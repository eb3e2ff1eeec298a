import { z } from 'zod'
import { country } from '../../members/field-schemas.ts'
import { compareImport } from '../../members/import/compare-import.ts'
import { readImport } from '../../members/import/read-imports.ts'
import { readUpload } from '../../members/import/read-upload.ts'
import { sourceOfBytes } from '../../members/import/file/table.ts'
import { importOutcomes } from '../../members/import/tables.ts'
import { asAction, asPage, bare, byUid, endpoint, type Outcome } from '../endpoint.ts'
import { badCursor, cursorsOf, listAnswer, listQuery, readPage } from '../paging.ts'
import { problem } from '../problem.ts'
import { answerOf, onVersion } from '../version.ts'
import { importUids, linesOf, rowOf, standingImport } from './read.ts'
import { importDetails, importLine, importRow, importStep, type ImportDetails } from './schemas.ts'
import { takeStep } from './steps.ts'

const reading = { scope: 'imports:read', row: asPage('import') } as const

const tables = [
  'text/csv',
  'text/tab-separated-values',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.spreadsheet',
]

const list = endpoint({
  ...bare,
  ...reading,
  id: 'listImports',
  method: 'GET',
  path: '/imports',
  summary: 'List the files that were brought in',
  query: listQuery({ state: z.enum(['open', 'applied', 'undone']).optional() }, ['read']),
  answer: listAnswer(importRow),
  work: ({ world, query: { sort, limit, cursor, state } }) => {
    const page = readPage(world, importUids, { sort, limit, cursor, filters: { state } })
    if (!page.ok) return page
    const items = page.value.items.flatMap((uid) => readImport(world.database, uid) ?? []).map(rowOf)
    return { ok: true, value: { items, next: page.value.next } }
  },
})

const read = endpoint({
  ...bare,
  ...reading,
  id: 'readImport',
  method: 'GET',
  path: '/imports/{uid}',
  summary: 'Read what an import would do, or did',
  params: byUid,
  answer: importDetails,
  work: (call) => answerOf(standingImport(call, call.params.uid)),
})

const lines = endpoint({
  ...bare,
  ...reading,
  id: 'listImportLines',
  method: 'GET',
  path: '/imports/{uid}/lines',
  summary: 'List the lines of an import, each with its difference',
  params: byUid,
  query: listQuery({ outcome: z.enum(importOutcomes).optional() }, ['line']).omit({ sort: true }),
  answer: listAnswer(importLine),
  work: (call) => {
    const { uid } = call.params
    const { outcome, limit, cursor } = call.query
    const standing = standingImport(call, uid)
    if (!standing.ok) return standing
    const cursors = cursorsOf(call.world.secrets, `import ${uid}`, { sort: 'line', filters: { outcome } })
    const after = cursor === undefined ? '0' : cursors.open(cursor)
    if (after === null) return badCursor
    const items = linesOf(call, standing.id, { outcome, after: Number(after), limit })
    const last = items.length === limit ? items.at(-1) : undefined
    return { ok: true, value: { items, next: last ? cursors.make(String(last.line)) : null } }
  },
})

const upload = endpoint({
  ...bare,
  scope: 'imports:write',
  row: asAction('imports.read'),
  id: 'readList',
  method: 'POST',
  path: '/imports',
  summary: 'Bring in a list of members',
  description:
    'The file itself is the body: CSV in any usual encoding, XLSX or ODS. It is read and compared with everybody who is stored; nobody is stored before it is applied.',
  query: z.strictObject({
    country: country.meta({
      description:
        'Where the list is from, two letters: numbers and towns without a country are of this one.',
    }),
    name: z.string().max(200).default('list').meta({ description: 'What the file is called.' }),
  }),
  body: z.instanceof(Uint8Array),
  mediaTypes: tables,
  answer: importDetails,
  status: 201,
  slowWork: async (call) => {
    const { world, query, body, at } = call
    const source = sourceOfBytes(query.name, body)
    const got = await readUpload(world, { source, country: query.country }, call)
    if (!got.ok) {
      const line = 'line' in got ? got.line : null
      return problem(got.reason, line === null ? {} : { detail: `line ${line}` })
    }
    const { uid, version } = got.value
    const compared = await compareImport(world, { uid, version }, at)
    if (!compared.ok) return problem(compared.reason)
    return answerOf(standingImport(call, uid), `/api/v1/imports/${uid}`)
  },
})

const step = endpoint({
  ...bare,
  scope: 'imports:write',
  row: asAction('imports.compare'),
  needs: ({ act }) => ({ scope: 'imports:write', row: asAction(`imports.${act}`) }),
  id: 'takeStepOfImport',
  method: 'POST',
  path: '/imports/{uid}/steps',
  summary: 'Map, mend, apply or undo an import',
  description:
    'Applying stores all new and changed lines in one transaction. Nobody is verified or public by it, and it can be undone.',
  params: byUid,
  body: importStep,
  answer: importDetails,
  isVersioned: true,
  slowWork: async (call) =>
    onVersion(
      () => standingImport(call, call.params.uid),
      async (_call, { version }): Promise<Outcome<ImportDetails>> => {
        const { uid } = call.params
        const taken = await takeStep(call, { uid, version }, call.body)
        return taken.ok ? answerOf(standingImport(call, uid)) : taken
      },
    )(call),
})

export const imports = { list, read, lines, upload, step }
