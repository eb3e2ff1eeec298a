import { join } from 'node:path'
import { expect, test } from 'vitest'
import { diplomaDetails } from '../../../src/directory/diploma-details.ts'
import { messagesIn } from '../../../src/i18n/index.ts'
import { loadFacts } from '../../../src/library/facts.ts'
import { searchTerms } from '../../../src/library/search-terms.ts'

const facts = loadFacts(join(import.meta.dirname, '../../../content'))

test('a diploma says which universities gave it, with the names that they had', () => {
  const diploma = facts.diplomas.get('du-mesotherapie-bordeaux')
  if (!diploma) throw new Error('the diploma of Bordeaux is missing')
  expect(diplomaDetails(diploma, facts, 'fr', messagesIn('fr'))).toContainEqual({
    label: 'Université',
    value: 'Université de Bordeaux (Bordeaux II, Bordeaux 2, Victor Segalen, Bordeaux Segalen)',
  })
})

test('a diploma without a known university does not speak of any', () => {
  const diploma = facts.diplomas.get('dgm-germany')
  if (!diploma) throw new Error('the training of the German society is missing')
  const labels = diplomaDetails(diploma, facts, 'en', messagesIn('en')).map(({ label }) => label)
  expect(labels).toEqual(['Taught in'])
})

test('the old name of a university finds the joint diploma', () => {
  const words = searchTerms(facts).find(({ kind, id }) => kind === 'diploma' && id === 'diu-mesotherapie')
  expect(words?.labels.map(({ text }) => text)).toContain('DIU Bordeaux II')
})
