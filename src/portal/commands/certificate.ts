import { existsSync, readFileSync } from 'node:fs'
import { Command } from 'commander'
import { keySetOf, keysOfSet, publicKeys } from '../../courses/awards/award-keys.ts'
import { shownNumber } from '../../courses/awards/award-number.ts'
import { readToken, tokenIn, type Claims } from '../../courses/awards/award-token.ts'
import { CommandError } from '../command-error.ts'
import { withSite } from '../with-site.ts'

interface Options {
  keys: string
  json?: boolean
}

export function certificateCommand(): Command {
  const verify = new Command('verify')
    .description('proves the text of a QR code with public keys alone: no database, no connection')
    .argument('<token>', 'the text of the QR code: an address, or the token in it')
    .requiredOption('--keys <file>', 'the public keys of the society, from /en/verify/keys.json')
    .option('--json', 'prints what was signed as JSON')
    .action(verifyToken)
  const keys = new Command('keys')
    .description('prints the public keys that prove certificates of this site')
    .action(printKeys)
  return new Command('certificate')
    .description('diplomas, certificates and plates')
    .addCommand(verify)
    .addCommand(keys)
}

function verifyToken(typed: string, { keys: file, json = false }: Options): void {
  const token = tokenIn(typed)
  if (token === undefined) throw new CommandError('this is not the text of a certificate’s QR code')
  const said = readToken(keysIn(file), token)
  if (said === undefined)
    throw new CommandError('not signed with one of these keys: forged, altered, or of another society')
  if (json) process.stdout.write(`${JSON.stringify({ ok: true, ...said })}\n`)
  else for (const sentence of sentencesOf(said)) process.stdout.write(`${sentence}\n`)
  if (said.exp !== undefined && said.exp * 1000 <= Date.now())
    throw new CommandError(`the signature is genuine, but its term ended on ${dayOf(said.exp - 1)}`)
}

function keysIn(file: string): string[] {
  if (!existsSync(file)) throw new CommandError(`--keys: ${file} is no file`)
  const keys = keysOfSet(parsed(readFileSync(file, 'utf8')))
  if (!keys) throw new CommandError(`--keys: ${file} holds no public keys of certificates`)
  return keys
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function sentencesOf(said: Claims): string[] {
  const term = said.exp === undefined ? '' : `, until ${dayOf(said.exp - 1)}`
  const facts =
    'sub' in said
      ? [`${said.name} was listed as verified on ${dayOf(said.iat)}${term}.`, `Page: ${said.sub}`]
      : [
          `${said.award}: awarded to ${said.name} on ${dayOf(said.iat)}${term}.`,
          `Number: ${shownNumber(said.jti)}`,
        ]
  return [...facts, `Signed by ${said.iss}. Only that site knows whether it was revoked since.`]
}

async function printKeys(): Promise<void> {
  const keys = await withSite((site) => publicKeys(site))
  process.stdout.write(`${JSON.stringify(keySetOf(keys), null, 2)}\n`)
}

function dayOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10)
}
