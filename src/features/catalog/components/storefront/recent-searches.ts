const KEY = 'recent-searches'
const MOST = 5

/** What this browser searched for last; stays in the browser. */
export function readRecentSearches(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(stored) ? stored.filter((each) => typeof each === 'string').slice(0, MOST) : []
  } catch {
    return []
  }
}

export function rememberSearch(text: string): void {
  const words = text.trim()
  if (!words) return
  try {
    const others = readRecentSearches().filter((each) => each.toLowerCase() !== words.toLowerCase())
    localStorage.setItem(KEY, JSON.stringify([words, ...others].slice(0, MOST)))
  } catch {
    // A browser that stores nothing searches all the same.
  }
}
