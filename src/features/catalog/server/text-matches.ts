import { cachedRead } from '@/server/cache/cached-read'
import { tags } from '@/server/cache/tags'
import type { StoreContext } from '@/server/store-context'
import { correctWords } from '../engine/correct-words'
import { searchWords, wordsQuery } from '../engine/search-words'
import type { TextMatch } from './product-filter-repository'
import { readVocabulary } from './vocabulary-repository'

export interface TextTry {
  readonly match: TextMatch | undefined
  /** What is searched instead of the words as typed. */
  readonly correctedTo: string | null
}

/** Shorter words are too like too many others. */
const SHORTEST_LIKENESS = 3

/**
 * The ways to look for what a shopper typed, most exact first; the caller goes on to the next while one finds nothing: the
 * words themselves, the words with slips corrected, and texts that hold something like them. One try without a
 * condition when nothing was asked; none at all when no word is in it. `typing`: the last word may be unfinished.
 */
export async function* textMatches(
  ctx: StoreContext,
  query: string | undefined,
  { typing }: { typing: boolean },
): AsyncGenerator<TextTry> {
  if (!query) {
    yield { match: undefined, correctedTo: null }
    return
  }
  const words = searchWords(query)
  if (words.length === 0) return
  yield { match: { kind: 'words', tsquery: wordsQuery(words) }, correctedTo: null }
  const corrected = correctWords(words, await vocabularyOf(ctx), typing)
  if (corrected) yield { match: { kind: 'words', tsquery: wordsQuery(corrected) }, correctedTo: corrected.join(' ') }
  const long = words.filter((word) => word.length >= SHORTEST_LIKENESS)
  if (long.length > 0) yield { match: { kind: 'likeness', words: long }, correctedTo: null }
}

function vocabularyOf(ctx: StoreContext): Promise<string[]> {
  return cachedRead(ctx, { key: 'search-vocabulary', tags: [tags.lists(ctx.store.id)] }, () => readVocabulary(ctx))
}
