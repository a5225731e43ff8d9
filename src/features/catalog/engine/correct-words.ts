/** Words shorter than this are never changed: a single slip already makes another word of them. */
const SHORTEST = 4
/** From this length on, two slips are forgiven. */
const TWO_SLIPS_FROM = 7

/**
 * How many slips of the finger (a letter missing, doubled, wrong, or two swapped) turn `a` into `b`: the optimal string
 * alignment distance. Gives `limit + 1` as soon as it is known to be above `limit`.
 */
function slipsBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1]
      let slips = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1))
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) slips = Math.min(slips, at(beforeLast, column - 2) + 1)
      current.push(slips)
    }
    if (Math.min(...current) > limit && Math.min(...last) > limit) return limit + 1
    beforeLast = last
    last = current
  }
  return Math.min(at(last, b.length), limit + 1)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY
}

function slipsForgiven(word: string): number {
  if (word.length < SHORTEST) return 0
  return word.length < TWO_SLIPS_FROM ? 1 : 2
}

/**
 * The words with each that the vocabulary does not know replaced by the nearest one that it does, or null when nothing
 * was to be replaced or one word is like none. `vocabulary` has the commonest words first: of equally near ones those win.
 * With `typing`, the last word may be the misspelt beginning of a longer one.
 */
export function correctWords(
  words: readonly string[],
  vocabulary: readonly string[],
  typing: boolean,
): string[] | null {
  let changed = false
  const corrected: string[] = []
  for (const [index, word] of words.entries()) {
    const better = nearest(word, vocabulary, typing && index === words.length - 1)
    if (better === null) return null
    if (better !== word) changed = true
    corrected.push(better)
  }
  return changed ? corrected : null
}

/** The word itself where the vocabulary has it or a word that begins with it; null where nothing is near. */
function nearest(word: string, vocabulary: readonly string[], asBeginning: boolean): string | null {
  const limit = slipsForgiven(word)
  let best: string | null = null
  let bestScore = Number.POSITIVE_INFINITY
  for (const candidate of vocabulary) {
    if (candidate.startsWith(word)) return word
    const score = scoreOf(word, candidate, limit, asBeginning)
    if (score < bestScore) {
      best = candidate
      bestScore = score
    }
  }
  return best
}

/** Lower is nearer; infinite beyond the limit. People rarely miss the first letter. */
function scoreOf(word: string, candidate: string, limit: number, asBeginning: boolean): number {
  if (limit === 0) return Number.POSITIVE_INFINITY
  const otherStart = word[0] === candidate[0] ? 0 : 0.5
  const whole = slipsBetween(word, candidate, limit)
  if (whole <= limit) return whole + otherStart
  if (!asBeginning || otherStart > 0 || candidate.length <= word.length) return Number.POSITIVE_INFINITY
  const begun = Math.min(
    slipsBetween(word, candidate.slice(0, word.length), 1),
    slipsBetween(word, candidate.slice(0, word.length + 1), 1),
  )
  return begun <= 1 ? begun + 0.25 : Number.POSITIVE_INFINITY
}
