import { be } from './be.ts'
import { brCfm } from './br-cfm.ts'
import { chMedreg } from './ch-medreg.ts'
import { esCgcom } from './es-cgcom.ts'
import { frRpps } from './fr-rpps.ts'
import { ilMoh } from './il-moh.ts'
import { itFnomceo } from './it-fnomceo.ts'
import type { Register } from './register.ts'
import { ukGmc } from './uk-gmc.ts'
import { usNpi } from './us-npi.ts'

/** Every register we know, with the way into it. */
export const registers: readonly Register[] = [
  frRpps,
  ilMoh,
  be,
  chMedreg,
  itFnomceo,
  esCgcom,
  ukGmc,
  usNpi,
  brCfm,
]
