import { join } from 'node:path'
import type { Logger } from 'pino'
import type { Auth } from '../auth/auth.ts'
import type { Limits } from '../auth/limits.ts'
import { knownIds, type KnownIds } from '../directory/doctor-query.ts'
import { createDoctorSearch, type DoctorSearch } from '../directory/doctor-search.ts'
import { createLabels, type Labels } from '../directory/labels.ts'
import { prepareNews, type News } from '../directory/feeds/read-news.ts'
import { createProfileReader, type ProfileReader } from '../directory/profile/profile.ts'
import { createListingReader, type ListingReader } from '../directory/read-listings.ts'
import { readSociety, type Society } from '../directory/society.ts'
import { searchFileOf } from '../directory/stored-engine.ts'
import { syncWords, wordIds } from '../directory/sync-words.ts'
import { fixedClock, systemClock, type Clock } from '../kernel/clock.ts'
import { ConfigError, databaseFileIn, ownOrigin, type Config } from '../kernel/config.ts'
import { openDatabase, type Database } from '../kernel/database.ts'
import { migrate } from '../kernel/migrate.ts'
import { loadSecrets, type Secrets } from '../kernel/secrets.ts'
import { loadFacts, type Facts } from '../library/facts.ts'
import { libraryEntries } from '../library/library-entries.ts'
import { searchTerms } from '../library/search-terms.ts'
import { createMail, type Mail } from '../mail/mail.ts'
import { openAuth } from '../portal/open-auth.ts'
import { projectRoot } from '../kernel/root.ts'
import { createEmbeddedEngine } from '../search/embedded-engine.ts'
import { LibraryIndex } from '../search/library-index.ts'
import { loadGazetteer } from '../search/gazetteer/load-gazetteer.ts'
import { placeBook } from '../search/place-book.ts'
import { keepSearch } from './keep-search.ts'
import { openSearchServer, type SearchServer } from './search-server.ts'
import { siteOf, type Site } from './site.ts'

/** Everything that a running site is made of. Pages and actions get it, nobody keeps it. */
export interface Services {
  config: Config
  clock: Clock
  log: Logger
  database: Database
  society: Society
  site: Site
  secrets: Secrets
  mail: Mail
  auth: Auth
  limits: Limits
  /** Where this process answers: what links in letters begin with. */
  ownOrigin: string
  facts: Facts
  labels: Labels
  listings: ListingReader
  /** Who is newly listed, or back, and who left the list, without a name. */
  news: (now: Date) => News
  profileAt: ProfileReader
  doctors: DoctorSearch
  /** Everything that can be read here, by its words. */
  library: LibraryIndex
  /** The search server of a site that has one. */
  searchServer: SearchServer | null
  /** Which ids a search may name. */
  knownIds: KnownIds
}

/** Opens and migrates the database and puts the services together; throws a ConfigError when it holds no society. */
export function makeServices(config: Config, log: Logger): Services {
  const database = openDatabase(databaseFileIn(config))
  migrate(database)
  loadGazetteer(database)
  const society = readSociety(database)
  if (!society) throw new ConfigError(`DATA_DIR: ${database.file} holds no society; run portal init`)
  const clock = clockOf(config, society)
  const site = siteOf(config, society)
  const secrets = loadSecrets(config, society)
  const { societyName } = site
  const mailSite = { origin: ownOrigin(config), builtFor: site.origin, societyName }
  const mail = createMail({ database, secrets, clock, site: mailSite })
  const facts = loadFacts(join(projectRoot, 'content'))
  syncWords(database, wordIds(facts))
  const listings = createListingReader(database)
  const engine = createEmbeddedEngine({ terms: searchTerms(facts), places: placeBook(database) })
  const searchServer = openSearchServer({ config, database, listings, engine, clock, log })
  const file = searchFileOf(database)
  const doctors = createDoctorSearch(database, engine, listings, clock(), searchServer?.proposer, file)
  keepSearch(doctors, database, clock, log)
  return {
    config,
    clock,
    log,
    database,
    society,
    site,
    secrets,
    mail,
    ...openAuth({
      config,
      database,
      secrets,
      clock,
      mail,
      society,
      onError: (err) => log.error({ err }, 'limits'),
    }),
    ownOrigin: ownOrigin(config),
    facts,
    labels: createLabels(facts, database),
    listings,
    news: prepareNews(database, listings),
    profileAt: createProfileReader(database, listings),
    knownIds: knownIds(facts),
    doctors,
    library: new LibraryIndex(libraryEntries(join(projectRoot, 'content'), facts)),
    searchServer,
  }
}

function clockOf({ now }: Config, { kind }: Society): Clock {
  if (now === undefined) return systemClock
  if (kind === 'real')
    throw new ConfigError('NOW is for demonstrations and tests only; this database is real')
  return fixedClock(now)
}
