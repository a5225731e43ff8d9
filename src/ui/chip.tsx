import { X } from 'lucide-react'
import type { ReactNode } from 'react'

interface ChipProps {
  readonly children: ReactNode
  /** What the button says to those who do not see it: "Remove linen". */
  readonly removeLabel: string
  readonly onRemove: () => void
  readonly title?: string | undefined
}

/** Something chosen that can be taken back, in a `ChipList`. */
export function Chip({ children, removeLabel, onRemove, title }: ChipProps) {
  return (
    <li className="flex max-w-full items-center gap-1 rounded-full bg-accent-soft py-0.5 pr-1 pl-2.5 text-mini text-accent-ink">
      <span className="max-w-48 truncate" title={title}>
        {children}
      </span>
      <button
        type="button"
        aria-label={removeLabel}
        className="grid size-6 shrink-0 place-items-center rounded-full hover:bg-hover"
        onClick={onRemove}
      >
        <X className="size-3.5" />
      </button>
    </li>
  )
}

export function ChipList({ children }: { children: ReactNode }) {
  return <ul className="flex flex-wrap gap-1.5">{children}</ul>
}
