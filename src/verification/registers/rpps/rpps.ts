/** The id of the French register, the one whose files can be loaded. */
export const rpps = 'fr-rpps'
