import type { Listbox } from './listbox.ts'
import { stillFits } from './local-matches.ts'
import { merge } from './merge.ts'
import type { Suggester } from './suggester.ts'

const pauseBeforeAsking = 150

/** Fills the list of one field: at once from the local list, then with what only the server knows. */
export class Suggesting {
  readonly #field: HTMLInputElement
  readonly #list: Listbox
  readonly #suggester: Suggester
  readonly #announce: (text: string) => void
  #asking = new AbortController()

  constructor(
    field: HTMLInputElement,
    list: Listbox,
    suggester: Suggester,
    announce: (text: string) => void,
  ) {
    this.#field = field
    this.#list = list
    this.#suggester = suggester
    this.#announce = announce
  }

  /** Shows what the text in the field may become; done when the local part is shown. */
  async start(): Promise<void> {
    this.#asking.abort()
    const { signal } = (this.#asking = new AbortController())
    const offline = await this.#suggester.offline()
    if (!offline || signal.aborted) return
    const text = this.#field.value.trim()
    if (text === '') return this.close()
    const placesFirst = this.#field.name === 'near'
    const local = offline.matches(text, placesFirst)
    // What the server said to the shorter text stays until it has answered to this one: nothing flickers.
    const kept = this.#list.items.filter(({ href, label }) => href !== undefined && stillFits(label, text))
    this.#list.show(merge(local, kept, placesFirst), offline.words)
    setTimeout(async () => {
      if (signal.aborted) return
      const online = await this.#suggester.online(text, signal)
      if (signal.aborted) return
      this.#list.show(merge(local, online, placesFirst), offline.words)
      this.#announce(offline.words.counts[this.#list.items.length] ?? '')
    }, pauseBeforeAsking)
  }

  /** Goes to the next or the previous suggestion; asks for suggestions when there are none yet. */
  async move(step: 1 | -1): Promise<void> {
    if (!this.#list.isOpen) await this.start()
    this.#list.move(step)
  }

  close(): void {
    this.#asking.abort()
    this.#list.close()
  }
}
