import type { NumberFormat, Register } from './register.ts'

export const itFnomceoNumbers: NumberFormat = {
  id: 'it-fnomceo',
  country: 'IT',
  issuer: 'FNOMCeO',
  pattern: /^(?:[A-Z]{2})?\d{1,6}$/,
  example: 'RM 12345',
}

export const itFnomceo: Register = {
  numbers: itFnomceoNumbers,
  name: { en: 'FNOMCeO register, Italy', fr: 'Registre de la FNOMCeO, Italie', he: 'מרשם FNOMCeO, איטליה' },
  address: 'https://portale.fnomceo.it',
  steps: [
    {
      en: 'Search by family name and given name: the number alone is given by each province.',
      fr: 'Cherchez par nom et prénom : le numéro seul est donné par chaque province.',
      he: 'מחפשים לפי שם משפחה ושם פרטי: את המספר נותן כל מחוז לעצמו.',
    },
    {
      en: 'Compare province and number with the application.',
      fr: 'Comparez la province et le numéro avec la demande.',
      he: 'משווים את המחוז ואת המספר עם הבקשה.',
    },
    {
      en: 'The roll must be that of physicians, not of dentists alone.',
      fr: 'Le tableau doit être celui des médecins, pas celui des seuls dentistes.',
      he: 'הרשימה צריכה להיות של רופאים, ולא של רופאי שיניים בלבד.',
    },
  ],
  record: ['number', 'name', 'profession', 'standing', 'place'],
}
