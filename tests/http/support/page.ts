import { DomUtils, parseDocument } from 'htmlparser2'

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number]
type Test = (attributes: Record<string, string>) => boolean

/** A page as a program reads it. */
export interface Page {
  /** Elements of one name (`*` for all) whose attributes pass the test. */
  all: (name: string, test?: Test) => Element[]
  /** The value of an attribute of every such element, where it is there. */
  values: (name: string, attribute: string, test?: Test) => string[]
  /** Every piece of text that a reader sees, trimmed. */
  texts: () => string[]
  /** Those of the language of the page: without code, and without what is marked as another language. */
  ownTexts: () => string[]
  /** What stands between `<script type="application/ld+json">` and its end. */
  linkedData: () => unknown[]
}

const unseen = new Set(['script', 'style', 'template', 'noscript'])
const isUnseen = ({ name }: Element) => unseen.has(name)

export function readPage(html: string): Page {
  const document = parseDocument(html)
  const all: Page['all'] = (name, test = () => true) =>
    DomUtils.getElementsByTagName(name, document).filter(({ attribs }) => test(attribs))
  return {
    all,
    values: (name, attribute, test) => all(name, test).flatMap(({ attribs }) => attribs[attribute] ?? []),
    texts: () => textsIn(all('html'), isUnseen),
    ownTexts: () => {
      const [html] = all('html')
      const isForeign = ({ name, attribs }: Element) =>
        name === 'code' || (attribs['lang'] ?? html?.attribs['lang']) !== html?.attribs['lang']
      return textsIn(all('html'), (element) => isUnseen(element) || isForeign(element))
    },
    linkedData: () =>
      all('script', ({ type }) => type === 'application/ld+json').map((block) => JSON.parse(textOf(block))),
  }
}

/** The text of an element, as it stands. */
export function textOf(element: Element): string {
  return DomUtils.textContent(element)
}

function textsIn(roots: Element[], isLeftOut: (element: Element) => boolean): string[] {
  const found: string[] = []
  const walk = (nodes: Element['children']) => {
    for (const node of nodes) {
      if (DomUtils.isText(node)) found.push(node.data.trim())
      else if (DomUtils.isTag(node) && !isLeftOut(node)) walk(node.children)
    }
  }
  for (const root of roots) walk(root.children)
  return found.filter((text) => text !== '')
}
