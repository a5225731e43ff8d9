import type { KeyboardEvent } from 'react'

/** What a key asks of the sheet while no cell is being typed in. */
export type SheetCommand =
  | { readonly kind: 'step'; readonly rows: number; readonly columns: number }
  /** To the row's first or last cell, or the sheet's. */
  | { readonly kind: 'edge'; readonly end: 'first' | 'last'; readonly ofSheet: boolean }
  | { readonly kind: 'edit' | 'clear' | 'undo' | 'redo' | 'copy-above' }
  | { readonly kind: 'type'; readonly text: string }

type Key = Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'altKey' | 'shiftKey'>

const STEPS: Readonly<Record<string, SheetCommand>> = {
  ArrowUp: { kind: 'step', rows: -1, columns: 0 },
  ArrowDown: { kind: 'step', rows: 1, columns: 0 },
  ArrowLeft: { kind: 'step', rows: 0, columns: -1 },
  ArrowRight: { kind: 'step', rows: 0, columns: 1 },
}

/** Keys that mean the same with and without Ctrl or ⌘. */
const ALWAYS: Readonly<Record<string, SheetCommand>> = {
  Enter: { kind: 'edit' },
  F2: { kind: 'edit' },
  Delete: { kind: 'clear' },
  Backspace: { kind: 'clear' },
}

const WITH_MODIFIER: Readonly<Record<string, SheetCommand>> = {
  z: { kind: 'undo' },
  y: { kind: 'redo' },
  d: { kind: 'copy-above' },
}

/** Null for a key that is the browser's. */
export function sheetCommand({ key, metaKey, ctrlKey, altKey, shiftKey }: Key): SheetCommand | null {
  const mod = metaKey || ctrlKey
  if (key === 'Home') return { kind: 'edge', end: 'first', ofSheet: mod }
  if (key === 'End') return { kind: 'edge', end: 'last', ofSheet: mod }
  const always = ALWAYS[key]
  if (always) return always
  if (mod && shiftKey && key.toLowerCase() === 'z') return { kind: 'redo' }
  if (mod) return WITH_MODIFIER[key.toLowerCase()] ?? null
  const step = STEPS[key]
  if (step) return step
  return key.length === 1 && !altKey ? { kind: 'type', text: key } : null
}
