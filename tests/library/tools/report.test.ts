import { describe, expect, test } from 'vitest'
import { locales, messagesIn } from '../../../src/i18n/index.ts'
import { readReport, reportFields, reportText, whatIsWrong } from '../../../src/library/tool-report.ts'

const now = '2026-11-22T09:00:00Z'

function posted(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

function textOf(fields: Record<string, string>, locale: (typeof locales)[number] = 'en'): string {
  const read = readReport(posted(fields))
  return read.kind === 'ready' ? reportText(read.answers, now, locale, messagesIn(locale).tools) : read.kind
}

describe('the report of a side effect', () => {
  test.each(locales)('puts every question in its order, with what was answered, in %s', (locale) => {
    const { fields, text, outcomes } = messagesIn(locale).tools
    const said = textOf({ country: 'IL', session: '2026-10-01', what: 'A lump.', now: 'worse' }, locale)
    const places = reportFields.map((field) => said.indexOf(`${fields[field].label}\n`))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(places).not.toContain(-1)
    expect(said).toContain(`${fields.what.label}\nA lump.`)
    expect(said).toContain(outcomes.worse)
    expect(said).toContain(`${fields.products.label}\n${text.notStated}`)
    expect(said).not.toContain('2026-10-01')
  })

  test('keeps the lines that somebody wrote, and nothing around them', () => {
    expect(textOf({ what: '  First red.\r\nThen a lump. ' })).toContain('\nFirst red.\nThen a lump.\n\n')
  })

  test('needs to know what happened, and keeps what was typed', () => {
    const read = readReport(posted({ what: '  ', area: 'knee' }))
    expect(read).toMatchObject({ kind: 'wrong', fields: ['what'], typed: { area: 'knee' } })
  })

  test('refuses what is too long or no day, each with its own sentence', () => {
    const { tools } = messagesIn('en')
    const long = 'a'.repeat(3001)
    const read = readReport(posted({ what: long, session: 'yesterday' }))
    expect(read).toMatchObject({ kind: 'wrong', fields: ['session', 'what'] })
    expect(whatIsWrong('what', long, tools)).toBe(tools.wrong.long)
    expect(whatIsWrong('what', '', tools)).toBe(tools.wrong.what)
    expect(whatIsWrong('session', 'yesterday', tools)).toBe(tools.wrong.session)
  })

  test('takes a country or an outcome that is not on the list for none', () => {
    const { fields, text } = messagesIn('en').tools
    const said = textOf({ what: 'x', country: '<b>', now: 'dead' })
    expect(said).toContain(`${fields.country.label}\n${text.notStated}`)
    expect(said).toContain(`${fields.now.label}\n${text.notStated}`)
  })
})
