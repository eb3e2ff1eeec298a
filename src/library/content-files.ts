import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'

interface WithId {
  id: string
}

/** Reads a folder of JSON files, one thing each, by id; throws one sentence that names the file and the field. */
export function readFolder<T extends WithId>(
  folder: string,
  name: string,
  schema: z.ZodType<T>,
): Map<string, T> {
  const files = readdirSync(join(folder, name)).filter((file) => file.endsWith('.json'))
  return new Map(
    files.sort().map((file) => {
      const path = `${name}/${file}`
      const item = parse(path, readJson(folder, path), schema)
      if (`${item.id}.json` !== file) throw new Error(`content/${path}, id: must be the name of the file`)
      return [item.id, item]
    }),
  )
}

/** Reads one JSON file that lists things, by id and in the order of the file; throws like `readFolder`. */
export function readList<T extends WithId>(
  folder: string,
  file: string,
  schema: z.ZodType<T>,
): Map<string, T> {
  return new Map(parse(file, readJson(folder, file), schema.array()).map((item) => [item.id, item]))
}

function readJson(folder: string, path: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, path), 'utf8'))
  } catch (error) {
    throw new Error(`content/${path}: cannot be read as JSON`, { cause: error })
  }
}

function parse<T>(path: string, data: unknown, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(data)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new Error(`content/${path}, ${issue?.path.join('.') || 'file'}: ${issue?.message}`)
}
