import { type Pieces, rankPieces } from './pieces'
import type { TurnLine } from './actions/action'

/*
 * Sets of pieces: so many that fit part 1, so many that fit part 2 … A piece may fit several parts and serves one of them. How many sets
 * there can be is Hall's theorem: for every choice of parts, the pieces that fit any of them are at least as many as these parts need.
 */

export interface Part {
  readonly quantity: number
  readonly lines: readonly TurnLine[]
}

/** The parts that each line fits, as bits. */
function masksOf(parts: readonly Part[]): Map<number, { line: TurnLine; mask: number }> {
  const masks = new Map<number, { line: TurnLine; mask: number }>()
  parts.forEach((part, position) => {
    for (const line of part.lines) {
      const known = masks.get(line.line.index)
      masks.set(line.line.index, { line, mask: (known?.mask ?? 0) | (1 << position) })
    }
  })
  return masks
}

/** What each choice of parts needs for one set, by its bits. */
function needsOf(parts: readonly Part[]): number[] {
  return Array.from({ length: 1 << parts.length }, (_, choice) =>
    parts.reduce((sum, { quantity }, position) => sum + (choice & (1 << position) ? quantity : 0), 0),
  )
}

export interface SetCount {
  /** Complete sets. */
  readonly sets: number
  /** Pieces that the first set still lacks; 0 where there is one. */
  readonly missing: number
}

/** How many sets the lines hold at most. A set of no pieces is none. */
export function countSets(parts: readonly Part[]): SetCount {
  const masks = [...masksOf(parts).values()]
  const needs = needsOf(parts)
  let sets = Infinity
  let missing = 0
  needs.forEach((need, choice) => {
    if (need === 0) return
    const fitting = masks.reduce((sum, { line, mask }) => sum + (mask & choice ? line.line.quantity : 0), 0)
    sets = Math.min(sets, Math.floor(fitting / need))
    missing = Math.max(missing, need - fitting)
  })
  return { sets: Number.isFinite(sets) ? sets : 0, missing }
}

/**
 * The pieces that make up so many sets (at most `countSets`) and cost the most: greedy from the most expensive, taking what still leaves the
 * chosen ones assignable to the parts. (They are the independent sets of a transversal matroid, for which greedy is optimal.)
 */
export function dearestSets(parts: readonly Part[], sets: number): Pieces[] {
  const masks = masksOf(parts)
  const room = needsOf(parts).map((need) => need * sets)
  const chosen: Pieces[] = []
  for (const pieces of rankPieces(
    [...masks.values()].map(({ line }) => line),
    'most_expensive',
  )) {
    const mask = masks.get(pieces.line.index)?.mask ?? 0
    const containing = [...room.keys()].filter((choice) => (choice & mask) === mask)
    const count = Math.min(pieces.count, ...containing.map((choice) => room[choice] ?? 0))
    if (count <= 0) continue
    for (const choice of containing) room[choice] = (room[choice] ?? 0) - count
    chosen.push({ ...pieces, count })
  }
  return chosen
}
