import { readdir, rm } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { compressClient } from '../../src/server/compress.ts'
import { buildFolder, openDoor } from './support/door.ts'

const long = `<style>b{}</style><p>${'bonjour '.repeat(500)}</p>`

describe('a file of the build', () => {
  test('is a page at the address of its folder', async () => {
    const door = await openDoor({ files: { 'en/guide/index.html': '<p>guide</p>' } })
    const answer = await door.ask('/en/guide/')
    expect(answer).toMatchObject({ status: 200, body: '<p>guide</p>' })
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
    })
    expect((await door.ask('/en/guide')).headers.location).toBe('/en/guide/')
  })

  test('whose name holds its hash may be kept for a year', async () => {
    const door = await openDoor({ files: { '_astro/site.Bx1.css': 'b{}' } })
    const { headers } = await door.ask('/_astro/site.Bx1.css')
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(headers['content-type']).toBe('text/css; charset=utf-8')
  })

  test('that the reader has is not sent again', async () => {
    const door = await openDoor({ files: { 'en/guide/index.html': long } })
    const { headers } = await door.ask('/en/guide/')
    const again = await door.ask('/en/guide/', { headers: { 'if-none-match': headers.etag } })
    expect(again).toMatchObject({
      status: 304,
      bytes: 0,
      headers: { etag: headers.etag, 'cache-control': 'no-cache' },
    })
    const other = await door.ask('/en/guide/', { headers: { 'if-none-match': '"other", W/"another"' } })
    expect(other.status).toBe(200)
  })

  test('is sent whole to whoever asks for a part of it', async () => {
    const door = await openDoor({ files: { 'a.txt': 'whole' } })
    for (const range of ['bytes=9-2', 'bytes=0-1', 'x'])
      expect(await door.ask('/a.txt', { headers: { range } })).toMatchObject({ status: 200, body: 'whole' })
  })

  test('is found by HEAD, and not by POST', async () => {
    const door = await openDoor({
      files: { 'en/guide/index.html': long },
      handler: (_req, _res, next) => next(),
    })
    const head = await door.ask('/en/guide/', { method: 'HEAD' })
    expect(head).toMatchObject({ status: 200, bytes: 0, headers: { 'content-length': String(long.length) } })
    const headers = { origin: 'http://directory.test' }
    expect((await door.ask('/en/guide/', { method: 'POST', headers })).status).toBe(404)
  })

  test('that is the page of an error says so when asked for itself', async () => {
    const door = await openDoor({ files: { '404.html': '<p>nothing here</p>' } })
    expect((await door.ask('/404.html')).status).toBe(404)
  })

  test('is still there when a new build has removed it from the disk', async () => {
    const folder = await buildFolder({ 'a.txt': 'old' })
    const door = await openDoor({ clientFolder: folder })
    await rm(`${folder}/a.txt`)
    expect((await door.ask('/a.txt')).body).toBe('old')
  })
})

describe('compressing a build', () => {
  test('writes both forms beside texts worth it, and again only for the texts', async () => {
    const folder = await buildFolder({
      'en/index.html': long,
      'short.css': 'b{}',
      'font.woff2': 'x'.repeat(2000),
    })
    expect(await compressClient(folder)).toBe(1)
    expect(await compressClient(folder)).toBe(1)
    expect((await readdir(folder, { recursive: true })).sort()).toEqual([
      'en',
      'en/index.html',
      'en/index.html.br',
      'en/index.html.gz',
      'font.woff2',
      'short.css',
    ])
  })

  test.each([
    ['br', 'gzip, deflate, br, zstd'],
    ['gzip', 'gzip, deflate'],
    ['gzip', 'br;q=0, gzip;q=0.5'],
    [undefined, 'identity'],
    [undefined, undefined],
  ])('lets %s be sent to whoever takes "%s"', async (encoding, accept) => {
    const folder = await buildFolder({ 'en/index.html': long })
    await compressClient(folder)
    const door = await openDoor({ clientFolder: folder })
    const answer = await door.ask('/en/', {
      headers: accept === undefined ? {} : { 'accept-encoding': accept },
    })
    expect(answer.headers['content-encoding']).toBe(encoding)
    expect(answer.headers.vary).toBe('Accept-Encoding')
    expect(answer.headers['content-length']).toBe(String(answer.bytes))
    expect(answer.body).toBe(long)
  })
})
