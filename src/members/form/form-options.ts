import type { MemberFormMessages } from '../../i18n/messages/en/member-form.ts'
import type { Locale } from '../../i18n/locales.ts'

export interface Option {
  id: string
  label: string
}

export interface OfferOption extends Option {
  /** Where the law forbids it, and the sentence with the article. */
  bans: { country: string; rule: string }[]
}

export interface TownOption extends Option {
  lat: number
  lon: number
  country: string
  /** The name alone, as the field should show it. */
  city: string
}

export interface MapTownOption {
  lat: number
  lon: number
  name: string
}

/** What a member's text may not say, and why. */
export interface TextWarning {
  passage: string
  rule: string
}

/** Everything a form offers to choose from, in the reader's words. */
export interface FormOptions {
  countries: Option[]
  languages: Option[]
  techniques: Option[]
  offers: { label: string; offers: OfferOption[] }[]
  /** By practice: the towns that the written name may mean. */
  towns: Record<number, TownOption[]>
  /** By practice: the towns to name on its map, and the centre of its own. */
  maps: Record<number, { centre: { lat: number; lon: number }; towns: MapTownOption[] }>
}

/** What every part of the form needs to draw its fields. */
export interface FormWorld {
  words: MemberFormMessages
  locale: Locale
  options: FormOptions
  /** By field: the sentence that stands beside it. */
  errors: Record<string, string>
  errorWord: string
  warnings: Partial<Record<Locale, TextWarning[]>>
}
