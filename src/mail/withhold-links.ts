/**
 * A letter as staff may read it: whatever opens something is left out of its links. A link to sign in is as good as the
 * member's password; staff who read it could act as the member, and nobody would see the difference.
 */
export function withholdLinks(text: string): string {
  return text.replaceAll(/(https?:\/\/[^\s?#]+)[?#]\S*/g, '$1?…')
}
