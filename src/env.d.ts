declare namespace App {
  interface Locals {
    /** Made once in server/start.ts. Prerendered pages have none: they never read the database. */
    services: import('./server/services.ts').Services
    site: import('./server/site.ts').Site
    locale: import('./i18n/locales.ts').Locale
    t: import('./i18n/index.ts').Messages
    /** Who asks, for limits only: a network, never a person. */
    clientKey: string
    /** Who is signed in, of the session cookie of this request; null is nobody. */
    actor: import('./auth/actor.ts').Actor | null
    /** Set by a sign-out: the browser is told to forget what it kept of this site. */
    signedOut?: boolean
    requestId: string
    /** The pattern of the page that answers; the log shows it instead of the address. */
    route?: string
  }
}
