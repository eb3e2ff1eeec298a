/** `npm run test:soak` does everything in its full counts; `npm test` a part of them. */
export const isSoak = process.env['SOAK'] === '1'
