/** The languages of the site. Routes, menus, hreflang and the sitemap follow this list. */
export const locales = ['en', 'fr', 'he'] as const

export type Locale = (typeof locales)[number]

/** A text in every language of the site. */
export type Localized = Record<Locale, string>

export const localeFacts: Record<Locale, { label: string; dir: 'ltr' | 'rtl'; tag: string }> = {
  en: { label: 'English', dir: 'ltr', tag: 'en-GB' },
  fr: { label: 'Français', dir: 'ltr', tag: 'fr-FR' },
  he: { label: 'עברית', dir: 'rtl', tag: 'he-IL' },
}

/** Tells whether a text (a path segment, a cookie) is one of our languages. */
export function isLocale(text: string | undefined): text is Locale {
  return locales.some((locale) => locale === text)
}
