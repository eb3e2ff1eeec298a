/** `npm run test:soak` does everything in its full counts; `npm test` a part of them. */
export const isSoak = process.env['SOAK'] === '1'

/** All of a list in the long run, else one of it, the next one at each turn; nothing of an empty list. */
export function oneInTurn<T>(list: readonly T[], turn: number): T[] {
  return isSoak ? [...list] : list.slice(turn % list.length).slice(0, 1)
}
