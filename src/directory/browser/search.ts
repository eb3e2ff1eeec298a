import { createAnnouncer } from './announce.ts'
import { suggestIn } from './combobox.ts'
import { followQuestion } from './live-results.ts'
import { createSuggester } from './suggester.ts'

/** Starts on home and on the results page. Without it the same forms and links work by loading pages. */
const form = document.querySelector<HTMLFormElement>('.search-frame')
if (form) {
  const fields = [...form.querySelectorAll<HTMLInputElement>('.search-field input')]
  const suggester = createSuggester(document.documentElement.lang)
  const announce = createAnnouncer()
  for (const field of fields) suggestIn({ form, field, suggester, announce })
  if (document.getElementById('results'))
    followQuestion({ search: form, fields, announce: createAnnouncer() })
}
