import type { Locale, Messages } from '../../i18n/index.ts'
import { isolated } from '../../i18n/isolated.ts'
import type { Study, studyFields } from '../world-schemas.ts'
import type { BlockMaker, FactRow } from './fact-block.ts'

/** The studies of one field, the newest first. */
export function studiesBlock(field: (typeof studyFields)[number]): BlockMaker {
  return ({ studies }, locale, t) => {
    const words = t.worldFacts.studies
    const found = [...studies.values()].filter((study) => study.field === field)
    return {
      form: 'table',
      caption: words.caption,
      headings: [words.study, words.question, words.method, words.result],
      rows: found
        .sort((one, other) => (other.years ?? '').localeCompare(one.years ?? ''))
        .map((study) => row(study, locale, t)),
    }
  }
}

function row(study: Study, locale: Locale, t: Messages): FactRow {
  const words = t.worldFacts.studies
  const { id, who, place, years, method, question, subjects, result, publicationFound } = study
  const author = who === null ? words.noName : isolated(who)
  const where = place === null ? [] : [place[locale]]
  const people = subjects === null ? '' : `. ${subjects[locale]}`
  return {
    id,
    title: { text: [author, ...where, years === null ? words.noYear : isolated(years)].join(', ') },
    cells: [
      { text: question[locale] },
      { text: words.methods[method] + people },
      {
        text: result.text[locale] + (publicationFound ? '' : ` ${words.publicationNotFound}`),
        sources: result.sources,
      },
    ],
  }
}
