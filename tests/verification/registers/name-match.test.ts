import { describe, expect, test } from 'vitest'
import { matchNames, type NameMatch } from '../../../src/verification/registers/name-match.ts'

type Case = [
  claimed: [given: string, family: string],
  registered: [given: string, family: string],
  match: NameMatch,
]

const cases: Case[] = [
  [['Éloïse', 'Vergnac'], ['ELOISE', 'VERGNAC'], 'same'],
  [['Anne-Laure', "d'Orvault"], ['ANNE LAURE', 'ORVAULT'], 'same'],
  [['Basile', 'de la Tournefeuille'], ['BASILE', 'DE LA TOURNEFEUILLE'], 'same'],
  [['Basile', 'Tournefeuille'], ['BASILE', 'LA TOURNEFEUILLE'], 'same'],
  [['Maël', 'Le Gallouic'], ['MAEL', 'LEGALLOUIC'], 'same'],
  [['Zoé', 'Saint-Amour'], ['ZOE', 'ST AMOUR'], 'same'],
  [['Octavie', 'Vergnac'], ['OCTAVIE', 'VERGNAC EPOUSE LANTERNIER'], 'similar'],
  [['Octavie', 'Lanternier'], ['OCTAVIE', 'VERGNAC LANTERNIER'], 'similar'],
  [['Octavie', 'Vergnac-Lanternier'], ['OCTAVIE', 'LANTERNIER'], 'similar'],
  [['Jean', 'Tournefeuille'], ['JEAN BASILE MARIE', 'TOURNEFEUILLE'], 'similar'],
  [['J.', 'Tournefeuille'], ['JEAN', 'TOURNEFEUILLE'], 'similar'],
  [['Basile', 'Tournefeulle'], ['BASILE', 'TOURNEFEUILLE'], 'similar'],
  [['Basiel', 'Tournefeuille'], ['BASILE', 'TOURNEFEUILLE'], 'similar'],
  [['Basile', 'Tournefeuille'], ['OCTAVE', 'TOURNEFEUILLE'], 'different'],
  [['Basile', 'Tournefeuille'], ['BASILE', 'LANTERNIER'], 'different'],
  [['Basile', 'Roy'], ['BASILE', 'RAY'], 'different'],
  [['', 'Tournefeuille'], ['BASILE', 'TOURNEFEUILLE'], 'different'],
]

describe('a claimed name and the one in a register', () => {
  test.each(cases)('%j and %j are %s', (claimed, registered, match) => {
    const named = ([given, family]: [string, string]) => ({ given, family })
    expect(matchNames(named(claimed), named(registered))).toBe(match)
  })

  test.each(cases)('%j and %j are judged alike from both sides', (claimed, registered, match) => {
    const named = ([given, family]: [string, string]) => ({ given, family })
    expect(matchNames(named(registered), named(claimed))).toBe(match)
  })
})
