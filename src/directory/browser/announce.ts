const pauseBetween = 1000

/** Returns a function that has a text read out, the latest only and at most one a second. */
export function createAnnouncer(): (text: string) => void {
  const region = document.createElement('p')
  region.className = 'visually-hidden'
  region.role = 'status'
  document.querySelector('main')?.append(region)
  let free = 0
  let timer = 0
  return (text) => {
    clearTimeout(timer)
    timer = window.setTimeout(
      () => {
        region.textContent = text
        free = Date.now() + pauseBetween
      },
      Math.max(0, free - Date.now()),
    )
  }
}
