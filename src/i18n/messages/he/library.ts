import type { LibraryMessages } from '../en/library.ts'

export const library: LibraryMessages = {
  sourceNoYear: 'ללא תאריך',
  sourceKinds: {
    authority: 'גוף ממלכתי או סוכנות רשמית',
    law: 'חוק או החלטת בית משפט',
    trial: 'מחקר מבוקר',
    'trial-register': 'מחקר רשום',
    review: 'סקירה של כמה מחקרים',
    study: 'מחקר ללא חלוקה אקראית',
    'case-report': 'דיווח על מקרים',
    consensus: 'הסכמה בין מטפלים',
    society: 'אגודה מקצועית',
    press: 'עיתונות',
    practice: 'דף של מטפלים',
    teaching: 'קורס או אוניברסיטה',
    reference: 'ספרות יעץ',
    critics: 'קבוצה ביקורתית',
    commercial: 'דף מסחרי',
    editorial: 'אתר זה',
  },
  writtenOn: (date) => `נכתב בתאריך ${date}.`,
  awaitingReview: 'ממתין לבדיקה רפואית: אף רופא עוד לא אישר טקסט זה.',
  reviewedBy: (name) => `נבדק בידי ${name}.`,
  nextReview: (date) => `הבדיקה הבאה עד ${date}.`,
  reviewPastDue: (date) => `דף זה היה אמור להיבדק שוב עד ${date}. ייתכן שהאמור בו השתנה.`,
  reviews: {
    headings: ['דף', 'נכתב בתאריך', 'נבדק בידי', 'הבדיקה הבאה עד'],
    awaiting: 'ממתין לבדיקה רפואית',
    link: 'מי כתב ומי בדק את הדפים',
  },
  aToZ: {
    evidence: 'עד כמה הראיות חזקות?',
    notKnownTitle: 'מה איננו יודעים',
    notKnown:
      'כשלא נמצא מחקר על שימוש, אין בכך הוכחה שהוא עוזר, וגם לא שאינו עוזר. ברוב המחקרים קראנו תקציר ולא את המאמר המלא. בדף של כל שימוש רשומים מקורותיו.',
  },
  cautionTitle: 'קודם כול בדיקה רפואית',
  bannedIn: (country) => `אסור: ${country}`,
}
