import { plural } from '../../plural.ts'
import type { PicturesMessages } from '../en/pictures.ts'

/** Words in and round the pictures of the guide. */
export const pictures: PicturesMessages = {
  depth: {
    caption:
      'לאיזה עומק מגיעה כל שיטה, במילימטרים מתחת לפני העור. השכבות כפי שנלמדו בקורס בפריז ב־2008; האפידרמיס מצויר כקו. העומק אינו אורך המחט.',
    letters: 'אבגדהוזחטיכלמנסעפצקרשת',
    unit: 'מ״מ',
  },
  evidence: {
    caption: (count: number) =>
      plural('he', count, {
        one: 'המצב היחיד שבאתר: סימן אחד, שמוביל לדף שלו.',
        other: 'כל # המצבים שבאתר: כל מצב הוא סימן אחד, שמוביל לדף שלו.',
      }),
    count: (count: number) => plural('he', count, { one: 'מצב אחד', two: 'שני מצבים', other: '# מצבים' }),
    showNames: 'הצגת כל השמות',
  },
  history: {
    caption: 'השנים מאז 1950 שהרשימה שלמטה מספרת עליהן.',
    years: 'שנה',
    kinds: {
      event: 'ההתחלה וההמשך',
      society: 'אגודות',
      congress: 'כנסים',
      teaching: 'הוראה',
      science: 'מדע',
      authority: 'רשויות ואזהרות',
    },
  },
  schedule: {
    caption: 'מתי הטיפולים. נקודה מלאה: טיפול; נקודה ריקה: טיפול שלא כולם מקבלים. נקודות קטנות: יש המשך.',
    week: 'שבוע',
    kinds: { trial: 'במחקרים', 'one-practice': 'במרפאה אחת, לא כלל', commercial: 'לפי מוכר' },
    noDays: 'המרווח אינו ידוע.',
  },
}
