import { projectFiles } from './project-files.ts'

/** The pattern of every file of src/pages, as Astro names it: `/[lang]/doctors/[slug]`. */
export function routePatterns(): string[] {
  return [...projectFiles('src/pages/**/*.{astro,ts}').keys()]
    .filter((file) => !/\/_[^/]*$/.test(file))
    .map((file) => file.replace(/^src\/pages/, '').replace(/\.(?:astro|ts)$/, ''))
    .map((path) => path.replace(/\/index$/, '') || '/')
    .toSorted()
}

export interface NamedAction {
  file: string
  /** The property that it is in its object. */
  key: string
  /** What the policy table calls it. */
  name: string
}

/** Every action of src/actions, with the name under which it asks the policy table. */
export function namedActions(): NamedAction[] {
  return [...projectFiles('src/actions/*.ts')]
    .filter(([file]) => !file.endsWith('/guarded.ts'))
    .flatMap(([file, text]) =>
      [...text.matchAll(/(\w+): guarded\(\s*'([^']+)'/g)].map(([, key = '', name = '']) => ({
        file,
        key,
        name,
      })),
    )
}

/** Files that make an action without asking the policy table. */
export function unguardedActions(): string[] {
  return [...projectFiles('src/**/*.{ts,astro}')]
    .filter(([file, text]) => file !== 'src/actions/guarded.ts' && /\bdefineAction\b/.test(text))
    .map(([file]) => file)
}
