/** The smallest population a town must have to be kept, by country. France is every commune: see communes.ts. */
export const smallestTown: Record<string, number> = {
  IL: 0,
  PS: 0,
  BE: 0,
  CH: 0,
  LU: 0,
  MC: 0,
  IT: 1000,
  ES: 1000,
  PT: 1000,
  NL: 1000,
  CA: 1000,
  BR: 1000,
  GB: 2000,
  DE: 5000,
  US: 5000,
}

/** Where GeoNames files the communes of the French Republic. */
export const frenchTerritories = new Set('FR GP MQ GF RE YT PM BL MF WF PF NC'.split(' '))
