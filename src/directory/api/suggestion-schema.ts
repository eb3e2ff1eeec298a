import { z } from 'zod'

/** What a search box offers while somebody types. */
export const suggestions = z
  .object({
    suggestions: z
      .array(
        z.object({
          kind: z.enum(['condition', 'place', 'doctor', 'guide']),
          label: z.string(),
          href: z.string(),
        }),
      )
      .max(8),
  })
  .meta({ id: 'Suggestions' })
