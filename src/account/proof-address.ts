import type { Locale } from '../i18n/locales.ts'

export interface WantedProof {
  act: string
  object: string
}

/** Where somebody proves that it is still they, for one act on one object, and then goes on at `next`. */
export function proofAddress(locale: Locale, { act, object }: WantedProof, next: string): string {
  return `/${locale}/sign-in/prove/?${new URLSearchParams({ act, object, next }).toString()}`
}

/** Did an action refuse because a fresh proof is missing? */
export function lacksProof(error: Error | undefined): boolean {
  return error?.message === 'proof-needed'
}
