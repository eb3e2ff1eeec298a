import type { FormatsMessages } from '../en/formats.ts'

/** Words of the files that other programs read: the feed, the search of a browser. */
export const formats: FormatsMessages = {
  feed: {
    title: (society: string) => `${society}: רישומים חדשים ורישומים שהסתיימו`,
    description: 'הרישומים החדשים ביותר, ואלה שהסתיימו. רק מה שהמדריך מציג היום.',
    listed: (checked: string) => `רישום פורסם. הרישיון נבדק בתאריך ${checked}.`,
    leftTitle: 'רישום הסתיים',
    left: 'הרופא או הרופאה אינם רשומים במדריך כעת. אין בכך לומר דבר על הסיבה.',
  },
  browserSearch: {
    name: (society: string) => `רופאים: ${society}`,
    description: 'למצוא רופא או רופאה שהרישיון והדיפלומה שלהם נבדקו.',
  },
}
