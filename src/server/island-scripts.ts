import island from 'astro/runtime/server/astro-island.prebuilt.js'
import idle from 'astro/runtime/client/idle.prebuilt.js'
import load from 'astro/runtime/client/load.prebuilt.js'
import only from 'astro/runtime/client/only.prebuilt.js'
import visible from 'astro/runtime/client/visible.prebuilt.js'
import { hashSource } from './policy.ts'

/**
 * The only inline scripts that a page rendered on demand may carry: those with which Astro wakes an island.
 * Anything else between `<script>` and `</script>` was not written by us, so its hash is never put into a
 * policy.
 */
export const islandScripts: readonly string[] = [island, idle, load, only, visible].map(hashSource)
