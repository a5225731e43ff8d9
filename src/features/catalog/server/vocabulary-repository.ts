import type { StoreContext } from '@/server/store-context'

const MOST_WORDS = 10_000

/**
 * The words of active products' titles, vendors, types and tags, commonest first, as the search index has them. Grows with
 * the catalog (some 10 µs a product): read it through a cache. One statement.
 */
export async function readVocabulary(ctx: StoreContext): Promise<string[]> {
  const [row] = await ctx.db.$queryRaw<[{ words: string[] | null }]>`
    SELECT array_agg(x.word ORDER BY x.ndoc DESC, x.word) AS words FROM (
      SELECT word, ndoc FROM ts_stat('SELECT search FROM product WHERE status = ''active''', 'ab')
      WHERE length(word) > 2 AND word !~ '[0-9]'
      ORDER BY ndoc DESC, word LIMIT ${MOST_WORDS}
    ) x`
  return row.words ?? []
}
