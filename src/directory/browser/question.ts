import { fetchPage, showPage } from './page.ts'

/** What changed the question: each is remembered by the browser, and made good when it fails, in its own way. */
export type Step = 'typing' | 'filter' | 'submit' | 'link' | 'back'

export interface ResultsPage {
  search: HTMLFormElement
  fields: HTMLInputElement[]
  announce: (text: string) => void
}

const patience = 400

/** The question that the open page answers. A new one ends the one before, wherever that was. */
export class Question {
  readonly #page: ResultsPage
  #shown = here()
  // Where "back" leads: what is typed in between is no step of its own.
  #settled = here()
  #asking = new AbortController()
  #waiting = 0

  constructor(page: ResultsPage) {
    this.#page = page
    markLive(true)
  }

  /** Fetches the answer at an address and shows it; on failure the old one stays. */
  async ask(address: string, step: Step): Promise<void> {
    this.stop()
    if (address === this.#shown) return this.#remember(address, step)
    const { signal } = (this.#asking = new AbortController())
    this.#waiting = window.setTimeout(markBusy, patience, true)
    const answer = await fetchPage(address, signal).catch(() => undefined)
    if (signal.aborted) return
    this.stop()
    markLive(answer !== undefined)
    if (!answer) return makeGood(address, step)
    this.#remember(address, step)
    const { search, fields, announce } = this.#page
    const title = showPage(answer, search, step === 'typing' ? [] : fields)
    if (step === 'link') goTo(title)
    else announce(title?.textContent ?? '')
  }

  /** Gives up whatever is asked at the moment. */
  stop(): void {
    clearTimeout(this.#waiting)
    this.#asking.abort()
    markBusy(false)
  }

  /** After "back" or "forward" the address is the question. */
  followAddress(): void {
    if (here() !== this.#shown) void this.ask(here(), 'back')
  }

  #remember(address: string, step: Step): void {
    this.#shown = address
    if (step === 'typing') return history.replaceState(null, '', address)
    if (step === 'submit') history.replaceState(null, '', this.#settled)
    if (address !== here()) history.pushState(null, '', address)
    this.#settled = address
  }
}

// What was asked by one deliberate act is asked again by the browser itself.
function makeGood(address: string, step: Step): void {
  if (step === 'back') location.reload()
  else if (step === 'link' || step === 'submit') location.assign(address)
}

// A link that is gone cannot keep the focus, and the end of one page is not the start of the next.
function goTo(title: HTMLElement | null): void {
  if (!title) return
  title.tabIndex = -1
  title.focus()
}

function here(): string {
  return location.pathname + location.search
}

/** While filters apply at once they need no button. */
function markLive(isLive: boolean): void {
  document.documentElement.toggleAttribute('data-live', isLive)
}

function markBusy(isBusy: boolean): void {
  const results = document.getElementById('results')
  results?.toggleAttribute('data-busy', isBusy)
  results?.setAttribute('aria-busy', String(isBusy))
}
