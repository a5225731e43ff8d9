export interface SharingLine {
  readonly variantId: string
  readonly quantity: number
  /** Null: stock does not limit. */
  readonly available: number | null
  /** What one piece takes of others' stock, and how many of those there are; null: only its own. */
  readonly components:
    | readonly { readonly variantId: string; readonly quantity: number; readonly pieces: number | null }[]
    | null
}

/**
 * How many pieces of each line can be had along with the lines before it, where lines share stock: a bundle, and what it is made of.
 * Lines that share nothing keep what they have.
 */
export function shareStock<Line extends SharingLine>(lines: readonly Line[]): Line[] {
  if (lines.every((line) => line.components === null)) return [...lines]
  const left = new Map<string, number>()
  return lines.map((line) => {
    const own = [{ variantId: line.variantId, quantity: 1, pieces: line.available }]
    const parts = (line.components ?? own).flatMap(({ variantId, quantity, pieces }) =>
      pieces === null ? [] : [{ variantId, quantity, pieces: left.get(variantId) ?? pieces }],
    )
    if (parts.length === 0) return line
    const available = Math.min(...parts.map((part) => Math.floor(part.pieces / part.quantity)))
    const taken = Math.min(line.quantity, available)
    for (const part of parts) left.set(part.variantId, part.pieces - part.quantity * taken)
    return { ...line, available }
  })
}
