import { morph } from './morph.ts'

/** What differs between two answers; everything else of the page stays untouched. */
const parts = ['.results-title', '.understood', '#results', '.languages']

/** Fetches a page of results as a document; throws when it is none. */
export async function fetchPage(address: string, signal: AbortSignal): Promise<Document> {
  const response = await fetch(address, { signal, headers: { accept: 'text/html' } })
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  if (!response.ok || !page.getElementById('results')) throw new Error(address)
  return page
}

/** Brings the answer into the open page and sets the given fields to its question; returns the open page's title. */
export function showPage(
  page: Document,
  search: HTMLFormElement,
  fields: HTMLInputElement[],
): HTMLElement | null {
  document.title = page.title
  for (const part of parts) {
    const [old, fresh] = [document.querySelector(part), page.querySelector(part)]
    if (old && fresh) morph(old, fresh)
  }
  carryAlong(search, page.querySelectorAll('.search-frame [type=hidden]'))
  for (const field of fields) {
    const fresh = page.getElementById(field.id)
    if (fresh instanceof HTMLInputElement) field.value = fresh.value
  }
  return document.querySelector('.results-title')
}

/** Sets what the search form carries along unseen: the filters that are chosen. */
export function carryAlong(search: HTMLFormElement, inputs: Iterable<Element>): void {
  for (const old of search.querySelectorAll('[type=hidden]')) old.remove()
  search.append(...inputs)
}
