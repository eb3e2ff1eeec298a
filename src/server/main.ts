// First, because it changes how everything after it is found.
import '../kernel/quick-imports.ts'

await import('./run.ts')
