import type { BlockMaker } from './fact-block.ts'
import { techniquesBlock } from './techniques.ts'

/** What an author can ask for: a line `::techniques` of a page becomes that block. */
export const blockMakers: Readonly<Record<string, BlockMaker>> = {
  techniques: techniquesBlock,
}

/** The name of the block that a paragraph asks for, or nothing when it is a text of its own. */
export function blockName(paragraph: string): string | undefined {
  return /^::([a-z-]+)$/.exec(paragraph)?.[1]
}
