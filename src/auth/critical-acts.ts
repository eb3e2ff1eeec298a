/** Acts that ask for a fresh proof, bound to the act and what it is done to. */
export const criticalActs = [
  'password.change',
  'email.change',
  'second-factor.change',
  'data.export',
  'account.leave',
  'account.suspend',
  'role.change',
  'case.approve',
  'case.revoke',
  'practitioner.suspend',
  'practitioner.restore',
  'import.commit',
  'documents.download',
  'person.erase',
  'diplomas.publish',
  'society.approval',
  'token.create',
] as const

export type CriticalAct = (typeof criticalActs)[number]
