import { write, type Database } from '../kernel/database.ts'
import { ok, type Result } from '../kernel/result.ts'
import { takeStep, type Step, type StepRefusal } from './take-step.ts'

/** What somebody does to a case: which, in which version, who, when. */
export type Deed = Omit<Step, 'act'>

type Done = Result<{ version: number }, StepRefusal>

/** Takes a submitted case into review. */
export const takeUpCase = (database: Database, deed: Deed): Done =>
  simply(database, { ...deed, act: 'take-up' })

/** Asks the member for something; the note says what. */
export const askMember = (database: Database, deed: Deed & { note: string }): Done =>
  simply(database, { ...deed, act: 'ask' })

/** The member has answered: the case goes on. */
export const answerCase = (database: Database, deed: Deed): Done =>
  simply(database, { ...deed, act: 'answer' })

/** Says that every check is done and right, for a second person to approve; refuses while one is missing. */
export const prepareCase = (database: Database, deed: Deed): Done =>
  simply(database, { ...deed, act: 'prepare' })

/** Gives a prepared case back to be looked at again. */
export const sendBackCase = (database: Database, deed: Deed & { note: string }): Done =>
  simply(database, { ...deed, act: 'send-back' })

/** The refused person asks for a second look, by somebody else. */
export const appealCase = (database: Database, deed: Deed): Done =>
  simply(database, { ...deed, act: 'appeal' })

/** Ends a case without a decision, because there is nothing to decide any more. */
export const withdrawCase = (database: Database, deed: Deed): Done =>
  simply(database, { ...deed, act: 'withdraw' })

function simply(database: Database, step: Step): Done {
  return write(database, () => {
    const taken = takeStep(database, step)
    return taken.ok ? ok({ version: taken.value.number }) : taken
  })
}
