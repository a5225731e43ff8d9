import { listOf, type RowReader } from './row-reader'

export interface WooAttribute {
  readonly name: string
  /** All of the parent's; of a variation its one, or none when any will do. */
  readonly values: readonly string[]
}

/** The attributes of a row: "Attribute 1 name", "Attribute 1 value(s)" and so on. */
export function readAttributes(row: RowReader): WooAttribute[] {
  const attributes: WooAttribute[] = []
  for (let index = 1; row.row.cells.has(`attribute ${index} name`); index += 1) {
    const name = row.text(`Attribute ${index} name`)
    if (name !== '') attributes.push({ name, values: listOf(row.text(`Attribute ${index} value(s)`)) })
  }
  return attributes
}
