import { enableCompileCache } from 'node:module'
// First, because it changes how everything after it is found.
import '../kernel/quick-imports.ts'

// Node keeps what it has compiled: the next start takes a third less.
enableCompileCache()
await import('./run.ts')
