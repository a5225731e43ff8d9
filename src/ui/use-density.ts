'use client'

import { useSyncExternalStore } from 'react'
import { densityAttribute, densityCookie } from './density'
import { writePreference } from './preference-cookie'

/** Whether the document is compact, and the switch for it. */
export function useCompactDensity(): [boolean, (compact: boolean) => void] {
  const compact = useSyncExternalStore(
    watchDensity,
    () => densityAttribute(document.documentElement.dataset.density) === 'compact',
    () => false,
  )
  return [compact, applyDensity]
}

function watchDensity(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange)
  observer.observe(document.documentElement, { attributeFilter: ['data-density'] })
  return () => observer.disconnect()
}

function applyDensity(compact: boolean): void {
  const root = document.documentElement
  if (compact) root.dataset.density = 'compact'
  else delete root.dataset.density
  writePreference(densityCookie, compact ? 'compact' : 'comfortable')
}
