import type { Locale, Messages } from '../../i18n/index.ts'
import type { Facts } from '../facts.ts'
import type { FactBlock } from './fact-block.ts'
import { inOrder } from './in-order.ts'

/** How often people are treated: what studies did, and what single practices and a seller write. */
export function schedulesBlock({ schedules }: Facts, locale: Locale, t: Messages): FactBlock {
  const words = t.careFacts.schedules
  return {
    form: 'table',
    caption: words.caption,
    headings: [words.what, words.kind, words.sessions, words.followUp],
    rows: inOrder(schedules).map(({ id, kind, names, sessions, followUp }) => ({
      id: `schedule-${id}`,
      title: { text: names[locale] },
      cells: [
        { text: words.kinds[kind] },
        { text: sessions.text[locale], sources: sessions.sources },
        { text: followUp?.[locale] ?? t.careFacts.notSaid },
      ],
    })),
  }
}
