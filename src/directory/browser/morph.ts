/**
 * Makes an element like a fresh one and keeps what is the same: the reader's focus, what is folded open and
 * what a screen reader has at hand stay where they are.
 */
export function morph(old: Element, fresh: Element): void {
  const focused = document.activeElement
  morphElement(old, fresh)
  // An element that had to be moved has lost the focus.
  if (focused instanceof HTMLElement && focused.isConnected) focused.focus({ preventScroll: true })
}

function morphElement(old: Element, fresh: Element): void {
  for (const { name } of [...old.attributes])
    if (name !== 'open' && !fresh.hasAttribute(name)) old.removeAttribute(name)
  for (const { name, value } of fresh.attributes)
    if (name !== 'open' && old.getAttribute(name) !== value) old.setAttribute(name, value)
  if (old instanceof HTMLInputElement && fresh instanceof HTMLInputElement) old.checked = fresh.checked
  morphChildren(old, fresh)
}

function morphChildren(old: Element, fresh: Element): void {
  let next = old.firstChild
  for (const child of [...fresh.childNodes]) {
    const same = firstLike(child, next)
    if (!same) old.insertBefore(child, next)
    else {
      if (same === next) next = next.nextSibling
      else old.insertBefore(same, next)
      morphNode(same, child)
    }
  }
  while (next) {
    const after: ChildNode | null = next.nextSibling
    next.remove()
    next = after
  }
}

function firstLike(node: ChildNode, from: ChildNode | null): ChildNode | undefined {
  const wanted = keyOf(node)
  for (let at = from; at; at = at.nextSibling) if (keyOf(at) === wanted) return at
  return undefined
}

function morphNode(old: ChildNode, fresh: ChildNode): void {
  if (old instanceof Element && fresh instanceof Element) morphElement(old, fresh)
  else if (old.nodeValue !== fresh.nodeValue) old.nodeValue = fresh.nodeValue
}

/** What makes a node the same in both: its kind and, for a filter, which one it is. */
function keyOf(node: ChildNode): string {
  if (!(node instanceof Element)) return node.nodeName
  const key = `${node.nodeName}#${node.id}.${node.getAttribute('class')}`
  const input = /INPUT|LABEL|FIELDSET/.test(node.nodeName) && (node.querySelector('input') ?? node)
  if (!(input instanceof HTMLInputElement)) return key
  return `${key} ${input.name}${node.nodeName === 'FIELDSET' ? '' : `=${input.value}`}`
}
