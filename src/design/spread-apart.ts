import type { Spot } from './map-projection.ts'

interface Disc extends Spot {
  radius: number
}

const rounds = 40
/** Turning by the golden angle never puts two of the first hundred in the same direction. */
const goldenAngle = 2.39996

/** Moves discs that cover each other apart, as little as it takes, inside the rim: two doctors may share a house. */
export function spreadApart(discs: readonly Disc[], centre: Spot, rim: number): Disc[] {
  const moved = discs.map((disc) => ({ ...disc }))
  for (let round = 0; round < rounds; round++) {
    if (!pushOnce(moved)) break
    for (const disc of moved) keepInside(disc, centre, rim)
  }
  return moved
}

/** Pushes every pair that overlaps; tells whether there was one. */
function pushOnce(discs: Disc[]): boolean {
  let pushed = false
  discs.forEach((one, index) => {
    for (const other of discs.slice(index + 1)) pushed = pushPair(one, other, index) || pushed
  })
  return pushed
}

function pushPair(one: Disc, other: Disc, index: number): boolean {
  const [dx, dy] = [other.x - one.x, other.y - one.y]
  const between = Math.hypot(dx, dy)
  const lacking = one.radius + other.radius + 1 - between
  if (lacking <= 0.01) return false
  const angle = between < 0.01 ? index * goldenAngle : Math.atan2(dy, dx)
  const step = lacking / 2
  one.x -= Math.cos(angle) * step
  one.y -= Math.sin(angle) * step
  other.x += Math.cos(angle) * step
  other.y += Math.sin(angle) * step
  return true
}

function keepInside(disc: Disc, centre: Spot, rim: number): void {
  const [dx, dy] = [disc.x - centre.x, disc.y - centre.y]
  const far = Math.hypot(dx, dy)
  if (far <= rim) return
  disc.x = centre.x + (dx / far) * rim
  disc.y = centre.y + (dy / far) * rim
}
