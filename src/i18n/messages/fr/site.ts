import { plural } from '../../plural.ts'
import type { SiteMessages } from '../en/site.ts'
import { de } from './elision.ts'

export const site: SiteMessages = {
  homeTitle: 'Trouver un médecin formé à la mésothérapie',
  homeLead:
    'Chaque médecin de cet annuaire a le droit d’exercer et un diplôme de mésothérapie. Nous avons vérifié les deux, et nous vous montrons la date.',
  forExample: 'Par exemple',
  examples: [
    { label: 'mal de dos à Toulouse', q: 'mal de dos', near: 'Toulouse' },
    { label: 'genou, Lyon', q: 'genou', near: 'Lyon' },
    { label: 'tendinite, Bruxelles', q: 'tendinite', near: 'Bruxelles' },
  ],
  heroMapCaption: (count, km, place) =>
    `Sur la carte : ${plural('fr', count, { one: '# médecin', other: '# médecins' })} à moins de ${km} km ${de(place)}`,
  figures: {
    doctors: (count) => plural('fr', count, { one: 'médecin vérifié', other: 'médecins, tous vérifiés' }),
    countries: (_countries, languages) =>
      `pays, ${plural('fr', languages, { one: '# langue parlée', other: '# langues parlées' })}`,
    removed: 'non affichés en ce moment : un contrôle est échu ou a échoué',
    lastCheck: 'dernier contrôle d’un droit d’exercer ou d’un diplôme',
  },
  today: 'Aujourd’hui',
  whatHurts: 'Où avez-vous mal ?',
  whatHurtsLead:
    'Partez de l’endroit, ou du nom que l’on vous a donné. L’anneau à côté de chaque nom montre ce que valent les preuves.',
  body: {
    head: 'Tête',
    neck: 'Cou',
    shoulder: 'Épaule',
    elbow: 'Coude',
    back: 'Bas du dos',
    hip: 'Hanche',
    knee: 'Genou',
    heel: 'Talon',
  },
  oftenAsked: 'Souvent demandé, et pas une bonne idée :',
  allConditions: (count) => `Les ${count} usages, de A à Z`,
  howWeKnow: 'Comment nous savons qu’un médecin est bien celui qu’il dit être',
  howWeKnowLead:
    'Trois contrôles, chacun avec sa source et sa date. Les voici pour un médecin de l’annuaire :',
  howWeKnowLink: 'Ce que « vérifié » veut dire, et ce que cela ne veut pas dire',
  again: 'Et l’on recommence',
  againText:
    'Tous les 90 jours, le médecin confirme sa fiche. Chaque année, nous comparons de nouveau son droit d’exercer. Un seul échec, et la fiche disparaît dans la minute.',
  latestChecks: 'Les derniers contrôles',
  latestChecksLead: 'Dans l’ordre où ils ont eu lieu. Chacun mène à la fiche concernée.',
  whatHowOften: 'Ce qui est contrôlé, et à quel rythme',
  checks: [
    { what: 'Droit d’exercer', how: 'Registre du pays', often: 'Chaque année' },
    {
      what: 'Diplôme',
      how: 'Lettre de l’université ou de la société savante',
      often: 'Chaque année',
    },
    { what: 'Adresse et téléphone', how: 'Appel au cabinet', often: 'Chaque année' },
    { what: 'Toute la fiche', how: 'Confirmation par le médecin', often: 'Tous les 90 jours' },
  ],
  checksHead: { what: 'Quoi', how: 'Comparé à', often: 'À quel rythme' },
  readFirst: 'À lire avant de décider',
  readFirstLead:
    'Chaque phrase médicale a sa source et une date de relecture. Quand les sources se contredisent, nous le disons.',
  wholeGuide: 'Tout le guide',
  guideTitle: 'Guide',
  guideLead: 'Ce qu’est la mésothérapie, ce que l’on en sait, et ce que l’on ne sait pas.',
  guideKinds: {
    basics: 'L’essentiel',
    conditions: 'Par problème',
    safety: 'Sécurité',
    practical: 'En pratique',
  },
  conditionsTitle: 'À quoi sert la mésothérapie, de A à Z',
  conditionsLead:
    'Utilisée ne veut pas dire efficace. L’anneau à côté de chaque nom montre ce que valent les preuves.',
  conditionAlsoCalled: (names) => `On dit aussi : ${names}.`,
  evidenceQuestion: 'Que valent les preuves ?',
  evidenceScaleNote:
    'Le point est l’affirmation ; l’anneau est la preuve qui l’entoure. Il ne se ferme qu’avec des preuves solides.',
  usesOnLevel: (count) => plural('fr', count, { one: '# usage', other: '# usages' }),
  goodEvidence: 'Preuves solides',
  goodEvidenceRule:
    'Plusieurs grands essais en aveugle concordent. Aucun usage de la mésothérapie n’a atteint ce niveau.',
  notOnScale: 'Cet usage n’est pas sur l’échelle : il est déconseillé.',
  findForThis: 'Trouver un médecin pour cela',
  notFindForThis: 'Nous n’aidons pas à trouver un médecin pour cet usage.',
  relatedConditions: 'Proche de ce sujet',
  aboutThisSubject: 'À lire sur ce sujet',
  sources: 'Sources',
  onThisPage: 'Sur cette page',
  termToReview: 'Le nom en français doit encore être relu par un médecin.',
  diplomasTitle: 'Les diplômes de mésothérapie',
  diplomasLead:
    'Qui enseigne la mésothérapie aux médecins, depuis quand, et quels médecins de l’annuaire ont quel diplôme.',
  diplomaPlaces: 'Enseigné à',
  diplomaYears: 'Années',
  diplomaHolders: (count) =>
    plural('fr', count, { one: '# titulaire dans l’annuaire', other: '# titulaires dans l’annuaire' }),
  diplomaNoHolder: 'Aucun médecin de l’annuaire n’a ce diplôme.',
  diplomaToReview: 'Détails encore à confirmer.',
  searchHolders: 'Les voir dans la recherche',
  notFoundTitle: 'Page introuvable',
  notFoundText: 'Cherchez un médecin ou revenez à l’accueil.',
  tooLargeTitle: 'Ce fichier est trop grand',
  tooLargeText:
    'Les fichiers de 10 Mo au plus sont acceptés ici. Revenez en arrière et choisissez-en un plus petit.',
  errorTitle: 'Un problème est survenu de notre côté',
  errorText: 'Désolé. Réessayez dans une minute.',
  home: 'Accueil',
  back: 'Retour',
  print: 'Imprimer comme un dépliant',
}
