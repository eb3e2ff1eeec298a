// Single keys on pages where people work. They can be switched off, and the choice is remembered on this device.
const remembered = 'bon-endroit-keys'

/** Shows the list of keys, and hands over what is pressed while keys are on and nobody types; `act` says whether it did something. */
export function onSingleKey(act: (key: string) => boolean): void {
  const list = document.querySelector<HTMLDetailsElement>('[data-keys]')
  const box = document.querySelector<HTMLInputElement>('#keys-on')
  if (!list || !box) return
  list.hidden = false
  box.checked = localStorage.getItem(remembered) !== 'off'
  box.addEventListener('change', () => localStorage.setItem(remembered, box.checked ? 'on' : 'off'))
  document.addEventListener('keydown', (event) => {
    if (!box.checked || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    if (act(nameOf(event))) event.preventDefault()
  })
}

/** Presses what carries this key, and goes to the first field of what it opened. */
export function pressKey(key: string): boolean {
  const target = [...document.querySelectorAll<HTMLElement>('[data-key]')].find(
    ({ dataset }) => dataset['key'] === key,
  )
  if (!target) return false
  target.focus()
  target.click()
  target
    .closest('details[open]')
    ?.querySelector<HTMLElement>('select, textarea, input:not([type=hidden])')
    ?.focus()
  return true
}

// On a Hebrew keyboard V is another letter: then the place of the key counts.
function nameOf({ key, code }: KeyboardEvent): string {
  if (/^[a-z?/]$/i.test(key) || key.length > 1) return key.toLowerCase()
  return code === 'Slash' ? '/' : code.replace('Key', '').toLowerCase()
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input:not([type=checkbox]), textarea, select, [contenteditable]')
  )
}
