import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** One row of the invented register. */
export interface RppsRow {
  number: string
  family: string
  given: string
  profession?: [code: string, label: string]
  category?: string
  idType?: string
  postalCode?: string
  town?: string
}

const doctor: [string, string] = ['10', 'Médecin']

const peopleColumns = [
  "Type d'identifiant PP",
  'Identifiant PP',
  'Identification nationale PP',
  "Nom d'exercice",
  "Prénom d'exercice",
  'Code profession',
  'Libellé profession',
  'Code catégorie professionnelle',
  'Libellé catégorie professionnelle',
  'Code postal (coord. structure)',
  'Libellé commune (coord. structure)',
]

/** The same columns as another year's publication names them. */
export const olderNames = [
  'Type d’identifiant PP',
  'Identifiant PP',
  'Identification nationale PP',
  'Nom exercice',
  'Prénom exercice',
  'Code Profession',
  'Libellé profession',
  'Code catégorie professionnelle',
  'Libellé catégorie professionnelle',
  'Code postal structure',
  'Libellé commune structure',
]

const awardColumns = (code: string, label: string) => [
  "Type d'identifiant PP",
  'Identifiant PP',
  "Nom d'exercice",
  code,
  label,
]

/** Writes the file of people and returns its path. */
export function peopleFile(folder: string, day: string, rows: RppsRow[], columns = peopleColumns): string {
  const lines = rows.map(
    ({ number, family, given, profession = doctor, category = 'C', idType = '8', ...place }) => [
      idType,
      number,
      `8${number}`,
      family,
      given,
      ...profession,
      category,
      'Civil',
      place.postalCode ?? '',
      place.town ?? '',
    ],
  )
  return writeRows(folder, `PS_LibreAcces_Personne_activite_${day}0801.txt`, [columns, ...lines])
}

/** Writes the file of diplomas: a number and a code in each row. */
export function diplomaFile(
  folder: string,
  day: string,
  rows: [number: string, code: string, label: string][],
): string {
  const lines = rows.map(([number, code, label]) => ['8', number, '', code, label])
  const columns = awardColumns('Code diplôme obtenu', 'Libellé diplôme obtenu')
  return writeRows(folder, `PS_LibreAcces_Dipl_AutExerc_${day}0801.txt`, [columns, ...lines])
}

export function skillFile(
  folder: string,
  day: string,
  rows: [number: string, code: string, label: string][],
): string {
  const lines = rows.map(([number, code, label]) => ['8', number, '', code, label])
  const columns = awardColumns('Code savoir-faire', 'Libellé savoir-faire')
  return writeRows(folder, `PS_LibreAcces_SavoirFaire_${day}0801.txt`, [columns, ...lines])
}

// As published: a bar after every cell, no quotes, every line ended.
function writeRows(folder: string, name: string, rows: string[][]): string {
  const file = join(folder, name)
  writeFileSync(file, rows.map((cells) => `${cells.join('|')}|\n`).join(''))
  return file
}
