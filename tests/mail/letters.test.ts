import { describe, expect, test } from 'vitest'
import { messagesIn } from '../../src/i18n/index.ts'
import { locales } from '../../src/i18n/locales.ts'
import { renderLetter } from '../../src/mail/render.ts'
import { letterNames } from '../../src/mail/letter.ts'
import { societyMessage } from '../../src/mail/letters/society-message.ts'
import { projectFiles } from '../support/project-files.ts'
import { everyLetter } from './every-letter.ts'
import { noa, origin, site } from './scene.ts'

const letters = everyLetter()

describe('every letter', () => {
  test('has a file of its own, a sample here and a name for staff', () => {
    const files = [...projectFiles('src/mail/letters/*.ts').keys()].map(
      (file) => /([a-z-]+)\.ts$/.exec(file)?.[1],
    )
    expect(files.toSorted()).toEqual([...letterNames].toSorted())
    expect(letters.map(({ name }) => name).toSorted()).toEqual([...letterNames].toSorted())
    for (const locale of locales)
      expect(Object.keys(messagesIn(locale).mail.names).toSorted()).toEqual(files.toSorted())
  })

  describe.each(locales)('in %s', (locale) => {
    test.each(letters.map((letter) => [letter.name, letter] as const))('%s is whole', (_name, letter) => {
      const { subject, text, html } = renderLetter(letter, { ...noa, locale }, site)
      expect(subject.length).toBeGreaterThan(8)
      expect(subject.length).toBeLessThan(80)
      expect(text).not.toMatch(/undefined|null|\[object|NaN|\$\{|Invalid/)
      expect(text.trimEnd().endsWith(messagesIn(locale).mail.notice)).toBe(true)
      for (const link of text.match(/https?:\S+/g) ?? []) expect(link.startsWith(`${origin}/`)).toBe(true)
      expect(html).toContain(locale === 'he' ? 'dir="rtl"' : 'dir="ltr"')
      expect(html).not.toMatch(/<(img|script|link|iframe)|style="|\son[a-z]+=/)
    })

    test.each(letters.map((letter) => [letter.name, letter] as const))(
      '%s is written in its own script',
      (_name, letter) => {
        const { subject, before } = letter.texts[locale]
        const words = [subject, ...before].join(' ')
        expect(/\p{Script=Hebrew}/u.test(words)).toBe(locale === 'he')
        if (locale === 'fr') expect(words).not.toMatch(/ [:;?!»]|« |'/)
      },
    )
  })
})

describe('what people write', () => {
  test('keeps its lines and paragraphs', () => {
    const words = { subject: 'Assembly', text: 'It takes place here:\r\n12 rue Inventée\r\n\r\nPlease come.' }
    const { html, text } = renderLetter(societyMessage({ en: words, fr: words, he: words }), noa, site)
    expect(html).toContain('<p>It takes place here:<br>12 rue Inventée</p>\n<p>Please come.</p>')
    expect(text).toMatch(/It takes place here:\r?\n12 rue Inventée\n\nPlease come\./)
  })

  test('is text in both parts, whatever it is', () => {
    const bad = `<img src=x onerror=alert(1)>"'&\r\nBcc: a@example.org`
    for (const letter of everyLetter(bad)) {
      const { subject, html } = renderLetter(letter, { ...noa, name: bad }, { ...site, societyName: bad })
      expect(subject).not.toMatch(/[\r\n]/)
      expect(html).not.toContain('<img')
    }
  })
})
