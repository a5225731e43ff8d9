import { OFFENSIVE_STEMS, OFFENSIVE_WORDS } from './offensive-words'

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'i',
  '€': 'e',
}

/**
 * Whether a name or slug says something offensive: digits and signs in place of letters are read as the letters (`5h1t`), spelled-out
 * words are joined (`f.u.c.k`), accents are dropped (but not the tilde: `coño` is no `cono`). Harmless words that contain an
 * offensive one (Scunthorpe, therapist, computadora) pass.
 */
export function isOffensive(text: string): boolean {
  const tokens = tokensOf(text)
  return [...tokens, ...spelledOut(tokens)].some(isOffensiveToken)
}

function isOffensiveToken(token: string): boolean {
  return readings(token).some((reading) => {
    const short = reading.replace(/(.)\1{2,}/g, '$1')
    const shorter = reading.replace(/(.)\1+/g, '$1')
    return [reading, short].some(isOffensiveWord) || hasStem(reading) || hasStem(shorter)
  })
}

function isOffensiveWord(word: string): boolean {
  const singulars = [word, word.replace(/s$/, ''), word.replace(/es$/, '')]
  return singulars.some((singular) => OFFENSIVE_WORDS.has(singular))
}

function hasStem(text: string): boolean {
  return OFFENSIVE_STEMS.some((stem) => text.includes(stem))
}

function tokensOf(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ñ', '\u0001')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('\u0001', 'ñ')
  return plain.split(/[^\p{L}\p{N}@$!|€]+/u).filter((token) => token !== '')
}

/** `f u c k` and `f-u-c-k`: three or more letters in a row that stand alone make a word. */
function spelledOut(tokens: readonly string[]): string[] {
  const runs: string[] = []
  let run = ''
  for (const token of [...tokens, '  ']) {
    if (token.length === 1) {
      run += token
      continue
    }
    if (run.length >= 3) runs.push(run)
    run = ''
  }
  return runs
}

/** A token with its digits read as letters; `1` and `|` are both i and l. A plain number is only a number. */
function readings(token: string): string[] {
  if (/^\p{N}+$/u.test(token)) return []
  const asI = [...token].map((sign) => LEET[sign] ?? sign).join('')
  const asL = [...token].map((sign) => (sign === '1' || sign === '|' ? 'l' : (LEET[sign] ?? sign))).join('')
  const trimmed = token.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return [...new Set([asI, asL, trimmed])]
}
