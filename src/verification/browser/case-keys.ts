// Single keys for whoever decides many cases: each presses what carries its letter. They can be switched off, and the
// choice is remembered on this device; every act is a plain form or link without them.
const list = document.querySelector<HTMLDetailsElement>('[data-keys]')
const box = document.querySelector<HTMLInputElement>('#keys-on')
const remembered = 'bon-endroit-keys'

function begin(): void {
  if (!list || !box) return
  list.hidden = false
  box.checked = localStorage.getItem(remembered) !== 'off'
  box.addEventListener('change', () => localStorage.setItem(remembered, box.checked ? 'on' : 'off'))
  document.addEventListener('keydown', press)
}

function press(event: KeyboardEvent): void {
  if (!box?.checked || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
  const target = [...document.querySelectorAll<HTMLElement>('[data-key]')].find(
    ({ dataset }) => dataset['key'] === letterOf(event),
  )
  if (!target) return
  event.preventDefault()
  target.focus()
  target.click()
  target
    .closest('details[open]')
    ?.querySelector<HTMLElement>('select, textarea, input:not([type=hidden])')
    ?.focus()
}

// On a Hebrew keyboard V is another letter: then the place of the key counts.
function letterOf({ key, code }: KeyboardEvent): string {
  return /^[a-z?]$/i.test(key) ? key.toLowerCase() : code.replace('Key', '').toLowerCase()
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input:not([type=checkbox]), textarea, select, [contenteditable]')
  )
}

begin()
