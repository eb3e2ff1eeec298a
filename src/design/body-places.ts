/** The eight places of the body figure: where the point is, and where its line ends beside the label. */
export const bodyPlaces = {
  head: { x: 0, y: 20, lineX: -80, lineY: 12 },
  neck: { x: 0, y: 47, lineX: -80, lineY: 46 },
  shoulder: { x: 30, y: 62, lineX: 72, lineY: 47 },
  elbow: { x: -42, y: 113, lineX: -80, lineY: 101 },
  back: { x: 0, y: 134, lineX: 58, lineY: 118 },
  hip: { x: 27, y: 162, lineX: 72, lineY: 160 },
  knee: { x: -17, y: 219, lineX: -80, lineY: 210 },
  heel: { x: 17, y: 281, lineX: 72, lineY: 269 },
} as const

export type BodyPlace = keyof typeof bodyPlaces
