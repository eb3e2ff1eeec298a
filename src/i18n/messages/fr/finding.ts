import type { FindingMessages } from '../en/finding.ts'

export const finding: FindingMessages = {
  heading: 'Dans la bibliothèque',
  kinds: {
    page: 'Guide',
    term: 'Glossaire',
    question: 'Question',
    tool: 'Outil',
    debate: 'Désaccord entre les sources',
  },
  everybody: 'Tous les médecins',
  everybodyNote:
    'Nous n’avons trouvé dans vos mots ni trouble, ni lieu, ni médecin : la liste montre donc tous les médecins.',
  nobody: 'Nous n’avons trouvé dans vos mots ni trouble, ni lieu, ni médecin.',
  askLabel: 'Votre question, ou un mot à expliquer',
}
