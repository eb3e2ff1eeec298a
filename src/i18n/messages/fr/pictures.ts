import { plural } from '../../plural.ts'
import type { PicturesMessages } from '../en/pictures.ts'

/** Words in and round the pictures of the guide. */
export const pictures: PicturesMessages = {
  depth: {
    caption:
      'Jusqu’où va chaque technique, en millimètres sous la surface. Les couches sont celles d’un cours donné à Paris en 2008 ; l’épiderme est un simple trait. La profondeur n’est pas la longueur de l’aiguille.',
    letters: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    unit: 'mm',
  },
  evidence: {
    caption: (count: number) =>
      plural('fr', count, {
        one: 'Le trouble de ce site : un repère, qui mène à sa page.',
        other: 'Les # troubles de ce site : chacun est un repère, qui mène à sa page.',
      }),
    count: (count: number) => plural('fr', count, { one: '# trouble', other: '# troubles' }),
    showNames: 'Afficher tous les noms',
  },
  history: {
    caption: 'Les années depuis 1950 dont parle la liste ci-dessous.',
    years: 'Année',
    kinds: {
      event: 'Les débuts et la suite',
      society: 'Sociétés savantes',
      congress: 'Congrès',
      teaching: 'Enseignement',
      science: 'Recherche',
      authority: 'Autorités et alertes',
    },
  },
  schedule: {
    caption:
      'À quel moment ont lieu les séances. Point plein : une séance ; point vide : une séance que tout le monde n’a pas. Petits points : d’autres suivent.',
    week: 'Semaine',
    kinds: {
      trial: 'Dans les études',
      'one-practice': 'Dans un seul cabinet, sans règle',
      commercial: 'Selon un vendeur',
    },
    noDays: 'L’intervalle n’est pas connu.',
  },
}
