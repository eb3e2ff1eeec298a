import type { DesignMessages } from '../en/design.ts'

export const design: DesignMessages = {
  skipToContent: 'Aller au contenu',
  demonstration: 'Démonstration : toutes les personnes de cette page sont inventées.',
  menu: 'Menu',
  mainNavigation: 'Principal',
  language: 'Langue',
  breadcrumbs: 'Vous êtes ici',
  nav: { doctors: 'Trouver un médecin', conditions: 'Ce qui fait mal', guide: 'Guide', diplomas: 'Diplômes' },
  footer: {
    motto: 'Peu, rarement, au bon endroit.',
    mottoNote:
      'La devise de Michel Pistor, fondateur de la mésothérapie. Une devise n’est pas une preuve : alors nous montrons les preuves.',
    patients: 'Patients',
    findDoctor: 'Trouver un médecin',
    conditions: 'Ce qui fait mal, de A à Z',
    guide: 'Le guide',
    session: 'Déroulement d’une séance',
    howWeWork: 'Notre méthode',
    verify: 'Ce que « vérifié » veut dire',
    ranking: 'L’ordre des résultats',
    privacy: 'Vie privée',
    accessibility: 'Accessibilité',
    reference: 'Références',
    diplomas: 'Les diplômes et leurs titulaires',
    api: 'Données ouvertes pour programmes (OpenAPI)',
    promises: 'Ni publicité, ni classement payant, ni traceur.',
    publishedBy: (society) => `Publié par : ${society}.`,
  },
  pagination: {
    label: 'Pages de résultats',
    previous: 'Précédents',
    next: 'Suivants',
    page: (page) => `Page ${page}`,
  },
  map: {
    kilometres: (figure) => `${figure} km`,
  },
  article: {
    onThisPage: 'Sur cette page',
    aboutThisPage: 'À propos de cette page',
    source: (number) => `Source ${number}`,
    print: 'Cette page s’imprime comme un dépliant.',
    printed: 'La page à jour',
  },
  form: {
    error: 'Erreur',
    errorSummary: 'Il y a un problème',
  },
}
