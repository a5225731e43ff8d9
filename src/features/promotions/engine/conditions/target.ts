import type { CartLine } from '../cart'
import type { Scalar, ValueKind } from '../operators/operator'
import type { Scope } from '../scope'

export interface Field {
  readonly kind: ValueKind
  /** Depends on what other promotions did, so it is asked when the promotion's turn comes. */
  readonly late?: true
  read(scope: Scope): readonly Scalar[]
}

/** One kind of thing that conditions speak of. */
export interface ConditionTarget {
  /** Whether it can also say which items an action is about: then it is asked of one line alone. */
  readonly perItem: boolean
  readonly fields: Readonly<Record<string, Field>>
}

/** Pieces per value of a key: of each product, of each variant. */
export function piecesBy(lines: readonly CartLine[], key: (line: CartLine) => string): number[] {
  const [only] = lines
  if (lines.length === 1 && only) return [only.quantity]
  const pieces = new Map<string, number>()
  for (const line of lines) pieces.set(key(line), (pieces.get(key(line)) ?? 0) + line.quantity)
  return [...pieces.values()]
}
