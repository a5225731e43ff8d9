'use client'

import { useSyncExternalStore } from 'react'
import { writePreference } from './preference-cookie'
import { type Theme, themeAttribute, themeCookie, themes } from './theme'

/** The theme in force and its setter. The document is the store, so several controls on one page agree. */
export function useTheme(): [Theme | null, (value: string) => void] {
  const theme = useSyncExternalStore<Theme | null>(
    watchTheme,
    () => themeAttribute(document.documentElement.dataset.theme) ?? 'system',
    // Not known to a cached page: controls are drawn without a mark until the browser has taken over.
    () => null,
  )
  return [theme, applyTheme]
}

function watchTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}

/** Anything else than a theme's name is ignored: a toggle group reports an empty value when its choice is pressed again. */
function applyTheme(value: string): void {
  if (!(themes as readonly string[]).includes(value)) return
  const root = document.documentElement
  const attribute = themeAttribute(value)
  if (attribute) root.dataset.theme = attribute
  else delete root.dataset.theme
  writePreference(themeCookie, value)
}
