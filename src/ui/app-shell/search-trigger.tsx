'use client'

import { Search } from 'lucide-react'
import { Kbd } from '../kbd'

/** Looks like a search field, opens the palette. */
export function SearchTrigger({ label, keys, onOpen }: { label: string; keys: readonly string[]; onOpen: () => void }) {
  return (
    <button
      type="button"
      onClick={onOpen}
      aria-label={label}
      className="flex h-9 items-center gap-2.5 rounded-control text-sm text-ink-muted transition-colors max-sm:w-9 max-sm:justify-center max-sm:hover:bg-hover sm:w-full sm:max-w-sm sm:border sm:bg-surface sm:pr-2 sm:pl-3 sm:shadow-card sm:hover:border-line-strong/60"
    >
      <Search aria-hidden className="size-4 shrink-0 max-sm:size-5" />
      <span className="flex-1 truncate text-left max-sm:hidden">{label}</span>
      <Kbd keys={keys} className="max-sm:hidden" />
    </button>
  )
}
