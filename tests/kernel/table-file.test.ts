import { expect, test } from 'vitest'
import { bytesOf, csvRows } from '../../src/kernel/table-file.ts'

test('others get their turn between two pieces of a file, however long it is', async () => {
  let turns = 0
  let isReading = true
  const takeTurn = () => {
    turns += 1
    if (isReading) setImmediate(takeTurn)
  }
  setImmediate(takeTurn)
  const text = await new Response(bytesOf(pieces(100))).text()
  isReading = false
  expect(text).toHaveLength(100)
  expect(turns).toBeGreaterThanOrEqual(100)
})

test('a reader who goes away ends the making', async () => {
  let made = 0
  function* counted() {
    for (const piece of pieces(100)) {
      made += 1
      yield piece
    }
    return undefined
  }
  const reader = bytesOf(counted()).getReader()
  await reader.read()
  await reader.cancel()
  expect(made).toBeLessThan(5)
})

test('what a spreadsheet would run as a formula stays text, whatever parts the columns', () => {
  const rows = [['=1+1', '+33 5', '-1', '@x', '\t=1', 'a;b', 'a,b']]
  expect(csvRows(rows)).toBe(`"'=1+1","'+33 5","'-1","'@x","'\t=1",a;b,"a,b"\r\n`)
  expect(csvRows(rows, ';')).toBe(`"'=1+1";"'+33 5";"'-1";"'@x";"'\t=1";"a;b";a,b\r\n`)
})

function* pieces(count: number): Generator<string, undefined> {
  for (let number = 0; number < count; number += 1) yield 'x'
  return undefined
}
