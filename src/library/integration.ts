import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { checkLibrary } from './check-library.ts'
import type { Finding } from './finding.ts'

/** Checks `content/` before every build; takes the folder; an author's mistake stops the build, time only warns. */
export function libraryRules(folder: URL): AstroIntegration {
  return {
    name: 'library-rules',
    hooks: {
      'astro:build:start': ({ logger }) => {
        const findings = checkLibrary(fileURLToPath(folder), new Date().toISOString().slice(0, 10))
        for (const finding of findings) logger.warn(inWords(finding))
        const errors = findings.filter(({ severity }) => severity === 'error')
        if (errors.length > 0) throw new Error(`content/ has ${errors.length} mistakes (listed above).`)
      },
    },
  }
}

/** A finding as one line for people. */
export function inWords({ file, line, rule, sentence }: Finding): string {
  return `content/${file}:${line} ${sentence} (${rule})`
}
