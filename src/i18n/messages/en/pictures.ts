import { plural } from '../../plural.ts'

/** Words in and round the pictures of the guide. */
export const pictures = {
  depth: {
    caption:
      'How deep each technique goes, in millimetres under the surface. Layers as a course in Paris taught them in 2008; the epidermis is drawn as a line. Depth is not the length of the needle.',
    letters: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    unit: 'mm',
  },
  evidence: {
    caption: (count: number) =>
      plural('en', count, {
        one: 'The condition of this site: one mark, which leads to its page.',
        other: 'All # conditions of this site: each is one mark, which leads to its page.',
      }),
    count: (count: number) => plural('en', count, { one: '# condition', other: '# conditions' }),
    showNames: 'Show all names',
  },
  history: {
    caption: 'The years since 1950 of which the list below tells something.',
    years: 'Year',
    kinds: {
      event: 'How it began and went on',
      society: 'Societies',
      congress: 'Congresses',
      teaching: 'Teaching',
      science: 'Science',
      authority: 'Authorities and alerts',
    },
  },
  schedule: {
    caption:
      'When the sessions are. A full dot is a session; an open dot, one that not everybody has. Small dots: more follow.',
    week: 'Week',
    kinds: { trial: 'In studies', 'one-practice': 'In single practices, no rule', commercial: 'A seller' },
    noDays: 'How far apart is not known.',
  },
}

export type PicturesMessages = typeof pictures
