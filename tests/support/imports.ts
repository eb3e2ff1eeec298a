import { posix } from 'node:path'

/** One import of one file; `target` is a path from the project's folder when it is ours, else the package's name. */
export interface Import {
  file: string
  target: string
  isOurs: boolean
  /** Gone before anything runs. */
  isTypeOnly: boolean
}

const forms = [
  /^\s*(?:import|export)\s+(type\s)?[^'";]*?\sfrom\s*['"]([^'"]+)['"]/gm,
  /^\s*import\s+()['"]([^'"]+)['"]/gm,
  /\bimport(\.meta\.resolve)?\(\s*['"]([^'"]+)['"]/g,
]

/** Reads the imports of a file of TypeScript or Astro: static, dynamic, for types, and re-exports. */
export function importsOf(file: string, text: string): Import[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '')
  return forms.flatMap((form) =>
    [...code.matchAll(form)].map(([, type = '', name = '']) => ({
      file,
      ...resolve(file, name),
      isTypeOnly: type.trim() === 'type',
    })),
  )
}

function resolve(file: string, name: string): Pick<Import, 'target' | 'isOurs'> {
  if (name.startsWith('.')) {
    const path = name.replace(/\?.*$/, '')
    return { target: posix.normalize(posix.join(posix.dirname(file), path)), isOurs: true }
  }
  const [first = '', second = ''] = name.split('/')
  return { target: first.startsWith('@') ? `${first}/${second}` : first, isOurs: false }
}
