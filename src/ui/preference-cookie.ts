'use client'

const YEAR_SECONDS = 31_536_000

/** Keeps a harmless choice (language, theme) for a year, on this host only, readable by the server. */
export function writePreference(name: string, value: string): void {
  const secure = window.location.protocol === 'https:' ? '; secure' : ''
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${YEAR_SECONDS}; samesite=lax${secure}`
}
