import type { FormatsMessages } from '../en/formats.ts'

/** Words of the files that other programs read: the feed, the search of a browser. */
export const formats: FormatsMessages = {
  feed: {
    title: (society: string) => `${society} : nouvelles fiches et fiches retirées`,
    description:
      'Les fiches les plus récentes, et celles qui ont pris fin. Seulement ce que l’annuaire montre aujourd’hui.',
    listed: (checked: string) => `Fiche publiée. Inscription à l’Ordre vérifiée le ${checked}.`,
    leftTitle: 'Une fiche a pris fin',
    left: 'Ce médecin ne figure pas dans l’annuaire en ce moment. Cela ne dit rien du motif.',
  },
  browserSearch: {
    name: (society: string) => `Médecins : ${society}`,
    description: 'Trouver un médecin dont l’inscription et le diplôme ont été vérifiés.',
  },
}
