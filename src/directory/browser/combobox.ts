import { Listbox } from './listbox.ts'
import type { Suggestion } from './local-matches.ts'
import type { Suggester } from './suggester.ts'
import { Suggesting } from './suggesting.ts'

export interface SuggestingField {
  form: HTMLFormElement
  field: HTMLInputElement
  suggester: Suggester
  announce: (text: string) => void
}

/** Makes a field of the search an editable combobox: it suggests, and chooses nothing by itself. */
export function suggestIn(parts: SuggestingField): void {
  const { form, field, suggester, announce } = parts
  const list = new Listbox(field)
  const suggesting = new Suggesting(field, list, suggester, announce)
  const close = () => suggesting.close()
  const choose = (item: Suggestion) => search(form, field, item)
  if (field === document.activeElement) void suggester.offline()
  field.addEventListener('focus', () => void suggester.offline())
  field.addEventListener('input', () => void suggesting.start())
  field.addEventListener('blur', close)
  form.addEventListener('submit', close)
  field.addEventListener('keydown', (event) => {
    const isForTheText = event.isComposing || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey
    const act = isForTheText ? undefined : actOf(event.key, list, suggesting, choose, field)
    if (!act) return list.release()
    event.preventDefault()
    act()
  })
  // A press must not take the focus out of the field: the list would close under it.
  list.element.addEventListener('mousedown', (event) => event.preventDefault())
  list.element.addEventListener('click', ({ target }) => {
    const item = target instanceof Element ? list.itemOf(target) : undefined
    if (item) choose(item)
  })
}

/** What a key does in the list; undefined when it does what it always does in a text. */
function actOf(
  key: string,
  list: Listbox,
  suggesting: Suggesting,
  choose: (item: Suggestion) => void,
  field: HTMLInputElement,
): (() => void) | undefined {
  const { active } = list
  if (key === 'ArrowDown') return () => void suggesting.move(1)
  if (key === 'ArrowUp') return () => void suggesting.move(-1)
  if (key === 'Enter' && active) return () => choose(active)
  if (key === 'Escape' && list.isOpen) return () => suggesting.close()
  if (key === 'Escape' && field.value !== '') return () => clear(field)
  return undefined
}

/** Opens the page of a doctor or of the guide; puts a condition or a place into the field of its kind and searches. */
function search(form: HTMLFormElement, field: HTMLInputElement, { kind, label, href }: Suggestion): void {
  if (href !== undefined && (kind === 'doctor' || kind === 'guide')) return location.assign(href)
  const own = form.querySelector<HTMLInputElement>(`[name=${kind === 'place' ? 'near' : 'q'}]`)
  field.value = ''
  if (own) own.value = label
  form.requestSubmit()
}

function clear(field: HTMLInputElement): void {
  field.value = ''
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
