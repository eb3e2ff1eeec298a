import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** As the publisher writes them today: 56 names, in this order. */
const columns = [
  ...["Type d'identifiant PP", 'Identifiant PP', 'Identification nationale PP', "Code civilité d'exercice"],
  ...[
    'Libellé civilité exercice',
    'Code civilité',
    'Libellé civilité',
    "Nom d'exercice",
    "Prénom d'exercice",
  ],
  ...['Code profession', 'Libellé profession', 'Code catégorie professionnelle'],
  ...['Libellé catégorie professionnelle', 'Code type savoir-faire', 'Libellé type savoir-faire'],
  ...['Code savoir-faire', 'Libellé savoir-faire', 'Code mode exercice', 'Libellé mode exercice'],
  ...[
    'Numéro SIRET site',
    'Numéro SIREN site',
    'Numéro FINESS site',
    'Numéro FINESS établissement juridique',
  ],
  ...['Identifiant technique de la structure', 'Raison sociale site', 'Enseigne commerciale site'],
  ...['Complément destinataire (coord. structure)', 'Complément point géographique (coord. structure)'],
  ...['Numéro Voie (coord. structure)', 'Indice répétition voie (coord. Structure)'],
  ...['Code type de voie (coord. structure)', 'Libellé type de voie (coord. structure)'],
  ...['Libellé Voie (coord. structure)', 'Mention distribution (coord. structure)'],
  ...['Bureau cedex (coord. structure)', 'Code postal (coord. structure)', 'Code commune (coord. structure)'],
  ...[
    'Libellé commune (coord. structure)',
    'Code pays (coord. structure)',
    'Libellé pays (coord. structure)',
  ],
  ...['Téléphone (coord. structure)', 'Téléphone 2 (coord. structure)', 'Télécopie (coord. structure)'],
  ...['Adresse e-mail (coord. structure)', 'Code département (structure)', 'Libellé département (structure)'],
  ...['Ancien identifiant de la structure', "Autorité d'enregistrement", "Code secteur d'activité"],
  ...[
    "Libellé secteur d'activité",
    'Code section tableau pharmaciens',
    'Libellé section tableau pharmaciens',
  ],
  ...['Code fonction', 'Libellé fonction', "Code genre d'activité", "Libellé genre d'activité"],
]

export interface BigRow {
  number: string
  family: string
  given: string
  isNurse?: boolean
  postalCode: string
}

/** The invented person of a number: names repeat every few hundred people, as they do in life. */
export function personOf(index: number): BigRow {
  const number = String(10_000_000_000 + index)
  const postalCode = String(10_000 + (index % 85_000))
  return {
    number,
    family: `FAMILLE ${index % 977}`,
    given: `PRÉNOM-${index % 83}`,
    postalCode,
    isNurse: index % 5 > 1,
  }
}

/** Writes a publication of `count` people in its full width, changed by `change`; null leaves somebody out. */
export function writePublication(
  folder: string,
  day: string,
  count: number,
  change: (row: BigRow, index: number) => BigRow | null = (row) => row,
): string {
  const file = join(folder, `PS_LibreAcces_Personne_activite_${day}0801.txt`)
  const descriptor = openSync(file, 'w')
  writeSync(descriptor, `${columns.join('|')}|\n`)
  for (let from = 0; from < count; from += 2000) {
    const indexes = Array.from({ length: Math.min(2000, count - from) }, (_, offset) => from + offset)
    const rows = indexes.map((index) => change(personOf(index), index))
    writeSync(descriptor, rows.map((row) => (row ? lineOf(row) : '')).join(''))
  }
  closeSync(descriptor)
  return file
}

function lineOf({ number, family, given, isNurse = false, postalCode }: BigRow): string {
  const profession = isNurse ? '60|Infirmier' : '10|Médecin'
  const person = `8|${number}|8${number}|DR|Docteur|M|Monsieur|${family}|${given}|${profession}|C|Civil`
  const skill = 'S|Spécialité ordinale|SM54|Médecine générale|L|Libéral||||'
  const place = `R10100${number}|CABINET DU DR ${family}||||12||R|Rue|DES LILAS|||${postalCode}|31555|TOULOUSE|`
  const contact = '||0500000000||||31|Haute-Garonne||CNOM/CNOM/CNOM|SA07|Cabinet individuel|||FON-AU|Autre'
  return `${person}|${skill}|${place}${contact}|GENR01|Activité standard|\n`
}
