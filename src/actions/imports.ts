import type { ActionAPIContext, ActionError } from 'astro:actions'
import { z } from 'zod'
import { applyImport } from '../members/import/apply-import.ts'
import { compareImport } from '../members/import/compare-import.ts'
import { importForms, longList } from '../members/import/forms.ts'
import type { ReadRun } from '../members/import/import-world.ts'
import { mapColumns, mendLines } from '../members/import/mend-import.ts'
import { readMended, readMendedAtOnce, readRoles } from '../members/import/posted-lines.ts'
import { readRun } from '../members/import/read-run.ts'
import { readUpload } from '../members/import/read-upload.ts'
import { sourceOfBytes } from '../members/import/file/table.ts'
import { undoImport } from '../members/import/undo-import.ts'
import { deedOf } from './deed.ts'
import { guarded } from './guarded.ts'
import { given, refusal } from './refusal.ts'

type Locals = ActionAPIContext['locals']

/** Lists of members: bringing them in, step by step, and taking an import back. */
export const imports = {
  read: guarded('imports.read', {
    input: importForms.read,
    handler: async ({ file, country }, { locals }) => {
      const source = sourceOfBytes(file.name, new Uint8Array(await file.arrayBuffer()))
      const read = await readUpload(locals.services, { source, country }, deedOf(locals))
      if (!read.ok) throw refused(read.reason, read.line)
      await compareSoon(locals, read.value)
      return { value: read.value }
    },
  }),
  map: guarded('imports.map', {
    input: z.instanceof(FormData),
    handler: async (form, { locals }) => {
      const run = runIn(form)
      const mapped = given(mapColumns(locals.services, run, readRoles(form), deedOf(locals)))
      await compareSoon(locals, { ...run, ...mapped })
      return { value: run.uid }
    },
  }),
  mend: guarded('imports.mend', {
    input: z.instanceof(FormData),
    handler: async (form, { locals }) => {
      const run = runIn(form)
      const mended = given(mendLines(locals.services, run, readMended(form), readMendedAtOnce(form)))
      await compareSoon(locals, { ...run, ...mended })
      return { value: run.uid }
    },
  }),
  compare: guarded('imports.compare', {
    input: importForms.run,
    handler: async (run, { locals }) => {
      await compareSoon(locals, run)
      return { value: run.uid }
    },
  }),
  apply: guarded('imports.apply', {
    input: importForms.run,
    handler: async (run, { locals }) => {
      const applied = applyImport(locals.services, run, deedOf(locals))
      // A second click wants what the first one did.
      if (!applied.ok && applied.reason === 'applied-already') return { value: run.uid }
      if (!applied.ok && applied.reason === 'others-changed') await compareSoon(locals, run)
      given(applied)
      return { value: run.uid }
    },
  }),
  undo: guarded('imports.undo', {
    input: importForms.run,
    handler: (run, { locals }) => {
      const undone = undoImport(locals.services, run, deedOf(locals))
      if (!undone.ok && undone.reason === 'undone-already') return { value: run.uid }
      given(undone)
      return { value: run.uid }
    },
  }),
}

// A long list is compared while its page says how far it is.
async function compareSoon({ services }: Locals, run: ReadRun): Promise<void> {
  const comparing = compareImport(services, run, services.clock())
  const rows = readRun(services.database, run.uid)?.rowCount ?? 0
  if (rows <= longList) given(await comparing)
  else comparing.catch((err: unknown) => services.log.error({ err }, 'import'))
}

function runIn(form: FormData): ReadRun {
  const run = importForms.run.safeParse({ uid: form.get('uid'), version: form.get('version') })
  if (!run.success) throw refusal('unknown-import')
  return run.data
}

function refused(reason: string, line: number | null): ActionError {
  return line === null ? refusal(reason) : refusal(`${reason} ${String(line)}`)
}
