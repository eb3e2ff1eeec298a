import { describe, expect, it } from 'vitest'
import { locales } from '../../../src/i18n/locales.ts'
import { benchDoctors } from '../../bench/search/doctors.ts'
import { library, offered, questionsOf, unanswered } from './questions.ts'

describe.each(locales)('what patients ask, in "%s"', (locale) => {
  const known = [...questionsOf(locale), ...questionsOf(`fresh.${locale}`)]
  const held = questionsOf(`held.${locale}`)
  const ours = known.filter(({ right }) => right.length > 0)

  it('is at least a hundred questions, and twenty that were set aside', () => {
    expect(ours.length).toBeGreaterThanOrEqual(100)
    expect(held.length).toBeGreaterThanOrEqual(20)
  })

  it('is answered among the first three, 95 times in a hundred', () => {
    const wrong = unanswered(locale, ours)
    expect(wrong.length / ours.length, wrong.join('\n')).toBeLessThanOrEqual(0.05)
  })

  it('is answered as well when the search was not made with it', () => {
    const wrong = unanswered(locale, held)
    expect(wrong.length / held.length, wrong.join('\n')).toBeLessThanOrEqual(0.15)
  })

  it('has no answer when it is about something else', () => {
    const others = known.filter(({ right }) => right.length === 0)
    expect(others.length).toBeGreaterThanOrEqual(12)
    expect(unanswered(locale, others)).toEqual([])
  })

  it('is answered in the language of the reader, whatever the language of the words', () => {
    for (const words of ['side effects', 'effets secondaires', 'תופעות לוואי'])
      expect(offered(words, locale)).toContainEqual(expect.stringMatching(`^/${locale}/guide/side-effects/`))
  })

  it('is suggested while somebody types, a slip forgiven', () => {
    const suggested = (typed: string) => library.begin(typed, locale, 4).map(({ href }) => href)
    for (const typed of ['piroxi', 'piroxicam', 'mezotherapie', 'side eff', 'effets sec', 'תופעות לו'])
      expect([typed, suggested(typed).length > 0]).toEqual([typed, true])
    expect(suggested('nappag')).toContain(`/${locale}/guide/glossary/#nappage`)
    expect(suggested('zzzzqqqq')).toEqual([])
    expect(suggested('')).toEqual([])
  })
})

it('the name of a doctor is no question', () => {
  const names = benchDoctors(300, 47).flatMap(({ document }) => document.names)
  const answered = names.filter(({ given, family }) => library.find(`${given} ${family}`, 'en', 3).length > 0)
  expect(answered.length / names.length, JSON.stringify(answered)).toBeLessThanOrEqual(0.01)
})

it('whatever is typed takes less than 5 ms of the processor', () => {
  const hostile = [
    'a'.repeat(5000),
    'é́́'.repeat(900),
    '\u202e'.repeat(300),
    '%00<script>',
    'mesotherapy '.repeat(400),
  ]
  for (const words of [...hostile, 'the doctor injects the products into the skin after the session']) {
    library.find(words, 'en', 5)
    const before = process.cpuUsage()
    for (let time = 0; time < 20; time++) library.find(words, 'en', 5)
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 20_000).toBeLessThan(5)
  }
})
