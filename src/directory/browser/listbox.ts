import type { LocalList } from './local-list.ts'
import type { Suggestion } from './local-matches.ts'

/** The list under a field: which rows it shows and which of them is meant, for eyes and for screen readers. */
export class Listbox {
  items: Suggestion[] = []
  readonly element = document.createElement('ul')
  readonly #field: HTMLInputElement
  #at = -1

  constructor(field: HTMLInputElement) {
    this.#field = field
    setAttributes(this.element, { id: `${field.id}-list`, role: 'listbox', class: 'suggestions', hidden: '' })
    setAttributes(field, {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': this.element.id,
    })
    field.after(this.element)
  }

  get isOpen(): boolean {
    return !this.element.hidden
  }

  get active(): Suggestion | undefined {
    return this.items[this.#at]
  }

  /** Shows these rows; the one that is meant stays meant if it is among them. */
  show(items: Suggestion[], words: LocalList['words']): void {
    const { active } = this
    this.items = items
    this.element.ariaLabel = words.list
    this.element.replaceChildren(...items.map((item, at) => this.#row(item, at, words)))
    this.#open(items.length > 0)
    this.#activate(items.findIndex(({ kind, label }) => kind === active?.kind && label === active.label))
  }

  /** The suggestion whose row holds a place that was pressed. */
  itemOf(pressed: Element): Suggestion | undefined {
    return this.items[[...this.element.children].findIndex((row) => row.contains(pressed))]
  }

  /** Goes to the next row (1) or the one before (-1), round the ends. */
  move(step: 1 | -1): void {
    const count = this.items.length
    const from = this.#at === -1 && step === -1 ? count : this.#at
    if (count > 0) this.#activate((from + step + count) % count)
  }

  /** Nothing is meant any more: the caret moves in the text again. */
  release(): void {
    this.#activate(-1)
  }

  close(): void {
    this.items = []
    this.element.replaceChildren()
    this.#open(false)
    this.#activate(-1)
  }

  #open(isOpen: boolean): void {
    this.element.hidden = !isOpen
    this.#field.setAttribute('aria-expanded', String(isOpen))
  }

  #activate(at: number): void {
    this.#at = at
    for (const [index, row] of [...this.element.children].entries()) {
      row.ariaSelected = String(index === at)
      if (index === at) row.scrollIntoView({ block: 'nearest' })
    }
    const active = this.element.children[at]
    if (active) this.#field.setAttribute('aria-activedescendant', active.id)
    else this.#field.removeAttribute('aria-activedescendant')
  }

  #row({ kind, label, heard }: Suggestion, at: number, { kinds }: LocalList['words']): HTMLElement {
    const row = document.createElement('li')
    setAttributes(row, { id: `${this.element.id}-${at}`, role: 'option' })
    const name = element('span')
    name.append(element('bdi', label), ...(heard === undefined ? [] : [' ', element('small', heard)]))
    row.append(name, ' ', element('small', kinds[kind]))
    return row
  }
}

function element(name: string, text = ''): HTMLElement {
  const made = document.createElement(name)
  made.textContent = text
  return made
}

function setAttributes(to: Element, values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) to.setAttribute(name, value)
}
