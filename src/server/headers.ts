/** Header names (lower case) with their values. */
export type HeaderMap = Map<string, string[]>

const offEverywhere = ['accelerometer', 'browsing-topics', 'camera', 'display-capture', 'gyroscope']
const offToo = ['magnetometer', 'microphone', 'midi', 'payment', 'usb']
const permissions = [...offEverywhere, ...offToo].map((feature) => `${feature}=()`).join(', ')

/** The headers that every answer carries, whatever it is. */
export function securityHeaders(secure: boolean): HeaderMap {
  const headers: [string, string][] = [
    ['x-content-type-options', 'nosniff'],
    // A page's address may hold what somebody searches: no other site learns it, nor even where they came
    // from.
    ['referrer-policy', 'same-origin'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
    ['permissions-policy', `${permissions}, geolocation=(self)`],
  ]
  if (secure) headers.push(['strict-transport-security', 'max-age=63072000'])
  return new Map(headers.map(([name, value]) => [name, [value]]))
}

/** The list that `writeHead` takes fastest: name, value, name, value. */
export function flatten(headers: HeaderMap): string[] {
  return [...headers].flatMap(([name, values]) => values.flatMap((value) => [name, value]))
}
