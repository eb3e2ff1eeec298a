import type { AstroIntegration } from 'astro'

const astroLocals = Symbol.for('astro.locals')

/** Gives the pages of `npm run dev` the same services that the front door gives them. */
export function development(): AstroIntegration {
  return {
    name: 'bon-endroit:development',
    hooks: {
      'astro:server:setup': async ({ server }) => {
        const { startServices } = await import('./start.ts')
        const services = startServices(process.env)
        server.middlewares.use((request, _response, next) => {
          const locals = { services, site: services.site, clientKey: 'local', requestId: 'development' }
          Reflect.set(request, astroLocals, locals)
          next()
        })
      },
    },
  }
}
