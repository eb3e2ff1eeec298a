import { practiceLists } from './messy-practices.ts'
import { sheetLists } from './messy-sheets.ts'
import { textLists } from './messy-text.ts'

/** Ten lists, each a mess of its own. */
export const messyLists = [...textLists, ...practiceLists, ...sheetLists]
