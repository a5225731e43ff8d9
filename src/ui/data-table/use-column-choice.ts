'use client'

import { useSyncExternalStore } from 'react'

type Visibility = Record<string, boolean>

const listeners = new Set<() => void>()
const cache = new Map<string, { raw: string | null; value: Visibility }>()
const nothing: Visibility = {}

/** Which columns a person shows in the table with this id; kept in the browser. */
export function useColumnChoice(tableId: string): [Visibility, (visibility: Visibility) => void] {
  const key = `stoa-columns-${tableId}`
  const value = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => read(key),
    () => nothing,
  )
  return [
    value,
    (next) => {
      try {
        localStorage.setItem(key, JSON.stringify(next))
      } catch {
        // Storage is full or refused: the choice lasts as long as the page.
        cache.set(key, { raw: null, value: next })
      }
      for (const listener of listeners) listener()
    },
  ]
}

function read(key: string): Visibility {
  let raw: string | null = null
  try {
    raw = localStorage.getItem(key)
  } catch {
    raw = null
  }
  const known = cache.get(key)
  if (known && known.raw === raw) return known.value
  const value = parse(raw)
  cache.set(key, { raw, value })
  return value
}

function parse(raw: string | null): Visibility {
  if (!raw) return nothing
  try {
    const value: unknown = JSON.parse(raw)
    if (typeof value !== 'object' || value === null) return nothing
    return Object.fromEntries(
      Object.entries(value).filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean'),
    )
  } catch {
    return nothing
  }
}
