import { describe, expect, test } from 'vitest'
import { projectFiles } from './support/project-files.ts'

const code = projectFiles('{src,db,tests}/**/*.{ts,tsx,astro,css}')
const astro = only(/\.astro$/)
const everything = projectFiles(
  '{src,db,tests,docs,public,content}/**/*.{ts,tsx,astro,css,md,sql,json,jsonl,txt,svg,webmanifest}',
  '*.{md,json,mjs,yaml}',
  '{Dockerfile,NOTICE,LICENSE}',
)

describe('files', () => {
  test('have at most 300 lines', () => {
    const long = [...code].filter(([, text]) => text.split('\n').length > 301).map(([path]) => path)
    expect(long).toEqual([])
  })

  test('of source are short: half of them up to 60 lines, nine of ten up to 150', () => {
    const lengths = [...code]
      .filter(([path]) => /^src\/.*\.(ts|tsx|astro)$/.test(path))
      .map(([, text]) => text.split('\n').length - 1)
      .sort((a, b) => a - b)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60)
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThanOrEqual(150)
  })

  test('of tests leave nothing out and run nothing alone', () => {
    expect(
      matches(only(/\.test\.ts$/), /\b(?:test|describe|it)(?:\.\w+)*\.(?:only|skip|skipIf|runIf|todo)\b/),
    ).toEqual([])
  })
})

describe('pages', () => {
  test('carry no style attribute and no handler: the policy refuses both', () => {
    expect(matches(astro, /\sstyle=|\sstyle\{/)).toEqual([])
    expect(matches(astro, /\son(?:click|load|error|submit|input|change|focus|key\w+)=/i)).toEqual([])
  })

  test('ask other origins for nothing', () => {
    expect(matches(astro, /(?:src|srcset|action)="https?:/)).toEqual([])
    expect(matches(only(/\.(css|astro)$/), /url\(\s*['"]?(?:https?:)?\/\//)).toEqual([])
    expect(matches(only(/\.css$/), /@import\s+(?:url\()?['"]?(?:https?:)?\/\//)).toEqual([])
  })

  test('read in both directions: no side in the stylesheets that does not turn', () => {
    const sides =
      /(?<![\w-])(?:margin|padding|border|inset)-(?:left|right)|(?<![\w-])(?:left|right):|text-align:\s*(?:left|right)|float:\s*(?:left|right)/
    expect(matches(only(/\.(css|astro)$/), sides)).toEqual([])
  })
})

describe('code', () => {
  test('has no leftovers: no debugger, no log to the console in source', () => {
    expect(matches(only(/^src\/.*\.(ts|tsx|astro)$/), /\bdebugger\b|\bconsole\.(?:log|debug)\b/)).toEqual([])
  })

  test('never goes round the compiler', () => {
    // In two halves, so that this line does not find itself.
    const escape = new RegExp(['@ts-', '(?:ignore|expect-error|nocheck)|eslint-', 'disable'].join(''))
    expect(matches(code, escape)).toEqual([])
  })

  test('names no folder of the machine it was made on, and no registry of packages', () => {
    const places = [
      '/work',
      '/(?:main|shared|\\.)|/tmp/pl',
      'an|registry\\.npm',
      'js\\.org|registry\\.yarn',
      'pkg',
    ]
    expect(matches(everything, new RegExp(places.join('')))).toEqual([])
  })
})

function only(pattern: RegExp): Map<string, string> {
  return new Map([...code].filter(([path]) => pattern.test(path)))
}

/** Each place as `path:line text`. */
function matches(files: ReadonlyMap<string, string>, pattern: RegExp): string[] {
  return [...files].flatMap(([path, text]) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line) ? [`${path}:${index + 1} ${line.trim().slice(0, 100)}`] : [],
      ),
  )
}
