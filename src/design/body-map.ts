/** The outline of one half of a body that faces us, from the neck down; the other half is its mirror image. */
export const halfBody =
  'M0 43C4 43 6 43 7 43C8 51 11 53 19 56C31 60 37 65 39 78C41 94 44 104 47 122C49 138 52 150 54 160C57 167 57 176 52 180C48 178 47 170 46 162C41 148 36 134 33 114C32 104 31 98 29 90C29 104 25 114 24 125C24 137 29 146 30 160C31 182 28 198 25 217C25 232 25 247 20 265C20 274 25 280 25 284C20 288 11 288 8 284C9 276 11 270 10 262C8 248 7 232 7 218C6 200 3 184 0 170z'
export const headEllipse = { cx: 0, cy: 23, rx: 14.5, ry: 18.5 }

interface Region {
  part: string
  /** What of the outline belongs to it: cut out by the outline itself. */
  area: string
  /** Where the line from its label ends. */
  x: number
  y: number
  /** The column its label stands in, and the height of that. */
  column: 'start' | 'end'
  labelY: number
}

// Bands across one or both sides; arms end where the trunk begins.
const head = 'M-16 3H16V42H-16z'
const neck = 'M-12 42H12V54H-12z'
const shoulders = 'M-42 54H-20V80L-30 97H-60V54zM42 54H20V80L30 97H60V54z'
const elbows = 'M-60 97H-30L-32 134H-60zM60 97H30L32 134H60z'
const hands = 'M-60 134H-37V182H-60zM60 134H37V182H60z'
const hips = 'M-36 148H-14V174H-36zM36 148H14V174H36z'
const thighs = 'M-36 174H36V206H-36z'
const knees = 'M-36 206H36V233H-36z'
const legs = 'M-36 233H36V264H-36z'
const feet = 'M-36 264H36V290H-36z'

/** The body from the front and from the back: what can be pressed, with its label. */
export const bodySides = {
  front: [
    { part: 'head', area: head, x: -6, y: 20, column: 'start', labelY: 16 },
    { part: 'neck', area: neck, x: 4, y: 48, column: 'end', labelY: 34 },
    { part: 'shoulder', area: shoulders, x: -30, y: 68, column: 'start', labelY: 56 },
    {
      part: 'chest',
      area: 'M-20 54H20V80L30 97V108H-30V97L-20 80z',
      x: 10,
      y: 80,
      column: 'end',
      labelY: 74,
    },
    { part: 'elbow', area: elbows, x: -41, y: 113, column: 'start', labelY: 91 },
    { part: 'belly', area: 'M-30 108H30V148H14V174H-14V148H-30z', x: 8, y: 134, column: 'end', labelY: 118 },
    { part: 'hip', area: hips, x: -22, y: 162, column: 'start', labelY: 126 },
    { part: 'hand', area: hands, x: 51, y: 168, column: 'end', labelY: 160 },
    { part: 'thigh', area: thighs, x: 17, y: 190, column: 'end', labelY: 200 },
    { part: 'knee', area: knees, x: -17, y: 219, column: 'start', labelY: 210 },
    { part: 'leg', area: legs, x: 16, y: 247, column: 'end', labelY: 243 },
    { part: 'foot', area: feet, x: -17, y: 280, column: 'start', labelY: 272 },
  ],
  back: [
    { part: 'head', area: head, x: -6, y: 20, column: 'start', labelY: 16 },
    { part: 'neck', area: neck, x: 4, y: 48, column: 'end', labelY: 34 },
    { part: 'shoulder', area: shoulders, x: -30, y: 68, column: 'start', labelY: 56 },
    {
      part: 'back',
      area: 'M-20 54H20V80L30 97V148H-30V97L-20 80z',
      x: 6,
      y: 128,
      column: 'end',
      labelY: 112,
    },
    { part: 'elbow', area: elbows, x: -41, y: 113, column: 'start', labelY: 91 },
    { part: 'hip', area: 'M-36 148H36V174H-36z', x: -20, y: 160, column: 'start', labelY: 126 },
    { part: 'hand', area: hands, x: 51, y: 168, column: 'end', labelY: 160 },
    { part: 'thigh', area: thighs, x: 17, y: 190, column: 'end', labelY: 200 },
    { part: 'knee', area: knees, x: -17, y: 219, column: 'start', labelY: 210 },
    { part: 'leg', area: legs, x: 16, y: 247, column: 'end', labelY: 243 },
    { part: 'foot', area: feet, x: -17, y: 280, column: 'start', labelY: 272 },
  ],
} as const satisfies Record<string, readonly Region[]>

export type BodySide = keyof typeof bodySides
