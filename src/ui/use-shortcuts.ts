'use client'

import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'

export interface Shortcut {
  /** `"/"`, `"?"`, `"c"`, `"mod+k"` (Ctrl or ⌘), or two keys in a row: `"g o"`. */
  keys: string
  /** What it does, for the `?` list. */
  label: string
  /** The heading in the list. */
  group?: string
  run: () => void
}

/** How long the first key of a pair waits for the second. */
const PAIR_MS = 1200

const active = new Set<readonly Shortcut[]>()
const listeners = new Set<() => void>()
let snapshot: readonly Shortcut[] = []
let pending: { key: string; at: number } | null = null

/**
 * Registers keys while the component is mounted. Single keys are ignored while typing in a field and while a
 * dialog is open; `mod+…` combinations work everywhere.
 */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const list = useEffectEvent(() => shortcuts)
  const signature = shortcuts
    .map((shortcut) => `${shortcut.keys}\u0000${shortcut.label}\u0000${shortcut.group ?? ''}`)
    .join('\u0001')
  useEffect(() => {
    // Handlers are looked up when a key is pressed, so a changed closure needs no new registration.
    const registered =
      signature === '' ? [] : list().map((shortcut) => ({ ...shortcut, run: () => find(list(), shortcut.keys)?.run() }))
    return register(registered)
  }, [signature])
}

/** Everything registered now, for the list behind `?`. */
export function useActiveShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => snapshot,
    () => none,
  )
}

const none: readonly Shortcut[] = []

function register(shortcuts: readonly Shortcut[]): () => void {
  if (active.size === 0) document.addEventListener('keydown', onKeyDown)
  active.add(shortcuts)
  publish()
  return () => {
    active.delete(shortcuts)
    if (active.size === 0) document.removeEventListener('keydown', onKeyDown)
    publish()
  }
}

function publish() {
  snapshot = [...active].flat()
  for (const listener of listeners) listener()
}

function onKeyDown(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing || event.repeat) return
  const modified = event.metaKey || event.ctrlKey
  if (
    event.altKey ||
    (!modified && (isTyping(event.target) || document.querySelector('[role=dialog],[role=alertdialog]')))
  )
    return
  const key = modified ? `mod+${event.key.toLowerCase()}` : event.key.length === 1 ? event.key.toLowerCase() : event.key
  const pair = pending && Date.now() - pending.at < PAIR_MS ? `${pending.key} ${key}` : null
  const hit = (pair ? find(snapshot, pair) : undefined) ?? find(snapshot, key)
  pending = null
  if (hit) {
    event.preventDefault()
    hit.run()
  } else if (!modified && snapshot.some((shortcut) => shortcut.keys.startsWith(`${key} `))) {
    pending = { key, at: Date.now() }
  }
}

/** The last registered wins: a page may override its shell. */
function find(shortcuts: readonly Shortcut[], keys: string): Shortcut | undefined {
  return shortcuts.findLast((shortcut) => shortcut.keys === keys)
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable ||
    target.matches('input:not([type=checkbox],[type=radio],[type=button]),textarea,select,[role=combobox]')
  )
}
