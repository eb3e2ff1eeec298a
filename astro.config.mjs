import node from '@astrojs/node'
import react from '@astrojs/react'
import { defineConfig } from 'astro/config'
import { libraryRules } from './src/library/integration.ts'
import { development } from './src/server/development.ts'

export default defineConfig({
  site: process.env.SITE_ORIGIN ?? 'http://localhost:4321',
  output: 'server',
  adapter: node({ mode: 'middleware' }),
  // The front door sends every page to its one spelling; here both are known.
  trailingSlash: 'ignore',
  build: { format: 'directory', inlineStylesheets: 'never' },
  // The front door compares the origin of every unsafe request, JSON included.
  security: { checkOrigin: false },
  integrations: [
    react({ experimentalDisableStreaming: true }),
    libraryRules(new URL('./content/', import.meta.url)),
    development(),
  ],
  devToolbar: { enabled: false },
  // The policy of the pages allows no inline script: a small one stays a file too.
  vite: { build: { assetsInlineLimit: 0 } },
})
