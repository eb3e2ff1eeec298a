import { importsOf, type Import } from './imports.ts'

/** What each folder of src may import besides itself: everything below it, never sideways (but for words, i18n). */
const below: Record<string, string[]> = (() => {
  const base = ['kernel']
  const tools = [...base, 'i18n', 'search', 'auth', 'audit', 'mail', 'design']
  const library = [...tools, 'library']
  const features = [...library, 'directory', 'courses', 'memberships']
  const work = [...features, 'verification', 'members', 'account']
  const desk = [...work, 'grids']
  const doors = [...desk, 'management']
  const ways = [...doors, 'pages', 'actions', 'portal', 'middleware.ts', 'content.config.ts']
  const words = [...base, 'i18n']
  return {
    kernel: [],
    i18n: base,
    ...Object.fromEntries(['search', 'auth', 'audit', 'mail', 'design'].map((name) => [name, words])),
    library: tools,
    'content.config.ts': library,
    ...Object.fromEntries(['directory', 'courses', 'memberships'].map((name) => [name, library])),
    ...Object.fromEntries(['members', 'account'].map((name) => [name, features])),
    // Staff decide about what members submit.
    verification: [...features, 'members'],
    // The staff's lists show everything that the others keep.
    grids: work,
    // Programs do what people do at their desks.
    management: desk,
    ...Object.fromEntries(['pages', 'actions', 'portal', 'middleware.ts'].map((name) => [name, doors])),
    server: ways,
  }
})()

/** Packages that belong to one place. */
const ownedPackages: [name: string, owner: (file: string) => boolean, sentence: string][] = [
  ['lucia', (file) => file.startsWith('src/auth/'), 'only src/auth keeps sessions with lucia'],
  [
    'better-sqlite3',
    (file) => file === 'src/kernel/database.ts',
    'only src/kernel/database.ts opens the database',
  ],
  [
    'astro:content',
    (file) => /^src\/(pages\/|library\/|content\.config\.ts)/.test(file),
    'only pages and library read collections',
  ],
  ['drizzle-orm', (file) => !isWay(file), 'pages and actions ask a feature, not the database'],
]

/** Browsers have none of these. */
const packagesForBrowsers = [
  'react',
  'react-dom',
  'astro:actions',
  'astro:transitions',
  '@simplewebauthn/browser',
]

/** Takes the files of src by path, returns a sentence for every import that goes the wrong way. */
export function wrongImports(files: ReadonlyMap<string, string>): string[] {
  const imports = [...files]
    .filter(([file]) => /\.(ts|tsx|astro)$/.test(file) && file !== 'src/env.d.ts')
    .flatMap(([file, text]) => importsOf(file, text))
  const sentences = imports.flatMap((item) => {
    const sentence = item.isOurs ? wrongOfOurs(item) : wrongPackage(item)
    return sentence === undefined ? [] : [`${item.file} imports ${item.target}: ${sentence}`]
  })
  return [...sentences, ...impureIslands(imports)]
}

function wrongOfOurs({ file, target }: Import): string | undefined {
  if (!target.startsWith('src/')) {
    const isData = /\.(json|css|svg)$/.test(target) || target === 'package.json'
    return isData ? undefined : 'src stands on its own'
  }
  const [from, to] = [folderOf(file), folderOf(target)]
  const allowed = below[from]
  if (allowed === undefined) return `${from} is not in the table of tests/support/architecture.ts`
  if (from !== to && !allowed.includes(to)) return `${from} stands below or beside ${to}`
  if (isWay(file) && /\/tables\.ts$/.test(target)) return 'pages and actions never read tables'
  const isPublicPage = file.startsWith('src/pages/') && !/\/(?:member|staff|join)\//.test(file)
  if (isPublicPage && target.endsWith('/stored-profile.ts')) return 'public pages ask the public view'
  return undefined
}

function wrongPackage({ file, target }: Import): string | undefined {
  return ownedPackages.find(([name, isOwner]) => name === target && !isOwner(file))?.[2]
}

// Islands and scripts of pages run in a browser: whatever they reach must run there too.
function impureIslands(imports: Import[]): string[] {
  const kept = Map.groupBy(
    imports.filter(({ isTypeOnly }) => !isTypeOnly),
    ({ file }) => file,
  )
  const islands = [...kept.keys()].filter((file) => /\.tsx$|\/browser\/.*\.ts$/.test(file))
  return islands.flatMap((island) =>
    reached(island, kept)
      .filter(({ target, isOurs }) => !isOurs && !packagesForBrowsers.includes(target))
      .map(({ file, target }) => `${island} reaches ${target} through ${file}: browsers do not have it`),
  )
}

function reached(start: string, imports: ReadonlyMap<string, Import[]>): Import[] {
  const seen = new Set([start])
  const found: Import[] = []
  for (const file of seen)
    for (const item of imports.get(file) ?? []) {
      found.push(item)
      if (item.isOurs) seen.add(item.target)
    }
  return found
}

function isWay(file: string): boolean {
  return file.startsWith('src/pages/') || file.startsWith('src/actions/')
}

function folderOf(path: string): string {
  return path.split('/')[1] ?? ''
}
