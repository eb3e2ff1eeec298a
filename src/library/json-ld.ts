import type { FAQPage, MedicalWebPage, WithContext } from 'schema-dts'
import type { Locale } from '../i18n/locales.ts'
import type { GuidePage } from './guide.ts'
import type { Condition, Review } from './schemas.ts'

/** A condition's page as schema.org says it; a reviewer appears only when there is one. */
export function conditionJsonLd(
  condition: Condition,
  url: string,
  locale: Locale,
): WithContext<MedicalWebPage> {
  const about = { '@type': 'MedicalCondition' as const, name: condition.names[locale] }
  return { ...medicalPage(condition.names[locale], url, locale, condition.review), about }
}

/** A page of the guide as schema.org says it: a list of questions where it asks some, otherwise a medical page. */
export function guideJsonLd(
  page: GuidePage,
  url: string,
  locale: Locale,
): WithContext<MedicalWebPage> | WithContext<FAQPage> {
  const questions = askedOn(page)
  const medical = { ...medicalPage(page.title, url, locale, page), description: page.summary }
  return questions.length === 0 ? medical : { ...medical, '@type': 'FAQPage', mainEntity: questions }
}

function askedOn({ parts }: GuidePage) {
  return parts
    .flatMap((part) => (typeof part !== 'string' && part.form === 'questions' ? part.items : []))
    .map(({ question, answer }) => ({
      '@type': 'Question' as const,
      name: question,
      acceptedAnswer: { '@type': 'Answer' as const, text: answer.text },
    }))
}

function medicalPage(name: string, url: string, locale: Locale, review: Review) {
  const { reviewedBy, writtenOn } = review
  const reviewer =
    reviewedBy === null
      ? {}
      : { reviewedBy: { '@type': 'Person' as const, name: reviewedBy }, lastReviewed: writtenOn }
  return {
    '@context': 'https://schema.org' as const,
    '@type': 'MedicalWebPage' as const,
    name,
    url,
    inLanguage: locale,
    datePublished: writtenOn,
    audience: { '@type': 'MedicalAudience' as const, audienceType: 'Patient' },
    ...reviewer,
  }
}
