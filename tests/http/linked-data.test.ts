import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { doctorDetails } from '../../src/directory/api/api-schemas.ts'
import { locales } from '../../src/i18n/locales.ts'
import { askAll, visitSite } from './support/visitor.ts'
import { people } from './support/addresses.ts'
import { listedSlugs, readExactly } from './support/api.ts'
import { readPage } from './support/page.ts'

const visitor = visitSite()

const physician = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('IndividualPhysician'),
  '@id': z.url(),
  url: z.url(),
  name: z.string().min(5),
  alternateName: z.string().optional(),
  telephone: z.e164().optional(),
  image: z.url().optional(),
  openingHoursSpecification: z
    .array(
      z.strictObject({
        '@type': z.literal('OpeningHoursSpecification'),
        dayOfWeek: z.string(),
        opens: z.iso.time(),
        closes: z.iso.time(),
      }),
    )
    .optional(),
  address: z
    .strictObject({
      '@type': z.literal('PostalAddress'),
      streetAddress: z.string().optional(),
      postalCode: z.string().optional(),
      addressLocality: z.string(),
      addressCountry: z.string().length(2),
    })
    .optional(),
  geo: z
    .strictObject({ '@type': z.literal('GeoCoordinates'), latitude: z.number(), longitude: z.number() })
    .optional(),
  knowsLanguage: z.array(z.string()),
  availableService: z.array(
    z.strictObject({ '@type': z.literal('MedicalTherapy'), name: z.string().min(2) }),
  ),
  hasCredential: z
    .array(
      z.strictObject({
        '@type': z.literal('EducationalOccupationalCredential'),
        credentialCategory: z.enum(['license', 'diploma']),
        name: z.string().min(3),
        recognizedBy: z.strictObject({ '@type': z.literal('Organization'), name: z.string() }),
      }),
    )
    .min(2),
})

async function linkedData(lang: string, slug: string): Promise<z.infer<typeof physician>> {
  const { body } = await visitor.ask(`/${lang}/doctors/${slug}/`)
  const blocks = readPage(body).linkedData()
  expect(blocks).toHaveLength(1)
  return physician.parse(blocks[0])
}

describe('what search engines read about a doctor', () => {
  test.each(locales)('is well formed for everybody listed, in %s', async (lang) => {
    const slugs = await listedSlugs(visitor)
    const found = await askAll(slugs, (slug) => linkedData(lang, slug))
    expect(found.map(({ url }) => new URL(url).pathname)).toEqual(
      slugs.map((slug) => `/${lang}/doctors/${slug}/`),
    )
  })

  test('says nothing that the listing does not', async () => {
    await askAll(await listedSlugs(visitor), async (slug) => {
      const said = await linkedData('en', slug)
      const known = readExactly(doctorDetails, await visitor.json(`/api/v1/doctors/${slug}`))
      const [practice] = known.practices
      expect(said.name).toBe(known.name)
      expect(said.telephone).toBe(practice?.phones[0])
      expect(said.address?.addressLocality).toBe(practice?.city)
      expect(said.availableService).toHaveLength(known.conditions.length)
      expect(said.knowsLanguage).toEqual(known.languages)
    })
  })

  test('has no practice, no telephone and no treatment for a holder without consultations', async () => {
    const said = await linkedData('fr', people.withoutConsultations)
    expect(said).toMatchObject({ availableService: [], hasCredential: expect.any(Array) })
    expect(said.telephone ?? said.address ?? said.geo).toBeUndefined()
  })

  test('carries no mark of stars, prices or rank', async () => {
    const { body } = await visitor.ask(`/en/doctors/${people.helene}/`)
    expect(body).not.toMatch(/aggregateRating|priceRange|"review"/)
  })
})

test.each(['/conditions/knee-osteoarthritis/', '/guide/what-is-mesotherapy/'])(
  '%s says what it is in words that programs read',
  async (path) => {
    for (const lang of locales) {
      const { body } = await visitor.ask(`/${lang}${path}`)
      for (const block of readPage(body).linkedData())
        expect(block).toMatchObject({ '@context': 'https://schema.org', '@type': expect.any(String) })
    }
  },
)
