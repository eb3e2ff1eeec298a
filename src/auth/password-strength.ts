import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { refused, ok, type Result } from '../kernel/result.ts'

/** Why a password is refused; also the key of the sentence that says so. */
export type Weakness =
  'password-too-short' | 'password-too-long' | 'password-own-words' | 'password-guessable'

export interface PasswordOwner {
  name: string
  email: string
  societyName: string
  hasSecondFactor: boolean
}

export const shortestPassword = { alone: 15, withSecondFactor: 12 }
export const longestPassword = 128
const leastOfOneself = 8

/** What a guesser would try first here, in the site's languages. */
const wordsAtHand = [
  ...[
    'bon endroit',
    'bonendroit',
    'mesotherapy',
    'mesotherapist',
    'mésothérapie',
    'mesotherapie',
    'mésothérapeute',
  ],
  ...['doctor', 'docteur', 'médecin', 'medecin', 'physician', 'diploma', 'diplôme', 'directory', 'annuaire'],
  ...['מזותרפיה', 'מזותרפיסט', 'רופא', 'רופאה', 'דוקטור', 'מרפאה', 'תעודה', 'סיסמה', 'סיסמא', 'שלום'],
  ...['injection', 'needle', 'aiguille', 'cabinet', 'clinic', 'password', 'motdepasse', 'mot de passe'],
]

/** Says whether a password would hold for this owner; the reason when it would not. */
export type PasswordJudge = (password: string, owner: PasswordOwner) => Promise<Result<null, Weakness>>

/** A judge that reads its dictionaries when the first password is chosen, because that takes a while. */
export function createPasswordJudge(): PasswordJudge {
  let reading: Promise<ZxcvbnFactory> | undefined
  return async (password, owner) => {
    const text = password.normalize('NFC')
    const length = [...text].length
    const shortest = owner.hasSecondFactor ? shortestPassword.withSecondFactor : shortestPassword.alone
    if (length < shortest) return refused('password-too-short')
    if (length > longestPassword) return refused('password-too-long')
    return weigh(await (reading ??= readDictionaries()), text, owner)
  }
}

function weigh(judge: ZxcvbnFactory, text: string, owner: PasswordOwner): Result<null, Weakness> {
  const words = ownWords(owner)
  if (ownPart(text, words).length < leastOfOneself) return refused('password-own-words')
  const { score } = judge.check(text, words)
  return score >= 3 && new Set(text.toLowerCase()).size > 4 ? ok(null) : refused('password-guessable')
}

// What is left of a password when every word that a guesser here would try is taken out of it.
function ownPart(text: string, words: string[]): string {
  const longestFirst = words.map(bare).sort((a, b) => b.length - a.length)
  return longestFirst.reduce((left, word) => (word.length < 3 ? left : left.replaceAll(word, '')), bare(text))
}

function bare(text: string): string {
  const withoutMarks = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return withoutMarks.replaceAll(/[^\p{L}\p{N}\p{S}]/gu, '')
}

function ownWords({ name, email, societyName }: PasswordOwner): string[] {
  const words = [name, email, societyName, ...wordsAtHand].flatMap((text) => [
    text,
    text.replaceAll(/\s/g, ''),
    ...text.split(/[^\p{L}\p{N}]+/u),
  ])
  return [...new Set(words.map((word) => word.toLowerCase()))].filter((word) => word.length >= 3)
}

async function readDictionaries(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, common, english, french] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
    import('@zxcvbn-ts/language-fr'),
  ])
  return new Factory({
    dictionary: { ...common.dictionary, ...english.dictionary, ...french.dictionary },
    graphs: common.adjacencyGraphs,
    maxLength: longestPassword,
  })
}
