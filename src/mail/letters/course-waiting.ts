import { courseLetter, type CourseFacts } from '../course-letter.ts'
import type { Letter } from '../letter.ts'

/** Tells a doctor that the course is full and where they stand in the line. `place`: 1 is the next. */
export function courseWaiting({ title, place, ...facts }: CourseFacts & { place: number }): Letter {
  return courseLetter('course-waiting', facts, {
    en: {
      subject: 'You are on the waiting list of the course',
      before: `All seats are taken: “${title.en}”. You are number ${place} on the waiting list.`,
      label: 'Your courses',
      after: 'When your turn comes, the seat is yours at once, and we write to you.',
    },
    fr: {
      subject: 'Vous êtes sur la liste d’attente de la formation',
      before: `Toutes les places sont prises : « ${title.fr} ». Vous êtes au rang ${place} de la liste d’attente.`,
      label: 'Vos formations',
      after: 'Quand votre tour viendra, la place sera aussitôt la vôtre et nous vous écrirons.',
    },
    he: {
      subject: 'אתם ברשימת ההמתנה לקורס',
      before: `כל המקומות תפוסים: ”${title.he}“. מספרכם ברשימת ההמתנה: ${place}.`,
      label: 'הקורסים שלכם',
      after: 'כשיגיע תורכם המקום יהיה שלכם מיד, ונכתוב לכם.',
    },
  })
}
