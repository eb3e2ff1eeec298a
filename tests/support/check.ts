import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { day } from '../../src/kernel/clock.ts'
import { projectRoot } from '../../src/kernel/root.ts'
import { checkLibrary } from '../../src/library/check-library.ts'
import { inWords } from '../../src/library/integration.ts'

/** `npm run check`: format, lint, types and content; everything is looked at, then the sum is said. */
const steps: [name: string, isRight: () => boolean][] = [
  ['format', () => tool('prettier', '--check', '--log-level', 'warn', '.', '!content/**/*.md')],
  ['lint', () => tool('eslint', '.')],
  ['styles', () => tool('stylelint', 'src/**/*.{css,astro}')],
  ['types', () => tool('astro', 'check', '--silent')],
  ['content', checkContent],
]

const failed = steps.filter((step) => !runs(step)).map(([name]) => name)
process.stdout.write(failed.length === 0 ? '\nall checks passed\n' : `\nfailed: ${failed.join(', ')}\n`)
process.exitCode = failed.length === 0 ? 0 : 1

function runs([name, isRight]: [string, () => boolean]): boolean {
  process.stdout.write(`\n${name}\n`)
  const passed = isRight()
  process.stdout.write(`${name}: ${passed ? 'ok' : 'failed'}\n`)
  return passed
}

function tool(name: string, ...options: string[]): boolean {
  const file = join(projectRoot, 'node_modules/.bin', name)
  const { status } = spawnSync(file, options, {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  return status === 0
}

// What an author did wrong fails; what time did is only listed.
function checkContent(): boolean {
  const findings = checkLibrary(join(projectRoot, 'content'), day(new Date()))
  for (const finding of findings) process.stdout.write(`${finding.severity}: ${inWords(finding)}\n`)
  return findings.every(({ severity }) => severity !== 'error')
}
