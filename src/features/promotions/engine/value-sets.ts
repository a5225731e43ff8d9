/*
 * Which values a comparison lets through, as a set that can be intersected and turned round: enough to see that two conditions exclude each other.
 */

/** Whole numbers in intervals, both ends included, ascending and apart; or words, either these or all but these. */
export type ValueSet =
  | { readonly type: 'numbers'; readonly intervals: readonly (readonly [number, number])[] }
  | { readonly type: 'words'; readonly these: boolean; readonly words: ReadonlySet<string> }

export function interval(from: number, to: number): ValueSet {
  return { type: 'numbers', intervals: from <= to ? [[from, to]] : [] }
}

export function these(words: Iterable<string>): ValueSet {
  return { type: 'words', these: true, words: new Set(words) }
}

/** The values of both. Sets of different types have nothing to compare: the first is kept. */
export function intersect(a: ValueSet, b: ValueSet): ValueSet {
  if (a.type === 'numbers' && b.type === 'numbers') {
    const intervals = a.intervals.flatMap(([from, to]) =>
      b.intervals
        .map(([low, high]) => [Math.max(from, low), Math.min(to, high)] as const)
        .filter(([low, high]) => low <= high),
    )
    return { type: 'numbers', intervals: intervals.toSorted(([one], [other]) => one - other) }
  }
  if (a.type === 'numbers' || b.type === 'numbers') return a
  if (a.these) return these([...a.words].filter((word) => b.words.has(word) === b.these))
  if (b.these) return intersect(b, a)
  return { type: 'words', these: false, words: new Set([...a.words, ...b.words]) }
}

/** All other values; of numbers, those within the domain. */
export function complement(set: ValueSet, [lowest, highest]: readonly [number, number]): ValueSet {
  if (set.type === 'words') return { ...set, these: !set.these }
  const gaps: (readonly [number, number])[] = []
  let next = lowest
  for (const [from, to] of set.intervals) {
    if (from > next) gaps.push([next, from - 1])
    next = Math.max(next, to + 1)
  }
  if (next <= highest) gaps.push([next, highest])
  return { type: 'numbers', intervals: gaps }
}

export function isEmpty(set: ValueSet): boolean {
  return set.type === 'numbers' ? set.intervals.length === 0 : set.these && set.words.size === 0
}
