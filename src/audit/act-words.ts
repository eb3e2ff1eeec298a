import type { Messages } from '../i18n/index.ts'
import type { ActsMessages } from '../i18n/messages/en/acts.ts'
import type { RecordedAct } from './read-acts.ts'

/** What an act is called; one of another version keeps its own name. */
export function actPhrase(act: string, words: ActsMessages): string {
  return wordFor(words.phrases, act) ?? act
}

/** An act as a sentence. `name` is what the actor is called, when that is known. */
export function actSentence({ actor, act }: RecordedAct, name: string | undefined, words: ActsMessages) {
  return words.sentence(name ?? actorName(actor, words), actPhrase(act, words))
}

/** What an actor without a name is called: the system, the operator, or an account that is gone. */
export function actorName(actor: string, words: ActsMessages): string {
  return wordFor(words.actors, actor) ?? words.goneAccount(actor.slice(-6))
}

/** The kind of an object, and enough of its number to tell it from another. */
export function objectName(object: string, words: ActsMessages): string {
  const [kind = '', id = ''] = object.split(':')
  const called = wordFor(words.objects, kind) ?? kind
  return id === '' ? called : `${called} …${id.slice(-6)}`
}

/** The details of an act as labels and values. */
export function actDetails(
  { detail }: RecordedAct,
  { acts, account }: Messages,
): { label: string; value: string }[] {
  const values = { ...acts.values, ...account.roles }
  const wordsFor = (text: string) => text.split(' ').map((word) => wordFor(values, word) ?? word)
  return Object.entries(detail)
    .filter(([, value]) => value !== null && value !== '')
    .map(([key, value]) => ({
      label: wordFor(acts.details, key) ?? key,
      value:
        typeof value === 'boolean' ? acts.truth[value ? 'yes' : 'no'] : wordsFor(String(value)).join(', '),
    }))
}

/** Where an object is shown to staff, below `/{lang}/staff/`; undefined when it has no page of its own. */
export function objectPath(object: string): string | undefined {
  const [kind = '', id = ''] = object.split(':')
  const folder = wordFor({ account: 'people', case: 'cases', letter: 'letters', report: 'reports' }, kind)
  return folder === undefined || id === '' ? undefined : `${folder}/${id}/`
}

function wordFor(words: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined
}
