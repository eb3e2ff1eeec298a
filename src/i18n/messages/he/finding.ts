import type { FindingMessages } from '../en/finding.ts'

export const finding: FindingMessages = {
  heading: 'בספרייה',
  kinds: {
    page: 'מדריך',
    term: 'מילון',
    question: 'שאלה',
    tool: 'כלי עזר',
    debate: 'כשהמקורות חלוקים',
  },
  everybody: 'כל הרופאים',
  everybodyNote: 'לא מצאנו במילים מצב רפואי, מקום או שם של רופא, ולכן ברשימה מופיעים כולם.',
  nobody: 'לא מצאנו במילים מצב רפואי, מקום או שם של רופא.',
  askLabel: 'שאלה, או מילה שתרצו להבין',
}
