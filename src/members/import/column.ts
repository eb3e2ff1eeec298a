import { z } from 'zod'

/** A column of a file: how it is headed, what it is taken for, and who said so. */
export const importColumn = z.object({
  label: z.string(),
  /** As `readRole` has it; null for a column that is left out. */
  role: z.string().nullable(),
  by: z.enum(['kept', 'heading', 'content', 'hand', 'nobody']),
})

export type ImportColumn = z.infer<typeof importColumn>

/** The numbers of the columns that are taken for something, by role and from the left. */
export function columnsByRole(columns: readonly ImportColumn[]): ReadonlyMap<string, number[]> {
  const found = new Map<string, number[]>()
  columns.forEach(({ role }, at) => {
    if (role !== null) found.set(role, [...(found.get(role) ?? []), at])
  })
  return found
}
