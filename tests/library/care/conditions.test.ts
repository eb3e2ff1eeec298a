import { describe, expect, test } from 'vitest'
import { messagesIn } from '../../../src/i18n/index.ts'
import type { Locale } from '../../../src/i18n/locales.ts'
import { careLines, careSources } from '../../../src/library/condition-care.ts'
import { facts } from './support.ts'

function condition(id: string) {
  const found = facts.conditions.get(id)
  if (!found) throw new Error(`there is no condition ${id}`)
  return found
}

/** What the page of a condition says under a label. */
function line(id: string, label: string, locale: Locale = 'en'): string | undefined {
  return careLines(condition(id), facts, locale, messagesIn(locale))
    .find((one) => one.label === label)
    ?.parts.map(({ text }) => text)
    .join(' ')
}

describe('the place in care', () => {
  test('stands where the society gave one, with what studies answer', () => {
    expect(line('crps', 'Place in care')).toBe(
      'A society of practitioners, about 2011: “more effective”. No trial supports this.',
    )
    expect(line('peyronie', 'Place in care')).toContain('Out of date')
    expect(line('tendinopathy', 'Place in care')).toContain('“effective and less harmful”')
  })

  test('is "not said" for everything else', () => {
    const placed = [...facts.conditions.values()].filter(({ placeInCare }) => placeInCare)
    expect(placed.map(({ id }) => id)).toEqual(['crps', 'peyronie', 'tendinopathy'])
    expect(line('sciatica', 'Place in care')).toContain('Not said in our sources.')
  })
})

describe('what it is not for', () => {
  test('mild knees point to the severe ones, which surgery treats', () => {
    expect(condition('knee-osteoarthritis').notFor?.see).toBe('severe-knee-osteoarthritis')
    expect(condition('severe-knee-osteoarthritis').notFor?.text.en).toContain('not for this knee')
  })

  test('is named as a source of the page before the lines', () => {
    const care = careLines(condition('knee-osteoarthritis'), facts, 'en', messagesIn('en'))
    expect(careSources(condition('knee-osteoarthritis'), care).slice(0, 2)).toEqual(['FARPOUR2020', 'SEED0'])
  })
})

describe('effects and sessions', () => {
  test('an effect that is sought is not called shown', () => {
    expect(line('muscle-contracture', 'Effects sought')).toBe(
      'Less pain and a looser muscle. Aiming for an effect is not proof of it.',
    )
    expect(line('depression', 'Effects sought')).toBeUndefined()
  })

  test('a study’s schedule comes with how long people were followed', () => {
    expect(line('migraine', 'Sessions in studies')).toBe(
      'Migraine attack, in the emergency department: one session, followed for 24 hours.',
    )
  })

  test('no schedule is invented: a practice’s habit is not a study', () => {
    expect(line('skin-ageing', 'Sessions in studies')).toContain('No schedule was found')
  })

  test('what is advised against gets no hint of sessions', () => {
    expect(line('tinnitus-hearing', 'Sessions in studies')).toBeUndefined()
  })

  test('every condition says something in French and Hebrew too', () => {
    for (const locale of ['fr', 'he'] as const) {
      const silent = [...facts.conditions.values()].filter(
        (one) => careLines(one, facts, locale, messagesIn(locale)).length === 0,
      )
      expect(silent).toEqual([])
    }
  })
})
