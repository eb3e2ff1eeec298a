import type { DotRow, Tick } from '../../design/dot-row.ts'
import type { EvidenceLevel } from '../../design/evidence-level.ts'
import type { SkinBand, SkinNeedle } from '../../design/skin-cut.ts'
import type { Sourced } from './fact-block.ts'

/** How deep the needle goes: the layers of the skin, and each technique at its depth. */
export interface DepthPicture {
  kind: 'depth'
  caption: Sourced
  layers: readonly SkinBand[]
  /** What stands beside the drawing, in its order: the letter, the technique and its depth in words. */
  techniques: readonly (SkinNeedle & { name: Sourced; depth: string })[]
  /** Of the figures on the scale: "mm". */
  unit: string
}

/** Every condition as a mark, the strongest evidence first. */
export interface EvidencePicture {
  kind: 'evidence'
  caption: Sourced
  showNames: string
  levels: readonly {
    level: EvidenceLevel
    name: string
    count: string
    conditions: readonly { label: string; href: string }[]
  }[]
}

/** What happens when: rows of dots over the same scale of time. */
export interface DotsPicture {
  kind: 'dots'
  caption: Sourced
  /** What its figures count; figures and rows have the same unit, and nothing is beyond the length. */
  scale: { title: string; length: number; ticks: readonly Tick[] }
  groups: readonly { title?: string; rows: readonly DotsPictureRow[] }[]
}

export interface DotsPictureRow extends DotRow {
  name: Sourced
  /** The same in words. */
  words: string
  /** What the dots cannot say: they only count, and their places mean nothing. */
  note?: string
}

export type Picture = DepthPicture | EvidencePicture | DotsPicture

/** Every text of a picture that may have sources. */
export function pictureTexts(picture: Picture): Sourced[] {
  switch (picture.kind) {
    case 'depth':
      return [picture.caption, ...picture.techniques.map(({ name }) => name)]
    case 'evidence':
      return [picture.caption]
    case 'dots':
      return [picture.caption, ...picture.groups.flatMap(({ rows }) => rows.map(({ name }) => name))]
  }
}
