import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, test } from 'vitest'
import { clientKey } from '../../src/server/client.ts'

function from(address: string, forwardedFor?: string): IncomingMessage {
  const socket = new Socket()
  Object.defineProperty(socket, 'remoteAddress', { value: address })
  const req = new IncomingMessage(socket)
  if (forwardedFor !== undefined) req.headers['x-forwarded-for'] = forwardedFor
  return req
}

describe('the key of a client', () => {
  test('is the address of the socket, whatever the client claims', () => {
    expect(clientKey(from('192.0.2.7', '203.0.113.9'), 0)).toBe('192.0.2.7')
  })

  test('is what our one proxy saw, never what stands before it', () => {
    expect(clientKey(from('10.0.0.1', '6.6.6.6, 203.0.113.9'), 1)).toBe('203.0.113.9')
  })

  test('is what the outermost of two proxies saw', () => {
    expect(clientKey(from('10.0.0.1', '6.6.6.6, 203.0.113.9, 10.0.0.2'), 2)).toBe('203.0.113.9')
  })

  test('is the address of the socket when the proxy said nothing that is an address', () => {
    expect(clientKey(from('10.0.0.1', 'unknown'), 1)).toBe('10.0.0.1')
    expect(clientKey(from('10.0.0.1', '203.0.113.9'), 2)).toBe('10.0.0.1')
    expect(clientKey(from('10.0.0.1'), 1)).toBe('10.0.0.1')
  })

  test('is the network of 64 bits of an IPv6 address, however it is written', () => {
    expect(clientKey(from('2001:db8:1:2:3:4:5:6'), 0)).toBe('2001:db8:1:2::/64')
    expect(clientKey(from('2001:0DB8:0001:2::9'), 0)).toBe('2001:db8:1:2::/64')
    expect(clientKey(from('2001:db8::1'), 0)).toBe('2001:db8:0:0::/64')
    expect(clientKey(from('fe80::1%eth0'), 0)).toBe('fe80:0:0:0::/64')
  })

  test('is the IPv4 address inside an IPv6 one', () => {
    expect(clientKey(from('::ffff:192.0.2.7'), 0)).toBe('192.0.2.7')
  })
})
