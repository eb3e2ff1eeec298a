const leastLetters = 2
const notFilters = new Set(['q', 'near', 'lat', 'lon'])

/** The address that a form leads to, without what is empty; `fields` replace the form's own values. */
export function addressOf(form: HTMLFormElement, fields: HTMLInputElement[] = []): string {
  const data = new FormData(form)
  for (const { name, value } of fields) data.set(name, value)
  const params = new URLSearchParams()
  for (const [name, value] of data)
    if (typeof value === 'string' && value.trim() !== '') params.append(name, value.trim())
  return location.pathname + (params.size > 0 ? `?${params}` : '')
}

/** What the filters say at this moment as hidden fields, for the next word that is typed. */
export function hiddenFilters(filters: HTMLFormElement): HTMLInputElement[] {
  const own = [...new FormData(filters)].filter(([name]) => !notFilters.has(name))
  return own.map(([name, value]) => {
    const input = document.createElement('input')
    return Object.assign(input, { type: 'hidden', name, value: String(value) })
  })
}

/** One letter is not a question yet; none is. */
export function isTooShort({ value }: HTMLInputElement): boolean {
  const { length } = value.trim()
  return length > 0 && length < leastLetters
}
