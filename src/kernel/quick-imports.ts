import { registerHooks } from 'node:module'

// Node reads a package's own description anew for each of its files. drizzle's is 179 KB and it has hundreds of files:
// almost a second and 190 MB at every start. A file beside a file needs no description.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier.startsWith('.') && context.parentURL?.includes('/node_modules/drizzle-orm/')
      ? { url: new URL(specifier, context.parentURL).href, format: 'module', shortCircuit: true }
      : next(specifier, context),
})
