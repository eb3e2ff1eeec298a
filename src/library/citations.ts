const citation = /\s*\[@([^\]]+)\]/g

export interface CitedHtml {
  html: string
  /** The cited sources; the first one is number 1. */
  sources: string[]
}

/** Takes a page's HTML with citations like `[@HAS2014; @DGM]`; returns it with numbers that lead to the list of sources. */
export function numberCitations(html: string, label: (number: number) => string): CitedHtml {
  const sources = [...new Set(citedSources(html))]
  const link = (id: string) => {
    const number = sources.indexOf(id) + 1
    return `<a href="#source-${number}" aria-label="${label(number)}">${number}</a>`
  }
  const numbered = html.replace(
    citation,
    (_, ids: string) => `<sup class="citation">${split(ids).map(link).join(', ')}</sup>`,
  )
  return { html: numbered, sources }
}

/** Takes Markdown or HTML, returns the ids of the sources it cites, in order, repeated as often as they are cited. */
export function citedSources(text: string): string[] {
  return [...text.matchAll(citation)].flatMap(([, ids]) => split(ids ?? ''))
}

/** Takes Markdown, returns it without its citations. */
export function withoutCitations(text: string): string {
  return text.replace(citation, '')
}

function split(ids: string): string[] {
  return ids.split(';').map((id) => id.trim().replace(/^@/, ''))
}
