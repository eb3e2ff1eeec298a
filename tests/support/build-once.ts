import { parseConfig } from '../../src/kernel/config.ts'
import { demonstrationSociety } from '../../src/portal/demo/make-demonstration.ts'
import { buildSite, isBuildCurrent } from '../../src/server/build.ts'
import { siteOf } from '../../src/server/site.ts'

/** Builds the site once for the tests that ask it, unless the build is made from the sources as they are. */
export default async function buildOnce(): Promise<void> {
  const site = siteOf(parseConfig({}), demonstrationSociety)
  if (isBuildCurrent(site)) return
  process.stdout.write('Building the site …\n')
  await buildSite(site)
}
