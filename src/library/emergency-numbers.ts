/** Whom to call when every minute counts, by country. */
export const emergencyNumbers = [
  { country: 'FR', number: '15' },
  { country: 'IL', number: '101' },
  { country: 'BE', number: '112' },
  { country: 'CH', number: '144' },
  { country: 'GB', number: '999' },
] as const
