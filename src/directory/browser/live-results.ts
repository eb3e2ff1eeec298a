import { addressOf, hiddenFilters, isTooShort } from './address.ts'
import { carryAlong } from './page.ts'
import { Question, type ResultsPage } from './question.ts'

const pauseBeforeAsking = 120

/** Lets the results follow what is typed, chosen and taken back, without loading the page again. */
export function followQuestion(page: ResultsPage): void {
  const { search, fields } = page
  const question = new Question(page)
  let typing = 0
  search.addEventListener('input', () => {
    clearTimeout(typing)
    question.stop()
    if (fields.some(isTooShort)) return
    typing = window.setTimeout(() => void question.ask(addressOf(search), 'typing'), pauseBeforeAsking)
  })
  search.addEventListener('submit', (event) => {
    event.preventDefault()
    clearTimeout(typing)
    void question.ask(addressOf(search), 'submit')
  })
  document.getElementById('results')?.addEventListener('change', ({ target }) => {
    const filters = target instanceof Element && target.closest('form')
    if (!filters) return
    clearTimeout(typing)
    carryAlong(search, hiddenFilters(filters))
    void question.ask(addressOf(filters, fields), 'filter')
  })
  document.querySelector('main')?.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a')
    if (!link || link.pathname !== location.pathname || link.hash !== '' || isForNewTab(event)) return
    event.preventDefault()
    clearTimeout(typing)
    void question.ask(link.pathname + link.search, 'link')
  })
  window.addEventListener('popstate', () => {
    clearTimeout(typing)
    question.followAddress()
  })
}

function isForNewTab({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return ctrlKey || metaKey || shiftKey || altKey
}
