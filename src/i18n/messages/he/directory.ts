import { plural } from '../../plural.ts'
import type { DirectoryMessages } from '../en/directory.ts'

export const directory: DirectoryMessages = {
  title: 'חיפוש רופאים עם הכשרה במזותרפיה',
  metaDescription: 'רופאים עם רישיון לעסוק ברפואה ותעודה במזותרפיה. שניהם נבדקו, והתאריך כתוב.',
  whatLabel: 'מה כואב, או שם של רופא',
  whereLabel: 'עיר או מיקוד',
  search: 'חיפוש',
  found: doctors,
  foundNear: (count, place) => `${doctors(count)} ליד ${place}`,
  foundHere: (count) => `${doctors(count)} לידכם`,
  understood: 'כך הבנו',
  removeChip: (what) => `הסרה: ${what}`,
  insteadOf: (from, to) => `חיפשנו ״${to}״ במקום ״${from}״.`,
  ignored: (words) => `הושמט, כי לא נמצאה התאמה: ${words}.`,
  didYouMean: 'אולי התכוונתם',
  nameChip: (name) => `שם: ${name}`,
  // A Hebrew word stands between place and figure, so that a place in Latin letters does not pull the figure along.
  placeChip: (place, km) => `${place}, עד ${km} ק״מ`,
  hereChip: (km) => `סביב המיקום שלכם, עד ${km} ק״מ`,
  filters: 'סינון',
  facet: {
    condition: 'במה מטפלים',
    language: 'שפה',
    technique: 'שיטה',
    diploma: 'תעודה',
    country: 'מדינה',
  },
  distance: 'מרחק',
  withinKm: (km) => `עד ${km} ק״מ`,
  sortBy: 'סדר',
  sortFit: 'לפי התאמה',
  sortDistance: 'לפי מרחק',
  sortName: 'לפי שם',
  apply: 'עדכון התוצאות',
  map: 'מפה',
  mapCaption: (place) => `הצפון למעלה. המרחקים בקו אווירי ממרכז ${place}.`,
  mapAlt: (count, place, km) =>
    `מפה: ${doctors(count)} ברדיוס ${km} ק״מ סביב ${place}. ברשימה כתוב אותו הדבר.`,
  checkedOn: (day) => `הפרטים אומתו ב־${day}`,
  notConfirmed: (day) => `הפרטים אושרו לאחרונה ב־${day}, ממתינים לאישור חדש`,
  treats: (what) => `טיפול ב${joined(what)}`,
  treatsAmong: (what, others) =>
    others > 0
      ? `טיפול ב${joined(what)} ${plural('he', others, { one: 'ובעוד מצב אחד', two: 'ובעוד שני מצבים', other: 'ובעוד # מצבים' })}`
      : `טיפול ב${joined(what)}`,
  speaks: (languages) => `שפות: ${languages}.`,
  diplomaHolder: 'תעודה בלבד',
  diplomaHolderNote: 'התעודה אומתה. אין כאן קבלת מטופלים.',
  nameMatches: 'השם מתאים',
  // The isolate keeps a number with spaces or a plus sign in its own order.
  call: (phone) => `חיוג אל \u2066${phone}\u2069`,
  km: 'ק״מ',
  orderNote:
    'הסדר: קודם ההתאמה, אחר כך המרחק. בין שווים נערכת הגרלה ניטרלית בכל לילה. אי אפשר לשלם כדי להופיע גבוה יותר.',
  orderLink: 'איך התוצאות מסודרות',
  closeButNot: (what) => `קרוב, אבל לא עבור ״${what}״`,
  closeButNotNote: 'הרופאים המאומתים האלה ציינו שאינם מטפלים בזה במזותרפיה.',
  whatIsKnown: (what) => `מה ידוע על ${what}?`,
  readMore: 'המשך קריאה',
  noneTitle: 'לא נמצאו רופאים',
  noneNear: (place, km) => `לא נמצאו רופאים ברדיוס ${km} ק״מ סביב ${place}.`,
  noneText: 'מה אפשר לעשות עכשיו:',
  noneWider: (km) => `חיפוש ברדיוס ${km} ק״מ`,
  noneWithout: (what) => `חיפוש בלי ״${what}״`,
  noneAll: 'כל הרופאים',
  noneNearest: 'הרופאים הקרובים ביותר',
  noneAsk: 'או שאלו את רופא או רופאת המשפחה שלכם למי לפנות.',
  emptyDirectory: 'עדיין אין רופאים ברשימה. האגודה בודקת את הראשונים.',
  tooFar: (page) => `אין דף ${page} בתוצאות האלה.`,
  firstPage: 'חזרה לדף הראשון',
  badValue: (field) => `הערך של ״${field}״ אינו מתאים, ולכן השמטנו אותו.`,
  doctorsNear: (place) => `רופאים ליד ${place}`,
  allDoctors: 'כל הרופאים',
  suggestions: 'הצעות',
  suggestionKind: { condition: 'מצב רפואי', place: 'מקום', doctor: 'רופא/ה', guide: 'מדריך' },
  suggestionCount: (count) =>
    count === 0 ? 'אין הצעות' : plural('he', count, { one: 'הצעה אחת', two: 'שתי הצעות', other: '# הצעות' }),
}

function doctors(count: number): string {
  return plural('he', count, { one: 'רופא אחד', two: 'שני רופאים', other: '# רופאים' })
}

// The prefix ב is written together with a Hebrew word, and with a maqaf before anything else.
function joined(word: string): string {
  return /^[א-ת]/.test(word) ? word : `־${word}`
}
