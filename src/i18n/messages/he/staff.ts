import { plural } from '../../plural.ts'
import type { StaffMessages } from '../en/staff.ts'

export const staff: StaffMessages = {
  home: {
    title: 'מה ממתין',
    intro: 'הדחוף ביותר ראשון. כל החלטה שלכם נרשמת ביומן הפעולות.',
    nothing: 'דבר אינו ממתין לכם.',
    reports: (count) =>
      plural('he', count, {
        one: 'דיווח אחד של קוראים',
        two: 'שני דיווחים של קוראים',
        other: '# דיווחים של קוראים',
      }),
    late: (count) => plural('he', count, { one: 'אחד באיחור', two: 'שניים באיחור', other: '# באיחור' }),
    failed: (count) =>
      plural('he', count, {
        one: 'מכתב אחד לא נשלח',
        two: 'שני מכתבים לא נשלחו',
        other: '# מכתבים לא נשלחו',
      }),
    kept: (count) =>
      plural('he', count, {
        one: 'מכתב אחד שמור כאן',
        two: 'שני מכתבים שמורים כאן',
        other: '# מכתבים שמורים כאן',
      }),
    noServer: 'לא הוגדר שרת דואר: המכתבים נשמרים כאן ואינם מגיעים לאיש.',
  },
  reports: {
    title: 'דיווחים של קוראים',
    intro: (days) =>
      `הבטחה: תשובה בתוך ${plural('he', days, { one: 'יום עבודה אחד', two: 'שני ימי עבודה', other: '# ימי עבודה' })}.`,
    states: { label: 'אילו דיווחים', open: 'ממתינים', answered: 'נענו' },
    none: { open: 'אין דיווח שממתין לתשובה.', answered: 'עדיין לא נענה אף דיווח.' },
    hours: (count) => plural('he', count, { one: 'שעה', two: 'שעתיים', other: '# שעות' }),
    days: (count) => plural('he', count, { one: 'יום', two: 'יומיים', other: '# ימים' }),
    late: 'באיחור',
    unknownDoctor: 'מי שכבר אינם במדריך',
    back: 'כל הדיווחים',
    reference: (reference) => `דיווח ${reference}`,
    facts: { received: 'התקבל', answerBy: 'לענות עד', language: 'שפת הדיווח', answeredOn: 'נענה' },
    says: 'מה נכתב בדיווח',
    about: 'מה שמור אצלנו',
    notPublic: 'הדף הזה אינו מפורסם עכשיו.',
    publicPage: 'לדף המפורסם',
    noPractice: 'לא שמורה מרפאה.',
    answerTitle: 'מענה וסגירה',
    reaches: 'נמסרה כתובת לתשובה: התשובה שלכם תישלח אליה, ואז הכתובת תימחק.',
    reachesNobody: 'לא נמסרה כתובת. התשובה שלכם נשמרת עם הדיווח ומוצגת לרופא או לרופאה.',
    outcome: 'מה העליתם',
    choose: 'בחירה',
    outcomes: {
      corrected: 'הדיווח צודק, והדבר תוקן',
      'was-right': 'הדף נכון',
      'not-ours': 'המדריך אינו יכול להכריע בזה',
    },
    answer: 'התשובה שלכם',
    answerHint: 'שניים או שלושה משפטים. כתבו לאיזה מקור השוויתם. אין להזכיר שמות.',
    send: 'מענה וסגירה',
    done: { sent: 'הדיווח נסגר, והתשובה בדרך.', kept: 'הדיווח נסגר.' },
    errors: {
      outcome: 'יש לבחור מה העליתם',
      answer: 'יש לכתוב את התשובה, בין 5 ל־2,000 תווים',
      'answered-already': 'בינתיים ענה מישהו אחר על הדיווח. התשובה מופיעה למטה.',
      'unknown-report': 'הדיווח כבר אינו כאן: מי שהדיווח נגע להם עזבו את המדריך.',
      otherwise: 'הפעולה לא הצליחה. דבר לא השתנה; נסו שוב.',
    },
    readOnly: 'בתפקיד שלכם אפשר לקרוא דיווחים, לא לענות עליהם.',
  },
  letters: {
    title: 'מכתבים',
    states: { label: 'אילו מכתבים', waiting: 'ממתינים', sent: 'נשלחו', 'given-up': 'לא נמסרו' },
    state: { waiting: 'ממתין', sent: 'נשלח', 'given-up': 'לא נמסר' },
    none: { waiting: 'אין מכתב שממתין.', sent: 'עדיין לא נשלח מכתב.', 'given-up': 'כל המכתבים נמסרו.' },
    table: { to: 'אל', posted: 'נכתב', state: 'מצב' },
    erased: 'נמחק',
    tries: (count) => plural('he', count, { one: 'ניסיון אחד', two: 'שני ניסיונות', other: '# ניסיונות' }),
    read: 'קריאה',
    older: 'מכתבים ישנים יותר',
    back: 'כל המכתבים',
    erasedText: 'תוכן המכתב נמחק: הוא נשלח, או שבמשך חודש לא היה אפשר לשלוח אותו.',
    withheld:
      'מה שפותח חשבון הוסר מן הקישורים: מי שקורא אותו היה יכול לפעול בשם בעל החשבון. מי שמפעיל את האתר יכול להציג מכתב בשלמותו.',
    demonstration: 'זו הדגמה עם אנשים בדויים, ולכן הקישורים פועלים כאן.',
    open: 'פתיחת הקישור שבמכתב',
    retry: 'ניסיון נוסף',
    retried: 'המכתב חזר לתור.',
    retryFailed: 'אי אפשר לשלוח את המכתב הזה שוב.',
  },
}
