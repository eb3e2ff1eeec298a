import type { MemberFormMessages } from '../../i18n/messages/en/member-form.ts'
import type { FormOptions, FormWorld } from './form-options.ts'

/** What the fields of a practice need: sent to the browser with them, so no more than that. */
export interface PracticeWorld
  extends
    Pick<FormWorld, 'locale' | 'errors' | 'errorWord'>,
    Pick<FormOptions, 'countries' | 'towns' | 'maps'> {
  words: Pick<
    MemberFormMessages,
    'optional' | 'practices' | 'phones' | 'access' | 'hours' | 'absences' | 'pin'
  >
}

/** Takes what a whole form needs, returns what its practices need. */
export function practiceWorld({ words, locale, options, errors, errorWord }: FormWorld): PracticeWorld {
  const { optional, practices, phones, access, hours, absences, pin } = words
  const { countries, towns, maps } = options
  return {
    words: { optional, practices, phones, access, hours, absences, pin },
    ...{ locale, errors, errorWord, countries, towns, maps },
  }
}
