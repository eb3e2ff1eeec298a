import { z } from 'zod'
import { conflictReasons } from '../../members/import/people/compare.ts'
import { importFields } from '../../members/import/fields.ts'
import { importFormats, importOutcomes } from '../../members/import/tables.ts'

const role = z
  .string()
  .max(40)
  .nullable()
  .meta({
    description: `What a column holds: ${importFields.join(', ')}; of the second practice street@2; null is left out.`,
  })

const counts = z.strictObject({
  new: z.int(),
  changed: z.int(),
  same: z.int(),
  conflict: z.int(),
  duplicate: z.int(),
  unreadable: z.int(),
  joined: z.int(),
  'left-out': z.int(),
})

/** A file that was brought in. */
export const importRow = z
  .strictObject({
    uid: z.uuid(),
    fileName: z.string(),
    format: z.enum(importFormats),
    lines: z.int(),
    readAt: z.iso.datetime(),
    readBy: z.string(),
    comparedAt: z.iso.datetime().nullable().meta({ description: 'Null: its lines wait to be compared.' }),
    appliedAt: z.iso.datetime().nullable(),
    undoneAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ImportRow' })

/** The same with its columns, and what its lines would do. */
export const importDetails = importRow
  .extend({
    country: z.string(),
    columns: z.array(
      z.strictObject({
        label: z.string(),
        role,
        by: z.enum(['kept', 'heading', 'content', 'hand', 'nobody']).meta({ description: 'Who said so.' }),
      }),
    ),
    counts: counts.meta({
      description: 'How many lines would do what. Only `new` and `changed` are applied.',
    }),
    needsMending: z.int(),
    stored: z.int().meta({ description: 'How many lines were applied.' }),
  })
  .meta({ id: 'Import' })

/** One line as it was compared. */
export const importLine = z
  .strictObject({
    line: z.int(),
    outcome: z.enum(importOutcomes).nullable(),
    cells: z.array(z.string()),
    choice: z.string().nullable(),
    needsMending: z.boolean(),
    problems: z.array(z.strictObject({ column: z.int(), code: z.string() })),
    changes: z.array(z.strictObject({ field: z.string(), before: z.string(), after: z.string() })),
    conflict: z.enum(conflictReasons).nullable(),
    candidates: z
      .array(
        z.strictObject({ practitioner: z.string().nullable(), line: z.int().nullable(), name: z.string() }),
      )
      .meta({ description: 'Whom the line may mean: choose one by its uid, or `new`.' }),
    practitioner: z.uuid().nullable().meta({ description: 'Who was stored or changed by it.' }),
    applied: z.enum(['stored', 'undone', 'kept']).nullable(),
  })
  .meta({ id: 'ImportLine' })

const mended = z.strictObject({
  line: z.int().min(1),
  cells: z
    .record(z.string().regex(/^\d{1,3}$/), z.string().max(2000))
    .optional()
    .meta({ description: 'What a cell says instead, by the number of its column, from 0.' }),
  choice: z
    .string()
    .max(60)
    .nullable()
    .optional()
    .meta({ description: '`new`, `leave-out`, the uid of somebody, or null.' }),
})

/** What can be done with an import that was read. */
export const importStep = z
  .discriminatedUnion('act', [
    z.strictObject({ act: z.literal('map'), roles: z.array(role).max(200) }),
    z.strictObject({ act: z.literal('mend'), lines: z.array(mended).min(1).max(500) }),
    z.strictObject({ act: z.literal('compare') }),
    z.strictObject({ act: z.literal('apply') }),
    z.strictObject({ act: z.literal('undo') }),
  ])
  .meta({ id: 'NewImportStep' })

export type ImportRow = z.infer<typeof importRow>
export type ImportDetails = z.infer<typeof importDetails>
export type ImportLineItem = z.infer<typeof importLine>
export type ImportStep = z.infer<typeof importStep>
