/** The caps to draw for a shortcut's keys: `mod+k` → `⌘ K` on Apple systems, `Ctrl K` elsewhere. */
export function shortcutCaps(keys: string): string[] {
  const apple = typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.userAgent)
  return keys
    .split(/[ +]/)
    .filter(Boolean)
    .map((key) => (key === 'mod' ? (apple ? '⌘' : 'Ctrl') : key.length === 1 ? key.toUpperCase() : key))
}
