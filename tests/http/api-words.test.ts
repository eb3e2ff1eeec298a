import { describe, expect, test } from 'vitest'
import { visitSite } from './support/visitor.ts'
import { people } from './support/addresses.ts'
import { search } from './support/api.ts'

const visitor = visitSite()

describe('words', () => {
  test.each([
    ['back pain in Toulouse', 'en'],
    ['mal de dos à Toulouse', 'fr'],
    ['כאבי גב בטולוז', 'he'],
  ])('"%s" are understood, whole sentence and language', async (q, lang) => {
    const { understood, total } = await search(visitor, `?q=${encodeURIComponent(q)}&lang=${lang}`)
    expect(understood.place?.id).toBe('fr-31555')
    expect(understood.conditions.map(({ id }) => id)).toContain('acute-low-back-pain')
    expect(understood.name).toBeNull()
    expect(total).toBeGreaterThan(3)
  })

  test('are labelled in the language that is asked for', async () => {
    const labels = await Promise.all(
      ['en', 'fr', 'he'].map(async (lang) => {
        const { understood } = await search(visitor, `?q=lumbago&near=Jerusalem&lang=${lang}`)
        return [understood.conditions[0]?.label, understood.place?.label]
      }),
    )
    expect(new Set(labels.map(([condition]) => condition)).size).toBe(3)
    expect(labels.map(([, place]) => place)).toEqual(['Jerusalem', 'Jérusalem', 'ירושלים'])
  })

  test('that are misspelt are corrected, and the correction is said', async () => {
    const { understood } = await search(visitor, '?q=sciatika&near=Toulouse')
    expect(understood.conditions.map(({ id }) => id)).toContain('sciatica')
    expect(understood.corrections).toEqual([{ from: 'sciatika', to: 'sciatica' }])
  })

  test('that mean nothing are left out, and that is said', async () => {
    const { understood, total } = await search(visitor, '?q=wzzkrt+lumbago&near=Toulouse')
    expect(understood.ignored).toEqual(['wzzkrt'])
    expect(total).toBeGreaterThan(3)
  })

  test('that are a name find the doctor, in any script', async () => {
    for (const q of ['Casteran', 'helene casteran', 'Dr Castéran'])
      expect((await search(visitor, `?q=${encodeURIComponent(q)}`)).doctors[0]?.slug).toBe(people.helene)
    for (const q of ['Sarfaty', 'יעל צרפתי', 'yael sarfati'])
      expect((await search(visitor, `?q=${encodeURIComponent(q)}`)).doctors[0]?.slug).toBe(
        people.inTwoScripts,
      )
  })

  test('in the field of places are understood too', async () => {
    const { understood, total } = await search(visitor, '?near=back+pain+Toulouse')
    expect(understood.place?.id).toBe('fr-31555')
    expect(understood.conditions.length).toBeGreaterThan(0)
    expect(total).toBeGreaterThan(3)
  })

  test('find a diploma holder without consultations by name', async () => {
    const { doctors } = await search(visitor, '?q=Hautpr%C3%A9')
    expect(doctors[0]).toMatchObject({ slug: people.withoutConsultations, practices: [] })
  })

  test.each(['Fauxvert', 'Périmont', 'Discrète-Valmy'])('never find who is not public: %s', async (name) => {
    expect(await search(visitor, `?q=${encodeURIComponent(name)}`)).toMatchObject({
      doctors: expect.not.arrayContaining([expect.objectContaining({ name: expect.stringContaining(name) })]),
    })
  })
})
