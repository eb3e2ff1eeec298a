/** The page numbers worth showing: first, last, and the neighbours of the current one, with gaps between. */
export function pageWindow(page: number, pages: number): (number | 'gap')[] {
  const near = [1, page - 1, page, page + 1, pages].filter((entry) => entry >= 1 && entry <= pages)
  const shown = [...new Set(near)].sort((a, b) => a - b)
  return shown.flatMap((entry, index) => [...between(shown[index - 1], entry), entry])
}

/** A gap of one page is shown as that page: dots would be no shorter. */
function between(before: number | undefined, entry: number): (number | 'gap')[] {
  const missing = before === undefined ? 0 : entry - before - 1
  if (missing === 0) return []
  return missing === 1 ? [entry - 1] : ['gap']
}
