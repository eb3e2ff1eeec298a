import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../src/kernel/root.ts'

/** The text of the project's files by path, with slashes on every system. */
export function projectFiles(...patterns: string[]): Map<string, string> {
  const paths = globSync(patterns, { cwd: projectRoot }).map((path) => path.replaceAll('\\', '/'))
  return new Map(paths.sort().map((path) => [path, readFileSync(join(projectRoot, path), 'utf8')]))
}
