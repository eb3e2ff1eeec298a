import { appendFileSync, cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { messagesIn } from '../../src/i18n/index.ts'
import { congressesBlock } from '../../src/library/blocks/history.ts'
import { checkSociety } from '../../src/library/check-society.ts'
import { isTemplate, societyPages } from '../../src/library/society-page-names.ts'
import { projectRoot } from '../../src/kernel/root.ts'
import { facts, testFolder } from '../support/context.ts'

const content = join(projectRoot, 'content')
const today = '2026-11-22'

/** What is wrong in a copy of the society's pages after something was done to it. */
function wrongAfter(work: (folder: string) => void) {
  const folder = testFolder()
  cpSync(join(content, 'society'), join(folder, 'society'), { recursive: true })
  work(folder)
  return checkSociety(folder, facts, today).map(({ file, rule }) => [file, rule])
}

describe('the society’s own pages', () => {
  test('keep every rule as they come with the program', () => {
    expect(checkSociety(content, facts, today)).toEqual([])
  })

  test('are a template until nothing is left to fill in', () => {
    const text = readFileSync(join(content, 'society/en/who-we-are.md'), 'utf8')
    expect(isTemplate(text)).toBe(true)
    expect(isTemplate(text.replaceAll(/‹[^›]*›/g, 'something'))).toBe(false)
  })

  test.each(societyPages)(
    'of the name %s exist in every language, or the check says which is missing',
    (name) => {
      expect(wrongAfter((folder) => rmSync(join(folder, `society/he/${name}.md`)))).toEqual([
        [`society/he/${name}.md`, 'missing-language'],
      ])
    },
  )

  test('have an address: a page that none leads to is named', () => {
    const rename = (folder: string) =>
      renameSync(join(folder, 'society/fr/join.md'), join(folder, 'society/fr/adherer.md'))
    expect(wrongAfter(rename)).toEqual([
      ['society/fr/join.md', 'missing-language'],
      ['society/fr/adherer.md', 'unknown-page'],
    ])
  })

  test.each([
    ['a promise', 'The treatment is painless.', 'banned-word'],
    ['HTML', '<b>Join now</b>', 'raw-html'],
    ['a link to another site', '[Pay here](https://shop.example/)', 'link'],
    ['a link into another language', '[Rejoindre](/fr/join/)', 'link'],
    ['a block that does not exist', '::board', 'unknown-block'],
    ['a source that does not exist', 'It is said. [@NOBODY1999]', 'unknown-source'],
    [
      'another language',
      'Les membres de la société se réunissent chaque année dans une autre ville.',
      'language',
    ],
  ])('refuse %s', (_what, line, rule) => {
    const add = (folder: string) => appendFileSync(join(folder, 'society/en/join.md'), `\n${line}\n`)
    expect(wrongAfter(add)).toEqual([['society/en/join.md', rule]])
  })

  test('are listed when their time is over, and refuse no build for it', () => {
    const age = (folder: string) => {
      const file = join(folder, 'society/en/join.md')
      writeFileSync(file, readFileSync(file, 'utf8').replace(/^nextReview: .*$/m, 'nextReview: 2026-11-01'))
    }
    expect(wrongAfter(age)).toEqual([['society/en/join.md', 'review']])
  })
})

describe('the block of congresses', () => {
  test('holds the congresses of the history and nothing else, in order', () => {
    const block = congressesBlock(facts, 'en', messagesIn('en'))
    if (block.form !== 'timeline') throw new Error('not a timeline')
    expect(block.moments.map(({ id }) => id)).toEqual(['first-congress', 'sao-paulo', 'algiers'])
  })
})
