/** Most words of a query that are looked at: what is longer is pasted text, and each word costs an index scan. */
const MAX_WORDS = 8
const MAX_WORD_LENGTH = 40

/*
 * Letters and decimal digits. Modifier letters (ʼ) are left out: the database's unaccent turns some of them into
 * quotes, which would be syntax in a tsquery.
 */
const WORD = /[\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{Nd}]+/gu

/** What a shopper typed, as plain lower-case words without accents: `T-Shirts, Größe` → `t`, `shirts`, `große`. */
export function searchWords(query: string): string[] {
  const plain = query.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return (plain.match(WORD) ?? []).slice(0, MAX_WORDS).map((word) => word.slice(0, MAX_WORD_LENGTH))
}

/**
 * A tsquery that wants every word, each as the beginning of a word of the product. A plural finds its singular: the
 * index knows no stems, as a store's texts may be in any language. Empty for no words.
 */
export function wordsQuery(words: readonly string[]): string {
  return words.map(wordQuery).join(' & ')
}

function wordQuery(word: string): string {
  const forms = [`${word}:*`]
  if (word.length > 3 && word.endsWith('s')) forms.push(`${word.slice(0, -1)}:*`)
  if (word.length > 4 && word.endsWith('es')) forms.push(word.slice(0, -2))
  return forms.length === 1 ? (forms[0] ?? '') : `(${forms.join(' | ')})`
}
