import type { StoreContext } from '@/server/store-context'
import { searchWords, wordsQuery } from '../engine/search-words'
import type { TextMatch } from './product-filter-repository'

export interface TextTry {
  readonly match: TextMatch | undefined
  /** What is searched instead of the words as typed. */
  readonly correctedTo: string | null
}

/** Shorter words are too like too many others. */
const SHORTEST_LIKENESS = 3

/**
 * The ways to look for what a shopper typed, most exact first; the caller goes on to the next while one finds nothing. One
 * try without a condition when nothing was asked; none at all when no word is in it.
 */
export async function* textMatches(_ctx: StoreContext, query: string | undefined): AsyncGenerator<TextTry> {
  if (!query) {
    yield { match: undefined, correctedTo: null }
    return
  }
  const words = searchWords(query)
  if (words.length === 0) return
  yield { match: { kind: 'words', tsquery: wordsQuery(words) }, correctedTo: null }
  const long = words.filter((word) => word.length >= SHORTEST_LIKENESS)
  if (long.length > 0) yield { match: { kind: 'likeness', words: long }, correctedTo: null }
}
