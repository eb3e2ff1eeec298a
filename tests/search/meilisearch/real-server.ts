/** `npm run test:meilisearch`: the same questions to the server of MEILI_URL, in an index of its own. */
if (process.env['MEILI_URL'] === undefined) {
  process.stderr.write('MEILI_URL is not set: say where the server is, like http://127.0.0.1:7700\n')
  process.exitCode = 1
} else {
  process.env['TEST_MEILISEARCH'] = 'real'
  process.argv.push('tests/search/meilisearch/same-answers.test.ts')
  await import('../../support/run.ts')
}

export {}
