import { checkLicence, tidyLicence } from '../../directory/registers/number-formats.ts'
import { recordedFacts, type Register } from '../../directory/registers/register.ts'
import { registers } from '../../directory/registers/registers.ts'
import { checkPerson, type RppsCheck } from '../../verification/registers/rpps/check-person.ts'
import { rpps } from '../../verification/registers/rpps/rpps.ts'
import { rppsRecord } from '../../verification/registers/rpps-record.ts'
import { CommandError } from '../command-error.ts'
import { withSite } from '../with-site.ts'
import { notLoaded, print, type Which } from './register-print.ts'

interface Claimed extends Which {
  number: string
  family: string
  given: string
  postalCode?: string
}

/** Says what a register says of a claim; of one that has no files, whether the number can be, and where to look. */
export async function checkRegister(claimed: Claimed): Promise<void> {
  if (claimed.register === rpps) return await checkLoaded(claimed)
  const register = registers.find(({ numbers }) => numbers.id === claimed.register)
  if (!register) throw new CommandError(`--register: ${claimed.register} is none of ${known()}`)
  checkFormat(register, claimed)
}

function known(): string {
  return registers.map(({ numbers }) => numbers.id).join(', ')
}

async function checkLoaded({ register, json, number, family, given, postalCode }: Claimed): Promise<void> {
  const { number: tidy } = tidyLicence({ register, number })
  await withSite(({ database, config }) => {
    const found = rppsRecord(database, config.dataDir, tidy)
    if (!found) throw new CommandError(notLoaded(register))
    const postalCodes = postalCode === undefined ? [] : [postalCode]
    const check = checkPerson({ number: tidy, family, given, postalCodes }, found.record)
    const { loadedAt, files } = found.load
    const answer = { register, number: tidy, ...check, publication: { loadedAt, files } }
    print(json, answer, sentencesOf(check).join('\n'))
  })
}

const digitSentences: Record<RppsCheck['checkDigit'], string> = {
  right: 'The check digit is right.',
  wrong: 'Warning: the check digit is wrong; look at the number again.',
  'not-eleven-digits': 'Warning: a number of this register has eleven digits.',
}

function sentencesOf({
  checkDigit,
  registered,
  profession,
  name,
  registeredName,
  diploma,
  place,
}: RppsCheck) {
  return [
    digitSentences[checkDigit],
    registered === 'other-profession'
      ? `Registered, but as ${profession}.`
      : `Registered as a doctor: ${registered}.`,
    registeredName
      ? `Name: ${name} (${registeredName.given} ${registeredName.family}).`
      : 'Name: nobody to compare with.',
    diploma === 'found'
      ? 'DIU Mésothérapie (DIP62): recorded.'
      : 'DIU Mésothérapie (DIP62): not recorded. This is no proof against a diploma.',
    `Place: ${place}.`,
  ]
}

const formatSentences: Record<ReturnType<typeof checkLicence>, string> = {
  fits: 'The number can be one of this register.',
  'look-again': 'Warning: the check digit is wrong; look at the number again.',
  'licence-format': 'No number of this register looks like that.',
}

function checkFormat({ numbers, name, address, steps, record }: Register, { number, json }: Claimed): void {
  const licence = { register: numbers.id, number }
  const format = checkLicence(licence)
  const lookUp = {
    name: name.en,
    address,
    steps: steps.map(({ en }) => en),
    record: record.map((fact) => recordedFacts[fact].en),
  }
  const answer = { register: numbers.id, number: tidyLicence(licence).number, format, lookUp }
  const where = `Look it up by hand: ${name.en}${address === null ? '' : ` (${address})`}.`
  print(json, answer, [formatSentences[format], where, ...lookUp.steps].join('\n'))
}
