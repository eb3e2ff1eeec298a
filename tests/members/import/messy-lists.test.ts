import { describe, expect, test } from 'vitest'
import { messyLists } from './messy-lists.ts'
import { dryRun, importWorld, shown, upload } from './scene.ts'

describe('ten messy lists', () => {
  test('have at least 95 of a hundred columns guessed right', async () => {
    const world = importWorld()
    const guesses = []
    for (const { name, bytes, roles, country } of messyLists) {
      const { columns } = shown(world, await upload(world, bytes, { name, country }))
      expect(
        columns.map(({ label }) => label),
        name,
      ).toHaveLength(roles.length)
      guesses.push(
        ...columns.map(({ label, role }, at) => ({ name, label, role, wanted: roles[at] ?? null })),
      )
    }
    const wrong = guesses.filter(({ role, wanted }) => role !== wanted)
    expect(wrong, JSON.stringify(wrong, null, 1)).toSatisfy(() => wrong.length <= guesses.length * 0.05)
  })

  test.each(messyLists.map((list) => [list.name, list] as const))(
    '%s gives everybody in it, and nobody else',
    async (_, list) => {
      const world = importWorld()
      const { lines, counts } = shown(world, await dryRun(world, list.bytes, list))
      expect(lines.filter(({ outcome }) => outcome === 'new').map(({ draft }) => draft.names)).toHaveLength(
        list.people,
      )
      expect(counts.outcomes).toMatchObject({ new: list.people, unreadable: 0, conflict: 0, duplicate: 0 })
      expect(
        lines.flatMap(({ line, said }) => said?.problems.map((problem) => ({ line, ...problem })) ?? []),
      ).toEqual([])
    },
  )
})
