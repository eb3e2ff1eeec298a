/** The society's own pages that are written in content/society; the first is its front page. */
export const societyPages = ['who-we-are', 'statutes', 'congresses', 'bulletin', 'join'] as const

export type SocietyPageName = (typeof societyPages)[number]

/** Takes a name from an address, returns it when the society has such a page. */
export function societyPageName(name: string | undefined): SocietyPageName | undefined {
  return societyPages.find((known) => known === name)
}

/** Whether a text still holds a place to fill in. */
export function isTemplate(text: string): boolean {
  return text.includes('‹')
}
