import { describe, expect, test } from 'vitest'
import { wrongImports } from './support/architecture.ts'
import { projectFiles } from './support/project-files.ts'

const check = (file: string, text: string, others: [string, string][] = []) =>
  wrongImports(new Map([[file, text], ...others]))

describe('the house', () => {
  const files = projectFiles('src/**/*.{ts,tsx,astro}')

  test('has files to look at', () => {
    expect(files.size).toBeGreaterThan(100)
  })

  test('has imports that point down only', () => {
    expect(wrongImports(files)).toEqual([])
  })
})

describe('the checker finds', () => {
  const wrong: [what: string, file: string, text: string][] = [
    ['a kernel that knows a feature', 'src/kernel/a.ts', `import { b } from '../directory/b.ts'`],
    ['a kernel that knows words', 'src/kernel/a.ts', `import { b } from '../i18n/index.ts'`],
    [
      'search that knows a feature, for a type only',
      'src/search/a.ts',
      `import type { B } from '../directory/b.ts'`,
    ],
    ['tools that know each other', 'src/mail/a.ts', `import { b } from '../audit/b.ts'`],
    [
      'a design with domain words',
      'src/design/components/A.astro',
      `---\nimport B from '../../library/B.astro'\n---`,
    ],
    ['a library that knows the directory', 'src/library/a.ts', `import { b } from '../directory/b.ts'`],
    ['features that know each other', 'src/courses/a.ts', `import { b } from '../directory/b.ts'`],
    ['work that knows other work', 'src/members/a.ts', `import { b } from '../verification/b.ts'`],
    ['a feature that knows a page', 'src/directory/a.ts', `export { b } from '../pages/b.ts'`],
    ['an action that knows the tool', 'src/actions/a.ts', `import { b } from '../portal/b.ts'`],
    ['a tool that knows the server', 'src/portal/a.ts', `const b = await import('../server/b.ts')`],
    ['an import over several lines', 'src/kernel/a.ts', `import {\n  b,\n  c,\n} from '../directory/b.ts'`],
    ['a side effect', 'src/kernel/a.ts', `import '../directory/b.ts'`],
    ['a folder that nobody planned', 'src/helpers/a.ts', `import { b } from '../kernel/b.ts'`],
    ['source that needs a test', 'src/kernel/a.ts', `import { b } from '../../tests/support/b.ts'`],
    ['source that needs db', 'src/search/a.ts', `import { b } from '../../db/gazetteer/b.ts'`],
    ['content outside pages and library', 'src/directory/a.ts', `import { getEntry } from 'astro:content'`],
    ['drizzle in a page', 'src/pages/a.ts', `import { eq } from 'drizzle-orm'`],
    ['drizzle in an action', 'src/actions/a.ts', `import { eq } from 'drizzle-orm/sqlite-core'`],
    [
      'tables in a page',
      'src/pages/[lang]/a.astro',
      `---\nimport { b } from '../../directory/tables.ts'\n---`,
    ],
    [
      'what is stored, in a public page',
      'src/pages/[lang]/doctors/a.astro',
      `---\nimport { b } from '../../../directory/stored-profile.ts'\n---`,
    ],
    ['a second keeper of sessions', 'src/members/a.ts', `import { Lucia } from 'lucia'`],
    ['a second opener of databases', 'src/search/a.ts', `import Sqlite from 'better-sqlite3'`],
  ]

  test.each(wrong)('%s', (_what, file, text) => {
    expect(check(file, text)).toHaveLength(1)
  })

  test('an island that reaches Node through two files', () => {
    const found = check('src/members/islands/Form.tsx', `import { b } from '../b.ts'`, [
      ['src/members/b.ts', `import { c } from '../kernel/c.ts'`],
      ['src/kernel/c.ts', `import { readFileSync } from 'node:fs'`],
    ])
    expect(found).toEqual([expect.stringContaining('Form.tsx reaches node:fs through src/kernel/c.ts')])
  })

  test('a script of a page that reaches a package', () => {
    expect(check('src/directory/browser/a.ts', `import { z } from 'zod'`)).toHaveLength(1)
  })
})

describe('the checker lets pass', () => {
  const right: [what: string, file: string, text: string][] = [
    ['words above the kernel', 'src/search/a.ts', `import { b } from '../i18n/index.ts'`],
    ['facts in the directory', 'src/directory/a.ts', `import { b } from '../library/facts.ts'`],
    ['a demonstration at the first start', 'src/server/main.ts', `import { b } from '../portal/demo/b.ts'`],
    [
      'tables in a component of their feature',
      'src/directory/components/A.astro',
      `---\nimport { b } from '../tables.ts'\n---`,
    ],
    [
      'types of a feature in an island',
      'src/members/islands/A.tsx',
      `import type { B } from '../../kernel/database.ts'`,
    ],
    ['an import in a comment', 'src/kernel/a.ts', `// import { b } from '../directory/b.ts'`],
  ]

  test.each(right)('%s', (_what, file, text) => {
    expect(check(file, text, [['src/kernel/database.ts', `import Sqlite from 'better-sqlite3'`]])).toEqual([])
  })
})
