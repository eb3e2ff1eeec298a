// Keys for whoever works through a list: from row to row, open, choose, search. Without them every row is a link and a
// box, and the search a field.
import { onSingleKey, pressKey } from '../../design/browser/single-keys.ts'

const rows = [...document.querySelectorAll<HTMLTableRowElement>('[data-grid] tbody tr')]
const everybody = document.querySelector<HTMLLabelElement>('[data-choose-all]')

const deeds: Readonly<Record<string, () => boolean>> = {
  j: () => go(1),
  arrowdown: () => isInside() && go(1),
  k: () => go(-1),
  arrowup: () => isInside() && go(-1),
  x: choose,
  '/': () => focusOn(document.querySelector('#q')),
}

onSingleKey((key) => deeds[key]?.() ?? pressKey(key))

if (everybody) {
  everybody.hidden = false
  everybody.addEventListener('change', () => {
    for (const row of rows) mark(row, boxOf(everybody)?.checked === true)
  })
}

// With the shift key everything from the row before to this one is like this one.
let before: HTMLTableRowElement | undefined
for (const row of rows)
  boxOf(row)?.addEventListener('click', ({ shiftKey, currentTarget }) => {
    const ends = [rows.indexOf(before ?? row), rows.indexOf(row)].toSorted((a, b) => a - b)
    const isChosen = currentTarget instanceof HTMLInputElement && currentTarget.checked
    const [first = 0, last = 0] = ends
    if (shiftKey) for (const one of rows.slice(first, last + 1)) mark(one, isChosen)
    before = row
  })

// Outside the rows an arrow scrolls the page, as everywhere.
function isInside(): boolean {
  return rows.some((row) => row.contains(document.activeElement))
}

function go(step: number): boolean {
  const from = rows.findIndex((row) => row.contains(document.activeElement))
  const to = from < 0 ? (step > 0 ? 0 : rows.length - 1) : from + step
  return focusOn(rows[to]?.querySelector('th a') ?? null)
}

function choose(): boolean {
  const row = rows.find((one) => one.contains(document.activeElement))
  const box = row && boxOf(row)
  if (!box) return false
  box.checked = !box.checked
  return true
}

function mark(row: HTMLElement, isChosen: boolean): void {
  const box = boxOf(row)
  if (box) box.checked = isChosen
}

function boxOf(row: HTMLElement): HTMLInputElement | null {
  return row.querySelector<HTMLInputElement>('input[type=checkbox]')
}

function focusOn(target: HTMLElement | null): boolean {
  target?.focus()
  return target !== null
}
