/** The square to keep of a picture: its corner in parts of width and height, its side in parts of the shorter side. */
export interface Square {
  left: number
  top: number
  size: number
}

export interface Sides {
  width: number
  height: number
}

const smallest = 0.2

/** The largest square in the middle of a picture. */
export function middleSquare(sides: Sides): Square {
  const side = Math.min(sides.width, sides.height)
  return {
    left: (sides.width - side) / 2 / sides.width,
    top: (sides.height - side) / 2 / sides.height,
    size: 1,
  }
}

/** The square some parts of its own side further, still inside the picture. */
export function moved(square: Square, across: number, down: number, sides: Sides): Square {
  const side = sideOf(square, sides)
  return inside(
    {
      ...square,
      left: square.left + (across * side) / sides.width,
      top: square.top + (down * side) / sides.height,
    },
    sides,
  )
}

/** The square larger (more than 1) or smaller round the same middle, still inside the picture. */
export function scaled(square: Square, factor: number, sides: Sides): Square {
  const before = sideOf(square, sides)
  const size = Math.min(1, Math.max(smallest, square.size * factor))
  const grown = (before - sideOf({ ...square, size }, sides)) / 2
  return inside(
    { size, left: square.left + grown / sides.width, top: square.top + grown / sides.height },
    sides,
  )
}

/** The side of a square in pixels of the picture. */
export function sideOf({ size }: Square, { width, height }: Sides): number {
  return Math.min(width, height) * size
}

function inside(square: Square, sides: Sides): Square {
  const side = sideOf(square, sides)
  return {
    ...square,
    left: Math.min(Math.max(0, square.left), 1 - side / sides.width),
    top: Math.min(Math.max(0, square.top), 1 - side / sides.height),
  }
}
