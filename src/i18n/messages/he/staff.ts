import { plural } from '../../plural.ts'
import type { StaffMessages } from '../en/staff.ts'

export const staff: StaffMessages = {
  home: {
    title: 'היום',
    intro: 'הדחוף ביותר ראשון. כל החלטה שלכם נרשמת ביומן הפעולות.',
    nothing: 'דבר אינו ממתין לכם.',
    nothingText: 'מה שיגיע יופיע כאן מעצמו.',
    nextLapse: (day) => `הדף הבא יירד מהמדריך ב־${day}, אלא אם הרופא או הרופאה יאשרו אותו.`,
    groups: { late: 'באיחור', now: 'לטיפול', soon: 'בקרוב' },
    lateCases: (count) =>
      plural('he', count, {
        one: 'תיק אחד ממתין יותר ממה שהובטח',
        two: 'שני תיקים ממתינים יותר ממה שהובטח',
        other: '# תיקים ממתינים יותר ממה שהובטח',
      }),
    newCases: (count) =>
      plural('he', count, {
        one: 'תיק חדש אחד לטיפול',
        two: 'שני תיקים חדשים לטיפול',
        other: '# תיקים חדשים לטיפול',
      }),
    answers: (count) =>
      plural('he', count, {
        one: 'תשובה אחת התקבלה מרופא',
        two: 'שתי תשובות התקבלו מרופאים',
        other: '# תשובות התקבלו מרופאים',
      }),
    approvals: (count) =>
      plural('he', count, {
        one: 'תיק אחד ממתין לאישור שלכם',
        two: 'שני תיקים ממתינים לאישור שלכם',
        other: '# תיקים ממתינים לאישור שלכם',
      }),
    suspensions: (count) =>
      plural('he', count, {
        one: 'החלטה אחת של אדם יחיד לבדיקה',
        two: 'שתי החלטות של אדם יחיד לבדיקה',
        other: '# החלטות של אדם יחיד לבדיקה',
      }),
    lapsing: (count) =>
      plural('he', count, {
        one: 'דף אחד יירד מהמדריך בתוך 15 יום',
        two: 'שני דפים יירדו מהמדריך בתוך 15 יום',
        other: '# דפים יירדו מהמדריך בתוך 15 יום',
      }),
    rechecks: (count) =>
      plural('he', count, {
        one: 'רופא אחד שהבדיקות שלו יסתיימו בתוך 60 יום',
        two: 'שני רופאים שהבדיקות שלהם יסתיימו בתוך 60 יום',
        other: '# רופאים שהבדיקות שלהם יסתיימו בתוך 60 יום',
      }),
    register: (count) =>
      plural('he', count, {
        one: 'מרשם אחד ישן מ־35 יום',
        two: 'שני מרשמים ישנים מ־35 יום',
        other: '# מרשמים ישנים מ־35 יום',
      }),
    backup: 'הגיבוי האחרון ישן מיממה',
    jobs: (count) =>
      plural('he', count, {
        one: 'משימה אוטומטית אחת נכשלה',
        two: 'שתי משימות אוטומטיות נכשלו',
        other: '# משימות אוטומטיות נכשלו',
      }),
    reports: (count) =>
      plural('he', count, {
        one: 'דיווח אחד של קוראים',
        two: 'שני דיווחים של קוראים',
        other: '# דיווחים של קוראים',
      }),
    late: (count) => plural('he', count, { one: 'אחד באיחור', two: 'שניים באיחור', other: '# באיחור' }),
    lateBy: (days) =>
      days === 0
        ? 'באיחור מהיום'
        : plural('he', days, { one: 'איחור של יום', two: 'איחור של יומיים', other: 'איחור של # ימים' }),
    oldest: (late) => `הוותיק ביותר: ${late}`,
    due: (day) => `עד ${day}`,
    firstDue: (day) => `המועד הראשון: ${day}`,
    on: (day) => `ב־${day}`,
    firstOn: (day) => `הראשון ב־${day}`,
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
    charts: {
      title: 'איך העבודה מתקדמת',
      showTable: 'המספרים בטבלה',
      weekOf: (day) => `השבוע של ${day}`,
      applications: {
        title: 'בקשות הצטרפות',
        sentence: (came, closed) =>
          `בשנים־עשר השבועות האחרונים: ${plural('he', came, { one: 'בקשה אחת התקבלה', two: 'שתי בקשות התקבלו', other: '# בקשות התקבלו' })} (עמודות מלאות), ${plural('he', closed, { one: 'אחת נסגרה', two: 'שתיים נסגרו', other: '# נסגרו' })} (עמודות ריקות).`,
        nothing: 'בשנים־עשר השבועות האחרונים לא התקבלה בקשה ולא נסגרה בקשה.',
        headings: { week: 'שבוע', came: 'התקבלו', went: 'הוכרעו או נסגרו' },
      },
      ages: {
        title: 'תיקים פתוחים לפי גיל, בימים',
        sentence: (open, late, days) =>
          `${plural('he', open, { one: 'תיק אחד פתוח', two: 'שני תיקים פתוחים', other: '# תיקים פתוחים' })}, ${late === 0 ? 'אף אחד מהם אינו' : plural('he', late, { one: 'אחד מהם', two: 'שניים מהם', other: '# מהם' })} מעבר ל־${days} הימים שהבטחנו.`,
        nothing: 'אין תיק פתוח.',
        headings: { age: 'ימים מאז הפתיחה', cases: 'תיקים' },
        between: (from, to) => `${from} עד ${to}`,
        older: (days) => `${days} ומעלה`,
      },
      endings: {
        title: 'בדיקות שיסתיימו, לפי חודש',
        sentence: (licences, diplomas) =>
          `בשנים־עשר החודשים הקרובים יסתיימו בדיקות של ${plural('he', licences, { one: 'רישיון אחד', two: 'שני רישיונות', other: '# רישיונות' })} (עמודות מלאות) ושל ${plural('he', diplomas, { one: 'תעודה אחת', two: 'שתי תעודות', other: '# תעודות' })} (עמודות ריקות).`,
        nothing: 'אף בדיקה לא תסתיים בשנים־עשר החודשים הקרובים.',
        headings: { month: 'חודש', licences: 'רישיונות', diplomas: 'תעודות' },
      },
      confirmations: {
        title: 'אישורים של רופאים',
        sentence: (confirmed, lapsed) =>
          `בשנים־עשר השבועות האחרונים: ${plural('he', confirmed, { one: 'דף אחד אושר', two: 'שני דפים אושרו', other: '# דפים אושרו' })} (עמודות מלאות), ${plural('he', lapsed, { one: 'אחד ירד בלי אישור', two: 'שניים ירדו בלי אישור', other: '# ירדו בלי אישור' })} (עמודות ריקות).`,
        nothing: 'בשנים־עשר השבועות האחרונים לא אושר דף, ולא ירד דף.',
        headings: { week: 'שבוע', came: 'אושרו', went: 'ירדו' },
      },
    },
    machine: {
      title: 'האתר עצמו',
      states: { ok: 'תקין', due: 'כדאי לבדוק', bad: 'דורש טיפול' },
      letters: {
        name: 'מכתבים',
        server: 'שרת דואר מוגדר.',
        waiting: (count) =>
          plural('he', count, { one: 'אחד ממתין', two: 'שניים ממתינים', other: '# ממתינים' }),
        sent: (count) =>
          plural('he', count, { one: 'אחד נשלח היום', two: 'שניים נשלחו היום', other: '# נשלחו היום' }),
        givenUp: (count) =>
          plural('he', count, { one: 'אחד לא נשלח', two: 'שניים לא נשלחו', other: '# לא נשלחו' }),
      },
      search: {
        name: 'חיפוש',
        builtIn: 'החיפוש המובנה עונה.',
        server: 'שרת החיפוש עונה.',
        standsIn: 'שרת החיפוש אינו מעודכן או אינו עונה: החיפוש המובנה מחליף אותו.',
        found: (count) =>
          plural('he', count, {
            one: 'אפשר למצוא רופא אחד',
            two: 'אפשר למצוא שני רופאים',
            other: 'אפשר למצוא # רופאים',
          }),
      },
      registers: {
        name: 'מרשמים',
        none: 'לא נטען מרשם: המספרים נבדקים ידנית.',
        loaded: (register, day) => `${register}: פרסום מ־${day}`,
      },
      backup: {
        name: 'גיבוי',
        newest: (moment) => `החדש ביותר נוצר ב־${moment}.`,
        none: 'אין גיבוי.',
        verified: (moment) => `נבדק ונמצא שלם ב־${moment}.`,
        unverified: 'איש לא בדק אם הוא שלם.',
        olderVerified: (made, seen) =>
          `איש לא בדק אם הוא שלם. האחרון שנמצא שלם נוצר ב־${made} ונבדק ב־${seen}.`,
        demonstration: 'הדגמה אינה מגובה: אפשר ליצור אותה שוב.',
      },
      audit: {
        name: 'יומן הפעולות',
        acts: (count) => plural('he', count, { one: 'פעולה אחת', two: 'שתי פעולות', other: '# פעולות' }),
        signed: (moment) => `נחתם לאחרונה ב־${moment}.`,
        unsigned: 'עדיין לא נחתם.',
      },
      jobs: {
        name: 'משימות אוטומטיות',
        well: (count) =>
          plural('he', count, {
            one: 'משימה אחת, והיא הסתיימה בהצלחה',
            two: 'שתי משימות, ושתיהן הסתיימו בהצלחה',
            other: '# משימות, וכולן הסתיימו בהצלחה',
          }),
        failing: (names) => `נכשלו בפעם האחרונה: ${names}`,
        unknown: 'האתר אינו מדווח על מצב המשימות.',
      },
    },
    lapsingPage: {
      title: 'דפים שיירדו בקרוב',
      intro: (days) =>
        `הרופאים לא אישרו אותם, אף שנשלחו אליהם מכתבים. בתוך ${days} יום הדפים האלה יירדו מהמדריך מעצמם. לעתים קרובות די בשיחת טלפון.`,
      none: 'אין דף שיירד בקרוב.',
      confirmed: (day) => `אושר ב־${day}`,
      lapses: (day) => `יירד ב־${day}`,
      first: (count) => `מוצגים ${count} הראשונים.`,
      back: 'היום',
    },
  },
  reports: {
    title: 'דיווחים של קוראים',
    intro: (days) =>
      `הבטחה: תשובה בתוך ${plural('he', days, { one: 'יום עבודה אחד', two: 'שני ימי עבודה', other: '# ימי עבודה' })}.`,
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
    state: { waiting: 'ממתין', sent: 'נשלח', 'given-up': 'לא נמסר' },
    table: { to: 'אל', posted: 'נכתב', state: 'מצב' },
    erased: 'נמחק',
    tries: (count) => plural('he', count, { one: 'ניסיון אחד', two: 'שני ניסיונות', other: '# ניסיונות' }),
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
