import { ActionError, type ActionAPIContext } from 'astro:actions'
import type { Actor } from '../auth/actor.ts'
import { evidenceFiles } from '../verification/evidence/evidence-files.ts'
import { addDiploma } from '../verification/own/add-diploma.ts'
import { addPaper } from '../verification/own/add-paper.ts'
import { answerQuestion } from '../verification/own/answer-question.ts'
import { appealOwnCase } from '../verification/own/appeal-own-case.ts'
import { applyAgain } from '../verification/own/apply-again.ts'
import { ownForms } from '../verification/own/own-forms.ts'
import { guarded } from './guarded.ts'
import { refusal, taken } from './refusal.ts'

type Locals = ActionAPIContext['locals']

/** What members do with the cases about themselves. */
export const ownCases = {
  answerOwn: guarded('verification.answerOwn', {
    input: ownForms.answer,
    handler: async ({ case: caseUid, version, words, kind, files }, { locals }) => {
      const person = personIn(locals)
      // A form without a choice sends one empty file.
      const chosen = files.filter(({ size }) => size > 0)
      for (const _ of chosen) await count(locals, person)
      const read = await Promise.all(chosen.map(readFile))
      const answer = { caseUid, version, words, kind, files: read }
      return taken(await answerQuestion(evidenceOf(locals), person, answer, locals.services.clock()))
    },
  }),
  appealOwn: guarded('verification.appealOwn', {
    input: ownForms.appeal,
    handler: ({ case: caseUid, version, words }, { locals }) => {
      const appeal = { caseUid, version, words }
      return taken(appealOwnCase(locals.services, personIn(locals), appeal, locals.services.clock()))
    },
  }),
  applyAgain: guarded('verification.applyAgain', {
    input: ownForms.again,
    handler: (_, { locals }) =>
      taken(applyAgain(locals.services.database, personIn(locals), locals.services.clock())),
  }),
  addPaper: guarded('verification.addPaper', {
    input: ownForms.paper,
    handler: async ({ kind, file }, { locals }) => {
      const person = personIn(locals)
      await count(locals, person)
      const paper = { kind, ...(await readFile(file)) }
      return taken(await addPaper(evidenceOf(locals), person, paper, locals.services.clock()))
    },
  }),
  addDiploma: guarded('verification.addDiploma', {
    input: ownForms.diploma,
    handler: (diploma, { locals }) =>
      taken(addDiploma(locals.services, personIn(locals), diploma, locals.services.clock())),
  }),
}

/** The table lets nobody through who is not signed in; without a person there is a hole in it. */
function personIn({ actor }: Locals): Actor {
  if (actor === null) throw new ActionError({ code: 'UNAUTHORIZED' })
  return actor
}

function evidenceOf({ services: { database, config, secrets } }: Locals) {
  return { database, files: evidenceFiles(config.dataDir, secrets) }
}

async function readFile(file: File): Promise<{ name: string; bytes: Uint8Array }> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

async function count({ services }: Locals, { uid }: Actor): Promise<void> {
  const allowance = await services.limits.take('upload', uid)
  if (!allowance.ok) throw refusal('too-many')
}
