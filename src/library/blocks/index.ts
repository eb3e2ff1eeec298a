import type { BlockMaker } from './fact-block.ts'
import { contraindicationsBlock } from './contraindications.ts'
import { claimsBlock, contradictionsBlock } from './contradictions.ts'
import { costsBlock } from './costs.ts'
import { countryRulesBlock, registersBlock } from './countries.ts'
import { depthPicture } from './depth-picture.ts'
import { evidencePicture } from './evidence-picture.ts'
import { congressesBlock, historyBlock } from './history.ts'
import { historyPicture } from './history-picture.ts'
import { patientProductsBlock, productClassesBlock, productsBlock, productUsesBlock } from './products.ts'
import { schedulePicture } from './schedule-picture.ts'
import { schedulesBlock } from './schedules.ts'
import { infectionsBlock, sideEffectsBlock } from './side-effects.ts'
import { societiesBlock, universitiesBlock } from './societies.ts'
import { studiesBlock } from './studies.ts'
import { glossaryBlock, questionsBlock } from './words.ts'
import { techniquesBlock } from './techniques.ts'

/** What an author can ask for: a line `::techniques` of a page becomes that block. */
export const blockMakers: Readonly<Record<string, BlockMaker>> = {
  techniques: techniquesBlock,
  'depth-picture': depthPicture,
  schedules: schedulesBlock,
  'schedule-picture': schedulePicture,
  'evidence-picture': evidencePicture,
  products: productsBlock,
  'patient-products': patientProductsBlock,
  'product-classes': productClassesBlock,
  'product-uses': productUsesBlock,
  'contraindications-absolute': contraindicationsBlock('absolute'),
  'contraindications-relative': contraindicationsBlock('relative'),
  'contraindications-discuss': contraindicationsBlock('discuss'),
  'side-effects-common': sideEffectsBlock('common'),
  'side-effects-rare': sideEffectsBlock('rare'),
  'side-effects-serious': sideEffectsBlock('serious'),
  infections: infectionsBlock,
  history: historyBlock,
  congresses: congressesBlock,
  'history-picture': historyPicture,
  'early-studies': studiesBlock('early'),
  'pain-studies': studiesBlock('pain'),
  'skin-studies': studiesBlock('skin-and-hair'),
  'harm-studies': studiesBlock('harm'),
  societies: societiesBlock,
  universities: universitiesBlock,
  'country-rules': countryRulesBlock,
  registers: registersBlock,
  costs: costsBlock,
  glossary: glossaryBlock('glossary'),
  'glossary-studies': glossaryBlock('glossary-studies'),
  questions: questionsBlock,
  claims: claimsBlock,
  'contradictions-products': contradictionsBlock('products'),
  'contradictions-session': contradictionsBlock('session'),
  'contradictions-effect': contradictionsBlock('effect'),
  'contradictions-harm': contradictionsBlock('harm'),
  'contradictions-rules': contradictionsBlock('rules'),
}

/** The name of the block that a paragraph asks for, or nothing when it is a text of its own. */
export function blockName(paragraph: string): string | undefined {
  return /^::([a-z-]+)$/.exec(paragraph)?.[1]
}
