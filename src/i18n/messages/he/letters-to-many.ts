import { plural } from '../../plural.ts'
import type { LettersToManyMessages } from '../en/letters-to-many.ts'

export const lettersToMany: LettersToManyMessages = {
  chosen: 'כתיבה למסומנים',
  everybody: (count) => `כתיבה לכל ${count} שבתצוגה`,
  participants: {
    chosen: 'כתיבה לנרשמים לקורסים המסומנים',
    everybody: (count) => `כתיבה לנרשמים לכל ${count} הקורסים`,
  },
  title: 'מכתב לרבים',
  nobodyChosen: 'איש לא סומן',
  nobodyChosenText: 'סמנו רופאים, חשבונות, חברים או קורסים ברשימה שלהם, או תצוגה שלמה, וחזרו משם.',
  rows: (count) =>
    plural('he', count, { one: 'סומנה שורה אחת.', two: 'סומנו שתי שורות.', other: 'סומנו # שורות.' }),
  to: (count) =>
    plural('he', count, {
      one: 'המכתב יישלח לאדם אחד.',
      two: 'המכתב יישלח לשני אנשים.',
      other: 'המכתב יישלח ל־# אנשים.',
    }),
  toNobody: 'המכתב לא יישלח לאיש.',
  leftOut: 'לא יקבלו אותו:',
  reasons: {
    withdrawn: (count) => plural('he', count, { one: 'אחד שפרש', two: 'שניים שפרשו', other: '# שפרשו' }),
    'membership-ended': (count) =>
      plural('he', count, {
        one: 'אחד שכבר אינו חבר באגודה',
        two: 'שניים שכבר אינם חברים באגודה',
        other: '# שכבר אינם חברים באגודה',
      }),
    'access-ended': (count) =>
      plural('he', count, { one: 'אחד שגישתו נסגרה', two: 'שניים שגישתם נסגרה', other: '# שגישתם נסגרה' }),
    'address-unconfirmed': (count) =>
      plural('he', count, {
        one: 'אחד שלא אישר את כתובתו',
        two: 'שניים שלא אישרו את כתובתם',
        other: '# שלא אישרו את כתובתם',
      }),
    'no-address': (count) =>
      plural('he', count, { one: 'אחד בלי כתובת', two: 'שניים בלי כתובת', other: '# בלי כתובת' }),
    'has-account': (count) =>
      plural('he', count, {
        one: 'אחד שכבר קיבל את הדף לידיו',
        two: 'שניים שכבר קיבלו את הדף לידיהם',
        other: '# שכבר קיבלו את הדף לידיהם',
      }),
    'nothing-to-confirm': (count) =>
      plural('he', count, {
        one: 'אחד שאין לו דף לאשר',
        two: 'שניים שאין להם דף לאשר',
        other: '# שאין להם דף לאשר',
      }),
    'same-address': (count) =>
      plural('he', count, {
        one: 'אחד שחולק כתובת עם אחר',
        two: 'שניים שחולקים כתובת עם אחר',
        other: '# שחולקים כתובת עם אחר',
      }),
  },
  kind: 'איזה מכתב',
  kinds: {
    invitation: {
      label: 'הזמנה לקבל את הדף',
      hint: 'לרופאים שיובאו ואין להם חשבון, לכתובת הידועה שלהם. הקישור פועל פעם אחת, במשך 30 יום.',
    },
    'confirm-listing': {
      label: 'בקשה לאשר את הדף',
      hint: 'לרופאים שיש להם חשבון. די בלחיצה אחת, בלי סיסמה.',
    },
    'society-message': {
      label: 'הודעה של האגודה',
      hint: 'במילים שלכם, בשפה של כל קורא וקוראת.',
    },
  },
  languages: (names) => `שפות הקוראים: ${names}.`,
  ownWords: 'מילות ההודעה',
  subject: (language) => `נושא, ${language}`,
  text: (language) => `טקסט, ${language}`,
  textHint: 'טקסט פשוט. שורה ריקה פותחת פסקה חדשה. לפניו באה פנייה בשם.',
  look: 'לראות את המכתב',
  previewNote: 'כפי שהוא מגיע אל הראשון בכל שפה. הקישורים נכתבים בעת השליחה.',
  send: (count) =>
    plural('he', count, { one: 'לשלוח לאדם אחד', two: 'לשלוח לשני אנשים', other: 'לשלוח ל־# אנשים' }),
  sendNote: 'המכתבים יוצאים בתוך דקות. כל עוד מכתב לא יצא, אפשר להחזיר אותו.',
  sentOn: (moment) => `נכתב ב־${moment}`,
  progress: (done, total) => `יצאו ${done} מתוך ${total}`,
  states: { waiting: 'ממתינים', sent: 'נשלחו', 'given-up': 'לא נמסרו', 'taken-back': 'הוחזרו' },
  again: 'לבדוק שוב',
  undelivered: 'ההודעות שלא נמסרו',
  takeBack: 'להחזיר את מה שלא יצא',
  takeBackText: 'מכתבים שכבר יצאו אי אפשר להחזיר.',
  takenBackOn: (moment) => `הוחזר ב־${moment}`,
  all: 'מכתבים לרבים',
  none: 'עדיין לא נכתב מכתב לרבים.',
  people: (count) => plural('he', count, { one: 'אדם אחד', two: 'שני אנשים', other: '# אנשים' }),
  done: { sent: 'המכתבים ממתינים לשליחה.', 'taken-back': 'מה שלא יצא הוחזר.' },
  errors: {
    letter: 'בחרו איזה מכתב',
    'words-missing': 'כתבו נושא וטקסט בכל שפה של הקוראים',
    'words-long': 'בנושא עד 120 תווים, בטקסט עד 5,000',
    'nobody-left': 'איש מהם אינו יכול לקבל את המכתב הזה. לא נכתב דבר.',
    'too-many-people': 'אלה יותר מ־5,000 אנשים. צמצמו את התצוגה וכתבו בחלקים.',
    'view-changed': 'האנשים שבתצוגה השתנו בינתיים. בדקו שוב מי מקבלים, ואז שלחו.',
    'sent-already': 'המכתבים האלה כבר נכתבו; דבר לא נכתב פעמיים.',
    'unknown-batch': 'אין מכתב כזה.',
    'nothing-waits': 'דבר אינו ממתין עוד: הכול יצא.',
    otherwise: 'הפעולה לא בוצעה. דבר לא השתנה; נסו שוב.',
  },
}
